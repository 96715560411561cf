# SPDX-License-Identifier: MIT
"""The bytes of a file, where it can be read and is of a bearable size."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from viewer.domain.errors import ReadError

# Bytes. The longest magazine articles have a tenth of it; what has more is many articles in one, or no article, and the
# analysis of it would keep an import waiting for many minutes.
LIMIT = 2_000_000

_REASONS = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.ELOOP: "missing",  # links that lead to each other
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.ENAMETOOLONG: "long_path",
}


def content_of(path: Path, limit: int = LIMIT) -> bytes:
    """All bytes of the file. ReadError: not_a_file, too_large, and the reasons of ``reason_of``."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(str(path), "not_a_file")  # a pipe would be waited for, a device never ends
        if status.st_size > limit:
            raise ReadError(str(path), "too_large", f"{status.st_size} > {limit}")
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise ReadError(str(path), reason_of(error), error.strerror or "") from error
    if len(content) > limit:
        raise ReadError(str(path), "too_large", f"{len(content)} > {limit}")
    return content


def reason_of(error: OSError) -> str:
    """Why the system would not let a file be read: missing, no_permission, long_path, unreadable."""
    return _REASONS.get(error.errno or 0, "unreadable")


def path_as_text(path: Path) -> str:
    r"""The path as any database and any file can hold it: of a name that is not UTF-8, odd bytes as ``\xff``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
