# SPDX-License-Identifier: MIT
"""Which files are meant by the files and folders that a user gives."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.progress import Skipped
from viewer.readers.content import reason_of
from viewer.readers.formats import READERS


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The files to read, absolute, each once, sorted; and what cannot be read, with its reason."""

    files: tuple[Path, ...]
    skipped: tuple[Skipped, ...]


def find_files(paths: Iterable[Path]) -> FoundFiles:
    """Files as given, folders with all that is below them.

    A file that is given by name and that no reader knows is reported (``unknown_format``); inside a folder it is passed
    over, as hidden files are. A folder that several links lead to is entered once.
    """
    found: set[Path | Skipped] = set()
    for path in map(_absolute, paths):
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        except OSError as error:
            found.add(_skipped(path, error))
            continue
        if is_folder:
            found.update(_below(path))
        else:
            found.add(path if path.suffix.lower() in READERS else Skipped(str(path), "unknown_format", path.suffix))
    skipped = (item for item in found if isinstance(item, Skipped))
    return FoundFiles(
        tuple(sorted(item for item in found if isinstance(item, Path))),
        tuple(sorted(skipped, key=lambda item: item.path)),
    )


def _below(top: Path) -> Iterator[Path | Skipped]:
    """Everything readable below a folder, however deep it goes, and what cannot be entered."""
    waiting = [top]
    entered: set[tuple[int, int]] = set()  # by device and inode: links may lead back up, or to one place by many ways
    while waiting:
        folder = waiting.pop()
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in entered:
                continue
            entered.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            yield _skipped(folder, error)
            continue
        for entry in inside:
            path = folder / entry.name
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                waiting.append(path)
            elif path.suffix.lower() in READERS:
                yield path


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _skipped(path: Path, error: OSError) -> Skipped:
    return Skipped(str(path), reason_of(error), error.strerror or "")


def _absolute(path: Path) -> Path:
    """The path without ``..`` and from the root; links stay, for the user knows the file by that name."""
    return Path(os.path.abspath(path))  # noqa: PTH100  # Path.absolute keeps "..", Path.resolve follows links
