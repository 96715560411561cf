# SPDX-License-Identifier: MIT
from __future__ import annotations

from viewer.domain.lanes import colour_code, coloured_lane, lane_code, lane_name, palette_number


def test_a_lane_that_a_source_names_keeps_its_name_whatever_stands_in_it() -> None:
    for name in ("John Kerry", "a:b", "", "Ünal: 2", "other"):
        assert lane_name(lane_code(-7, name)) == name
    assert lane_code(1, "Li Wei") != lane_code(2, "Li Wei")


def test_a_code_word_is_no_name() -> None:
    assert lane_name("meeting") is None
    assert lane_name("published") is None


def test_a_colour_of_the_palette_keeps_its_number_and_what_it_colours() -> None:
    for lane in (lane_code(3, "#1: odd"), "all", ""):
        code = colour_code(7, lane)
        assert (palette_number(code), coloured_lane(code)) == (7, lane)
    assert palette_number("meeting") is None
    assert coloured_lane("meeting") == "meeting"
