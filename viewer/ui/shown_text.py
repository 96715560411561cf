# SPDX-License-Identifier: MIT
"""Text of a source made harmless to show, and where its characters then stand.

The library counts code points of the text as read; a QTextDocument counts UTF-16 units and knows one line end. What
could disturb the page (control characters, marks that turn the direction of writing, characters that QTextDocument
keeps for itself) is shown as a sign; the stored text stays as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from html import escape

_LINE_ENDS = re.compile(r"\r\n|[\r\u2028\u2029]")
# Controls other than tab and newline; marks and overrides of direction; noncharacters and the object replacement,
# which QTextDocument uses for its own structure; surrogates that lost their partner.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffc\ufeff\ufffe\uffff\ud800-\udfff]"
)
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_SIGN = "\ufffd"
_CONTROL_PICTURES = 0x2400


def harmless(text: str) -> str:
    """The text as it can be shown, with as many characters, except that every line end is one newline."""
    return _UNSAFE.sub(_sign, _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """The text as it can be shown in a row of a list."""
    return " ".join(harmless(text).split())


def tip(text: str) -> str:
    """The text as a tip: Qt would take what looks like markup for markup, and never break a long line."""
    return f"<p style='margin:0'>{escape(one_line(text))}</p>" if text else ""


def button_text(text: str) -> str:
    """The text for a button or a menu, where a lone & would underline the next letter."""
    return one_line(text).replace("&", "&&")


def _sign(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(_CONTROL_PICTURES + code) if code < 0x20 else _SIGN


class ShownText:
    """A text as shown, with the way from its characters to positions of the document, and back."""

    def __init__(self, text: str) -> None:
        self.text = harmless(text)
        self._length = len(text)
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]
        self._dropped = [found.start() for found in re.finditer("\r\n", text)]

    def position(self, offset: int) -> int:
        """The position (UTF-16 units) in the document of a character of the stored text."""
        offset = max(0, min(offset, self._length))
        return offset + bisect_left(self._astral, offset) - bisect_left(self._dropped, offset)

    def offset(self, position: int) -> int:
        """The character of the stored text that stands at a position of the document; the later one of a line end."""
        return bisect_right(_Positions(self), position) - 1


class _Positions:
    """The positions of all characters as a sorted sequence, so that ``bisect`` can search it."""

    def __init__(self, shown: ShownText) -> None:
        self._shown = shown

    def __len__(self) -> int:
        return self._shown._length + 1

    def __getitem__(self, offset: int) -> int:
        return self._shown.position(offset)
