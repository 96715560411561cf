# SPDX-License-Identifier: MIT
"""Claims of one article: which sentences tell of what happening, when, and who took part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, takewhile

from viewer.analysis.events.cast import is_pronoun_subject, parts_of
from viewer.analysis.events.clauses import Clause, find_clauses
from viewer.analysis.events.dating import attach, claim_when, date
from viewer.analysis.events.lexicon import Strength, concept_of, lexicon
from viewer.analysis.events.polarity import polarity
from viewer.analysis.events.quantities import find_quantities, quantities_of
from viewer.analysis.events.selection import Scene, choose, is_target, ranked, takes_up
from viewer.analysis.events.status import is_conditional, status_of
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.titles import title_of
from viewer.analysis.events.tokens import Marks, Words
from viewer.analysis.events.triggers import Trigger, find_nouns
from viewer.analysis.events.verbs import find_groups
from viewer.analysis.page import BlockKind, Page, Sentence
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import CARRIED, SPOKEN, Claim, EventKind, Part, Role, Status
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, EntityKind, Mention
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span
from viewer.domain.timex import Timex
from viewer.domain.when import Precision, When

_COUNTED = frozenset({"after", "before", "since"})
_UNITS = word_set("day days week weeks month months year years decade decades")
_READ = frozenset({BlockKind.TITLE, BlockKind.BODY, BlockKind.CAPTION})
_BRIEFINGS = frozenset({"hold a briefing", "address"})  # whoever is named there speaks
_LONGEST = 3_000  # characters; a longer "sentence" is a list or a table
_SPEAKING = frozenset({Role.SPEAKER, Role.AGENT})
_LEAD = 3  # claims at the head of the body that can be what the headline tells
_SHORTEST_SPEECH = 25  # characters; shorter quotes are words within a sentence of the reporter's


def find_claims(
    page: Page,
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    *,
    timexes: tuple[Timex, ...],
    quotes: tuple[Quote, ...],
    published: Published,
) -> tuple[Claim, ...]:
    """What the sentences of an article tell of, in the order of the text."""
    reader = _Reader(page, mentions, timexes, quotes, published)
    claims: list[Claim] = []
    for sentence in page.sentences:
        if page.kind_of(sentence) in _READ and sentence.span.end - sentence.span.start <= _LONGEST:
            claims += reader.read(sentence)
    return tuple(_headlines_dated(page, claims))


def leaning(basis: Basis) -> Basis:
    """The basis of a date that is carried over from what was told before."""
    return replace(basis, grade=Grade.INFERRED, rule=basis.rule if basis.rule in CARRIED else "claim_narrative")


def _headlines_dated(page: Page, claims: Sequence[Claim]) -> list[Claim]:
    """Give the claims of a headline the date that the head of the body tells of the same happening."""
    titles = [block.span for block in page.blocks if block.kind is BlockKind.TITLE]
    heading = {claim.id for claim in claims if any(title.contains(claim.sentence) for title in titles)}
    opening = [claim for claim in claims if claim.id not in heading][:_LEAD]
    dated = [claim for claim in opening if claim.when and claim.basis and claim.basis.rule not in CARRIED]
    return [_dated_by_body(claim, dated) if claim.id in heading else claim for claim in claims]


def _dated_by_body(claim: Claim, dated: Sequence[Claim]) -> Claim:
    """The claim of a headline, with the date of the first claim of ``dated`` that tells of the same happening."""
    if claim.basis is None or claim.basis.rule != "claim_published":
        return claim
    for body in (*(one for one in dated if one.lemma == claim.lemma), *(one for one in dated if _alike(one, claim))):
        if body.basis is not None:
            return replace(claim, when=body.when, basis=replace(body.basis, grade=Grade.INFERRED, rule="claim_body"))
    return claim


def _alike(one: Claim, two: Claim) -> bool:
    """Whether the words of two claims can name one happening: of one concept, or "maiden flight" and "test flight"."""
    return concept_of(one.lemma) == concept_of(two.lemma) or one.lemma.split()[-1] == two.lemma.split()[-1]


@dataclass(slots=True)
class _Narrative:
    """What the discourse has come to: the paragraph, the last date told and the last person who did something."""

    block: int = -1
    when: When | None = None
    basis: Basis | None = None
    actor: int | None = None
    told: dict[str, tuple[When, Basis] | None] = field(default_factory=dict)  # by concept: the last date, if any
    briefed: set[int] = field(default_factory=set)  # speakers of an occasion that the article is about
    said: dict[int, tuple[When, Basis]] = field(default_factory=dict)  # by speaker: the last dated occasion
    speakers: set[int] = field(default_factory=set)  # of what has a label


def _asks(words: Words) -> bool:
    """Whether a sentence is a question of the reporter's own."""
    at = len(words) - 1
    while at > 0 and words.lower[at] in {"*", "_", ")"}:
        at -= 1
    return words.lower[at] == "?" and not any(words.quoted)


def _is_counted_from(words: Words, clause: Clause) -> bool:
    """Whether a clause is what a time is counted from: in "two weeks after the wall fell" it fell long before."""
    at = clause.left - 2
    return clause.opener in _COUNTED and at >= 0 and words.lower[at] in _UNITS


class _Reader:
    """Reads the sentences of one article in their order."""

    def __init__(
        self,
        page: Page,
        mentions: Sequence[Mention],
        timexes: Sequence[Timex],
        quotes: Sequence[Quote],
        published: Published,
    ) -> None:
        spoken = [
            span
            for quote in quotes
            if quote.kind is not QuoteKind.INDIRECT
            for span in quote.spans
            if span.end - span.start >= (_SHORTEST_SPEECH if quote.kind is QuoteKind.DIRECT else 2 * _SHORTEST_SPEECH)
        ]
        self._page = page
        self._mentions = mentions
        self._timexes = timexes
        self._quotes = quotes
        # Quotes may stand within one another: the first that ends behind a place is where the farthest end so far does.
        self._ends_of_quotes = list(accumulate((quote.spans[0].end for quote in self._quotes), max))
        self._published = published
        self._marks = Marks(mentions, timexes, spoken)
        self._narrative = _Narrative()
        self._body_begun = False

    def read(self, sentence: Sentence) -> list[Claim]:
        """The claims of one sentence."""
        kind = self._page.kind_of(sentence)
        headline = kind is BlockKind.TITLE
        words = self._marks.words(self._page.text, sentence.span)
        if not words:
            return []
        if _asks(words):
            return []
        groups = find_groups(words, lexicon(), headline=headline)
        clauses = find_clauses(words, groups)
        nouns = find_nouns(words, clauses, lexicon())
        dates = attach(words, clauses, nouns, self._timexes)
        leading = headline or (kind is BlockKind.BODY and not self._body_begun)
        self._body_begun = self._body_begun or kind is BlockKind.BODY
        if sentence.block != self._narrative.block:
            old = self._narrative
            self._narrative = _Narrative(
                sentence.block,
                actor=old.actor,
                told=old.told,
                briefed=old.briefed,
                said=old.said,
                speakers=old.speakers,
            )
        scene = Scene(words, clauses, nouns, dates, leading, frozenset(self._narrative.told))
        claims = self._claims(sentence, scene)
        claims = [claim for claim in claims if claim.title or self._tells_again(claim)]
        if kind is BlockKind.CAPTION:
            claims = [claim for claim in claims if claim.basis and claim.basis.grade is Grade.WRITTEN]
        self._remember(scene, claims)
        return claims

    def _tells_again(self, claim: Claim) -> bool:
        """Whether a claim without a label of its own tells more of what the article has told."""
        concept = concept_of(claim.lemma)
        if concept not in self._narrative.told:
            return False
        speakers = {part.entity for part in claim.parts if part.role is Role.SPEAKER}
        if speakers and not speakers & self._narrative.speakers:
            return False  # somebody else said it
        known = self._narrative.told[concept]
        own = claim.when if claim.basis and claim.basis.rule not in CARRIED else None
        return known is None or own is None or known[0].overlaps(own)

    def _claims(self, sentence: Sentence, scene: Scene) -> list[Claim]:
        """What a sentence tells of, with the numbers that belong to each."""
        triggers = choose(scene, lexicon())
        if not triggers:
            return []
        found = find_quantities(scene.words, scene.clauses)
        told = quantities_of(scene.words, scene.clauses, found, triggers)
        return [
            replace(claim, quantities=quantities) if quantities else claim
            for claim, quantities in zip((self._claim(sentence, scene, one) for one in triggers), told, strict=True)
        ]

    def _claim(self, sentence: Sentence, scene: Scene, trigger: Trigger) -> Claim:
        target = is_target(scene, trigger)
        when, basis, future = self._date(scene, trigger, target=target)
        status = self._status(scene, trigger, basis, future=future)
        parts = self._parts(sentence, scene, trigger)
        if basis is None and takes_up(scene, trigger):
            known = self._narrative.told[trigger.sense.concept]
            when, basis = (known[0], leaning(known[1])) if known else (None, None)
        elif basis is None and self._happened_by_now(scene, trigger, status):
            when, basis = self._fallback(scene, trigger, parts)
        return Claim(
            id=content_id("claim", self._page.article, *self._place(scene, trigger), trigger.lemma),
            sentence=sentence.span,
            head=scene.words.span(trigger.first, trigger.last),
            lemma=trigger.lemma,
            title=title_of(scene.words, scene.clauses, trigger, self._mentions),
            kind=EventKind.TARGET if target else trigger.sense.kind,
            status=Status.PLANNED if target else status,
            when=when,
            basis=basis,
            parts=parts,
        )

    def _status(self, scene: Scene, trigger: Trigger, basis: Basis | None, *, future: bool) -> Status:
        against = polarity(scene.words, scene.clauses, trigger)
        if against is not None:
            return against
        if trigger.clause < 0:
            return Status.PLANNED if future else Status.HAPPENED
        return status_of(
            scene.clauses,
            trigger.clause,
            future=future,
            ranked=ranked(scene.words, scene.clauses[trigger.clause]),
            of_noun=trigger.noun,
            only_then=basis is not None and basis.rule == "claim_until",
            conditional=is_conditional(scene.words),
        )

    def _place(self, scene: Scene, trigger: Trigger) -> tuple[int, int]:
        span = scene.words.span(trigger.first, trigger.last)
        return span.start, span.end

    def _date(self, scene: Scene, trigger: Trigger, *, target: bool) -> tuple[When | None, Basis | None, bool]:
        """When, why, and whether it lies after the day of publication."""
        dated = date(trigger, scene.words, scene.clauses, scene.dates, self._timexes)
        if dated is None:
            return None, None, False
        when, basis = claim_when(dated, target=target)
        published = self._published.when
        future = (
            when is not None
            and published is not None
            and published.latest is not None
            and when.earliest is not None
            and when.earliest >= published.latest
        )
        if future and self._forecasts(scene, trigger):
            return None, None, False  # "expects growth in 2030": the date is that of what is forecast
        return when, basis, future

    def _forecasts(self, scene: Scene, trigger: Trigger) -> bool:
        """Whether somebody forecasts; what "is expected on Friday" comes on Friday."""
        told = trigger.sense.kind is EventKind.FORECAST and not trigger.noun and trigger.clause >= 0
        return told and not scene.clauses[trigger.clause].group.passive

    def _happened_by_now(self, scene: Scene, trigger: Trigger, status: Status) -> bool:
        """Whether an undated claim can lean on the day of publication: told as past or as news, not as background."""
        if status is not Status.HAPPENED:
            return False
        if trigger.clause < 0:
            return scene.leading
        clause = scene.clauses[trigger.clause]
        return not (clause.group.perfect and clause.group.past) and not _is_counted_from(scene.words, clause)

    def _fallback(self, scene: Scene, trigger: Trigger, parts: Sequence[Part]) -> tuple[When | None, Basis | None]:
        """The narrative's last date where the discourse goes on, else the day of publication."""
        story = self._narrative
        if trigger.sense.kind in SPOKEN | {EventKind.MEETING}:
            for part in parts:
                if part.role in _SPEAKING and part.entity in story.said:
                    when, basis = story.said[part.entity]
                    return when, leaning(basis)
        if story.when is not None and story.basis is not None and self._goes_on(scene, trigger):
            return story.when, leaning(story.basis)
        published = self._published
        if published.when is None:
            return None, None
        spans = published.basis.spans if published.basis else ()
        return published.when, Basis(Grade.INFERRED, "claim_published", spans, published.when.edtf, "published")

    def _goes_on(self, scene: Scene, trigger: Trigger) -> bool:
        """Whether a sentence goes on telling what the one before told: its subject is a pronoun, in the past."""
        if trigger.clause < 0:
            return False
        clause = scene.clauses[trigger.clause]
        return clause.group.finite and clause.group.past and is_pronoun_subject(scene.words, clause)

    def _parts(self, sentence: Sentence, scene: Scene, trigger: Trigger) -> tuple[Part, ...]:
        quotes = self._quotes_in(sentence.span)
        actor = self._narrative.actor
        subject = scene.clauses[trigger.clause].subject if trigger.clause >= 0 else None
        if subject is not None:  # "he" who says something is whom the quote takes him for, even if that is nobody
            place = scene.words.span(*subject)
            said = [quote for quote in quotes if quote.speaker_span and quote.speaker_span.overlaps(place)]
            actor = said[0].speaker if said else actor
        parts = parts_of(scene.words, scene.clauses, trigger, self._mentions, actor=actor)
        speaker = quotes[0].speaker if quotes else None
        if trigger.sense.strength is Strength.SPEECH and speaker is not None and not parts:
            parts = (Part(speaker, Role.SPEAKER),)
        return parts

    def _quotes_in(self, sentence: Span) -> list[Quote]:
        """The quotes whose first words stand in a sentence, in order."""
        first = bisect_right(self._ends_of_quotes, sentence.start)
        found = takewhile(
            lambda quote: quote.spans[0].start < sentence.end,
            (self._quotes[at] for at in range(first, len(self._quotes))),
        )
        return [quote for quote in found if quote.spans[0].overlaps(sentence)]

    def _remember(self, scene: Scene, claims: list[Claim]) -> None:
        """Carry the last date and the last acting person on to the next sentence."""
        for claim in claims:
            known = (claim.when, claim.basis) if claim.when and claim.basis else None
            if known or concept_of(claim.lemma) not in self._narrative.told:
                self._narrative.told[concept_of(claim.lemma)] = known
            self._narrative.speakers |= {part.entity for part in claim.parts if part.role is Role.SPEAKER}
            told = claim.basis is not None and claim.basis.rule not in CARRIED
            if told and claim.when and claim.when.precision >= Precision.MONTH and claim.status is Status.HAPPENED:
                self._narrative.when, self._narrative.basis = claim.when, claim.basis
                if claim.basis and claim.kind in SPOKEN | {EventKind.MEETING}:
                    briefing = concept_of(claim.lemma) in _BRIEFINGS
                    for part in claim.parts:
                        if briefing or (part.role in _SPEAKING and part.entity not in self._narrative.briefed):
                            self._narrative.said[part.entity] = claim.when, claim.basis
                        if briefing:
                            self._narrative.briefed.add(part.entity)
        words = scene.words
        for clause in scene.clauses:
            if clause.group.finite and clause.subject:
                named = [words.mention[at] for at in range(clause.subject[0], clause.subject[1] + 1)]
                people = [
                    self._mentions[index].entity
                    for index in named
                    if index >= 0 and self._mentions[index].kind is EntityKind.PERSON
                ]
                if people:
                    self._narrative.actor = people[-1]
                    break
