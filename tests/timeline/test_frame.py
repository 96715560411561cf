# SPDX-License-Identifier: MIT
"""Golden layouts: a made-up story and those that the app comes with, at six zooms each, compared as numbers.

To write them anew: DATELINE_GOLDEN=write. Those of the sample stories also change with what the analysis finds in them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from viewer import paths
from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Box, Frame
from viewer.timeline.layout import Layout, View
from viewer.timeline.opening import opening, whole
from viewer.timeline.placed import Counts, Labels
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Shape
from viewer.workspace.workspace import Workspace

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


SAMPLES = sorted(path.name for path in paths.sample().iterdir() if path.is_dir())
STRETCHES = ("ages", "whole", "opening", "year", "month", "day")
_DAYS = {"year": 366, "month": 31, "day": 1}


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Columns]:
    """What the timeline shows of a sample story, which is read once."""

    @cache
    def columns(story: str) -> Columns:
        library = tmp_path_factory.mktemp("samples") / f"{story}.dateline"
        with Workspace.open(library) as workspace:
            for _ in workspace.import_paths([paths.sample() / story], jobs=1):
                pass
            return workspace.columns()

    return columns


def stretch(columns: Columns, name: str) -> tuple[float, float]:
    """About the most important mark, or all of it."""
    if name not in _DAYS:
        return SPANS[name](columns)
    first = int(np.argmin(columns.rank))
    middle = int(columns.start[first] + columns.end[first]) // 2
    half = _DAYS[name] * calendar.DAY // 2
    return middle - half, middle + half


def outlined(frame: Frame, columns: Columns) -> dict[str, list[Any]]:
    """What a frame shows, a line for each thing."""
    minimap, marks = frame.minimap, frame.marks
    assert minimap is not None
    rows = zip(marks.index.tolist(), marks.shape, marks.x0, marks.x1, marks.y, strict=True)
    return {
        "lanes": [[lane.code, plain(lane.box.y), plain(lane.box.height), lane.marks] for lane in frame.lanes],
        "axis": [[plain(tick.px), tick.second, tick.step.unit.name.lower()] for tick in frame.axis.major],
        "ticks": [[plain(tick.px), tick.second, tick.step.unit.name.lower()] for tick in frame.axis.minor],
        "marks": [
            [columns.titles[index], Shape(int(shape)).name.lower(), *(round(float(each), 1) for each in place)]
            for index, shape, *place in rows
        ],
        "labels": [[label.text, plain(label.x), plain(label.y)] for label in frame.labels],
        "counts": [[count.lane, plain(count.box.x), count.number] for count in frame.counts],
        "beyond": [[each.lane, each.text, each.later, each.more] for each in frame.beyond],
        "minimap": [plain(minimap.window.x), plain(minimap.window.width), *plain(minimap.bars)],
        "chips": [[chip.text, chip.more, plain(chip.box.x)] for chip in frame.chips],
        "edges": [[edge.later, edge.number] for edge in frame.edges],
    }


def written(found: dict[str, list[Any]]) -> str:
    parts = []
    for name, rows in found.items():
        lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in rows)
        parts.append(f' "{name}": [\n{lines}\n ]' if rows else f' "{name}": []')
    return "{\n" + ",\n".join(parts) + "\n}\n"


@pytest.mark.parametrize("zoom", STRETCHES)
@pytest.mark.parametrize("story", SAMPLES)
def test_the_sample_stories_are_laid_out_as_they_were(samples: Callable[[str], Columns], story: str, zoom: str) -> None:
    columns = samples(story)
    scale = TimeScale.fitting(*stretch(columns, zoom), left=106, width=900)
    frame = Layout(Arrangement.of(columns), lambda text: 7.0 * len(text)).frame(View(scale, 700))
    assert len(frame.marks.index) + sum(one.number for one in frame.counts) + sum(frame.before + frame.after) == len(
        columns
    )
    found = outlined(frame, columns)
    golden = GOLDEN / f"{story}_{zoom}.json"
    if os.environ.get("DATELINE_GOLDEN") == "write":
        golden.write_text(written(found), encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))


def test_a_box_knows_its_edges() -> None:
    box = Box(10, 20, 30, 40)
    assert (box.right, box.bottom) == (40, 60)
    assert box.contains(10, 20)
    assert not box.contains(40, 20)
    assert asdict(box) == {"x": 10, "y": 20, "width": 30, "height": 40}
