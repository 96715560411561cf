# SPDX-License-Identifier: MIT
"""Telling a library from any other file by its first hundred bytes, before SQLite opens it
(https://www.sqlite.org/fileformat.html, 1.3).
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.errors import NotALibrary

APPLICATION_ID = 0x44_54_4C_4E  # "DTLN"

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_USER_VERSION, _APPLICATION_ID = 60, 68


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of an SQLite file says of its content."""

    application: int
    format: int


def read_header(path: Path) -> Header | None:
    """What the file is; None for an empty one. NotALibrary where SQLite did not write it; OSError as it comes."""
    with path.open("rb") as file:
        head = file.read(_HEADER_SIZE)
    if not head:
        return None
    if len(head) < _HEADER_SIZE or not head.startswith(_MAGIC):
        raise NotALibrary(str(path), "not_a_library")
    (format_,) = struct.unpack_from(">i", head, _USER_VERSION)
    (application,) = struct.unpack_from(">i", head, _APPLICATION_ID)
    return Header(application, format_)


def is_library(path: Path) -> bool:
    """Whether the file says of itself that it is a library. OSError as it comes."""
    try:
        header = read_header(path)
    except NotALibrary:
        return False
    return header is not None and header.application == APPLICATION_ID


def is_writable(path: Path) -> bool:
    """Whether the library can be changed: SQLite needs to make files beside it, too."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
