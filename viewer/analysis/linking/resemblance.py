# SPDX-License-Identifier: MIT
"""How alike two wordings are, from the words that stand for each other in them.

A cut quote is part of a fuller one, so the shorter of the two is the measure: how much of its weight the other has
too, how close together and in what order. Few words are alike by chance, so they must be all but the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from viewer.analysis.linking.alignment import Alignment, align
from viewer.analysis.linking.content_words import Content
from viewer.analysis.linking.contradiction import contradict

ALIKE = 0.57
"""Likeness from which two quotes of one speaker are variants."""
_LONG_RUN = 4.0  # weight of words in a row that nobody says twice alike
_ENOUGH = 3.0  # weight of words that are no stock phrase
_LIGHT = 0.1  # what a word weighs here that tells nothing by itself
_DOUBT = 1.5  # weight of words that may be the same by chance
_MOST = 0.6  # share of the shorter one that must be one run of words where a speaker is open
_BOTH_WAYS = 0.85  # or share of the words of both that must stand for each other


@dataclass(frozen=True, eq=False)
class Resemblance:
    """Two wordings, the shorter first, and what of them is the same."""

    short: Content
    long: Content

    @classmethod
    def of(cls, one: Content, two: Content) -> Resemblance:
        """The resemblance of two wordings; which is given first is no matter."""
        in_order = (one.mass, len(one.words), one.words) <= (two.mass, len(two.words), two.words)
        return cls(one, two) if in_order else cls(two, one)

    @cached_property
    def is_part(self) -> bool:
        """Whether the shorter is part of the longer word by word, apart from what it leaves out itself."""
        short, long = self.short, self.long.words
        at = 0
        for start, end in pairwise((0, *short.gaps, len(short.words))):
            part = short.words[start:end]
            at = next((i for i in range(at, len(long) - len(part) + 1) if long[i : i + len(part)] == part), -1)
            if at < 0:
                return False
            at += len(part)
        return bool(short.words)

    @cached_property
    def likeness(self) -> float:
        """0, nothing in common or a contradiction, to 1, the same words and enough of them."""
        if self.is_part:
            return self._evidence
        if not self._alignment.pairs or self.contradicts:
            return 0.0
        return max(ALIKE, self._by_words) if self._run >= _LONG_RUN else self._by_words

    @property
    def contradicts(self) -> bool:
        """Whether a number, name, day, "not" or contrary differs."""
        return contradict(self.short, self.long, self._alignment)

    @property
    def is_of_one_matter(self) -> bool:
        """Whether so much is the same that what differs would be a contradiction."""
        return 2 * self._alignment.mass >= self.short.mass

    @property
    def says_who_spoke(self) -> bool:
        """Whether the words are so many and so nearly the same that the speaker need not be known."""
        if self._run >= max(_LONG_RUN, _MOST * self.short.mass):
            return True
        both = self.short.mass + self.long.mass
        return self.short.mass >= _ENOUGH and 2 * self._alignment.mass >= _BOTH_WAYS * both

    @cached_property
    def _alignment(self) -> Alignment:
        return align(self.short, self.long)

    @property
    def _evidence(self) -> float:
        """The likeness of the same words: 1, and less where they are so few or common that anybody says them."""
        return min(1.0, 0.25 + 0.75 * (self.short.mass + _LIGHT * self.short.light.total()) / _ENOUGH)

    @cached_property
    def _by_words(self) -> float:
        """The likeness of words that stand for each other."""
        short, mass, chain = self.short, self._alignment.mass, self._alignment.chain
        light = (short.light & self.long.light).total()
        covered = (mass + _LIGHT * light) / (short.mass + _LIGHT * short.light.total())
        compact = min(1.0, 2 * mass / (short.mass + _mass_between(self.long, [b for _, b in chain])))
        order = min(1.0, len(chain) / len(self._alignment.pairs))
        sure = min(1.0, 1.3 * mass / (mass + _DOUBT))
        return min(1.0, 0.7 * covered + 0.3 * compact) * (0.8 + 0.2 * order) * sure

    @cached_property
    def _run(self) -> float:
        """The weight of the heaviest run of the same words, at the same distance, that both have."""
        best = run = 0.0
        shift = 0
        for a, b in self._alignment.chain:
            first, second = self.short.telling[a], self.long.telling[b]
            if first.stem != second.stem:
                run = 0.0
                continue
            run = (run if second.at - first.at == shift else 0.0) + first.weight
            shift = second.at - first.at
            best = max(best, run)
        return best


def _mass_between(content: Content, aligned: Sequence[int]) -> float:
    """The weight of the telling words from the first of those given to the last, each stem once."""
    stretch = content.telling[min(aligned) : max(aligned) + 1]
    return sum({word.stem: word.weight for word in stretch}.values())
