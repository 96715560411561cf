# SPDX-License-Identifier: MIT
"""What of a frame is in view, in order: lanes from top to bottom, in each its marks by time, then what has no date."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from viewer.timeline.frame import Box, Frame, Label, Lane
from viewer.timeline.hit import Hit, Part
from viewer.timeline.placing import BAR, reach

TRAY = ""  # the code of the band of the undated: no lane has an empty one


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark in view, by its index in the columns (among the undated, in the tray), and where it can be seen."""

    index: int
    box: Box


@dataclass(frozen=True, slots=True)
class Band:
    """A lane that is in view, or the tray: its code word, where it is, what it shows, and how many marks it has."""

    code: str
    box: Box
    spots: tuple[Spot, ...]
    marks: int


def outline(frame: Frame, undated: int) -> tuple[Band, ...]:
    """The bands of a frame; ``undated`` is how many have no date in all."""
    labels = {label.index: label for label in frame.labels}
    left, right = reach(frame.marks)
    rooms = {lane.number: _room(frame, lane) for lane in frame.lanes}
    spots: dict[int, list[Spot]] = {}
    # The columns are sorted by time, so the order of their indices is that of time.
    for place in np.argsort(frame.marks.index, kind="stable").tolist():
        index, lane, y = int(frame.marks.index[place]), int(frame.marks.lane[place]), float(frame.marks.y[place])
        box = _seen(_with_label(float(left[place]), float(right[place]), y, labels.get(index)), rooms[lane])
        if box is not None:
            spots.setdefault(lane, []).append(Spot(index, box))
    bands = []
    for each in frame.lanes:
        room = rooms[each.number]
        if (box := _seen(each.box, Box(0.0, room.y, frame.width, room.height))) is not None:
            bands.append(Band(each.code, box, tuple(spots.get(each.number, ())), each.marks))
    if frame.tray is not None:
        chips = tuple(Spot(chip.number, chip.box) for chip in frame.chips if chip.number is not None)
        bands.append(Band(TRAY, frame.tray, chips, undated))
    return tuple(bands)


def _room(frame: Frame, lane: Lane) -> Box:
    """Where marks of a lane can be seen: pinned lanes lie over those that are scrolled under them."""
    plot = frame.plot
    if lane.pinned:
        return Box(plot.x, plot.y, plot.width, frame.pinned)
    return Box(plot.x, plot.y + frame.pinned, plot.width, plot.height - frame.pinned)


def place_of(frame: Frame, found: Hit) -> Box | None:
    """Where what lies under the pointer can be seen: a mark with its label, a label that leads to one, a chip."""
    if found.part is Part.BEYOND:
        beyond = next(beyond for beyond in frame.beyond if beyond.index == found.index)
        return Box(beyond.x, beyond.y - BAR / 2 - 2, beyond.width, BAR + 4)
    if found.part is Part.EDGE:
        return next(edge.box for edge in frame.edges if edge.index == found.index)
    if found.part is Part.CHIP:
        return next(chip.box for chip in frame.chips if chip.number == found.index)
    if found.part is not Part.MARK:
        return None
    spots = (spot for band in outline(frame, 0) if band.code != TRAY for spot in band.spots)
    return next((spot.box for spot in spots if spot.index == found.index), None)


def _with_label(left: float, right: float, y: float, label: Label | None) -> Box:
    if label is not None:
        left, right = min(left, label.x), max(right, label.x + label.width)
    return Box(left, y - BAR / 2 - 2, right - left, BAR + 4)


def _seen(box: Box, within: Box) -> Box | None:
    """The part of a box that lies within another; None where nothing does."""
    x, y = max(box.x, within.x), max(box.y, within.y)
    right, bottom = min(box.right, within.right), min(box.bottom, within.bottom)
    return Box(x, y, right - x, bottom - y) if right > x and bottom > y else None
