# SPDX-License-Identifier: MIT
from __future__ import annotations

from viewer.domain.lanes import lane_code, lane_name


def test_a_lane_that_a_source_names_keeps_its_name_whatever_stands_in_it() -> None:
    for name in ("John Kerry", "a:b", "", "Ünal: 2", "other"):
        assert lane_name(lane_code(-7, name)) == name
    assert lane_code(1, "Li Wei") != lane_code(2, "Li Wei")


def test_a_code_word_is_no_name() -> None:
    assert lane_name("meeting") is None
    assert lane_name("published") is None
