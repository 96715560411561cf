# SPDX-License-Identifier: MIT
"""Which of its times a mark stands at: when it happened, was said, was reported first or was printed."""

from __future__ import annotations

from viewer.domain.selection import Noun
from viewer.domain.wish import Clock
from viewer.wording.dates import UNDATED

_VERBS = {
    (Noun.QUOTE, Clock.HAPPENED): "said",
    (Noun.EVENT, Clock.REPORTED): "first reported",
    (Noun.QUOTE, Clock.REPORTED): "printed",
}
NOT_REPORTED = "date of publication unknown"


def placed_words(when: str, noun: Noun, clock: Clock) -> str:
    """The words of a date with what it is the date of, where that is not plain."""
    verb = _VERBS.get((noun, clock), "")
    return f"{verb} {when}" if verb else when


def undated_words(noun: Noun, clock: Clock) -> str:
    """Why something has no place."""
    return UNDATED if noun is Noun.ARTICLE or clock is Clock.HAPPENED else NOT_REPORTED


def span_words(words: str, *, reported: bool) -> str:
    """The words of a stretch of time that is asked for, with what has to lie in it where that is not plain."""
    return f"reported {words}" if reported else words
