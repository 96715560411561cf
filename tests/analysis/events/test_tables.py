# SPDX-License-Identifier: MIT
"""The tables of words."""

from __future__ import annotations

from viewer.analysis.events.tables import rows, word_set, words


def test_remarks_and_empty_lines_are_no_rows() -> None:
    assert all(row and not row[0].startswith("#") for row in rows("happenings.tsv"))


def test_rows_have_their_columns() -> None:
    assert {len(row) for row in rows("happenings.tsv")} <= {4, 5}
    assert {len(row) for row in rows("irregular_verbs.tsv")} == {3}


def test_words_part_at_commas_and_sets_at_blanks() -> None:
    assert words(" meet, hold talks ,, ") == ["meet", "hold talks"]
    assert word_set("a b  a") == frozenset({"a", "b"})
