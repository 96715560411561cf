# SPDX-License-Identifier: MIT
"""Which claims of several articles tell of one event.

Stories first, then events inside a story, as in the two-step baselines for ECB+ (A. Cybulska and P. Vossen, 2015):
the same concept, dates that agree, shared participants and words. Background that another story tells ("the March
summit") is found again by concept, date and participants. Everything is compared within blocks, never with all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from viewer.analysis.linking.agreement import gap
from viewer.analysis.linking.summary import event_of
from viewer.analysis.linking.tellings import Telling, numbered_apart, tellings_of
from viewer.analysis.linking.wording import Wording
from viewer.domain.calendar import DAY, civil
from viewer.domain.event import SPOKEN, Event, EventKind
from viewer.domain.findings import Findings
from viewer.domain.participant import Participant
from viewer.domain.when import Precision

# What speaks for one event inside a story, tuned on ECB+ (train): the same concept, the same kind, each participant in
# common, the cosine of the sentences, both at the head of their articles; and against it: other places, other doers.
_CONCEPT, _KIND, _SHARED, _WORDS, _LEADING, _ELSEWHERE, _OTHERS = 0.6, 0.15, 0.1, 3.0, 0.2, 0.2, 1.0
_JOINED = 0.8  # likeness from which two tellings are one event
_PERSONAL = SPOKEN | {EventKind.VISIT, EventKind.APPOINTMENT}  # who does it makes the event
_SAME_WORDS = 0.9  # likeness of words from which one sentence is a copy of the other: of the same, whatever its date
_COPIED = 100.0  # likeness of copies, above all others
_ALIKE = 0.2  # likeness of words from which a date is enough beside them
_BLOCK = 400  # tellings of one block that are compared with each other; beyond, only neighbours in time
_SLIP = 3 * DAY  # two articles may be so far apart about the day of one happening
_EDITION = 120 * DAY  # and so far about the date of one that has a proper name


def link_events(
    articles: Sequence[Findings], participants: Sequence[Participant], stories: Sequence[Sequence[int]]
) -> tuple[Event, ...]:
    """The events of a library; every claim stands in exactly one. ``stories`` are groups of indices of articles."""
    people = {entity: participant for participant in participants for entity in participant.entities}
    tellings = [one for index, findings in enumerate(articles) for one in tellings_of(index, findings, people)]
    story = {index: number for number, group in enumerate(stories) for index in group}
    candidates = sorted(_candidates(tellings, story, Wording(articles, tellings)))
    groups = _Groups(tellings, {(one, two) for likeness, one, two in candidates if likeness <= -_COPIED})
    for _, one, two in candidates:
        groups.join(one, two)
    events = [event_of([tellings[at] for at in group], articles, people) for group in groups.all()]
    return tuple(sorted(events, key=lambda event: event.id))


class _Groups:
    """Tellings joined into events, as long as their dates and doers allow it."""

    def __init__(self, tellings: Sequence[Telling], copied: Set[tuple[int, int]]) -> None:
        self._tellings = tellings
        self._copied = copied
        self._of = list(range(len(tellings)))
        self._members = {index: [index] for index in self._of}
        self._refused: set[tuple[int, int, int, int]] = set()

    def join(self, one: int, two: int) -> None:
        """Join the groups of two tellings unless a date or a doer forbids it."""
        a, b = sorted((self._of[one], self._of[two]))
        if a == b:
            return
        attempt = a, b, len(self._members[a]), len(self._members[b])
        if attempt in self._refused:
            return
        if not all(self._allows(x, y) for x in self._members[a] for y in self._members[b]):
            self._refused.add(attempt)
            return
        for index in self._members[b]:
            self._of[index] = a
        self._members[a] += self._members.pop(b)

    def _allows(self, one: int, two: int) -> bool:
        return (min(one, two), max(one, two)) in self._copied or compatible(self._tellings[one], self._tellings[two])

    def all(self) -> list[list[int]]:
        """The groups."""
        return list(self._members.values())


def compatible(one: Telling, two: Telling) -> bool:
    """Whether two tellings can be of one event: nobody else did it, and the dates agree or slip a little."""
    if numbered_apart(one, two):
        return False
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


def _candidates(
    tellings: Sequence[Telling], story: Mapping[int, int], wording: Wording
) -> Iterator[tuple[float, int, int]]:
    """Pairs of tellings that are alike enough, as (minus likeness, index, index)."""
    seen: set[tuple[int, int]] = set()
    for within, block in _blocks(tellings, story):
        for position, one in enumerate(block):
            for two in block[position + 1 : position + _BLOCK]:
                pair = (one, two)
                if pair in seen or tellings[one].article == tellings[two].article:
                    continue
                seen.add(pair)
                first, second = pair if one < two else (two, one)
                words = wording.cosine(one, two)
                if words >= _SAME_WORDS and tellings[one].concepts & tellings[two].concepts:
                    yield -_COPIED - words, first, second
                    continue
                likeness = _likeness(tellings[one], tellings[two], words, within=within)
                if likeness >= _JOINED and compatible(tellings[one], tellings[two]):
                    yield -likeness, first, second


def _blocks(tellings: Sequence[Telling], story: Mapping[int, int]) -> Iterator[tuple[bool, list[int]]]:
    """Tellings that can be of one event: of one story and concept or kind; or, in any story, of one name, or of one
    concept with a participant and a month.
    """
    inner: dict[tuple[int, str], list[int]] = defaultdict(list)
    outer: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        number = story[telling.article]
        inner[number, telling.kind].append(index)
        for concept in sorted(telling.concepts):
            inner[number, concept].append(index)
            when = telling.when
            if when and when.precision >= Precision.YEAR and when.first_day is not None:
                year, month, _ = civil(when.first_day)
                for who in telling.cast | telling.numbered:
                    outer[concept, year, who].append(index)
                if when.precision >= Precision.MONTH and not telling.speech:
                    outer[concept, year, month].append(index)
        if telling.name:
            outer[(telling.name,)].append(index)
    for block in inner.values():
        yield True, _in_time(block, tellings)
    for block in outer.values():
        yield False, _in_time(block, tellings)


def _in_time(block: list[int], tellings: Sequence[Telling]) -> list[int]:
    """A block in an order in which neighbours are near in time; a small one is compared in whole, in any order."""
    if len(block) <= _BLOCK:
        return block

    def time(index: int) -> tuple[int, int]:
        when = tellings[index].when or tellings[index].reported
        return (when.middle if when else 0), index

    return sorted(block, key=time)


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
    return (
        _CONCEPT * concept
        + _KIND * (one.kind is two.kind)
        + _SHARED * min(len(shared), 3)
        + _WORDS * words
        + _LEADING * (one.rank < 2 and two.rank < 2)
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
