# SPDX-License-Identifier: MIT
"""Which marks have a label, and where: to the right of the mark, or within a bar that is long enough.

All of it follows from the marks of one row that a scale draws, never from the edge of the view, so labels do not crawl
or blink while panning; only the label within a long bar sticks to the visible part, and one that leaves the view to the
right is cut at a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from viewer.timeline.frame import Label, Marks
from viewer.timeline.labels import Labels, Measure
from viewer.timeline.placing import RADIUS, reach
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Shape

AIR = 6.0  # px between a mark and its label
GAP = 10.0  # between a label and the next mark
PADDING = 8.0  # of a label within a pill
_INSET = 18.0  # of a label within a bar, so that the bar's end shows
LONGEST = 320.0
_LONGEST_CHOSEN = 440.0
_WORTH_READING = 150.0  # px: with less room beside its mark, the selected label lies over it
_BARS = frozenset((Shape.SOLID, Shape.WHOLE, Shape.FADED))


class Labelling:
    """Labels the marks of one set of titles."""

    def __init__(self, titles: Sequence[str], measure: Measure, measure_bold: Measure) -> None:
        self.plain = Labels(measure)
        self._bold = Labels(measure_bold)
        self._titles = titles

    def labels(self, found: Marks, scale: TimeScale, selected: int | None = None) -> list[Label]:
        """The labels that show. ``found`` goes by lane, height and time: the next one is the neighbour.

        The selected mark has all of its title, in bold, unless that is very long; what it would cover is cut short or
        left out.
        """
        placed = self._placed(found, scale)
        chosen = None if selected is None else self._chosen(found, selected, scale)
        return placed if chosen is None else self._making_room(placed, chosen)

    def _placed(self, found: Marks, scale: TimeScale) -> list[Label]:
        left, right = reach(found)
        next_in_row = np.full(len(left), np.inf)
        same = (found.y[1:] == found.y[:-1]) & (found.lane[1:] == found.lane[:-1])
        next_in_row[:-1][same] = left[1:][same]
        outside = np.minimum(np.minimum(next_in_row - GAP, scale.right - AIR) - right - AIR, LONGEST)
        bar = np.isin(found.shape, list(_BARS))
        start = np.maximum(found.x0, scale.left) + _INSET
        inside = np.where(bar, np.minimum(found.x1, scale.right) - _INSET - start, 0.0)
        placed = []
        # What is left of a label whose mark has left the view says nothing, and lies in the way of others.
        numbers = np.flatnonzero((right > scale.left) & (left < scale.right))
        columns = (found.index, inside, outside, right, start, found.y, found.lane)
        for index, inner, outer, after, begin, y, lane in zip(
            *(each[numbers].tolist() for each in columns), strict=True
        ):
            title = self._titles[index]
            within = inner > 0 and self._stands_within(title, inner, outer)
            x = begin if within else after + AIR
            room = min(inner, 2 * LONGEST) if within else outer
            text, width = self.plain.fitted(title, room)
            if text and x < scale.right:
                placed.append(Label(index, x, y, width, room, text, within, lane))
        return placed

    def _stands_within(self, title: str, inner: float, outer: float) -> bool:
        """Within a bar that stays to be seen beside it, or where there is more room than outside."""
        wanted = self.plain.width(title)
        return 2 * wanted <= inner or (wanted > outer and inner > outer)

    def _chosen(self, found: Marks, index: int, scale: TimeScale) -> Label | None:
        """The selected mark's label: to its right where there is room, else to its left, else over it."""
        numbers = np.flatnonzero(found.index == index)
        if not len(numbers):
            return None
        number = int(numbers[0])
        left, right = (float(side[number]) for side in reach(found))
        if right < scale.left or left > scale.right:
            return None
        title = self._titles[index]
        wanted = min(self._bold.width(title), _LONGEST_CHOSEN)
        after = max(right, scale.left) + AIR + PADDING
        room_after = scale.right - PADDING - after
        room_before = left - AIR - 2 * PADDING - scale.left
        if max(room_after, room_before) < min(wanted, _WORTH_READING):
            after = max(left, scale.left) + _INSET
            room_after = scale.right - PADDING - after
        beside = room_after >= wanted or room_after >= room_before
        text, width = self._bold.fitted(title, min(wanted, room_after if beside else room_before))
        x = after if beside else left - AIR - PADDING - width
        if not text:
            return None
        return Label(index, x, float(found.y[number]), width, width, text, False, int(found.lane[number]))

    def _making_room(self, placed: list[Label], chosen: Label) -> list[Label]:
        kept = []
        first, last = chosen.x - PADDING, chosen.x + chosen.width + PADDING
        for label in placed:
            if label.index == chosen.index:
                continue
            if label.y != chosen.y or label.lane != chosen.lane or label.x >= last or label.x + label.width <= first:
                kept.append(label)
            elif label.x < first:
                room = first - 2 * RADIUS - GAP - label.x
                text, width = self.plain.fitted(self._titles[label.index], room)
                if text:
                    kept.append(replace(label, text=text, width=width, room=room))
        return [*kept, chosen]
