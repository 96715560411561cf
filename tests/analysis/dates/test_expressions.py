# SPDX-License-Identifier: MIT
"""Where time expressions stand, for any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.meaning import Tense
from viewer.analysis.dates.publication import find_published
from viewer.analysis.dates.resolution import resolve
from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.sentences import find_sentences

PIECES = (
    "the", "last", "next", "Monday", "week", "May", "may", "5", "31", "2021", "1990", "'98", "1980s", "in", "of",
    "to", "and", "between", "from", "by", "two", "twenty", "-", ",", ".", "\n", "\n\n", "'s", "’", "“", "ago",
    "later", "year", "quarter", "first", "second", "Q3", "9:30", "a.m.", "noon", "25/12/2020", "3/4/21",
    "2020-02-30", "2020-02-29", "half", "a", "century", "BC", "AD", "every", "Christmas", "Easter", "Friday",
    "Sept.", "31st", "0", "00", "99999", "9999", "$", "early", "end", "ended", "before", "after", "published",
    "date", "LONDON", "—", "٣", "²", "½", "will", "said", "COP28",
)  # fmt: skip

any_text = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))


def page_of(text: str) -> Page:
    blocks = find_blocks(text)
    return Page(1, text, blocks, find_sentences(text, blocks))


@pytest.mark.slow
@given(any_text)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_the_same_orderly_spans_twice(text):
    page = page_of(text)
    expressions = find_expressions(page)
    published = find_published(page, expressions)
    timexes = resolve(page, expressions, published)
    assert [each.span for each in timexes] == [each.span for each in expressions]
    end = 0
    for timex in timexes:
        assert end <= timex.span.start < timex.span.end <= len(text)
        assert timex.span.of(text).strip()
        end = timex.span.end
    again = find_expressions(page)
    assert again == expressions
    assert resolve(page, again, find_published(page, again)) == timexes


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", " ", "in the ", "“", "' ", "May ", "the last ", "12/12/12 ", "12:12", "two and ", "Monday, ", "-",
     "a.m. ", "from 3 to ", "1990-", "1,000", "nineteen ", "early ", "next week's summit on April 22 ", "\n",
     "of the ", "é"],
    ids=repr,
)  # fmt: skip
def test_long_monotonous_texts_are_read(piece):
    text = piece * (50_000 // len(piece))
    page = page_of(text)
    expressions = find_expressions(page)
    assert len(resolve(page, expressions, find_published(page, expressions))) == len(expressions)
    ends = [0, *(expression.span.end for expression in expressions)]
    assert all(end <= expression.span.start for end, expression in zip(ends, expressions, strict=False))
    assert ends[-1] <= len(text)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("It was shut in the past two months.", ["the past two months"]),
        ("It was shut for at least 30 days.", ["at least 30 days"]),
        ("It was shut late last week, on Friday's advice.", ["late last week", "Friday"]),
        ("It was shut in late September, or in early 2020.", ["late September", "early 2020"]),
        ("From Monday to noon on Tuesday it was shut.", ["Monday", "noon on Tuesday"]),
        ("The second-quarter report of May.", ["The second-quarter", "May"]),
        ("It was shut on May\n\n12 people left.", []),
        ("It was shut in May 2020, in 2021 and in June.", ["May 2020", "2021", "June"]),
    ],
)
def test_an_expression_has_the_extent_that_timeml_gives_it(lay_out, text, spans):
    assert [each.span.of(text) for each in find_expressions(lay_out(text))] == spans


def test_an_expression_knows_its_tense(lay_out):
    tenses = [each.tense for each in find_expressions(lay_out("They met on Monday. They will meet on Friday."))]
    assert tenses == [Tense.PAST, Tense.FUTURE]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The file of 03/04/2021 is lost.", ""),
        ("The files of 03/04/2021 and 25/12/2020 are lost.", "2021-04-03"),
        ("The files of 03/04/2021 and 12/25/2020 are lost.", "2021-03-04"),
        ("The files of 03/04/2021, 12/25/2020 and 25/12/2020 are lost.", ""),
        ("The file of 03/04/2021, made on 9 May 2020, is lost.", "2021-04-03"),
        ("The file of 03/04/2021, made on May 9, 2020, is lost.", ""),
        ("The files of 03.04.2021 are lost.", "2021-04-03"),
    ],
)
def test_a_date_in_numbers_has_the_order_that_its_article_proves_or_stays_open(values, sentence, value):
    assert next(iter(values(sentence).values())) == value


@pytest.mark.parametrize("sentence", ["Version 10.11.12 is out.", "Call 555-3204.", "They won 3-2 and 21-15."])
def test_other_numbers_are_no_dates(lay_out, sentence):
    assert find_expressions(lay_out(sentence)) == ()
