# SPDX-License-Identifier: MIT
"""Every quote is a mark, when it was said; what has no such date is undated."""

from __future__ import annotations

from sqlalchemy.orm import Session

from tests.fjord import ALL_DONE, DONE
from viewer.domain import calendar
from viewer.domain.filter import Filter
from viewer.domain.lanes import QUOTED
from viewer.domain.selection import Noun, Ref
from viewer.queries.listing import list_ids
from viewer.queries.quote_marks import quote_table
from viewer.queries.quotes import quote_rows
from viewer.timeline.columns import Columns


def test_quotes_stand_when_they_were_said(session: Session) -> None:
    found = Columns.of_table(quote_table(session))
    assert found.lanes == (QUOTED,)
    rows = {row.id: row for row in quote_rows(session, list_ids(session, Noun.QUOTE, Filter()))}
    for number in range(len(found)):
        ref = found.ref(number)
        assert ref.noun is Noun.QUOTE
        assert found.when(number) == rows[ref.id].said
    assert [mark.ref.id for mark in found.undated] == [id_ for id_, row in rows.items() if row.said is None]
    assert len(found) + len(found.undated) == len(rows)


def test_it_is_told_who_said_it_and_only_what_is_printed_in_marks_has_marks(session: Session) -> None:
    found = Columns.of_table(quote_table(session))
    assert found.titles[found.find(Ref(Noun.QUOTE, DONE)) or 0] == "Ada Lark: “It is done, … We are glad,”"
    assert found.undated[0].title == "That is all."  # nobody is named, and it is in the article's own words


def test_of_one_day_the_first_is_what_several_articles_print(session: Session) -> None:
    found = Columns.of_table(quote_table(session))
    assert found.start.tolist() == [calendar.seconds(2021, 9, 2), calendar.seconds(2021, 9, 6)]
    assert [int(each) for each in found.ids] == [DONE, ALL_DONE]


def test_as_many_questions_whatever_there_is(session: Session, statements: list[str]) -> None:
    quote_table(session)
    assert len(statements) == 2
