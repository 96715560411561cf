# SPDX-License-Identifier: MIT
"""What the timeline has to name."""

from __future__ import annotations

from viewer.domain.event import EventKind
from viewer.domain.lanes import ALL, OTHERS, PUBLISHED, lane_name

LANES = {
    EventKind.MEETING: "Meetings",
    EventKind.VISIT: "Visits",
    EventKind.STATEMENT: "Statements",
    EventKind.AGREEMENT: "Agreements",
    EventKind.VOTE: "Votes",
    EventKind.ATTACK: "Attacks",
    EventKind.DISASTER: "Disasters",
    EventKind.COURT: "Courts",
    EventKind.PUBLICATION: "Reports",
    EventKind.APPOINTMENT: "Appointments",
    EventKind.SANCTION: "Sanctions",
    EventKind.LAUNCH: "Launches",
    EventKind.FORECAST: "Forecasts",
    EventKind.DEADLINE: "Deadlines",
    EventKind.TARGET: "Targets",
    EventKind.OTHER: "Other events",
}
FOLD, OPEN, PIN, UNPIN = "Fold", "Open", "Keep at the top", "Let scroll"
LANE_UP, LANE_DOWN = "Move up", "Move down"
FOLD_ALL, OPEN_ALL = "Fold all others", "Open all"
_OWN = {PUBLISHED: "Published", OTHERS: "Others", ALL: "All events"}


def lane_title(lane: str) -> str:
    """The name of a lane of the timeline, from its code word."""
    if lane in _OWN:
        return _OWN[lane]
    if (name := lane_name(lane)) is not None:
        return name
    try:
        return LANES[EventKind(lane)]
    except ValueError:
        return lane.replace("_", " ").capitalize()


def timeline_words() -> dict[str, str]:
    """What the timeline has to name."""
    names = {kind.value: name for kind, name in LANES.items()}
    titles = {"timeline": "Timeline", "undated": "Undated", "sources": "{count} sources"}
    return {**names, **_OWN, **titles}
