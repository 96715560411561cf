# SPDX-License-Identifier: MIT
"""How many, how much, how strong: the numbers that an article tells, in units that let others be held against them."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.domain.span import Span

TOLERANCE = 0.1
"""How far, as a share of it, the truth may lie from a number that is told as approximate."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of things, people, money or the like.

    ``span`` is where the number stands, with the words that bound it and its unit ("at least 23 people", "$3 billion").

    ``low`` and ``high`` are the least and the most that it can be, both inclusive and None where it is open to that
    side: "at least 23" is 23 and None, "up to 40" None and 40, "10 to 20" and "hundreds" have both, and of an exact
    number both are the same. ``approximate`` is True where the words leave some room around the bounds ("about",
    "some", "nearly", "dozens").

    ``unit`` says of what, in lower case and singular, so that equal units can be held against each other whatever the
    words were: what befell whom ("person killed", "child injured", "house destroyed"), a currency ("dollar", "dollar
    per barrel"), "percent", "magnitude", "majority vote" and "minority vote" (the two sides of "52 to 48"), "year
    sentence" (a term in prison; months are counted as parts of a year), else the counted noun ("troop").
    """

    span: Span
    low: float | None
    high: float | None
    approximate: bool
    unit: str

    @property
    def exact(self) -> bool:
        """Whether the words tell one number, and no room around it."""
        return not self.approximate and self.low is not None and self.low == self.high


def agrees(one: Quantity, two: Quantity) -> bool:
    """Whether both can be true: their ranges overlap, those of approximate ones widened by ``TOLERANCE``.

    Raises ValueError for two units: 23 dead say nothing about 40 injured.
    """
    if one.unit != two.unit:
        raise ValueError(f"two units: {one.unit!r} and {two.unit!r}")
    return _reaches(one, two) and _reaches(two, one)


def _reaches(lower: Quantity, upper: Quantity) -> bool:
    """Whether the least that one can be is not above the most that the other can be."""
    if lower.low is None or upper.high is None:
        return True
    least = lower.low * (1 - TOLERANCE) if lower.approximate else lower.low
    most = upper.high * (1 + TOLERANCE) if upper.approximate else upper.high
    return least <= most
