# SPDX-License-Identifier: MIT
"""Comparing words as a reader does."""

from __future__ import annotations

import pytest
from sqlalchemy import literal, select, union_all
from sqlalchemy.dialects import postgresql

from viewer.store.library import Library
from viewer.store.text import by_code_point, fold, folded


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Élysée’s", "ÉLYSÉE's"),
        ("Zürich", "ZÜRICH"),
        ("STRASSE", "straße"),
        ("ﬁnal", "FINAL"),
        ("Łódź", "ŁÓDŹ"),
        ("Cafe\u0301", "café"),
        ("½ price", "1⁄2 PRICE"),
        ("", ""),
    ],
)
def test_words_that_are_the_same_to_a_reader(left: str, right: str) -> None:
    assert fold(left) == fold(right)


def test_words_that_are_not() -> None:
    assert fold("resume") != fold("résumé")


def test_the_database_folds_as_we_do(library: Library) -> None:
    with library.reading() as session:
        assert session.scalar(select(folded(literal("Élysée’S")))) == fold("Élysée’S")


def test_a_server_folds_by_its_own_means() -> None:
    compiled = str(select(folded(literal("x"))).compile(dialect=postgresql.dialect()))
    assert "lower(" in compiled


def test_words_come_in_the_same_order_everywhere(library: Library) -> None:
    words = ["ab", "Zoe", "a b", "A.", "Éva", "zoe", "𝔸", "“a”"]
    rows = union_all(*(select(literal(word).label("word")) for word in words)).subquery()
    with library.reading() as session:
        found = session.scalars(select(rows.c.word).order_by(by_code_point(rows.c.word))).all()
    assert found == sorted(words)
