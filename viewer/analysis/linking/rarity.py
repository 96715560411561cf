# SPDX-License-Identifier: MIT
"""The words of a text that say what it is about, and how much each says: its inverse document frequency.

The frequencies are those of news at large (``resources/words/frequencies.txt``), not of the library: so what two texts
have in common never changes when a third one is imported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from math import log, sqrt
from typing import TypeAlias

from viewer.analysis import wordlists
from viewer.analysis.events.tables import word_set

Vector: TypeAlias = Mapping[str, float]
"""Words with their weights; of length 1, or empty."""

_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_STOP = word_set(
    "the and for that with was were are has have had his her their its this from but not who which will would said "
    "says say been they she him them than then there when where what about after before into over more also one two "
    "three could can may other all out new first last year years day days week month time people told according"
)
_COUNTED = 617  # articles of the count, and one
_UNLISTED = 2  # articles in which a word that is not listed is taken to stand: it was in fewer than four


def words_of(text: str) -> list[str]:
    """The words that count, in lower case, plural "s" cut."""
    return [
        word[:-1] if word[-1] == "s" and word[-2] != "s" and len(word) > 4 else word
        for word in _WORD.findall(text.lower())
        if word not in _STOP
    ]


def rarity(word: str) -> float:
    """How much a word says, from 0.7 or so ("friday") to 5.7 for one that news hardly has."""
    return _rarities().get(word, log(_COUNTED / _UNLISTED))


def unit_vector(weights: Mapping[str, float]) -> Vector:
    """Weights scaled to length 1."""
    length = sqrt(sum(value * value for value in weights.values()))
    return {word: value / length for word, value in weights.items()} if length else {}


def cosine(one: Vector, two: Vector) -> float:
    """From 0, no word in common, to 1; the same to the last digit whichever comes first, if both are in one order."""
    if len(two) < len(one):
        one, two = two, one
    return sum([value * two[word] for word, value in one.items() if word in two])


def weighted(words: Iterable[str]) -> Vector:
    """The vector of a set of words, each by its rarity."""
    return unit_vector({word: rarity(word) for word in sorted(set(words))})


@cache
def _rarities() -> Mapping[str, float]:
    return {
        word: log(_COUNTED / (int(share) / 1000 * _COUNTED + 1))
        for share, words in wordlists.classes("frequencies").items()
        for word in words
    }
