# SPDX-License-Identifier: MIT
"""The claims of an event as a ledger: article by article as they came out, reprints below the print that they copy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from viewer.domain.event import CARRIED, About
from viewer.domain.quantity import Quantity, agrees
from viewer.domain.rows import ClaimRow, EventRow
from viewer.domain.span import Span
from viewer.domain.when import When

Value = TypeVar("Value", bound=Hashable)
_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim in the ledger. ``differs`` is on what it cannot be right together with another claim, or with the one
    that was ruled right; only what the event's sources are held to disagree on counts.
    """

    claim: ClaimRow
    differs: frozenset[About]


@dataclass(frozen=True, slots=True)
class Print:
    """What one article claims of an event, in the order of its text. ``first`` says that it was the first of
    several to report; ``reprints`` are those that print its text again.
    """

    article: int
    published: When | None
    entries: tuple[Entry, ...]
    first: bool = False
    reprints: tuple[Print, ...] = ()


def ledger_of(event: EventRow, claims: Sequence[ClaimRow]) -> tuple[Print, ...]:
    """The ledger of an event from its claims, which are in the order of publication."""
    differing = {
        conflict.about: _differing(conflict.about, conflict.ruling, claims) for conflict in event.disagreements
    }
    entries: dict[int, list[Entry]] = defaultdict(list)
    for claim in claims:
        about = frozenset(about for about, ids in differing.items() if claim.id in ids)
        entries[claim.article].append(Entry(claim, about))
    prints = [Print(article, of[0].claim.published, tuple(of)) for article, of in entries.items()]
    below: dict[int, list[Print]] = defaultdict(list)
    for one in prints:
        if (copied := _copied(one)) in entries:
            below[copied].append(one)
    copies = {one.article for of in below.values() for one in of}
    kept = [replace(one, reprints=tuple(below[one.article])) for one in prints if one.article not in copies]
    if len(prints) > 1 and _is_first(kept[0], prints):
        kept[0] = replace(kept[0], first=True)
    return tuple(kept)


def _is_first(one: Print, prints: Sequence[Print]) -> bool:
    """Whether a print is known to have come out before all others."""
    return one.published is not None and not any(
        other.published is None or other.published.overlaps(one.published)
        for other in prints
        if other.article != one.article
    )


def says(claim: ClaimRow, about: About) -> bool:
    """Whether a claim says anything of what sources can disagree on: only then can it be right on that."""
    return bool({About.WHEN: claim.when, About.WHERE: claim.places, About.NUMBER: claim.numbers}[about])


def _copied(one: Print) -> int | None:
    return one.entries[0].claim.reprint_of


def _differing(about: About, ruling: int | None, claims: Sequence[ClaimRow]) -> frozenset[int]:
    if about is About.WHEN:
        return _apart(claims, ruling, _dates, When.overlaps, _by_claim)
    if about is About.WHERE:
        return _apart(claims, ruling, _places, lambda one, two: not one.isdisjoint(two), _by_text)
    return _apart(claims, ruling, _numbers, lambda one, two: one.unit != two.unit or agrees(one, two), _by_text)


def _apart(
    claims: Sequence[ClaimRow],
    ruling: int | None,
    values: Callable[[ClaimRow], Iterable[Value]],
    agree: Callable[[Value, Value], bool],
    teller: Callable[[ClaimRow], int],
) -> frozenset[int]:
    """The claims with a value that does not agree with that of another teller, or of the claim that was ruled right.

    Values are compared once each: hundreds of claims give a handful of them.
    """
    by_value: dict[Value, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        for value in values(claim):
            by_value[value][teller(claim)].add(claim.id)
    right = {value for value, tellers in by_value.items() if any(ruling in ids for ids in tellers.values())}
    found: set[int] = set()
    for value, tellers in by_value.items():
        others = right or by_value.keys()
        against = [by_value[other] for other in others if not agree(value, other)]
        if value not in right and any(_told_by_others(tellers, other) for other in against):
            found.update(*tellers.values())
    return frozenset(found)


def _told_by_others(tellers: Mapping[int, object], others: Mapping[int, object]) -> bool:
    return len(tellers.keys() | others.keys()) > 1


def _dates(claim: ClaimRow) -> Iterable[When]:
    told = claim.when is not None and not (claim.basis and claim.basis.rule in CARRIED)
    return (claim.when,) if told and claim.when else ()


def _places(claim: ClaimRow) -> Iterable[frozenset[str]]:
    return (frozenset(claim.places),) if claim.places else ()


def _numbers(claim: ClaimRow) -> Iterable[Quantity]:
    return (replace(number, span=_NOWHERE) for number in claim.quantities)


def _by_claim(claim: ClaimRow) -> int:
    return claim.id


def _by_text(claim: ClaimRow) -> int:
    """The article that printed it first: what others print again says nothing of its own."""
    return claim.reprint_of or claim.article
