# SPDX-License-Identifier: MIT
"""The main window: parts, linked; drag and drop; state."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from viewer.domain.filter import Filter
from viewer.domain.selection import Noun, Ref
from viewer.ui import wording
from viewer.ui.dialogs.notice import Notice
from viewer.ui.settings import Settings
from viewer.ui.window import MainWindow


def _idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.contents.is_asking and not window.importer.is_running)


def _drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
    assert window.overlay.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
    assert not window.overlay.isVisible()


def _notices(window: MainWindow) -> list[Notice]:
    return [notice for notice in window.findChildren(Notice) if notice.isVisible()]


def test_the_parts_are_filled(window: MainWindow) -> None:
    snapshot = window.contents.snapshot
    assert window.docks.articles.list.rows.rowCount() == 3
    assert window.docks.quotes.list.rows.rowCount() == len(snapshot.quotes)
    assert window.docks.participants.list.rows.rowCount() == len(snapshot.participants)
    assert window.canvas.isVisible()
    assert window.canvas.columns is snapshot.columns
    assert window.windowTitle() == "orrin.dateline"


@pytest.mark.parametrize("noun", list(Noun))
def test_one_selection_reaches_every_part(window: MainWindow, noun: Noun) -> None:
    snapshot = window.contents.snapshot
    of = {
        Noun.ARTICLE: snapshot.articles,
        Noun.EVENT: snapshot.events,
        Noun.PARTICIPANT: snapshot.participants,
        Noun.QUOTE: snapshot.quotes,
    }
    window.focus.select(Ref(noun, of[noun][0]), "test")
    assert window.docks.reader.article is not None
    lists = {
        Noun.ARTICLE: window.docks.articles,
        Noun.PARTICIPANT: window.docks.participants,
        Noun.QUOTE: window.docks.quotes,
    }
    for each, panel in lists.items():
        assert panel.list.selectionModel().hasSelection() is (each is noun)
    assert window.actions_["edit.copy"].isEnabled()


def test_files_dropped_anywhere_are_imported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    article = tmp_path / "ribbon.txt"
    article.write_text(
        " date 2027-05-01\nMayor cuts ribbon\n\nMayor Clara Voss opened the bridge on Friday.\n", "utf-8"
    )
    _drop(window, article)
    _idle(qtbot, window)
    qtbot.waitUntil(lambda: window.contents.snapshot.total.articles == 4)
    assert window.status.last_word.startswith("Imported 1 file")


def test_a_drag_that_leaves_takes_the_overlay_along(window: MainWindow, tmp_path: Path) -> None:
    window.overlay.cover()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.overlay.isVisible()


def test_what_cannot_be_imported_is_named_with_the_way_on(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    empty = tmp_path / "nothing.txt"
    empty.touch()
    window.import_paths([empty, tmp_path / "gone.txt"])
    _idle(qtbot, window)
    qtbot.waitUntil(lambda: bool(_notices(window)))
    notice = _notices(window)[0]
    assert notice.windowTitle() == wording.SKIPPED_TITLE
    details = notice.details
    assert "nothing.txt is empty" in details
    assert "gone.txt is not there" in details
    assert window.contents.snapshot.total.articles == 3
    notice.close()


def test_a_library_that_is_none_is_said_and_the_one_before_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.dateline"
    wrong.write_text("this is a shopping list, not a library", "utf-8")
    assert not window.open_library(str(wrong))
    assert "wrong.dateline" in _notices(window)[0].sentence
    assert window.contents.snapshot.total.articles == 3
    _notices(window)[0].close()


def test_a_filter_that_lets_nothing_through_offers_to_be_cleared(qtbot: QtBot, window: MainWindow) -> None:
    window.top_bar.search.setText("no such word anywhere")
    QTest.keyClick(window.top_bar.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.canvas.isVisible())
    page = window.centralWidget().findChildren(QPushButton)
    button = next(each for each in page if each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.canvas.isVisible)
    assert window.top_bar.search.text() == ""


def test_the_minimap_shows_what_matches_against_all_there_is(qtbot: QtBot, window: MainWindow) -> None:
    before = window.canvas.frame.minimap
    assert before is not None
    assert before.selected is None
    window.focus.set_filter(Filter(text="flood"), "test")
    settle(qtbot, window)
    found = window.canvas.frame.minimap
    assert found is not None
    assert (found.scale.start, found.scale.end) == pytest.approx((before.scale.start, before.scale.end))
    assert 0 < len(found.bars) < len(found.all_bars)
    window.focus.select(Ref(Noun.EVENT, window.contents.snapshot.events[0]), "test")
    chosen = window.canvas.frame.minimap
    assert chosen is not None
    assert chosen.selected is not None
    assert chosen.related
    window.trigger("edit.clear_filter")
    settle(qtbot, window)
    again = window.canvas.frame.minimap
    assert again is not None
    assert not len(again.all_bars)


def test_without_a_library_the_window_says_how_to_begin(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(None, settings=Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.show()
    sentences = [label.text() for label in window.centralWidget().findChildren(QLabel) if label.isVisible()]
    assert wording.NO_LIBRARY in sentences
    assert not window.actions_["file.export_data"].isEnabled()
    window.close()


def test_a_context_menu_acts_on_the_row_below_it(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.docks.participants
    at = panel.list.visualRect(panel.list.rows.index(0)).center()
    panel.list.customContextMenuRequested.emit(at)
    menu = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    assert "edit.filter_selected" in [action.objectName() for action in menu.actions()]
    menu.close()
    assert window.focus.selected.ref == Ref(Noun.PARTICIPANT, window.contents.snapshot.participants[0])


def test_the_keyboard_goes_round_all_panels(window: MainWindow) -> None:
    window.focus.select(Ref(Noun.ARTICLE, window.contents.snapshot.articles[0]), "test")
    window.canvas.setFocus()
    seen = [window.focusWidget()]
    while len(seen) < 8 and (len(seen) == 1 or seen[-1] is not window.canvas):
        window.trigger("go.next_panel")
        seen.append(window.focusWidget())
    docks = window.docks
    assert {docks.articles.list, docks.participants.list, docks.quotes.list, docks.reader.view} <= set(seen)
    assert seen[-1] is window.canvas
    window.trigger("go.previous_panel")
    assert window.focusWidget() is seen[-2]


def test_everything_that_can_be_clicked_has_a_name(window: MainWindow) -> None:
    for button in window.findChildren(QPushButton):
        assert button.text() or button.accessibleName()
    for panel in (*window.docks.lists, window.docks.reader):
        assert panel.accessibleName()


@pytest.mark.parametrize("stops", [True, False])
def test_another_library_ends_an_import_only_where_the_user_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, window: MainWindow, tmp_path: Path, stops: bool
) -> None:
    (tmp_path / "late.txt").write_text(" date 2024-07-01\nLate news\n\nNobody came on Monday.\n", encoding="utf-8")
    monkeypatch.setattr(window.chooser, "stop_import", lambda _parent: stops)
    window.import_paths([tmp_path / "late.txt"])
    assert window.open_library(str(tmp_path / "other.dateline")) is stops
    _idle(qtbot, window)
    assert window.windowTitle() == ("other.dateline" if stops else "orrin.dateline")
    assert (window.status.last_word == wording.IMPORT_STOPPED) is stops
    qtbot.waitUntil(lambda: window.contents.snapshot.total.articles == (0 if stops else 4))


def test_closing_asks_before_an_import_is_lost(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "late.txt").write_text(" date 2024-07-01\nLate news\n\nNobody came on Monday.\n", encoding="utf-8")
    monkeypatch.setattr(window.chooser, "stop_import", lambda _parent: False)
    window.import_paths([tmp_path / "late.txt"])
    assert not window.close()
    _idle(qtbot, window)
    qtbot.waitUntil(lambda: window.contents.snapshot.total.articles == 4)


def test_the_first_window_fits_the_screen(window: MainWindow) -> None:
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() < room.height()
