# SPDX-License-Identifier: MIT
"""What a label keeps of a phrase."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.events.compression import content, words_only


def spelled(words: Any, chosen: list[int]) -> str:
    return " ".join(words.text[words.starts[at] : words.ends[at]] for at in chosen)


@pytest.mark.parametrize(
    ("phrase", "kept"),
    [
        ("the talks in {Oslo} on <Friday|2024-05-03>", "the talks in {Oslo}"),
        ("talks on <Friday|2024-05-03> much as before", "talks"),
        ("a <March|2024-03> summit in {Oslo}", "a <March> summit in {Oslo}"),
        ("much of <last year|2023> keeping order", "much of <last year> keeping order"),
        ("the report of <May 2021|2021-05>", "the report"),
        ("briefly and very publicly", "and very"),
        ("the fund there, at last", "the fund at last"),
    ],
)
def test_dates_adverbs_and_marks_leave_no_hole(clauses: Callable[[str], Any], phrase: str, kept: str) -> None:
    words, _ = clauses(phrase)
    plain = kept.translate(str.maketrans("", "", "{}<>"))
    assert spelled(words, content(words, range(len(words)))) == plain


def test_a_label_that_needs_its_date_keeps_it(clauses: Callable[[str], Any]) -> None:
    words, _ = clauses("the landing of <July 1969|1969-07>, at last")
    assert spelled(words, words_only(words, range(len(words)))) == "the landing of July 1969 at last"
