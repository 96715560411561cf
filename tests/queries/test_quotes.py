# SPDX-License-Identifier: MIT
"""Quotes in a list."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from viewer.queries.quotes import quote_rows, variant_ids


def test_a_row_joins_the_parts_and_names_the_speaker(session: Session, statements: list[str]) -> None:
    open_, done = quote_rows(session, [302, 301])
    assert done.text == "It is done, … We are glad,"
    assert (done.speaker, done.speaker_name, done.speaker_text, done.cue) == (101, "Ada Lark", "Lark", "said")
    assert (done.article, done.article_title, len(done.spans)) == (11, "Lark and Brun sign", 2)
    assert (open_.speaker, open_.speaker_name, open_.speaker_text, open_.cue, open_.said) == (None, "", "", "", None)
    assert len(statements) == 4  # the quotes, their parts, what they are wordings of, and the parts of these


def test_a_row_tells_of_its_variants(session: Session) -> None:
    rows = quote_rows(session, [301, 302, 303])
    assert [(row.utterance, row.variants) for row in rows] == [(501, 1), (None, 0), (501, 1)]


@pytest.mark.parametrize(("quote", "wordings"), [(301, [301, 303]), (303, [301, 303]), (302, [302]), (999, [999])])
def test_the_wordings_of_an_utterance_come_in_its_own_order(
    session: Session, statements: list[str], quote: int, wordings: list[int]
) -> None:
    assert variant_ids(session, quote) == wordings
    assert len(statements) == 1
