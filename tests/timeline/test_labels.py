# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.labels import LEAST, Labels


def seven(text: str) -> float:
    return 7.0 * len(text)


@pytest.mark.parametrize(
    ("title", "room", "shown"),
    [
        ("Council votes on the bridge", 400, "Council votes on the bridge"),
        ("Council votes on the bridge", 27 * 7, "Council votes on the bridge"),
        ("Council votes on the bridge", 27 * 7 - 1, "Council votes on the …"),
        ("Council votes on the bridge", 16 * 7, "Council votes …"),
        ("Council, again: the bridge", 18 * 7, "Council, again …"),
        ("Council votes", 7 * 8, "Council…"),
        ("Donaudampfschifffahrt", 7 * 10, "Donaudamp…"),
        ("部长访问港口并会见工会代表", 7 * 8, "部长访问港口并…"),
        ("Council", LEAST - 1, ""),
        ("", 100, ""),
    ],
)
def test_titles_are_cut_between_words(title: str, room: float, shown: str) -> None:
    text, width = Labels(seven).fitted(title, room)
    assert text == shown
    assert width == seven(shown)


@given(st.text(max_size=80), st.floats(0, 800))
def test_a_label_never_takes_more_than_its_room(title: str, room: float) -> None:
    text, width = Labels(seven).fitted(title, room)
    assert width == seven(text)
    assert width <= room


def test_a_width_is_measured_once() -> None:
    asked: list[str] = []
    labels = Labels(lambda text: float(asked.append(text) or len(text)))
    assert labels.width("bridge") == labels.width("bridge") == 6
    assert asked == ["bridge"]
