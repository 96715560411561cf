# SPDX-License-Identifier: MIT
"""Time expressions as they stand, before anything is known of the day they were written on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.analysis.dates.grammar import grammar, patterns_for
from viewer.analysis.dates.meaning import About, Bound, Current, Meaning, Stated, Tense, Timeless, Weekday, type_of
from viewer.analysis.dates.ordering import Order, date_in_numbers, order_of
from viewer.analysis.dates.reading import Found
from viewer.analysis.dates.tense import tense_at
from viewer.analysis.dates.tokens import Tokens, tokenise
from viewer.analysis.page import Page
from viewer.domain.span import Span
from viewer.domain.timex import TimexType


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression that is found and not yet valued.

    ``meaning`` is None where it says a date that cannot be read ("3/4/2021" with nothing to tell day from month).
    ``rule`` names the rule of the grammar, ``tense`` the tense of the nearest verb.
    """

    span: Span
    meaning: Meaning | None
    rule: str
    tense: Tense

    @property
    def type(self) -> TimexType:
        """The TIMEX3 type."""
        return type_of(self.meaning) if self.meaning else TimexType.DATE


def find_expressions(page: Page) -> tuple[Expression, ...]:
    """The time expressions of an article, in the order of the text, not overlapping."""
    tokens = tokenise(page.text, [block.span.start for block in page.blocks], grammar().classes)
    sentences = [(sentence.span.start, sentence.span.end) for sentence in page.sentences]
    starts = [start for start, _ in sentences]
    found = []
    for match in _chosen(sorted((*_by_rules(tokens), *_in_numbers(tokens)), key=_Match.rank)):
        start, end = tokens.starts[match.first], tokens.ends[match.last - 1]
        index = bisect_right(starts, start) - 1
        sentence = sentences[index] if index >= 0 else (0, len(page.text))
        tense = tense_at(page.text, start, end, sentence=sentence)
        meaning = match.meaning and _in_context(match.meaning, tokens, match.first)
        found.append(Expression(Span(start, end), meaning, match.rule, tense))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Match:
    """Words ``first`` up to ``last`` that a rule matched, and the place of the rule among all."""

    first: int
    last: int
    order: int
    rule: str
    meaning: Meaning | None

    def rank(self) -> tuple[int, int, int]:
        """Leftmost, then longest, then the rule's place."""
        return self.first, -self.last, self.order


def _by_rules(tokens: Tokens) -> Iterator[_Match]:
    """What the rules match. A match lies within a run of words that rules speak of; none reaches over another word,
    and lookaheads see one word behind the run.
    """
    known, classes = grammar(), tokens.classes
    anchors = known.anchored.keys()
    for stretch in known.stretch.finditer(classes):
        if found := anchors & stretch[0]:
            start, end = stretch.span()
            for pattern in patterns_for(frozenset(found)):
                for match in pattern.expression.finditer(classes, start, end + 1):
                    meaning = pattern.rule.build(Found(tokens, match))
                    if meaning is not None:
                        yield _Match(*match.span(pattern.group), pattern.order, pattern.rule.name, meaning)


def _in_numbers(tokens: Tokens) -> Iterator[_Match]:
    """Dates in numbers, read in the order that all those of the article allow."""
    places = [
        match.start()
        for match in grammar().numeric.finditer(tokens.classes)
        if not (match.start() and tokens.words[match.start() - 1] in _VERSIONS)
    ]
    if not places:
        return
    in_words = {found.lastgroup or "" for found in grammar().in_words.finditer(tokens.classes)}
    order = order_of((tokens.words[place] for place in places), in_words)
    for place in places:
        when = date_in_numbers(tokens.words[place], order)
        if when or order is Order.UNKNOWN:
            yield _Match(place, place + 1, 0, "numeric", Stated(when) if when else None)


_VERSIONS = frozenset(("version", "versions", "release", "build", "update", "v"))


def _chosen(matches: list[_Match]) -> Iterator[_Match]:
    end = 0
    for match in matches:
        if match.first >= end:
            end = match.last
            yield match


_ABOUT = frozenset(("about", "around", "circa", "approximately", "roughly"))


def _in_context(meaning: Meaning, tokens: Tokens, first: int) -> Meaning:
    """What the word before makes of a date: "by 2030" is a bound, "around May 3" is not exact."""
    if type_of(meaning) is not TimexType.DATE or isinstance(meaning, Timeless):
        return meaning
    before = tokens.words[first - 1] if first else ""
    if before == "by":
        return Bound(meaning)
    return About(meaning) if before in _ABOUT and not isinstance(meaning, Weekday | Current) else meaning
