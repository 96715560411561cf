# SPDX-License-Identifier: MIT
"""The lines of a ledger, and what is painted in which colour."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from viewer.domain.basis import Basis, Grade
from viewer.domain.event import About, Role, Status
from viewer.domain.rows import ClaimRow
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.drawing.theme import Theme, color
from viewer.ui.ledger_lines import FOLD, HEADED, PLAIN, LedgerDelegate, LedgerLine, fold_id, line_text, lines_of
from viewer.workspace.ledger import Entry, Print

_NONE: frozenset[About] = frozenset()
_DATE = frozenset({About.WHEN})


def _claim(number: int, article: int, **more: object) -> ClaimRow:
    day, basis = When.day(2023, 6, 12), Basis(Grade.WRITTEN, "date_written")
    made = ClaimRow(number, 1, article, "", Span(0, 1), "It opened.", day, basis, (), Status.HAPPENED)
    return replace(made, **more)  # type: ignore[arg-type]  # its own fields


def _print(article: int, *claims: ClaimRow, **more: object) -> Print:
    entries = tuple(Entry(claim, _DATE) for claim in claims)
    return replace(Print(article, When.day(2023, 6, 14), entries), **more)  # type: ignore[arg-type]  # its own fields


_COPY = _print(2, _claim(21, 2, reprint_of=1))
_FIRST = _print(1, _claim(11, 1), _claim(12, 1), first=True, reprints=(_COPY,))
_TELLERS = {1: ("Fjord Mail", "It opened"), 2: ("Quay Post", "It has opened")}


def test_reprints_are_folded_below_what_they_copy() -> None:
    closed = list(lines_of((_FIRST,), set(), _TELLERS, _NONE))
    assert [line.id for line in closed] == [11, 12, fold_id(1)]
    assert [line.height for line in closed] == [HEADED, PLAIN, FOLD]
    opened = list(lines_of((_FIRST,), {1}, _TELLERS, _NONE))
    assert [line.id for line in opened] == [11, 12, fold_id(1), 21]
    assert [line.inner for line in opened] == [False, False, False, True]
    assert opened[-1].teller == ("Quay Post", "It has opened")


def test_lines_speak() -> None:
    lines = list(lines_of((_FIRST,), {1}, _TELLERS, _NONE))
    assert line_text(lines[0]).startswith("Fjord Mail · It opened · first report · 12 June 2023 · differs on the date")
    assert line_text(lines[2]) == "▾ +1 reprint"
    assert "reprint · " in line_text(lines[3])
    assert "differs" not in line_text(replace(lines[0], settled=_DATE))


def _painted(theme: Theme, line: LedgerLine, width: int = 360) -> set[int]:
    image = QImage(width, line.height, QImage.Format.Format_RGB32)
    image.fill(color(theme.panel))
    painter = QPainter(image)
    LedgerDelegate(theme, QFont()).paint_row(painter, QRect(0, 0, width, line.height), line, selected=False)
    painter.end()
    return {image.pixel(x, y) for x in range(width) for y in range(line.height)}


def test_what_differs_is_in_the_colour_of_conflict_until_it_is_settled(qapp: QApplication, theme: Theme) -> None:
    line = next(iter(lines_of((_FIRST,), set(), _TELLERS, _NONE)))
    conflict, accent = (color(name).rgb() for name in (theme.conflict, theme.accent))
    assert conflict in _painted(theme, line)
    settled = replace(line, settled=_DATE)
    assert conflict not in _painted(theme, settled)
    assert accent not in _painted(theme, settled)
    ruled = Entry(_claim(11, 1, ruled=(About.WHEN,)), _NONE)
    found = _painted(theme, replace(settled, entry=ruled))
    assert len(found - _painted(theme, settled)) > 0


@pytest.mark.parametrize("width", [20, 60, 150])
def test_a_narrow_line_is_cut_and_painted_all_the_same(qapp: QApplication, theme: Theme, width: int) -> None:
    crowd = (*((f"Person {number}", Role.AGENT) for number in range(9)), ("Oslo", Role.PLACE))
    claim = _claim(11, 1, cast=crowd, numbers=("300 guests",), ruled=tuple(About))
    for line in (
        LedgerLine(11, _FIRST, Entry(claim, _NONE), _TELLERS[1], head=True),
        LedgerLine(21, _COPY, _COPY.entries[0], head=True, inner=True),
        LedgerLine(12, _FIRST, Entry(_claim(12, 1, when=None, basis=None), _NONE)),
        LedgerLine(fold_id(1), _FIRST, None),
    ):
        assert _painted(theme, line, width)
