# SPDX-License-Identifier: MIT
"""When an utterance was made: the day that its cue names, else the day of publication."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from viewer.analysis.page import Page
from viewer.analysis.quotes import cues
from viewer.analysis.quotes.attribution import Attribution
from viewer.analysis.quotes.marks import Quoted
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType
from viewer.domain.when import Precision, When

_AHEAD = 5  # characters: "On Tuesday, …"
_IN = (["in"], ["back", "in"])
_OPENING = re.compile(
    r"(?:(?:Late|Earl(?:y|ier)) |(?:Speaking|Talking|Writing|Testifying) "
    r"|(?:In|At|During) (?:an?|his|her|their) (?:\w+ ){0,2}(?:interview|speech|statement|address|briefing|conference"
    r"|letter|message|post|tweet|meeting|hearing|call|remarks|testimony) )[^,.;:“”\"«»]{0,80},"
)
_BEHIND = 80  # characters behind a cue in which its date stands ("said in an interview on Tuesday")


class SpeechClock:
    """The dates of an article that stand in the reporter's own words, and when it was published."""

    def __init__(self, page: Page, quoted: Sequence[Quoted], timexes: Sequence[Timex], published: Published) -> None:
        self._page = page
        self._by_publication = _by_publication(published)
        self._ends = [sentence.span.end for sentence in page.sentences]
        openings = [quote.outer.start for quote in quoted]
        self._dated = [
            timex
            for timex in timexes
            if timex.type in (TimexType.DATE, TimexType.TIME)
            and timex.when is not None
            and timex.when.precision >= Precision.YEAR
            and not _is_quoted(timex.span, quoted, bisect_right(openings, timex.span.start) - 1)
        ]
        self._starts = [timex.span.start for timex in self._dated]

    def time_of(self, found: Attribution, said: Sequence[Span] = ()) -> tuple[When | None, Basis | None]:
        """The When of an utterance and how it was got; (None, None) where nothing tells.

        A date among the words that are ``said`` tells of something else.
        """
        timex = self._beside(found.cue) if found.cue is not None else None
        if timex is not None and (any(span.overlaps(timex.span) for span in said) or self._is_vague(timex)):
            timex = None
        if timex is not None:
            basis = timex.basis
            return timex.when, Basis(basis.grade, "said_in_cue", (timex.span,), basis.reference, basis.reference_rule)
        return self._by_publication

    def _beside(self, cue: Span) -> Timex | None:
        """The date around a cue: right behind it, else at the head of its sentence."""
        number = bisect_right(self._ends, cue.start)
        if number == len(self._ends):
            return None
        sentence = self._page.sentences[number].span
        behind = self._first(cue.end, min(sentence.end, cue.end + _BEHIND))
        if behind is not None and self._is_clear(cue, behind):
            return behind
        opening = _OPENING.match(self._page.text, sentence.start, cue.start)
        ahead = self._first(
            sentence.start, min(cue.start, sentence.start + _AHEAD) if opening is None else opening.end()
        )
        return ahead if ahead is not None and self._is_day(ahead) else None

    def _is_vague(self, timex: Timex) -> bool:
        """Whether a year is that of publication, which has a day."""
        day = self._by_publication[0]
        if timex.when is None or day is None or timex.when.precision >= Precision.MONTH:
            return False
        return timex.when.overlaps(day)

    def _is_day(self, timex: Timex) -> bool:
        """Whether a date stands for itself: no year of a report, no "Monday's" vote."""
        dated = timex.when is not None and timex.when.precision >= Precision.MONTH
        return dated and self._page.text[timex.span.end : timex.span.end + 2] not in ("'s", "’s")

    def _first(self, start: int, end: int) -> Timex | None:
        """The first date that begins in a stretch."""
        index = bisect_left(self._starts, start)
        return self._dated[index] if index < len(self._dated) and self._starts[index] < end else None

    def _is_clear(self, cue: Span, timex: Timex) -> bool:
        """Whether nothing that is said stands between a cue and a date: no comma, no "that", no quote."""
        between = self._page.text[cue.end : timex.span.start]
        if timex.when is not None and timex.when.precision < Precision.MONTH and between.split() not in _IN:
            return False  # «said in its 2020 report»
        if not cues.AUXILIARIES.isdisjoint(between.split()):
            return False  # «said the harbour would open on Friday»
        return not any(mark in between for mark in ',;:—“"«') and " that " not in between


def _by_publication(published: Published) -> tuple[When | None, Basis | None]:
    """The day of publication, for what the text gives no day."""
    if published.when is None:
        return None, None
    spans = published.basis.spans if published.basis is not None else ()
    return published.when, Basis(Grade.INFERRED, "said_by_publication", spans, published.when.edtf, "published")


def _is_quoted(span: Span, quoted: Sequence[Quoted], index: int) -> bool:
    return index >= 0 and quoted[index].outer.overlaps(span)
