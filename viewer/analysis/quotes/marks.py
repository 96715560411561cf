# SPDX-License-Identifier: MIT
"""What stands between quotation marks, paragraph by paragraph, with lost and wrong marks made good.

A typographic mark says by its form whether it opens or closes, any mark says it by what stands beside it (a blank
before and a letter after opens); where the two disagree, the state (is a quote open?) and the marks still to come
decide. No mark is dropped: one without a partner opens or closes the span that it must mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from viewer.analysis.page import BlockKind, Page
from viewer.domain.span import Span

_TAG = re.compile(r"<[a-z/!][^<>\n]{0,2000}>", re.IGNORECASE)
_NAME_PREFIX = re.compile(r"(?P<name>[A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{1,20}){0,3})(?: ?\([^()\n]{1,40}\))?:\s+")
_DOUBLE = re.compile(r"``|''|[“”\"„«»‟＂]")
_SINGLE = re.compile(r"(?<!\w)['‘’](?=\w)|(?<=[\w.,!?…])['’](?!\w)|‘")
_OPENING = frozenset("“«„‟") | {"``"}
_CLOSING = frozenset("”»")
_FIRST_CUE = re.compile(
    r",\s+(?=(?:\w[\w.'’-]{0,30}\s{1,3}){0,4}(?:said|says|told|asked|added|replied|wrote|explained)\b)"
)
_COLON = re.compile(r":\s+|\b(?:said|says|asked|added|replied),?\s+(?=[A-Z])")
_SENTENCE = re.compile(r"[.!?…]\s+")
_FINAL = frozenset(".,!?…")
_LONGEST_SINGLE = 2_000  # characters between single marks
_FEWEST_WORDS = 3  # between single marks, for single marks to count as the text's quotation marks


class Ending(StrEnum):
    """How a quoted stretch ends."""

    CLOSED = "closed"
    RUNS_ON = "runs_on"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between two marks: the words (``inner``), the same with the marks (``outer``), the block.

    ``ending`` tells whether the closing mark is there, is left out because the next paragraph runs on, or is lost.
    ``name`` is the speaker's in a transcript; it stands between the marks and is not part of the words. Speech may
    also be set off without marks: a turn of a transcript or a block quote, which may be ``settled``: nothing but its
    ``name``, or the ``speaker`` whom that stands for, can tell its source. A paragraph ``goes_on`` with the one before.
    """

    inner: Span
    outer: Span
    block: int
    ending: Ending = Ending.CLOSED
    name: Span | None = None
    speaker: int | None = None
    settled: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    form: str
    opens: bool  # by its form
    closes: bool  # by its form
    can_open: bool  # by what stands beside it
    can_close: bool
    measures: bool  # a straight mark behind a figure: inches, unless it closes a quote


def find_quoted(page: Page) -> tuple[Quoted, ...]:
    """The quoted stretches of an article, in order, not overlapping; what is nested belongs to the outer one."""
    single = _is_single(page)
    found: list[Quoted] = []
    for index, block in enumerate(page.blocks):
        if block.kind in (BlockKind.HEADER, BlockKind.BYLINE):
            continue
        stretches = _in_block(page, index, single=single or block.kind == BlockKind.TITLE)
        found.extend(quote for quote in stretches if not _is_nickname(page.text, quote.outer))
    return tuple(found)


def _is_single(page: Page) -> bool:
    """Whether single marks are the text's quotation marks: double ones stand inside of them at most."""
    for block in page.blocks:
        doubles = [found.start() for found in _DOUBLE.finditer(page.text, block.span.start, block.span.end)]
        if not doubles or block.kind != BlockKind.BODY:
            continue
        pairs = _paired_singles(page.text, tuple(_marks(page.text, block.span, _SINGLE)))
        edges = [mark.start for mark in pairs]
        if any(bisect_left(edges, position) % 2 == 0 for position in doubles):
            return False
    return True


def _is_nickname(text: str, outer: Span) -> bool:
    """A name's middle in quotes: Robert "Bob" Lee."""
    words = text[outer.start : outer.end].split()
    before = re.search(r"[A-Z][\w.]*\s$", text[max(0, outer.start - 20) : outer.start])
    behind = re.match(r"\s[A-Z]\w", text[outer.end : outer.end + 3])
    return len(words) <= 2 and before is not None and behind is not None and text[outer.end - 2].isalnum()


def _in_block(page: Page, index: int, *, single: bool) -> Iterator[Quoted]:
    text, block = page.text, page.blocks[index].span
    marks = tuple(_marks(text, block, _DOUBLE))
    runs_on = index + 1 < len(page.blocks) and _opens_with_mark(text, page.blocks[index + 1].span, single=single)
    if single and (page.blocks[index].kind == BlockKind.BODY or not marks):
        marks = _paired_singles(text, tuple(_marks(text, block, _SINGLE)), runs_on=runs_on)
    for outer, words, closed in _stretches(text, block, marks, runs_on=runs_on):
        name = _NAME_PREFIX.match(text, words.start, words.end)  # a transcript: «“LEE: Go on.”»
        inner = _trimmed(text, Span(name.end(), words.end) if name else words)
        if inner.start < inner.end:
            open_end = Ending.RUNS_ON if runs_on and inner.end >= block.end - 1 else Ending.LOST
            speaker = Span(*name.span("name")) if name else None
            yield Quoted(inner, outer, index, Ending.CLOSED if closed else open_end, speaker)


def _marks(text: str, block: Span, pattern: re.Pattern[str]) -> Iterator[_Mark]:
    tag_end = block.start
    tags = _TAG.finditer(text, block.start, block.end)
    tag = next(tags, None)
    for found in pattern.finditer(text, block.start, block.end):
        while tag is not None and tag.start() <= found.start():
            tag_end = tag.end()
            tag = next(tags, None)
        if found.start() < tag_end:
            continue  # markup that was left in the text
        left = text[found.start() - 1] if found.start() > block.start else " "
        right = text[found.end()] if found.end() < block.end else " "
        if left.isdigit() and found[0] in ('"', "''") and not right.isalnum() and _is_measure(text, found.start()):
            continue
        spaced = left.isspace() and found[0] == "»" and not right.isalnum()  # «« … »» with blanks inside
        yield _Mark(
            found.start(),
            found.end(),
            found[0],
            opens=found[0] in _OPENING,
            closes=found[0] in _CLOSING,
            can_open=not (left.isalnum() or left in ".,!?…;:)]%") and not right.isspace() and not spaced,
            can_close=spaced or (not left.isspace() and not (right.isalnum() or right in "$[(")),
            measures=left.isdigit() and found[0] in ('"', "''"),
        )


def _is_measure(text: str, position: int) -> bool:
    """Feet and inches: 6'2"."""
    return re.search(r"\d\s?['’]\s?\d{1,2}$", text[max(0, position - 6) : position]) is not None


def _paired_singles(text: str, marks: Sequence[_Mark], *, runs_on: bool = False) -> tuple[_Mark, ...]:
    """Single marks that embrace several words; the others are apostrophes. Behind the last one a quote may run on."""
    pairs: list[_Mark] = []
    opening: _Mark | None = None
    for position, mark in enumerate(marks):
        if opening is None or mark.start - opening.end > _LONGEST_SINGLE:
            opening = mark if mark.can_open and not mark.can_close else None
        elif mark.can_close and not _is_possessive(text, marks, position):
            words = len(text[opening.end : mark.start].split())
            fewest = 1 if _stands_apart(text, opening.start) else _FEWEST_WORDS
            if words > _FEWEST_WORDS or (words >= fewest and text[mark.start - 1] in _FINAL):
                pairs += (opening, mark)
                opening = None
    if opening is not None and runs_on:
        pairs.append(opening)
    return tuple(pairs)


def _stands_apart(text: str, start: int) -> bool:
    """Whether a mark opens a paragraph, or stands behind a comma, colon, dash or stop: no title within a sentence."""
    before = text[max(0, start - 3) : start]
    return not before.strip() or "\n" in before or before.rstrip()[-1] in ",:.?!—–-"


def _is_possessive(text: str, marks: Sequence[_Mark], position: int) -> bool:
    """Whether a mark behind an "s" is an apostrophe, as one that closes follows: ‘the pilots’ houses are old,’."""
    mark = marks[position]
    if (
        text[mark.start - 1] != "s"
        or text[mark.end : mark.end + 1] != " "
        or not text[mark.end + 1 : mark.end + 2].islower()
    ):
        return False
    following = marks[position + 1] if position + 1 < len(marks) else None
    return following is not None and not following.can_open and text[following.start - 1] in _FINAL


def _stretches(text: str, block: Span, marks: Sequence[_Mark], *, runs_on: bool) -> Iterator[tuple[Span, Span, bool]]:
    """(with the marks, without them, whether the closing mark is there) of every outermost quote of a block."""
    opened: _Mark | None = None
    nested, before = 0, block.start
    for position, mark in enumerate(marks):
        if opened is None:
            if _is_opening(mark, outside=True) or (position + 1 < len(marks) and not mark.can_close):
                opened, nested = mark, 0
            elif not mark.measures:
                start = _lost_start(text, before, mark.start, is_first=position == 0)
                yield Span(start, mark.end), Span(start, mark.start), True
        elif not _is_opening(mark, outside=False):
            if nested:
                nested -= 1
            else:
                yield Span(opened.start, mark.end), Span(opened.end, mark.start), True
                opened = None
        else:
            cue = _FIRST_CUE.search(text, before, mark.start)
            if _is_nested(marks, position, (opened.form, runs_on and cue is None)):
                nested += 1
            else:  # the closing mark before this one is lost
                end = _lost_end(text, opened.end, mark.start)
                yield Span(opened.start, end), Span(opened.end, end), False
                opened, nested = mark, 0
        before = mark.end
    if opened is not None:
        end = _lost_end(text, opened.end, block.end)
        yield Span(opened.start, end), Span(opened.end, end), False


def _is_opening(mark: _Mark, *, outside: bool) -> bool:
    if mark.can_open != mark.can_close:
        # An opening mark put where only a closing one can stand is a slip of the typesetter, and the other way round.
        return mark.can_open
    if mark.opens != mark.closes and (mark.can_open or not outside):
        return mark.opens and mark.can_open
    return mark.opens or (outside and not mark.closes)


def _is_nested(marks: Sequence[_Mark], position: int, outer: tuple[str, bool]) -> bool:
    """Whether an opening mark within a quote has a closing mark of its own, and is no second try at the outer quote.

    ``outer`` is the form of the mark that opened the quote, and whether that may go without a closing mark.
    """
    form, may_stay_open = outer
    balance = 1
    for mark in marks[position + 1 : position + 9]:
        balance += 1 if _is_opening(mark, outside=False) else -1
        if balance == 0 and (may_stay_open or form != marks[position].form):
            return True
        if balance < 0:
            return True
    return False


def _lost_end(text: str, start: int, end: int) -> int:
    """Where a quote ends whose closing mark is lost: before the first cue, else where the stretch ends."""
    cue = _FIRST_CUE.search(text, start, end)
    return cue.start() + 1 if cue is not None else end


def _lost_start(text: str, before: int, end: int, *, is_first: bool) -> int:
    """Where a quote starts whose opening mark is lost: after a colon or cue, else where its sentences start.

    ``before`` is where the block or the mark in front ends.
    """
    sentence = None if is_first else _SENTENCE.search(text, before, end)
    start = sentence.end() if sentence is not None else before
    return max((found.end() for found in _COLON.finditer(text, start, end)), default=start)


def _opens_with_mark(text: str, block: Span, *, single: bool) -> bool:
    return (_SINGLE if single else _DOUBLE).match(text, block.start, block.end) is not None


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    stripped = words.strip()
    start = span.start + (words.index(stripped) if stripped else 0)
    return Span(start, start + len(stripped))
