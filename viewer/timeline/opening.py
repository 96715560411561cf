# SPDX-License-Identifier: MIT
"""What to show first, what the minimap covers, and what "everything" is.

A date in the far past or future ("since Roman times", "by 2100") must not squeeze the story into one pixel. So the
story is the densest stretch that holds most marks, grown by what lies close to it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.domain import calendar
from viewer.timeline.columns import Columns
from viewer.timeline.scale import LIMIT, with_margin

_SHARE = 0.8  # of the marks that the densest stretch must hold
_WORTH = 3.0  # times shorter than everything, else everything is the story
_LABELS = 0.14  # of the span, at its end: the last mark's label stands to its right
_LEAST = 7 * calendar.DAY
_NEAR, _NEAR_LEAST = 0.25, 30 * calendar.DAY  # of the stretch's length: what is close enough to open with
_FAR, _FAR_LEAST = 1.0, 90 * calendar.DAY  # and to lie within the minimap
_STEPS = 32
_EMPTY = (calendar.seconds(2000), calendar.seconds(2030))


def whole(columns: Columns) -> tuple[float, float]:
    """From the first to the last mark, with margins."""
    if not len(columns):
        return _EMPTY
    return _padded(int(columns.start[0]), int(columns.end.max()))


def opening(columns: Columns) -> tuple[float, float]:
    """The densest useful stretch: the story with what lies close by, with margins."""
    middles = _middles(columns)
    story = _story(columns, middles)
    return whole(columns) if story is None else _padded(*_grown(middles, story, _NEAR, _NEAR_LEAST))


def surroundings(columns: Columns) -> tuple[float, float]:
    """The story with all that lies around it, and around that; only what is far outside is left out."""
    middles = _middles(columns)
    story = _story(columns, middles)
    if story is None:
        return whole(columns)
    for _ in range(_STEPS):
        grown = _grown(middles, story, _FAR, _FAR_LEAST)
        if grown == story:
            break
        story = grown
    return _padded(*story)


def _middles(columns: Columns) -> NDArray[np.int64]:
    return np.sort((columns.start + columns.end) // 2)


def _story(columns: Columns, middles: NDArray[np.int64]) -> tuple[int, int] | None:
    """The shortest stretch that holds most of the marks; None where that is not much shorter than everything."""
    if not len(middles):
        return None
    held = max(int(np.ceil(len(middles) * _SHARE)), 1)
    first = int(np.argmin(middles[held - 1 :] - middles[: len(middles) - held + 1]))
    start, end = int(middles[first]), int(middles[first + held - 1])
    everything = int(columns.end.max()) - int(columns.start[0])
    return (start, end) if (end - start) * _WORTH <= everything else None


def _grown(middles: NDArray[np.int64], story: tuple[int, int], share: float, least: int) -> tuple[int, int]:
    """A stretch with the marks that lie within a share of its length before and after it."""
    start, end = story
    reach = max(int((end - start) * share), least)
    first = int(np.searchsorted(middles, start - reach))
    last = int(np.searchsorted(middles, end + reach, side="right"))
    return int(middles[first]), int(middles[last - 1])


def _padded(start: int, end: int) -> tuple[float, float]:
    start, end = max(start, -LIMIT), min(end, LIMIT)
    if end - start < _LEAST:
        middle = (start + end) // 2
        start, end = middle - _LEAST // 2, middle + _LEAST // 2
    return with_margin(start, end, after=_LABELS)
