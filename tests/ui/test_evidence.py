# SPDX-License-Identifier: MIT
"""All that is claimed of an event, and what can be said to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from viewer.domain.edit import Ruled
from viewer.domain.event import About
from viewer.domain.rows import ClaimRow, EventRow
from viewer.domain.selection import Noun
from viewer.drawing.theme import Theme
from viewer.ui.contents import Contents
from viewer.ui.dialogs.ruling import RulingDialog
from viewer.ui.evidence import Evidence
from viewer.workspace.workspace import Workspace


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(380, 700)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def evidence(qtbot: QtBot, disputed: Workspace, theme: Theme, around: QWidget) -> Evidence:
    made = Evidence(Contents(disputed), theme, QFont())
    made.setParent(around)
    made.resize(380, 600)
    around.show()
    qtbot.waitExposed(around)
    _show(made, disputed)
    return made


def _show(evidence: Evidence, workspace: Workspace) -> EventRow:
    event = workspace.event_rows(workspace.ids(Noun.EVENT))[0]
    evidence.show_event(event, workspace.claims(event.id))
    return event


def _numbered(evidence: Evidence, workspace: Workspace) -> ClaimRow:
    """The first claim that gives a number, in hand."""
    event = workspace.ids(Noun.EVENT)[0]
    claim = next(claim for claim in workspace.claims(event) if claim.numbers)
    evidence.show_claim(claim)
    return claim


def _label(evidence: Evidence, name: str) -> str:
    return " / ".join(label.text() for label in evidence.findChildren(QLabel, name) if not label.isHidden())


def test_it_says_who_tells_of_it_and_on_what_they_disagree(evidence: Evidence) -> None:
    assert _label(evidence, "panelCount") == "2 sources, +1 reprint"
    assert _label(evidence, "disputeOpen") == "Sources disagree on the date and the number"
    assert "reported at least 1 day later" in _label(evidence, "evidenceSummary")
    assert [line.entry is None for line in evidence.ledger.lines].count(True) == 1
    assert evidence.ledger.lines[0].teller[0] == "Bridge in Orrin opens"


def test_a_claim_can_be_right_on_what_it_says(evidence: Evidence, disputed: Workspace) -> None:
    claims = disputed.claims(disputed.ids(Noun.EVENT)[0])
    evidence.show_claim(next(claim for claim in claims if not claim.numbers))
    assert evidence.choices == [About.WHEN]
    _numbered(evidence, disputed)
    assert evidence.choices == [About.WHEN, About.NUMBER]


def test_a_ruling_with_its_reason_is_asked_for(qtbot: QtBot, evidence: Evidence, disputed: Workspace) -> None:
    claim = _numbered(evidence, disputed)
    evidence.why.choices[About.NUMBER].click()
    dialog = evidence.window().findChild(RulingDialog)
    assert isinstance(dialog, RulingDialog)
    dialog.reason.setText("the guest book says so")
    with qtbot.waitSignal(evidence.correction_requested) as told:
        dialog.rule.click()
    assert told.args == [Ruled(About.NUMBER, claim.id), "the guest book says so"]


def test_what_was_ruled_on_stays_with_its_reason_and_the_way_back(
    qtbot: QtBot, evidence: Evidence, disputed: Workspace
) -> None:
    claim = _numbered(evidence, disputed)
    edit = disputed.correct(Ruled(About.WHEN, claim.id), "the programme says so").edit
    event = _show(evidence, disputed)
    assert _label(evidence, "disputeOpen") == "Sources disagree on the number"
    assert _label(evidence, "disputeSettled").endswith(", “the programme says so”")
    again = next(row for row in disputed.claims(event.id) if row.id == claim.id)
    evidence.show_claim(again)
    assert evidence.choices == [About.NUMBER]
    assert _label(evidence, "whyRuled") == "Ruled right on the date"
    with qtbot.waitSignal(evidence.undo_requested) as told:
        evidence.disputes.links[0].click()
    assert told.args == [edit]
    assert evidence.stops[-1] is evidence.disputes.links[0]


def test_a_row_has_a_menu(evidence: Evidence, disputed: Workspace) -> None:
    claim = _numbered(evidence, disputed)
    evidence.ledger.menu_requested.emit(claim.id, QPoint(5, 5))
    menu = evidence.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["This date is right …", "This number is right …"]
    menu.actions()[1].trigger()
    assert evidence.window().findChild(RulingDialog) is not None
    menu.close()


def test_it_keeps_to_its_room(evidence: Evidence, disputed: Workspace) -> None:
    _numbered(evidence, disputed)
    evidence.fit(2000)
    everything = evidence.ledger.height()
    assert everything == min(sum(line.height for line in evidence.ledger.lines), 236)
    evidence.fit(300)
    assert evidence.ledger.lines[0].height <= evidence.ledger.height() < everything
    evidence.fit(0)
    assert evidence.ledger.height() == evidence.ledger.lines[0].height


def test_without_an_event_there_is_nothing(evidence: Evidence) -> None:
    evidence.show_event(None, ())
    assert not evidence.isVisible()
    assert evidence.choices == []
    assert evidence.ask_reason(About.WHEN) is None
