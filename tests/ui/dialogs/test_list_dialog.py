# SPDX-License-Identifier: MIT
"""A list in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.ui.dialogs.corrections import CorrectionDelegate
from viewer.ui.dialogs.list_dialog import ListDialog
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.row_list import RowList
from viewer.wording.edits import edit_sentence


def test_it_opens_tells_and_closes(qtbot: QtBot, theme: Theme) -> None:
    model = RowsModel(lambda _ids: [], edit_sentence)
    dialog = ListDialog("Corrections", "Nothing yet.", RowList(model, CorrectionDelegate(theme, QFont())))
    qtbot.addWidget(dialog)
    model.setParent(dialog)
    dialog.lay_out()
    dialog.show_rows(0)
    dialog.bring_up()
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert not dialog.list.isVisible()
    dialog.show_rows(2)
    assert dialog.list.isVisible()
    told: list[Ref] = []
    dialog.chosen.connect(told.append)
    dialog.choose(None)
    dialog.choose(Ref(Noun.ARTICLE, 5))
    assert told == [Ref(Noun.ARTICLE, 5)]
    dialog.set_theme(Theme.load("dark"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
