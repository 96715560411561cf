# SPDX-License-Identifier: MIT
"""What is read straight into arrays is what the rows of events and articles give."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy.orm import Session

from tests.made_up_library import write_library
from viewer.domain.filter import Filter
from viewer.domain.selection import Noun
from viewer.queries.articles import article_rows
from viewer.queries.events import event_rows
from viewer.queries.listing import list_ids
from viewer.queries.marks import mark_table
from viewer.store.library import open_library
from viewer.timeline.columns import Columns, Flag


def of_rows(session: Session) -> Columns:
    events = event_rows(session, list_ids(session, Noun.EVENT, Filter()))
    return Columns.of_rows(events, article_rows(session, list_ids(session, Noun.ARTICLE, Filter())))


def assert_same(found: Columns, wanted: Columns) -> None:
    for name in Columns.__dataclass_fields__:
        one, other = getattr(found, name), getattr(wanted, name)
        if isinstance(one, np.ndarray):
            assert one.dtype == other.dtype, name
            assert one.tolist() == other.tolist(), name
        elif one is None:
            assert other is None, name
        else:
            assert list(one) == list(other), name


def test_the_columns_are_those_of_the_rows(session: Session) -> None:
    found = Columns.of_table(mark_table(session))
    assert len(found)
    assert_same(found, of_rows(session))


def test_as_many_questions_whatever_there_is(session: Session, statements: list[str]) -> None:
    mark_table(session)
    assert len(statements) < 12


@pytest.mark.slow
def test_a_large_library_is_read_the_same(tmp_path: Path) -> None:
    write_library(tmp_path / "large.dateline", 3000, undated=0.1)
    with closing(open_library(tmp_path / "large.dateline")) as library, library.reading() as session:
        found = Columns.of_table(mark_table(session))
        assert_same(found, of_rows(session))
        assert len(found.undated) > 200
        for flag in Flag:
            assert (found.flags & flag).any() or flag in (Flag.DENIED, Flag.HYPOTHETICAL), flag


def test_nothing_is_read_of_nothing(tmp_path: Path) -> None:
    with closing(open_library(tmp_path / "empty.dateline")) as library, library.reading() as session:
        assert_same(Columns.of_table(mark_table(session)), Columns.empty())
