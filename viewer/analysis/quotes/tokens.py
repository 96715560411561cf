# SPDX-License-Identifier: MIT
"""The words of a block around its quotes: what stands between marks is one token, so that cues are seen beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from viewer.analysis.page import Page
from viewer.analysis.quotes.marks import Quoted
from viewer.domain.span import Span

_TOKEN = re.compile(
    r"[A-Za-z]++(?=[\s,;:])|"  # can be nothing else, and is what most words are
    r"(?:[A-Za-z]\.){2,5}(?=\W)|\(|\)|\d{1,3}(?:,\d{3})+(?!\d)|[^\W_]+(?:[-'’.&/][^\W_]+)*(?:['’](?=\s))?|\$[\d.,]*\d|--|[—–―-]|\S",
)


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    COMMA = "comma"
    COLON = "colon"
    DASH = "dash"
    BRACKET = "bracket"
    STOP = "stop"
    QUOTE = "quote"
    OTHER = "other"


_KINDS = {
    ",": Kind.COMMA,
    ":": Kind.COLON,
    ";": Kind.STOP,
    "(": Kind.BRACKET,
    ")": Kind.BRACKET,
    "[": Kind.BRACKET,
    "]": Kind.BRACKET,
    "--": Kind.DASH,
    "-": Kind.DASH,
    "—": Kind.DASH,
    "–": Kind.DASH,
    "―": Kind.DASH,
    ".": Kind.OTHER,
    "!": Kind.OTHER,
    "?": Kind.OTHER,
}


class Token(NamedTuple):
    """A word, a punctuation mark or a whole quote.

    ``low`` is the word in lower case; ``sentence`` the number of its sentence. The ``text`` of a quote is its last
    character, by which one can see whether more of the sentence is to come. A plain tuple, for there are many.
    """

    start: int
    end: int
    text: str
    low: str
    kind: Kind
    sentence: int
    quote: int = -1
    opening: int = -1

    @property
    def span(self) -> Span:
        """Where the token stands in the text."""
        return Span(self.start, self.end)

    @property
    def first_sentence(self) -> int:
        """The sentence in which the token starts: that of a quote of several sentences is not the one it ends in."""
        return self.opening if self.opening >= 0 else self.sentence

    @property
    def is_capitalised(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[:1].isupper()


def tokenise(page: Page, block: int, quoted: Sequence[tuple[int, Quoted]], ends: Sequence[int]) -> tuple[Token, ...]:
    """The tokens of a block; ``quoted`` are its quotes with their numbers, ``ends`` where the page's sentences end.

    The sentence of a token is counted where it starts, that of a quote where it ends: in «"Go. Run," he said» quote
    and cue are of one sentence.
    """
    text, span = page.text, page.blocks[block].span
    tokens: list[Token] = []
    position = span.start
    sentence = bisect_left(ends, position + 1)
    for number, quote in [*quoted, (-1, None)]:
        stretch_end = quote.outer.start if quote is not None else span.end
        for found in _TOKEN.finditer(text, position, stretch_end):
            word = found[0]
            start, end = found.span()
            while sentence < len(ends) and ends[sentence] <= start:
                sentence += 1
            if word[0].isalnum():
                low = word.lower()
                tokens.append(
                    Token(start, end, word, low.replace("’", "'") if "’" in low else low, Kind.WORD, sentence)
                )
            elif word != "." or sentence == len(ends) or end >= ends[sentence]:  # else the stop of an abbreviation
                kind = _KINDS.get(word, Kind.WORD if word[0] == "$" else Kind.OTHER)
                tokens.append(Token(start, end, word, word, kind, sentence))
        if quote is not None:
            outer = quote.outer
            opening, sentence = bisect_left(ends, outer.start + 1), bisect_left(ends, outer.end)
            tokens.append(
                Token(outer.start, outer.end, text[quote.inner.end - 1], "", Kind.QUOTE, sentence, number, opening)
            )
            position = outer.end
    return tuple(tokens)
