# SPDX-License-Identifier: MIT
"""What the marks of the timeline mean."""

from __future__ import annotations

LEGEND = "What the marks mean"
FORMS = "What is known of the time"
COLOURS = "What kind of event it is"
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
