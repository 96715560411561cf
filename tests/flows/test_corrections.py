# SPDX-License-Identifier: MIT
"""What was read wrongly is put right, what that moves is seen, and all of it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QToolButton
from pytestqt.qtbot import QtBot

from tests.flows.conftest import settle
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.ui.dialogs.join import JoinDialog
from viewer.ui.dialogs.moved_dates import MovedDatesDialog
from viewer.ui.dialogs.part import PartDialog
from viewer.ui.dialogs.published import PublishedDialog
from viewer.ui.window import MainWindow

Dialog = TypeVar("Dialog", bound=QDialog)
UNDATED = "Envoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday.\n"
DATED = (
    " date 2023-05-12\n\nEnvoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday, and the two signed the "
    "fishing accord.\n"
)


def _opened(window: MainWindow, kind: type[Dialog]) -> Dialog:
    [dialog] = [each for each in window.findChildren(kind) if each.isVisible()]
    return dialog


def _names(window: MainWindow) -> dict[str, int]:
    contents = window.contents
    return {row.name: row.id for row in contents.participant_rows(contents.snapshot.participants)}


def _link(window: MainWindow) -> QToolButton:
    found = window.status.findChild(QToolButton, "link")
    assert isinstance(found, QToolButton)
    return found


def test_a_date_is_corrected_what_moves_is_seen_and_all_is_undone(qtbot: QtBot, window: MainWindow) -> None:
    contents = window.contents
    before = [row.when for row in contents.event_rows(contents.snapshot.events)]
    article = contents.snapshot.articles[0]
    window.focus.select(Ref(Noun.ARTICLE, article), "test")
    window.trigger("edit.published")
    dialog = _opened(window, PublishedDialog)
    qtbot.waitUntil(dialog.isActiveWindow)  # before that, keys are those of the window
    dialog.field.clear()
    QTest.keyClicks(dialog.field, "2023-01-17")
    QTest.keyClicks(dialog.reason, "The site says so")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert contents.article_rows([article])[0].published == When.day(2023, 1, 17)
    assert contents.snapshot.edits[0].edit.reason == "The site says so"

    QTest.mouseClick(_link(window), Qt.MouseButton.LeftButton)
    moved = _opened(window, MovedDatesDialog)
    qtbot.waitUntil(lambda: moved.list.rows.rowCount() > 1)
    words = [
        moved.list.rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole)
        for place in range(moved.list.rows.rowCount())
    ]
    assert words[0] == "Published 17 Jan 2023"
    assert any("10 Jan 2023 → 17 Jan 2023" in line for line in words[1:])
    assert any(line.split(" · ")[1] == "event" for line in words[1:])
    moved.close()

    assert window.actions_["edit.undo"].text() == "Undo date of publication"
    window.trigger("edit.undo")
    settle(qtbot, window)
    assert contents.article_rows([article])[0].published == When.day(2023, 1, 10)
    assert [row.when for row in contents.event_rows(contents.snapshot.events)] == before
    assert window.focus.selected.ref == Ref(Noun.ARTICLE, article)


def test_two_are_joined_and_parted_by_undo_in_a_later_session(qtbot: QtBot, start: Callable[[], MainWindow]) -> None:
    window = start()
    window.trigger("file.new")
    window.trigger("file.import_folder")
    settle(qtbot, window)
    names = _names(window)
    window.focus.select(Ref(Noun.PARTICIPANT, names["Marta Lind"]), "test")
    window.trigger("edit.same_person")
    dialog = _opened(window, JoinDialog)
    qtbot.waitUntil(lambda: dialog.list.rows.rowCount() > 0)
    QTest.keyClicks(dialog.field, "owen")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert not {"Marta Lind", "Owen Frye"} <= _names(window).keys()
    assert window.actions_["edit.undo"].text() == "Undo joining two people"
    window.close()

    later = start()
    settle(qtbot, later)
    assert later.actions_["edit.undo"].text() == "Undo joining two people"
    later.trigger("edit.undo")
    settle(qtbot, later)
    assert _names(later) == names
    later.trigger("edit.redo")
    settle(qtbot, later)
    assert _names(later) != names


def test_a_namesake_is_told_apart_in_one_step(qtbot: QtBot, window: MainWindow) -> None:
    names = _names(window)
    window.focus.select(Ref(Noun.PARTICIPANT, names["Marta Lind"]), "test")
    window.trigger("edit.other_person")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PartDialog)))
    dialog = _opened(window, PartDialog)
    for place in range(dialog.rows.rowCount() - 1):
        dialog.rows.toggle(dialog.rows.index(place))
    dialog.accept()
    settle(qtbot, window)
    assert len(window.contents.snapshot.edits) == 3
    assert len(window.contents.snapshot.participants) == len(names) + 1
    window.trigger("edit.undo")
    settle(qtbot, window)
    assert all(row.edit.undone for row in window.contents.snapshot.edits)
    assert _names(window) == names


def test_an_import_that_dates_an_article_says_so_and_can_be_kept_from_it(
    qtbot: QtBot, start: Callable[[], MainWindow], place: Path
) -> None:
    story = place / "story"
    for path in story.iterdir():
        path.unlink()
    (story / "undated.txt").write_text(UNDATED, encoding="utf-8")
    window = start()
    window.trigger("file.new")
    window.trigger("file.import_folder")
    settle(qtbot, window)
    [article] = window.contents.snapshot.articles
    assert window.contents.article_rows([article])[0].published is None
    (story / "dated.txt").write_text(DATED, encoding="utf-8")
    window.trigger("file.import_folder")
    settle(qtbot, window)
    assert window.contents.article_rows([article])[0].published is not None
    QTest.mouseClick(_link(window), Qt.MouseButton.LeftButton)
    moved = _opened(window, MovedDatesDialog)
    qtbot.waitUntil(lambda: moved.list.rows.rowCount() > 1)
    assert moved.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Import of 1 article"
    QTest.keyClick(moved.list, Qt.Key.Key_Return)
    assert window.focus.selected.ref == Ref(Noun.ARTICLE, article)
    assert window.docks.reader.is_dated_by_others
    QTest.mouseClick(moved.alone, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.contents.article_rows([article])[0].published is None
    assert not window.docks.reader.is_dated_by_others
    moved.close()
    window.trigger("edit.undo")
    settle(qtbot, window)
    assert window.contents.article_rows([article])[0].published is not None
