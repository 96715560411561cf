# SPDX-License-Identifier: MIT
"""By the other clock events stand where they were reported first, and quotes where they were printed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from tests.fjord import BIRTH
from viewer.domain.filter import Filter
from viewer.domain.selection import Noun, Ref
from viewer.domain.wish import Clock
from viewer.queries.articles import article_rows
from viewer.queries.clock import by_first_report, reports_of
from viewer.queries.events import event_rows
from viewer.queries.listing import list_ids
from viewer.queries.marks import mark_table
from viewer.queries.quote_marks import quote_table
from viewer.queries.quotes import quote_rows
from viewer.timeline.columns import Columns, Flag
from viewer.timeline.reports import Reports
from viewer.timeline.shapes import Shape, shapes


def reported(session: Session) -> Columns:
    table = mark_table(session).followed_by(quote_table(session))
    return Columns.of_table(by_first_report(session, table), Clock.REPORTED)


def test_each_event_is_on_the_day_of_its_first_article_that_has_one(session: Session) -> None:
    found = reported(session)
    published = {row.id: row.published for row in article_rows(session, list_ids(session, Noun.ARTICLE, Filter()))}
    for row in event_rows(session, list_ids(session, Noun.EVENT, Filter())):
        dates = sorted(each.earliest for article in row.articles if (each := published[article]) is not None)
        number = found.find(Ref(Noun.EVENT, row.id))
        assert (number is None) == (not dates)
        if number is not None:
            assert int(found.start[number]) == dates[0]


def test_quotes_and_articles_are_where_the_article_came_out(session: Session) -> None:
    found = reported(session)
    published = {row.id: row.published for row in article_rows(session, list_ids(session, Noun.ARTICLE, Filter()))}
    articles = {row.id: row.article for row in quote_rows(session, list_ids(session, Noun.QUOTE, Filter()))}
    for number in range(len(found)):
        ref = found.ref(number)
        if ref.noun is not Noun.EVENT:
            assert found.when(number) == published[articles.get(ref.id, ref.id)]


def test_what_no_dated_article_tells_of_has_no_place(session: Session) -> None:
    assert BIRTH in [mark.ref.id for mark in reported(session).undated if mark.noun is Noun.EVENT]


def test_nothing_is_lost_and_what_sources_disagree_on_is_no_fork_there(session: Session) -> None:
    plain = Columns.of_table(mark_table(session).followed_by(quote_table(session)))
    found = reported(session)
    assert len(found) + len(found.undated) == len(plain) + len(plain.undated)
    assert (found.flags & Flag.CONFLICT).any()
    assert Shape.FORK not in shapes(found)
    assert Shape.FORK in shapes(plain)


def test_an_event_has_the_days_on_which_its_articles_came_out_each_once(session: Session) -> None:
    published = {row.id: row.published for row in article_rows(session, list_ids(session, Noun.ARTICLE, Filter()))}
    rows = event_rows(session, list_ids(session, Noun.EVENT, Filter()))
    assert max(len(row.articles) for row in rows) > 1
    for row in rows:
        found = reports_of(session, row.id)
        assert found == Reports.of(row.id, row.when, [published[article] for article in row.articles])
    assert reports_of(session, 10**9) == Reports(10**9, None, ())
