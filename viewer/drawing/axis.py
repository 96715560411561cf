# SPDX-License-Identifier: MIT
"""Ticks in English: "Sep", "September 2021", "Wed 1 Sep 2021", "14:30", "44 BCE"."""

from __future__ import annotations

from viewer.domain import calendar
from viewer.timeline.ticks import Tick, Unit

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def minor_label(tick: Tick) -> str:
    """The lower tier: what the label above it leaves out."""
    year, month, day = calendar.civil(tick.second // calendar.DAY)
    if tick.step.unit == Unit.YEAR:
        return year_label(year)
    if tick.step.unit == Unit.MONTH:
        return MONTHS[month - 1][:3]
    if tick.step.unit == Unit.DAY:
        return str(day)
    return f"{tick.second % calendar.DAY // 3600:02d}:{tick.second % 3600 // 60:02d}"


def major_label(tick: Tick) -> str:
    """The upper tier; a step of several years is a range."""
    year, month, day = calendar.civil(tick.second // calendar.DAY)
    if tick.step.unit == Unit.YEAR:
        return year_label(year) if tick.step.count == 1 else _years_label(year, year + tick.step.count - 1)
    if tick.step.unit == Unit.MONTH:
        return f"{MONTHS[month - 1]} {year_label(year)}"
    weekday = DAYS[calendar.weekday(tick.second // calendar.DAY)]
    return f"{weekday} {day} {MONTHS[month - 1][:3]} {year_label(year)}"


def year_label(year: int) -> str:
    """A year as it is written; those before the year 1 count backwards from 1 BCE."""
    return str(year) if year >= 1 else f"{1 - year} BCE"


def _years_label(first: int, last: int) -> str:
    if first < 1 and last < 1:
        return f"{1 - first} – {year_label(last)}"
    return f"{year_label(first)} – {year_label(last)}{' CE' if first < 1 else ''}"
