# SPDX-License-Identifier: MIT
"""Times that are read into arrays are those that were written, on SQLite and PostgreSQL."""

from __future__ import annotations

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.fjord import SIGNING, SUIT
from viewer.domain import calendar
from viewer.queries.marks import read_rows
from viewer.queries.times import TIME_ROW, time_columns, times_of
from viewer.store.records import EventRecord


def test_what_has_a_date_has_its_bounds_and_what_has_none_is_not_dated(session: Session) -> None:
    question = select(EventRecord.id, *time_columns(EventRecord.when)).order_by(EventRecord.id)
    rows = read_rows(session, question, np.dtype([("id", "i8"), *TIME_ROW]))
    times = times_of(rows)
    assert rows["id"].tolist()[:2] == [SIGNING, SUIT]
    assert times["dated"].tolist() == [True, True, False]
    assert times["start"].tolist()[:2] == [calendar.seconds(2021, 9, 1), calendar.seconds(2022)]
    assert times["end"].tolist()[:2] == [calendar.seconds(2021, 9, 4), calendar.seconds(2023)]
    assert times["flags"].tolist() == [0, 0, 0]
