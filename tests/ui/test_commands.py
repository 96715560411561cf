# SPDX-License-Identifier: MIT
"""What the actions do, where no flow shows it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from viewer.domain.selection import Noun, Ref
from viewer.ui.dialogs.how_it_reads import HowItReads
from viewer.ui.dialogs.keyboard import KeyboardDialog
from viewer.ui.dialogs.notice import Notice
from viewer.ui.window import MainWindow


@pytest.mark.parametrize(
    ("action", "kind"), [("help.about", Notice), ("help.shortcuts", KeyboardDialog), ("help.reading", HowItReads)]
)
def test_help_opens(window: MainWindow, action: str, kind: type[QDialog]) -> None:
    window.trigger(action)
    dialog = window.findChild(kind)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_steps_go_from_event_to_event_and_stop_at_the_ends(window: MainWindow) -> None:
    events = window.contents.snapshot.events
    window.trigger("go.previous_event")
    assert window.focus.selected.ref == Ref(Noun.EVENT, events[-1])
    window.trigger("go.next_event")
    assert window.focus.selected.ref == Ref(Noun.EVENT, events[-1])
    window.focus.select(None, "test")
    window.trigger("go.next_event")
    assert window.focus.selected.ref == Ref(Noun.EVENT, events[0])


@pytest.mark.parametrize("noun", [Noun.EVENT, Noun.QUOTE, Noun.ARTICLE])
def test_only_what_goes_with_a_thing_asks_for_its_articles(window: MainWindow, noun: Noun) -> None:
    snapshot = window.contents.snapshot
    of = {Noun.EVENT: snapshot.events, Noun.QUOTE: snapshot.quotes, Noun.ARTICLE: snapshot.articles}
    window.focus.select(Ref(noun, of[noun][0]), "test")
    window.trigger("edit.filter_selected")
    assert window.focus.filter.articles
    window.trigger("edit.clear_filter")
    assert window.focus.filter.is_empty


def test_history_passes_over_what_is_gone(window: MainWindow) -> None:
    events = window.contents.snapshot.events
    first, last = Ref(Noun.EVENT, events[0]), Ref(Noun.EVENT, events[-1])
    window.focus.select(first, "test")
    window.history.visit(Ref(Noun.EVENT, 12345))
    window.focus.select(last, "test")
    window.trigger("go.back")
    assert window.focus.selected.ref == first


def test_a_marked_stretch_of_time_becomes_the_filter(qtbot: QtBot, window: MainWindow) -> None:
    shown = window.focus.shown
    assert shown is not None
    window.trigger("edit.filter_span")
    assert (window.focus.filter.since, window.focus.filter.until) == (shown.start, shown.end)
    window.trigger("edit.clear_filter")


def test_every_action_can_be_invoked_and_breaks_nothing(qtbot: QtBot, window: MainWindow) -> None:
    """An exception in a slot would fail the test through pytest-qt."""
    for action in window.actions_.all():
        if action.objectName() in ("file.quit", "file.sample", "view.full_screen"):
            continue
        action.trigger()
        qtbot.waitUntil(lambda: not window.contents.is_asking)
        for dialog in window.findChildren(QDialog):
            dialog.close()
        if window.commands.palette:
            window.commands.palette.hide()
    assert window.isVisible()
    window.set_theme("light")
