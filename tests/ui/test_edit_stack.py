# SPDX-License-Identifier: MIT
"""What is undone, and what is done again."""

from __future__ import annotations

from dataclasses import replace

from viewer.domain.edit import Edit, ReadAlone
from viewer.ui.edit_stack import EditStack

ONE, TWO, THREE, FOUR = (Edit(number, ReadAlone(number)) for number in range(1, 5))


def _undone(edit: Edit) -> Edit:
    return replace(edit, undone=True)


def test_steps_of_this_session_lie_on_those_of_the_library() -> None:
    stack = EditStack()
    assert (stack.to_undo, stack.to_redo) == ((), ())
    stack.load([ONE, _undone(TWO)])
    assert stack.to_undo == (ONE,)
    assert stack.to_redo == (_undone(TWO),)
    stack.made([THREE, FOUR])
    assert stack.to_undo == (THREE, FOUR)
    assert stack.to_redo == ()
    stack.load([ONE, _undone(TWO), THREE, FOUR])
    assert stack.to_undo == (THREE, FOUR)


def test_a_later_session_goes_on_where_the_last_one_ended() -> None:
    stack = EditStack()
    stack.load([_undone(ONE), TWO, _undone(THREE), _undone(FOUR)])
    assert stack.to_undo == (TWO,)
    assert stack.to_redo == (_undone(THREE),)
    stack.redone([THREE])
    stack.load([_undone(ONE), TWO, THREE, _undone(FOUR)])
    assert (stack.to_undo, stack.to_redo) == ((THREE,), (_undone(FOUR),))


def test_back_and_forward() -> None:
    stack = EditStack()
    stack.load([ONE])
    stack.made([TWO, THREE])
    stack.undone([_undone(THREE), _undone(TWO)])
    assert stack.to_undo == (ONE,)
    assert [edit.id for edit in stack.to_redo] == [2, 3]
    stack.redone([TWO, THREE])
    assert stack.to_undo == (TWO, THREE)
    assert stack.to_redo == ()
    stack.undone([_undone(TWO), _undone(THREE)])
    stack.made([FOUR])
    assert stack.to_redo == ()


def test_an_edit_from_the_list_leaves_its_step() -> None:
    stack = EditStack()
    stack.made([ONE, TWO])
    stack.made([THREE])
    stack.undone([_undone(ONE)])
    assert stack.to_undo == (THREE,)
    assert [edit.id for edit in stack.to_redo] == [1]
    stack.undone([_undone(THREE)])
    assert stack.to_undo == (TWO,)


def test_what_another_program_undid_is_not_undone_again() -> None:
    stack = EditStack()
    stack.made([ONE])
    stack.made([TWO])
    stack.load([ONE, _undone(TWO)])
    assert stack.to_undo == (ONE,)
    stack.clear()
    assert stack.to_undo == ()
