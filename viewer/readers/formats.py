# SPDX-License-Identifier: MIT
"""Which reader reads which files. A new format is a new module and a line here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewer.domain.article import RawArticle
from viewer.domain.errors import ReadError
from viewer.readers import plain

Reader = Callable[[Path], RawArticle]

READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".md": plain.read,  # markup stays: offsets count the text exactly as read
}


def read(path: Path) -> RawArticle:
    """The article in a file; ReadError where there is none to be had."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ReadError(str(path), "unknown_format", path.suffix)
    return reader(path)
