# SPDX-License-Identifier: MIT
"""Who takes part in a happening, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.grammar import CONJUNCTIONS, MARKS, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from viewer.analysis.events.lexicon import Strength
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.analysis.events.triggers import Trigger
from viewer.domain.event import SPOKEN, EventKind, Part, Role
from viewer.domain.participant import EntityKind, Mention

_PLACE_LEADS = word_set("in at near from to across through throughout outside inside into around")
_STOPS = (MARKS - {",", "-"}) | (SUBORDINATORS - {"before", "after", "as"})
_WITH = frozenset({"with", "between"})
_POSSESSIVES = frozenset({"his", "her", "their"})


def parts_of(
    words: Words, clauses: list[Clause], trigger: Trigger, mentions: Sequence[Mention], *, actor: int | None
) -> tuple[Part, ...]:
    """The parts in a happening, agent first. ``actor`` is whom a pronoun stands for, where that is known."""
    parts: dict[int, Role] = {}
    for at, role in _places(words, clauses, trigger):
        if at < 0:
            if actor is not None:
                parts.setdefault(actor, role)
            continue
        mention = mentions[words.mention[at]]
        if mention.kind is EntityKind.PLACE and _lead(words, at) in _PLACE_LEADS:
            role = Role.PLACE
        parts.setdefault(mention.entity, role)
    return tuple(Part(entity, role) for entity, role in parts.items())


def is_pronoun_subject(words: Words, clause: Clause) -> bool:
    """Whether a clause has a personal pronoun for its subject."""
    return (
        clause.subject is not None
        and clause.subject[0] == clause.subject[1]
        and words.lower[clause.subject[0]] in PRONOUNS
    )


def _places(words: Words, clauses: list[Clause], trigger: Trigger) -> Iterator[tuple[int, Role]]:
    """The words that name a part, with its role; -1 for a pronoun."""
    spoken = trigger.sense.kind in SPOKEN or trigger.sense.strength is Strength.SPEECH
    if trigger.noun:
        yield from _around_noun(words, clauses, trigger)
    if trigger.clause < 0:
        return
    clause = clauses[trigger.clause]
    role = Role.PATIENT if clause.group.passive else Role.SPEAKER if spoken else Role.AGENT
    if is_pronoun_subject(words, clause):
        teller = clauses[clause.parent] if clause.parent >= 0 else None
        if teller and teller.subject and not is_pronoun_subject(words, teller):  # "Acme said it had signed"
            for at in _heads(words, *teller.subject):
                yield at, role
        elif clause.subject and words.lower[clause.subject[0]] != "it":
            yield -1, role
    elif clause.subject:
        for at in _heads(words, *clause.subject):
            yield at, role
    for at in _names(words, clause.group.last + 1, _reach(clauses, trigger.clause)):
        lead = _lead(words, at)
        by = lead == "by" and clause.group.passive
        meets = trigger.sense.kind is EventKind.MEETING and lead in _WITH
        yield at, Role.AGENT if by or meets else Role.PATIENT if not lead else Role.OTHER
    yield from _tellers(words, clauses, trigger)
    if spoken:
        for child in clauses[trigger.clause + 1 : trigger.clause + 2]:  # whom it is said of
            if child.subject and child.group.finite:
                for at in _heads(words, *child.subject):
                    yield at, Role.OTHER


def _around_noun(words: Words, clauses: list[Clause], noun: Trigger) -> Iterator[tuple[int, Role]]:
    """Names in the noun phrase and its tails: "Kerry's visit", "talks between A and B in C", "her briefing"."""
    if any(words.lower[at] in _POSSESSIVES for at in range(noun.phrase, noun.first)):
        main = next((clause for clause in clauses if clause.group.finite and clause.subject), None)
        if main and main.subject and not is_pronoun_subject(words, main):
            for at in _heads(words, *main.subject):
                yield at, Role.AGENT
        else:
            yield -1, Role.AGENT
    for at in _names(words, noun.phrase, noun.first - 1):
        yield at, Role.AGENT
    verbs = {clause.group.head: clause.group for clause in clauses}
    subjects = {clause.subject[0] for clause in clauses if clause.subject and clause.group.finite}
    for at in range(noun.last + 1, len(words)):
        if words.lower[at] in _STOPS or at in subjects or (at in verbs and verbs[at].finite):
            break
        if words.mention[at] >= 0 and words.mention[at - 1] != words.mention[at]:
            meets = noun.sense.kind is EventKind.MEETING and _lead(words, at) in _WITH
            yield at, Role.AGENT if meets or _lead(words, at) in {"by", "of"} else Role.OTHER


def _tellers(words: Words, clauses: list[Clause], trigger: Trigger) -> Iterator[tuple[int, Role]]:
    """Whoever tells of it or brings it about in a governing clause: "Lee told Kim that he would attend the summit"."""
    index = clauses[trigger.clause].parent
    while index >= 0:
        clause = clauses[index]
        if clause.subject and not is_pronoun_subject(words, clause):
            for at in _heads(words, *clause.subject):
                yield at, Role.OTHER
        index = clause.parent


def _heads(words: Words, first: int, last: int) -> list[int]:
    """The names in a subject that act: not those within its prepositional tails, unless there are no others.

    A spokesman for somebody, or somebody's lawyer, is not that person; a body acts through those who speak for it.
    """
    names = [at for at in _names(words, first, last) if not _owns(words, at, last)]
    behind = dict(pairwise(names))
    names = [at for at in names if not _modifies(words, at, behind.get(at, last + 1), last)]
    outside = [at for at in names if _lead_within(words, at, first) in {"", "of", "and"}]
    return outside or [at for at in names if words.kinds[words.mention[at]] is not EntityKind.PERSON]


def _modifies(words: Words, at: int, after: int, last: int) -> bool:
    """Whether a name only tells more of the one behind it in its noun phrase: "France coach Didier Holm"."""
    if after > last or words.mention[after] == words.mention[at]:
        return False
    end = at
    while words.mention[end + 1] == words.mention[at]:
        end += 1
    between = words.lower[end + 1 : after]
    joints = MARKS | CONJUNCTIONS | PREPOSITIONS
    return all(word not in joints for word in between) and words.kinds[words.mention[after]] is EntityKind.PERSON


def _owns(words: Words, at: int, last: int) -> bool:
    """Whether a person's name in a subject only tells whose it is: "Brook's lawyer"."""
    end = at
    while end + 1 <= last and words.mention[end + 1] == words.mention[at]:
        end += 1
    person = words.kinds[words.mention[at]] is EntityKind.PERSON
    return person and end + 1 <= last and words.lower[end + 1] == "'s"


def _names(words: Words, first: int, last: int) -> list[int]:
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


def _lead_within(words: Words, at: int, floor: int) -> str:
    return next((words.lower[k] for k in range(at - 1, floor - 1, -1) if words.lower[k] in PREPOSITIONS), "")


def _lead(words: Words, at: int) -> str:
    """The preposition that a name depends on, "" for none: back over its noun phrase."""
    for back in range(at - 1, max(at - 13, -1), -1):
        word = words.lower[back]
        if word in PREPOSITIONS and not (word == "of" and back and words.capitalised(back - 1)):  # "Secretary of State"
            return word
        if not (word.isalnum() or word in {",", "'s"} or words.mention[back] >= 0 or "-" in word):
            break
    return ""
