# SPDX-License-Identifier: MIT
"""Why a date is what it is; words of a source are never markup."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from viewer.domain.basis import Basis, Grade
from viewer.domain.event import EventKind, Role, Status
from viewer.domain.rows import ClaimRow, EventRow
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.ui.why_box import WhyBox

_EVENT = EventRow(
    1, "Vote", EventKind.VOTE, Status.HAPPENED, When.day(2024, 3, 6), Grade.COMPUTED, False, (), (1, 2), 2
)


_CAST = (("Clara Voss", Role.SPEAKER), ("Oslo", Role.PLACE), ("Porto", Role.PLACE))


def _claim(when: When | None, phrase: str) -> ClaimRow:
    basis = Basis(Grade.COMPUTED, "weekday_past", (Span(0, 9),), "2024-03-07", "published")
    return ClaimRow(1, 1, 1, "", Span(0, 9), "", when, basis, (phrase,), Status.HAPPENED, _CAST)


def _text(box: WhyBox, name: str) -> str:
    found = box.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_the_chain_from_phrase_to_result(qtbot: QtBot) -> None:
    box = WhyBox()
    qtbot.addWidget(box)
    box.explain(_EVENT, _claim(When.day(2024, 3, 6), "Wednesday"))
    assert _text(box, "whyTitle") == "Why 6 March 2024?"
    assert _text(box, "grade") == "B computed"
    steps = _text(box, "whySteps").split(" → ")
    assert steps[0] == "“Wednesday”"
    assert steps[1] == "published Thursday 7 Mar 2024"
    assert steps[-1] == "<b>Wednesday 6 Mar 2024</b>"
    assert _text(box, "whyMore") == "Votes · 2 articles agree"
    assert _text(box, "whyCast") == "Spoke: Clara Voss · where: Oslo, Porto"
    assert "Wednesday" in box.accessibleName()


def test_words_of_a_source_are_no_markup(qtbot: QtBot) -> None:
    box = WhyBox()
    qtbot.addWidget(box)
    box.explain(_EVENT, _claim(When.day(2024, 3, 6), "<img src='x'> \u202eMay"))
    assert "<img" not in _text(box, "whySteps")
    assert "\u202e" not in _text(box, "whySteps")


def test_no_date(qtbot: QtBot) -> None:
    box = WhyBox()
    qtbot.addWidget(box)
    box.explain(_EVENT, _claim(None, "soon"))
    assert _text(box, "whyTitle") == "No date in this sentence"
