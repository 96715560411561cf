# SPDX-License-Identifier: MIT
"""What the marks of the timeline mean."""

from __future__ import annotations

from viewer.domain.lanes import OTHERS, LanesBy
from viewer.wording.lanes import lane_title

LEGEND = "What the marks mean"
FORMS = "What is known of the time"
WHISKERS = "Below a selected event: when its articles came out"
COLOURS = {
    LanesBy.KIND: "What kind of event it is",
    LanesBy.PARTICIPANT: "Who is most central to it, or says it",
    LanesBy.OUTLET: "Which outlet told of it first",
    LanesBy.STORY: "Which story it is of",
    LanesBy.NONE: "All events alike",
}
_OTHERS = {
    LanesBy.KIND: "All other kinds",
    LanesBy.PARTICIPANT: "All others, or nobody named",
    LanesBy.OUTLET: "All others, or none named",
    LanesBy.STORY: "All others, or told by one article",
}


def colour_title(code: str, by: LanesBy) -> str:
    """What has a colour, from its code word."""
    return _OTHERS.get(by, lane_title(code)) if code == OTHERS else lane_title(code)


MEANINGS = {
    "day": "On one day, or at an hour of it",
    "lasted": "It lasted from one end to the other",
    "month": "Some time in that month, season or year",
    "within": "Some time within these bounds",
    "open_end": "From then on; no end is known",
    "about": "About then",
    "planned": "Planned, and not told of as having happened",
    "denied": "Denied",
    "hypothetical": "Only if something else comes about",
    "conflict": "Sources disagree",
    "sources": "Two independent sources tell of it",
    "many_sources": "Three or more do",
}
