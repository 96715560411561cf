# SPDX-License-Identifier: MIT
"""Findings and links that contradict themselves are noticed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.domain.article import Article, Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import Claim, Event, EventKind, Part, Role, Status
from viewer.domain.findings import Findings, Links
from viewer.domain.identity import spelled
from viewer.domain.participant import Entity, EntityKind, Mention, Participant
from viewer.domain.quantity import Quantity
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType
from viewer.workspace.soundness import faults_of, faults_of_links

TEXT = "Ida Holm said “yes” on Monday."
ARTICLE = Article(1, "/a.txt", TEXT, "f", "en", None, None, None, Published(None, None))
WHOLE = Findings(
    ARTICLE,
    (Entity(2, EntityKind.PERSON, "Ida Holm"),),
    (Mention(Span(0, 8), EntityKind.PERSON, 2),),
    (Timex(Span(23, 29), TimexType.DATE, "", None, Basis(Grade.WRITTEN, "weekday", (Span(23, 29),))),),
    (Quote(3, (Span(15, 18),), QuoteKind.DIRECT, speaker=2),),
    (
        Claim(
            4,
            Span(0, 30),
            Span(9, 13),
            "say",
            (),
            EventKind.OTHER,
            Status.HAPPENED,
            None,
            None,
            (Part(2, Role.SPEAKER),),
        ),
    ),
)
OUTSIDE = Quantity(Span(29, 31), 2, 2, False, "boat")
IDA = Participant(20, EntityKind.PERSON, "Ida Holm", (), (), (2,))
SAYING = Event(40, "said", EventKind.OTHER, Status.HAPPENED, None, (), (20,), (4,))


def test_whole_findings_have_no_faults() -> None:
    assert faults_of(WHOLE) == []
    assert faults_of_links([WHOLE], Links((IDA,), (SAYING,))) == []


@pytest.mark.parametrize(
    ("findings", "reason", "detail"),
    [
        (replace(WHOLE, article=replace(ARTICLE, title=Span(0, 31))), "offset", "0..31"),
        (replace(WHOLE, article=replace(ARTICLE, lead=Span(5, 5))), "offset", "5..5"),
        (replace(WHOLE, mentions=(Mention(Span(-1, 4), EntityKind.PERSON, 2),)), "offset", "-1..4"),
        (replace(WHOLE, mentions=(Mention(Span(0, 4), EntityKind.PERSON, 9),)), "orphan", spelled(9)),
        (replace(WHOLE, quotes=(Quote(3, (Span(15, 18), Span(16, 17)), QuoteKind.DIRECT),)), "offset", spelled(3)),
        (replace(WHOLE, quotes=(Quote(3, (), QuoteKind.DIRECT),)), "offset", spelled(3)),
        (replace(WHOLE, quotes=(Quote(3, (Span(1, 2),), QuoteKind.DIRECT, addressee=9),)), "orphan", spelled(9)),
        (replace(WHOLE, claims=WHOLE.claims * 2), "twice", spelled(4)),
        (replace(WHOLE, claims=(replace(WHOLE.claims[0], quantities=(OUTSIDE,)),)), "offset", "29..31"),
        (
            replace(
                WHOLE,
                timexes=(replace(WHOLE.timexes[0], basis=Basis(Grade.COMPUTED, "x", (Span(40, 50),))),),
            ),
            "offset",
            "40..50",
        ),
    ],
)
def test_faults_within_an_article(findings: Findings, reason: str, detail: str) -> None:
    (fault,) = faults_of(findings)
    assert (fault.reason, fault.where, fault.detail) == (reason, "/a.txt", detail)


@pytest.mark.parametrize(
    ("links", "faults"),
    [
        (Links((), (replace(SAYING, participants=()),)), [("orphan", "entity")]),
        (Links((IDA,), ()), [("orphan", "claim")]),
        (Links((IDA,), (replace(SAYING, claims=(4, 5)),)), [("orphan", "claim")]),
        (Links((IDA, replace(IDA, id=21)), (SAYING,)), [("twice", "entity")]),
        (Links((IDA, replace(IDA, id=21, entities=())), (SAYING,)), [("orphan", "participant")]),
        (Links((IDA,), (SAYING, replace(SAYING, id=41, claims=()))), [("orphan", "event")]),
        (Links((IDA,), (replace(SAYING, participants=(99,)),)), [("orphan", "event")]),
    ],
)
def test_faults_between_articles_and_links(links: Links, faults: list[tuple[str, str]]) -> None:
    assert [(fault.reason, fault.where.split()[0]) for fault in faults_of_links([WHOLE], links)] == faults
