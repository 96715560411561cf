# SPDX-License-Identifier: MIT
"""Quotes of one article, with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from viewer.analysis.page import Page
from viewer.analysis.quotes.attribution import Attribution, Attributor
from viewer.analysis.quotes.cast import Cast
from viewer.analysis.quotes.marks import Ending, Quoted, find_quoted
from viewer.analysis.quotes.speech import is_speech, kind_of
from viewer.analysis.quotes.time_of_speech import SpeechClock
from viewer.domain.article import Published
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, Mention
from viewer.domain.quote import Quote
from viewer.domain.timex import Timex


def find_quotes(
    page: Page,
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    *,
    timexes: tuple[Timex, ...],
    published: Published,
) -> tuple[Quote, ...]:
    """The quotes of an article in the order of the text."""
    quoted = find_quoted(page)
    attributions = Attributor(page, quoted, Cast(page, entities, mentions, quoted)).attribute()
    interrupted = {index - 1 for index, found in enumerate(attributions) if found.sieve == "inner_cue"}
    spoken = [
        (quote, found)
        for index, (quote, found) in enumerate(zip(quoted, attributions, strict=True))
        if index in interrupted or is_speech(quote.inner.of(page.text), found)
    ]
    clock = SpeechClock(page, quoted, timexes, published)
    quotes: list[Quote] = []
    for utterance in _utterances(spoken):
        first, found = utterance[0]
        said, basis = clock.time_of(found)
        quotes.append(
            Quote(
                id=content_id("quote", page.article, first.inner.start),
                spans=tuple(quote.inner for quote, _ in utterance),
                kind=kind_of(first.inner.of(page.text), found),
                speaker=found.speaker,
                speaker_span=found.phrase,
                cue=found.cue,
                addressee=found.addressee,
                said=said,
                said_basis=basis,
                sieve=found.sieve,
                confidence=found.confidence,
            )
        )
    return tuple(quotes)


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
    runs_on = before[0].ending == Ending.RUNS_ON and after[0].block == before[0].block + 1
    return runs_on and "run_on" in (before[1].sieve, after[1].sieve) and before[1].speaker == after[1].speaker
