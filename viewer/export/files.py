# SPDX-License-Identifier: MIT
"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from viewer.domain.errors import ExportError


@contextmanager
def written(to: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes the place of ``to`` at the end; after an error ``to`` is what it was.

    Raises ExportError: ``no_folder`` where the folder is missing, ``no_permission`` where it cannot be written,
    ``is_folder`` where ``to`` is one, ``disk`` for what else the system says.
    """
    if to.is_dir():
        raise ExportError(str(to), "is_folder")
    if not to.parent.is_dir():
        raise ExportError(str(to), "no_folder")
    part = to.with_name(f".{to.name}.{os.getpid()}.part")
    try:
        file = part.open("wb")
    except OSError as error:
        raise ExportError(str(to), "no_permission", error.strerror or "") from error
    try:
        with file:
            yield file
        part.replace(to)
    except OSError as error:
        raise ExportError(str(to), "disk", error.strerror or str(error)) from error
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
