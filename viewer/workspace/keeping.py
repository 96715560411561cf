# SPDX-License-Identifier: MIT
"""Where arrangements of libraries are kept between two starts, and how many of them.

What is kept can be had without SQLAlchemy: a window shows it before it opens the library.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from viewer import paths
from viewer.store.revision import file_revision
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.kept import is_sound, keep, kept

_ENDING = ".arranged"
_AT_MOST = 8  # libraries
_ROOM = 4 << 30  # bytes of all together; the newest is kept whatever it takes


class Kept(NamedTuple):
    """The arrangement of a state of a library. It can be shown, but may be of no sense yet: its file is damaged."""

    revision: str
    arrangement: Arrangement


def kept_of_file(library: str) -> Kept | None:
    """What is kept of a library file as it is now; None where that is nothing, or it is no file."""
    if "://" in library:
        return None
    revision = file_revision(Path(os.path.realpath(library)))
    found = None if revision is None else _taken(library, revision)
    return None if found is None or revision is None else Kept(revision, found)


def take(library: str, revision: str) -> Arrangement | None:
    """What is kept of this state of a library; nothing where the user has no folder to keep anything in."""
    found = _taken(library, revision)
    return found if found is not None and is_sound(found) else None


def _taken(library: str, revision: str) -> Arrangement | None:
    try:
        path = _place(library)
    except OSError:
        return None
    found = kept(path, revision)
    if found is not None:
        with suppress(OSError):
            os.utime(path)  # that was of use: others go before
    return found


def put(library: str, revision: str, arrangement: Arrangement) -> None:
    """Keep the arrangement of this state of a library, in place of an earlier one. OSError as it comes."""
    path = _place(library)
    keep(arrangement, path, revision)
    tidy(path.parent)


def tidy(folder: Path) -> None:
    """Leave the few files that were of use last, and nothing of a write that was cut short."""
    files: list[tuple[float, int, Path]] = []
    for path in folder.iterdir():
        with suppress(OSError):
            found = path.stat()
            if path.name.endswith(_ENDING):
                files.append((found.st_mtime, found.st_size, path))
    files.sort(key=lambda file: file[0], reverse=True)
    taken = 0
    for number, (_, size, path) in enumerate(files):
        taken += size
        if number and (number >= _AT_MOST or taken > _ROOM):
            with suppress(OSError):  # on Windows a file that is mapped stays until it is not
                path.unlink()
    newest = files[0][0] if files else 0.0
    for path in folder.glob(f".*{_ENDING}.*.new"):
        with suppress(OSError):
            if path.stat().st_mtime < newest - 3600:
                path.unlink()


def _place(library: str) -> Path:
    """The file for a library. Its name tells nobody where the library lies."""
    where = library if "://" in library else os.path.realpath(library)
    name = hashlib.sha256(where.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return paths.user_cache() / f"{name}{_ENDING}"
