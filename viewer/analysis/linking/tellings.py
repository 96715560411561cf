# SPDX-License-Identifier: MIT
"""What one article tells of one happening: its claims of it, put together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from viewer.analysis.events.lexicon import Strength, lexicon
from viewer.analysis.events.tables import word_set
from viewer.analysis.linking.agreement import agreed, gap
from viewer.domain.calendar import DAY
from viewer.domain.event import SPOKEN, Claim, EventKind, Role, Status
from viewer.domain.findings import Findings
from viewer.domain.participant import EntityKind, Participant
from viewer.domain.when import When

_LEANING = frozenset({"claim_published"})
_INVITING = frozenset({"invite"})  # an invitation belongs to the occasion that it is for
_NUMBERED = re.compile(r"\b([A-Z][a-z]{2,}) (\d{1,4})\b(?![,.:]?\d)")  # "Apollo 13", not "July 4, 1969"
_MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sept sep oct nov dec the in on by since until from about"
)
_NEAR = 40  # the latest tellings that have something in common with a claim are looked at
_FRESH = 7 * DAY  # what is told without a date happened not long before the report
_DOING = frozenset({Role.AGENT, Role.SPEAKER})
_ACTING = frozenset({Role.AGENT, Role.SPEAKER, Role.PATIENT})


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's claims of one happening.

    ``article`` is the index of the article, ``rank`` the place of its first claim. ``concepts`` are those of its words,
    ``name`` its proper name in lower case ("cop28"). ``dates`` are what it says of the time, ``when`` what they agree
    on, ``reported`` the publication date where it says nothing, ``open`` time expressions that stay without a value
    ("thursday night"). ``doers`` are the people who act or speak, ``actors`` all participants that act, speak or
    undergo it, ``cast`` these, the ``places`` and all others. ``numbered`` are the things with a name and a number in
    its sentences ("apollo", "13").
    """

    article: int
    rank: int
    claims: tuple[Claim, ...]
    concepts: frozenset[str]
    kind: EventKind
    name: str
    dates: tuple[When, ...]
    when: When | None
    reported: When | None
    open: frozenset[str]
    speech: bool
    doers: frozenset[int]
    actors: frozenset[int]
    places: frozenset[int]
    cast: frozenset[int]
    numbered: frozenset[tuple[str, str]] = frozenset()


def tellings_of(index: int, findings: Findings, people: Mapping[int, Participant]) -> list[Telling]:
    """The happenings that an article tells of, in the order of the text. ``people`` maps entities to participants."""
    tellings: list[Telling] = []
    blocks: dict[object, list[int]] = defaultdict(list)
    for rank, claim in enumerate(findings.claims):
        single = _single(index, rank, claim, findings, people)
        near = sorted({at for key in _keys(single) for at in blocks[key][-_NEAR:]})
        place = next((at for at in near if _same(tellings[at], single)), None)
        if place is None:
            place = len(tellings)
            tellings.append(single)
        else:
            tellings[place] = merged((tellings[place], single))
        for key in _keys(single):
            if place not in blocks[key][-_NEAR:]:
                blocks[key].append(place)
    return tellings


def _keys(telling: Telling) -> list[object]:
    """What two claims of one happening have in common, one thing at least."""
    keys: list[object] = [telling.name] if telling.name else []
    keys += sorted(telling.concepts)
    keys += sorted(telling.actors)
    if telling.kind is EventKind.MEETING:
        keys.append(EventKind.MEETING)
    return keys


def merged(parts: Iterable[Telling]) -> Telling:
    """Several tellings as one."""
    parts = list(parts)
    claims = tuple(claim for part in parts for claim in part.claims)
    dates = tuple(date for part in parts for date in part.dates)
    first = parts[0]
    loudest = next((part for part in parts if not part.speech), first)
    return Telling(
        first.article,
        min(part.rank for part in parts),
        claims,
        frozenset().union(*(part.concepts for part in parts)),
        loudest.kind,
        next((part.name for part in parts if part.name), ""),
        dates,
        agreed(dates)[0],
        next((part.reported for part in parts if part.reported), None),
        frozenset().union(*(part.open for part in parts)),
        all(part.speech for part in parts),
        frozenset().union(*(part.doers for part in parts)),
        frozenset().union(*(part.actors for part in parts)),
        frozenset().union(*(part.places for part in parts)),
        frozenset().union(*(part.cast for part in parts)),
        frozenset().union(*(part.numbered for part in parts)),
    )


def _single(index: int, rank: int, claim: Claim, findings: Findings, people: Mapping[int, Participant]) -> Telling:
    sense = lexicon().concepts.get(claim.lemma)
    named = {part.entity: people[part.entity] for part in claim.parts if part.entity in people}
    places = {who.id for entity, who in named.items() if who.kind is EntityKind.PLACE}
    acting = {part.entity for part in claim.parts if part.role in _ACTING}
    leaning = claim.basis is not None and claim.basis.rule in _LEANING
    concept = sense.concept if sense else claim.lemma
    return Telling(
        index,
        rank,
        (claim,),
        frozenset({concept}),
        claim.kind,
        claim.head.of(findings.article.text).lower() if "#" in claim.lemma else "",
        (claim.when,) if claim.when and not leaning else (),
        None if leaning else claim.when,
        claim.when if leaning else None,
        frozenset(span.of(findings.article.text).lower() for span in claim.basis.spans[:1])
        if claim.basis and claim.when is None
        else frozenset(),
        sense is not None and sense.strength is Strength.SPEECH,
        frozenset(
            named[part.entity].id
            for part in claim.parts
            if part.role in _DOING and part.entity in named and named[part.entity].kind is EntityKind.PERSON
        ),
        frozenset(named[entity].id for entity in acting & named.keys()) - places,
        frozenset(places),
        frozenset(who.id for who in named.values()),
        frozenset(
            (found[1].lower(), found[2])
            for found in _NUMBERED.finditer(claim.sentence.of(findings.article.text))
            if found[1].lower() not in _MONTHS
        ),
    )


def numbered_apart(one: Telling, two: Telling) -> bool:
    """Whether the two are about different numbers of a series: Apollo 12 and Apollo 13."""
    if not (one.numbered and two.numbered):
        return False
    series = {name for name, _ in one.numbered} & {name for name, _ in two.numbered}
    return any(
        {number for name, number in one.numbered if name == each}.isdisjoint(
            number for name, number in two.numbered if name == each
        )
        for each in series
    )


def _same(known: Telling, new: Telling) -> bool:
    """Whether a claim tells again what the article has told already."""
    if numbered_apart(known, new):
        return False
    if known.name and known.name == new.name:
        return True
    if known.name and new.name:
        return False
    if not new.claims[0].title and known.concepts & new.concepts and _dates_agree(known, new, told=True):
        return True  # it only tells more of what has a label
    beside = bool({claim.sentence for claim in known.claims} & {claim.sentence for claim in new.claims})
    if beside and (known.name or new.name) and known.concepts & new.concepts:
        return not (known.dates and new.dates)  # "COP9, the next climate conference, to be held in May"
    if new.concepts == _INVITING and known.kind is EventKind.MEETING and _planned(known):
        return True
    if known.kind is new.kind and known.kind in SPOKEN and known.actors & new.actors:
        return (beside or _dates_agree(known, new, told=False)) and bool(_speakers(known) & _speakers(new))
    if new.speech and not new.dates and not new.open and _speakers(new) & _acting(known):
        return True  # what somebody is quoted with belongs to what they did
    if not known.concepts & new.concepts or not _dates_agree(known, new, told=True):
        return False
    if known.actors and new.actors and not known.actors & new.actors:
        return False
    if _settled(known) != _settled(new):
        return False
    return bool(known.cast & new.cast) or not known.cast or not new.cast or bool(known.dates and new.dates)


def _speakers(telling: Telling) -> frozenset[int]:
    return frozenset(part.entity for claim in telling.claims for part in claim.parts if part.role is Role.SPEAKER)


def _acting(telling: Telling) -> frozenset[int]:
    return frozenset(part.entity for claim in telling.claims for part in claim.parts if part.role in _DOING)


def _planned(telling: Telling) -> bool:
    return any(claim.status is Status.PLANNED for claim in telling.claims)


def _settled(telling: Telling) -> Status | None:
    """The status that all of its claims share where that is denied or possible: neither is what happened."""
    statuses = {claim.status for claim in telling.claims}
    return next((one for one in (Status.DENIED, Status.HYPOTHETICAL) if statuses == {one}), None)


def _dates_agree(known: Telling, new: Telling, *, told: bool) -> bool:
    """Whether the dates leave room for one happening. Without ``told`` a told date does not agree with silence."""
    if known.open and new.open and not known.open & new.open:
        return False
    if (known.open and new.dates) or (new.open and known.dates):
        return False  # "on 20 July" beside "14 November 1969"
    if known.dates and new.dates:
        return not agreed((*known.dates, *new.dates))[1]
    if not known.dates and not new.dates:
        return True
    if not told:
        return False
    reported = known.reported or new.reported
    return reported is None or gap((known.dates or new.dates)[0], reported) <= _FRESH
