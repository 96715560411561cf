# SPDX-License-Identifier: MIT
"""Rows cross threads and processes, and nobody changes one on the way."""

from __future__ import annotations

import dataclasses
import inspect
import pickle

import pytest

from viewer.domain import (
    article,
    basis,
    edit,
    event,
    findings,
    grouping,
    participant,
    progress,
    quantity,
    quote,
    rows,
    selection,
    span,
    timex,
)
from viewer.domain.event import EventKind, Role, Status
from viewer.domain.rows import ClaimRow, Counts, EventRow, GapKind, GapRow, MarkKind, Problem, TextMark
from viewer.domain.selection import Noun, Ref
from viewer.domain.span import Span
from viewer.domain.when import When

MODULES = (article, basis, edit, event, findings, grouping, participant, progress, quantity, quote)

VALUES = sorted(
    {
        value
        for module in (*MODULES, rows, selection, span, timex)
        for _, value in inspect.getmembers(module, dataclasses.is_dataclass)
    },
    key=lambda value: value.__name__,
)


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_every_noun_is_frozen_and_slotted(kind: type) -> None:
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)


@pytest.mark.parametrize(
    "row",
    [
        Counts(),
        Problem("offset", "/a"),
        TextMark(Span(0, 1), MarkKind.DATE, Ref(Noun.EVENT, 1)),
        GapRow(GapKind.SILENCE, None, "", When.year(2021)),
    ],
    ids=str,
)
def test_a_row_survives_the_way_to_another_process(row: object) -> None:
    assert pickle.loads(pickle.dumps(row)) == row


def test_an_empty_library_counts_nothing() -> None:
    assert set(dataclasses.asdict(Counts()).values()) == {0}


def _event(when: str, reported: str) -> EventRow:
    times = (When.parse(word) if word else None for word in (when, reported))
    happened, told = times
    row = EventRow(1, "", EventKind.VOTE, Status.HAPPENED, happened, None, False, (), (1, 2, 3, 4), 4, sources=3)
    return dataclasses.replace(row, reported=told)


@pytest.mark.parametrize(
    ("when", "reported", "days"),
    [
        ("2021-09-01", "2021-09-05", 4),
        ("2021-09-01", "2021-09-01", 0),
        ("2021-09-01/2021-09-03", "2021-09-05", 2),
        ("2021-09-01", "2021-10", 30),  # in October: on its first day at the earliest
        ("2021-09", "2021-10-02", 2),
        ("2021-09-06", "2021-09-05", None),  # announced
        ("2021-09", "2021-09-20", None),  # perhaps before, perhaps after
        ("", "2021-09-05", None),
        ("2021-09-01", "", None),
        ("2021-09-01/..", "2021-09-05", None),
        ("2021-09-01", "../2021-09-05", None),
    ],
)
def test_how_late_a_report_is_at_least(when: str, reported: str, days: int | None) -> None:
    assert _event(when, reported).lag == days


def test_what_is_no_source_of_its_own_is_a_reprint() -> None:
    assert _event("", "").reprints == 1


def test_a_claim_names_its_places() -> None:
    cast = (("Ada Lark", Role.AGENT), ("Oslo", Role.PLACE), ("Bergen", Role.PLACE))
    claim = ClaimRow(1, 2, 3, "", Span(0, 1), "", None, None, (), Status.HAPPENED, cast)
    assert claim.places == ("Oslo", "Bergen")
