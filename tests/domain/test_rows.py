# SPDX-License-Identifier: MIT
"""Rows cross threads and processes, and nobody changes one on the way."""

from __future__ import annotations

import dataclasses
import inspect
import pickle

import pytest

from viewer.domain import article, basis, event, findings, participant, progress, quote, rows, selection, span, timex
from viewer.domain.rows import Counts, MarkKind, Problem, TextMark
from viewer.domain.selection import Noun, Ref
from viewer.domain.span import Span

VALUES = sorted(
    {
        value
        for module in (article, basis, event, findings, participant, progress, quote, rows, selection, span, timex)
        for _, value in inspect.getmembers(module, dataclasses.is_dataclass)
    },
    key=lambda value: value.__name__,
)


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_every_noun_is_frozen_and_slotted(kind: type) -> None:
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)


@pytest.mark.parametrize(
    "row", [Counts(), Problem("offset", "/a"), TextMark(Span(0, 1), MarkKind.DATE, Ref(Noun.EVENT, 1))], ids=str
)
def test_a_row_survives_the_way_to_another_process(row: object) -> None:
    assert pickle.loads(pickle.dumps(row)) == row


def test_an_empty_library_counts_nothing() -> None:
    assert set(dataclasses.asdict(Counts()).values()) == {0}
