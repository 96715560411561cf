# SPDX-License-Identifier: MIT
"""What is selected, and what goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Noun(StrEnum):
    """What a reference can point to."""

    ARTICLE = "article"
    EVENT = "event"
    PARTICIPANT = "participant"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Ref:
    """One thing of the library."""

    noun: Noun
    id: int


@dataclass(frozen=True, slots=True)
class Related:
    """All that goes with a selection: to be shown lighter than the selected thing itself."""

    articles: frozenset[int] = frozenset()
    events: frozenset[int] = frozenset()
    participants: frozenset[int] = frozenset()
    quotes: frozenset[int] = frozenset()

    def of(self, noun: Noun) -> frozenset[int]:
        """The related ids of one noun."""
        return {
            Noun.ARTICLE: self.articles,
            Noun.EVENT: self.events,
            Noun.PARTICIPANT: self.participants,
            Noun.QUOTE: self.quotes,
        }[noun]
