# SPDX-License-Identifier: MIT
"""What is not drawn as a mark, counted in place: marks and counts always sum to all there is.

Each lane's time is cut into cells. A mark belongs to the cell it starts in, and is either drawn or in that cell's
count; what starts left or right of all cells and is not drawn is in the lane's ``before`` or ``after``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns
from viewer.timeline.density import Cells, Density
from viewer.timeline.frame import Beyond, Lane, Marks
from viewer.timeline.labels import Labels
from viewer.timeline.placed import PILL, Counts
from viewer.timeline.scale import TimeScale
from viewer.timeline.shelves import runs

CELL = 76.0  # px, at least: a pill with five digits fits
_BIN = 3.0  # px, at least, of a density bar
_HIGHEST = 13.0  # density bar
_FEW = 64  # up to so many marks in a cell, its pill stands at the middle one of those that it counts
_MANY = 12
_LONGEST = 320.0
_POWERS = 10 ** np.arange(1, 18)


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
        # Of pills, by the number of digits less one: all digits are as wide.
        widths = [labels.width("+" + "0" * digits) + 14 for digits in range(1, len(_POWERS) + 2)]
        self._widths = np.maximum(np.array(widths), 28.0)
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

    def counts(self, tally: Tally, found: Marks, lanes: Sequence[Lane], scale: TimeScale) -> Counts:
        """The pills, each within its own cell; at the edges of the view they are pushed inwards, to be read whole."""
        lane, cell = np.nonzero(tally.hidden > 0)
        number = tally.hidden[lane, cell]
        edges = tally.cells.edges
        start, end = edges[cell], edges[cell + 1]
        anchor = scale.positions(self._columns.start[self._anchors(tally, found, lane, cell)])
        width = self._widths[np.searchsorted(_POWERS, number, side="right")]
        x = np.minimum(np.maximum(anchor - width / 2, scale.left + 1), scale.right - 1 - width)
        x = np.minimum(np.maximum(x, scale.positions(start) + 1), scale.positions(end) - 1 - width)
        x = _pushed(_pushed(x, width, lane, scale.left, later=True), width, lane, scale.right, later=False)
        y = np.array([each.strip for each in lanes])[lane] - PILL / 2
        return Counts(lane, x, y, width, number, start, end)

    def _anchors(
        self, tally: Tally, found: Marks, lane: NDArray[np.int64], cell: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """A mark for each pill to stand at: the middle one of those that it counts, of very many that of all."""
        first, last = tally.places[lane, cell], tally.places[lane, cell + 1]
        middle = self._density.marks(first + (last - first) // 2)
        few = np.flatnonzero(last - first <= _FEW)
        if not len(few):
            return middle
        self._drawn[found.index] = True
        inside = self._density.marks(runs(first[few], last[few]))
        hidden = ~self._drawn[inside]
        self._drawn[found.index] = False
        pill = np.repeat(np.arange(len(few)), last[few] - first[few])[hidden]
        inside = inside[hidden]
        counted = np.bincount(pill, minlength=len(few))
        some = counted > 0
        before = np.cumsum(counted) - counted
        middle[few[some]] = inside[(before + counted // 2)[some]]
        return middle

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


def _pushed(
    x: NDArray[np.float64], width: NDArray[np.float64], lane: NDArray[np.int64], edge: float, *, later: bool
) -> NDArray[np.float64]:
    """Where pills go that are moved to the later or the earlier as far as the edge and the one before ask for."""
    order = range(len(x)) if later else reversed(range(len(x)))
    left, wide, lanes = x.tolist(), width.tolist(), lane.tolist()
    last, free = -1, edge
    for number in order:
        if lanes[number] != last:
            last, free = lanes[number], edge
        if later:
            left[number] = max(left[number], free + 1)
            free = left[number] + wide[number]
        else:
            free = left[number] = min(left[number], free - 1 - wide[number])
    return np.array(left, np.float64)
