# SPDX-License-Identifier: MIT
"""Text of a source is shown harmless, and its offsets lead to the right place of a QTextDocument."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from viewer.ui.shown_text import ShownText, button_text, harmless, one_line, tip

_ALPHABET = "ab “é中\U0001f30d\U00020000\r\n\n\r\u202e\u2029\x00\x07\ufdd0\ufffc\t"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a\u2400b"),
        ("bell\x07", "bell\u2407"),
        ("evil \u202egnp.exe", "evil \ufffdgnp.exe"),
        ("isolate \u2066x\u2069", "isolate \ufffdx\ufffd"),
        ("frame \ufdd0 end", "frame \ufffd end"),
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("tab\tstays, <b>tags</b> stay", "tab\tstays, <b>tags</b> stay"),
        ("🌍 stays", "🌍 stays"),
    ],
)
def test_what_could_disturb_the_page_is_a_sign(text: str, shown: str) -> None:
    assert harmless(text) == shown


def test_a_row_is_one_line() -> None:
    assert one_line("  two\r\n lines\tand  blanks ") == "two lines and blanks"


def test_words_of_a_source_are_no_markup_in_tips_and_no_shortcut_on_buttons() -> None:
    assert tip("<img src='x'> AT&T\n") == "<p style='margin:0'>&lt;img src=&#x27;x&#x27;&gt; AT&amp;T</p>"
    assert tip("") == ""
    assert button_text("AT&T \u202ex") == "AT&&T \ufffdx"


@given(st.lists(st.sampled_from([*_ALPHABET, "\r\n"]), max_size=40).map("".join))
def test_offsets_meet_the_document(text: str) -> None:
    shown = ShownText(text)
    document = QTextDocument()
    document.setPlainText(shown.text)
    for offset, character in enumerate(text):
        cursor = QTextCursor(document)
        cursor.setPosition(shown.position(offset))
        cursor.setPosition(shown.position(offset + 1), QTextCursor.MoveMode.KeepAnchor)
        if character == "\r" and text[offset + 1 : offset + 2] == "\n":
            assert not cursor.hasSelection()
            continue
        assert cursor.selectedText().replace("\u2029", "\n") == harmless(character)
        assert shown.offset(shown.position(offset)) == offset
    assert shown.position(len(text)) == document.characterCount() - 1
