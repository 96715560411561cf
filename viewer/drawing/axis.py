# SPDX-License-Identifier: MIT
"""Ticks in English: "Sep", "September 2021", "Wed 1 Sep 2021", "14:30", "44 BCE"."""

from __future__ import annotations

from viewer.domain import calendar
from viewer.timeline.ticks import Tick, Unit
from viewer.wording.dates import MONTHS, WEEKDAYS, year_words


def minor_label(tick: Tick) -> str:
    """The lower tier: what the label above it leaves out."""
    year, month, day = calendar.civil(tick.second // calendar.DAY)
    if tick.step.unit == Unit.YEAR:
        return year_words(year)
    if tick.step.unit == Unit.MONTH:
        return MONTHS[month - 1][:3]
    if tick.step.unit == Unit.DAY:
        return str(day)
    return f"{tick.second % calendar.DAY // 3600:02d}:{tick.second % 3600 // 60:02d}"


def major_label(tick: Tick) -> str:
    """The upper tier; a step of several years is a range."""
    year, month, day = calendar.civil(tick.second // calendar.DAY)
    if tick.step.unit == Unit.YEAR:
        return year_words(year) if tick.step.count == 1 else _years_label(year, year + tick.step.count - 1)
    if tick.step.unit == Unit.MONTH:
        return f"{MONTHS[month - 1]} {year_words(year)}"
    weekday = WEEKDAYS[calendar.weekday(tick.second // calendar.DAY)][:3]
    return f"{weekday} {day} {MONTHS[month - 1][:3]} {year_words(year)}"


def _years_label(first: int, last: int) -> str:
    if first < 1 and last < 1:
        return f"{1 - first} – {year_words(last)}"
    return f"{year_words(first)} – {year_words(last)}{' CE' if first < 1 else ''}"
