# SPDX-License-Identifier: MIT
"""The scores themselves: the labels held against themselves score 1, silence scores 0, and each fault costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.analysis.labels import ArticleLabels, QuoteLabel, StoryLabels, load, stories
from tests.analysis.scoring import MEASURES, Reading, measures_of
from viewer.domain.article import Article, Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import About, Claim, Conflict, Event, EventKind, Status
from viewer.domain.findings import Findings, Links
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, EntityKind, Participant
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType
from viewer.domain.when import When

BASIS = Basis(Grade.WRITTEN, "label")


def perfect(labels: StoryLabels) -> Reading:
    """The findings that the labels describe."""
    names = {name for article in labels.articles for name in article.persons}
    said = [quote for article in labels.articles for quote in (*article.quotes, *article.reported)]
    names |= {quote.speaker for quote in said if quote.speaker}
    people = {name for article in labels.articles for name in article.persons}
    participants = tuple(
        Participant(
            content_id("who", name),
            EntityKind.PERSON if name in people else EntityKind.ORGANISATION,
            name,
            (),
            (),
            tuple(content_id("entity", article.name, name) for article in labels.articles),
        )
        for name in sorted(names)
    )
    return Reading(labels, tuple(map(findings_of, labels.articles)), Links(participants, events_of(labels)))


def findings_of(article: ArticleLabels) -> Findings:
    start = article.raw.text.find(article.title) if article.title else 0
    return Findings(
        Article(
            article.raw.id,
            article.name,
            article.raw.text,
            article.raw.fingerprint,
            "en",
            Span(start, start + len(article.title)) if article.title else None,
            None,
            None,
            Published(When.parse(article.published) if article.published else None, BASIS),
        ),
        tuple(Entity(content_id("entity", article.name, name), EntityKind.PERSON, name) for name in article.persons),
        (),
        tuple(
            Timex(Span(label.at.start, label.at.end), TimexType.DATE, label.value, None, BASIS)
            for label in article.timexes
        ),
        quotes_of(article),
        tuple(claim for claims in claims_of(article).values() for claim in claims),
    )


def quotes_of(article: ArticleLabels) -> tuple[Quote, ...]:
    utterances: list[list[QuoteLabel]] = []
    for label in article.quotes:
        if label.continues:
            utterances[-1].append(label)
        elif not label.optional:
            utterances.append([label])
    kinds = [(QuoteKind.DIRECT, parts) for parts in utterances]
    kinds += [(QuoteKind.INDIRECT, [label]) for label in article.reported]
    return tuple(
        Quote(
            number,
            tuple(Span(part.at.start, part.at.end) for part in parts),
            kind,
            content_id("entity", article.name, parts[0].speaker) if parts[0].speaker else None,
        )
        for number, (kind, parts) in enumerate(kinds)
    )


def claims_of(article: ArticleLabels) -> dict[str, list[Claim]]:
    """For each labelled event a claim at each of its heads, as if the head were a sentence."""
    return {
        label.event: [
            Claim(
                content_id("claim", article.name, label.event, head.start),
                Span(head.start, head.end),
                Span(head.start, head.end),
                head.text,
                (),
                EventKind.OTHER,
                Status.HAPPENED,
                When.parse(label.value),
                BASIS,
            )
            for head in label.heads
        ]
        for label in article.events
    }


def events_of(labels: StoryLabels) -> tuple[Event, ...]:
    claims: dict[str, list[Claim]] = {}
    cast: dict[str, set[str]] = {}
    for article in labels.articles:
        for event, told in claims_of(article).items():
            claims.setdefault(event, []).extend(told)
        for label in article.events:
            cast.setdefault(label.event, set()).update(label.persons)
    return tuple(
        Event(
            content_id("event", event),
            event,
            EventKind.OTHER,
            Status.HAPPENED,
            None,
            (Conflict(About.WHEN),) if event in labels.disputed else (),
            tuple(content_id("who", name) for name in sorted(cast[event])),
            tuple(claim.id for claim in told),
        )
        for event, told in claims.items()
    )


def silent(labels: StoryLabels) -> Reading:
    """An analysis that finds nothing."""
    nothing = tuple(
        replace(
            found,
            article=replace(found.article, title=None, published=Published(None, None)),
            entities=(),
            timexes=(),
            quotes=(),
            claims=(),
        )
        for found in perfect(labels).findings
    )
    return Reading(labels, nothing, Links((), ()))


EACH = pytest.mark.parametrize(
    ("story", "measure"), [(story, measure) for story in stories() for measure in measures_of(story)]
)


@EACH
def test_the_labels_agree_with_themselves(story: str, measure: str) -> None:
    score = MEASURES[measure](perfect(load(story)))
    assert score.wrong == ()
    assert score.value == 1.0


@EACH
def test_finding_nothing_scores_nothing(story: str, measure: str) -> None:
    labels = load(story)
    right_when_silent = {
        "published": [article for article in labels.articles if article.published is None],
        "titles": [article for article in labels.articles if article.title is None],
    }
    assert MEASURES[measure](silent(labels)).right == len(right_when_silent.get(measure, ()))


def spoiled(story: Reading, spoil: Callable[[Findings], Findings]) -> Reading:
    return replace(story, findings=(spoil(story.findings[0]), *story.findings[1:]))


@pytest.mark.parametrize(
    ("measure", "spoil", "word"),
    [
        (
            "quotes exact",
            lambda found: replace(found, quotes=(*found.quotes, Quote(99, (Span(0, 9),), QuoteKind.DIRECT))),
            "no quotation",
        ),
        ("speakers", lambda found: replace(found, quotes=tuple(replace(q, speaker=None) for q in found.quotes)), "not"),
        (
            "timexes valued",
            lambda found: replace(found, timexes=tuple(replace(t, value="1901") for t in found.timexes)),
            "'1901', not",
        ),
        (
            "timexes relaxed",
            lambda found: replace(
                found, timexes=(*found.timexes, Timex(Span(0, 3), TimexType.DATE, "1901", None, BASIS))
            ),
            "no time",
        ),
        (
            "events dated",
            lambda found: replace(found, claims=tuple(replace(c, when=When.year(1901)) for c in found.claims)),
            "1901",
        ),
        ("events found", lambda found: replace(found, claims=()), "no claim"),
        (
            "published",
            lambda found: replace(found, article=replace(found.article, published=Published(None, None))),
            "None, not",
        ),
    ],
)
def test_a_fault_costs_and_is_told(measure: str, spoil: Callable[[Findings], Findings], word: str) -> None:
    score = MEASURES[measure](spoiled(perfect(load("climate")), spoil))
    assert score.value < 1.0
    assert score.wrong
    assert all(word in line for line in score.wrong)


def test_vague_references_are_not_scored() -> None:
    now = Timex(Span(0, 3), TimexType.DATE, "PRESENT_REF", None, BASIS)
    story = spoiled(perfect(load("climate")), lambda found: replace(found, timexes=(*found.timexes, now)))
    assert MEASURES["timexes relaxed"](story).value == 1.0


def test_two_happenings_in_one_event_are_wrongly_linked() -> None:
    story = perfect(load("apollo"))
    lumped = replace(story.links.events[0], claims=tuple(c for event in story.links.events for c in event.claims))
    score = MEASURES["events shared"](replace(story, links=replace(story.links, events=(lumped,))))
    assert score.right == score.wanted
    assert score.given > score.wanted
    assert all("one event of" in line for line in score.wrong)


def test_parts_that_are_apart_are_told() -> None:
    story = perfect(load("climate"))
    parted = spoiled(
        story,
        lambda found: replace(
            found, quotes=tuple(replace(quote, spans=(span,)) for quote in found.quotes for span in quote.spans)
        ),
    )
    article = story.labels.articles[0]
    joins = [(one, two) for one, two in pairwise(article.quotes) if two.continues]
    assert len(MEASURES["quote parts joined"](parted).wrong) == len(joins) > 0
