# SPDX-License-Identifier: MIT
"""Ticks stand where articles came out, in the colour of selection, and not beyond what can be seen."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from viewer.drawing.theme import Theme
from viewer.drawing.whiskers import paint_whiskers
from viewer.timeline.frame import Whiskers


def inked(theme: Theme, whiskers: Whiskers) -> QImage:
    image = QImage(300, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.panel))
    painter = QPainter(image)
    paint_whiskers(painter, whiskers, theme, (50.0, 250.0))
    painter.end()
    return image


def columns_of(image: QImage, y: int, name: str) -> list[int]:
    return [x for x in range(image.width()) if image.pixelColor(x, y).name() == name]


def test_each_article_has_a_tick(qapp, theme: Theme) -> None:
    image = inked(theme, Whiskers(0, 30.0, 100.0, 200.0, (120.0, 160.0, 200.0)))
    assert columns_of(image, 29, theme.accent) == [119, 120, 159, 160, 199, 200]


def test_between_the_event_and_its_articles_is_a_line(qapp, theme: Theme) -> None:
    image = inked(theme, Whiskers(0, 30.0, 100.0, 200.0, (200.0,)))
    assert any(set(range(101, 199)) <= set(columns_of(image, y, theme.accent)) for y in range(28, 40))


def test_what_is_out_of_sight_is_cut_off(qapp, theme: Theme) -> None:
    image = inked(theme, Whiskers(0, 30.0, -500.0, 900.0, (-400.0, 900.0)))
    seen = {x for y in range(60) for x in columns_of(image, y, theme.accent)}
    assert seen
    assert min(seen) >= 40
    assert max(seen) <= 260
    nothing = inked(theme, Whiskers(0, 30.0, 400.0, 900.0, (900.0,)))
    assert not any(columns_of(nothing, y, theme.accent) for y in range(60))


def test_the_time_of_the_event_itself_is_a_hollow_box(qapp, theme: Theme) -> None:
    image = inked(theme, Whiskers(0, 30.0, 80.0, 200.0, (200.0,), (80.0, 110.0)))
    middle = 33
    assert image.pixelColor(95, middle).name() == theme.panel
    assert columns_of(image, middle, theme.accent)
