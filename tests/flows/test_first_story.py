# SPDX-License-Identifier: MIT
"""From nothing to a story on the timeline, by the menu alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from viewer.domain.quote import QuoteKind
from viewer.domain.selection import Noun
from viewer.ui.dialogs.notice import Notice
from viewer.ui.dialogs.picture import Time
from viewer.ui.window import MainWindow

Start = Callable[[], MainWindow]


def _settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(
        lambda: not (window.importer.is_running or window.exporter.is_running or window.contents.is_asking),
        timeout=30_000,
    )


def test_import_twice_changes_nothing(qtbot: QtBot, start: Start) -> None:
    window = start()
    window.trigger("file.new")
    window.trigger("file.import")
    _settle(qtbot, window)
    assert window.contents.snapshot.total.articles == 1
    window.trigger("file.import_folder")
    _settle(qtbot, window)
    snapshot = window.contents.snapshot
    assert snapshot.total.articles == 3
    assert "1 here already" in window.status.last_word
    window.trigger("file.import_folder")
    _settle(qtbot, window)
    assert "Imported 0 files" in window.status.last_word
    assert window.contents.snapshot.total == snapshot.total
    assert not [notice for notice in window.findChildren(Notice) if notice.isVisible()]


def test_click_through_everything(qtbot: QtBot, window: MainWindow) -> None:
    """Step through all events; each opens its proof. Then back and forward."""
    events = window.contents.snapshot.events
    assert events
    visited = []
    for _ in events:
        window.trigger("go.next_event")
        ref = window.focus.selected.ref
        assert ref is not None
        assert ref.noun is Noun.EVENT
        visited.append(ref.id)
        claims = window.contents.claims(ref.id)
        assert window.docks.reader.article in {claim.article for claim in claims}
        assert window.docks.reader.evidence.isVisible()
    assert visited == list(events)
    window.trigger("go.back")
    assert window.focus.selected.ref is not None
    assert window.focus.selected.ref.id == visited[-2]
    window.trigger("go.forward")
    assert window.focus.selected.ref.id == visited[-1]
    window.trigger("view.reveal")
    window.trigger("edit.clear")
    assert window.focus.selected.ref is None


def test_only_with_one_participant_and_back(qtbot: QtBot, window: MainWindow) -> None:
    contents = window.contents
    names = {row.name: row.id for row in contents.participant_rows(contents.snapshot.participants)}
    panel = window.docks.participants
    row = panel.list.rows.position(names["Owen Frye"])
    assert row is not None
    panel.list.setCurrentIndex(panel.list.rows.index(row))
    window.trigger("edit.filter_selected")
    _settle(qtbot, window)
    shown = contents.snapshot
    assert 0 < len(shown.articles) < shown.total.articles
    assert [chip.text() for chip in window.filter_bar.chips] == ["Owen Frye"]
    assert shown.shown.quotes < shown.total.quotes
    window.trigger("edit.clear")
    assert not window.focus.filter.is_empty
    window.trigger("edit.clear")
    _settle(qtbot, window)
    assert contents.snapshot.filter.is_empty
    assert len(contents.snapshot.articles) == 3


def test_only_the_time_on_screen(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(4):
        window.trigger("view.zoom_in")
    qtbot.waitUntil(lambda: window.focus.shown is not None)
    window.trigger("edit.filter_span")
    _settle(qtbot, window)
    assert window.focus.filter.since is not None
    assert len(window.contents.snapshot.articles) <= 3
    window.trigger("edit.clear_filter")
    window.trigger("view.fit")
    _settle(qtbot, window)
    assert len(window.contents.snapshot.articles) == 3


def test_pictures_and_data_come_out(qtbot: QtBot, window: MainWindow, place: Path) -> None:
    window.trigger("file.export_data")
    _settle(qtbot, window)
    qtbot.waitUntil(lambda: "strike.json" in window.status.last_word)
    found = json.loads((place / "strike.json").read_text(encoding="utf-8"))
    assert found["format"] == "dateline/1"
    assert len(found["articles"]) == 3
    dialog = window.exporter.ask_picture(window.theme.name)
    dialog.choose(size=(900, 500), theme="dark", time=Time.WHOLE)
    dialog.accept()
    _settle(qtbot, window)
    qtbot.waitUntil(lambda: "strike.svg" in window.status.last_word)
    assert "Published" in (place / "strike.svg").read_text(encoding="utf-8")


def test_the_selection_can_be_pasted_with_its_source(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("go.next_event")
    window.trigger("edit.copy")
    ref = window.focus.selected.ref
    assert ref is not None
    claim = window.contents.claims(ref.id)[0]
    assert claim.text in QGuiApplication.clipboard().text()
    assert claim.article_title in QGuiApplication.clipboard().text()


def test_searching(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("go.search")
    qtbot.keyClicks(window.top_bar.search, "agreement")
    qtbot.waitUntil(lambda: window.focus.filter.text == "agreement")
    _settle(qtbot, window)
    assert len(window.contents.snapshot.articles) == 1
    window.trigger("edit.clear_filter")
    _settle(qtbot, window)
    assert window.top_bar.search.text() == ""


def test_quotes_between_marks_only(qtbot: QtBot, window: MainWindow) -> None:
    every = window.contents.snapshot
    window.trigger("edit.filter_verbatim")
    _settle(qtbot, window)
    shown = window.contents.snapshot
    assert shown.filter.verbatim
    assert all(row.kind is not QuoteKind.INDIRECT for row in window.contents.quote_rows(shown.quotes))
    assert (shown.articles, shown.participants) == (every.articles, every.participants)
    window.trigger("edit.filter_verbatim")
    _settle(qtbot, window)
    assert window.focus.filter.is_empty


def test_conflicts_only(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("edit.filter_conflicts")
    _settle(qtbot, window)
    assert window.focus.filter.conflicts
    assert window.contents.snapshot.shown.events == window.contents.snapshot.total.conflicts
    window.trigger("edit.filter_conflicts")
    _settle(qtbot, window)
    assert window.focus.filter.is_empty


def test_the_sample_story_opens(qtbot: QtBot, start: Start) -> None:
    window = start()
    window.trigger("file.sample")
    _settle(qtbot, window)
    assert window.contents.snapshot.total.articles >= 12
    assert window.contents.snapshot.total.events > 0
    assert window.canvas.isVisible()


def test_an_import_can_be_cancelled(qtbot: QtBot, start: Start, place: Path) -> None:
    for number in range(300):
        text = f" date 2023-04-{number % 28 + 1:02d}\nFerry notice {number}\n\nFerry {number} sailed on Monday.\n"
        (place / "story" / f"notice-{number}.txt").write_text(text, encoding="utf-8")
    window = start()
    window.trigger("file.new")
    window.trigger("file.import_folder")
    assert window.actions_["file.cancel_import"].isEnabled()
    window.trigger("file.cancel_import")
    _settle(qtbot, window)
    assert window.status.last_word.startswith("Import cancelled")
    assert window.contents.snapshot.total.articles == 0
    assert not window.actions_["file.cancel_import"].isEnabled()
