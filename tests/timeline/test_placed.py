# SPDX-License-Identifier: MIT
"""Columns of labels and counts are the labels and counts that they say."""

from __future__ import annotations

import numpy as np
import pytest

from viewer.timeline.frame import Box, Count, Label
from viewer.timeline.placed import PILL, Counts, Labels

LABELS = [
    Label(3, 10.0, 20.0, 33.5, 60.0, "Ferry leaves", False, 0),
    Label(7, 90.5, 20.0, 40.0, 44.0, "Strike ends", True, 0),
    Label(1, 5.0, 80.0, 12.0, 12.0, "Vote", False, 2),
]


def test_labels_come_back_as_they_went_in() -> None:
    columns = Labels.of(LABELS)
    assert list(columns) == LABELS
    assert columns[-1] == LABELS[-1]
    assert columns[:2] == LABELS[:2]
    assert len(columns) == 3
    assert list(Labels.of([])) == []


def test_some_of_them_and_others_after_them() -> None:
    columns = Labels.of(LABELS)
    some = columns.only(np.array([True, False, True]))
    assert list(some) == [LABELS[0], LABELS[2]]
    assert list(some.then(Labels.of(LABELS[1:2]))) == [LABELS[0], LABELS[2], LABELS[1]]


def test_a_count_says_where_it_stands_and_what_it_counts() -> None:
    columns = Counts(
        lane=np.array([0, 2]),
        x=np.array([5.5, 90.0]),
        y=np.array([10.0, 70.0]),
        width=np.array([28.0, 42.0]),
        number=np.array([3, 1200]),
        start=np.array([0, 100]),
        end=np.array([50, 150]),
    )
    assert list(columns) == [
        Count(0, Box(5.5, 10.0, 28.0, PILL), 3, 0, 50),
        Count(2, Box(90.0, 70.0, 42.0, PILL), 1200, 100, 150),
    ]
    assert list(columns.only(np.array([False, True]))) == columns[1:]
    with pytest.raises(IndexError):
        columns[2]
