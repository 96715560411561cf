# SPDX-License-Identifier: MIT
"""Quotes set off as paragraphs of their own, with or without marks."""

from __future__ import annotations

import pytest

LEE = "Ann Lee"
OLD, ANEW = "The bridge is old.", "We build it anew."
INTRO = "Ann Lee and Bo Ek met the board of the bridge on Monday, and talked for more than an hour.\n\n"
END = "\n\nNobody answered, and the board went home."

SET_OFF = [
    # behind ">"
    ("Lee wrote in a letter to the board:\n\n> The bridge is old.", [(OLD, LEE)]),
    ("Ann Lee wrote:\n\n> The bridge is old.\n> We build it anew.", [(f"{OLD} | {ANEW}", LEE)]),
    ("Lee said in a statement:\n\n> The bridge is old.\n>\n> We build it anew.", [(f"{OLD} | {ANEW}", LEE)]),
    ("Lee did not come. In a letter she wrote:\n\n> The bridge is old.", [(OLD, LEE)]),
    ("Lee wrote:\n\n> “The bridge is old.”", [(OLD, LEE)]),
    ("A letter was read.\n\n> The bridge is old.\n>\n> — Ann Lee, mayor", [(OLD, LEE)]),
    ("A letter was read.\n\n> The bridge is old.\n> -- Ann Lee, mayor", [(OLD, LEE)]),
    ("A letter was read.\n\n> The bridge is old.\n\n— Ann Lee, mayor", [(OLD, LEE)]),
    ("The statement read:\n\n> The bridge is old.", [(OLD, None)]),
    ("It rained all day.\n\n> The bridge is old.", [(OLD, None)]),
    ("“It rained,” Bo Ek said.\n\n> The bridge is old.", [("It rained,", "Bo Ek"), (OLD, None)]),
    # indented
    ("Lee wrote in a letter to the board:\n\n    The bridge is old.", [(OLD, LEE)]),
    ("In her letter, Lee said:\n\n\tThe bridge is old.\n\n\tWe build it anew.", [(f"{OLD} | {ANEW}", LEE)]),
    # pull quotes
    ("“The bridge is old.”\n— Ann Lee, mayor of the town", [(OLD, LEE)]),
    ("“The bridge is old.”\n\n— Ann Lee, mayor of the town", [(OLD, LEE)]),
]
NOT_SET_OFF = [
    "Lee gave three reasons:\n\n    - the price of steel\n    - the price of sand",
    "Lee said in a statement:\n\nThe bridge is old.",
    "The bridge has two lanes:\n\n    One of them is closed.",
    "> Read more: our guide to the bridge",
    "> The bridge",
    "    The bridge is old.\n\n    It rained.",
]


@pytest.mark.parametrize(("text", "expected"), SET_OFF)
def test_block_quotes_are_speech(stage, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert stage(INTRO + text + END, "Ann Lee=Lee", "Bo Ek=Ek").said() == expected


@pytest.mark.parametrize("text", NOT_SET_OFF)
def test_lists_and_paragraphs_are_no_speech(stage, text: str) -> None:
    assert stage(INTRO + text + END, "Ann Lee=Lee", "Bo Ek=Ek").said() == []
