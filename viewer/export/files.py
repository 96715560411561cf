# SPDX-License-Identifier: MIT
"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from viewer.domain.errors import ExportError
from viewer.store.header import is_library

_REASONS = {
    errno.ENOENT: "no_permission",  # the folder is there: it is of those that take no files, as /proc
    errno.ENOTDIR: "no_folder",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "no_permission",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.ENAMETOOLONG: "long_path",
}


@contextmanager
def written(to: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes the place of ``to`` at the end; after an error ``to`` is what it was.

    A link stays one: what it leads to is replaced. Raises ExportError, with any reason that is not a picture's own.
    """
    try:
        place = Path(os.path.realpath(to))
        if refusal := _refusal(place):
            raise ExportError(str(to), refusal)
        part = place.with_name(f".dateline-{secrets.token_hex(8)}.part")
        try:
            with part.open("wb") as file:
                yield file
            part.replace(place)
        finally:
            with suppress(OSError):  # it is not there, or never came to be
                part.unlink()
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, "disk")
        raise ExportError(str(to), reason, error.strerror or str(error)) from error


def _refusal(place: Path) -> str:
    """Why what is there must not be replaced; empty where it may be, or where nothing is."""
    try:
        mode = place.stat().st_mode
    except FileNotFoundError:
        return "" if place.parent.is_dir() else "no_folder"
    if stat.S_ISDIR(mode):
        return "is_folder"
    if not stat.S_ISREG(mode):
        return "not_a_file"
    if not os.access(place, os.W_OK):  # to replace it would need no right to write it
        return "no_permission"
    return "is_library" if is_library(place) else ""
