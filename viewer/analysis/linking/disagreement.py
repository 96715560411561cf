# SPDX-License-Identifier: MIT
"""What independent articles disagree on besides the date: the place of a happening, and its numbers.

Only like is held against like: two cities, two countries, two numbers of one unit. That one article says Porto and the
other Portugal is no disagreement, nor is a number that the other does not give.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple, TypeVar

from viewer.analysis import wordlists
from viewer.analysis.names import lexicon
from viewer.analysis.names.coreference import place_key
from viewer.domain.event import SPOKEN, About, Claim, Role, Status
from viewer.domain.findings import Findings
from viewer.domain.quantity import agrees

Value = TypeVar("Value")

_LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|off)(?: the)?(?: (?:city|town|port|capital|village) of)? $", re.IGNORECASE
)
_BEFORE = 24  # characters in which such words stand


class Told(NamedTuple):
    """A claim, the article that first printed it, and what the article says that it stands in."""

    claim: Claim
    origin: int
    findings: Findings


def disagreements(told: Iterable[Told]) -> Iterator[About]:
    """What the claims of one event disagree on, if independent articles tell of it as having happened or to come."""
    told = [one for one in told if one.claim.status in (Status.HAPPENED, Status.PLANNED)]
    if len({one.origin for one in told}) < 2:
        return
    if _disagree(told, lambda one: _places(one), lambda one, two: one == two):
        yield About.WHERE
    if _disagree(told, lambda one: ((number.unit, number) for number in one.claim.quantities), agrees):
        yield About.NUMBER


def _disagree(
    told: Iterable[Told],
    values: Callable[[Told], Iterable[tuple[str, Value]]],
    agree: Callable[[Value, Value], bool],
) -> bool:
    """Whether two origins give values of one sort of which none agrees with any of the other's."""
    given: dict[str, dict[int, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for one in told:
        for sort, value in values(one):
            given[sort][one.origin].append(value)
    return any(
        not any(agree(a, b) for a in one for b in two)
        for by_origin in given.values()
        for one, two in combinations(by_origin.values(), 2)
    )


def _places(told: Told) -> Iterator[tuple[str, str]]:
    """Where it was, as (sort of place, place): what stands behind "in" or the like. A country that acts is no place,
    and where somebody speaks says nothing of what; a place of which it is not known what it is counts for nothing.
    """
    claim, findings = told.claim, told.findings
    if claim.kind in SPOKEN:
        return
    named = {part.entity for part in claim.parts if part.role is Role.PLACE}
    names = {entity.id: place_key(entity.name) for entity in findings.entities if entity.id in named}
    text = findings.article.text
    for mention in findings.mentions if names else ():
        if mention.entity not in names or not claim.sentence.contains(mention.span):
            continue
        if _LOCATIVE.search(text[max(0, mention.span.start - _BEFORE) : mention.span.start]):
            name = names[mention.entity]
            if name in lexicon.country_names():
                yield "country", name
            elif name in _cities():
                yield "city", name


@cache
def _cities() -> frozenset[str]:
    """The listed cities, capitals among them."""
    return wordlists.words("names/cities") | {country.capital for country in lexicon.countries()}
