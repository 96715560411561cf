# SPDX-License-Identifier: MIT
"""Which words of one wording stand for which of another.

Words are aligned by stem, then by a meaning that both can have; the order is measured by the longest common
subsequence, found as the longest rising run of matching places (J. W. Hunt and T. G. Szymanski, "A fast algorithm for
computing longest common subsequences", Communications of the ACM 20, 1977).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from viewer.analysis.linking.content_words import BEGINNING, Content, Word, keys

_SAME_MEANING = 0.8  # what a word is worth that only means the same
_SAME_BEGINNING = 0.7  # or that only begins alike: "urgent", "urgency"
_SHARE = 0.7  # of the longer stem that the beginning must be


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of numbers of telling words that stand for each other; ``mass`` is their weight.

    ``chain`` are those pairs that stand in one order in both. ``left_out`` are the telling words of either text that
    stand for none of the other.
    """

    pairs: tuple[tuple[int, int], ...]
    chain: tuple[tuple[int, int], ...]
    mass: float
    left_out: tuple[tuple[int, ...], tuple[int, ...]]


def align(one: Content, two: Content) -> Alignment:
    """The words that stand for each other."""
    places = _matches(one, two)
    chain = _longest_rising(places)
    pairs, mass = _settled(one.telling, two.telling, places, chain)
    seen_one = {one.telling[a].stem for a, _ in pairs}
    seen_two = {two.telling[b].stem for _, b in pairs}
    left_out = (
        tuple(at for at, word in enumerate(one.telling) if word.stem not in seen_one),
        tuple(at for at, word in enumerate(two.telling) if word.stem not in seen_two),
    )
    return Alignment(tuple(sorted(pairs)), tuple(chain), mass, left_out)


@lru_cache(maxsize=1 << 16)
def _stems_alike(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    same = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return same >= BEGINNING and same >= _SHARE * len(long)


def worth(one: Word, two: Word) -> float:
    """How much of a word another is: 1 for the same stem, 0 for none."""
    if one.stem == two.stem:
        return 1.0
    if one.value is not None or two.value is not None or one.is_day or two.is_day:
        return 0.0
    if not one.meanings.isdisjoint(two.meanings):
        return _SAME_MEANING
    return _SAME_BEGINNING if _stems_alike(one.stem, two.stem) else 0.0


def _matches(one: Content, two: Content) -> list[tuple[int, int]]:
    """All places where a word of one stands for a word of the other, by rising first and falling second number."""
    found: list[tuple[int, int]] = []
    for at, word in enumerate(one.telling):
        others = two.places.get(word.stem)
        if others is None:
            near = {place for key in keys(word) for place in two.places.get(key, ())}
            others = tuple(sorted(place for place in near if worth(word, two.telling[place])))
        found += [(at, other) for other in reversed(others)]
    return found


def _longest_rising(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of places in which both numbers rise."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, other) in enumerate(places):
        at = bisect_left(ends, other)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(other)
            last.append(index)
        else:
            ends[at], last[at] = other, index
    chain = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(places[index])
        index = before[index]
    return chain[::-1]


def _settled(
    one: tuple[Word, ...], two: tuple[Word, ...], places: list[tuple[int, int]], chain: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], float]:
    """Every stem with one of the other text at most: the same stem first, then what stands in order; and the weight."""
    in_order = set(chain)

    def rank(place: tuple[int, int]) -> tuple[float, bool, int, int]:
        return -worth(one[place[0]], two[place[1]]), place not in in_order, *place

    pairs: list[tuple[int, int]] = []
    used_one: set[str] = set()
    used_two: set[str] = set()
    mass = 0.0
    for a, b in sorted(places, key=rank):
        if one[a].stem not in used_one and two[b].stem not in used_two:
            used_one.add(one[a].stem)
            used_two.add(two[b].stem)
            pairs.append((a, b))
            mass += worth(one[a], two[b]) * min(one[a].weight, two[b].weight)
    return pairs, mass
