# SPDX-License-Identifier: MIT
"""What the timeline names."""

from __future__ import annotations

from viewer.domain.event import EventKind
from viewer.domain.lanes import colour_code, lane_code
from viewer.domain.wish import Clock
from viewer.wording.lanes import lane_title, timeline_name, timeline_words


def test_every_kind_of_event_has_a_lane() -> None:
    assert {kind.value for kind in EventKind} < set(timeline_words())
    assert lane_title("meeting") == "Meetings"
    assert lane_title("published") == "Published"
    assert lane_title("something_new") == "Something new"


def test_what_has_a_colour_is_called_as_its_lane() -> None:
    assert lane_title(colour_code(3, lane_code(5, "Clara Voss"))) == "Clara Voss"
    assert lane_title("quoted") == "Quotes"


def test_the_timeline_says_by_which_clock_it_is() -> None:
    assert timeline_name(Clock.HAPPENED) == "Timeline"
    assert timeline_name(Clock.REPORTED) == "Timeline, placed when first reported"
    words = timeline_words()
    assert all(len(words[f"clock_{clock}"].splitlines()) == 2 for clock in Clock)
