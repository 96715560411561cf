# SPDX-License-Identifier: MIT
"""What the timeline names."""

from __future__ import annotations

from viewer.domain.event import EventKind
from viewer.wording.lanes import lane_title, timeline_words


def test_every_kind_of_event_has_a_lane() -> None:
    assert {kind.value for kind in EventKind} < set(timeline_words())
    assert lane_title("meeting") == "Meetings"
    assert lane_title("published") == "Published"
    assert lane_title("something_new") == "Something new"
