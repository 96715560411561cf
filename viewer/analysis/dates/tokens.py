# SPDX-License-Identifier: MIT
"""An article's words, each with a character for its class, so that patterns can run over words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from viewer.analysis.dates.classes import WordClasses
from viewer.analysis.dates.holidays import spellings

_SCANNER = r"""
    (?:
      (?P<PLAIN>[a-z]{2,}+(?!\w))
    | (?P<POINT>[.,;:"“”()?!-])
    | (?P<ISO>(?<![\d.,/-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
    | (?P<NUMERIC>(?<![\d.,/-])
        (?:\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)|\d{4}(?P<sep_>[/.])\d\d?(?P=sep_)\d\d?)(?![\d/-]))
    | (?P<CLOCK>(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?![\d:]))
    | (?P<FRACTION>[½¼¾]|(?<![\d/])[13]/[24](?![\d/]))
    | (?P<ORDNUM>\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<DECADE>\b\d{3}0['’]?s\b|['’‘`]\d0s\b)
    | (?P<YY>['’]\d\d(?!\w))
    | (?P<NUMBER>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
    | (?P<POSS>(?<=\w)['’][sS]\b|(?<=s)['’](?=\s))
    | (?P<DOTTED>\b(?:[aApP]\.\s?[mM]\b|[bB]\.\s?[cC]\b(?:\.\s?[eE]\b)?|[aA]\.\s?[dD]\b)\.?)
    | (?P<SHORT>\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\.)
    | (?P<HOLIDAY>(?=[A-Z])(?:HOLIDAYS)(?!\w))
    | (?P<CODE>(?![QqHh]\d\b|FY\d)[^\W\d_]+\d\w*)
    | (?P<WORD>[^\W\d_]+)
    | (?P<MARK>\S)
    )[ ]?
"""
"""Every alternative is bounded or one repeated class, so the scan is linear. Plain words and marks come first, for
they are most; the blank behind them is taken along, for nothing else need be tried there."""


@cache
def _scanner() -> re.Pattern[str]:
    names = spellings().replace(r"\ ", r"\s").replace(" ", r"\s")
    return re.compile(_SCANNER.replace("HOLIDAYS", names), re.VERBOSE)


_DROPPED = str.maketrans("", "", ". ")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text: where they start and end, in lower case, and ``classes``, one character for each.

    A token of the class BREAK, of no length, stands between blocks, so that no pattern reaches over one.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    classes: str

    def before(self, offset: int) -> int:
        """Index of the last token that starts at or before ``offset``, or 0."""
        return max(bisect_right(self.starts, offset) - 1, 0)


def tokenise(text: str, breaks: Sequence[int], classes: WordClasses) -> Tokens:
    """The words of a text; ``breaks`` are the offsets, ascending, where its blocks start."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    found: list[str] = []
    pending = [*breaks, len(text) + 1]
    next_break, position = pending[0], 0
    plain, unknown = classes.plain, classes.unknown
    for match in _scanner().finditer(text):
        kind = match.lastgroup or "MARK"
        start, end = match.span(kind)
        if start >= next_break:
            while start >= pending[position]:
                position += 1
            next_break = pending[position]
            starts.append(start)
            ends.append(start)
            words.append("")
            found.append(classes.line_break)
        starts.append(start)
        ends.append(end)
        written = match[kind]
        if kind == "PLAIN":
            words.append(written)
            found.append(plain.get(written, unknown))
            continue
        word = written.lower()
        if kind == "POINT":
            kind = "MARK"
        elif kind in ("DOTTED", "SHORT"):
            kind, word = "WORD", word.translate(_DROPPED).replace("\n", "")
        words.append(word)
        found.append(classes.of(kind, written, word))
    return Tokens(starts, ends, words, "".join(found))
