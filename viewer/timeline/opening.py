# SPDX-License-Identifier: MIT
"""What to show first, and what "everything" is."""

from __future__ import annotations

import numpy as np

from viewer.domain import calendar
from viewer.timeline.columns import Columns
from viewer.timeline.scale import LIMIT, with_margin

_SHARE = 0.8  # of the marks that an opening view must hold
_WORTH = 3.0  # times shorter than everything, else everything is the opening view
_LABELS = 0.14  # of the span, at its end: the last mark's label stands to its right
_LEAST = 7 * calendar.DAY
_EMPTY = (calendar.seconds(2000), calendar.seconds(2030))


def whole(columns: Columns) -> tuple[float, float]:
    """From the first to the last mark, with margins."""
    if not len(columns):
        return _EMPTY
    return _padded(int(columns.start[0]), int(columns.end.max()))


def opening(columns: Columns) -> tuple[float, float]:
    """The densest window that holds most marks, where that is much shorter than everything; else everything.

    A date in the far past or future ("since Roman times", "by 2100") must not squeeze the story into one pixel.
    """
    if not len(columns):
        return _EMPTY
    middles = np.sort((columns.start + columns.end) // 2)
    held = max(int(np.ceil(len(middles) * _SHARE)), 1)
    lengths = middles[held - 1 :] - middles[: len(middles) - held + 1]
    first = int(np.argmin(lengths))
    start, end = int(middles[first]), int(middles[first + held - 1])
    if (end - start) * _WORTH > columns.end.max() - columns.start[0]:
        return whole(columns)
    # Round it out with what lies close by, a quarter of its length to either side.
    reach = max((end - start) // 4, _LEAST)
    near = middles[(middles >= start - reach) & (middles <= end + reach)]
    return _padded(int(near[0]), int(near[-1]))


def _padded(start: int, end: int) -> tuple[float, float]:
    start, end = max(start, -LIMIT), min(end, LIMIT)
    if end - start < _LEAST:
        middle = (start + end) // 2
        start, end = middle - _LEAST // 2, middle + _LEAST // 2
    return with_margin(start, end, after=_LABELS)
