# SPDX-License-Identifier: MIT
"""Somebody without rights."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody can reach; ``tmp_path`` lies in one that is closed to others."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@contextmanager
def _stranger() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def as_a_stranger() -> Callable[[], AbstractContextManager[None]]:
    """Root may read anything, so root becomes nobody for a while. Whoever else runs this has no such rights anyway."""
    if os.name == "nt":
        pytest.skip("rights of files work otherwise on Windows")
    return _stranger
