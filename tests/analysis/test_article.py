# SPDX-License-Identifier: MIT
"""The whole reading of one article."""

from __future__ import annotations

import pickle

import pytest

from viewer.analysis.article import analyse
from viewer.domain.article import RawArticle
from viewer.domain.event import Role
from viewer.domain.quote import QuoteKind

TEXT = (
    " date 2019-05-03\n"
    "Old bridge falls, mayor Ann Lee says\n"
    "By Bo Ekdahl | The Harbour Gazette\n\n"
    "OSLO (Reuters) - The old bridge fell on Friday and nobody was hurt, mayor Ann Lee said.\n\n"
    "“We will build it again,” Lee told reporters at the river on Friday. “It will be a better one.”\n"
)


def test_an_article_is_read_whole() -> None:
    findings = analyse(RawArticle.of_text(TEXT, "bridge.txt"))
    article = findings.article
    assert article.title is not None
    assert article.title.of(TEXT) == "Old bridge falls, mayor Ann Lee says"
    assert article.outlet is not None
    assert article.outlet.of(TEXT) == "The Harbour Gazette"
    assert article.author is not None
    assert article.author.of(TEXT) == "Bo Ekdahl"
    assert article.published.when is not None
    assert article.published.when.edtf == "2019-05-03"
    names = {entity.id: entity.name for entity in findings.entities}
    assert [(quote.kind, quote.speaker and names[quote.speaker]) for quote in findings.quotes] == [
        (QuoteKind.INDIRECT, "Ann Lee"),
        (QuoteKind.DIRECT, "Ann Lee"),
        (QuoteKind.DIRECT, "Ann Lee"),
    ]


@pytest.mark.parametrize(
    ("opening", "lead"),
    [
        ("OSLO (Reuters) - ", "The old bridge fell on Friday."),
        ("OSLO, 3 May 2019 (Harbour Wire) — ", "The old bridge fell on Friday."),
        ("OSLO, May 3, 2019 (Harbour Wire) -- ", "The old bridge fell on Friday."),
        ("OSLO, Norway, 3 May — ", "The old bridge fell on Friday."),
        ("", "The old bridge fell on Friday."),
        ("In Oslo — of all places — ", "In Oslo — of all places — The old bridge fell on Friday."),
    ],
)
def test_the_lead_begins_behind_the_dateline(opening: str, lead: str) -> None:
    text = f"{opening}The old bridge fell on Friday. Nobody was hurt, the mayor of the town said in the evening.\n"
    article = analyse(RawArticle.of_text(text)).article
    assert article.title is None
    assert article.lead is not None
    assert article.lead.of(text) == lead


def test_reading_twice_gives_the_same() -> None:
    raw = RawArticle.of_text(TEXT)
    assert analyse(raw) == analyse(raw)


def test_findings_travel_between_processes() -> None:
    findings = analyse(RawArticle.of_text(TEXT))
    assert pickle.loads(pickle.dumps(findings)) == findings


def test_an_empty_article_has_nothing_in_it() -> None:
    findings = analyse(RawArticle.of_text(""))
    assert (findings.entities, findings.mentions, findings.timexes, findings.quotes, findings.claims) == ((),) * 5


def test_he_of_whom_somebody_speaks_is_not_the_speaker() -> None:
    text = "Arrest in Oslo\n\n3 May 2019\n\nTom Reyes left Oslo on Thursday. He was arrested on Friday, Ann Lee said.\n"
    findings = analyse(RawArticle.of_text(text, "arrest.txt"))
    names = {entity.id: entity.name for entity in findings.entities}
    (arrest,) = [claim for claim in findings.claims if claim.lemma == "arrest" and claim.sentence.start > 20]
    assert {names[part.entity]: part.role for part in arrest.parts}["Tom Reyes"] == Role.PATIENT
