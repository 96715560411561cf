# SPDX-License-Identifier: MIT
"""Quotes in a list."""

from __future__ import annotations

from sqlalchemy.orm import Session

from viewer.queries.quotes import quote_rows


def test_a_row_joins_the_parts_and_names_the_speaker(session: Session, statements: list[str]) -> None:
    open_, done = quote_rows(session, [302, 301])
    assert done.text == "It is done, … We are glad,"
    assert (done.speaker, done.speaker_name, done.speaker_text, done.cue) == (101, "Ada Lark", "Lark", "said")
    assert (done.article, done.article_title, len(done.spans)) == (11, "Lark and Brun sign", 2)
    assert (open_.speaker, open_.speaker_name, open_.speaker_text, open_.cue, open_.said) == (None, "", "", "", None)
    assert len(statements) == 2
