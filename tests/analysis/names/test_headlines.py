# SPDX-License-Identifier: MIT
"""Lines whose capitals say nothing, and the place a dateline names."""

from __future__ import annotations

import pytest

from viewer.analysis.names.headlines import dateline, is_shouted, is_title_case
from viewer.domain.span import Span


@pytest.mark.parametrize(
    ("line", "shouted", "title_case"),
    [
        ("STORM HITS COAST", True, False),
        ("Storm Hits Coast After Quiet Night", False, True),
        ("Storm hits coast after quiet night.", False, False),
        ("OSLO 1999-02-03", True, False),
        ("The FBI and the CIA met in Oslo.", False, False),
        ("", False, False),
        ("1999", False, False),
    ],
)
def test_kinds_of_lines(line: str, shouted: bool, title_case: bool) -> None:
    assert is_shouted(line) is shouted
    assert is_title_case(line) is title_case


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("LISBON (AP) — It rained.", "LISBON"),
        ("PORTO ALEGRE, Brazil, March 4 (Some Agency) - It rained.", "PORTO ALEGRE"),
        ("GHENT, Belgium 1999-02-03", "GHENT"),
        ("LISBON — It rained.", "LISBON"),
        ("Lisbon — It rained.", None),
        ("NATO agreed to it.", None),
    ],
)
def test_datelines(line: str, place: str | None) -> None:
    found = dateline(line, Span(0, len(line)))
    assert (found.of(line) if found else None) == place
