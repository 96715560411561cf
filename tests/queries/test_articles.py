# SPDX-License-Identifier: MIT
"""Articles in a list."""

from __future__ import annotations

from sqlalchemy.orm import Session

from viewer.domain.basis import Grade
from viewer.domain.rows import ArticleRow
from viewer.domain.when import When
from viewer.queries.articles import article_rows, prints_of


def test_a_row_tells_what_the_article_holds(session: Session, statements: list[str]) -> None:
    assert article_rows(session, [13, 999, 11]) == [
        ArticleRow(13, "/news/undated.txt", "Nobody knows when Lark was born.", "", None, None, 1, 1),
        ArticleRow(11, "/news/oslo.txt", "Lark and Brun sign", "", When.day(2021, 9, 2), Grade.WRITTEN, 1, 1),
    ]
    assert len(statements) == 2  # the articles, and who prints the same


def test_a_row_tells_who_printed_its_text_first_and_how_many_do_again(session: Session) -> None:
    rows = article_rows(session, [11, 12, 14])
    assert [(row.reprint_of, row.reprints) for row in rows] == [(None, 0), (None, 1), (12, 0)]
    assert [row.reprint_of for row in article_rows(session, [14])] == [12]


def test_prints_are_known_of_articles_whose_text_others_have(session: Session) -> None:
    assert prints_of(session, [11, 12, 13, 14]) == {12: [12, 14], 14: [12, 14]}


def test_no_ids_no_rows(session: Session, statements: list[str]) -> None:
    assert article_rows(session, []) == []
    assert statements == []
