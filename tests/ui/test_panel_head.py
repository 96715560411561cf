# SPDX-License-Identifier: MIT
"""Heads of panels, and docks that wear them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.drawing.theme import Theme
from viewer.ui.icons import Icons
from viewer.ui.panel_head import HEIGHT, Dock, PanelHead, column, hairline


def test_a_dock_wears_its_head_and_can_be_hidden(qtbot: QtBot, theme: Theme) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    dock = Dock("quotes", "Quotes", QWidget(), font=QFont())
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.show()
    dock.head.set_icons(Icons(theme))
    dock.head.set_count("2 of 5")
    assert dock.objectName() == "dock.quotes"
    assert dock.head.height() == HEIGHT
    assert [label.text() for label in dock.head.findChildren(QLabel)] == ["Quotes", "2 of 5"]
    extra = QLabel("extra")
    dock.head.add(extra)
    close = dock.head.findChild(QToolButton)
    assert isinstance(close, QToolButton)
    assert extra.x() <= close.x()
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert dock.isHidden()


def test_a_column_has_no_gaps(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    first, line = QLabel("above"), hairline()
    page.setLayout(column(first, line))
    page.show()
    assert line.height() == 1
    assert first.geometry().bottom() + 1 == line.geometry().top()


def test_what_can_be_pressed_stays_whole_in_a_narrow_head(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    head = PanelHead("Participants", QFont())
    head.setParent(page)
    button = QToolButton()
    button.setText("names")
    head.add(button)
    head.set_count("2 of 49")
    page.show()
    title, count = head.findChildren(QLabel)
    needed = title.sizeHint().width() + count.sizeHint().width() + button.sizeHint().width()
    shown = []
    for width in (needed + 80, needed, button.sizeHint().width() + 40):
        head.resize(width, head.height())
        shown.append((title.isVisible(), count.isVisible()))
        assert button.isVisible()
    assert shown == [(True, True), (True, False), (False, False)]
    head.resize(needed + 80, head.height())
    head.set_count("2 of 49, by how often they are named in all of it")
    assert title.isVisible()
    assert not count.isVisible()
