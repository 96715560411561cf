# SPDX-License-Identifier: MIT
"""What the actions on corrections open and do."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from viewer.domain.edit import OtherPerson, Published, SamePerson
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.ui.dialogs.corrections import CorrectionsDialog
from viewer.ui.dialogs.join import JoinDialog
from viewer.ui.dialogs.moved_dates import MovedDatesDialog
from viewer.ui.dialogs.part import PartDialog
from viewer.ui.dialogs.published import PublishedDialog
from viewer.ui.window import MainWindow

Dialog = TypeVar("Dialog", bound=QDialog)
DAY = When.day(2024, 3, 20)


def opened(window: MainWindow, kind: type[Dialog]) -> Dialog:
    [dialog] = [each for each in window.findChildren(kind) if each.isVisible()]
    return dialog


@pytest.fixture
def corrected(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window after the date of the first article was corrected."""
    window._make_correction(Published(window.contents.snapshot.articles[0], DAY), "on the site")
    settle(qtbot, window)
    return window


def test_the_article_in_hand_gets_its_date(qtbot: QtBot, window: MainWindow) -> None:
    article = window.contents.snapshot.articles[1]
    window.focus.select(Ref(Noun.ARTICLE, article), "test")
    window.docks.reader.links.linkActivated.emit("edit.published")
    dialog = opened(window, PublishedDialog)
    dialog.field.setText(DAY.edtf)
    dialog.accept()
    settle(qtbot, window)
    assert window.contents.article_rows([article])[0].published == DAY
    assert window.focus.selected.ref == Ref(Noun.ARTICLE, article)
    assert "the date that you gave" in window.docks.reader._published.text()


def test_corrections_are_listed_undone_and_made_again(qtbot: QtBot, corrected: MainWindow) -> None:
    corrected.trigger("edit.corrections")
    dialog = opened(corrected, CorrectionsDialog)
    assert dialog.toggle.isEnabled()
    for undone in (True, False):
        dialog.toggle.click()
        assert not dialog.toggle.isEnabled()
        settle(qtbot, corrected)
        [edit] = [row.edit for row in corrected.contents.snapshot.edits]
        assert edit.undone is undone
        assert dialog.toggle.isEnabled()
    corrected.trigger("view.theme_dark")
    corrected.trigger("view.theme_light")
    corrected.close()
    assert not dialog.isVisible()


def test_dates_that_moved_are_listed_and_moved_back(qtbot: QtBot, corrected: MainWindow) -> None:
    corrected.status.moved_requested.emit()
    dialog = opened(corrected, MovedDatesDialog)
    qtbot.waitUntil(lambda: dialog.list.rows.rowCount() > 0)
    number = dialog.list.rows.rowCount()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    ref = corrected.focus.selected.ref
    assert ref is not None
    assert ref.id in corrected.contents.snapshot.articles
    assert not dialog.alone.isEnabled()
    dialog.undo.click()
    settle(qtbot, corrected)
    qtbot.waitUntil(lambda: dialog.list.rows.rowCount() == 2 * number)
    assert not dialog.undo.isEnabled()
    assert corrected.contents.article_rows([ref.id])[0].published != DAY
    dialog.close()


def test_two_are_joined(qtbot: QtBot, window: MainWindow) -> None:
    contents = window.contents
    names = {row.name: row.id for row in contents.participant_rows(contents.snapshot.participants)}
    window.focus.select(Ref(Noun.PARTICIPANT, names["Clara Voss"]), "test")
    window.trigger("edit.same_person")
    dialog = opened(window, JoinDialog)
    qtbot.waitUntil(lambda: dialog.list.rows.rowCount() > 0)
    dialog.field.setText("hale")
    dialog.accept()
    settle(qtbot, window)
    [row] = contents.participant_rows([names["Clara Voss"]])
    assert "Piotr Hale" in (row.name, *row.aliases)
    assert not contents.has(Ref(Noun.PARTICIPANT, names["Piotr Hale"]))


def test_who_was_joined_can_be_told_apart_again(qtbot: QtBot, window: MainWindow) -> None:
    contents = window.contents
    before = contents.participant_rows(contents.snapshot.participants)
    names = {row.name: row.id for row in before}
    voss, hale = contents.entities(names["Clara Voss"]), contents.entities(names["Piotr Hale"])
    window._make_correction(SamePerson(hale[0].id, voss[1].id))
    settle(qtbot, window)
    [both] = [row for row in contents.participant_rows(contents.snapshot.participants) if row.articles == 3][:1]
    window.focus.select(Ref(Noun.PARTICIPANT, both.id), "test")
    window.trigger("edit.other_person")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PartDialog)))
    dialog = opened(window, PartDialog)
    dialog.rows.toggle(dialog.rows.index(list(dialog.rows.ids).index(hale[0].id)))
    dialog.accept()
    settle(qtbot, window)
    after = contents.participant_rows(contents.snapshot.participants)
    assert sorted((row.name, row.articles) for row in after) == sorted((row.name, row.articles) for row in before)


def test_two_of_one_name_are_told_apart(qtbot: QtBot, window: MainWindow) -> None:
    contents = window.contents
    [voss] = [row for row in contents.participant_rows(contents.snapshot.participants) if row.name == "Clara Voss"]
    window.focus.select(Ref(Noun.PARTICIPANT, voss.id), "test")
    window.trigger("edit.other_person")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(PartDialog)))
    dialog = opened(window, PartDialog)
    dialog.rows.toggle(dialog.rows.index(2))
    dialog.accept()
    settle(qtbot, window)
    named = [row for row in contents.participant_rows(contents.snapshot.participants) if row.name == "Clara Voss"]
    assert sorted(row.articles for row in named) == [1, 2]
    assert isinstance(contents.snapshot.edits[0].edit.correction, OtherPerson)
    window.trigger("edit.undo")
    settle(qtbot, window)
    assert contents.participant_rows([voss.id]) == [voss]


def test_reading_alone_is_for_what_others_date(window: MainWindow) -> None:
    window.focus.select(Ref(Noun.ARTICLE, window.contents.snapshot.articles[0]), "test")
    window.trigger("edit.read_alone")
    assert not window.corrector.is_running
