# SPDX-License-Identifier: MIT
"""The names of the rules that give values, for the answer to "why this date?"."""

from __future__ import annotations

from enum import StrEnum

from viewer.analysis.dates.meaning import (
    About,
    Away,
    Bound,
    Current,
    DayOfMonth,
    Feast,
    Meaning,
    OfDay,
    PartOfYear,
    Portion,
    Range,
    Stated,
    Tense,
    Timeless,
    Way,
    Weekday,
)
from viewer.domain.timex import TimexType


class ValueRule(StrEnum):
    """The name of the rule that gave a value, for ``Basis.rule``."""

    WRITTEN = "date_written"
    YEAR_PAST = "year_from_past_tense"
    YEAR_FUTURE = "year_from_future_tense"
    YEAR_NEAREST = "year_nearest"
    YEAR_TOLD = "year_told"
    WEEKDAY_PAST = "weekday_past"
    WEEKDAY_FUTURE = "weekday_future"
    WEEKDAY_TOLD = "weekday_told"
    UNIT_AT_HAND = "unit_at_hand"
    COUNTED = "counted"
    DURATION = "duration"
    SET = "set"
    VAGUE = "vague"


def rule_of(meaning: Meaning, tense: Tense) -> ValueRule:
    """The name of the rule that values a meaning."""
    match meaning:
        case Stated():
            return ValueRule.WRITTEN
        case PartOfYear(step=None, way=Way.OPEN) | Feast(year=None, way=Way.OPEN):
            if tense is Tense.FUTURE:
                return ValueRule.YEAR_FUTURE
            return ValueRule.YEAR_PAST if tense is Tense.PAST else ValueRule.YEAR_NEAREST
        case PartOfYear() | Feast():
            return ValueRule.YEAR_TOLD
        case Weekday(way=Way.OPEN):
            return ValueRule.WEEKDAY_FUTURE if tense is Tense.FUTURE else ValueRule.WEEKDAY_PAST
        case Weekday():
            return ValueRule.WEEKDAY_TOLD
        case Current() | Portion():
            return ValueRule.UNIT_AT_HAND
        case Away() | DayOfMonth():
            return ValueRule.COUNTED
        case OfDay(date=date) | Bound(date) | About(date) | Range(first=date):
            return rule_of(date, tense)
        case Timeless(value=spelled):
            if spelled.endswith("_REF"):
                return ValueRule.VAGUE
            return ValueRule.SET if meaning.type is TimexType.SET else ValueRule.DURATION
