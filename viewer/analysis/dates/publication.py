# SPDX-License-Identifier: MIT
"""When an article was published, from its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.analysis.dates.attestation import Attestation, corroborated
from viewer.analysis.dates.expressions import Expression
from viewer.analysis.dates.meaning import Meaning, OfDay, PartOfYear, Stated
from viewer.analysis.dates.solving import solve
from viewer.analysis.page import Page
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.span import Span
from viewer.domain.when import Precision, When

_TOP_LINES = 12
_LONGEST_LINE = 160
"""Characters; what is longer is prose, and a date in it tells of something else."""

_LATE = 14
"""Days after which what is printed again is no longer news."""
_PLACE = r"[A-Z][A-Z.'’_-]+(?:[ /][A-Z.'’_-]+){0,4}(?:,? +(?:\([A-Z]\w+\)|[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,2}))?"
_HEADER = re.compile(r"\s*date:?\s*$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:^|[|•·(\[–—-])\s*(?:first |originally |last )?"
    r"(?:published|posted|created|issued|filed|released|publication date|pubdate|date published|date)"
    r"(?: online)?(?: on)?\s*:?\s*(?:at\s*)?$",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:^|[|•·(\[–—-])\s*(?:last )?(?:updated|modified|revised)(?: on)?\s*:?\s*$", re.IGNORECASE)
_DATELINE = re.compile(rf"(?:^|[.!?:]\s+)(?:\(\w+\)\s*)?{_PLACE}\s*[,(:–—-]?\s*$")
_AFTER_DATELINE = re.compile(r"\s*(?:$|\)|[,/]?\s*(?:\([^()]{2,40}\)|[A-Z]\w+(?: [A-Z]\w+){0,2})?\s*(?:--?|[–—:_]|$))")
_FURNITURE = re.compile(
    r"(?:\W|_|\d|\b(?:published|posted|updated|last|modified|first|on|at|by|uk|us|gmt|utc|bst|est|edt|cst|cdt|pst|pdt|ist|et|pt|cet|am|pm|"
    r"a|m|p|time|local|date|edition|print|online|issue|the|th|st|nd|rd|hrs|hours?|ago|story|news)\b)*",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|from|reporting by|story by)\s.{0,80}[,|•·–—(-]?\s*$", re.IGNORECASE)
_SOURCE = re.compile(r"(?:[A-Z][\w.'’&-]*\s*){1,6}[,|•·–—(/-]\s*$")
_NAMES = re.compile(r"(?:(?:[A-Z][\w.'’&]*+|(?:and|of|the|for|in)\b)[\s,;|•·–—-]*+){1,10}+")
_PARTED = re.compile(r"[,;|•·–—-]\s*$")


def find_published(
    page: Page, expressions: tuple[Expression, ...], attestations: Sequence[Attestation] = ()
) -> Published:
    """The publication date: from the header or dateline; else solved from the expressions, and from what other articles
    testify of them; else open."""
    stated = min(_stated(page.text, expressions), key=lambda found: (found.rank, found.span), default=None)
    if stated:
        return Published(stated.when, Basis(Grade.WRITTEN, stated.rule, (stated.span,)))
    own = solve(page, expressions, _datelines_without_year(page.text, expressions)) or Published(None, None)
    return corroborated(page, expressions, own, attestations)


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date that the article puts on itself."""

    rank: int
    rule: str
    span: Span
    when: When


_RANKS = ("header_line", "published_label", "dateline", "date_line", "byline", "updated_label")


def _stated(text: str, expressions: tuple[Expression, ...]) -> Iterator[_Stated]:
    for line, on_line in _lines(text, expressions):
        for expression in on_line:
            when = _date_of(expression.meaning)
            rule = _rule(text, line, expression.span, on_line) if when else None
            if when and rule and (when.precision >= Precision.DAY or rule in ("header_line", "published_label")):
                yield _Stated(_RANKS.index(rule), rule, expression.span, _whole_day(when))


def _lines(text: str, expressions: tuple[Expression, ...]) -> Iterator[tuple[Span, list[Expression]]]:
    """The first lines of an article, and its last one, with the expressions at their beginning."""
    spans = [Span(*found.span()) for found in _first_lines(text)]
    last = text.rstrip().rfind("\n") + 1
    if not spans or last > spans[-1].start:
        spans.append(Span(last, len(text.rstrip())))
    for line in spans:
        beginning = Span(line.start, min(line.end, line.start + _LONGEST_LINE))
        yield line, [expression for expression in expressions if beginning.contains(expression.span)]


def _first_lines(text: str) -> Iterator[re.Match[str]]:
    for count, found in enumerate(re.finditer(r"\S[^\n]*", text)):
        if count >= _TOP_LINES:
            return
        yield found


def _rule(text: str, line: Span, span: Span, on_line: list[Expression]) -> str | None:
    """By which right a date on a line is that of the article; None where it has none."""
    before, after = text[line.start : span.start], text[span.end : min(line.end, span.end + _LONGEST_LINE)]
    if _HEADER.fullmatch(before):
        return "header_line"
    # What follows a dateline is the first sentence; what stands before it may be the title.
    if _DATELINE.search(before) and _AFTER_DATELINE.match(after):
        return "dateline"
    if line.end - line.start > _LONGEST_LINE:
        return None
    if _LABEL.search(before):
        return "published_label"
    if _UPDATED.search(before):
        return "updated_label"
    if _FURNITURE.fullmatch(_without(text, line, on_line)):
        return "date_line"
    tail = text[on_line[-1].span.end : line.end]
    if not re.search(r"[.!?]\s*$", tail) and (_BYLINE.match(before) or _SOURCE.fullmatch(before)):
        return "byline"
    # Outlet, place and date below the title: "Press and Journal, Monday 4 January 2016".
    named = line.start > 0 and _FURNITURE.fullmatch(tail) and _PARTED.search(before) and _NAMES.fullmatch(before)
    return "byline" if named else None


def _without(text: str, line: Span, on_line: list[Expression]) -> str:
    """A line without its time expressions."""
    parts, position = [], line.start
    for expression in on_line:
        parts.append(text[position : expression.span.start])
        position = expression.span.end
    return " ".join((*parts, text[position : line.end]))


def _date_of(meaning: Meaning | None) -> When | None:
    """A date that is told in full."""
    if isinstance(meaning, OfDay):
        return _date_of(meaning.date)
    return meaning.when if isinstance(meaning, Stated) else None


def _whole_day(when: When) -> When:
    """The day of a time: publication is not more precise than that."""
    if when.precision is Precision.MINUTE and when.first_day is not None:
        return When.days(when.first_day, 1)
    return when


def agency_day(text: str, expressions: tuple[Expression, ...], published: When | None) -> When | None:
    """The day of the dateline of an article that another paper printed later: "this morning" counts from there."""
    for line, on_line in _lines(text, expressions):
        for expression in on_line[:1]:
            when = _date_of(expression.meaning)
            if when and _rule(text, line, expression.span, on_line) == "dateline" and _is_reprinted(when, published):
                return _whole_day(when)
    return None


def _is_reprinted(written: When, published: When | None) -> bool:
    first, last = written.first_day, published.first_day if published else None
    return written.precision >= Precision.DAY and first is not None and last is not None and 0 < last - first <= _LATE


def _datelines_without_year(text: str, expressions: tuple[Expression, ...]) -> tuple[Expression, ...]:
    """ "BEIJING, July 20 (Agency) -": the day is told, the year is not."""
    return tuple(
        expression
        for line, on_line in _lines(text, expressions)
        for expression in on_line[:1]
        if isinstance(expression.meaning, PartOfYear)
        and expression.meaning.day is not None
        and _DATELINE.search(text[line.start : expression.span.start])
        and re.match(r"\s*(?:\([^()]{2,40}\)\s*)?(?:--?|[–—_])", text[expression.span.end : line.end])
    )
