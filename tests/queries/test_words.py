# SPDX-License-Identifier: MIT
"""Words cut out of a text are the words that stand there."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from viewer.queries.words import article_title, joined, one_line, words_at
from viewer.store.records import ArticleRecord


@pytest.mark.parametrize(("text", "shown"), [(None, ""), ("", ""), ("  a\n\tb\u00a0c  ", "a b c"), ("one", "one")])
def test_on_one_line(text: str | None, shown: str) -> None:
    assert one_line(text) == shown


def test_parts_are_joined_visibly() -> None:
    assert joined(["So  it", "goes"]) == "So it … goes"


def test_offsets_count_characters_beyond_the_basic_plane(session: Session) -> None:
    # UTF-16 would count the flag as four and the smile as two.
    values = {"path": "", "text": "🇳🇴 “é” 🙂 end", "text_digest": "", "language": "en", "fingerprint": "flag", "id": 5}
    with session.begin_nested() as undone:
        session.execute(insert(ArticleRecord).values(**values, title_start=4, title_end=9, lead_start=None))
        question = select(words_at(ArticleRecord.title), words_at(ArticleRecord.lead), article_title())
        assert session.execute(question.where(ArticleRecord.id == 5)).one() == ("é” 🙂 ", None, "é” 🙂 ")
        undone.rollback()


def test_a_text_without_title_or_sentence_is_shown_by_its_beginning(session: Session) -> None:
    values = {"path": "", "text": "x" * 999, "text_digest": "", "language": "en", "fingerprint": "long", "id": 6}
    with session.begin_nested() as undone:
        session.execute(insert(ArticleRecord).values(**values))
        assert session.scalar(select(article_title()).where(ArticleRecord.id == 6)) == "x" * 200
        undone.rollback()
