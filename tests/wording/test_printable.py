# SPDX-License-Identifier: MIT
"""Nothing that a source says steers the terminal."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.wording.printable import printable


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("“Élysée” – 東京 🙂 שלום", "“Élysée” – 東京 🙂 שלום"),
        ("a\\b", "a\\b"),
        ("\x1b[31mred\x1b]0;title\x07", r"\x1b[31mred\x1b]0;title\x07"),
        ("two\nlines\r\tand \x85 more", r"two\nlines\r\tand \x85 more"),
        ("\x9b2J", r"\x9b2J"),
        ("photo\u202egpj.exe", r"photo\u202egpj.exe"),
        ("a\u2028b\u2029c", r"a\u2028b\u2029c"),
        (os.fsdecode(b"caf\xe9.txt"), r"caf\xe9.txt"),
        ("\ud800 alone", r"\ud800 alone"),
    ],
)
def test_what_would_steer_a_terminal_is_spelled_out(text: str, printed: str) -> None:
    assert printable(text) == printed


@given(st.text(st.characters()))
def test_any_text_becomes_one_line_that_can_be_written_anywhere(text: str) -> None:
    line = printable(text)
    assert len(line.splitlines()) <= 1
    assert printable(line) == line
    line.encode("utf-8")
