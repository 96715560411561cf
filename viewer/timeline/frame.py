# SPDX-License-Identifier: MIT
"""One picture of the timeline as boxes: where everything goes, in pixels, and nothing about colour or wording."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.scale import TimeScale
from viewer.timeline.ticks import Axis, Tick

if TYPE_CHECKING:
    from viewer.timeline.placed import Counts, Labels


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The position just right of it."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The position just below it."""
        return self.y + self.height

    def times(self, factor: float) -> Box:
        """The same in other units: so many of them are one of these."""
        return Box(self.x * factor, self.y * factor, self.width * factor, self.height * factor)

    def contains(self, x: float, y: float) -> bool:
        """Whether a position lies within."""
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass(frozen=True, slots=True)
class Lane:
    """A band: its code word, its box over the whole width, the middle of its first row, the middle of its strip of
    counts (of its first row where it needs none), how many marks it has in all, whether it is folded to its counts, and
    whether it stays where it is when others scroll.
    """

    number: int
    code: str
    box: Box
    first_row: float
    strip: float
    marks: int
    folded: bool = False
    pinned: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """What is drawn as itself, arrays of one length: ``index`` into the columns, ``shape``, ``lane``, the true bounds
    ``x0`` and ``x1``, the middle ``y`` of the row, ``at``: where a point's dot stands, and
    ``left`` and ``right``: how far the ink reaches.
    """

    index: NDArray[np.int64]
    shape: NDArray[np.uint8]
    lane: NDArray[np.uint8]
    x0: NDArray[np.float64]
    x1: NDArray[np.float64]
    y: NDArray[np.float64]
    at: NDArray[np.float64]
    left: NDArray[np.float64]
    right: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Label:
    """A mark's label: its left edge, the middle of its line, its width, and the room there is in all.

    ``inside`` labels stand within their mark's bar; ``lane`` is the mark's.
    """

    index: int
    x: float
    y: float
    width: float
    room: float
    text: str
    inside: bool
    lane: int


@dataclass(frozen=True, slots=True)
class Count:
    """Marks that have no room of their own here: an honest "+N" for those that start within ``start`` to ``end``."""

    lane: int
    box: Box
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Beyond:
    """In a lane that has nothing in view: the best mark that lies before (``later`` False) or after, and how many more.

    ``x`` and ``width`` are the label's, ``y`` the middle of its line.
    """

    lane: int
    index: int
    later: bool
    more: int
    x: float
    y: float
    width: float
    text: str


@dataclass(frozen=True, slots=True)
class Chip:
    """Something undated, by its place among the undated; None stands for the ``more`` that have no room."""

    box: Box
    number: int | None
    text: str
    more: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Minimap:
    """The whole of time in a strip: ``bars`` are x and height in 0 to 1, ``window`` is what the frame shows.

    Where a filter shows a part only, ``all_bars`` are those of all there is. ``selected`` is from where to where the
    selected mark goes, ``related`` is where those are that go with it.
    """

    box: Box
    scale: TimeScale
    bars: NDArray[np.float64]
    bar_width: float
    window: Box
    ticks: tuple[Tick, ...]
    all_bars: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 2)))
    selected: tuple[float, float] | None = None
    related: tuple[float, ...] = ()


class Ground(Enum):
    """What a band behind the marks stands for."""

    WEEKEND = auto()
    SILENCE = auto()
    ERA = auto()


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch behind the marks, the ``number``-th of its kind, as far as it is in view; its name, if it has one."""

    ground: Ground
    number: int
    x0: float
    x1: float
    name: str


@dataclass(frozen=True, slots=True)
class Edge:
    """Marks so far away that they do not rule the scale: a flag at the edge says how many, and names the nearest.

    ``index`` is the nearest one's in the columns.
    """

    box: Box
    later: bool
    number: int
    index: int


@dataclass(frozen=True, slots=True)
class Whiskers:
    """Of the selected event: a line at height ``y`` in its lane from ``x0`` to ``x1``, and a tick for each article that
    tells of it, where that came out. ``own`` are the bounds of the event itself where its mark stands elsewhere.
    """

    lane: int
    y: float
    x0: float
    x1: float
    ticks: tuple[float, ...]
    own: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """All boxes of one picture. ``plot`` is where lanes show; the lane column lies left of it, the axis above.

    ``before`` and ``after`` are by lane what starts outside of what is counted in place and is not drawn: all marks,
    counts, ``before`` and ``after`` sum to all there is. ``bars`` are rows of (x, y, width, height, lane): how many
    marks without room start where. ``content`` is the height of all lanes, ``plot.height`` of it show from ``top`` on;
    ``pinned`` is the height of those at the top that do not scroll. ``lanes`` stand by their numbers, not by height.
    ``names`` is the line above the plot in which ``bands`` have theirs; ``now`` is where the present moment is;
    ``edges`` are the flags of what lies far outside of the story.
    ``prongs`` are rows of (number of a mark, x0, x1): each date that is claimed of an event on which sources disagree.
    """

    width: float
    height: float
    scale: TimeScale
    plot: Box
    top: float
    content: float
    axis: Axis
    lanes: tuple[Lane, ...]
    before: tuple[int, ...]
    after: tuple[int, ...]
    marks: Marks
    labels: Labels
    counts: Counts
    bars: NDArray[np.float64]
    beyond: tuple[Beyond, ...]
    minimap: Minimap | None
    tray: Box | None
    chips: tuple[Chip, ...] = field(default=())
    names: Box | None = None
    bands: tuple[Band, ...] = ()
    now: float | None = None
    edges: tuple[Edge, ...] = ()
    pinned: float = 0.0
    prongs: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 3)))
    whiskers: Whiskers | None = None

    def lane_at(self, y: float) -> Lane | None:
        """The lane that is seen at a height."""
        if not self.plot.y <= y < self.plot.bottom:
            return None
        within = y < self.plot.y + self.pinned
        return next((lane for lane in self.lanes if lane.pinned == within and lane.box.y <= y < lane.box.bottom), None)
