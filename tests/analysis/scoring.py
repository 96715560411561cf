# SPDX-License-Identifier: MIT
"""Findings held against labels: one score for each thing that the analysis promises.

Spans are matched as in the evaluations of the field: quotations exactly (punctuation at the edges aside), time
expressions by overlap and then by value (TempEval-3), events by the sentence that a labelled head stands in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from tests.analysis.labels import ArticleLabels, EventLabel, QuoteLabel, StoryLabels
from viewer.analysis.article import analyse
from viewer.analysis.linking.library import read_together
from viewer.domain.event import Claim, Event
from viewer.domain.findings import Findings, Links
from viewer.domain.participant import EntityKind, Participant
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span
from viewer.domain.when import When

_VAGUE = re.compile("_REF|P[0-9]*X|PTX")  # "now", "recently", "for years": found or not, neither right nor wrong
_MOST = 0.8  # of two stretches of reported speech, for them to be the same
_EDGES = " \t\r\n.,;:!?'’‘`\"“”-–—"


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the ``wanted`` were right, how many were ``given``, and in words what went wrong."""

    right: int
    given: int
    wanted: int
    wrong: tuple[str, ...] = ()

    @property
    def value(self) -> float:
        """F1; plain accuracy where as many were given as wanted. 0 to 1."""
        return 2 * self.right / (self.given + self.wanted) if self.given + self.wanted else 1.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A story, its labels and what the analysis makes of it."""

    labels: StoryLabels
    findings: tuple[Findings, ...]
    links: Links

    def pairs(self) -> Iterator[tuple[ArticleLabels, Findings]]:
        """Each article's labels with its findings."""
        return zip(self.labels.articles, self.findings, strict=True)

    def bearer(self, entity: int | None) -> Participant | None:
        """Whom the library takes an entity of an article for."""
        return next((p for p in self.links.participants if entity in p.entities), None)

    def is_named(self, participant: Participant | None, person: str) -> bool:
        """Whether the library shows this person, under a name that the story gives the person."""
        name = participant.name if participant else ""
        return name.removeprefix("the ").removeprefix("The ") in self.labels.full_names(person)


def reading(labels: StoryLabels) -> Reading:
    """Analyse the articles of a story and read them together."""
    together = read_together([analyse(article.raw) for article in labels.articles])
    return Reading(labels, together.articles, together.links)


def quotes_exact(story: Reading) -> Score:
    """Quotations whose every part has exactly the labelled bounds."""
    right, given, wanted, wrong = 0, 0, 0, []
    for article, found in story.pairs():
        text = found.article.text
        optional = [_trimmed(text, _span(label)) for label in article.quotes if label.optional]
        want = {_trimmed(text, _span(label)) for label in article.quotes if not label.optional}
        got = {_trimmed(text, span) for quote in _marked(found) for span in quote.spans}
        got = {span for span in got if span in want or not any(map(span.overlaps, optional))}
        right, given, wanted = right + len(want & got), given + len(got), wanted + len(want)
        wrong += [f"{article.name}: not found: {span.of(text)!r}" for span in sorted(want - got)]
        wrong += [f"{article.name}: no quotation: {span.of(text)!r}" for span in sorted(got - want)]
    return Score(right, given, wanted, tuple(wrong))


def quote_parts_joined(story: Reading) -> Score:
    """Parts of one utterance, around a cue or in several paragraphs, that are one quotation."""
    right, wanted, wrong = 0, 0, []
    for article, found in story.pairs():
        for before, label in pairwise(article.quotes):
            if label.continues:
                wanted += 1
                first, second = _quote_at(found, before), _quote_at(found, label)
                right += (joined := first is not None and first is second)
                wrong += [] if joined else [f"{article.name}: apart: {before.at.text!r} … {label.at.text!r}"]
    return Score(right, wanted, wanted, tuple(wrong))


def speakers(story: Reading) -> Score:
    """Speakers of the labelled quotations, under the name by which the library knows them."""
    right, given, wanted, wrong = 0, 0, 0, []
    for article, found in story.pairs():
        for label in (label for label in article.quotes if not label.optional):
            quote = _quote_at(found, label)
            speaker = story.bearer(quote.speaker) if quote else None
            hit = label.speaker is not None and story.is_named(speaker, label.speaker)
            right, given, wanted = right + hit, given + (speaker is not None), wanted + (label.speaker is not None)
            if not hit and (speaker or label.speaker):
                name = speaker.name if speaker else None
                wrong.append(f"{article.name}: {label.at.text!r}: {name}, not {label.speaker}")
    return Score(right, given, wanted, tuple(wrong))


def reported_found(story: Reading) -> Score:
    """Stretches that report what somebody said, without marks, of which a found one covers most and little else."""
    return _reported(story, lambda story, quote, label: True)


def reported_speakers(story: Reading) -> Score:
    """The same, with the labelled speaker, or with none where nobody can be named."""

    def is_right(story: Reading, quote: Quote, label: QuoteLabel) -> bool:
        speaker = story.bearer(quote.speaker)
        return speaker is None if label.speaker is None else story.is_named(speaker, label.speaker)

    return _reported(story, is_right)


def _reported(story: Reading, accepts: Callable[[Reading, Quote, QuoteLabel], bool]) -> Score:
    right, given, wanted, wrong = 0, 0, 0, []
    for article, found in story.pairs():
        got = [(span, quote) for quote in found.quotes if quote.kind is QuoteKind.INDIRECT for span in quote.spans]
        given, wanted = given + len(got), wanted + len(article.reported)
        for label in article.reported:
            hits = [quote for span, quote in got if _likeness(span, _span(label)) >= _MOST]
            hit = any(accepts(story, quote, label) for quote in hits)
            right += hit
            wrong += [] if hit else [f"{article.name}: {'whose' if hits else 'not found'}: {label.at.text!r}"]
        wrong += [
            f"{article.name}: nothing reported: {span.of(found.article.text)!r}"
            for span, _ in got
            if not any(_likeness(span, _span(label)) >= _MOST for label in article.reported)
        ]
    return Score(right, given, wanted, tuple(wrong))


def timexes_relaxed(story: Reading) -> Score:
    """Time expressions that overlap a labelled one."""
    return _timexes(story, lambda got, want: True)


def timexes_valued(story: Reading) -> Score:
    """Time expressions that overlap a labelled one and have its value."""
    return _timexes(story, lambda got, want: _plain_value(got) == _plain_value(want))


def published(story: Reading) -> Score:
    """Publication dates within the interval that the text proves; open where it proves nothing."""
    right, wrong = 0, []
    for article, found in story.pairs():
        got = found.article.published.when
        hit = got is None if article.published is None else _agrees(got, article.published)
        right += hit
        wrong += [] if hit else [f"{article.name}: {got and got.edtf}, not {article.published}"]
    return Score(right, len(story.findings), len(story.findings), tuple(wrong))


def titles(story: Reading) -> Score:
    """Headlines, and none where there is none."""
    right, wrong = 0, []
    for article, found in story.pairs():
        title = found.article.title
        got = found.article.text[title.start : title.end].strip("#* ") if title else None
        right += got == article.title
        wrong += [] if got == article.title else [f"{article.name}: {got!r}, not {article.title!r}"]
    return Score(right, len(story.findings), len(story.findings), tuple(wrong))


def persons(story: Reading) -> Score:
    """The people of the whole story, each once, under a full name."""
    left = [p for p in story.links.participants if p.kind == EntityKind.PERSON]
    given, missed = len(left), []
    want = sorted({person for article in story.labels.articles for person in article.persons})
    for person in want:
        if hit := next((p for p in left if story.is_named(p, person)), None):
            left.remove(hit)
        else:
            missed.append(f"not found: {person}")
    wrong = [f"no person of the story: {p.name} {p.aliases}" for p in left]
    return Score(len(want) - len(missed), given, len(want), (*missed, *wrong))


def events_found(story: Reading) -> Score:
    """Labelled events that a claim's sentence tells of."""
    return _events(story, lambda label, claims: bool(claims))


def events_dated(story: Reading) -> Score:
    """Labelled events that a claim tells of with the date that this article gives."""
    return _events(story, lambda label, claims: any(_agrees(claim.when, label.value) for claim in claims))


def events_cast(story: Reading) -> Score:
    """Labelled events with people in them, where the linked event has all of them."""
    participants = {participant.id: participant for participant in story.links.participants}
    event_of = _event_of(story.links.events)

    def has_cast(label: EventLabel, claims: Sequence[Claim]) -> bool:
        casts = [[participants.get(p) for p in event_of[claim.id].participants] for claim in claims]
        return any(all(any(story.is_named(p, name) for p in cast) for name in label.persons) for cast in casts)

    return _events(story, has_cast, lambda label: bool(label.persons))


def events_shared(story: Reading) -> Score:
    """Pairs of articles that tell of one event and are linked by it, against claims that are linked wrongly."""
    told, event_of = _told(story), _event_of(story.links.events)
    right, false, wanted, wrong = 0, 0, 0, []
    for (first, ones), (second, others) in combinations(told.items(), 2):
        labels = _labels_of(story, first) & _labels_of(story, second)
        linked: set[str] = set()
        for (one, about), (other, of) in product(ones, others):
            if about and of and event_of[one.id] is event_of[other.id]:
                linked |= about & of
                if not about & of:
                    false += 1
                    wrong.append(f"{first} and {second}: one event of {sorted(about)} and {sorted(of)}")
        right, wanted = right + len(linked), wanted + len(labels)
        wrong += [f"{first} and {second}: not linked: {label}" for label in sorted(labels - linked)]
    return Score(right, right + false, wanted, tuple(wrong))


def disagreements(story: Reading) -> Score:
    """Events that articles date differently, kept as one event that says so."""
    told, event_of, wrong = _told(story), _event_of(story.links.events), []
    for label in story.labels.disputed:
        tellers: dict[int, set[str]] = {}
        for article, claims in told.items():
            for event in {event_of[claim.id].id for claim, about in claims if label in about}:
                tellers.setdefault(event, set()).add(article)
        shown = [e for e in story.links.events if e.conflict and len(tellers.get(e.id, ())) > 1]
        wrong += [] if shown else [f"not shown as disputed: {label}"]
    wanted = len(story.labels.disputed)
    return Score(wanted - len(wrong), wanted, wanted, tuple(wrong))


MEASURES: dict[str, Callable[[Reading], Score]] = {
    "quotes exact": quotes_exact,
    "quote parts joined": quote_parts_joined,
    "speakers": speakers,
    "reported speech": reported_found,
    "reported speakers": reported_speakers,
    "timexes relaxed": timexes_relaxed,
    "timexes valued": timexes_valued,
    "published": published,
    "titles": titles,
    "persons": persons,
    "events found": events_found,
    "events dated": events_dated,
    "events with their cast": events_cast,
    "events shared": events_shared,
    "disagreements shown": disagreements,
}
OF_WORDINGS = ("quotes exact", "quote parts joined", "speakers", "timexes relaxed", "timexes valued", "published")
OF_REPORTS = ("reported speech", "reported speakers")


def measures_of(story: str) -> tuple[str, ...]:
    """What a labelled set is scored on: the short texts have no people and no events."""
    if story == "wordings":
        return OF_WORDINGS
    if story == "reported":
        return ("quotes exact", "speakers", *OF_REPORTS)
    return tuple(name for name in MEASURES if name not in OF_REPORTS)


def _timexes(story: Reading, accepts: Callable[[str, str], bool]) -> Score:
    right, given, wanted, wrong = 0, 0, 0, []
    for article, found in story.pairs():
        left = list(found.timexes)
        wanted += len(article.timexes)
        for label in article.timexes:
            at = Span(label.at.start, label.at.end)
            best = max(left, key=lambda timex: _overlap(timex.span, at), default=None)
            if best is None or not _overlap(best.span, at):
                wrong.append(f"{article.name}: not found: {label.at.text!r} ({label.value})")
                continue
            left.remove(best)
            given += 1
            if accepts(best.value, label.value):
                right += 1
            else:
                basis = f"{best.basis.rule} from {best.basis.reference or 'nothing'}"
                wrong.append(f"{article.name}: {label.at.text!r}: {best.value!r}, not {label.value} ({basis})")
        left = [timex for timex in left if not _VAGUE.search(timex.value)]
        given += len(left)
        text = found.article.text
        wrong += [f"{article.name}: no time: {timex.span.of(text)!r} ({timex.value})" for timex in left]
    return Score(right, given, wanted, tuple(wrong))


def _events(
    story: Reading,
    accepts: Callable[[EventLabel, Sequence[Claim]], bool],
    counts: Callable[[EventLabel], bool] = lambda label: True,
) -> Score:
    right, wanted, wrong = 0, 0, []
    for article, found in story.pairs():
        for label in filter(counts, article.events):
            claims = [claim for claim in found.claims if _tells_of(claim, label)]
            hit = accepts(label, claims)
            right, wanted = right + hit, wanted + 1
            if not hit:
                dates = ", ".join(sorted({claim.when.edtf if claim.when else "no date" for claim in claims}))
                wrong.append(f"{article.name}: {label.gist} ({label.value}): {dates or 'no claim'}")
    return Score(right, wanted, wanted, tuple(wrong))


_Told = list[tuple[Claim, frozenset[str]]]


def _told(story: Reading) -> dict[str, _Told]:
    """For each article its claims, each with the labelled events that its sentence tells of."""
    return {
        article.name: [
            (claim, frozenset(label.event for label in article.events if _tells_of(claim, label)))
            for claim in found.claims
        ]
        for article, found in story.pairs()
    }


def _labels_of(story: Reading, name: str) -> set[str]:
    return {label.event for article in story.labels.articles if article.name == name for label in article.events}


def _tells_of(claim: Claim, label: EventLabel) -> bool:
    return any(claim.sentence.contains(Span(head.start, head.end)) for head in label.heads)


def _event_of(events: Iterable[Event]) -> dict[int, Event]:
    return {claim: event for event in events for claim in event.claims}


def _marked(found: Findings) -> list[Quote]:
    """The quotations between marks; what is reported without marks has a measure of its own."""
    return [quote for quote in found.quotes if quote.kind is not QuoteKind.INDIRECT]


def _quote_at(found: Findings, label: QuoteLabel) -> Quote | None:
    """The quotation that covers most of a labelled part."""
    at = _span(label)
    best = max(_marked(found), key=lambda quote: max(_overlap(span, at) for span in quote.spans), default=None)
    return best if best and any(_overlap(span, at) for span in best.spans) else None


def _agrees(got: When | None, want: str) -> bool:
    """The same days; where the label is an interval, days within it."""
    wanted = When.parse(want)
    if got is None:
        return False
    same = (got.first_day, got.last_day) == (wanted.first_day, wanted.last_day)
    return same or ("/" in want and got.within(wanted))


def _plain_value(value: str) -> str:
    """Without "about", and without seconds."""
    return re.sub(r"(T\d\d:\d\d):\d\d", r"\1", re.sub(r"[~?%]", "", value))


def _span(label: QuoteLabel) -> Span:
    return Span(label.at.start, label.at.end)


def _likeness(one: Span, other: Span) -> float:
    """The share of two stretches that they have in common, 0 to 1."""
    return _overlap(one, other) / (max(one.end, other.end) - min(one.start, other.start))


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _trimmed(text: str, span: Span) -> Span:
    """The span without punctuation and marks at its edges."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)
