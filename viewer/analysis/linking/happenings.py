# SPDX-License-Identifier: MIT
"""Which tellings of several articles are of one event.

Stories first, then events inside a story, as in the two-step baselines for ECB+ (A. Cybulska and P. Vossen, 2015):
the same concept, dates that agree, shared participants and words. Background that another story tells ("the March
summit") is found again by concept, date and participants. How alike two tellings are follows from these two alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from math import inf
from typing import TypeAlias

from viewer.analysis.linking.agreement import gap
from viewer.analysis.linking.digest import Digest, sorts_of
from viewer.analysis.linking.rarity import cosine
from viewer.analysis.linking.tellings import Telling, numbered_apart
from viewer.domain.calendar import DAY
from viewer.domain.event import SPOKEN, EventKind
from viewer.domain.when import Precision

Pair: TypeAlias = tuple[int, int, float]
"""Two tellings, by their ids, and how alike they are."""

# What speaks for one event inside a story, tuned on ECB+ (train): the same concept, the same kind, each participant in
# common, the cosine of the sentences, both at the head of their articles; and against it: other places, other doers.
_CONCEPT, _KIND, _SHARED, _WORDS, _LEADING, _STRANGE, _ELSEWHERE, _OTHERS = 0.6, 0.15, 0.1, 3.0, 0.2, 0.3, 0.2, 1.0
_JOINED = 0.8  # likeness from which two tellings are one event
_PERSONAL = SPOKEN | {EventKind.VISIT, EventKind.APPOINTMENT}  # who does it makes the event
_SAME_WORDS = 0.9  # likeness of words from which one sentence is a copy of the other: of the same, whatever its date
_COPIED = 100.0  # likeness of copies, above all others
_ALIKE = 0.2  # likeness of words from which a date is enough beside them
_SLIP = 3 * DAY  # two articles may be so far apart about the day of one happening
_EDITION = 120 * DAY  # and so far about the date of one that has a proper name


def alike_tellings(one: Digest, two: Digest, *, within: bool) -> Iterator[Pair]:
    """The tellings of two articles that can be of one event; ``within`` one story, or in two."""
    for first, sorts in one.sorted_tellings:
        for second in two.of_sorts(sorts_of(first) if within else sorts):
            likeness = alike(one, first, two, second, within=within)
            if likeness:
                yield first.id, second.id, likeness


def alike(one: Digest, first: Telling, two: Digest, second: Telling, *, within: bool) -> float:
    """How alike tellings of two articles are; 0 where that is too little for one event."""
    alien = not first.concepts & second.concepts and not (first.name and second.name)
    if alien and (not within or first.speech != second.speech):
        return 0.0
    words = cosine(one.wordings[first.id], two.wordings[second.id])
    if words >= _SAME_WORDS and first.concepts & second.concepts:
        return _COPIED + words
    likeness = _likeness(first, second, words, within=within)
    return likeness if likeness >= _JOINED and compatible(first, second) else 0.0


def group_tellings(tellings: Mapping[int, Telling], pairs: Iterable[Pair]) -> list[list[int]]:
    """The tellings, by their ids, that are of one event each: the most alike are joined first."""
    candidates = sorted((-round(likeness, 9), min(one, two), max(one, two)) for one, two, likeness in pairs)
    groups = _Groups(tellings, {(one, two) for likeness, one, two in candidates if likeness <= -_COPIED})
    for _, one, two in candidates:
        groups.join(one, two)
    return groups.all()


class _Groups:
    """Tellings joined into events, as long as their dates and doers allow it."""

    def __init__(self, tellings: Mapping[int, Telling], copied: Set[tuple[int, int]]) -> None:
        self._tellings = tellings
        self._prints = _hanging_together(copied)
        self._of = {telling: telling for telling in sorted(tellings)}
        self._members = {telling: [telling] for telling in self._of}
        self._refused: set[tuple[int, int, int, int]] = set()

    def join(self, one: int, two: int) -> None:
        """Join the groups of two tellings unless a date or a doer forbids it."""
        a, b = sorted((self._of[one], self._of[two]))
        if a == b:
            return
        attempt = a, b, len(self._members[a]), len(self._members[b])
        if attempt in self._refused:
            return
        if not all(self._allow(x, y) for x in self._voices(a) for y in self._voices(b)):
            self._refused.add(attempt)
            return
        for telling in self._members[b]:
            self._of[telling] = a
        self._members[a] += self._members.pop(b)

    def _voices(self, group: int) -> Iterable[int]:
        """The tellings of a group, of several prints of one sentence the one with the earliest date: "on Monday" was
        that of the first print.
        """

        def order(one: int) -> tuple[float, int]:
            when = self._tellings[one].when
            return (inf if when is None or when.earliest is None else when.earliest), one

        found: dict[int, int] = {}
        for one in sorted(self._members[group], key=order):
            found.setdefault(self._prints.get(one, one), one)
        return found.values()

    def _allow(self, one: int, two: int) -> bool:
        printed = self._prints.get(one, one) == self._prints.get(two, two)
        return printed or compatible(self._tellings[one], self._tellings[two])

    def all(self) -> list[list[int]]:
        """The groups."""
        return list(self._members.values())


def _hanging_together(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For all that stand in pairs the first of those that hang together by them."""
    lead: dict[int, int] = {}

    def first(one: int) -> int:
        while lead.setdefault(one, one) != one:
            lead[one] = one = lead[lead[one]]
        return one

    for one, two in pairs:
        a, b = sorted((first(one), first(two)))
        lead[b] = a
    return {one: first(one) for one in lead}


def compatible(one: Telling, two: Telling) -> bool:
    """Whether two tellings can be of one event: nobody else did it, and the dates agree or slip a little."""
    if numbered_apart(one, two):
        return False
    if bool(one.name) != bool(two.name) and (one.doers or two.doers):
        return False  # "the envoy met officials" is not the COP that they spoke of
    if one.kind in _PERSONAL and two.kind in _PERSONAL and one.doers and two.doers and not one.doers & two.doers:
        return False
    dates, others = one.when, two.when
    if dates is None or others is None or dates.overlaps(others):
        return True
    if one.article == two.article:
        return False  # who tells of two days tells of two happenings; only different articles slip or disagree
    apart = gap(dates, others)
    if one.name and one.name == two.name:
        return apart <= _EDITION
    if min(dates.precision, others.precision) < Precision.DAY or not one.concepts & two.concepts:
        return False
    actors = len(one.actors & two.actors) + len(one.numbered & two.numbered)
    elsewhere = bool(one.places and two.places and not one.places & two.places)
    return (actors >= 2 and apart < _SLIP) or (actors >= 1 and apart < DAY and not elsewhere)


def _likeness(one: Telling, two: Telling, words: float, *, within: bool) -> float:
    """How much speaks for one event; from ``_JOINED`` on it is. ``within`` one story, or in two."""
    if one.name and two.name:
        return 2.0 if one.name == two.name else 0.0
    concept = bool(one.concepts & two.concepts)
    shared = one.cast & two.cast
    if not within:
        if not concept:
            return 0.0
        return _JOINED + words if _agree_from_afar(one, two, words) else 0.0
    if one.speech != two.speech:
        return 0.0
    kin = concept or (one.kind is two.kind and one.kind is not EventKind.OTHER)
    return (
        _CONCEPT * concept
        + _KIND * (kin and one.kind is two.kind)
        + _SHARED * min(len(shared), 3)
        + _WORDS * words
        + _LEADING * (one.rank < 2 and two.rank < 2)
        - _STRANGE * (not kin)
        - _ELSEWHERE * bool(one.places and two.places and not one.places & two.places)
        - _OTHERS * bool(one.doers and two.doers and not one.doers & two.doers)
    )


def _agree_from_afar(one: Telling, two: Telling, words: float) -> bool:
    """Whether tellings of one concept in two stories agree in date and in who, what or how it was told."""
    if one.when is None or two.when is None:
        return False
    coarse, fine = sorted((one.when.precision, two.when.precision))
    shared = len(one.cast & two.cast) + len(one.numbered & two.numbered)
    central = bool(one.actors & two.actors or one.places & two.places or one.numbered & two.numbered)
    if central and shared >= (1 if coarse >= Precision.DAY else 2):
        return True
    return coarse >= Precision.MONTH and fine >= Precision.DAY and words >= _ALIKE
