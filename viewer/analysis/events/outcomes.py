# SPDX-License-Identifier: MIT
"""What befell those that are counted: "killed 23", "23 people were killed", "left 23 dead", "claimed 23 lives".

The same outcome is told by a verb of which the counted are the object or the subject, by an adjective and by a noun;
all come to one word, so that numbers from different sentences can be compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from viewer.analysis import wordlists
from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.grammar import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MARKS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from viewer.analysis.events.inflection import Form, irregular_verbs, singular, verb_forms
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words

_SHOOTING = word_set("shot shoot shooting beaten burned burnt crushed stabbed")  # "shot dead 23 people"
_BETWEEN = ADVERBS | HAVE | MODALS | word_set("to who that reported confirmed believed feared said presumed thought")
_BETWEEN |= word_set("known left found others other more listed declared being aboard alone apiece")
_NO_OBJECT = (PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | MARKS | ADVERBS) - {"that", "“"}
_SKIPPED = (DETERMINERS - {"'s", "which", "whose"}) | ADVERBS | word_set("further additional other more as many")
_TAKING = word_set("claim claims claimed claiming cost costs costing take takes took taken taking lost lose losing")
_OBJECTLESS = Form.PAST | Form.PARTICIPLE
_INSERTED = 15  # words between two commas
_REACH = 6  # words between a number and what is said of it, auxiliaries and the like


@dataclass(frozen=True, slots=True)
class _Outcomes:
    """Words to outcomes: forms of verbs that take an object, of such that take none, adjectives and nouns."""

    taking: dict[str, tuple[str, Form]]
    bare: dict[str, tuple[str, Form]]
    states: dict[str, str]
    nouns: dict[str, str]
    lemmas: dict[str, str]
    bare_lemmas: dict[str, str]


@cache
def _outcomes() -> _Outcomes:
    found = _Outcomes({}, {}, {}, {}, {}, {})
    irregular = irregular_verbs()
    for label, words in wordlists.classes("outcomes").items():
        outcome, kind = label.rstrip("+!#"), label[-1]
        if kind == "!":
            found.states.update(dict.fromkeys(words, outcome))
        elif kind == "#":
            found.nouns.update(dict.fromkeys(words, outcome))
        else:
            forms, lemmas = (found.bare, found.bare_lemmas) if kind == "+" else (found.taking, found.lemmas)
            lemmas.update(dict.fromkeys(words, outcome))
            for verb in words:
                forms.update({word: (outcome, form) for word, form in verb_forms(verb, irregular).items()})
    return found


def outcome_of_noun(noun: str) -> str | None:
    """The outcome that a noun tells by itself ("death"), by its singular."""
    return _outcomes().nouns.get(noun)


def outcome_of_adjective(word: str) -> str | None:
    """The outcome that a word tells in front of a noun: "dead" or "injured" soldiers."""
    outcomes = _outcomes()
    verb = outcomes.taking.get(word)
    return outcomes.states.get(word) or (verb[0] if verb and Form.PARTICIPLE in verb[1] else None)


def outcome_at(words: Words, at: int) -> str | None:
    """The outcome that a word tells of what stands in front of it, where it goes without an object."""
    outcomes = _outcomes()
    word = words.lower[at]
    if word in outcomes.states:
        return outcomes.states[word]
    verb = outcomes.taking.get(word)
    if verb and Form.PARTICIPLE in verb[1] and not _opens_object(words, at + 1):
        return verb[0]
    verb = outcomes.bare.get(word)
    return verb[0] if verb and Form.ING not in verb[1] and Form.PRESENT not in verb[1] else None


def outcome_behind(words: Words, first: int, *, subject: bool) -> tuple[str, int] | None:
    """What is said of the counted from the word ``first`` on, and where: "… were reported dead".

    ``subject`` is whether they can be the subject of a verb; what is not can still be told of by an adjective or
    participle ("the bodies of 23 killed").
    """
    outcomes = _outcomes()
    passive = False
    first = _over_insertion(words, first)
    for at in range(first, min(first + _REACH, len(words))):
        word = words.lower[at]
        if not subject and word not in outcomes.states and word not in outcomes.taking:
            return None
        if word in BE:
            passive = True
            continue
        if words.lower[at : at + 3] in (("lost", "their", "lives"), ("lose", "their", "lives")):
            return "killed", at
        verb = outcomes.taking.get(word)
        if passive and verb and Form.PARTICIPLE in verb[1]:
            return verb[0], at
        if (outcome := outcome_at(words, at)) is not None:
            return outcome, at
        if word not in _BETWEEN and words.timex[at] < 0 and not word.endswith("ly"):
            return None
    return None


def _over_insertion(words: Words, first: int) -> int:
    """Where a clause goes on behind what stands between commas: "23 people, five of them children, were killed"."""
    if words.lower[first : first + 1] != (",",) or "," not in words.lower[first + 1 : first + _INSERTED]:
        return first
    closing = words.lower.index(",", first + 1)
    following = words.lower[closing + 1 : closing + 2]
    return closing + 1 if following and (following[0] in BE or following[0] in HAVE) else first


def outcome_before(words: Words, clauses: Sequence[Clause], first: int) -> str | None:
    """What a verb in front says, whose object begins at the word ``first``: "killed", "shot dead"."""
    at = first - 1
    while at >= 0 and words.lower[at] in _SKIPPED:
        at -= 1
    if at < 0:
        return None
    word = words.lower[at]
    if word == "dead" and at and words.lower[at - 1] in _SHOOTING:
        return "killed"
    if word == "of" and at:  # "the arrest of 12 men"
        noun = singular(words.lower[at - 1]) or words.lower[at - 1]
        outcome = _outcomes().nouns.get(noun)
        return None if outcome == "infected" else outcome
    verb = _outcomes().taking.get(word)
    if verb is None or any(clause.group.last == at and clause.group.passive for clause in clauses):
        return None
    return verb[0]


def outcome_of_subject(words: Words, clauses: Sequence[Clause], first: int) -> str | None:
    """What the verb of a clause says of its subject, which begins with the number at the word ``first``."""
    outcomes = _outcomes()
    for clause in clauses:
        if clause.subject is None or not clause.subject[0] <= first <= clause.subject[1]:
            continue
        if not PREPOSITIONS.isdisjoint(words.lower[clause.subject[0] : first]) or clause.group.last < first:
            continue
        lemma = clause.group.lemma
        if lemma in outcomes.bare_lemmas:
            return outcomes.bare_lemmas[lemma]
        if clause.group.passive and lemma in outcomes.lemmas:
            return outcomes.lemmas[lemma]
    return None


def takes_lives(words: Words, first: int) -> bool:
    """Whether the lives counted from the word ``first`` on are lost: "claimed 23 lives"."""
    at = first - 1
    while at >= 0 and words.lower[at] in _SKIPPED:
        at -= 1
    return at >= 0 and words.lower[at] in _TAKING


def _opens_object(words: Words, at: int) -> bool:
    """Whether an object begins at a word."""
    if at >= len(words) or words.timex[at] >= 0:
        return False
    word = words.lower[at]
    if word in PRONOUNS or word in DETERMINERS or word[0].isdigit():
        return True
    return word not in _NO_OBJECT and word not in BE and word not in HAVE and word not in MODALS and word[0].isalpha()
