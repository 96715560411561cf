# SPDX-License-Identifier: MIT
"""Values and code words become sentences."""

from __future__ import annotations

import pytest

from viewer import paths
from viewer.analysis.article import analyse
from viewer.domain.article import RawArticle
from viewer.domain.basis import CORRECTED, Basis, Grade
from viewer.domain.event import EventKind, Status
from viewer.domain.filter import Filter
from viewer.domain.quote import QuoteKind
from viewer.domain.rows import ClaimRow, EventRow, MarkKind, QuoteRow, TextMark
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.ui import wording
from viewer.ui.attention import AttentionItem, Reason
from viewer.wording.rules import REFERENCES, RULES

_DAY = When.day(2024, 3, 6)


def _claim(when: When | None, basis: Basis | None, *texts: str) -> ClaimRow:
    return ClaimRow(1, 1, 1, "Council votes", Span(0, 9), "It voted.", when, basis, texts, Status.HAPPENED)


def _event(articles: int, *, conflict: bool = False) -> EventRow:
    return EventRow(
        1, "Vote", EventKind.VOTE, Status.PLANNED, _DAY, Grade.COMPUTED, conflict, (), tuple(range(articles)), 1
    )


def _quote(**changes: object) -> QuoteRow:
    values: dict[str, object] = {
        "id": 1,
        "article": 1,
        "article_title": "Vote",
        "spans": (Span(0, 4),),
        "text": "At last",
        "kind": QuoteKind.DIRECT,
        "speaker": 7,
        "speaker_name": "Clara Voss",
        "speaker_text": "she",
        "cue": "said",
        "said": _DAY,
        "sieve": "x_said",
        "confidence": 0.9,
    }
    return QuoteRow(**{**values, **changes})  # type: ignore[arg-type]  # a table of fields


def test_why_a_date_is_told_as_a_chain() -> None:
    basis = Basis(Grade.COMPUTED, "weekday_past", (Span(3, 12),), "2024-03-07", "published")
    assert wording.why_steps(_claim(_DAY, basis, "Wednesday")) == [
        "“Wednesday”",
        "published Thursday 7 Mar 2024",
        RULES["weekday_past"],
    ]
    assert wording.why_title(_claim(_DAY, basis)) == "Why 6 March 2024?"
    assert wording.why_steps(_claim(None, None)) == []
    assert wording.grade_word(Grade.COMPUTED) == "B computed"


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (_event(1), "told by one article"),
        (_event(3), "3 articles agree"),
        (_event(2, conflict=True), "2 articles disagree on the date"),
        (_event(1, conflict=True), "told with two dates"),
    ],
)
def test_agreement(event: EventRow, words: str) -> None:
    assert wording.agreement_words(event) == words
    assert wording.event_line(event) == f"Votes · planned · {words}"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (_quote(), "Clara Voss · 6 Mar 2024 · said"),
        (_quote(addressee_name="Bo Ek"), "Clara Voss · to Bo Ek · 6 Mar 2024 · said"),
        (_quote(said=None, sieve="carried"), "Clara Voss · said · carried over from the quote before"),
        (_quote(speaker=None, speaker_name="", said=None, cue=""), "speaker open (she)"),
        (_quote(speaker=None, speaker_name="", speaker_text="", said=None, cue=""), "speaker open"),
        (_quote(kind=QuoteKind.INDIRECT, said=None), "Clara Voss · said · in the article's words"),
    ],
)
def test_who_said_it(row: QuoteRow, words: str) -> None:
    assert wording.quote_line(row) == words


def test_what_needs_a_look() -> None:
    silence = AttentionItem(0, Reason.SILENCE, None, "", 0, 1_700_000_000, 1_700_000_000 + 180 * 86_400)
    assert wording.attention_lines(silence)[0] == "6 months of silence"
    assert wording.attention_lines(AttentionItem(0, Reason.CONFLICT, None, "Vote", 2)) == (
        "Vote",
        "2 articles disagree on the date",
    )


def test_conditions_of_the_filter() -> None:
    shown = Filter(text="bridge vote", kinds=frozenset({EventKind.VOTE, EventKind.VISIT}), conflicts=True)
    assert wording.filter_word(shown, "text") == "“bridge vote”"
    assert wording.filter_word(shown, "kinds") == "Visits, Votes"
    assert wording.filter_word(shown, "conflicts") == "sources disagree"
    assert wording.filter_word(shown, "verbatim") == "quotes between marks"


def test_what_a_mark_means() -> None:
    assert wording.mark_tip(TextMark(Span(0, 9), MarkKind.DATE, None, "2024-03-06")) == "Wednesday 6 Mar 2024"
    assert wording.mark_tip(TextMark(Span(0, 9), MarkKind.QUOTE, None, "")) == "speaker open"
    assert wording.mark_tip(TextMark(Span(0, 9), MarkKind.NAME, None, "Clara Voss")) == "Clara Voss"


def test_long_words_are_cut_between_words() -> None:
    assert wording.shortened("short", 10) == "short"
    assert wording.shortened("one two three four", 10) == "one two…"
    assert wording.shortened("one two three four", 13) == "one two thre…"
    assert wording.shortened("unbreakable", 6) == "unbre…"


def test_every_rule_that_the_sample_stories_meet_has_a_clause() -> None:
    met = set()
    for path in sorted(paths.sample().rglob("*.txt")):
        findings = analyse(RawArticle.of_text(path.read_text(encoding="utf-8")))
        bases = [findings.article.published.basis, *(timex.basis for timex in findings.timexes)]
        bases += [claim.basis for claim in findings.claims] + [quote.said_basis for quote in findings.quotes]
        met |= {(basis.rule, basis.reference_rule) for basis in bases if basis}
    assert met
    assert {rule for rule, _ in met} <= set(RULES)
    assert {reference for _, reference in met if reference} <= set(REFERENCES)


def test_a_date_that_was_given_is_not_called_written() -> None:
    basis = Basis(Grade.WRITTEN, CORRECTED)
    assert wording.grade_tip(basis) == "A: given by you"
    assert wording.grade_tip(Basis(Grade.WRITTEN, "header_line")) == "A: written in the text"
    assert wording.published_words(When.day(2021, 9, 2), basis) == "published 2 September 2021 · the date that you gave"
