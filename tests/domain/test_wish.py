# SPDX-License-Identifier: MIT
"""How the timeline can be wished."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.domain.lanes import LanesBy
from viewer.domain.wish import PLAIN, Clock, ColoursBy, Wish


@pytest.mark.parametrize("lanes", LanesBy)
def test_colours_are_by_something_of_their_own_or_by_what_lanes_are(lanes: LanesBy) -> None:
    assert ColoursBy.LANES.of(lanes) is lanes
    assert ColoursBy.OUTLET.of(lanes) is LanesBy.OUTLET


@pytest.mark.parametrize(
    "changes",
    [
        {"lanes": LanesBy.STORY},
        {"colours": ColoursBy.STORY},
        {"articles": False},
        {"quotes": True},
        {"clock": Clock.REPORTED},
    ],
)
def test_whatever_is_chosen_otherwise_is_not_plain(changes: dict[str, object]) -> None:
    assert Wish().is_plain
    assert not replace(PLAIN, **changes).is_plain
