# SPDX-License-Identifier: MIT
"""An event from what articles tell of it: title, kind, status, date and participants."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from viewer.analysis.events.lexicon import Strength, lexicon
from viewer.analysis.linking.agreement import agreed
from viewer.analysis.linking.corrections import NONE, Corrections
from viewer.analysis.linking.disagreement import Told, disagreements
from viewer.analysis.linking.tellings import Telling
from viewer.domain.event import About, Claim, Conflict, Event, EventKind, Role, Status
from viewer.domain.findings import Findings
from viewer.domain.identity import content_id
from viewer.domain.participant import EntityKind, Mention
from viewer.domain.span import Span
from viewer.domain.when import When

_STATUSES = (Status.HAPPENED, Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED)  # the first that is told counts
_CENTRAL = {Role.AGENT: 3, Role.SPEAKER: 3, Role.PATIENT: 2, Role.OTHER: 1, Role.PLACE: 1}
_CLOSED_UP = re.compile(r" ([,.”’»])")  # no blank before a mark that closes
_LABEL = range(15, 61)  # characters of a good label
_ADORNED = 2  # words: a proper name and what somebody says of it ("a successful COP28")


class Who(NamedTuple):
    """Whom an event is told of: a participant's id, kind and name."""

    id: int
    kind: EntityKind
    name: str


@dataclass(frozen=True, slots=True)
class Around:
    """What an event is seen in the light of: articles and claims by their ids, who is who, which prints are one,
    corrections.

    ``people`` maps entities to participants, ``origins`` an article to the first that prints its text.
    """

    articles: Mapping[int, Findings]
    claims: Mapping[int, Claim]
    people: Mapping[int, Who]
    origins: Mapping[int, int]
    corrections: Corrections = NONE

    def published(self, article: int) -> When | None:
        """When an article came out."""
        return self.articles[article].article.published.when


def event_of(tellings: Sequence[Telling], around: Around) -> Event:
    """The event that a group of tellings is about."""

    def told(telling: Telling) -> tuple[int, int, int]:
        published = around.published(telling.article)
        return (published.middle if published else 2**62), telling.article, telling.rank

    ordered = sorted(tellings, key=told)
    told_by = [
        (claim, telling.article)
        for telling in ordered
        for claim in sorted((around.claims[one] for one in telling.claims), key=_place)
    ]
    claims = [claim for claim, _ in told_by]
    when, disagree = _when(ordered, around)
    found = [About.WHEN] if disagree else []
    found += disagreements(
        Told(claim, around.origins.get(article, article), around.articles[article]) for claim, article in told_by
    )
    conflicts = tuple(Conflict(about, _ruling(about, claims, around.corrections)) for about in found)
    ruled = next((one.ruling for one in conflicts if one.about is About.WHEN), None)
    articles = sorted({telling.article for telling in ordered})
    reports = [published for article in articles if (published := around.published(article))]
    return Event(
        id=content_id("event", min(claim.id for claim in claims)),
        title=_title(told_by, around.articles, next((one.name for one in ordered if one.name), "")),
        kind=_kind(claims),
        status=_status([(claim, around.published(article)) for claim, article in told_by], when),
        when=next((claim.when for claim in claims if claim.id == ruled), None) or when,
        conflicts=conflicts,
        participants=_cast(claims, around.people),
        claims=tuple(claim.id for claim in claims),
        sources=len({around.origins.get(article, article) for article in articles}),
        reported=_first(reports),
    )


def _ruling(about: About, claims: Sequence[Claim], corrections: Corrections) -> int | None:
    """The claim that a person ruled right last."""
    ruled = [(edit, claim.id) for claim in claims if (edit := corrections.rulings.get((about, claim.id)))]
    return max(ruled)[1] if ruled else None


def _place(claim: Claim) -> tuple[int, int]:
    return claim.head.start, claim.id


def _when(tellings: Sequence[Telling], around: Around) -> tuple[When | None, bool]:
    """What the dates agree on that the sentences tell, else those of the sentences before; for what nobody dates, the
    first report. And whether two sources tell dates that exclude each other.
    """
    told = _told_dates(tellings, around)
    if told:
        agree = [agreed(dates)[0] for dates in told]
        return agreed([date for dates in told for date in dates])[0], agreed([date for date in agree if date])[1]
    carried = [date for telling in tellings for date in telling.dates]
    return agreed(carried)[0] or _first([telling.reported for telling in tellings if telling.reported]), False


def _told_dates(tellings: Sequence[Telling], around: Around) -> Sequence[Sequence[When]]:
    """The dates that the sentences of each source tell: of several prints of one text, those of the first that does,
    for "on Monday" was another day when it was printed again.
    """
    found: dict[int, tuple[int, list[When]]] = {}
    for telling in tellings:
        dates = [claim.when for one in telling.claims if (claim := around.claims[one]).tells_when and claim.when]
        origin = around.origins.get(telling.article, telling.article)
        if dates and found.setdefault(origin, (telling.article, []))[0] == telling.article:
            found[origin][1].extend(dates)
    return [dates for _, dates in found.values()]


def _first(dates: Sequence[When]) -> When | None:
    return min(dates, key=lambda when: (when.middle, when.edtf), default=None)


def _status(claims: Sequence[tuple[Claim, When | None]], when: When | None) -> Status:
    """What the claims come to; that somebody spoke of it does not make it happen, nor does an article that came out
    before its time.
    """
    told = [item for item in claims if not _is_speech(item[0])] or claims
    known = {
        Status.PLANNED if claim.status is Status.HAPPENED and _is_ahead(when, published) else claim.status
        for claim, published in told
    }
    return next(status for status in _STATUSES if status in known)


def _is_ahead(when: When | None, published: When | None) -> bool:
    """Whether an event is still to come for an article."""
    if when is None or when.earliest is None or published is None or published.latest is None:
        return False
    return when.earliest >= published.latest


def _is_speech(claim: Claim) -> bool:
    sense = lexicon().concepts.get(claim.lemma)
    return sense is not None and sense.strength is Strength.SPEECH


def _kind(claims: Sequence[Claim]) -> EventKind:
    votes = Counter(claim.kind for claim in claims)
    order = list(EventKind)
    return min(votes, key=lambda kind: (kind is EventKind.OTHER, -votes[kind], order.index(kind)))


def _title(claims: Sequence[tuple[Claim, int]], articles: Mapping[int, Findings], name: str) -> str:
    """The label of the most direct claim: short, with a participant and a verb, of what happened; with the proper name
    of the happening where it has one.
    """

    def worth(item: tuple[Claim, int]) -> tuple[float, int, int]:
        claim, article = item
        text = _spelled(claim, articles[article])
        speech = _is_speech(claim)
        named = sum(
            any(span.contains(mention.span) for span in claim.title) and mention.kind is not EntityKind.PLACE
            for mention in _mentions_in(articles[article].mentions, claim.title)
        )
        points = (
            3.0 * bool(claim.title)
            + 2.0 * (len(text) in _LABEL)
            + min(named, 2)
            + 0.5 * (claim.title[:1] != () and claim.title[0].start <= claim.sentence.start + 4)
            + (claim.status is Status.HAPPENED)
            + 0.5 * (len(text.split()) >= 4)
            - 2.0 * speech
            + 3.0 * (name != "" and name in text.lower())
        )
        return -points, len(text), claim.id

    claim, article = min(claims, key=worth) if len(claims) > 1 else claims[0]
    words = _spelled(claim, articles[article])
    head = " ".join(claim.head.of(articles[article].article.text).split())
    return head if name and head.lower() == name and len(words.split()) == _ADORNED else words


def _mentions_in(mentions: Sequence[Mention], title: Sequence[Span]) -> Sequence[Mention]:
    """The mentions, which are in the order of the text, that begin between the ends of a label."""
    if not title:
        return ()
    first = bisect_left(mentions, title[0].start, key=_start)
    return mentions[first : bisect_left(mentions, title[-1].end, first, key=_start)]


def _start(mention: Mention) -> int:
    return mention.span.start


def _spelled(claim: Claim, findings: Findings) -> str:
    text = findings.article.text
    words = " ".join(span.of(text) for span in claim.title or (claim.head,))
    return " ".join(_CLOSED_UP.sub(r"\1", words).split())


def _cast(claims: Sequence[Claim], people: Mapping[int, Who]) -> tuple[int, ...]:
    """Participants, the most central first: by the parts they take, then in the order they are named."""
    weight: Counter[int] = Counter()
    for claim in claims:
        for part in claim.parts:
            if part.entity in people:
                weight[people[part.entity].id] += _CENTRAL[part.role]
    order = {who: index for index, who in enumerate(weight)}
    return tuple(sorted(weight, key=lambda who: (-weight[who], order[who], who)))
