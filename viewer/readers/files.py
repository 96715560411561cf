# SPDX-License-Identifier: MIT
"""Which files are meant by the files and folders that a user gives."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.progress import Skipped
from viewer.readers.formats import READERS


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The files to read, absolute, each once, sorted; and what cannot be read, with its reason."""

    files: tuple[Path, ...]
    skipped: tuple[Skipped, ...]


def find_files(paths: Iterable[Path]) -> FoundFiles:
    """Files as given, folders with all that is below them.

    A file that is given by name and that no reader knows is reported (``unknown_format``); inside a folder it is passed
    over, as hidden files are.
    """
    files: set[Path] = set()
    skipped: set[Skipped] = set()
    for path in map(_absolute, paths):
        try:
            if path.is_dir():
                for found in _walk(path, set()):
                    (skipped if isinstance(found, Skipped) else files).add(found)  # type: ignore[arg-type]
            elif path.suffix.lower() in READERS or not path.exists():
                files.add(path)  # a missing file is the reader's to report
            else:
                skipped.add(Skipped(str(path), "unknown_format", path.suffix))
        except PermissionError as error:
            skipped.add(Skipped(str(path), "no_permission", error.strerror or ""))
    return FoundFiles(tuple(sorted(files)), tuple(sorted(skipped, key=lambda item: item.path)))


def _walk(folder: Path, above: set[tuple[int, int]]) -> Iterator[Path | Skipped]:
    """Everything readable below a folder; ``above`` are the folders (device, inode) that led here."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except PermissionError as error:
        yield Skipped(str(folder), "no_permission", error.strerror or "")
        return
    key = (status.st_dev, status.st_ino)
    if key in above:
        return  # a link that leads back up
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        if entry.is_dir():
            yield from _walk(path, above | {key})
        elif path.suffix.lower() in READERS:
            yield path


def _absolute(path: Path) -> Path:
    """The path without ``..`` and from the root; links stay, for the user knows the file by that name."""
    return Path(os.path.abspath(path))  # noqa: PTH100  # Path.absolute keeps "..", Path.resolve follows links
