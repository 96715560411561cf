# SPDX-License-Identifier: MIT
"""What an empty library answers."""

from __future__ import annotations

from viewer.analysis.linking.digest import Layer
from viewer.analysis.linking.memory import Memory, Nothing


def test_an_empty_library_knows_nothing_of_anything() -> None:
    memory: Memory = Nothing()
    answers = [
        memory.digests([1]),
        memory.edges(Layer.STORIES, [1]),
        memory.findings([1]),
        memory.holders([1]),
        memory.bearers([1]),
        memory.company([1]),
        memory.participants([1]),
        memory.events([1]),
    ]
    assert [list(answer) for answer in answers] == [[]] * len(answers)
    assert memory.counts([1]) == {}
