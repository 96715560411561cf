# SPDX-License-Identifier: MIT
"""Where a lane that is dragged by its name would come to lie."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.timeline.frame import Frame


@dataclass(frozen=True, slots=True)
class Drop:
    """A place between lanes: the height of the border, and past how many others the lane would go (up is negative)."""

    y: float
    by: int


def drop_at(frame: Frame, code: str, y: float) -> Drop | None:
    """Where the lane of a code word would be dropped at a height; None where there is no such lane.

    Pinned lanes stay among the pinned, and others among the others: beyond them is the last place that there is.
    """
    held = next((lane for lane in frame.lanes if lane.code == code), None)
    if held is None:
        return None
    group = sorted((lane for lane in frame.lanes if lane.pinned == held.pinned), key=lambda lane: lane.box.y)
    before = group.index(held)
    others = [lane for lane in group if lane is not held]
    place = sum(lane.box.y + lane.box.height / 2 <= y for lane in others)
    border = held.box.y if place == before else others[place].box.y if place < before else others[place - 1].box.bottom
    first, last = (0.0, frame.pinned) if held.pinned else (frame.pinned, frame.plot.height)
    return Drop(min(max(border, frame.plot.y + first), frame.plot.y + last), place - before)
