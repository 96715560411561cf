# SPDX-License-Identifier: MIT
"""Articles with a cast that the test names itself: the finding of names has tests of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.quotes.finding import find_quotes
from viewer.analysis.sentences import find_sentences
from viewer.domain.article import Published
from viewer.domain.participant import Entity, EntityKind, Mention
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span
from viewer.domain.timex import Timex


@dataclass(frozen=True)
class Scene:
    """A text as it was read, with its cast by name."""

    page: Page
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]

    @property
    def marked(self) -> tuple[Quote, ...]:
        """The quotes between marks."""
        return tuple(quote for quote in self.quotes if quote.kind is not QuoteKind.INDIRECT)

    def name_of(self, entity: int | None) -> str | None:
        return next((each.name for each in self.entities if each.id == entity), None)

    def said(self) -> list[tuple[str, str | None]]:
        """(words, speaker) of every quote between marks; the parts of one utterance are joined by a bar."""
        return [
            (" | ".join(span.of(self.page.text) for span in quote.spans), self.name_of(quote.speaker))
            for quote in self.marked
        ]


Stage = Callable[..., Scene]


@pytest.fixture
def stage() -> Stage:
    """Reads a text whose cast is given as "Name", "Name=short form" or "ORG:Name"."""

    def read(text: str, *cast: str, timexes: tuple[Timex, ...] = (), published: Published | None = None) -> Scene:
        blocks = find_blocks(text)
        page = Page(7, text, blocks, find_sentences(text, blocks))
        entities, mentions = _cast(text, cast)
        quotes = find_quotes(page, entities, mentions, timexes=timexes, published=published or Published(None, None))
        return Scene(page, entities, mentions, quotes)

    return read


def _cast(text: str, cast: Sequence[str]) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    entities, mentions = [], []
    taken: list[Span] = []
    forms = []
    for number, given in enumerate(cast, start=1):
        kind_name, _, rest = given.rpartition(":")
        kind = EntityKind(kind_name or "PERSON")
        names = rest.split("=")
        entities.append(Entity(number, kind, names[0], tuple(names[1:])))
        forms += [(form, number, kind) for form in names]
    for form, number, kind in sorted(forms, key=lambda each: -len(each[0])):
        for found in re.finditer(rf"\b{re.escape(form)}\b", text):
            span = Span(*found.span())
            if not any(span.overlaps(other) for other in taken):
                taken.append(span)
                mentions.append(Mention(span, kind, number))
    return tuple(entities), tuple(sorted(mentions, key=lambda mention: mention.span))
