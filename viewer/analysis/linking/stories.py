# SPDX-License-Identifier: MIT
"""Which articles tell one story: average-link clusters of their weighted words, in a window of days.

Method: TF-IDF vectors with names counted double, joined by unweighted average link (Sokal and Michener, 1958). Only
articles that share a rare word are ever compared, so the work grows with the stories and not with all pairs.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from math import log, sqrt

from viewer.analysis.events.tables import word_set
from viewer.domain.findings import Findings

Vector = dict[str, float]
Likenesses = Sequence[Mapping[int, float]]
"""For each article the others that it has a word in common with, and how alike the two are."""

_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_STOP = word_set(
    "the and for that with was were are has have had his her their its this from but not who which will would said "
    "says say been they she him them than then there when where what about after before into over more also one two "
    "three could can may other all out new first last year years day days week month time people told according"
)
_LEAD = 1_200  # characters of the text that tell what an article is about
_TITLE_WEIGHT = 2.0
_NAME_WEIGHT = 2.0
_COMMON = 0.2  # words in more than this share of the articles (and in more than _FEW of them) tell nothing
_PRIOR = 50  # articles taken to be there besides: in a small library shared words count too
_FEW = 40
_MANY = 200  # nor do words of so many articles, however large the library: the work stays linear
_WINDOW = 12  # days between the publications of two articles of one story
_JOINED = 0.2  # average likeness from which two clusters are one story
_WORTH_A_LOOK = 0.99 * _JOINED  # before it is rounded


def find_stories(articles: Sequence[Findings], alike: Likenesses | None = None) -> list[list[int]]:
    """Groups of indices of ``articles``, each ascending, ordered by their first.

    ``alike`` are the likenesses of the same articles, where they are known: they do not rest on any date.
    """
    clusters = _Clusters(likenesses(articles) if alike is None else alike, [_published_days(one) for one in articles])
    clusters.join()
    return [clusters.members[index] for index in sorted(clusters.members)]


def likenesses(articles: Sequence[Findings]) -> Likenesses:
    """The cosines of all articles that have a word in common."""
    found: list[dict[int, float]] = []
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, vector in enumerate(_vectors(articles)):
        sums: dict[int, float] = defaultdict(float)
        for word, value in vector.items():
            for other, weight in postings[word]:
                sums[other] += value * weight
            postings[word].append((index, value))
        for other, total in sums.items():
            found[other][index] = total
        found.append(dict(sums))
    return found


def _published_days(findings: Findings) -> tuple[int, int] | None:
    when = findings.article.published.when
    if when is None or when.first_day is None or when.last_day is None:
        return None
    return when.first_day, when.last_day


def words_of(text: str) -> list[str]:
    """The words that count, in lower case, plural "s" cut."""
    return [
        word[:-1] if word[-1] == "s" and word[-2] != "s" and len(word) > 4 else word
        for word in _WORD.findall(text.lower())
        if word not in _STOP
    ]


def _counts(findings: Findings) -> dict[str, float]:
    """How often the words of title and lead stand there, with the weights of title and names."""
    article = findings.article
    start = article.title.end if article.title else 0
    counts: dict[str, float] = dict(Counter(words_of(article.text[start : start + _LEAD])))
    if article.title:
        for word in words_of(article.title.of(article.text)):
            counts[word] = counts.get(word, 0.0) + _TITLE_WEIGHT
    names = [one.span.of(article.text) for one in findings.mentions if one.span.start < start + _LEAD]
    named = frozenset(words_of("\n".join(names)))
    return {word: count * (_NAME_WEIGHT if word in named else 1.0) for word, count in counts.items()}


def _vectors(articles: Sequence[Findings]) -> list[Vector]:
    """Unit vectors of sublinear term frequency times inverse document frequency."""
    counted = [_counts(findings) for findings in articles]
    spread = Counter(chain.from_iterable(counted))
    size = len(articles)
    most = max(_FEW, min(_MANY, _COMMON * size))
    vectors = []
    for counts in counted:
        vector = {
            word: (1 + log(count)) * log((size + _PRIOR) / spread[word])
            for word, count in counts.items()
            if spread[word] <= most
        }
        length = sqrt(sum(value * value for value in vector.values()))
        vectors.append({word: value / length for word, value in sorted(vector.items())} if length else {})
    return vectors


class _Clusters:
    """Clusters of articles with the sums of the likenesses between them, joined best first."""

    def __init__(self, alike: Likenesses, days: Sequence[tuple[int, int] | None]) -> None:
        self.members: dict[int, list[int]] = {index: [index] for index in range(len(alike))}
        self._days = dict(enumerate(days))
        self._sums = {index: dict(sums) for index, sums in enumerate(alike)}
        self._queue: list[tuple[float, int, int]] = []
        for index, sums in self._sums.items():
            for other, total in sums.items():
                if other < index and total >= _WORTH_A_LOOK:
                    self._offer(other, index)

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
        if likeness >= _JOINED and self._near(one, two):
            heapq.heappush(self._queue, (-likeness, one, two))

    def _near(self, one: int, two: int) -> bool:
        a, b = self._days[one], self._days[two]
        return a is None or b is None or max(a[0], b[0]) - min(a[1], b[1]) <= _WINDOW

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
