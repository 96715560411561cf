# SPDX-License-Identifier: MIT
"""Actions as links."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.action_links import ActionLinks


def test_what_can_be_done_is_offered(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    done: list[str] = []
    actions = [QAction(title, parent) for title in ("Publish & print", "Read alone")]
    for action in actions:
        action.setObjectName(action.text().split()[0])
        action.triggered.connect(lambda _on=False, action=action: done.append(action.objectName()))
    links = ActionLinks()
    qtbot.addWidget(links)
    links.set_actions(actions)
    assert "Publish &amp; print" in links.text()
    assert "Read alone" in links.text()
    actions[1].setEnabled(False)
    assert "Read alone" not in links.text()
    links.linkActivated.emit("Publish")
    assert done == ["Publish"]
    actions[0].setEnabled(False)
    assert links.isHidden()
