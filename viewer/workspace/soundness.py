# SPDX-License-Identifier: MIT
"""Whether findings and links are sound: every offset within its text, every reference to something that is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from viewer.domain.findings import Findings, Links
from viewer.domain.identity import spelled
from viewer.domain.rows import Problem
from viewer.domain.span import Span


def faults_of(findings: Findings) -> list[Problem]:
    """What is wrong with the findings of one article."""
    where = findings.article.path or spelled(findings.article.id)
    return [
        *(Problem("offset", where, detail) for detail in _outside(findings)),
        *(Problem("offset", where, detail) for detail in _unordered(findings)),
        *(Problem("twice", where, detail) for detail in _twice(findings)),
        *(Problem("orphan", where, detail) for detail in _missing(findings)),
    ]


def faults_of_links(articles: Iterable[Findings], links: Links) -> list[Problem]:
    """What does not fit between articles and links: every entity is one participant, every claim tells of one event."""
    entities: list[int] = []
    claims: list[int] = []
    quotes: list[int] = []
    texts: list[int] = []
    for findings in articles:
        texts.append(findings.article.id)
        entities += (entity.id for entity in findings.entities)
        claims += (claim.id for claim in findings.claims)
        quotes += (quote.id for quote in findings.quotes)
    people = {participant.id for participant in links.participants}
    return [
        *_shared_out("entity", entities, [id_ for one in links.participants for id_ in one.entities]),
        *_shared_out("claim", claims, [id_ for event in links.events for id_ in event.claims]),
        *(
            Problem("orphan", f"participant {spelled(one.id)}", one.name)
            for one in links.participants
            if not one.entities
        ),
        *(Problem("orphan", f"event {spelled(event.id)}", event.title) for event in links.events if not event.claims),
        *(
            Problem("orphan", f"event {spelled(event.id)}", f"participant {spelled(id_)}")
            for event in links.events
            for id_ in event.participants
            if id_ not in people
        ),
        *_grouped("article of a story", texts, [id_ for story in links.stories for id_ in story.articles]),
        *_grouped("article of an origin", texts, [id_ for origin in links.origins for id_ in origin.articles]),
        *_grouped("quote of an utterance", quotes, [id_ for one in links.utterances for id_ in one.quotes]),
        *(
            Problem("orphan", f"event {spelled(event.id)}", f"ruling {spelled(conflict.ruling)}")
            for event in links.events
            for conflict in event.conflicts
            if conflict.ruling is not None and conflict.ruling not in event.claims
        ),
    ]


def _grouped(noun: str, there: Iterable[int], grouped: Iterable[int]) -> Iterator[Problem]:
    """Members of groups that are not there, or stand in two; not all need to be in one."""
    grouped = list(grouped)
    yield from _shared_out(noun, set(there) & set(grouped), grouped)


def _shared_out(noun: str, there: Iterable[int], linked: Iterable[int]) -> Iterator[Problem]:
    known, counted = set(there), Counter(linked)
    for id_ in sorted(known ^ counted.keys()):  # in no link, or in a link and nowhere else
        yield Problem("orphan", f"{noun} {spelled(id_)}")
    for id_ in sorted(id_ for id_, times in counted.items() if times > 1):
        yield Problem("twice", f"{noun} {spelled(id_)}")


def _outside(findings: Findings) -> Iterator[str]:
    length = len(findings.article.text)
    for span in _spans(findings):
        if not 0 <= span.start < span.end <= length:
            yield f"{span.start}..{span.end}"


def _spans(findings: Findings) -> Iterator[Span]:
    """Every place of the text that anything points to."""
    article = findings.article
    yield from filter(None, (article.title, article.outlet, article.author, article.lead))
    bases = [article.published.basis, *(timex.basis for timex in findings.timexes)]
    for mention in findings.mentions:
        yield mention.span
    for timex in findings.timexes:
        yield timex.span
    for quote in findings.quotes:
        yield from quote.spans
        yield from filter(None, (quote.speaker_span, quote.cue))
        bases.append(quote.said_basis)
    for claim in findings.claims:
        yield from (claim.sentence, claim.head, *claim.title)
        yield from (quantity.span for quantity in claim.quantities)
        bases.append(claim.basis)
    for basis in filter(None, bases):
        yield from basis.spans


def _unordered(findings: Findings) -> Iterator[str]:
    """Parts of one utterance that are none, overlap or go backwards."""
    for quote in findings.quotes:
        pairs = zip(quote.spans, quote.spans[1:], strict=False)
        if not quote.spans or any(left.end > right.start for left, right in pairs):
            yield spelled(quote.id)


def _twice(findings: Findings) -> Iterator[str]:
    for items in (findings.entities, findings.quotes, findings.claims):
        counted = Counter(item.id for item in items)
        yield from (spelled(id_) for id_, times in counted.items() if times > 1)


def _missing(findings: Findings) -> Iterator[str]:
    """References to entities that the article does not have."""
    known = {entity.id for entity in findings.entities}
    wanted = [mention.entity for mention in findings.mentions]
    wanted += (id_ for quote in findings.quotes for id_ in (quote.speaker, quote.addressee) if id_ is not None)
    wanted += (part.entity for claim in findings.claims for part in claim.parts)
    yield from (spelled(id_) for id_ in sorted(set(wanted) - known))
