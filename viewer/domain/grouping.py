# SPDX-License-Identifier: MIT
"""What belongs together across articles: those of a story, the prints of a text, the wordings of an utterance."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell of one course of events, by id; an article that no other goes with is a story of its own."""

    id: int
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that print one text: agency copies, reprints, edited versions. Together they are one source.

    The first is the earliest that is known; the others are its reprints. There are at least two.
    """

    id: int
    articles: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """Quotes that report the same words of one speaker on one occasion, each as printed, in the order of publication.

    There are at least two wordings: they are variants of each other.
    """

    id: int
    quotes: tuple[int, ...]
