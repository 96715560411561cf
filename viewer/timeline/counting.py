# SPDX-License-Identifier: MIT
"""What is not drawn as a mark, counted in place: marks and counts always sum to all there is.

Each lane's time is cut into cells. A mark belongs to the cell it starts in, and is either drawn or in that cell's
count; what starts left or right of all cells and is not drawn is in the lane's ``before`` or ``after``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns
from viewer.timeline.density import Cells, Density
from viewer.timeline.frame import Beyond, Box, Count, Lane, Marks
from viewer.timeline.labels import Labels
from viewer.timeline.scale import TimeScale

CELL = 76.0  # px, at least: a pill with five digits fits
PILL = 18.0  # height
_BIN = 3.0  # px, at least, of a density bar
_HIGHEST = 13.0  # density bar
_FEW = 64  # up to so many marks in a cell, its pill stands at the middle one of those that it counts
_MANY = 12
_LONGEST = 320.0


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """What is not drawn, by lane and cell, and before and after all cells by lane. ``places`` are those of
    ``Density.before`` at the cells' edges.
    """

    cells: Cells
    hidden: NDArray[np.int64]
    places: NDArray[np.int64]
    before: NDArray[np.int64]
    after: NDArray[np.int64]


class Counting:
    """Counts the marks of one set of columns."""

    def __init__(self, columns: Columns, density: Density, labels: Labels) -> None:
        self._columns = columns
        self._density = density
        self._labels = labels
        self._drawn = np.zeros(len(columns), np.bool_)  # all False between calls: made once, it costs nothing a frame

    def tally(self, found: Marks, cells: Cells) -> Tally:
        """Count what is not among ``found``."""
        places = self._density.before(cells.edges)
        first = self._density.lane_starts()
        before = places[:, 0] - first
        after = first + self._density.of_lane - places[:, -1]
        cell = cells.of(self._columns.start[found.index])
        before -= np.bincount(found.lane[cell < 0], minlength=len(before))
        after -= np.bincount(found.lane[cell >= cells.count], minlength=len(after))
        return Tally(cells, np.diff(places, axis=1) - self._per_cell(found, cells), places, before, after)

    def counts(self, tally: Tally, found: Marks, lanes: Sequence[Lane], scale: TimeScale) -> list[Count]:
        """The pills, each within its own cell; at the edges of the view they are pushed inwards, to be read whole."""
        edges = tally.cells.edges
        made = []
        self._drawn[found.index] = True
        for lane, cell in np.argwhere(tally.hidden > 0).tolist():
            number = int(tally.hidden[lane, cell])
            start, end = int(edges[cell]), int(edges[cell + 1])
            inside = self._density.at(int(tally.places[lane, cell]), int(tally.places[lane, cell + 1]))
            if len(inside) <= _FEW:
                inside = inside[~self._drawn[inside]]
            anchor = scale.to_px(float(self._columns.start[inside[len(inside) // 2]]))
            width = max(self._labels.width(f"+{number}") + 14, 28.0)
            x = min(max(anchor - width / 2, scale.left + 1), scale.right - 1 - width)
            x = min(max(x, scale.to_px(start) + 1), scale.to_px(end) - 1 - width)
            made.append(Count(lane, Box(x, lanes[lane].strip - PILL / 2, width, PILL), number, start, end))
        self._drawn[found.index] = False
        return _pushed(_pushed(made, scale.left, later=True), scale.right, later=False)

    def bars(self, tally: Tally, found: Marks, lanes: Sequence[Lane], scale: TimeScale) -> NDArray[np.float64]:
        """Rows of (x, y, width, height, lane): how many marks that are not drawn start where.

        A bar is as high as the logarithm of its number. Where a cell counts only a few, its pill says it all.
        """
        cells = Cells.covering(scale, _BIN)
        hidden = np.diff(self._density.before(cells.edges), axis=1) - self._per_cell(found, cells)
        lane, cell = np.nonzero(hidden > 0)
        pill = np.clip(tally.cells.of(cells.edges[cell]), 0, tally.cells.count - 1)
        many = tally.hidden[lane, pill] >= _MANY
        lane, cell = lane[many], cell[many]
        height = np.minimum(2.0 + 2.2 * np.log2(hidden[lane, cell]), _HIGHEST)
        x = scale.positions(cells.edges[cell])
        floor = np.array([each.strip for each in lanes])[lane] + PILL / 2 - 2
        wide = np.full(len(x), max(scale.length(cells.size) - 1, 1.0))
        return np.column_stack((x, floor - height, wide, height, lane.astype(np.float64)))

    def beyond(self, tally: Tally, lanes: Sequence[Lane], scale: TimeScale) -> list[Beyond]:
        """For lanes with nothing in view: what lies before and after, the most important by name."""
        made = []
        for lane in lanes:
            earlier = self._density.best_until(lane.number, int(tally.places[lane.number, 0]))
            later = self._density.best_from(lane.number, int(tally.places[lane.number, -1]))
            room = scale.width / (2 if earlier is not None and later is not None else 1) - 120
            for index, after in ((earlier, False), (later, True)):
                if index is None:
                    continue
                text, width = self._labels.fitted(self._columns.titles[index], min(room, _LONGEST))
                more = int((tally.after if after else tally.before)[lane.number]) - 1
                x = scale.right - 28 - width if after else scale.left + 28
                made.append(Beyond(lane.number, index, after, more, x, lane.first_row, width, text))
        return made

    def _per_cell(self, found: Marks, cells: Cells) -> NDArray[np.int64]:
        """How many of ``found`` start in each lane and cell."""
        lanes = len(self._density.of_lane)
        cell = cells.of(self._columns.start[found.index])
        held = (cell >= 0) & (cell < cells.count)
        flat = found.lane[held].astype(np.int64) * cells.count + cell[held]
        return np.bincount(flat, minlength=lanes * cells.count).reshape(lanes, cells.count)


def _pushed(counts: list[Count], edge: float, *, later: bool) -> list[Count]:
    """The pills, each moved to the later or the earlier as far as the edge and its neighbour in the lane ask for."""
    kept, lane, free = [], -1, edge
    for count in counts if later else reversed(counts):
        free = free if count.lane == lane else edge
        box = count.box
        x = max(box.x, free + 1) if later else min(box.x, free - 1 - box.width)
        kept.append(count if x == box.x else replace(count, box=replace(box, x=x)))
        lane, free = count.lane, x + box.width if later else x
    return kept if later else kept[::-1]
