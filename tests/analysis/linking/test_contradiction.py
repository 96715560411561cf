# SPDX-License-Identifier: MIT
"""What makes two wordings two statements."""

from __future__ import annotations

import pytest

from viewer.analysis.linking.alignment import align
from viewer.analysis.linking.content_words import content_of
from viewer.analysis.linking.contradiction import contradict


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("The dam will hold", "The dam will not hold", True),
        ("The dam will hold", "The dam will not hold, except in a flood", False),
        ("sign the treaty", "We will not sign the treaty", False),  # cut behind the "not"
        ("We cannot sign the treaty", "It is hard to sign the treaty", False),
        ("We refuse to sign the treaty", "We will not sign the treaty", False),
        ("We sell no ships, we sell wagons", "We sell ships, we sell no wagons", True),
        ("The dam holds 40 ships", "The dam holds 60 ships", True),
        ("The dam holds 40 ships", "The dam holds ships", False),
        ("The dam opens on Monday", "The dam opens on Friday", True),
        ("The dam opens in Oslo", "The dam opens in Lima", True),
        ("The dam of the IMF", "The dam of the International Monetary Fund", False),
        ("Bread prices rise", "Bread prices fall", True),
        ("Bread is up", "Bread is down", True),
        ("Bread is dear", "Bread is expensive", False),
        ("A glacier", "A harbour", False),
    ],
)
def test_contradictions(one: str, two: str, apart: bool) -> None:
    a, b = content_of(one), content_of(two)
    assert contradict(a, b, align(a, b)) is apart
    assert contradict(b, a, align(b, a)) is apart
