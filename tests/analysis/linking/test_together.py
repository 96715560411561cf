# SPDX-License-Identifier: MIT
"""What several articles tell together: sources, disagreements, wordings, two clocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from viewer.analysis.article import analyse
from viewer.analysis.linking.corrections import Corrections
from viewer.analysis.linking.library import read_together
from viewer.domain.article import RawArticle
from viewer.domain.edit import Edit, Ruled
from viewer.domain.event import About, Conflict, EventKind, Status

AGENCY = (
    "A fire destroyed a cannery in Porto on Monday, killing nine workers, the mayor Clara Novak said. The flames broke "
    "out in the cold store shortly before the night shift ended and spread to the roof within minutes, according to "
    "the fire brigade. More than eighty people had left the building by then. Neighbours were told to keep their "
    "windows shut. “We have lost people whom everybody here knew by name,” Novak told reporters at the gate."
)
OWN = (
    "Nine workers died when a fire swept through a cannery in Porto on Monday. Clara Novak, the mayor, came to the "
    "gate in the morning. “We have lost people whom everybody here knew by name,” she said."
)


def dated(day: str, text: str, headline: str = "") -> str:
    return f" date {day}\n\n{headline}\n\n{text}\n" if headline else f" date {day}\n\n{text}\n"


def test_prints_of_one_text_are_one_source(library: Callable[..., Any]) -> None:
    found = library(
        dated("2024-05-07", AGENCY, "Nine die in cannery fire"),
        dated("2024-05-08", AGENCY.split(" Neighbours")[0], "Cannery burns down"),
        dated("2024-05-07", OWN),
    )
    (origin,) = found.links.origins
    paths = {one.article.id: one.article.path for one in found.articles}
    assert [paths[article] for article in origin.articles] == ["0.txt", "1.txt"]
    fires = [event for event in found.shared() if event.kind is EventKind.DISASTER]
    assert fires
    articles = {found.claims[claim][1].article.path for event in fires for claim in event.claims}
    assert articles == {"0.txt", "1.txt", "2.txt"}
    assert max(event.sources for event in fires) == 2


def test_the_same_words_of_one_speaker_are_one_utterance(library: Callable[..., Any]) -> None:
    cut = OWN.replace(" by name,” she said", ",” she said")
    found = library(dated("2024-05-07", AGENCY), dated("2024-05-07", OWN), dated("2024-05-08", cut))
    (said,) = found.links.utterances
    assert len(said.quotes) == 3
    assert not library(dated("2024-05-07", AGENCY), dated("2024-05-07", OWN)).links.utterances  # one wording


def test_numbers_that_cannot_both_be_true_are_a_conflict(library: Callable[..., Any]) -> None:
    one = "A quake struck Lima on Monday and killed nine people, officials said."
    found = library(dated("2024-05-07", one), dated("2024-05-08", one.replace("nine", "at least 23")))
    conflicts = [event.conflicts for event in found.shared() if event.kind is EventKind.DISASTER]
    assert (Conflict(About.NUMBER),) in conflicts
    agreeing = library(dated("2024-05-07", one), dated("2024-05-08", one.replace("nine", "at least seven")))
    assert not any(event.conflicts for event in agreeing.links.events)


def test_a_ruling_settles_a_conflict_and_keeps_all_claims() -> None:
    texts = (
        dated("2024-05-08", "Ministers urged haste ahead of COP31, which will be held in Lima in November."),
        dated("2024-05-09", "The organisers said COP31 will be held in Lima in December."),
    )
    articles = [analyse(RawArticle.of_text(text)) for text in texts]
    (open_,) = [event for event in read_together(articles).links.events if event.conflict]
    claims = {claim.id: claim for findings in articles for claim in findings.claims}
    right = next(one for one in open_.claims if claims[one].when and claims[one].when.edtf == "2024-12")
    ruled = read_together(articles, Corrections.of([Edit(1, Ruled(About.WHEN, right), "their letter")])).links
    (event,) = [event for event in ruled.events if event.id == open_.id]
    assert (event.conflict, event.conflicts, event.claims) == (False, (Conflict(About.WHEN, right),), open_.claims)
    assert event.when is not None
    assert event.when.edtf == "2024-12"


def test_a_plan_is_joined_with_what_became_of_it(library: Callable[..., Any]) -> None:
    found = library(
        dated(
            "2024-05-02",
            "Envoy Mira Holt and Minister Juris Kalns will meet in Riga later this month, her office said.",
        ),
        dated("2024-05-21", "Envoy Mira Holt met Minister Juris Kalns in Riga on Monday."),
    )
    (talks,) = [event for event in found.shared() if event.kind is EventKind.MEETING]
    assert (talks.status, talks.when.edtf, talks.reported.edtf) == (Status.HAPPENED, "2024-05-20", "2024-05-02")


def test_what_is_still_to_come_has_not_happened(library: Callable[..., Any]) -> None:
    found = library(
        dated("2024-05-08", "Ministers wished for a successful COP31. COP31 will be held in Lima in November."),
        dated("2024-05-09", "The organisers said COP31 will be held in Lima in November."),
    )
    (event,) = [event for event in found.shared() if event.kind is EventKind.MEETING]
    assert event.status is Status.PLANNED
