# SPDX-License-Identifier: MIT
"""Marks that are copied look like marks that are inked, in every form and at every width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from viewer.domain import calendar
from viewer.drawing.lettering import Lettering
from viewer.drawing.painter import Highlight, TimelinePainter
from viewer.drawing.sheet import Sheet
from viewer.drawing.theme import Theme, color
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns, Flag
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale

WIDTH, HEIGHT = 900, 420
Paint = Callable[[TimelinePainter, QPainter], None]


@pytest.fixture
def pictures(
    on_image, columns: Columns, theme: Theme, words: dict[str, str], letters: Lettering
) -> Callable[..., list[np.ndarray]]:
    """The same frame, painted for a file and copied for a screen."""

    def make(days: float, shown: Columns = columns, ratio: float = 1.0) -> list[np.ndarray]:
        middle = calendar.seconds(2021, 7)
        half = days * calendar.DAY / 2
        scale = TimeScale.fitting(middle - half, middle + half, left=100, width=WIDTH - 100)
        layout = Layout(Arrangement.of(shown), letters.measure, letters.measure_bold)
        frame = layout.frame(View(scale, HEIGHT))
        found = []
        for sheet in (None, Sheet(ratio)):
            painter = TimelinePainter(theme, words, letters, sheet)
            for _ in range(3):  # until all labels are there
                image: QImage = on_image(lambda on: painter.paint(on, frame, shown, Highlight()), WIDTH, HEIGHT, ratio)  # noqa: B023
            assert not painter.pending
            pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
            found.append(pixels[:, :, :3].astype(np.int64))
        return found

    return make


@pytest.mark.parametrize("days", [20_000, 1500, 380, 120, 25, 4])
def test_screens_show_what_files_show(pictures, days: float) -> None:
    direct, copied = pictures(days)
    differing = np.abs(direct - copied).max(axis=2) > 60
    assert differing.mean() < 0.004  # edges that fall between pixels


@pytest.mark.parametrize("flag", [Flag.APPROXIMATE, Flag.PLANNED, Flag.DENIED, Flag.HYPOTHETICAL])
@pytest.mark.parametrize("sources", [1, 2, 5])
def test_every_form_has_its_picture(pictures, columns: Columns, flag: Flag, sources: int) -> None:
    every = replace(
        columns,
        flags=(columns.flags | np.uint16(flag)).astype(np.uint16),
        sources=np.full(len(columns), sources, np.uint16),
    )
    direct, copied = pictures(380, every)
    assert (np.abs(direct - copied).max(axis=2) > 60).mean() < 0.006


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_it_is_as_sharp_on_finer_screens(pictures, ratio: float) -> None:
    direct, copied = pictures(380, ratio=ratio)
    assert (np.abs(direct - copied).max(axis=2) > 60).mean() < 0.008


@pytest.mark.parametrize("days", [20_000, 1500, 380])
def test_forks_keep_their_heads_however_short_they_are(pictures, columns: Columns, theme: Theme, days: float) -> None:
    forks = replace(columns, flags=(columns.flags | np.uint16(Flag.CONFLICT)).astype(np.uint16))
    ink = np.array([color(theme.conflict).blue(), color(theme.conflict).green(), color(theme.conflict).red()])
    direct, copied = ((np.abs(picture - ink).max(axis=2) < 30).sum() for picture in pictures(days, forks))
    assert direct > 50
    assert copied == pytest.approx(direct, rel=0.03)
