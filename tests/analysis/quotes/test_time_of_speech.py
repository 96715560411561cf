# SPDX-License-Identifier: MIT
"""When it was said."""

from __future__ import annotations

import pytest

from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType
from viewer.domain.when import When

PUBLISHED = Published(When.day(2019, 5, 3), Basis(Grade.WRITTEN, "header_line", (Span(0, 4),)))
TUESDAY = When.day(2019, 4, 30)


def _timex(text: str, words: str, when: When | None = TUESDAY, type_: TimexType = TimexType.DATE) -> Timex:
    start = text.index(words)
    return Timex(
        Span(start, start + len(words)),
        type_,
        "",
        when,
        Basis(Grade.COMPUTED, "weekday_past", (), "2019-05-03", "published"),
    )


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("“We go at once,” Ann Lee said on Tuesday.", "said_in_cue"),
        ("“We go at once,” said Ann Lee in Oslo on Tuesday.", "said_in_cue"),
        ("On Tuesday, Ann Lee said: “We go at once.”", "said_in_cue"),
        ("Late on Tuesday, Ann Lee said: “We go at once.”", "said_in_cue"),
        ("Speaking on Tuesday, Ann Lee said: “We go at once.”", "said_in_cue"),
        ("In a speech on Tuesday in Oslo, Ann Lee said: “We go at once.”", "said_in_cue"),
        ("In a speech on Tuesday's vote, Ann Lee said: “We go at once.”", "said_by_publication"),
        ("After the vote on Tuesday, Ann Lee said: “We go at once.”", "said_by_publication"),
        ("Ann Lee said the boats would on Tuesday “go at once”.", "said_by_publication"),
        ("Ann Lee said “we go on Tuesday at once”.", "said_by_publication"),
        ("Ann Lee said the boats that left on Tuesday “go at once”.", "said_by_publication"),
        ("Ann Lee said, as of Tuesday, “we go at once”.", "said_by_publication"),
        ("Boats left on Tuesday. “We go at once,” Ann Lee said.", "said_by_publication"),
    ],
)
def test_the_date_of_the_cue_counts_before_that_of_publication(stage, text: str, rule: str) -> None:
    (quote,) = stage(text, "Ann Lee", timexes=(_timex(text, "Tuesday"),), published=PUBLISHED).marked
    assert quote.said_basis is not None
    assert quote.said_basis.rule == rule
    assert quote.said == (TUESDAY if rule == "said_in_cue" else PUBLISHED.when)


def test_durations_and_years_are_no_days_of_speech(stage) -> None:
    text = "“We go at once,” Ann Lee said in 2019."
    (quote,) = stage(text, "Ann Lee", timexes=(_timex(text, "2019", When.year(2019)),), published=PUBLISHED).marked
    assert quote.said == PUBLISHED.when


@pytest.mark.parametrize(
    ("text", "year"), [("“We go,” Ann Lee said in 2011.", 2011), ("“We go,” Ann Lee said in its 2011 report.", None)]
)
def test_a_year_long_gone_is_no_day_of_publication(stage, text: str, year: int | None) -> None:
    (quote,) = stage(text, "Ann Lee", timexes=(_timex(text, "2011", When.year(2011)),), published=PUBLISHED).marked
    assert quote.said == (When.year(year) if year else PUBLISHED.when)


def test_what_is_told_of_a_day_was_not_said_that_day(stage) -> None:
    text = "Ann Lee said boats often leave on Tuesday for Oslo."
    (quote,) = stage(text, "Ann Lee", timexes=(_timex(text, "Tuesday"),), published=PUBLISHED).quotes
    assert quote.said == PUBLISHED.when


def test_nothing_is_known_where_nothing_tells(stage) -> None:
    (quote,) = stage("“We go at once,” Ann Lee said.", "Ann Lee").marked
    assert (quote.said, quote.said_basis) == (None, None)


def test_the_basis_leads_back_to_the_words(stage) -> None:
    text = "“We go at once,” Ann Lee said on Tuesday."
    (quote,) = stage(text, "Ann Lee", timexes=(_timex(text, "Tuesday"),), published=PUBLISHED).marked
    assert quote.said_basis is not None
    assert [span.of(text) for span in quote.said_basis.spans] == ["Tuesday"]
    assert (quote.said_basis.reference, quote.said_basis.reference_rule) == ("2019-05-03", "published")
