# SPDX-License-Identifier: MIT
"""Which of its senses a verb has, told by what it is done by or to, from ``resources/words/senses.tsv``.

Selectional preferences (P. Resnik, 1996) as a list: an engine fires and a company fires its director.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from viewer.analysis import wordlists
from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.grammar import CONJUNCTIONS, MARKS, PREPOSITIONS, SUBORDINATORS
from viewer.analysis.events.lexicon import Sense, Strength
from viewer.analysis.events.tables import rows, word_set
from viewer.analysis.events.tables import words as listed
from viewer.analysis.events.tokens import Words
from viewer.domain.event import EventKind
from viewer.domain.participant import EntityKind

_PEOPLE = word_set("he she they we i you who him her them us me himself herself themselves")
_CLASSES = {EntityKind.PERSON: "PERSON", EntityKind.PLACE: "PLACE", EntityKind.ORGANISATION: "ORG"}


@dataclass(frozen=True, slots=True)
class Preference:
    """A sense with the words that call for it; ``sense`` is None for the one that the lexicon gives."""

    where: str
    words: frozenset[str]
    sense: Sense | None


@cache
def preferences() -> dict[str, tuple[Preference, ...]]:
    """The preferences of each verb, in their order."""
    found: dict[str, list[Preference]] = {}
    for verbs, where, nouns, *meaning in rows("senses.tsv"):
        sense = None
        if meaning != ["default"]:
            kind, concept, strength = meaning
            sense = Sense(EventKind(kind), concept, Strength(strength))
        for verb in listed(verbs):
            found.setdefault(verb, []).append(Preference(where, frozenset(listed(nouns)), sense))
    return {verb: tuple(those) for verb, those in found.items()}


def sense_of(words: Words, clause: Clause, lemma: str, default: Sense) -> Sense:
    """The sense of the verb of a clause."""
    for preference in preferences().get(lemma, ()):
        if preference.where == "always" or preference.words & _around(words, clause, preference.where):
            return preference.sense or default
    return default


def _around(words: Words, clause: Clause, where: str) -> set[str]:
    """The words, and the classes of words, that stand where a preference looks."""
    subject = range(clause.subject[0], clause.subject[1] + 1) if clause.subject else range(0)
    behind = range(clause.group.last + 1, clause.right + 1)
    if where == "behind":
        return _classed(words, behind)
    if where == "subject":
        return set() if clause.group.passive else _classed(words, subject)
    return _classed(words, subject if clause.group.passive else _object(words, behind))


def _object(words: Words, behind: range) -> list[int]:
    """The noun phrase right behind a verb: up to what cannot belong to it, a particle in front left out."""
    found: list[int] = []
    for at in behind:
        word = words.lower[at]
        joint = word in PREPOSITIONS or word in MARKS or word in SUBORDINATORS
        if joint and words.mention[at] < 0:
            if found and word != "of":
                break
            if not found and word in {"down", "off", "up", "out"}:
                continue
            if not found:
                break
        if word not in CONJUNCTIONS:
            found.append(at)
    return found


def _classed(words: Words, places: Iterable[int]) -> set[str]:
    found: set[str] = set()
    for at in places:
        word = words.lower[at]
        found |= {word, _singular(word), "ANY"}
        if words.mention[at] >= 0:
            found.add(_CLASSES.get(words.kinds[words.mention[at]], "ANY"))
        elif word in _PEOPLE or _singular(word) in wordlists.words("names/roles"):
            found.add("PERSON")
        elif word[0].isdigit():
            found.add("NUMBER")
    return found


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
