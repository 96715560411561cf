# SPDX-License-Identifier: MIT
"""What the tests of this room share: sentences with their names and dates marked by hand.

    [Ada Brook]      a person          {Lisbon}      a place          (=Acme Corp=)   an organisation
    <Monday|2024-05-06>                a time expression with its value; empty where it stays open

The marks are taken out; what other finders would find of them stands in their place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from viewer.analysis.events.clauses import Clause, find_clauses
from viewer.analysis.events.finding import find_claims
from viewer.analysis.events.lexicon import lexicon
from viewer.analysis.events.tokens import Marks, Words
from viewer.analysis.events.verbs import find_groups
from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.sentences import find_sentences
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import Claim
from viewer.domain.participant import Entity, EntityKind, Mention
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType
from viewer.domain.when import When

_MARKED = re.compile(
    r"\[(?P<person>[^\]]+)\]|\{(?P<place>[^}]+)\}|\(=(?P<org>[^=]+)=\)|<(?P<date>[^|>]+)\|(?P<value>[^>]*)>|“(?P<quote>[^”]+)”"
)


@dataclass(frozen=True)
class Told:
    """A text, what is marked in it, and its claims."""

    text: str
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]

    def title(self, claim: Claim) -> str:
        return " ".join(span.of(self.text) for span in claim.title)

    def cast(self, claim: Claim) -> dict[str, str]:
        names = {entity.id: entity.name for entity in self.entities}
        return {names[part.entity]: part.role.value for part in claim.parts}

    @property
    def lemmas(self) -> list[str]:
        return [claim.lemma for claim in self.claims]


def read_marks(marked: str) -> tuple[str, list[Mention], list[Timex], list[Quote], dict[str, int]]:
    """The plain text with its mentions, timexes and quotes; entities are numbered by their last word."""
    text, at = "", 0
    mentions: list[Mention] = []
    timexes: list[Timex] = []
    quotes: list[Quote] = []
    known: dict[str, int] = {}
    for found in _MARKED.finditer(marked):
        text += marked[at : found.start()]
        at = found.end()
        words = next(found[name] for name in ("person", "place", "org", "date", "quote") if found[name])
        opening = "“" if found["quote"] else ""
        span = Span(len(text) + len(opening), len(text) + len(opening) + len(words))
        text += f"{opening}{words}{'”' if opening else ''}"
        if found["date"]:
            when = When.parse(found["value"]) if found["value"] else None
            basis = Basis(Grade.COMPUTED, "weekday_past", (span,), "2024-05-08", "published")
            timexes.append(Timex(span, TimexType.DATE, found["value"], when, basis))
        elif found["quote"]:
            quotes.append(Quote(len(quotes), (span,), QuoteKind.DIRECT))
        else:
            kind = (
                EntityKind.PERSON
                if found["person"]
                else EntityKind.PLACE
                if found["place"]
                else EntityKind.ORGANISATION
            )
            entity = known.setdefault(words.split()[-1], len(known) + 1)
            mentions.append(Mention(span, kind, entity))
    return text + marked[at:], mentions, timexes, quotes, known


def told_by(marked: str, *, published: str = "2024-05-08") -> Told:
    text, mentions, timexes, quotes, known = read_marks(marked)
    longest = {
        number: max((m.span.of(text) for m in mentions if m.entity == number), key=len) for number in known.values()
    }
    entities = tuple(
        Entity(number, next(m.kind for m in mentions if m.entity == number), longest[number])
        for number in known.values()
    )
    blocks = find_blocks(text)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    claims = find_claims(
        page,
        entities,
        tuple(mentions),
        timexes=tuple(timexes),
        quotes=tuple(quotes),
        published=Published(When.parse(published) if published else None, None),
    )
    return Told(text, entities, tuple(mentions), tuple(timexes), tuple(quotes), claims)


@pytest.fixture
def told() -> Callable[..., Told]:
    """Claims of a marked text, published on Wednesday 8 May 2024 unless said otherwise."""
    return told_by


@pytest.fixture
def clauses() -> Callable[[str], tuple[Words, list[Clause]]]:
    """Words and clauses of one marked sentence."""

    def of(marked: str) -> tuple[Words, list[Clause]]:
        text, mentions, timexes, quotes, _ = read_marks(marked)
        spoken = [span for quote in quotes for span in quote.spans if span.end - span.start >= 25]
        words = Marks(mentions, timexes, spoken).words(text, Span(0, len(text)))
        return words, find_clauses(words, find_groups(words, lexicon()))

    return of
