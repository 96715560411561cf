# SPDX-License-Identifier: MIT
"""Back and forward through the selections."""

from __future__ import annotations

from viewer.domain.selection import Noun, Ref
from viewer.ui.history import History

_ONE, _TWO, _THREE = (Ref(Noun.EVENT, number) for number in (1, 2, 3))


def test_back_and_forward() -> None:
    history = History()
    for ref in (_ONE, _TWO, _THREE):
        history.visit(ref)
    assert history.back() == _TWO
    assert history.back() == _ONE
    assert history.back() is None
    assert history.forward() == _TWO


def test_what_lay_ahead_is_forgotten_when_something_else_is_visited() -> None:
    history = History()
    for ref in (_ONE, _TWO):
        history.visit(ref)
    history.back()
    history.visit(_THREE)
    assert not history.can_go_forward
    assert history.back() == _ONE


def test_the_one_in_hand_counts_once() -> None:
    history = History()
    history.visit(_ONE)
    history.visit(_ONE)
    assert not history.can_go_back
    history.visit(_TWO)
    history.visit(history.back() or _THREE)
    assert history.can_go_forward


def test_it_does_not_grow_for_ever() -> None:
    history = History()
    for number in range(1000):
        history.visit(Ref(Noun.QUOTE, number))
    steps = 0
    while history.back():
        steps += 1
    assert steps == 199
    history.clear()
    assert not history.can_go_forward
