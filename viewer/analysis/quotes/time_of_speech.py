# SPDX-License-Identifier: MIT
"""When an utterance was made: the day that its cue names, else the day of publication."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.analysis.page import Page
from viewer.analysis.quotes.attribution import Attribution
from viewer.analysis.quotes.marks import Quoted
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType
from viewer.domain.when import Precision, When

_BEHIND = 80  # characters behind a cue in which its date stands ("said in an interview on Tuesday")


def time_of_speech(
    page: Page, found: Attribution, *, quoted: Sequence[Quoted], timexes: Sequence[Timex], published: Published
) -> tuple[When | None, Basis | None]:
    """The When of an utterance and how it was got; (None, None) where nothing tells."""
    timex = _beside_cue(page, found.cue, quoted, timexes) if found.cue is not None else None
    if timex is not None and timex.when is not None:
        basis = timex.basis
        return timex.when, Basis(basis.grade, "said_in_cue", (timex.span,), basis.reference, basis.reference_rule)
    if published.when is None:
        return None, None
    spans = published.basis.spans if published.basis is not None else ()
    return published.when, Basis(Grade.INFERRED, "said_by_publication", spans, published.when.edtf, "published")


def _beside_cue(page: Page, cue: Span, quoted: Sequence[Quoted], timexes: Sequence[Timex]) -> Timex | None:
    """The date in the reporter's words around a cue: right behind it, else at the head of its sentence."""
    sentence = next((s.span for s in page.sentences if s.span.start <= cue.start < s.span.end), None)
    if sentence is None:
        return None
    dated = [
        timex
        for timex in timexes
        if sentence.contains(timex.span)
        and timex.type in (TimexType.DATE, TimexType.TIME)
        and timex.when is not None
        and timex.when.precision >= Precision.MONTH
        and not any(quote.outer.overlaps(timex.span) for quote in quoted)
    ]
    behind = [timex for timex in dated if 0 <= timex.span.start - cue.end <= _BEHIND and _is_clear(page, cue, timex)]
    ahead = [timex for timex in dated if timex.span.start - sentence.start <= 4]
    return next(iter((*behind, *ahead)), None)


def _is_clear(page: Page, cue: Span, timex: Timex) -> bool:
    """Whether nothing that is said stands between a cue and a date: no comma, no "that", no quote."""
    between = page.text[cue.end : timex.span.start]
    return not any(mark in between for mark in ',;:—“"«') and " that " not in between
