# SPDX-License-Identifier: MIT
from __future__ import annotations

import numpy as np
import pytest

from viewer.timeline.frame import Box, Minimap
from viewer.timeline.hit import Part
from viewer.timeline.scale import TimeScale
from viewer.ui.canvas.pointer import Drag

VIEW = TimeScale.fitting(200_000, 400_000, left=100, width=1000)
WHOLE = TimeScale.fitting(0, 1_000_000, left=100, width=1000)
MINIMAP = Minimap(Box(0, 0, 1100, 50), WHOLE, np.zeros((0, 2)), 5.0, Box(300, 4, 200, 42), ())


def drag(part: Part, x: float = 500.0, *, selecting: bool = False) -> Drag:
    return Drag(part, x, 20, VIEW, 0, selecting)


def test_panning_takes_what_was_pressed_along() -> None:
    assert drag(Part.PLOT).panned(450).to_px(VIEW.to_time(500)) == pytest.approx(450)


@pytest.mark.parametrize("x", [300, 700])
def test_a_span_goes_from_early_to_late(x: float) -> None:
    start, end = drag(Part.PLOT).span(x)
    assert start < end
    assert {start, end} == {VIEW.to_time(500), VIEW.to_time(x)}


def test_a_span_is_never_empty() -> None:
    start, end = drag(Part.PLOT).span(500)
    assert end == start + 1


@pytest.mark.parametrize(
    ("part", "pressed", "x", "span"),
    [
        (Part.WINDOW_START, 300, 200, (100_000, 400_000)),
        (Part.WINDOW_START, 300, 900, (394_000, 400_000)),
        (Part.WINDOW_END, 500, 600, (200_000, 500_000)),
        (Part.WINDOW_END, 500, 100, (200_000, 206_000)),
        (Part.WINDOW, 350, 450, (300_000, 500_000)),
        (Part.MINIMAP, 900, 900, (700_000, 900_000)),
    ],
)
def test_the_minimap_moves_the_window(part: Part, pressed: float, x: float, span: tuple[int, int]) -> None:
    dragging = drag(part, pressed)
    assert dragging.on_minimap
    moved = dragging.by_minimap(MINIMAP, x)
    assert (moved.start, moved.end) == pytest.approx(span)
