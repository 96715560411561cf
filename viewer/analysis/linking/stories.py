# SPDX-License-Identifier: MIT
"""Which articles tell one story: average-link clusters of their weighted words, in a window of days.

Method: vectors of term frequency times rarity with title and names counted double, joined by unweighted average link
(Sokal and Michener, 1958). Articles that have little in common count as having nothing, so that clusters never reach
beyond articles that are linked by pairs of some likeness: what a new article joins can be clustered by itself.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from viewer.analysis.linking.digest import Digest
from viewer.analysis.linking.rarity import cosine

Days: TypeAlias = Mapping[int, tuple[int, int] | None]
"""The first and last day that each article can be of, by its id."""

_WINDOW = 12  # days between the publications of two articles of one story
_KEPT = 0.1  # likeness from which two articles have something in common
JOINED = 0.22
"""Average likeness from which two clusters are one story."""

SHARED = 3
"""Words, of those that say most of an article, that two of one story have in common."""

_WORTH_A_LOOK = 0.99 * JOINED  # before it is rounded


def story_likeness(one: Digest, two: Digest) -> float:
    """How alike two articles are by their words; 0 where that is too little to count."""
    likeness = round(cosine(one.vector, two.vector), 6)
    return likeness if likeness >= _KEPT else 0.0


def are_near(one: tuple[int, int] | None, two: tuple[int, int] | None) -> bool:
    """Whether two articles, or two clusters, can be of one story by their days; what has no day can be of any."""
    return one is None or two is None or max(one[0], two[0]) - min(one[1], two[1]) <= _WINDOW


def group_articles(days: Days, pairs: Iterable[tuple[int, int, float]]) -> list[list[int]]:
    """Groups of articles, each ascending, ordered by their first. ``pairs`` are those that have something in common."""
    clusters = _Clusters(days, pairs)
    clusters.join()
    return [clusters.members[article] for article in sorted(clusters.members)]


class _Clusters:
    """Clusters of articles with the sums of the likenesses between them, joined best first."""

    def __init__(self, days: Days, pairs: Iterable[tuple[int, int, float]]) -> None:
        self.members: dict[int, list[int]] = {article: [article] for article in sorted(days)}
        self._days = dict(days)
        self._sums: dict[int, dict[int, float]] = {article: {} for article in self.members}
        self._queue: list[tuple[float, int, int]] = []
        for one, two, likeness in sorted(pairs):
            self._sums[one][two] = self._sums[two][one] = likeness
        for article, sums in self._sums.items():
            for other, total in sums.items():
                if other < article and total >= _WORTH_A_LOOK:
                    self._offer(other, article)

    def join(self) -> None:
        """Join until no two clusters are alike enough."""
        while self._queue:
            likeness, one, two = heapq.heappop(self._queue)
            if one in self.members and two in self.members and self._likeness(one, two) == -likeness:
                self._merge(one, two)

    def _likeness(self, one: int, two: int) -> float:
        total = self._sums[one].get(two, 0.0)
        return round(total / (len(self.members[one]) * len(self.members[two])), 9)

    def _offer(self, one: int, two: int) -> None:
        likeness = self._likeness(one, two)
        if likeness >= JOINED and self._near(one, two):
            heapq.heappush(self._queue, (-likeness, one, two))

    def _near(self, one: int, two: int) -> bool:
        return are_near(self._days[one], self._days[two])

    def _merge(self, one: int, two: int) -> None:
        self.members[one] = sorted(self.members[one] + self.members.pop(two))
        a, b = self._days[one], self._days.pop(two)
        self._days[one] = (min(a[0], b[0]), max(a[1], b[1])) if a and b else a or b
        absorbed, kept = self._sums.pop(two), self._sums[one]
        del absorbed[one], kept[two]
        for other, total in absorbed.items():
            sums = self._sums[other]
            del sums[two]
            kept[other] = sums[one] = kept.get(other, 0.0) + total
        least = _WORTH_A_LOOK * len(self.members[one])
        for other, total in kept.items():
            if total >= least * len(self.members[other]):
                self._offer(min(one, other), max(one, other))
