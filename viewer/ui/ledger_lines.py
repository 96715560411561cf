# SPDX-License-Identifier: MIT
"""The lines of a ledger, and how they are painted: who claims it and when that came out, what, in which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter

from viewer.domain.event import About
from viewer.ui import wording
from viewer.ui.row_delegate import RowDelegate
from viewer.wording.dates import when_words
from viewer.wording.ledger import FIRST, REPRINT, RIGHT, fold_words, spoken_claim, value_words, who_words
from viewer.wording.quotes import cited
from viewer.workspace.ledger import Entry, Print

FOLD, PLAIN, HEADED = 26, 46, 64  # heights
_HEAD_TOP, _FACTS_TOP, _LINE = 6, 6, 19
_INDENT = 16
_BETWEEN, _AIR = "·", 6
_LEAST = 16  # px that are worth writing in
_NOBODY = ("", "")


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A claim with its ``entry``, or the fold of the reprints of its print. ``head`` lines begin an article; ``inner``
    ones are of a reprint. ``teller`` is who claims it, and under what title; ``settled`` what was ruled on.
    """

    id: int
    print: Print
    entry: Entry | None
    teller: tuple[str, str] = _NOBODY
    head: bool = False
    inner: bool = False
    open: bool = False
    settled: frozenset[About] = frozenset()

    @property
    def height(self) -> int:
        """Pixels."""
        return FOLD if self.entry is None else HEADED if self.head else PLAIN


def fold_id(article: int) -> int:
    """The id of the fold below an article's claims: no claim has a negative one."""
    return -article - 1


def lines_of(
    ledger: tuple[Print, ...], open_: Set[int], tellers: Mapping[int, tuple[str, str]], settled: frozenset[About]
) -> Iterator[LedgerLine]:
    """The lines in their order; those of reprints where their fold is ``open_`` (ids of the articles they copy)."""
    for one in ledger:
        yield from _claims(one, tellers, settled, inner=False)
        if one.reprints:
            is_open = one.article in open_
            yield LedgerLine(fold_id(one.article), one, None, open=is_open)
            for copy in one.reprints if is_open else ():
                yield from _claims(copy, tellers, settled, inner=True)


def line_text(line: LedgerLine) -> str:
    """What a screen reader says of a line, and its tip."""
    if line.entry is None:
        return fold_words(len(line.print.reprints), open_=line.open)
    entry = line.entry
    differs = [about for about in About if about in entry.differs - line.settled]
    return wording.joined([*line.teller, *spoken_claim(entry.claim, first=line.print.first, differs=differs)])


class LedgerDelegate(RowDelegate[LedgerLine]):
    """A head of an article's first line, what it claims, and the sentence."""

    def paint_row(self, painter: QPainter, rect: QRect, row: LedgerLine, selected: bool) -> None:
        """Two lines, three with a head; one of a fold."""
        if row.entry is None:
            words = fold_words(len(row.print.reprints), open_=row.open)
            self.words(painter, rect.adjusted(0, 4, 0, 0), words, font="small", ink="accent")
            return
        rect = rect.adjusted(_INDENT if row.inner else 0, 0, 0, 0)
        top = _FACTS_TOP
        if row.head:
            self._head(painter, rect.adjusted(0, _HEAD_TOP, 0, 0), row)
            top += _LINE
        self._facts(painter, rect.adjusted(0, top, 0, 0), row.entry, row.settled)
        self.words(painter, rect.adjusted(0, top + _LINE, 0, 0), cited(row.entry.claim.text), font="small", ink="soft")

    def _head(self, painter: QPainter, rect: QRect, row: LedgerLine) -> None:
        """Who; at the right when it came out, and whether that was the first report."""
        published = when_words(row.print.published, short=True)
        left = rect.right() - self.width(published, "small")
        self.words(
            painter,
            QRect(left, rect.top() + 1, rect.right() - left + 1, rect.height()),
            published,
            font="small",
            ink="soft",
        )
        tag = FIRST if row.print.first else REPRINT if row.entry and row.entry.claim.reprint_of is not None else ""
        if tag:
            left -= self.width(tag, "grade") + 9 + 6
            self.boxed(painter, QPointF(left, rect.top() + 1), tag)
        room = rect.adjusted(0, 0, left - 10 - rect.right(), 0)
        name, title = row.teller
        used = self.words(painter, room, name or wording.NO_TITLE, font="title")
        if title and room.width() - used > 3 * _LEAST:
            self.words(painter, room.adjusted(used + 8, 1, 0, 0), title, font="small", ink="soft")

    def _facts(self, painter: QPainter, rect: QRect, entry: Entry, settled: frozenset[About]) -> None:
        """What it says of date, place, numbers and people; what differs in the colour of conflict while it is open."""
        pen = _Pen(self, painter, rect)
        claim = entry.claim
        for about in About:
            words = value_words(claim, about) or (when_words(None) if about is About.WHEN else "")
            if not words:
                continue
            said = about is not About.WHEN or claim.when is not None
            ink = "ink" if said else "soft"
            if about in entry.differs:
                ink = "faint" if about in settled else "conflict"
            pen.write(words, ink)
            if about is About.WHEN and claim.basis is not None and claim.when is not None:
                pen.box(claim.basis.grade, "soft")
            if about in claim.ruled:
                pen.box(RIGHT, "accent")
        if who := who_words(claim):
            pen.write(who, "soft")


class _Pen:
    """Writes parts of a line one after the other, as far as there is room."""

    def __init__(self, delegate: LedgerDelegate, painter: QPainter, rect: QRect) -> None:
        self._delegate = delegate
        self._painter = painter
        self._room = rect
        self._begun = False

    def write(self, words: str, ink: str) -> None:
        if self._begun:
            self._move(_AIR)
            self._move(self._delegate.words(self._painter, self._room, _BETWEEN, ink="soft") + _AIR)
        self._begun = True
        if self._room.width() > _LEAST:
            self._move(self._delegate.words(self._painter, self._room, words, ink=ink))

    def box(self, words: str, ink: str) -> None:
        if self._room.width() > 2 * _LEAST:
            at = QPointF(self._room.left() + 6, self._room.top() + 1)
            self._move(6 + self._delegate.boxed(self._painter, at, words, ink=ink))

    def _move(self, by: int) -> None:
        self._room = self._room.adjusted(by, 0, 0, 0)


def _claims(
    one: Print, tellers: Mapping[int, tuple[str, str]], settled: frozenset[About], *, inner: bool
) -> Iterator[LedgerLine]:
    for number, entry in enumerate(one.entries):
        yield LedgerLine(
            entry.claim.id,
            one,
            entry,
            tellers.get(one.article, _NOBODY),
            head=number == 0,
            inner=inner,
            settled=settled,
        )
