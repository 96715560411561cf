# SPDX-License-Identifier: MIT
"""What belongs together is told by ids, and crosses processes as a value."""

from __future__ import annotations

import pickle

import pytest

from viewer.domain.grouping import Origin, Story, Utterance


@pytest.mark.parametrize("group", [Story(1, (2, 3)), Origin(1, (3, 2)), Utterance(1, (4, 5))], ids=str)
def test_a_group_survives_the_way_to_another_process(group: object) -> None:
    assert pickle.loads(pickle.dumps(group)) == group


def test_the_order_of_the_prints_matters() -> None:
    assert Origin(1, (2, 3)) != Origin(1, (3, 2))
