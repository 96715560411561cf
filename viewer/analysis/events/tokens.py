# SPDX-License-Identifier: MIT
"""A sentence as words, with what other finders know of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.domain.participant import Mention
from viewer.domain.span import Span
from viewer.domain.timex import Timex

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|\d+(?:[.,:–-]\d+)*\w*|\w+?(?=n[’']t\b)|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|\w+(?:-\w+)*|[^\w\s]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of one sentence.

    ``lower`` are their lower-case forms, ``starts`` and ``ends`` their places in the article; ``mention`` and
    ``timex`` give for each the index (of the article's mentions or timexes) that covers it, or -1; ``quoted`` whether
    it stands in a quote that is told word for word.
    """

    text: str
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    mention: tuple[int, ...]
    timex: tuple[int, ...]
    quoted: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.lower)

    def span(self, first: int, last: int) -> Span:
        """From the word ``first`` to the word ``last``, inclusive."""
        return Span(self.starts[first], self.ends[last])

    def capitalised(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.starts[index]].isupper()


class Marks:
    """Where the names, time expressions and word-for-word quotes of an article stand."""

    def __init__(self, mentions: Sequence[Mention], timexes: Sequence[Timex], quoted: Sequence[Span]) -> None:
        self._mentions = [mention.span for mention in mentions]
        self._timexes = [timex.span for timex in timexes]
        self._quoted = sorted(quoted)

    def words(self, text: str, sentence: Span) -> Words:
        """The words of a sentence."""
        places = [found.span() for found in _TOKEN.finditer(text, sentence.start, sentence.end)]
        starts = tuple(start for start, _ in places)
        covers = (_cover(spans, starts, sentence) for spans in (self._mentions, self._timexes, self._quoted))
        mention, timex, quoted = covers
        return Words(
            text,
            tuple(text[start:end].lower().replace("’", "'") for start, end in places),
            starts,
            tuple(end for _, end in places),
            mention,
            timex,
            tuple(index >= 0 for index in quoted),
        )


def _cover(spans: Sequence[Span], starts: tuple[int, ...], sentence: Span) -> tuple[int, ...]:
    """For each start the index of the span that holds it, or -1. ``spans`` are in the order of the text."""
    index = max(bisect_left(spans, sentence.start, key=lambda span: span.start) - 1, 0)
    if not any(span.overlaps(sentence) for span in spans[index : index + 2]):
        return (-1,) * len(starts)
    covered = []
    for start in starts:
        while index < len(spans) and spans[index].end <= start:
            index += 1
        covered.append(index if index < len(spans) and spans[index].start <= start else -1)
    return tuple(covered)
