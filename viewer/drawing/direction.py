# SPDX-License-Identifier: MIT
"""Which way a text is read. Qt sets the letters of each text right; where it stands is for who places it to say."""

from __future__ import annotations

from unicodedata import bidirectional


def reads_leftward(text: str) -> bool:
    """Whether a text is of a script that is read from right to left: its first letter of any direction says so."""
    if text.isascii():
        return False
    strong = (bidirectional(letter) for letter in text)
    return next((each in ("R", "AL") for each in strong if each in ("L", "R", "AL")), False)
