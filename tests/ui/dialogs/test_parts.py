# SPDX-License-Identifier: MIT
"""What dialogs are made of."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from viewer.ui.dialogs.parts import boxed, button, button_row, fill, head, reason_field, soft


def test_they_stand_below_one_another(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field = reason_field()
    fill(
        dialog,
        head("Join\u202e"),
        soft("Whom?"),
        boxed(QLabel("list")),
        field,
        button_row(button("Join", primary=True)),
    )
    dialog.show()
    assert [label.text() for label in dialog.findChildren(QLabel)] == ["Join\ufffd", "Whom?", "list"]
    press = dialog.findChild(QPushButton)
    assert isinstance(press, QPushButton)
    assert press.isDefault()
    assert field.accessibleName() == "Why"
    tops = [child.mapTo(dialog, child.rect().topLeft()).y() for child in (*dialog.findChildren(QLabel), field, press)]
    assert tops == sorted(tops)
