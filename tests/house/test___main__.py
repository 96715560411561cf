# SPDX-License-Identifier: MIT
"""``python -m viewer``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from viewer import __version__

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "viewer", "--version"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"Dateline {__version__}\n"


def test_the_exit_code_is_passed_on() -> None:
    command = [sys.executable, "-m", "viewer", "list", "--library", "nowhere.dateline", "events"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "nowhere.dateline" in done.stderr
