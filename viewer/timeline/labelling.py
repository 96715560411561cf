# SPDX-License-Identifier: MIT
"""Which marks have a label, and where: to the right of the mark, or within a bar that is long enough.

All of it follows from the marks of one row that a scale draws, never from the edge of the view, so labels do not crawl
or blink while panning; only the label within a long bar sticks to the visible part, and one that leaves the view to the
right is cut at a word.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from viewer.timeline import placed
from viewer.timeline.frame import Label, Marks
from viewer.timeline.labels import LEAST, NO_END, Cut, Labels, Measure
from viewer.timeline.placing import RADIUS, reach
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import IS_BAR

AIR = 6.0  # px between a mark and its label
GAP = 10.0  # between a label and the next mark
PADDING = 8.0  # of a label within a pill
_INSET = 18.0  # of a label within a bar, so that the bar's end shows
LONGEST = 320.0
_LONGEST_CHOSEN = 440.0
_WORTH_READING = 150.0  # px: with less room beside its mark, the selected label lies over it
_NOTHING = Cut(0, 0, "", 0.0)
_KEPT = 50_000
_NO_HEADS = np.empty(0)


class Labelling:
    """Labels the marks of one set of titles."""

    def __init__(self, titles: Sequence[str], measure: Measure, measure_bold: Measure) -> None:
        self.plain = Labels(measure)
        self._bold = Labels(measure_bold)
        self._titles = titles
        # By mark: a title is fetched and measured once, and cut again when another word has room, not once a frame.
        self._widths: dict[int, float] = {}
        self._cuts: dict[int, Cut] = {}

    def labels(
        self, found: Marks, scale: TimeScale, selected: int | None = None, heads: NDArray[np.float64] = _NO_HEADS
    ) -> placed.Labels:
        """The labels that show. ``found`` goes by lane, height and time: the next one is the neighbour.

        The selected mark has all of its title, in bold, unless that is very long; what it would cover is cut short or
        left out. ``heads`` are those of its prongs, between which it may have to stand.
        """
        labels = self._placed(found, scale)
        chosen = None if selected is None else self._chosen(found, selected, scale, heads)
        return labels if chosen is None else self._making_room(labels, chosen)

    def _placed(self, found: Marks, scale: TimeScale) -> placed.Labels:
        left, right = reach(found)
        next_in_row = np.full(len(left), np.inf)
        same = (found.y[1:] == found.y[:-1]) & (found.lane[1:] == found.lane[:-1])
        next_in_row[:-1][same] = left[1:][same]
        # What is left of a label whose mark has left the view says nothing, and lies in the way of others.
        numbers = np.flatnonzero((right > scale.left) & (left < scale.right))
        index, right = found.index[numbers], right[numbers]
        outer = np.minimum(np.minimum(next_in_row[numbers] - GAP, scale.right - AIR) - right - AIR, LONGEST)
        begin = np.maximum(found.x0[numbers], scale.left) + _INSET
        inner = np.minimum(found.x1[numbers], scale.right) - _INSET - begin
        inner[~IS_BAR[found.shape[numbers]]] = 0.0
        wanted = self._wanted(index)
        # Within a bar that stays to be seen beside it, or where there is more room than outside.
        within = (inner > 0) & ((2 * wanted <= inner) | ((wanted > outer) & (inner > outer)))
        room = np.where(within, np.minimum(inner, 2 * LONGEST), outer)
        x = np.where(within, begin, right + AIR)
        cuts = self._fitted(index, wanted, room)
        _, _, texts, widths, bases, shown = zip(*cuts, strict=True) if cuts else ((),) * len(Cut._fields)
        width = np.array(widths, np.float64)
        made = placed.Labels(
            index,
            x,
            found.y[numbers],
            width,
            room,
            within,
            found.lane[numbers],
            list(texts),
            list(bases),
            np.array(shown, np.float64),
        )
        return made.only((width > 0) & (x < scale.right))

    def _wanted(self, index: NDArray[np.int64]) -> NDArray[np.float64]:
        """The widths of whole titles."""
        known = self._widths
        if len(known) > _KEPT:
            known.clear()
        indices = index.tolist()
        for each in indices:
            if each not in known:
                known[each] = self.plain.width(self._titles[each])
        return np.array([known[each] for each in indices], np.float64)

    def _fitted(self, index: NDArray[np.int64], wanted: NDArray[np.float64], room: NDArray[np.float64]) -> list[Cut]:
        """As many words of each title as have room; no word and no width where not one has. Their bases are words that
        most cuts of a title have in common, so that a screen need not write each anew.
        """
        # Whole pixels: while panning the room of a label stays the same but for a hair. A title that is shown whole is
        # one that stays so for any room.
        px = np.where(wanted <= room, NO_END, np.floor(room))
        px[room < LEAST] = 0
        cuts, found = self._cuts, []
        if len(cuts) > _KEPT:
            cuts.clear()
        for mark, space, whole in zip(index.tolist(), px.tolist(), wanted.tolist(), strict=True):
            cut = cuts.get(mark)
            if not space:
                cut = _NOTHING
            elif cut is None or not cut.least <= space < cut.most:
                title = self._titles[mark]
                cut = self._written_once(title, whole, int(space))
                cuts[mark] = cut
            found.append(cut)
        return found

    def _written_once(self, title: str, whole: float, room: int) -> Cut:
        """A title cut to a room; where its words are the first of those that have room beside marks, from these."""
        if room == NO_END:
            return Cut(NO_END, np.inf, title, whole, title)
        cut = self.plain.cut(title, room)
        if cut.base:
            base = title if whole <= LONGEST else self.plain.cut(title, int(LONGEST)).base
            if base.startswith(cut.base):
                return cut._replace(base=base)
        return cut._replace(base=cut.text, shown=0.0)

    def _chosen(self, found: Marks, index: int, scale: TimeScale, heads: NDArray[np.float64]) -> Label | None:
        """The selected mark's label: to its right where there is room, else to its left, else over it, and then beside
        the heads of a fork.
        """
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
            after, end = _free((max(left, scale.left), min(right, scale.right)), heads)
            room_after = min(end, scale.right - PADDING) - after
            wanted = min(wanted, room_after)
        beside = room_after >= wanted or room_after >= room_before
        text, width = self._bold.fitted(title, min(wanted, room_after if beside else room_before))
        x = after if beside else left - AIR - PADDING - width
        if not text:
            return None
        return Label(index, x, float(found.y[number]), width, width, text, False, int(found.lane[number]))

    def _making_room(self, labels: placed.Labels, chosen: Label) -> placed.Labels:
        """The others where the selected one leaves them room, and then it."""
        first, last = chosen.x - PADDING, chosen.x + chosen.width + PADDING
        kept = labels.mark != chosen.index
        covered = kept & (labels.y == chosen.y) & (labels.lane == chosen.lane)
        covered &= (labels.x < last) & (labels.x + labels.width > first)
        for number in np.flatnonzero(covered).tolist():
            label = labels[number]
            room = first - 2 * RADIUS - GAP - label.x
            text, width = self.plain.fitted(self._titles[label.index], room)
            kept[number] = bool(text) and label.x < first
            labels.cut(number, text, width, room)
        return labels.only(kept).then(placed.Labels.of([chosen]))


def _free(mark: tuple[float, float], heads: NDArray[np.float64]) -> tuple[float, float]:
    """Where upon a mark a label covers least of it: behind its begin; of a fork, in the widest gap between heads."""
    left, right = mark
    borders = sorted(each for each in (left, *heads.tolist()) if left <= each < right)
    if not len(heads):
        return left + _INSET, np.inf
    ends = [*borders[1:], right]
    begin, end = max(zip(borders, ends, strict=True), key=lambda gap: gap[1] - gap[0])
    return begin + _INSET, end - RADIUS - PADDING
