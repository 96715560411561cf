# SPDX-License-Identifier: MIT
"""What independent articles disagree on besides the date: the place of a happening, and its numbers.

Only like is held against like: two cities, two countries, two numbers of one unit. That one article says Porto and the
other Portugal is no disagreement, nor is a number that the other does not give.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from viewer.analysis import wordlists
from viewer.analysis.names import lexicon
from viewer.analysis.names.coreference import place_key
from viewer.domain.event import About, Claim, Role, Status
from viewer.domain.quantity import agrees

Value = TypeVar("Value")


class Told(NamedTuple):
    """A claim, and the article that first printed it."""

    claim: Claim
    origin: int


def disagreements(told: Sequence[Told], names: Mapping[int, str]) -> Iterator[About]:
    """What the claims of one event disagree on, if independent articles tell of it as having happened or to come.

    ``names`` are those of the participants that the entities are.
    """
    told = [one for one in told if one.claim.status in (Status.HAPPENED, Status.PLANNED)]
    if len({one.origin for one in told}) < 2:
        return
    if _disagree(told, lambda claim: _places(claim, names), lambda one, two: one == two):
        yield About.WHERE
    if _disagree(told, lambda claim: ((number.unit, number) for number in claim.quantities), agrees):
        yield About.NUMBER


def _disagree(
    told: Iterable[Told],
    values: Callable[[Claim], Iterable[tuple[str, Value]]],
    agree: Callable[[Value, Value], bool],
) -> bool:
    """Whether two origins give values of one sort of which none agrees with any of the other's."""
    given: dict[str, dict[int, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for claim, origin in told:
        for sort, value in values(claim):
            given[sort][origin].append(value)
    return any(
        not any(agree(a, b) for a in one for b in two)
        for by_origin in given.values()
        for one, two in combinations(by_origin.values(), 2)
    )


def _places(claim: Claim, names: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """Where it was, as (sort of place, place); a place of which it is not known what it is counts for nothing."""
    for part in claim.parts:
        if part.role is Role.PLACE and part.entity in names:
            name = place_key(names[part.entity])
            if name in lexicon.country_names():
                yield "country", name
            elif name in wordlists.words("names/cities"):
                yield "city", name
