# SPDX-License-Identifier: MIT
"""The words that name happenings, with all their forms, from ``resources/words/happenings.tsv``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from viewer.analysis import wordlists
from viewer.analysis.events.inflection import Form, irregular_verbs, plural, verb_forms
from viewer.analysis.events.tables import rows, words
from viewer.domain.event import EventKind


class Strength(StrEnum):
    """How much a word tells alone."""

    STRONG = "strong"
    WEAK = "weak"
    SPEECH = "speech"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word names: ``concept`` is shared by the words that can name the same happening."""

    kind: EventKind
    concept: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Phrase:
    """A verb or noun of one or more words: ``rest`` is what follows a verb, or what stands before a noun."""

    lemma: str
    rest: tuple[str, ...]
    sense: Sense


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Look-ups of lower-case forms.

    ``verbs`` gives the possible (base form, what the form can be); ``senses`` the phrases of a base form, longest
    first; ``nouns`` the phrases that end in a form; ``concepts`` the sense of a whole lemma, verb before noun.
    """

    verbs: dict[str, tuple[tuple[str, Form], ...]]
    senses: dict[str, tuple[Phrase, ...]]
    nouns: dict[str, tuple[Phrase, ...]]
    concepts: dict[str, Sense]

    def verb_phrase(self, base: str, following: Sequence[str]) -> Phrase | None:
        """The longest phrase of a verb whose other words follow, each after at most two others."""
        for phrase in self.senses.get(base, ()):
            at = 0
            for word in phrase.rest:
                window = following[at : at + 3]
                if word not in window:
                    break
                at += window.index(word) + 1
            else:
                return phrase
        return None

    def noun_phrase(self, form: str, before: Sequence[str]) -> Phrase | None:
        """The longest noun that ends in a form; ``before`` are the words in front, nearest last."""
        for phrase in self.nouns.get(form if form.isalpha() else _DIGITS.sub("#", form), ()):
            size = len(phrase.rest)
            if not size or tuple(before[-size:]) == phrase.rest:
                return phrase
        return None


_DIGITS = re.compile(r"\d+")


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    irregular = irregular_verbs()
    verbs: dict[str, dict[str, Form]] = {}
    senses: dict[str, list[Phrase]] = {}
    nouns: dict[str, list[Phrase]] = {}
    concepts: dict[str, Sense] = {}

    def put_verb(base: str) -> None:
        for word, form in verb_forms(base, irregular).items():
            verbs.setdefault(word, {})[base] = form

    for row in rows("happenings.tsv"):
        kind, concept, strength, verb_list = row[:4]
        sense = Sense(EventKind(kind), concept, Strength(strength))
        for verb in words(verb_list):
            head, *rest = verb.split()
            put_verb(head)
            senses.setdefault(head, []).append(Phrase(verb, tuple(rest), sense))
            if sense.strength is not Strength.NONE:
                concepts.setdefault(verb, sense)
        for noun in words(row[4] if len(row) > 4 else ""):
            for *before, last in {tuple(noun.split()), tuple(plural(noun).split())}:
                nouns.setdefault(last, []).append(Phrase(noun, tuple(before), sense))
            concepts.setdefault(noun, sense)
    for verb in sorted(wordlists.words("other_verbs")):
        put_verb(verb)
    return Lexicon(
        {word: tuple(bases.items()) for word, bases in verbs.items()},
        {head: _longest_first(phrases) for head, phrases in senses.items()},
        {last: _longest_first(phrases) for last, phrases in nouns.items()},
        concepts,
    )


def concept_of(lemma: str) -> str:
    """The concept of a lemma; a word that no list has is its own."""
    sense = lexicon().concepts.get(lemma)
    return sense.concept if sense else lemma


def _longest_first(phrases: list[Phrase]) -> tuple[Phrase, ...]:
    return tuple(sorted(phrases, key=lambda phrase: -len(phrase.rest)))
