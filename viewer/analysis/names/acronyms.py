# SPDX-License-Identifier: MIT
"""Which letters are the initials of a name."""

from __future__ import annotations


def is_acronym(letters: str, name: str) -> bool:
    """Whether the letters are the initials of the name's words, small words between them left out or not."""
    words = name.replace("-", " ").split()
    wanted = letters.replace(".", "").replace("&", "").upper()
    large = "".join(word[0] for word in words if word[0].isupper()).upper()
    every = "".join(word[0] for word in words).upper()
    return len(wanted) > 1 and wanted in (large, every)
