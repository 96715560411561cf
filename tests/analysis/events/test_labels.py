# SPDX-License-Identifier: MIT
"""What stands alone as a label, and how a stretch of words is trimmed and cut for one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.events.labels import LENGTH, cut, length, spans, stands_alone, trimmed
from viewer.analysis.events.lexicon import Sense, Strength
from viewer.analysis.events.triggers import Trigger
from viewer.domain.event import EventKind

MEET = Trigger(-1, -1, "meet", Sense(EventKind.MEETING, "meet", Strength.STRONG), 0, False, -1)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("[Ada Brook] met [Tom Reyes]", True),
        ("[Ada Brook] was in {Oslo}", True),
        ("climate talks", True),
        ("[Ada Brook]", False),
        ("decided", False),
        ("when they met in {Oslo}", False),
        ("he met [Tom Reyes]", False),
        ("[Ada Brook] met in the", False),
        ("off because of the pandemic", False),
        ("** talks to many people", False),
    ],
)
def test_what_stands_alone(clauses: Callable[[str], Any], text: str, alone: bool) -> None:
    words, _ = clauses(text)
    assert stands_alone(words, range(len(words)), MEET) is alone


def test_edges_are_trimmed(clauses: Callable[[str], Any]) -> None:
    words, _ = clauses("and the old bridge collapsed in the")
    (span,) = spans(words, trimmed(words, range(len(words))))
    assert span.of(words.text) == "old bridge collapsed"


def test_a_long_stretch_is_cut_at_a_joint(clauses: Callable[[str], Any]) -> None:
    words, _ = clauses(
        "[Ada Brook] opened the long promised railway tunnel under the northern hills to heavy goods trains"
    )
    kept = cut(words, range(len(words)))
    assert length(words, kept) <= LENGTH + 1
    assert words.lower[kept[-1] + 1] in {"under", "to"}
