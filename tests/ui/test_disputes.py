# SPDX-License-Identifier: MIT
"""What is open stands out, what was ruled on says how."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from viewer.domain.edit import Edit, Ruled
from viewer.domain.event import About, Conflict
from viewer.ui.disputes import Disputes, Ruling

_EDIT = Edit(4, Ruled(About.WHEN, 7), "the log says so")
_RULED, _OPEN = Conflict(About.WHEN, 7), Conflict(About.NUMBER)


@pytest.fixture
def disputes(qtbot: QtBot) -> Disputes:
    made = Disputes()
    qtbot.addWidget(made)
    made.show()
    return made


def _words(disputes: Disputes) -> list[str]:
    return [label.text() for label in disputes.findChildren(QLabel) if not label.isHidden() and label.isVisible()]


def test_open_and_settled_are_told_apart(disputes: Disputes) -> None:
    disputes.show_disputes([_RULED, _OPEN], [Ruling(About.WHEN, "12 Jun 2023", _EDIT)], can_undo=True)
    assert _words(disputes) == [
        "Sources disagree on the number",
        "Ruled on the date: 12 Jun 2023, “the log says so”",
    ]


def test_a_ruling_can_be_undone(qtbot: QtBot, disputes: Disputes) -> None:
    disputes.show_disputes([_RULED], [Ruling(About.WHEN, "12 Jun 2023", _EDIT)], can_undo=True)
    with qtbot.waitSignal(disputes.undo_requested) as told:
        disputes.links[0].click()
    assert told.args == [_EDIT]


def test_nobody_undoes_what_cannot_be_written_or_found(disputes: Disputes) -> None:
    disputes.show_disputes([_RULED], [Ruling(About.WHEN, "12 Jun 2023", _EDIT)], can_undo=False)
    assert disputes.links == []
    disputes.show_disputes([_RULED], [Ruling(About.WHEN, "12 Jun 2023", None)], can_undo=True)
    assert disputes.links == []
    assert _words(disputes) == ["Ruled on the date: 12 Jun 2023"]


def test_where_all_agree_there_is_nothing(disputes: Disputes) -> None:
    disputes.show_disputes([_OPEN], [], can_undo=True)
    disputes.show_disputes([], [], can_undo=True)
    assert not disputes.isVisible()
    assert _words(disputes) == []
