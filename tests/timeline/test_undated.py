# SPDX-License-Identifier: MIT
"""The undated are a sequence of marks, each made when it is asked for."""

from __future__ import annotations

import numpy as np

from viewer.domain.selection import Noun, Ref
from viewer.timeline.undated import Undated, UndatedMark

MARKS = [UndatedMark(Noun.EVENT, 5, "Old feud"), UndatedMark(Noun.ARTICLE, 7, ""), UndatedMark(Noun.EVENT, -2, "Žal")]


def test_they_are_what_they_were_made_of() -> None:
    undated = Undated.of(MARKS)
    assert list(undated) == MARKS
    assert undated[-1].ref == Ref(Noun.EVENT, -2)
    assert list(undated[1:]) == MARKS[1:]
    assert list(undated.taken(np.array([True, False, True]))) == [MARKS[0], MARKS[2]]
    assert MARKS[1] in undated


def test_nothing_is_false() -> None:
    assert not Undated.of(())
    assert list(Undated.of(())) == []
