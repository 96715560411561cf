# SPDX-License-Identifier: MIT
"""Marks on the scale: where each stands, and how far its ink reaches."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns
from viewer.timeline.frame import Marks
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Shape

RADIUS = 6.0  # of a point
BAR = 15.0  # height of a span
LINE = 48.0  # length in which an open end fades out
WIDE = 24.0  # px from which on a point's day, hour or minute is shown as the stretch that it is
NARROWEST = 3.0  # bar
BEYOND = 24.0  # px beyond the edges that bars and prongs are drawn to
_SHORT = 48.0  # px right of a dot that are too few for a label


def marks(
    columns: Columns, index: NDArray[np.int64], shape: NDArray[np.uint8], y: NDArray[np.float64], scale: TimeScale
) -> Marks:
    """Put the marks of ``index``, of these shapes and at these heights, on the scale."""
    x0 = scale.positions(columns.start[index])
    x1 = scale.positions(columns.end[index])
    wide = ((x1 - x0) >= WIDE) & (shape == Shape.POINT)
    # Within its own stretch a dot may stand anywhere: no more is known. So it stays in view as long as the stretch is.
    inner = RADIUS + 4
    held = np.minimum(np.maximum((x0 + x1) / 2, scale.left + inner), scale.right - inner)
    held = np.minimum(np.maximum(held, x0 + inner), x1 - inner)
    at = np.where(wide, held, (x0 + x1) / 2)
    at = np.where(shape == Shape.FROM, x0, np.where(shape == Shape.UNTIL, x1, at))
    left, right = _reach(shape, x0, x1, at)
    return Marks(index, shape, columns.lane[index], x0, x1, y, at, left, right)


def extent(found: Marks) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """From where to where the bar of each mark goes: its bounds; an open one fades out within a fixed length."""
    from_ = np.where(found.shape == Shape.UNTIL, found.x1 - LINE, found.x0)
    return from_, np.where(found.shape == Shape.FROM, found.x0 + LINE, found.x1)


def _reach(
    shape: NDArray[np.uint8], x0: NDArray[np.float64], x1: NDArray[np.float64], at: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How far the ink of each mark reaches to the left and to the right."""
    dot = shape == Shape.POINT
    wide = x1 - x0 >= WIDE
    left = np.where(dot & ~wide, at - RADIUS, x0)
    right = np.where(dot, at + RADIUS, np.maximum(x1, x0 + NARROWEST))
    # A dot on a long stretch has its label upon the stretch, and on a short one after it; nothing else may stand there.
    right = np.where(dot & wide & (x1 - at < _SHORT), x1, right)
    left = np.where(dot & wide, np.minimum(at - RADIUS, x0), left)
    from_, until, fork = shape == Shape.FROM, shape == Shape.UNTIL, shape == Shape.FORK
    if from_.any():
        left, right = np.where(from_, x0 - RADIUS, left), np.where(from_, x0 + LINE, right)
    if until.any():
        left, right = np.where(until, x1 - LINE, left), np.where(until, x1, right)
    if fork.any():
        left = np.where(fork, np.minimum(x0, at - RADIUS) - NARROWEST, left)
        right = np.where(fork, np.maximum(x1, at + RADIUS) + NARROWEST, right)
    return left, right


def reach(found: Marks) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How far the ink of each mark reaches to the left and to the right."""
    return found.left, found.right


def only(found: Marks, kept: NDArray[np.bool_]) -> Marks:
    """Some of the marks."""
    return Marks(
        found.index[kept],
        found.shape[kept],
        found.lane[kept],
        found.x0[kept],
        found.x1[kept],
        found.y[kept],
        found.at[kept],
        found.left[kept],
        found.right[kept],
    )
