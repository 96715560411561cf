# SPDX-License-Identifier: MIT
"""What is missing, as a sentence."""

from __future__ import annotations

import pytest

from viewer.domain.rows import GapKind, GapRow
from viewer.domain.when import When
from viewer.wording.gaps import GAPS, gap_lines, gap_sentence


@pytest.mark.parametrize(
    ("gap", "sentence"),
    [
        (
            GapRow(GapKind.SILENCE, None, "", When.parse("2023-01-03/2024-03-02")),
            "14 months of silence: 3 Jan 2023 – 2 Mar 2024",
        ),
        (
            GapRow(GapKind.VANISHED, None, "Ada Lark", When.parse("2024-03-06/2024-12-04")),
            "Ada Lark: not named for 9 months, from 6 Mar 2024 on",
        ),
        (GapRow(GapKind.UNDATED, None, "Lark was born", None), "Lark was born: no date found"),
        (
            GapRow(GapKind.UNREPORTED, None, "Union meets", When.day(2021, 9, 4)),
            "Union meets: expected 4 Sep 2021, and no article says that it happened",
        ),
        (
            GapRow(GapKind.UNREPORTED, None, "Union meets", When.parse("../2021")),
            "Union meets: expected by 2021, and no article says that it happened",
        ),
    ],
)
def test_a_gap_says_what_is_missing_and_why(gap: GapRow, sentence: str) -> None:
    assert gap_sentence(gap) == sentence
    assert ": ".join(gap_lines(gap)) == sentence


def test_every_sort_of_gap_has_a_word() -> None:
    assert set(GAPS) == set(GapKind)
