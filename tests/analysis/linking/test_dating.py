# SPDX-License-Identifier: MIT
"""Undated articles get their day from others, round by round, and lose it with them."""

from __future__ import annotations

import pytest

from tests.cannery import id_of, read_of
from viewer.analysis.linking.corrections import NONE, Corrections
from viewer.analysis.linking.dating import alone_of, corrected
from viewer.analysis.linking.library import Linked, link_in
from viewer.domain.basis import CORRECTED
from viewer.domain.when import When

CHAIN = ("signed", "today", "later")
LATER_DAY = When.day(2023, 5, 19)


def linked(*names: str, corrections: Corrections = NONE) -> Linked:
    steps = link_in([read_of(name).findings for name in names], corrections=corrections)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Linked = end.value
            return found


def dates(found: Linked) -> dict[str, tuple[str | None, int]]:
    """The day of publication of each article of the chain, and the round in which it was told."""
    days = {}
    for name in CHAIN:
        if findings := found.articles.get(id_of(name)):
            when = findings.article.published.when
            days[name] = (when and when.edtf, found.shelf.digest(id_of(name)).round)
    return days


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["today"], {"today": (None, 0)}),
        (["signed", "today"], {"signed": ("2023-05-12", 0), "today": ("2023-05-11", 1)}),
        (["today", "later"], {"today": (None, 0), "later": (None, 0)}),
        (["signed", "later"], {"signed": ("2023-05-12", 0), "later": (None, 0)}),
        (
            ["later", "today", "signed", "fire", "alone"],
            {"signed": ("2023-05-12", 0), "today": ("2023-05-11", 1), "later": ("2023-05-11/2023-05-15", 2)},
        ),
    ],
)
def test_each_round_dates_who_was_told_of_in_the_one_before(
    names: list[str], expected: dict[str, tuple[str | None, int]]
) -> None:
    assert dates(linked(*names)) == expected


@pytest.mark.parametrize(
    ("corrections", "expected"),
    [
        (Corrections(alone=frozenset({id_of("today")})), [("2023-05-12", 0), (None, 0), (None, 0)]),
        (
            Corrections(alone=frozenset({id_of("later")})),
            [("2023-05-12", 0), ("2023-05-11", 1), (None, 0)],
        ),
        (
            Corrections({id_of("today"): When.day(2023, 5, 18)}),  # a person knows better than another article
            [("2023-05-12", 0), ("2023-05-18", 0), ("2023-05-18/2023-05-22", 1)],
        ),
        (
            Corrections({id_of("signed"): LATER_DAY}),
            [("2023-05-19", 0), ("2023-05-18", 1), ("2023-05-18/2023-05-22", 2)],
        ),
    ],
)
def test_a_persons_word_goes_before(corrections: Corrections, expected: list[tuple[str | None, int]]) -> None:
    assert list(dates(linked(*CHAIN, corrections=corrections)).values()) == expected


def test_by_itself_an_article_says_what_it_said_before_others_came() -> None:
    together = linked(*CHAIN).articles.values()
    assert alone_of(together) == {id_of(name): read_of(name).findings for name in CHAIN}


def test_a_corrected_article_reads_as_of_its_day() -> None:
    findings = corrected(read_of("today").findings, Corrections({id_of("today"): LATER_DAY}))
    assert findings.article.published.when == LATER_DAY
    assert findings.article.published.basis is not None
    assert findings.article.published.basis.rule == CORRECTED
    assert [timex.value for timex in findings.timexes] == ["2023-05-17", "2023-05-18", "2023-05-19"]
    assert corrected(read_of("fire").findings, Corrections({id_of("today"): LATER_DAY})) is read_of("fire").findings
