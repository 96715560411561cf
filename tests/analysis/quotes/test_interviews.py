# SPDX-License-Identifier: MIT
"""Interviews whose questions are paragraphs in bold type."""

from __future__ import annotations

import pytest

OPENING = "Mayor Ann Lee opened the bridge. In an interview she spoke of the years of work.\n\n"
TURNS = "**Is the bridge safe?**\n\nIt is. I crossed it.\n\n**Who will pay for it?**\n\nWe will. I have said so."


def test_the_answers_are_those_of_the_person_whom_the_opening_presents(stage) -> None:
    assert stage(OPENING + TURNS, "Ann Lee=Lee").said() == [
        ("Is the bridge safe?", None),
        ("It is. I crossed it.", "Ann Lee"),
        ("Who will pay for it?", None),
        ("We will. I have said so.", "Ann Lee"),
    ]


def test_an_answer_may_have_paragraphs(stage) -> None:
    text = OPENING + TURNS.replace("It is. I crossed it.", "It is.\n\nI crossed it.")
    assert ("It is. | I crossed it.", "Ann Lee") in stage(text, "Ann Lee=Lee").said()


@pytest.mark.parametrize(
    "text",
    [
        OPENING + "**Is the bridge safe?**\n\nIt is. I crossed it.",  # one question in bold type is a heading
        "The bridge opened in May.\n\n" + TURNS,  # nobody is said to have been talked to
        OPENING
        + TURNS.replace("I crossed it", "It was tried").replace("We will. I have said so", "It is said"),  # an editor's
    ],
)
def test_other_paragraphs_in_bold_type_are_no_interview(stage, text: str) -> None:
    assert stage(text, "Ann Lee=Lee").said() == []
