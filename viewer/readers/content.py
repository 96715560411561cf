# SPDX-License-Identifier: MIT
"""The bytes of a file, where it can be read and is of a bearable size."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

from viewer.domain.errors import ReadError

LIMIT = 20_000_000  # bytes; the longest article on record has a hundredth of it

_REASONS = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
}


def content_of(path: Path, limit: int = LIMIT) -> bytes:
    """All bytes of the file. ReadError: missing, no_permission, not_a_file, too_large, unreadable."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(str(path), "not_a_file")  # a pipe would be waited for, a device never ends
        if status.st_size > limit:
            raise ReadError(str(path), "too_large", f"{status.st_size} > {limit}")
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise ReadError(str(path), _REASONS.get(error.errno or 0, "unreadable"), error.strerror or "") from error
    if len(content) > limit:
        raise ReadError(str(path), "too_large", f"{len(content)} > {limit}")
    return content
