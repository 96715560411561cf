# SPDX-License-Identifier: MIT
"""What makes sense at the moment."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from viewer.domain.edit import ReadAlone, SamePerson
from viewer.domain.participant import EntityKind
from viewer.domain.selection import Noun, Ref
from viewer.ui.conditions import article_in_hand, participant_in_hand
from viewer.ui.window import MainWindow

CORRECTING = ("edit.same_person", "edit.other_person", "edit.published")


def _enabled(window: MainWindow, *names: str) -> list[bool]:
    return [window.actions_[name].isEnabled() for name in names]


def test_what_is_in_hand(window: MainWindow) -> None:
    snapshot, reader = window.contents.snapshot, window.docks.dock("reader")
    assert (article_in_hand(window), participant_in_hand(window)) == (None, None)
    assert _enabled(window, *CORRECTING) == [False, False, False]
    window.focus.select(Ref(Noun.ARTICLE, snapshot.articles[1]), "test")
    assert article_in_hand(window) == snapshot.articles[1]
    assert _enabled(window, *CORRECTING) == [False, False, True]
    window.focus.select(Ref(Noun.PARTICIPANT, snapshot.participants[0]), "test")
    assert participant_in_hand(window) == snapshot.participants[0]
    assert article_in_hand(window) == window.docks.reader.article
    assert _enabled(window, *CORRECTING) == [True, True, True]
    reader.hide()
    assert article_in_hand(window) is None


def test_undo_names_what_it_undoes(qtbot: QtBot, window: MainWindow) -> None:
    undo, redo = window.actions_["edit.undo"], window.actions_["edit.redo"]
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    window._make_correction(ReadAlone(window.contents.snapshot.articles[0]), "")
    assert not undo.isEnabled()
    settle(qtbot, window)
    assert (undo.text(), undo.isEnabled()) == ("Undo dating alone", True)
    undo.trigger()
    settle(qtbot, window)
    assert (undo.text(), undo.isEnabled()) == ("Undo", False)
    assert (redo.text(), redo.isEnabled()) == ("Redo dating alone", True)


def test_undo_knows_a_person_from_a_place(qtbot: QtBot, window: MainWindow) -> None:
    contents = window.contents
    rows = contents.participant_rows(contents.snapshot.participants)
    one, other = (contents.entities(row.id)[0].id for row in rows if row.kind is EntityKind.PLACE)
    window.focus.select(Ref(Noun.PARTICIPANT, contents.entities(rows[0].id)[0].participant), "test")
    assert window.actions_["edit.other_person"].text() == "Not the same person …"
    window.focus.select(Ref(Noun.PARTICIPANT, next(row.id for row in rows if row.kind is EntityKind.PLACE)), "test")
    assert window.actions_["edit.other_person"].text() == "Not the same place …"
    window._make_correction(SamePerson(one, other))
    settle(qtbot, window)
    assert window.actions_["edit.undo"].text() == "Undo joining two places"


def test_nothing_is_corrected_while_articles_are_imported(qtbot: QtBot, window: MainWindow, story: Path) -> None:
    window._make_correction(ReadAlone(window.contents.snapshot.articles[0]))
    settle(qtbot, window)
    window.focus.select(Ref(Noun.ARTICLE, window.contents.snapshot.articles[1]), "test")
    assert _enabled(window, "edit.undo", "edit.published") == [True, True]
    window.import_paths([story])
    assert _enabled(window, "edit.undo", "edit.published") == [False, False]
    settle(qtbot, window)
    assert _enabled(window, "edit.undo", "edit.published") == [True, True]


def test_what_cannot_be_written_cannot_be_corrected(
    imported: Path,
    open_folder: Path,
    as_a_stranger: Callable[[], AbstractContextManager[None]],
    open_window: Callable[[Path], MainWindow],
) -> None:
    path = Path(shutil.copy(imported, open_folder / "orrin.dateline"))
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with as_a_stranger():
        window = open_window(path)
        window.focus.select(Ref(Noun.ARTICLE, window.contents.snapshot.articles[0]), "test")
        assert _enabled(window, "edit.published", "edit.undo", "edit.corrections") == [False, False, True]
        window.close()
