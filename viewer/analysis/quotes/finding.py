# SPDX-License-Identifier: MIT
"""Quotes of one article, with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from viewer.analysis.page import BlockKind, Page
from viewer.analysis.quotes.attribution import Attribution, Attributor
from viewer.analysis.quotes.block_quotes import find_block_quotes, with_unmarked
from viewer.analysis.quotes.cast import Cast
from viewer.analysis.quotes.marks import Ending, Quoted, find_quoted
from viewer.analysis.quotes.reported import find_reported, may_report, sentences_of
from viewer.analysis.quotes.speech import is_speech, kind_of
from viewer.analysis.quotes.time_of_speech import SpeechClock
from viewer.analysis.quotes.turns import find_turns
from viewer.domain.article import Published
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, Mention
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span
from viewer.domain.timex import Timex


def find_quotes(
    page: Page,
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    *,
    timexes: tuple[Timex, ...],
    published: Published,
) -> tuple[Quote, ...]:
    """The quotes of an article, what it reports in its own words included, in the order of the text.

    An indirect quote may have quoted words in it, which are quotes of their own; quotes of one kind do not overlap.
    """
    unmarked = (*find_turns(page, entities, mentions), *find_block_quotes(page))
    quoted = with_unmarked(page, find_quoted(page), unmarked)
    reader = _Reader(page, Cast(page, entities, mentions, quoted), timexes, published)
    return tuple(sorted((*reader.direct(), *reader.indirect()), key=lambda quote: (quote.spans, quote.id)))


class _Reader:
    """Makes quotes of one article's quoted stretches and reported clauses."""

    def __init__(self, page: Page, cast: Cast, timexes: tuple[Timex, ...], published: Published) -> None:
        self._page = page
        self._quoted = cast.quoted
        self._attributor = Attributor(page, self._quoted, cast)
        self._attributions = self._attributor.attribute()
        self._clock = SpeechClock(page, self._quoted, timexes, published)

    def direct(self) -> Iterator[Quote]:
        """Every utterance between marks."""
        text = self._page.text
        interrupted = {index - 1 for index, found in enumerate(self._attributions) if found.sieve == "inner_cue"}
        spoken = [
            (quote, found)
            for index, (quote, found) in enumerate(zip(self._quoted, self._attributions, strict=True))
            if index in interrupted or is_speech(quote.inner.of(text), found)
        ]
        for utterance in _utterances(spoken):
            first, found = utterance[0]
            kind = kind_of(first.inner.of(text), found)
            yield self._quote(tuple(quote.inner for quote, _ in utterance), kind, found)

    def indirect(self) -> Iterator[Quote]:
        """Every clause of the body that reports what somebody said."""
        for index, block in enumerate(self._page.blocks):
            if block.kind != BlockKind.BODY or not may_report(block.span.of(self._page.text)):
                continue
            tokens = self._attributor.tokens_of(index)
            for first, end in sentences_of(tokens):
                for reported in find_reported(tokens, first, end):
                    found = self._attributor.resolve(tokens, reported.source)
                    yield self._quote(reported.spans(tokens), QuoteKind.INDIRECT, found)

    def _quote(self, spans: tuple[Span, ...], kind: QuoteKind, found: Attribution) -> Quote:
        said, basis = self._clock.time_of(found, spans)
        place = (self._page.article, spans[0].start)
        return Quote(
            id=content_id("quote", *place, *((kind.value,) if kind == QuoteKind.INDIRECT else ())),
            spans=spans,
            kind=kind,
            speaker=found.speaker,
            speaker_span=found.phrase,
            cue=found.cue,
            addressee=found.addressee,
            said=said,
            said_basis=basis,
            sieve=found.sieve,
            confidence=found.confidence,
        )


def _utterances(spoken: Sequence[tuple[Quoted, Attribution]]) -> Iterator[list[tuple[Quoted, Attribution]]]:
    """The stretches that are parts of one utterance: interrupted by a cue, or run on over paragraphs."""
    parts: list[tuple[Quoted, Attribution]] = []
    for quote, found in spoken:
        if parts and _goes_on(parts[-1], (quote, found)):
            parts.append((quote, found))
            continue
        if parts:
            yield parts
        parts = [(quote, found)]
    if parts:
        yield parts


def _goes_on(before: tuple[Quoted, Attribution], after: tuple[Quoted, Attribution]) -> bool:
    if after[1].sieve == "inner_cue":
        return True
    if after[0].goes_on:
        return True
    runs_on = before[0].ending == Ending.RUNS_ON and after[0].block == before[0].block + 1
    return runs_on and "run_on" in (before[1].sieve, after[1].sieve) and before[1].speaker == after[1].speaker
