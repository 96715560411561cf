# SPDX-License-Identifier: MIT
"""What is kept comes back as it was; what is not exactly that is refused."""

from __future__ import annotations

import json
import struct
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.made_up import made_up
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.kept import MAGIC, keep, kept
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale

STAMP = "7-a3f9"


def same(one: object, other: object) -> bool:
    """Whether all arrays and values are equal, however deep."""
    if isinstance(one, np.ndarray):
        return isinstance(other, np.ndarray) and one.dtype == other.dtype and np.array_equal(one, other)
    if hasattr(one, "__dataclass_fields__"):
        return all(same(getattr(one, each.name), getattr(other, each.name)) for each in fields(one) if each.init)
    return list(one) == list(other) if hasattr(one, "__iter__") else one == other


def laid_out(arrangement: Arrangement) -> list[str]:
    found = []
    for span in (arrangement.opening, arrangement.story):
        view = View(TimeScale.fitting(*span, left=106, width=1494), 900)
        frame = Layout(arrangement, lambda text: 7.0 * len(text)).frame(view)
        found += [repr(frame.labels), repr(frame.counts), repr(frame.beyond), repr(frame.marks.index.tolist())]
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.arranged"


def test_what_is_kept_comes_back(story: Columns, path: Path) -> None:
    for columns in (story, Columns.empty(), made_up(5000)):
        arrangement = Arrangement.of(columns)
        keep(arrangement, path, STAMP)
        back = kept(path, STAMP)
        assert back is not None
        assert same(back, arrangement)
        assert laid_out(back) == laid_out(arrangement)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_it_stays_open_when_another_takes_its_place(story: Columns, path: Path) -> None:
    keep(Arrangement.of(story), path, STAMP)
    first = kept(path, STAMP)
    keep(Arrangement.of(made_up(2000)), path, "other")
    path.unlink()
    assert first is not None
    assert laid_out(first) == laid_out(Arrangement.of(story))


def test_of_another_library_or_time_it_is_refused(story: Columns, path: Path) -> None:
    assert kept(path, STAMP) is None
    keep(Arrangement.of(story), path, STAMP)
    assert kept(path, "8-a3f9") is None
    path.write_bytes(b"")
    assert kept(path, STAMP) is None
    path.write_bytes(MAGIC + struct.pack("<Q", 2**63) + b"{}")
    assert kept(path, STAMP) is None


def test_cut_short_anywhere_it_is_refused(story: Columns, path: Path) -> None:
    keep(Arrangement.of(story), path, STAMP)
    whole = path.read_bytes()
    for length in [*range(0, len(whole) - 64, 97)]:
        path.write_bytes(whole[:length])
        assert kept(path, STAMP) is None


@pytest.mark.parametrize(
    ("name", "to"),
    [
        ("form", 2),
        ("lanes", "abc"),
        ("lanes", ["x"] * 300),
        ("lanes", []),
        ("story", [1.0]),
        ("story", [2.0, 1.0]),
        ("opening", [float("nan"), 1.0]),
        ("opening", ["1", "2"]),
        ("arrays", {}),
        ("arrays", None),
    ],
)
def test_a_header_that_says_something_else_is_refused(story: Columns, path: Path, name: str, to: object) -> None:
    keep(Arrangement.of(story), path, STAMP)
    change_header(path, lambda header: header.update({name: to}))
    assert kept(path, STAMP) is None


@pytest.mark.parametrize("part", [0, 1, 2])
@pytest.mark.parametrize("to", [-64, 1, 63, 2**62, 2**64, "<f8", None, True, 1.0])
@pytest.mark.parametrize("name", ["ids", "titles", "order", "undated_ids", "shelf"])
def test_an_array_elsewhere_is_refused(story: Columns, path: Path, name: str, part: int, to: object) -> None:
    keep(Arrangement.of(story), path, STAMP)

    def change(header: dict) -> None:
        header["arrays"][name][part] = to

    change_header(path, change)
    back = kept(path, STAMP)
    if back is not None:  # the text of titles may well be longer than what they use of it: then nothing is wrong
        assert name == "titles"
        laid_out(back)


def change_header(path: Path, change) -> None:
    data = path.read_bytes()
    first = len(MAGIC) + 8
    (length,) = struct.unpack("<Q", data[first - 8 : first])
    header = json.loads(data[first : first + length])
    change(header)
    path.write_bytes(data[:first] + json.dumps(header).encode().ljust(length)[:length] + data[first + length :])


@pytest.mark.slow
@settings(max_examples=400, deadline=None)
@given(dice=st.randoms(use_true_random=False))
def test_damaged_anywhere_it_is_refused_or_harmless(tmp_path_factory, dice) -> None:
    path = tmp_path_factory.mktemp("damaged") / "some.arranged"
    keep(Arrangement.of(made_up(60)), path, STAMP)
    data = bytearray(path.read_bytes())
    for _ in range(dice.choice((1, 1, 8))):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    path.write_bytes(data)
    back = kept(path, STAMP)
    if back is not None:
        laid_out(back)
        assert len(list(back.columns.titles)) == len(back.columns)
