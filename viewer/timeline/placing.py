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
    return Marks(index, shape, columns.lane[index], x0, x1, y, at)


def extent(found: Marks) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """From where to where the bar of each mark goes: its bounds; an open one fades out within a fixed length."""
    from_ = np.where(found.shape == Shape.UNTIL, found.x1 - LINE, found.x0)
    return from_, np.where(found.shape == Shape.FROM, found.x0 + LINE, found.x1)


def reach(found: Marks) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How far the ink of each mark reaches to the left and to the right."""
    dot = found.shape == Shape.POINT
    wide = found.x1 - found.x0 >= WIDE
    left = np.where(dot, np.minimum(found.at - RADIUS, found.x0), found.x0)
    left = np.where(found.shape == Shape.FROM, found.x0 - RADIUS, left)
    left = np.where(found.shape == Shape.UNTIL, found.x1 - LINE, left)
    right = np.where(dot, found.at + RADIUS, np.maximum(found.x1, found.x0 + NARROWEST))
    right = np.where(found.shape == Shape.FROM, found.x0 + LINE, right)
    right = np.where(found.shape == Shape.UNTIL, found.x1, right)
    fork = found.shape == Shape.FORK
    left = np.where(fork, np.minimum(found.x0, found.at - RADIUS) - NARROWEST, left)
    right = np.where(fork, np.maximum(found.x1, found.at + RADIUS) + NARROWEST, right)
    # A dot on a long stretch has its label upon the stretch, and on a short one after it; nothing else may stand there.
    short = dot & (found.x1 - found.at < _SHORT)
    right = np.where(short & wide, found.x1, right)
    left = np.where(dot & ~wide, found.at - RADIUS, left)
    return left, right


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
    )
