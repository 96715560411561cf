# SPDX-License-Identifier: MIT
"""Why what a user typed is no date in EDTF."""

from __future__ import annotations

import re

from viewer.domain import calendar
from viewer.domain.when import When
from viewer.wording.dates import MONTHS, year_words

_DAY = re.compile(r"([+-]?\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"[+-]?\d{4}-(\d\d)(?:-\d\d)?")
_FORMS = "Write 2021-09-02, 2021-09, 2021, or 2021-08-30/2021-09-05 for a stretch."


def edtf_fault(words: str) -> str:
    """What is wrong with a date or a stretch in EDTF, and how to write it; empty where nothing is."""
    text = words.strip()
    if not text:
        return _FORMS
    ends = [part.strip() for part in text.split("/")]
    if len(ends) > 2:
        return f"A stretch has two ends, not {len(ends)}. {_FORMS}"
    if len(ends) == 2 and not all(end and end != ".." for end in ends):
        return "Both ends of the stretch are needed."
    for end in ends:
        if fault := _end_fault(end):
            return fault
    try:
        When.parse(text)
    except ValueError:
        return f"{ends[0]} does not lie before {ends[-1]}."
    return ""


def _end_fault(end: str) -> str:
    try:
        When.parse(end)
    except ValueError:
        month = _MONTH.match(end)
        if month and not 1 <= int(month[1]) <= 12:
            return f"There is no month {month[1]}. The month stands before the day: 2021-09-02."
        if (day := _DAY.match(end)) and not 1 <= int(day[3]) <= _days(day):
            return f"{MONTHS[int(day[2]) - 1]} {year_words(int(day[1]))} has no day {int(day[3])}."
        return f"“{end}” is not a date. {_FORMS}"
    return ""


def _days(found: re.Match[str]) -> int:
    return calendar.days_in_month(int(found[1]), int(found[2]))
