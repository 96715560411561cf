# SPDX-License-Identifier: MIT
"""What the window is started with, and what is loaded before it appears."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from viewer.cli_window import window_arguments


@pytest.mark.parametrize(
    ("words", "library", "paths"),
    [
        ([], "", ()),
        (["a.txt"], "", ("a.txt",)),
        (["s.dateline", "a.txt", "more"], "s.dateline", ("a.txt", "more")),
        (["postgresql+psycopg://host/db"], "postgresql+psycopg://host/db", ()),
    ],
)
def test_the_first_word_may_be_a_library(words: list[str], library: str, paths: tuple[str, ...]) -> None:
    wanted = window_arguments(words)
    assert (wanted.library, wanted.paths) == (library, tuple(map(Path, paths)))


def test_a_window_appears_before_what_reads_articles_is_loaded() -> None:
    code = (
        "import sys, viewer.app, viewer.ui.application;"
        "print([name for name in ('sqlalchemy', 'alembic', 'viewer.analysis', 'viewer.cli') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
