# SPDX-License-Identifier: MIT
"""Where a card goes that tells of a mark and must not cover it."""

from __future__ import annotations

from viewer.timeline.frame import Box

GAP = 8.0  # px between mark and card
_EDGE = 6.0  # px that a card keeps from the edges
_BEFORE = 28.0  # px that it begins left of the pointer


def beside(mark: Box, size: tuple[float, float], within: Box, at: float) -> Box | None:
    """A box of ``size`` near position ``at`` below a mark, else above, right or left of it; None where none fits."""
    width, height = size
    left, right = within.x + _EDGE, within.right - _EDGE
    top, bottom = within.y + _EDGE, within.bottom - _EDGE
    if width > right - left or height > bottom - top:
        return None
    x = min(max(max(mark.x, at - _BEFORE), left), right - width)
    if mark.bottom + GAP + height <= bottom:
        return Box(x, mark.bottom + GAP, width, height)
    if mark.y - GAP - height >= top:
        return Box(x, mark.y - GAP - height, width, height)
    y = min(max(mark.y, top), bottom - height)
    if mark.right + GAP + width <= right:
        return Box(mark.right + GAP, y, width, height)
    if mark.x - GAP - width >= left:
        return Box(mark.x - GAP - width, y, width, height)
    return None
