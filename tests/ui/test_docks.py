# SPDX-License-Identifier: MIT
"""Panels in their docks."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from viewer.ui.window import MainWindow


def test_at_first_everything_is_in_its_place(window: MainWindow) -> None:
    docks = {name: dock.geometry() for name, dock in window.docks.items()}
    assert docks["articles"].bottom() < docks["attention"].top()
    assert docks["attention"].bottom() < docks["participants"].top()
    assert docks["articles"].right() < docks["quotes"].left()
    assert docks["quotes"].right() < docks["reader"].left()
    assert window.canvas.width() > window.width() * 0.4


def test_a_hidden_panel_comes_back_with_the_layout(qtbot: QtBot, window: MainWindow) -> None:
    for name, _ in window.docks.items():
        window.trigger(f"panel.{name}")
        assert window.docks.dock(name).isHidden()
        assert not window.actions_[f"panel.{name}"].isChecked()
    window.trigger("view.reset_layout")
    for name, dock in window.docks.items():
        assert not dock.isHidden()
        assert window.actions_[f"panel.{name}"].isChecked()


def test_heads_count_what_the_lists_hold(qtbot: QtBot, window: MainWindow) -> None:
    labels = window.docks.dock("articles").head.findChildren(QLabel)
    assert [label.text() for label in labels] == ["Articles", "3"]


def test_toggles_of_marked_words_are_the_actions(window: MainWindow) -> None:
    head = window.docks.dock("reader").head
    buttons = {button.text(): button for button in head.findChildren(QToolButton, "markToggle")}
    assert set(buttons) == {"dates", "names", "quotes"}
    assert buttons["dates"].isChecked()
    buttons["dates"].click()
    assert not window.actions_["view.mark_dates"].isChecked()
    window.trigger("view.mark_dates")
    assert buttons["dates"].isChecked()
