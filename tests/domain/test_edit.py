# SPDX-License-Identifier: MIT
"""Corrections are values: two that say the same are the same."""

from __future__ import annotations

import pickle
from typing import get_args

import pytest

from viewer.domain.edit import Correction, Edit, Era, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.event import About
from viewer.domain.when import When

MADE = (
    SamePerson(1, 2),
    OtherPerson(1, 2),
    Ruled(About.NUMBER, 3),
    Published(4, When.day(2021, 9, 2)),
    ReadAlone(4),
    Era("The long winter", When.year(2021)),
)


def test_every_sort_of_correction_is_tested_here() -> None:
    assert {type(one) for one in MADE} == set(get_args(Correction))


@pytest.mark.parametrize("correction", MADE, ids=str)
def test_an_edit_survives_the_way_to_another_process(correction: Correction) -> None:
    edit = Edit(1, correction, "two of that name", "2024-05-01T12:00:00Z")
    assert pickle.loads(pickle.dumps(edit)) == edit
    assert not edit.undone
