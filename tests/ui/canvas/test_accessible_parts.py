# SPDX-License-Identifier: MIT
"""A part that is asked after the view has gone on answers that it is not there, and breaks nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible

from viewer.domain import calendar
from viewer.ui.canvas import Canvas


def test_a_part_out_of_view_says_so(canvas: Canvas) -> None:
    lane = QAccessible.queryAccessibleInterface(canvas.viewport()).child(0)
    node = lane.child(0)
    canvas.show_span(calendar.seconds(1500), calendar.seconds(1501))
    assert not node.isValid()
    assert node.rect() == QRect()
    assert node.text(QAccessible.Text.Name) == ""
    assert node.state().invalid
    assert lane.isValid()
    assert lane.childCount() == 0
    assert lane.child(0) is None


def test_a_mark_has_nothing_below_it(canvas: Canvas) -> None:
    node = QAccessible.queryAccessibleInterface(canvas.viewport()).child(0).child(0)
    assert node.childCount() == 0
    assert node.child(0) is None
    assert node.object() is None
    assert node.window() is canvas.window().windowHandle()


@pytest.mark.parametrize(
    "more",
    [
        "actionInterface",
        "attributesInterface",
        "editableTextInterface",
        "selectionInterface",
        "tableCellInterface",
        "textInterface",
        "valueInterface",
    ],
)
def test_qt_may_ask_for_more_than_there_is(canvas: Canvas, more: str) -> None:
    """From C++: a wrong answer here ends the program."""
    root = QAccessible.queryAccessibleInterface(canvas.viewport())
    lane = root.child(0)
    assert getattr(lane, more)() is None
    found = getattr(lane.child(0), more)()
    assert (found is not None) == (more == "actionInterface")
    getattr(root, more)()
