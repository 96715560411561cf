# SPDX-License-Identifier: MIT
"""What one article tells of one happening: its claims of it, put together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from viewer.analysis.events.lexicon import Strength, lexicon
from viewer.analysis.events.tables import word_set
from viewer.analysis.linking.agreement import agreed, gap
from viewer.analysis.linking.handles import handle_of
from viewer.analysis.linking.rarity import words_of
from viewer.domain.article import Article
from viewer.domain.calendar import DAY
from viewer.domain.event import SPOKEN, Claim, EventKind, Role, Status
from viewer.domain.findings import Findings
from viewer.domain.participant import EntityKind
from viewer.domain.when import When

_LEANING = frozenset({"claim_published"})
_BEGINNING = frozenset({"start", "open"})
_INVITING = frozenset({"invite"})  # an invitation belongs to the occasion that it is for
_NUMBERED = re.compile(r"\b([A-Z][a-z]{2,}) (\d{1,4})\b(?![,.:]?\d)")  # "Apollo 13", not "July 4, 1969"
_MONTHS = word_set(
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sept sep oct nov dec the in on by since until from about"
)
_OCCASIONS = SPOKEN | {EventKind.MEETING, EventKind.VISIT}  # on which people speak
_NEAR = 40  # the latest tellings that have something in common with a claim are looked at
_FRESH = 7 * DAY  # what is told without a date happened not long before the report
_DOING = frozenset({Role.AGENT, Role.SPEAKER})
_ACTING = frozenset({Role.AGENT, Role.SPEAKER, Role.PATIENT})


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's claims of one happening.

    ``article`` is the id of the article, ``id`` that of the first claim, ``rank`` its place in the article, ``claims``
    are the ids of all. ``concepts`` are those of its words, ``name`` its proper name in lower case ("cop28"). ``dates``
    are what it says of the time, ``when`` what they agree on, ``reported`` the publication date where it says nothing.
    ``doers`` are the people who act or speak, ``actors`` all that act, speak or undergo it, ``cast`` these, the
    ``places`` and all others, by their handles. ``numbered`` are the things with a name and a number in its sentences
    ("apollo", "13"), ``words`` the words of its sentences that count, sorted.
    """

    article: int
    id: int
    rank: int
    claims: tuple[int, ...]
    concepts: frozenset[str]
    kind: EventKind
    name: str
    dates: tuple[When, ...]
    when: When | None
    reported: When | None
    speech: bool
    doers: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    cast: frozenset[str]
    numbered: frozenset[tuple[str, str]]
    words: tuple[str, ...]


def tellings_of(findings: Findings) -> tuple[Telling, ...]:
    """The happenings that an article tells of, in the order of the text."""
    known = {entity.id: (handle_of(entity), entity.kind) for entity in findings.entities}
    found: list[_Told] = []
    blocks: dict[object, list[int]] = defaultdict(list)
    for rank, claim in enumerate(findings.claims):
        single = _single(rank, claim, findings, known)
        near = sorted({at for key in _keys(single) for at in blocks[key][-_NEAR:]})
        place = next((at for at in near if _same(found[at], single)), None)
        if place is None:
            place = len(found)
            found.append(single)
        else:
            found[place] = _merged(found[place], single)
        for key in _keys(single):
            if place not in blocks[key][-_NEAR:]:
                blocks[key].append(place)
    return tuple(_telling(told, findings.article) for told in found)


@dataclass(frozen=True, slots=True)
class _Told:
    """A telling while the claims of an article are put together.

    ``open`` are time expressions that stay without a value ("thursday night").
    """

    rank: int
    claims: tuple[Claim, ...]
    concepts: frozenset[str]
    kind: EventKind
    name: str
    dates: tuple[When, ...]
    reported: When | None
    open: frozenset[str]
    speech: bool
    doers: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    cast: frozenset[str]
    numbered: frozenset[tuple[str, str]]


def _telling(told: _Told, article: Article) -> Telling:
    sentences = {claim.sentence for claim in told.claims}
    words = {word for sentence in sentences for word in words_of(sentence.of(article.text))}
    return Telling(
        article=article.id,
        id=told.claims[0].id,
        rank=told.rank,
        claims=tuple(claim.id for claim in told.claims),
        concepts=told.concepts,
        kind=told.kind,
        name=told.name,
        dates=told.dates,
        when=agreed(told.dates)[0],
        reported=told.reported,
        speech=told.speech,
        doers=told.doers,
        actors=told.actors,
        places=told.places,
        cast=told.cast,
        numbered=told.numbered,
        words=tuple(sorted(words)),
    )


def _keys(told: _Told) -> list[object]:
    """What two claims of one happening have in common, one thing at least."""
    keys: list[object] = [told.name] if told.name else []
    keys += sorted(told.concepts)
    keys += sorted(told.actors)
    if told.kind is EventKind.MEETING:
        keys.append(EventKind.MEETING)
    return keys


def _merged(known: _Told, new: _Told) -> _Told:
    """A claim more of what is known."""
    return _Told(
        known.rank,
        known.claims + new.claims,
        known.concepts | new.concepts,
        new.kind if known.speech and not new.speech else known.kind,
        known.name or new.name,
        known.dates + new.dates,
        known.reported or new.reported,
        known.open | new.open,
        known.speech and new.speech,
        known.doers | new.doers,
        known.actors | new.actors,
        known.places | new.places,
        known.cast | new.cast,
        known.numbered | new.numbered,
    )


def _single(rank: int, claim: Claim, findings: Findings, known: Mapping[int, tuple[str, EntityKind]]) -> _Told:
    text = findings.article.text
    sense = lexicon().concepts.get(claim.lemma)
    named = {part.entity: known[part.entity] for part in claim.parts if part.entity in known}
    places = frozenset(handle for handle, kind in named.values() if kind is EntityKind.PLACE)
    acting = frozenset(known[part.entity][0] for part in claim.parts if part.role in _ACTING and part.entity in known)
    leaning = claim.basis is not None and claim.basis.rule in _LEANING
    return _Told(
        rank,
        (claim,),
        frozenset({_concept(claim.lemma)}),
        claim.kind,
        claim.head.of(text).lower() if "#" in claim.lemma else "",
        (claim.when,) if claim.when and not leaning else (),
        claim.when if leaning else None,
        _open(claim, text),
        sense is not None and sense.strength is Strength.SPEECH,
        frozenset(
            named[part.entity][0]
            for part in claim.parts
            if part.role in _DOING and part.entity in named and named[part.entity][1] is EntityKind.PERSON
        ),
        acting - places,
        places,
        frozenset(handle for handle, _ in named.values()),
        frozenset(
            (found[1].lower(), found[2])
            for found in _NUMBERED.finditer(claim.sentence.of(text))
            if found[1].lower() not in _MONTHS
        ),
    )


def _concept(lemma: str) -> str:
    """What a claim tells of, whatever the word: an inquiry that is to begin has begun when it is opened."""
    sense = lexicon().concepts.get(lemma)
    concept = sense.concept if sense else lemma
    return "start" if concept in _BEGINNING else concept


def _open(claim: Claim, text: str) -> frozenset[str]:
    if claim.when is not None or claim.basis is None:
        return frozenset()
    return frozenset(span.of(text).lower() for span in claim.basis.spans[:1])


def numbered_apart(one: Telling | _Told, two: Telling | _Told) -> bool:
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


def _same(known: _Told, new: _Told) -> bool:
    """Whether a claim tells again what the article has told already."""
    if numbered_apart(known, new):
        return False
    if known.name and known.name == new.name:
        return True
    if known.name and new.name:
        return False
    if _settled(known) != _settled(new):
        return False  # what did not happen is not what did, nor what was said on that occasion
    beside = bool({claim.sentence for claim in known.claims} & {claim.sentence for claim in new.claims})
    others = bool(known.actors and new.actors and not known.actors & new.actors)
    more = bool(known.concepts & new.concepts) and not new.claims[0].title and not others
    if more and _dates_agree(known, new, told=True):
        return True  # it only tells more of what has a label
    if new.speech and not beside and not _speakers(new) & (_speakers(known) | _acting(known)):
        return False  # all that two people have in common who say something is that they say it
    if beside and (known.name or new.name) and known.concepts & new.concepts:
        # "COP9, the next climate conference, to be held in May"; but "the envoy met officials ahead of COP9"
        return not (known.dates and new.dates) and not (known.doers or new.doers)
    if new.concepts == _INVITING and known.kind is EventKind.MEETING and _planned(known):
        return True
    if known.kind is new.kind and known.kind in SPOKEN and known.actors & new.actors:
        return (beside or _dates_agree(known, new, told=False)) and bool(_speakers(known) & _speakers(new))
    spoken = new.speech and not new.dates and not new.open and bool(_speakers(new) & _acting(known))
    if spoken and (beside or known.kind in _OCCASIONS):
        return True  # what somebody is quoted with belongs to the occasion: not to a trip that they cancelled
    if not known.concepts & new.concepts or not _dates_agree(known, new, told=True):
        return False
    if others:
        return False
    return bool(known.cast & new.cast) or not known.cast or not new.cast or bool(known.dates and new.dates)


def _speakers(telling: _Told) -> frozenset[int]:
    return frozenset(part.entity for claim in telling.claims for part in claim.parts if part.role is Role.SPEAKER)


def _acting(telling: _Told) -> frozenset[int]:
    return frozenset(part.entity for claim in telling.claims for part in claim.parts if part.role in _DOING)


def _planned(telling: _Told) -> bool:
    return any(claim.status is Status.PLANNED for claim in telling.claims)


def _settled(telling: _Told) -> Status | None:
    """The status that all of its claims share where that is denied or possible: neither is what happened."""
    statuses = {claim.status for claim in telling.claims}
    return next((one for one in (Status.DENIED, Status.HYPOTHETICAL) if statuses == {one}), None)


def _dates_agree(known: _Told, new: _Told, *, told: bool) -> bool:
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
