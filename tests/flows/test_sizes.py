# SPDX-License-Identifier: MIT
"""The window at three sizes, in both themes and in larger text: nothing is cut off, nothing hangs over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.ui.status_line import Parts
from viewer.ui.style import body_font
from viewer.ui.window import MainWindow

SIZES = ((1024, 700), (1440, 900), (1920, 1200))
TEXT = {"usual": 13, "13 pt": 17, "20 pt": 27}


@pytest.fixture
def usual_text(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    qapp.setFont(body_font())


def in_window(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def cut(widget: QWidget) -> bool:
    """Whether words of a button, or a line of a label, have less room than they need."""
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        return widget.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly and _wide(widget)
    if isinstance(widget, Parts):
        return False  # leaves out what would be
    if isinstance(widget, QAbstractButton):
        return bool(widget.text()) and _wide(widget)
    if isinstance(widget, QLabel) and not widget.wordWrap() and widget.text():
        high = widget.fontMetrics().height() > widget.height() + 2
        return high or _wide(widget)
    return False


def _wide(widget: QAbstractButton | QLabel) -> bool:
    return widget.fontMetrics().horizontalAdvance(widget.text()) > widget.width() + 1


@pytest.mark.parametrize("text", TEXT.values(), ids=TEXT)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_cut_off_at_any_size(
    qtbot: QtBot, usual_text: QApplication, window: MainWindow, theme: str, text: int
) -> None:
    font = body_font()
    font.setPixelSize(text)
    usual_text.setFont(font)
    window.set_theme(theme)
    window.focus.select(Ref(Noun.EVENT, window.contents.snapshot.events[0]), "test")
    for size in SIZES if text < 20 else SIZES[1:]:
        window.resize(*size)
        qtbot.waitUntil(lambda size=size: window.size() == QSize(*size))
        qtbot.wait(40)
        widgets = [each for each in window.findChildren(QWidget) if each.isVisible() and not each.isWindow()]
        inside = [each for each in widgets if each.visibleRegion().boundingRect().isValid()]
        assert [f"{type(each).__name__} {each.text()}" for each in inside if cut(each)] == [], size
        bars = (window.top_bar, window.filter_bar, window.status, window.canvas)
        assert all(QRect(QPoint(0, 0), window.size()).contains(in_window(window, each)) for each in bars), size
        # What can be pressed in the panels needs its room, too.
        assert window.canvas.width() >= (0.48 if text == TEXT["usual"] else 0.4) * size[0], size
        picture: QImage = window.grab().toImage()
        colours = Theme.load(theme)
        assert picture.pixelColor(size[0] // 2, 4).name() == colours.panel, size
