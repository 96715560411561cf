# SPDX-License-Identifier: MIT
"""Why what was typed is no date."""

from __future__ import annotations

import pytest

from viewer.domain.when import When
from viewer.wording.edtf import edtf_fault


@pytest.mark.parametrize(
    "words", ["2021", "2021-09", "2021-09-02", "2021-08-30/2021-09-05", " 2021-09~ ", "2021-09-02/2021-09-02", "202X"]
)
def test_a_date_has_no_fault(words: str) -> None:
    assert edtf_fault(words) == ""
    assert When.parse(words.strip())


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "Write 2021-09-02"),
        ("2 September", "“2 September” is not a date. Write 2021-09-02"),
        ("2021-13", "There is no month 13. The month stands before the day"),
        ("2021-30-08", "There is no month 30"),
        ("2021-02-30", "February 2021 has no day 30"),
        ("2021-09-05/2021-08-30", "2021-09-05 does not lie before 2021-08-30"),
        ("../2021", "Both ends of the stretch are needed"),
        ("2021/", "Both ends of the stretch are needed"),
        ("2021/2022/2023", "A stretch has two ends, not 3"),
        ("2021-08-30/soon", "“soon” is not a date"),
        ("2021-09-02T99:00", "is not a date"),
    ],
)
def test_what_is_wrong_is_said(words: str, says: str) -> None:
    assert says in edtf_fault(words)
