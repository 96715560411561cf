# SPDX-License-Identifier: MIT
"""Block quotes: paragraphs behind ">", or indented below a sentence that leads to them with a cue and a colon."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from viewer.analysis import wordlists
from viewer.analysis.page import BlockKind, Page
from viewer.analysis.quotes.marks import Quoted
from viewer.domain.span import Span

_SIGNS = re.compile(r"[> \t]+")
_SIGNED = re.compile(r"(?:[>*_ \t]*)(?:[—–―]|--?)[ \t]*[*_]{0,3}(?P<name>[A-Z][^\n!?:]{1,78}[^\s.!?:*_])[*_]{0,3}$")
_ITEM = re.compile(r"(?:[-*•–+]|\d{1,2}[.)])\s")
_FINAL = re.compile(r"[.?!…][”\"’')\]*_]*$")
_LETTERS = re.compile(r"[a-z]+")
_DEEPER = 2  # columns by which a block quote is indented at least
_TAB = 4  # columns
_FEWEST_WORDS = 4  # of a block quote that nothing leads to
_LEADING = 120  # characters before a colon in which its cue stands


def find_block_quotes(page: Page) -> Iterator[Quoted]:
    """The block quotes of an article, in order; the paragraphs of one go on with each other."""
    index = 0
    while index < len(page.blocks):
        end = index
        if _is_behind_sign(page, index):
            end = _run_end(page, index)
            yield from _behind_signs(page, index, end)
        elif _is_indented(page, index):
            end = _indented_end(page, index)
            yield from _joined([(at, page.blocks[at].span) for at in range(index, end)], page)
        index = max(end, index + 1)


def signature(page: Page, index: int) -> Span | None:
    """Whom a block, or a last line of a block quote, names as the source: «— Ann Lee, mayor»."""
    if index >= len(page.blocks):
        return None
    block = page.blocks[index].span
    found = _SIGNED.match(page.text, block.start, block.end) if block.end - block.start <= _LEADING else None
    return Span(*found.span("name")) if found is not None else None


def with_unmarked(page: Page, marked: Sequence[Quoted], unmarked: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """The stretches between marks and those without; marks inside one without belong to it."""
    kept: list[Quoted] = []
    starts = [quote.outer.start for quote in marked]
    dropped: set[int] = set()
    is_kept = False
    for quote in sorted(unmarked, key=lambda each: each.outer):
        first, last = bisect_left(starts, quote.outer.start), bisect_left(starts, quote.outer.end)
        words = _unwrapped(quote, marked[first:last])
        clear = not (first and marked[first - 1].outer.end > quote.outer.start)
        clear = clear and not (kept and kept[-1].outer.end > quote.outer.start)
        is_kept = words is not None and clear and (is_kept or not quote.goes_on)
        if words is not None and is_kept:
            kept.append(replace(quote, inner=words))
            dropped.update(range(first, last))
    rest = [_signed(page, quote) for number, quote in enumerate(marked) if number not in dropped]
    return tuple(sorted((*rest, *kept), key=lambda each: each.outer))


def _unwrapped(quote: Quoted, inside: Sequence[Quoted]) -> Span | None:
    """The words of a stretch that may stand between marks as a whole; None where only a part of it does from the start.

    «Lee: “No,” he said. “We stay.”» is the reporter's sentence, and no turn.
    """
    if not inside or inside[0].outer.start > quote.inner.start:
        return quote.inner
    return inside[0].inner if len(inside) == 1 and inside[0].outer.end >= quote.inner.end else None


def _signed(page: Page, quote: Quoted) -> Quoted:
    """A quote that fills its paragraph, with the source that the next paragraph names behind a dash."""
    block = page.blocks[quote.block].span
    if quote.name is not None or quote.outer != block:
        return quote
    return replace(quote, name=signature(page, quote.block + 1))


def _is_behind_sign(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return block.kind == BlockKind.BODY and page.text[block.span.start] == ">"


def _run_end(page: Page, first: int) -> int:
    end = first
    while end < len(page.blocks) and _is_behind_sign(page, end):
        end += 1
    return end


def _behind_signs(page: Page, first: int, end: int) -> Iterator[Quoted]:
    """The paragraphs behind ">", given to whoever is named below them behind a dash, or leads to them."""
    source = signature(page, end - 1)
    last = end if source is None else end - 1
    if source is None:
        source = signature(page, end)
    parts = [(at, _past_signs(page, page.blocks[at].span)) for at in range(first, last)]
    parts = [(at, span) for at, span in parts if span.start < span.end]
    if not parts:
        return
    led = _leads_in(page, first - 1)
    words = [word for _, span in parts for word in span.of(page.text).split()]
    if source is None and not led and (len(words) < _FEWEST_WORDS or not _FINAL.search(words[-1])):
        return  # «> Read on: our guide to the harbour»
    for quote in _joined(parts, page):
        opening = not quote.goes_on
        yield replace(quote, name=source if opening else None, settled=opening and source is None and not led)


def _past_signs(page: Page, span: Span) -> Span:
    signs = _SIGNS.match(page.text, span.start, span.end)
    return Span(signs.end() if signs is not None else span.start, span.end)


def _is_indented(page: Page, index: int) -> bool:
    """Whether a paragraph is set deeper than the one that leads to it."""
    block = page.blocks[index]
    if block.kind != BlockKind.BODY or not _leads_in(page, index - 1):
        return False
    deeper = _indent(page, index) - _indent(page, index - 1) >= _DEEPER
    return deeper and _ITEM.match(page.text, block.span.start, block.span.end) is None


def _indented_end(page: Page, first: int) -> int:
    """Where paragraphs end that are indented alike."""
    end = first + 1
    while end < len(page.blocks) and page.blocks[end].kind == BlockKind.BODY:
        if _indent(page, end) < _indent(page, first):
            break
        end += 1
    return end


def _indent(page: Page, index: int) -> int:
    """The columns before a block on its line."""
    start = end = page.blocks[index].span.start
    while start > 0 and page.text[start - 1] in " \t\u00a0":
        start -= 1
    return sum(_TAB if character == "\t" else 1 for character in page.text[start:end])


def _leads_in(page: Page, index: int) -> bool:
    """Whether a block ends with a colon, and with a cue or a noun for what was said before it."""
    if index < 0 or page.blocks[index].kind != BlockKind.BODY:
        return False
    block = page.blocks[index].span
    words = page.text[max(block.start, block.end - _LEADING) : block.end]
    return words.endswith(":") and not _leading().isdisjoint(_LETTERS.findall(words.lower()))


@cache
def _leading() -> frozenset[str]:
    return wordlists.classes("cues")["say"] | wordlists.words("speech_nouns")


def _joined(parts: Sequence[tuple[int, Span]], page: Page) -> Iterator[Quoted]:
    for number, (at, span) in enumerate(parts):
        yield Quoted(span, page.blocks[at].span, at, goes_on=number > 0)
