# SPDX-License-Identifier: MIT
"""A chip for every condition, each of which can be taken away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.domain.event import EventKind
from viewer.domain.filter import Filter
from viewer.drawing.theme import Theme
from viewer.ui.contents import Contents
from viewer.ui.filter_bar import FilterBar
from viewer.ui.focus import Focus
from viewer.ui.icons import Icons


@pytest.fixture
def bar(qtbot: QtBot, focus: Focus, contents: Contents, theme: Theme) -> FilterBar:
    made = FilterBar(focus, contents, [])
    qtbot.addWidget(made)
    made.set_icons(Icons(theme))
    made.resize(1200, 38)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_condition_has_its_chip(bar: FilterBar, focus: Focus, contents: Contents) -> None:
    snapshot = contents.snapshot
    focus.set_filter(
        Filter(
            text="bridge",
            since=calendar.seconds(2024),
            until=calendar.seconds(2025),
            participants=frozenset(snapshot.participants[:1]),
            articles=frozenset(snapshot.articles[:1]),
            kinds=frozenset({EventKind.VOTE}),
            conflicts=True,
            verbatim=True,
            variants=True,
        ),
        "test",
    )
    words = [chip.text() for chip in bar.chips]
    name = contents.participant_rows(snapshot.participants[:1])[0].name
    assert words[:3] == ["“bridge”", "1 Jan – 31 Dec 2024", name]
    assert words[4:] == ["Votes", "sources disagree", "quotes between marks", "quotes in several wordings"]
    assert len(words[3]) <= 32


def test_a_time_by_the_other_clock_says_so_and_goes_as_a_whole(bar: FilterBar, focus: Focus) -> None:
    focus.set_filter(Filter(since=calendar.seconds(2024), until=calendar.seconds(2025), reported=True), "test")
    [chip] = bar.chips
    assert chip.text() == "reported 1 Jan – 31 Dec 2024"
    chip.click()
    assert focus.filter == Filter()


def test_a_click_takes_one_condition_away(bar: FilterBar, focus: Focus, contents: Contents) -> None:
    both = frozenset(contents.snapshot.participants[:2])
    focus.set_filter(Filter(text="bridge", participants=both), "test")
    while bar.chips:
        left = len(bar.chips)
        QTest.mouseClick(bar.chips[-1], Qt.MouseButton.LeftButton)
        assert len(bar.chips) == left - 1
    assert focus.filter.is_empty


def test_it_says_how_much_is_shown(qtbot: QtBot, bar: FilterBar, focus: Focus, contents: Contents) -> None:
    contents.refreshed.connect(bar.show_snapshot)
    focus.set_filter(Filter(text="flood"), "test")
    with qtbot.waitSignal(contents.refreshed):
        contents.refresh(focus.filter)
    assert "1 of 3 articles" in bar._counts.text()
    with qtbot.waitSignal(contents.refreshed):
        contents.refresh(Filter())
    assert bar._counts.text() == ""


def test_chips_speak_to_a_screen_reader(bar: FilterBar, focus: Focus) -> None:
    focus.set_filter(Filter(text="bridge"), "test")
    assert bar.chips[0].accessibleName() == "Stop asking for “bridge”"
