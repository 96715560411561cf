# SPDX-License-Identifier: MIT
"""What the table of scores says of a figure."""

from __future__ import annotations

import pytest

from tests.eval.goals import ROWS, SETS, Figure, Row, spell
from tests.eval.scorers import read_library, read_scores

SAID = """\
direct, exact                                 P 0.870  R 0.900  F1 0.885  n_gold 40  n_pred 41
speaker right: indirect quote, pronoun source acc 0.956  n 7
date given                                    acc 1.000  n 214
"""
SAID_OF_LIBRARY = """\
published within the proved interval   2/3
persons, whole library                 found 5/6, exported 9
events found / with the right date     8/9 / 4/9
events with their whole cast           3/5
events that several articles share     1/2
  - person missing: Ida Holm
"""


def test_the_lines_of_a_scorer_are_read() -> None:
    scores = read_scores(SAID)
    assert scores["direct, exact"] == {"P": 0.87, "R": 0.9, "F1": 0.885, "n_gold": 40, "n_pred": 41}
    assert scores["speaker right: indirect quote, pronoun source"] == {"acc": 0.956, "n": 7}
    assert scores["date given"]["acc"] == 1.0


def test_the_figures_of_a_library_are_read() -> None:
    assert read_library(SAID_OF_LIBRARY) == {
        "persons": {"found": 5, "of": 6, "too many": 4},
        "events": {"found": 8, "of": 9, "dated": 4},
        "published": {"right": 2},
        "cast": {"whole": 3},
        "shared": {"found": 1},
    }
    assert read_library("something else") == {}


@pytest.mark.parametrize(
    ("figure", "measured", "met"),
    [
        (Figure("a", "F1", 0.9), 0.9, True),
        (Figure("a", "F1", 0.9), 0.899, False),
        (Figure("a", "F1", 0.9), None, False),
        (Figure("a", "too many", 1, at_most=True), 1, True),
        (Figure("a", "too many", 1, at_most=True), 2, False),
        (Figure("a", "F1"), 0.1, True),
        (Figure("a", "F1"), None, False),
    ],
)
def test_a_goal_is_met_or_not(figure: Figure, measured: float | None, met: bool) -> None:
    assert figure.is_met(measured) is met


def test_a_row_is_met_where_all_its_figures_are() -> None:
    row = next(row for row in ROWS if row.what.startswith("direct"))
    taken = row.taken({"direct, exact": {"F1": 0.95}, "direct, overlap .3": {"F1": 0.5}})
    assert (taken.measured, taken.goals, taken.met) == (".950 / .500", ">= .92 / >= .97", False)
    assert row.taken({}).measured == "? / ?"


@pytest.mark.parametrize(
    ("figure", "spelled"), [(0.8474, ".847"), (1.0, "1.000"), (16, "16"), (27_105, "27,105"), (None, "?")]
)
def test_figures_are_spelled(figure: float | None, spelled: str) -> None:
    assert spell(figure) == spelled


def test_every_set_is_imported_once() -> None:
    assert len(SETS) == len(set(SETS))
    assert {row.set for row in ROWS} - set(SETS) == {"all of these"}
    assert len(set(ROWS)) == len(ROWS)
    assert isinstance(ROWS[0], Row)
