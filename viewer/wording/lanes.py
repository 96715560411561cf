# SPDX-License-Identifier: MIT
"""What the timeline has to name."""

from __future__ import annotations

from viewer.domain.event import EventKind
from viewer.domain.lanes import ALL, OTHERS, PUBLISHED, QUOTED, coloured_lane, lane_name
from viewer.domain.wish import Clock

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
_TIMELINE = "Timeline"
_OWN = {PUBLISHED: "Published", QUOTED: "Quotes", OTHERS: "Others", ALL: "All events"}
CLOCKS = {Clock.HAPPENED: "Placed when\nit happened", Clock.REPORTED: "Placed when\nfirst reported"}


def lane_title(lane: str) -> str:
    """The name of a lane of the timeline, or of what has a colour, from its code word."""
    lane = coloured_lane(lane)
    if lane in _OWN:
        return _OWN[lane]
    if (name := lane_name(lane)) is not None:
        return name
    try:
        return LANES[EventKind(lane)]
    except ValueError:
        return lane.replace("_", " ").capitalize()


def timeline_name(clock: Clock) -> str:
    """What a screen reader calls the timeline: by which clock it is, where that is not events' own."""
    return _TIMELINE if clock is Clock.HAPPENED else f"{_TIMELINE}, {' '.join(CLOCKS[clock].split()).lower()}"


def timeline_words() -> dict[str, str]:
    """What the timeline has to name."""
    names = {kind.value: name for kind, name in LANES.items()}
    titles = {"timeline": _TIMELINE, "undated": "Undated", "sources": "{count} sources"}
    clocks = {f"clock_{clock}": words for clock, words in CLOCKS.items()}
    return {**names, **_OWN, **titles, **clocks}
