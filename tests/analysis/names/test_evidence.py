# SPDX-License-Identifier: MIT
"""Acronyms and the order of East Asian names."""

from __future__ import annotations

import pytest

from viewer.analysis.names.evidence import is_family_first


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hu Jianguo", True),
        ("Ouyang Wei", True),
        ("Park Min-jung", True),
        ("Nguyen Van Thanh", True),
        ("Lee Sharpton", False),
        ("Long John", False),
        ("Wang", False),
        ("Clara Wang", False),
    ],
)
def test_family_name_first(name: str, expected: bool) -> None:
    first, *rest = name.split()
    assert is_family_first(first, rest) is expected
