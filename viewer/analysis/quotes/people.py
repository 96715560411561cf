# SPDX-License-Identifier: MIT
"""The persons of an article as labels call them, and the one whom its opening presents."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from viewer.analysis import wordlists
from viewer.analysis.page import BlockKind, Page
from viewer.domain.participant import Entity, EntityKind, Mention
from viewer.domain.span import Span

_WORD = re.compile(r"[^\W\d_]+")


class People:
    """The persons of an article, as a label calls them: by their full name or their surname, in any letters."""

    def __init__(self, page: Page, entities: Sequence[Entity], mentions: Sequence[Mention]) -> None:
        self._page = page
        self._persons = {entity.id for entity in entities if entity.kind == EntityKind.PERSON}
        self._mentions = sorted((m for m in mentions if m.entity in self._persons), key=lambda mention: mention.span)
        self._starts = [mention.span.start for mention in self._mentions]
        self._places = {
            name.casefold()
            for entity in entities
            if entity.kind == EntityKind.PLACE
            for name in (entity.name, *entity.aliases)
        }
        self._called: dict[tuple[str, ...], set[int]] = {}
        self._initials: dict[str, set[int]] = {}
        self._openings: dict[int, int | None] = {}  # by the block of the first turn
        for entity in entities:
            if entity.kind == EntityKind.PERSON:
                for name in (entity.name, *entity.aliases):
                    words = _parts(name)
                    for form in {words, words[-1:]} - {()}:
                        self._called.setdefault(form, set()).add(entity.id)
                    if len(words) > 1:
                        self._initials.setdefault("".join(word[0] for word in words), set()).add(entity.id)

    def called(self, label: str) -> int | None:
        """The one person whom a label names, behind a title or before an office; capitals may be initials."""
        words = _parts(label.split(",")[0])
        if label.isupper() and len(words) == 1 and len(self._initials.get(words[0], ())) == 1:
            return next(iter(self._initials[words[0]]))
        for start in range(len(words)):
            bearers = self._called.get(words[start:], set())
            if bearers:
                return next(iter(bearers)) if len(bearers) == 1 else None
        return None

    def is_place(self, label: str) -> bool:
        """Whether a label is a place or a time: a dateline, a schedule."""
        return label.casefold() in self._places or label.casefold() in wordlists.classes("grammar")["time"]

    def within(self, start: int, end: int) -> list[int]:
        """The persons whom a stretch of the text names, each once, in its order."""
        inside = self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return list(dict.fromkeys(mention.entity for mention in inside))

    def presented(self, first: int, answers: Sequence[Span]) -> int | None:
        """Who answers in an interview that starts at block ``first``: nobody of whom the answers speak.

        It is the one person whom the title names, or, if it names nobody, the paragraphs before.
        """
        if first not in self._openings:
            self._openings[first] = self._of_opening(first)
        person = self._openings[first]
        return None if any(person in self.within(words.start, words.end) for words in answers) else person

    def _of_opening(self, first: int) -> int | None:
        in_title = self._in_blocks(first, BlockKind.TITLE)
        in_opening = self._in_blocks(first, BlockKind.BODY)
        if len(in_title) == 1:
            return in_title[0] if not in_opening or in_opening[0] == in_title[0] else None
        return in_opening[0] if not in_title and len(in_opening) == 1 else None

    def _in_blocks(self, first: int, kind: BlockKind) -> list[int]:
        spans = [block.span for block in self._page.blocks[:first] if block.kind == kind]
        return list(dict.fromkeys(person for span in spans for person in self.within(span.start, span.end)))


def _parts(name: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(name))
