# SPDX-License-Identifier: MIT
"""Golden layouts: a fixed story at six zooms, compared as numbers. To write them anew: DATELINE_GOLDEN=write."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Box, Frame
from viewer.timeline.layout import Layout, View
from viewer.timeline.opening import opening, whole
from viewer.timeline.placed import Counts, Labels
from viewer.timeline.scale import TimeScale

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
SPANS = {
    "ages": lambda _columns: (calendar.seconds(-9999), calendar.seconds(9999)),
    "whole": whole,
    "decade": lambda _columns: (calendar.seconds(2015), calendar.seconds(2025)),
    "opening": opening,
    "week": lambda _columns: (calendar.seconds(2021, 8, 30), calendar.seconds(2021, 9, 6)),
    "hours": lambda _columns: (calendar.seconds(2021, 9, 1), calendar.seconds(2021, 9, 1) + 6 * 3600),
}


def plain(value: Any) -> Any:
    """Numbers and words only, rounded to a tenth of a pixel."""
    if isinstance(value, Enum):
        return value.name.lower()
    if isinstance(value, np.ndarray):
        return plain(value.tolist())
    if isinstance(value, Labels | Counts):
        return [plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    return round(float(value), 1) if isinstance(value, float) else int(value)


def layout(frame: Frame) -> dict[str, Any]:
    found = plain(frame)
    found["axis"] = {
        tier: [[tick["px"], tick["second"], tick["step"]["unit"], tick["step"]["count"]] for tick in ticks]
        for tier, ticks in found["axis"].items()
    }
    found.pop("scale")
    found["minimap"].pop("scale")
    found["minimap"].pop("ticks")
    return found


@pytest.mark.parametrize("zoom", SPANS)
def test_the_layout_is_the_golden_one(story: Columns, zoom: str) -> None:
    scale = TimeScale.fitting(*SPANS[zoom](story), left=106, width=900)
    found = layout(Layout(Arrangement.of(story), lambda text: 7.0 * len(text)).frame(View(scale, 700)))
    golden = GOLDEN / f"layout_{zoom}.json"
    if os.environ.get("DATELINE_GOLDEN") == "write":
        text = json.dumps(found, ensure_ascii=False, indent=1)
        golden.write_text(text + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))


def test_a_box_knows_its_edges() -> None:
    box = Box(10, 20, 30, 40)
    assert (box.right, box.bottom) == (40, 60)
    assert box.contains(10, 20)
    assert not box.contains(40, 20)
    assert asdict(box) == {"x": 10, "y": 20, "width": 30, "height": 40}
