# SPDX-License-Identifier: MIT
"""Why a date is what it is; words of a source are never markup."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from viewer.domain.basis import Basis, Grade
from viewer.domain.event import About, Role, Status
from viewer.domain.rows import ClaimRow
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.ui.why_box import WhyBox

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
    box.explain(_claim(When.day(2024, 3, 6), "Wednesday"))
    assert _text(box, "whyTitle") == "Why 6 March 2024?"
    assert _text(box, "grade") == "B computed"
    steps = _text(box, "whySteps").split(" → ")
    assert steps[0] == "“Wednesday”"
    assert steps[1] == "published Thursday 7 Mar 2024"
    assert steps[-1] == "<b>Wednesday 6 Mar 2024</b>"
    assert _text(box, "whyCast") == "Spoke: Clara Voss · where: Oslo, Porto"
    assert "Wednesday" in box.accessibleName()


def test_words_of_a_source_are_no_markup(qtbot: QtBot) -> None:
    box = WhyBox()
    qtbot.addWidget(box)
    box.explain(_claim(When.day(2024, 3, 6), "<img src='x'> \u202eMay"))
    assert "<img" not in _text(box, "whySteps")
    assert "\u202e" not in _text(box, "whySteps")


def test_no_date(qtbot: QtBot) -> None:
    box = WhyBox()
    qtbot.addWidget(box)
    box.explain(_claim(None, "soon"))
    assert _text(box, "whyTitle") == "No date found for this"


def test_only_what_is_disputed_can_be_ruled_on(qtbot: QtBot) -> None:
    box = WhyBox()
    qtbot.addWidget(box)
    asked: list[About] = []
    box.rule_requested.connect(asked.append)
    claim = _claim(When.day(2024, 3, 6), "Wednesday")
    box.explain(claim)
    assert all(button.isHidden() for button in box.choices.values())
    box.explain(replace(claim, ruled=(About.WHERE,)), [About.WHEN])
    assert [about for about, button in box.choices.items() if not button.isHidden()] == [About.WHEN]
    assert _text(box, "whyRuled") == "Ruled right on the place"
    box.choices[About.WHEN].click()
    assert asked == [About.WHEN]
