# SPDX-License-Identifier: MIT
"""Articles in a list."""

from __future__ import annotations

from sqlalchemy.orm import Session

from viewer.domain.basis import Grade
from viewer.domain.rows import ArticleRow
from viewer.domain.when import When
from viewer.queries.articles import article_rows


def test_a_row_tells_what_the_article_holds(session: Session, statements: list[str]) -> None:
    assert article_rows(session, [13, 999, 11]) == [
        ArticleRow(13, "/news/undated.txt", "Nobody knows when Lark was born.", "", None, None, 1, 1),
        ArticleRow(11, "/news/oslo.txt", "Lark and Brun sign", "", When.day(2021, 9, 2), Grade.WRITTEN, 1, 1),
    ]
    assert len(statements) == 1


def test_no_ids_no_rows(session: Session, statements: list[str]) -> None:
    assert article_rows(session, []) == []
    assert statements == []
