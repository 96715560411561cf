# SPDX-License-Identifier: MIT
"""A sentence as words, with what other finders know of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from viewer.analysis import wordlists
from viewer.domain.participant import EntityKind, Mention
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType


@cache
def _token() -> re.Pattern[str]:
    """A word, a number or a mark; "Rev." before a name is one, and so are "U.S." and "p.m.".

    A word with a blank or comma behind it, and most marks, can be nothing else: most tokens are found by that alone.
    """
    titles = "|".join(sorted(wordlists.classes("abbreviations")["before_name"]))
    return re.compile(
        rf"(?-i:[A-Za-z]++(?=[\s,;:])|[.,;:“”()?!-])|(?:[A-Za-z]\.){{2,}}|(?:{titles})\.(?=\s\w)|\d+(?:[.,:–-]\d+)*\w*|"
        r"\w+?(?=n[’']t\b)|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|\w+(?:-\w+)*|[^\w\s]",
        re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of one sentence.

    ``lower`` are their lower-case forms, ``starts`` and ``ends`` their places in the article; ``mention`` and
    ``timex`` give for each the index (of the article's mentions or timexes) that covers it, or -1; ``quoted`` whether
    it stands in a quote that is told word for word. ``lasting`` are the timexes that tell how long or how often,
    ``kinds`` what the mentions of the article are.
    """

    text: str
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    mention: tuple[int, ...]
    timex: tuple[int, ...]
    quoted: tuple[bool, ...]
    lasting: frozenset[int] = frozenset()
    kinds: tuple[EntityKind, ...] = ()

    def __len__(self) -> int:
        return len(self.lower)

    def span(self, first: int, last: int) -> Span:
        """From the word ``first`` to the word ``last``, inclusive."""
        return Span(self.starts[first], self.ends[last])

    def capitalised(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.text[self.starts[index]].isupper()

    def dates(self, index: int) -> bool:
        """Whether a word belongs to an expression that tells when, and not how long or how often."""
        return self.timex[index] >= 0 and self.timex[index] not in self.lasting and self.mention[index] < 0


class Marks:
    """Where the names, time expressions and word-for-word quotes of an article stand."""

    def __init__(self, mentions: Sequence[Mention], timexes: Sequence[Timex], quoted: Sequence[Span]) -> None:
        self._mentions = _Places([mention.span for mention in mentions])
        self._timexes = _Places([timex.span for timex in timexes])
        self._kinds = tuple(mention.kind for mention in mentions)
        self._lasting = frozenset(
            index for index, timex in enumerate(timexes) if timex.type in (TimexType.DURATION, TimexType.SET)
        )
        self._quoted = _Places(sorted(quoted))

    def words(self, text: str, sentence: Span) -> Words:
        """The words of a sentence."""
        places = [found.span() for found in _token().finditer(text, sentence.start, sentence.end)]
        starts = tuple([start for start, _ in places])
        lower = [text[start:end].lower() for start, end in places]
        if text.find("’", sentence.start, sentence.end) >= 0:
            lower = [word.replace("’", "'") for word in lower]
        return Words(
            text,
            tuple(lower),
            starts,
            tuple([end for _, end in places]),
            tuple(self._mentions.covering(starts, sentence)),
            tuple(self._timexes.covering(starts, sentence)),
            tuple([index >= 0 for index in self._quoted.covering(starts, sentence)]),
            self._lasting,
            self._kinds,
        )


class _Places:
    """Spans of an article, in the order of the text."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def covering(self, starts: Sequence[int], sentence: Span) -> list[int]:
        """For each of the places in a sentence the index of the first span that holds it, or -1."""
        covered = [-1] * len(starts)
        first = max(bisect_left(self._starts, sentence.start) - 1, 0)  # it may begin in the sentence before
        for index in range(first, bisect_left(self._starts, sentence.end)):
            span = self._spans[index]
            for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                if covered[at] < 0:
                    covered[at] = index
        return covered
