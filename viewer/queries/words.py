# SPDX-License-Identifier: MIT
"""The words of a source, cut out by the database: texts are long, and lists show a line of them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, String, func
from sqlalchemy.orm import InstrumentedAttribute

from viewer.domain.span import Span
from viewer.store.columns import columns_of
from viewer.store.records import ArticleRecord

_LINE = 200  # characters of a text that has neither title nor sentences
_BETWEEN_PARTS = " … "


def words_at(span: InstrumentedAttribute[Span] | InstrumentedAttribute[Span | None]) -> ColumnElement[str]:
    """What stands at a span of the joined ArticleRecord's text; NULL where there is no span."""
    start, end = columns_of(span)
    return func.substr(ArticleRecord.text, start + 1, end - start, type_=String)


def article_title() -> ColumnElement[str]:
    """The title of the joined ArticleRecord, else its first sentence, else how it starts. To be put on ``one_line``."""
    beginning = func.substr(ArticleRecord.text, 1, _LINE, type_=String)
    return func.coalesce(words_at(ArticleRecord.title), words_at(ArticleRecord.lead), beginning, type_=String)


def one_line(text: str | None) -> str:
    """The words with single spaces between them."""
    return " ".join((text or "").split())


def joined(parts: list[str]) -> str:
    """One utterance out of its parts."""
    return _BETWEEN_PARTS.join(map(one_line, parts))
