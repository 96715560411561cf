# SPDX-License-Identifier: MIT
"""How alike the sentences of two tellings are worded: cosine of their TF-IDF vectors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain
from math import log, sqrt

from viewer.analysis.linking.stories import Vector, words_of
from viewer.analysis.linking.tellings import Telling
from viewer.domain.findings import Findings
from viewer.domain.span import Span


class Wording:
    """The words of every telling, weighted by how rare they are among all sentences that tell of something."""

    def __init__(self, articles: Sequence[Findings], tellings: Sequence[Telling]) -> None:
        @cache
        def words_in(article: int, sentence: Span) -> list[str]:
            return words_of(sentence.of(articles[article].article.text))

        counted = [
            Counter(
                chain.from_iterable(
                    words_in(telling.article, sentence)
                    for sentence in sorted({claim.sentence for claim in telling.claims})
                )
            )
            for telling in tellings
        ]
        spread = Counter(chain.from_iterable(counted))
        self._vectors: list[Vector] = []
        for counts in counted:
            vector = {word: log(1 + len(tellings) / spread[word]) for word in counts}
            length = sqrt(sum(value * value for value in vector.values()))
            self._vectors.append({word: value / length for word, value in vector.items()} if length else {})

    def cosine(self, one: int, two: int) -> float:
        """From 0, no word in common, to 1."""
        a, b = self._vectors[one], self._vectors[two]
        if len(b) < len(a):
            a, b = b, a
        return sum([value * b[word] for word, value in a.items() if word in b])
