# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from viewer.domain import calendar
from viewer.domain.when import Precision, When
from viewer.timeline.columns import Columns
from viewer.timeline.shapes import Shape, shapes


@pytest.mark.parametrize(
    ("edtf", "shape"),
    [
        ("2021-09-02", Shape.POINT),
        ("2021-09-02T14:30:00", Shape.POINT),
        ("2021-04-22/2021-04-23", Shape.SOLID),
        ("2021-03/2021-06", Shape.SOLID),
        ("2021-03", Shape.WHOLE),
        ("2021-22", Shape.WHOLE),
        ("2021", Shape.WHOLE),
        ("199X", Shape.WHOLE),
        ("2021-10/..", Shape.FROM),
        ("../2030", Shape.UNTIL),
    ],
)
def test_what_is_known_decides_the_form(event, edtf: str, shape: Shape) -> None:
    assert shapes(Columns.of_rows([event(1, "It", edtf)], ())).tolist() == [shape]


def test_some_time_in_a_week_has_faded_ends(event) -> None:
    from dataclasses import replace

    week = When.days(calendar.day_number(2021, 8, 30), 7, precision=Precision.WEEK)
    assert shapes(Columns.of_rows([replace(event(1, "It", "2021"), when=week)], ())).tolist() == [Shape.FADED]


def test_disagreement_is_a_fork_whatever_the_dates(event) -> None:
    assert shapes(Columns.of_rows([event(1, "It", "2021-09-02", conflict=True)], ())).tolist() == [Shape.FORK]
