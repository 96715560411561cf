# SPDX-License-Identifier: MIT
"""What linking needs to know of an article, so that the article itself need not be read again when others come.

A digest follows from what one article says, and from nothing else. So does whether two articles have something in
common: what links a library is computed from pairs of digests, and a new article touches only what it pairs with.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import combinations
from math import log

from viewer.analysis.linking.handles import handle_of
from viewer.analysis.linking.rarity import Vector, rarity, unit_vector, weighted, words_of
from viewer.analysis.linking.reprints import Sketch, handles, sketch_of
from viewer.analysis.linking.tellings import Telling, tellings_of
from viewer.analysis.linking.testimony import is_dated, occasions
from viewer.analysis.linking.utterances import Handle, Said
from viewer.analysis.linking.utterances import handles as said_handles
from viewer.domain.calendar import civil
from viewer.domain.findings import Findings
from viewer.domain.identity import content_id
from viewer.domain.quote import Quote
from viewer.domain.when import Precision, When


class Layer(IntEnum):
    """In what articles can have something in common. Written into libraries: numbers stay."""

    COPIES = 1
    STORIES = 2
    EVENTS = 3
    UTTERANCES = 4
    OCCASIONS = 5


_LEAD = 1_200  # characters of the text that tell what an article is about
_TITLE_WEIGHT = 2.0
_OF_NUMBERS = 3.0
_NAME_WEIGHT = 2.0
_TELLING = 24  # words of an article by which others on the same matter are found
_WEEK = 7
_SLIP = 3  # days by which two articles may be apart about the day of one happening
_RAREST = 3  # words of a telling by which others of the same happening are found
_MOST_SPANS = 13  # a longer time is not looked up by its weeks or months
_EDITION = 30  # days: happenings of one proper name are looked up by spans of so many
_OCCASION = 14  # days: quotes are looked up by spans of so many, and compared if they are a week apart at most
_MOST_HANDLES = 10  # of a quote
_LONGEST_QUOTE = 2_000  # characters of a quote that are compared; a longer one is a speech
_MOST = 4  # of a cast by which others are found


@dataclass(frozen=True)
class Digest:
    """An article as linking sees it.

    ``alone`` tells whether its own words date it, so that no other is asked; ``round`` is that in which others dated
    it, 0 where none did. ``occasions`` are whose meetings and visits, and at which place, are its news. ``weights`` are
    its words and what each says of what the article is about. ``handles`` are those of its ``sayings``, one after the
    other. ``same_as`` is None but for one of many prints of the very same words: it is linked through the first alone,
    so that a text printed five hundred times is not compared with everything five hundred times.
    """

    article: int
    published: When | None
    alone: bool
    round: int
    same_as: int | None
    sketch: Sketch
    occasions: frozenset[tuple[str, str]]
    weights: tuple[tuple[str, float], ...]
    tellings: tuple[Telling, ...]
    sayings: tuple[Said, ...]
    handles: tuple[tuple[Handle, ...], ...]

    def prepare(self) -> None:
        """Work out now, in a worker process perhaps, what linking will ask for in any case."""
        _ = self.vector, self.wordings, self.all_keys, self.quotes_by_handle

    @cached_property
    def vector(self) -> Vector:
        """The weights, scaled to length 1."""
        return unit_vector(dict(self.weights))

    @cached_property
    def telling_words(self) -> frozenset[str]:
        """The words that say most of it."""
        ranked = sorted(self.weights, key=lambda item: (-item[1], item[0]))
        return frozenset(word for word, _ in ranked[:_TELLING])

    @cached_property
    def wordings(self) -> Mapping[int, Vector]:
        """The words of each telling, by its id, weighted by how rare they are."""
        return {telling.id: weighted(telling.words) for telling in self.tellings}

    @cached_property
    def by_sort(self) -> Mapping[str, Sequence[Telling]]:
        """The tellings by what those of one event share one of."""
        found: dict[str, list[Telling]] = defaultdict(list)
        for telling in self.tellings:
            for sort in sorts_of(telling):
                found[sort].append(telling)
        return found

    def of_sorts(self, sorts: Iterable[str]) -> Iterable[Telling]:
        """The tellings that are of one of some sorts, each once."""
        return {telling.id: telling for sort in sorts for telling in self.by_sort.get(sort, ())}.values()

    @cached_property
    def sorted_tellings(self) -> Sequence[tuple[Telling, Sequence[str]]]:
        """The tellings with what each shares one of with others of its event, but for the kind."""
        return [(one, [sort for sort in sorts_of(one) if not is_kind(sort)]) for one in self.tellings]

    @cached_property
    def all_keys(self) -> frozenset[int]:
        """What it is looked up by in any layer."""
        return frozenset().union(*(self.keys(layer) for layer in Layer))

    def keys(self, layer: Layer) -> frozenset[int]:
        """What it is looked up by: two articles that share none have nothing in common in that layer."""
        return self._keys[layer]

    @property
    def precedence(self) -> tuple[int, int]:
        """By what the first of several prints is found: the day that its own words tell, then the id."""
        return (self.published.middle if self.alone and self.published else 2**62), self.article

    @property
    def wording(self) -> int | None:
        """The key that it shares with all that have its very words; None for an article without words."""
        return content_id("copy", self.sketch.whole) if self.sketch.whole else None

    @cached_property
    def _keys(self) -> Mapping[Layer, frozenset[int]]:
        if self.same_as is not None:
            found = dict.fromkeys(Layer, frozenset[int]())
            return found | {Layer.COPIES: frozenset({self.wording} if self.wording else ())}
        return {
            Layer.COPIES: frozenset(content_id("copy", handle) for handle in handles(self.sketch)),
            Layer.STORIES: frozenset(content_id("word", word) for word in self.telling_words),
            Layer.EVENTS: self._event_keys,
            Layer.UTTERANCES: self._saying_keys,
            Layer.OCCASIONS: frozenset(content_id("occasion", *pair) for pair in self.occasions),
        }

    @cached_property
    def quotes_by_handle(self) -> Mapping[Handle, Sequence[Said]]:
        """Its quotes by what they can be told to be other wordings by."""
        found: dict[Handle, list[Said]] = defaultdict(list)
        for said, own in zip(self.sayings, self.handles, strict=True):
            for handle in dict.fromkeys(own):
                found[handle].append(said)
        return found

    @cached_property
    def _saying_keys(self) -> frozenset[int]:
        """The handles of its quotes with the time of the occasion. What has no time is compared within its story."""
        keys = {
            (span, *handle)
            for said, own in zip(self.sayings, self.handles, strict=True)
            for span in _spans(said.occasion, _OCCASION, _WEEK)
            for handle in own[:_MOST_HANDLES]
        }
        return frozenset(content_id("said", *key) for key in keys)

    @cached_property
    def _event_keys(self) -> frozenset[int]:
        keys = {key for telling in self.tellings for key in _keys(telling, self.published)}
        return frozenset(content_id("event", *key) for key in keys)


def sorts_of(telling: Telling) -> Iterator[str]:
    """What two tellings of one event share one of: a concept, a proper name, within a story a kind at least."""
    yield from (f"concept {concept}" for concept in telling.concepts)
    if telling.name:
        yield f"name {telling.name}"
    yield f"kind {telling.kind}"


def is_kind(sort: str) -> bool:
    """Whether a sort of tellings is of those that have no more in common than their kind."""
    return sort.startswith("kind ")


def digest_of(findings: Findings, alone: Findings) -> Digest:
    """The digest of an article as it now reads; ``alone`` is what it says by itself."""
    sayings = tuple(_said(quote, findings) for quote in findings.quotes)
    return Digest(
        article=findings.article.id,
        published=findings.article.published.when,
        alone=is_dated(alone),
        round=0,
        same_as=None,
        sketch=sketch_of(findings),
        occasions=occasions(alone),
        weights=_weights(findings),
        tellings=tellings_of(findings),
        sayings=sayings,
        handles=tuple(map(said_handles, sayings)),
    )


def _said(quote: Quote, findings: Findings) -> Said:
    article = findings.article
    known = {entity.id: entity for entity in findings.entities}
    speaker = known.get(quote.speaker) if quote.speaker is not None else None
    return Said(
        quote.id,
        article.id,
        " … ".join(span.of(article.text) for span in quote.spans)[:_LONGEST_QUOTE],
        quote.kind,
        content_id("speaker", handle_of(speaker)) if speaker else None,
        quote.said,
        article.published.when,
    )


def _weights(findings: Findings) -> tuple[tuple[str, float], ...]:
    """Sublinear frequency times rarity of the words of title and lead; those of title and names count double."""
    article = findings.article
    start = article.lead.start if article.lead else article.title.end if article.title else 0
    counts: dict[str, float] = dict(Counter(words_of(article.text[start : start + _LEAD])))
    if article.title:
        for word in words_of(article.title.of(article.text)):
            counts[word] = counts.get(word, 0.0) + _TITLE_WEIGHT
    names = [one.span.of(article.text) for one in findings.mentions if one.span.start < start + _LEAD]
    named = frozenset(words_of("\n".join(names)))
    return tuple(
        (word, round((1 + log(count * (_NAME_WEIGHT if word in named else 1.0))) * _weight(word), 4))
        for word, count in sorted(counts.items())
    )


def _weight(word: str) -> float:
    """How much a word says of what an article is about; a number as little as years and days of the month do."""
    return min(rarity(word), _OF_NUMBERS) if word.isdecimal() else rarity(word)


def _keys(telling: Telling, published: When | None) -> Iterator[tuple[object, ...]]:
    if telling.name:
        for span in _spans(telling.when or telling.reported or published, _EDITION, _EDITION):
            yield "name", telling.name, span
    when = telling.when
    if when is None or when.precision < Precision.YEAR or when.first_day is None:
        return
    central = sorted(telling.actors | telling.places)[:_MOST] + sorted(map(":".join, telling.numbered))[:_MOST]
    weeks = list(_spans(when, _WEEK, _SLIP)) if when.precision >= Precision.MONTH else []
    for concept in sorted(telling.concepts):
        for week in weeks:
            for who in central:
                yield "who", concept, week, who
            if not telling.speech:
                for word in sorted(telling.words, key=lambda word: (-rarity(word), word))[:_RAREST]:
                    yield "word", concept, week, word
        for pair in combinations(central, 2):
            yield "year", concept, civil(when.first_day)[0], *pair


def _spans(when: When | None, length: int, slip: int) -> Iterator[int]:
    """The numbers of the spans of so many days that a time may touch, or one that is a few days off."""
    if when is None:
        return
    first = when.first_day if when.first_day is not None else when.last_day
    last = when.last_day if when.last_day is not None else when.first_day
    if first is not None and last is not None and last - first < _MOST_SPANS * length:
        yield from range(first // length, (last + slip) // length + 1)
