# SPDX-License-Identifier: MIT
"""A library to write to, and findings in which every field is set."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.domain.article import Article, Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import About, Claim, Conflict, Event, EventKind, Part, Role, Status
from viewer.domain.findings import Findings, Links
from viewer.domain.grouping import Origin, Story, Utterance
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, EntityKind, Mention, Participant
from viewer.domain.quantity import Quantity
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType
from viewer.domain.when import Precision, When
from viewer.store.library import Library, open_library

TEXT = "Harbour talks\n\nOn Tuesday the envoy, Ana Łuk, told Bo Reé: “We sign – soon,” and left Kiel.\n"


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """The place of a library that is not there yet."""
    if request.param == "sqlite":
        return tmp_path / "story.dateline"
    address: str = request.getfixturevalue("postgres_url")
    return address


@pytest.fixture
def library(where: str | Path) -> Iterator[Library]:
    opened = open_library(where)
    yield opened
    opened.close()


def findings_of(name: str) -> Findings:
    """An article with one of everything; ``name`` tells it from others."""
    ana, bo = content_id("ana", name), content_id("bo", name)
    basis = Basis(Grade.COMPUTED, "weekday_past", (Span(18, 25), Span(0, 7)), "2021-09-02", "narrative")
    tuesday = When.day(2021, 8, 31, approximate=True)
    entities = (
        Entity(ana, EntityKind.PERSON, "Ana Łuk", ("Łuk", "“Ana”"), ("the envoy",)),
        Entity(bo, EntityKind.ORGANISATION, "Bo Reé"),
    )
    mentions = (Mention(Span(37, 44), EntityKind.PERSON, ana), Mention(Span(51, 57), EntityKind.ORGANISATION, bo))
    timexes = (
        Timex(Span(18, 25), TimexType.DATE, "2021-08-31", tuesday, basis),
        Timex(Span(18, 20), TimexType.SET, "P1W", None, Basis(Grade.WRITTEN, "set")),
    )
    claims = _claims(name, tuesday, basis, (Part(ana, Role.AGENT), Part(bo, Role.PATIENT)))
    return Findings(_article(name, basis), entities, mentions, timexes, _quotes(name, ana, bo, basis), claims)


def _article(name: str, basis: Basis) -> Article:
    return Article(
        id=content_id("article", name),
        path=f"/news/{name}.txt",
        text=TEXT + name,
        fingerprint=f"{name:f>64}",
        language="en",
        title=Span(0, 13),
        outlet=Span(0, 7),
        author=Span(37, 44),
        published=Published(When(None, 2**45, Precision.WEEK, lasting=True), basis),
        lead=Span(15, 92),
    )


def _quotes(name: str, speaker: int, addressee: int, basis: Basis) -> tuple[Quote, ...]:
    """One that has all that a quote can have, and one that has as little as it can."""
    return (
        Quote(
            content_id("quote", name),
            (Span(60, 67), Span(70, 74)),
            QuoteKind.PARTLY_DIRECT,
            speaker=speaker,
            speaker_span=Span(26, 35),
            cue=Span(46, 50),
            addressee=addressee,
            said=When(-(2**40), None, Precision.CENTURY),
            said_basis=basis,
            sieve="before_colon",
            confidence=0.1 + 0.2,
        ),
        Quote(content_id("indirect", name), (Span(0, 3),), QuoteKind.INDIRECT),
    )


def _claims(name: str, when: When, basis: Basis, parts: tuple[Part, ...]) -> tuple[Claim, ...]:
    """One that has all that a claim can have, and one that has as little as it can."""
    quantities = (
        Quantity(Span(60, 74), 0.1 + 0.2, None, True, "person killed"),
        Quantity(Span(18, 25), None, 1e15, False, "dollar"),
    )
    title, bare = (Span(37, 44), Span(81, 90)), content_id("bare", name)
    return (
        Claim(
            content_id("claim", name),
            Span(15, 92),
            Span(81, 85),
            "leave",
            title,
            EventKind.VISIT,
            Status.DENIED,
            when,
            basis,
            parts,
            quantities,
        ),
        Claim(bare, Span(0, 13), Span(8, 13), "talk", (), EventKind.MEETING, Status.PLANNED, None, None),
    )


def links_of(*articles: Findings) -> Links:
    """All first entities are one participant and all first claims one event; the others stand alone."""
    first, *others = (tuple(one.entities[index].id for one in articles) for index in (0, 1))
    told, *alone = (tuple(one.claims[index].id for one in articles) for index in (0, 1))
    ana = Participant(min(first), EntityKind.PERSON, "Ana Łuk", ("Łuk", "“Ana”"), ("the envoy",), first)
    rest = [Participant(id_, EntityKind.ORGANISATION, "Bo Reé", (), (), (id_,)) for id_ in others[0]]
    talks = Event(
        min(told),
        "Ana Łuk leaves",
        EventKind.VISIT,
        Status.DENIED,
        When.year(2021),
        (Conflict(About.WHEN), Conflict(About.WHERE, told[0])),
        (ana.id, rest[0].id),
        told,
        sources=len(told),
        reported=When.month(2021, 9),
    )
    single = [Event(id_, "", EventKind.MEETING, Status.PLANNED, None, (), (), (id_,)) for id_ in alone[0]]
    by_id = sorted([ana, *rest], key=lambda one: one.id), sorted([talks, *single], key=lambda one: one.id)
    prints, quotes = tuple(one.article.id for one in articles), tuple(one.quotes[0].id for one in articles)
    several = len(articles) > 1
    return Links(
        tuple(by_id[0]),
        tuple(by_id[1]),
        (Story(5, prints),),
        (Origin(6, prints[::-1]),) if several else (),
        (Utterance(7, quotes[::-1]),) if several else (),
    )


@pytest.fixture
def first() -> Findings:
    return findings_of("first")


@pytest.fixture
def second() -> Findings:
    return findings_of("second")


@pytest.fixture
def both(first: Findings, second: Findings) -> Links:
    return links_of(first, second)


@pytest.fixture
def only_first(first: Findings) -> Links:
    return links_of(first)
