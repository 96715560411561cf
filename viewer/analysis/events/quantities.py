# SPDX-License-Identifier: MIT
"""The numbers that a sentence tells, each with its unit, and the claims that they belong to.

A number in a time expression is never one, but for a term in prison, whose length is what a court decided. What
belongs to which claim is told by clauses: a number is its clause's, or that of the nearest clause above with a claim.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.measures import Unit
from viewer.analysis.events.numerals import Numeral, find_numerals
from viewer.analysis.events.tokens import Words
from viewer.analysis.events.triggers import Trigger, clause_of
from viewer.analysis.events.units import units_of
from viewer.domain.quantity import Quantity
from viewer.domain.span import Span

_LISTING = frozenset({",", "and", "or", "including", "plus", "with", "among", "them", "as", "well"})


class _Counted(NamedTuple):
    """A number and what it counts."""

    numeral: Numeral
    unit: Unit


def find_quantities(words: Words, clauses: Sequence[Clause]) -> tuple[Quantity, ...]:
    """The numbers of a sentence that count or measure something, in the order of the text."""
    counted = [
        _Counted(numeral, unit) for numeral in find_numerals(words) for unit in units_of(words, clauses, numeral)
    ]
    if len(counted) > 1:
        counted = _listed(words, _changed(words, counted))
    return tuple(_quantity(words, *one) for one in counted)


def quantities_of(
    words: Words, clauses: Sequence[Clause], quantities: Sequence[Quantity], triggers: Sequence[Trigger]
) -> tuple[tuple[Quantity, ...], ...]:
    """For each of the claims of a sentence, by what triggers them, the quantities that belong to it.

    A sentence with one claim gives it all. A quantity whose clause names no happening belongs to the nearest clause
    that it hangs on, else to the first that hangs on it, else to whatever claim stands nearest.
    """
    if len(triggers) == 1 or not quantities:
        return tuple(tuple(quantities) for _ in triggers)
    homes = {trigger.clause for trigger in triggers}
    found: list[list[Quantity]] = [[] for _ in triggers]
    for quantity in quantities:
        at = bisect_left(words.starts, quantity.span.end) - 1  # clauses may begin behind the words that bound it
        home = _home(clauses, clause_of(clauses, at), homes)
        if home is None:
            home = min(triggers, key=lambda trigger: abs(trigger.first - at)).clause
        for told, trigger in zip(found, triggers, strict=True):
            if trigger.clause == home:
                told.append(quantity)
    return tuple(tuple(told) for told in found)


def _home(clauses: Sequence[Clause], index: int, homes: set[int]) -> int | None:
    """The clause of ``homes`` that another belongs to: itself, the nearest above it, else the first below it."""
    for above in _above(clauses, index):
        if above in homes:
            return above
    return next((home for home in sorted(homes) if home >= 0 and index in _above(clauses, home)), None)


def _above(clauses: Sequence[Clause], index: int) -> Iterable[int]:
    while index >= 0:
        yield index
        index = clauses[index].parent


def _changed(words: Words, counted: Sequence[_Counted]) -> list[_Counted]:
    """All but what a change began with: of "rose to 20 percent from 15 percent" the happening is that it is 20."""
    return [
        one
        for one in counted
        if not one.numeral.opening
        or words.lower[one.numeral.opening - 1] != "from"
        or all(other is one or _kind(other) != _kind(one) for other in counted)
    ]


def _kind(counted: _Counted) -> str:
    return counted.unit.name.partition(" per ")[0]


def _listed(words: Words, counted: Sequence[_Counted]) -> list[_Counted]:
    """Give what befell one of a list to all: "12 soldiers and five civilians were killed"."""
    found = list(counted)
    for forward in (True, False):
        places = range(1, len(found)) if forward else range(len(found) - 2, -1, -1)
        for at in places:
            near = found[at - 1] if forward else found[at + 1]
            first, second = (near, found[at]) if forward else (found[at], near)
            unit, befell = found[at].unit, near.unit.befell
            if befell and unit.plain and _joined(words, first, second):
                unit = unit._replace(name=f"{unit.name} {befell}", befell=befell, plain=False)
                found[at] = found[at]._replace(unit=unit)
    return found


def _joined(words: Words, first: _Counted, second: _Counted) -> bool:
    """Whether between two numbers stands only what joins a list."""
    gap = words.lower[max(first.unit.last, first.numeral.closing) + 1 : second.numeral.opening]
    return 0 < len(gap) <= 3 and _LISTING.issuperset(gap)


def _quantity(words: Words, numeral: Numeral, unit: Unit) -> Quantity:
    low, high = numeral.low, numeral.high
    if numeral.sides:
        low, high = _side(numeral.sides, unit) or (low, high)
    return Quantity(
        span=_span(words, numeral, max(unit.last, numeral.closing)),
        low=_scaled(low, unit),
        high=_scaled(high, unit),
        approximate=numeral.approximate,
        unit=unit.name,
    )


def _span(words: Words, numeral: Numeral, last: int) -> Span:
    """Where a number stands with its words, as far as no time expression stands among them ("$3 million a year")."""
    first = numeral.opening
    if words.timex[numeral.last] < 0:
        if any(words.timex[at] >= 0 for at in range(first, numeral.first)):
            first = numeral.first
        if any(words.timex[at] >= 0 for at in range(numeral.last, last + 1)):
            last = numeral.last
    return words.span(first, last)


def _scaled(bound: float | None, unit: Unit) -> float | None:
    return None if bound is None else round(bound * unit.scale, 6)


def _side(sides: tuple[float, float], unit: Unit) -> tuple[float, float] | None:
    """The votes of one side of a result."""
    told = {"majority vote": max(sides), "minority vote": min(sides)}.get(unit.name)
    return None if told is None else (told, told)
