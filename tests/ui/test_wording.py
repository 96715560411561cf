# SPDX-License-Identifier: MIT
"""Values and code words become sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer import paths
from viewer.analysis.article import analyse
from viewer.domain.article import RawArticle
from viewer.domain.basis import CORRECTED, Basis, Grade
from viewer.domain.event import About, Conflict, EventKind, Status
from viewer.domain.filter import Filter
from viewer.domain.quote import QuoteKind
from viewer.domain.rows import ClaimRow, EventRow, GapKind, GapRow, MarkKind, Outcome, QuoteRow, TextMark
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.ui import wording
from viewer.ui.attention import AttentionItem, Reason
from viewer.wording.rules import REFERENCES, RULES

_DAY = When.day(2024, 3, 6)


def _claim(when: When | None, basis: Basis | None, *texts: str) -> ClaimRow:
    return ClaimRow(1, 1, 1, "Council votes", Span(0, 9), "It voted.", when, basis, texts, Status.HAPPENED)


def _event(**changes: object) -> EventRow:
    made = EventRow(1, "Vote", EventKind.VOTE, Status.PLANNED, _DAY, Grade.COMPUTED, False, (), (1,), 1)
    return replace(made, **changes)  # type: ignore[arg-type]  # its own fields


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
        (_event(), "Votes · planned"),
        (_event(sources=3), "Votes · planned · sources agree"),
        (_event(sources=3, disagreements=(Conflict(About.WHERE),)), "Votes · planned"),
        (
            _event(outcome=Outcome.OPEN, reported=When.day(2024, 3, 1)),
            "Votes · planned · still to come · announced 1 March 2024",
        ),
        (
            _event(outcome=Outcome.UNREPORTED),
            "Votes · planned · its time has passed, and no article says that it happened",
        ),
        (
            _event(status=Status.HAPPENED, outcome=Outcome.CAME, reported=When.day(2024, 3, 1)),
            "Votes · announced 1 March, held 6 March 2024",
        ),
        (_event(status=Status.HAPPENED, outcome=Outcome.CAME), "Votes · announced, and it happened"),
        (_event(status=Status.HAPPENED, reported=When.day(2024, 3, 10)), "Votes · reported 4 days later"),
    ],
)
def test_what_is_known_of_an_event_as_a_whole(event: EventRow, words: str) -> None:
    assert wording.event_line(event) == words


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
    gap = GapRow(GapKind.SILENCE, None, "", When.parse("2023-01-01/2023-06-30"))
    assert wording.attention_lines(AttentionItem(0, Reason.SILENCE, None, "", gap=gap))[0] == "6 months of silence"
    conflict = AttentionItem(0, Reason.CONFLICT, None, "Vote", 2, (About.WHEN, About.NUMBER))
    assert wording.attention_lines(conflict) == ("Vote", "2 sources disagree on the date and the number")
    alone = replace(conflict, sources=1, about=(About.WHEN,))
    assert wording.attention_lines(alone) == ("Vote", "one source tells two versions of the date")


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
