# SPDX-License-Identifier: MIT
"""What the database itself can tell of a library's health."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from viewer.domain.rows import Problem
from viewer.store.records import ArticleRecord
from viewer.store.writing import digest


def broken_references(session: Session) -> list[Problem]:
    """Pages that SQLite cannot read, and rows that refer to rows which are not there. Servers do not let it happen."""
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        return []
    pages = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [
        *(Problem("damaged", "library", str(page)) for page in pages if page != "ok"),
        *(Problem("orphan", str(table), f"{row} -> {target}") for table, row, target, _ in rows),
    ]


def changed_texts(session: Session) -> list[str]:
    """The paths of the articles whose text is not the one that was imported."""
    question = select(ArticleRecord.path, ArticleRecord.text, ArticleRecord.text_digest)
    rows = session.execute(question.order_by(ArticleRecord.path).execution_options(yield_per=500))
    return [path for path, text, stored in rows if digest(text) != stored]
