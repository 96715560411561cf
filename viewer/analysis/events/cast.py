# SPDX-License-Identifier: MIT
"""Who takes part in a happening, and how."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.grammar import PREPOSITIONS, PRONOUNS
from viewer.analysis.events.lexicon import Strength
from viewer.analysis.events.tokens import Words
from viewer.analysis.events.triggers import Trigger
from viewer.analysis.events.word_lists import word_set
from viewer.domain.event import EventKind, Part, Role
from viewer.domain.participant import EntityKind, Mention

_PLACE_LEADS = word_set("in at near from to across through throughout outside inside into around")
_WITH = word_set("with between against alongside")


def parts_of(
    words: Words, clauses: list[Clause], trigger: Trigger, mentions: Sequence[Mention], *, speaker: int | None
) -> tuple[Part, ...]:
    """The parts in a happening, agent first. ``speaker`` is whom a pronoun subject stands for, where that is known."""
    parts: dict[int, Role] = {}
    spoken = trigger.sense.kind is EventKind.STATEMENT or trigger.sense.strength is Strength.SPEECH
    clause = clauses[trigger.clause] if trigger.clause >= 0 else None

    def put(at: int, role: Role) -> None:
        mention = mentions[words.mention[at]]
        if mention.kind is EntityKind.PLACE and _lead(words, at) in _PLACE_LEADS:
            role = Role.PLACE
        parts.setdefault(mention.entity, role)

    if trigger.noun:
        _around_noun(words, trigger, clause, put)
    if clause is not None:
        actor = Role.PATIENT if clause.group.passive else Role.SPEAKER if spoken else Role.AGENT
        if clause.subject and _is_pronoun(words, clause.subject):
            if speaker is not None:
                parts.setdefault(speaker, actor)
        elif clause.subject:
            for at in _named(words, *clause.subject):
                put(at, actor)
        for at in _named(words, clause.group.last + 1, _reach(clauses, trigger.clause)):
            lead = _lead(words, at)
            by = lead == "by" and clause.group.passive
            put(at, Role.AGENT if by else Role.OTHER if lead in _WITH else Role.PATIENT if not lead else Role.OTHER)
    return tuple(Part(entity, role) for entity, role in parts.items())


def is_pronoun_subject(words: Words, clause: Clause) -> bool:
    """Whether a clause has a personal pronoun for its subject."""
    return clause.subject is not None and _is_pronoun(words, clause.subject)


def _is_pronoun(words: Words, subject: tuple[int, int]) -> bool:
    return subject[0] == subject[1] and words.lower[subject[0]] in PRONOUNS


def _around_noun(words: Words, noun: Trigger, clause: Clause | None, put: object) -> None:
    """Names in the noun phrase and its prepositional tails: "Kerry's visit", "talks between A and B in C"."""
    assert callable(put)
    for at in _named(words, noun.phrase, noun.first - 1):
        put(at, Role.AGENT)
    at = noun.last + 1
    stop = clause.group.first if clause and clause.group.first > noun.last else len(words)
    while at < stop and (words.lower[at].isalnum() or words.lower[at] in {"'s", "-"} or words.mention[at] >= 0):
        if words.mention[at] >= 0 and (at == 0 or words.mention[at - 1] != words.mention[at]):
            lead = _lead(words, at)
            put(at, Role.AGENT if lead in {"by", "of"} else Role.OTHER)
        at += 1


def _named(words: Words, first: int, last: int) -> list[int]:
    """The first words of the names from ``first`` to ``last``."""
    return [
        at
        for at in range(max(first, 0), min(last + 1, len(words)))
        if words.mention[at] >= 0 and (at == first or words.mention[at - 1] != words.mention[at])
    ]


def _reach(clauses: list[Clause], index: int) -> int:
    """The last word that the parts of a clause are looked for in: with the infinitives and participles behind it."""
    right = clauses[index].right
    for clause in clauses[index + 1 :]:
        if clause.group.finite or clause.group.first > right + 2:
            break
        right = max(right, clause.right)
    return right


def _lead(words: Words, at: int) -> str:
    """The preposition that a name depends on, "" for none: back over its noun phrase."""
    at -= 1
    steps = 0
    while at >= 0 and steps < 8:
        word = words.lower[at]
        if word in PREPOSITIONS:
            return word
        if not (word.isalnum() or word in {",", "'s"} or words.mention[at] >= 0 or "-" in word):
            return ""
        at -= 1
        steps += 1
    return ""
