# SPDX-License-Identifier: MIT
"""Initials of names."""

from __future__ import annotations

import pytest

from viewer.analysis.names.acronyms import is_acronym


@pytest.mark.parametrize(
    ("letters", "name", "expected"),
    [
        ("GSA", "Global Seed Alliance", True),
        ("G.S.A.", "Global Seed Alliance", True),
        ("MoD", "Ministry of Defence", True),
        ("UT", "University of Tartu", True),
        ("GSB", "Global Seed Alliance", False),
        ("G", "Glamour", False),
    ],
)
def test_acronyms(letters: str, name: str, expected: bool) -> None:
    assert is_acronym(letters, name) is expected
