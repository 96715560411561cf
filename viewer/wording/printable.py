# SPDX-License-Identifier: MIT
"""Words of a source on a terminal: what would steer it, or cannot be printed at all, is spelled out.

A file may be named, and an article may be titled, with anything: an escape sequence would colour, clear or rename the
terminal, a line break would forge a line of ours, and marks of direction turn "gpj.exe" round.
"""

from __future__ import annotations

import re

# Control characters; marks, embeddings and isolates of direction (Unicode Standard Annex 9); line and paragraph
# separators; bytes of a name that is no UTF-8, as Python keeps them (PEP 383), and other halves of a surrogate pair.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_SHORT = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}


def printable(text: str) -> str:
    r"""The text in one line that prints as what it is: an escape character as ``\x1b``."""
    return _STEERING.sub(_spelled, text)


def _spelled(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return _SHORT.get(found[0]) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
