# SPDX-License-Identifier: MIT
"""Paragraphs of a text: one a line, or hard-wrapped over several lines as in mail and agency copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.domain.span import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]+")
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x0b\x0c]")
_WIDEST_WRAP = 120  # characters; nobody wraps wider than that by hand
_FEWEST_WRAPS = 3  # full lines in a row that begin to look like a habit


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without the blank around it, and how many empty lines stand before it."""

    span: Span
    gap: int


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text in its order. LF, CRLF and CR end a line alike."""
    lines = tuple(_lines(text))
    joins = _joins(text, lines)
    paragraphs: list[Paragraph] = []
    for line, joined in zip(lines, joins, strict=True):
        if joined:
            paragraphs[-1] = Paragraph(Span(paragraphs[-1].span.start, line.span.end), paragraphs[-1].gap)
        else:
            paragraphs.append(line)
    return tuple(paragraphs)


def _lines(text: str) -> Iterator[Paragraph]:
    """The lines that hold something."""
    end = 0
    for found in _LINE.finditer(text):
        content = found[0].strip()
        if not content:
            continue
        start = found.start() + found[0].index(content[0])
        gap = len(_BREAK.findall(text, end, start)) - 1
        yield Paragraph(Span(start, start + len(content)), max(gap, 0))
        end = start + len(content)


def _joins(text: str, lines: Sequence[Paragraph]) -> list[bool]:
    """For each line, whether it goes on with the paragraph of the line before.

    A greedy wrapper breaks a line exactly where the next word has no room: that is what tells a wrapped paragraph from
    paragraphs of one line each, with or without blank lines between them.
    """
    nothing = [False] * len(lines)
    widths = sorted(line.span.end - line.span.start for line in lines)
    if not widths or widths[-1] > _WIDEST_WRAP:
        return nothing
    width = widths[-1] - 4  # ragged edges: tabs, trailing spaces that were lost
    adjacent = [index for index in range(1, len(lines)) if lines[index].gap == 0]
    full = {index for index in adjacent if _is_full(text, lines[index - 1].span, lines[index].span, width)}
    if len(full) < _FEWEST_WRAPS or 2 * len(full) < len(adjacent):
        return nothing
    return [
        index in full or (line.gap == 0 and index > 0 and text[line.span.start].islower())
        for index, line in enumerate(lines)
    ]


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    word = 0
    while word < following.end - following.start and not text[following.start + word].isspace():
        word += 1
    return line.end - line.start + 1 + word > width
