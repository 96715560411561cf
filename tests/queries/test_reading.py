# SPDX-License-Identifier: MIT
"""An article to read."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from viewer.domain.rows import MarkKind
from viewer.domain.selection import Noun, Ref
from viewer.queries.reading import read_article


def test_the_marks_come_in_the_order_of_the_text_and_lead_somewhere(session: Session, statements: list[str]) -> None:
    reading = read_article(session, 11)
    text = reading.article.text
    shown = [(mark.kind, mark.span.of(text)[:12], mark.target, mark.note) for mark in reading.marks]
    signing, lark, brun = Ref(Noun.EVENT, 201), Ref(Noun.PARTICIPANT, 101), Ref(Noun.PARTICIPANT, 102)
    done = Ref(Noun.QUOTE, 301)
    assert shown == [
        (MarkKind.CLAIM, "Ada Lark and", signing, "2021-09-01"),
        (MarkKind.NAME, "Ada Lark", lark, "Ada Lark"),
        (MarkKind.NAME, "Élise Brun", brun, "Élise Brun"),
        (MarkKind.DATE, "1 September", signing, "2021-09-01"),
        (MarkKind.CLAIM, "“It is done,", signing, "2021-09-01"),
        (MarkKind.QUOTE, "It is done,", done, "Ada Lark"),
        (MarkKind.NAME, "Lark", lark, "Ada Lark"),
        (MarkKind.QUOTE, "We  are\nglad", done, "Ada Lark"),
        (MarkKind.NAME, "Brun", brun, "Élise Brun"),
    ]
    assert len(statements) == 5


def test_the_article_comes_whole(session: Session) -> None:
    article = read_article(session, 13).article
    assert article.text.startswith("\n  Nobody")
    assert (article.title, article.published.when) == (None, None)


def test_an_unknown_article_is_an_error(session: Session) -> None:
    with pytest.raises(LookupError):
        read_article(session, 999)
