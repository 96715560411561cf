# SPDX-License-Identifier: MIT
"""The types of time expressions are those of TIMEX3."""

from __future__ import annotations

from viewer.domain.timex import TimexType


def test_types_are_spelled_as_in_timeml() -> None:
    assert [kind.value for kind in TimexType] == ["DATE", "TIME", "DURATION", "SET"]
