# SPDX-License-Identifier: MIT
"""One mark of each form, for the legend: inked by what inks the timeline."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from PySide6.QtGui import QPainter

from viewer.drawing.ink import MANY, MarkInk
from viewer.drawing.theme import Theme
from viewer.drawing.whiskers import paint_whiskers
from viewer.timeline.columns import Flag
from viewer.timeline.frame import Marks, Whiskers
from viewer.timeline.placing import BAR
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Shape

WIDTH = 64.0  # px of a sample, its mark in the middle
_BAR = 44.0
_RAISED = 5.0  # px that a mark stands higher to leave room below it


class Sample(StrEnum):
    """What there is to be explained."""

    DAY = "day"
    LASTED = "lasted"
    MONTH = "month"
    WITHIN = "within"
    OPEN_END = "open_end"
    ABOUT = "about"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    CONFLICT = "conflict"
    SOURCES = "sources"
    MANY_SOURCES = "many_sources"


_FORMS = {
    Sample.DAY: (Shape.POINT, Flag(0), 1),
    Sample.LASTED: (Shape.SOLID, Flag.LASTING, 1),
    Sample.MONTH: (Shape.WHOLE, Flag(0), 1),
    Sample.WITHIN: (Shape.FADED, Flag(0), 1),
    Sample.OPEN_END: (Shape.FROM, Flag.OPEN_END, 1),
    Sample.ABOUT: (Shape.POINT, Flag.APPROXIMATE, 1),
    Sample.PLANNED: (Shape.POINT, Flag.PLANNED, 1),
    Sample.DENIED: (Shape.POINT, Flag.DENIED, 1),
    Sample.HYPOTHETICAL: (Shape.POINT, Flag.HYPOTHETICAL, 1),
    Sample.CONFLICT: (Shape.FORK, Flag.CONFLICT, 2),
    Sample.SOURCES: (Shape.POINT, Flag(0), 2),
    Sample.MANY_SOURCES: (Shape.POINT, Flag(0), MANY),
}


def paint_sample(painter: QPainter, theme: Theme, sample: Sample, place: tuple[float, float], lane: str) -> None:
    """Ink a sample in the colour of a lane; ``place`` is its left end, and the middle of its line."""
    _paint(painter, theme, _FORMS[sample], (place[0] + WIDTH / 2, place[1]), lane)


def paint_whiskers_sample(painter: QPainter, theme: Theme, place: tuple[float, float], lane: str) -> None:
    """Ink a dot with the whiskers that an event has while it is selected."""
    middle = place[0] + WIDTH / 2
    x, y = middle - 0.4 * _BAR, place[1] - _RAISED
    _paint(painter, theme, _FORMS[Sample.DAY], (x, y), lane)
    ticks = tuple(middle + share * _BAR for share in (-0.1, 0.05, 0.5))
    whiskers = Whiskers(0, y + BAR / 2 + 2, x, ticks[-1], ticks)
    paint_whiskers(painter, whiskers, theme, (place[0], place[0] + WIDTH))


def _paint(
    painter: QPainter, theme: Theme, form: tuple[Shape, Flag, int], place: tuple[float, float], lane: str
) -> None:
    """Ink a mark about a place."""
    shape, flags, sources = form
    middle, y = place
    half = 0.0 if shape is Shape.POINT else _BAR / 2
    start, end = middle - half, middle + half
    one = np.zeros(1)
    mark = Marks(
        index=np.zeros(1, np.int64),
        shape=np.array([shape], np.uint8),
        lane=np.zeros(1, np.uint8),
        x0=one + start,
        x1=one + end,
        y=one + y,
        at=one + (start if shape is Shape.FROM else middle),
        left=one + start,
        right=one + end,
    )
    ink = MarkInk(painter, theme, mark, TimeScale(0.0, 1.0, middle - 1.5 * WIDTH, 4 * WIDTH))
    ink.mark(0, lane, int(flags))
    if sources > 1:
        ink.second(np.zeros(1, np.int64), lane, strong=sources >= MANY)
