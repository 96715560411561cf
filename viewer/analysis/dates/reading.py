# SPDX-License-Identifier: MIT
"""What a pattern found, and the numbers, months and units that its words spell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from viewer.analysis.dates.tokens import Tokens
from viewer.analysis.dates.vocabulary import (
    DECADE_WORDS,
    MAGNITUDES,
    MONTH_NUMBER,
    NUMBERS,
    ORDINALS,
    UNITS,
    UNITS_PLURAL,
    WEEKDAY_NUMBER,
    Unit,
)

LARGEST = 999_999_999
"""Larger counts are not read; what they would reach, ``stretches`` refuses."""


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a pattern over the words of a text; groups are named in the pattern."""

    tokens: Tokens
    match: re.Match[str]

    def words(self, group: str) -> list[str]:
        """The words of a group in lower case; none where the pattern lacks it or it took no part."""
        if group not in self.match.re.groupindex:
            return []
        first, last = self.match.span(group)
        return self.tokens.words[first:last] if first >= 0 else []

    def word(self, group: str) -> str:
        """The first word of a group, or the empty string."""
        return next(iter(self.words(group)), "")

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return bool(self.words(group))

    def month(self, group: str = "month") -> int:
        """1 to 12."""
        return MONTH_NUMBER[self.word(group)]

    def weekday(self, group: str = "weekday") -> int:
        """Monday is 0."""
        word = self.word(group)
        return WEEKDAY_NUMBER[word] if word in WEEKDAY_NUMBER else WEEKDAY_NUMBER[word.removesuffix("s")]

    def day(self, group: str = "day") -> int:
        """A day of the month in digits or words."""
        word = self.word(group)
        return ORDINALS.get(word) or NUMBERS.get(word) or int(re.sub(r"\D+", "", word))

    def year(self, group: str = "year") -> int:
        """A year in four digits, in two ('98) or in words."""
        words = self.words(group)
        if words[0] in NUMBERS:
            return _spoken_year(words)
        digits = re.sub(r"\D+", "", words[0])
        return short_year(int(digits)) if len(digits) <= 2 else int(digits)

    def decade(self, group: str = "decade") -> int:
        """First year of a decade: "1980s", "'80s", "the eighties"."""
        word = self.words(group)[-1]
        if word in DECADE_WORDS:
            return 1900 + DECADE_WORDS[word]
        digits = re.sub(r"\D+", "", word)
        return int(digits) if len(digits) == 4 else 1900 + int(digits) if int(digits) > 20 else 2000 + int(digits)

    def unit(self, group: str = "unit") -> Unit:
        """The unit of time, from singular or plural."""
        return unit_of(self.word(group))

    def count(self, group: str = "count") -> Fraction | None:
        """A number in digits or words; None for one that is not told ("several") or beyond all calendars."""
        return number(self.words(group))


def unit_of(word: str) -> Unit:
    """The unit that a word names."""
    return UNITS_PLURAL[word] if word in UNITS_PLURAL else UNITS[word]


def short_year(digits: int) -> int:
    """The year that two digits mean; newspapers look back further than ahead."""
    return 2000 + digits if digits < 50 else 1900 + digits


def number(words: list[str]) -> Fraction | None:
    """The number that words spell ("two and a half", "1,500", "twenty-four"); None where they tell none."""
    total, part = Fraction(0), Fraction(0)
    told = False
    for word in words:
        value = _value(word)
        if value is None:
            continue
        told = True
        if word in MAGNITUDES:
            part = (part or Fraction(1)) * value
            if value >= 1000:
                total, part = total + part, Fraction(0)
        else:
            part += value
    total += part
    return total if told and total <= LARGEST else None


_FRACTIONS = {
    "half": Fraction(1, 2), "quarters": Fraction(3, 4), "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "1/2": Fraction(1, 2), "1/4": Fraction(1, 4), "3/4": Fraction(3, 4),
}  # fmt: skip


def _value(word: str) -> Fraction | None:
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    if word in NUMBERS:
        return Fraction(NUMBERS[word])
    if word in MAGNITUDES:
        return Fraction(MAGNITUDES[word])
    if word in ("couple", "pair"):
        return Fraction(2)
    plain = word.replace(",", "")
    if plain[:1].isdecimal() and len(plain) <= 9:
        return Fraction(plain)
    return None


def _spoken_year(words: list[str]) -> int:
    """Nineteen ninety-six, two thousand (and) five."""
    numbers = [NUMBERS[word] for word in words if word in NUMBERS]
    if "thousand" in words:
        return 1000 * numbers[0] + sum(numbers[1:])
    return 100 * numbers[0] + sum(numbers[1:])
