# SPDX-License-Identifier: MIT
"""A picture says below it what its colours stand for, where its lanes do not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.export.test_pictures import svg_words
from viewer.domain.basis import Grade
from viewer.domain.event import EventKind, Status
from viewer.domain.lanes import LanesBy
from viewer.domain.rows import EventRow
from viewer.domain.when import When
from viewer.drawing.theme import THEMES, Theme
from viewer.export.pictures import PictureOptions, write_picture
from viewer.timeline.colouring import coloured
from viewer.timeline.columns import Columns
from viewer.timeline.grouping import Groups, Keys

NAMES = {1: "Ada Lark", 2: "Élise Brun", 3: "Nobody at all"}


@pytest.fixture
def columns() -> Columns:
    rows = [
        EventRow(
            n, f"Event {n}", EventKind.VOTE, Status.HAPPENED, When.day(2021, 5, n), Grade.WRITTEN, False, (), (1,), 1
        )
        for n in range(1, 6)
    ]
    return coloured(Columns.of_rows(rows, ()), Groups(Keys.of({1: 1, 2: 1, 3: 2}), None, NAMES))


def test_what_is_coloured_is_named_and_what_is_not_there_is_not(qapp, columns: Columns, tmp_path: Path) -> None:
    write_picture(columns, tmp_path / "a.svg", PictureOptions(coloured=LanesBy.PARTICIPANT))
    words = svg_words(tmp_path / "a.svg")
    for name in ("Who is most central to it, or says it", "Ada Lark", "Élise Brun", "All others, or nobody named"):
        assert name in words
    assert "Nobody at all" not in words
    assert "Published" not in words


def test_where_lanes_say_it_there_is_no_key(qapp, columns: Columns, tmp_path: Path) -> None:
    write_picture(columns, tmp_path / "a.svg", PictureOptions())
    assert "Ada Lark" not in svg_words(tmp_path / "a.svg")


@pytest.mark.parametrize("theme", THEMES)
def test_marks_and_key_have_the_colours_of_the_palette(qapp, columns: Columns, tmp_path: Path, theme: str) -> None:
    write_picture(columns, tmp_path / "a.png", PictureOptions(coloured=LanesBy.PARTICIPANT, theme=theme))
    image = QImage(str(tmp_path / "a.png"))
    wanted = {QColor(name).name() for name in Theme.load(theme).palette[:2]}
    for rows in (range(image.height() - 40), range(image.height() - 40, image.height())):  # the plot, and the key
        found = {image.pixelColor(x, y).name() for y in rows for x in range(0, image.width(), 2)}
        assert wanted <= found


def test_a_key_that_is_longer_than_a_line_goes_on_below_it(qapp, columns: Columns, tmp_path: Path) -> None:
    options = PictureOptions(coloured=LanesBy.PARTICIPANT, size=(360, 600))
    write_picture(columns, tmp_path / "a.png", options)
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (360, 600)
    write_picture(columns, tmp_path / "a.svg", replace(options, title="Ravik", footer="5 events"))
    assert {"Ada Lark", "Ravik", "5 events"} <= set(svg_words(tmp_path / "a.svg"))
