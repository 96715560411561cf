# SPDX-License-Identifier: MIT
"""``python -m viewer``."""

from __future__ import annotations

import os
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


def test_worker_processes_load_nothing_through_it() -> None:
    # Started by the installed command, each of them loads this module; the library and Qt would cost it a second.
    code = "import sys, viewer.__main__; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "viewer.__main__" in done.stdout
    assert not {"viewer.app", "sqlalchemy", "PySide6"} & set(done.stdout.split())


def test_an_interrupt_while_it_loads_prints_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "argparse.py").write_text("raise KeyboardInterrupt")  # in place of the user's Ctrl+C, at a sure moment
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "viewer", "check"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (130, "")


def test_the_exit_code_is_passed_on() -> None:
    command = [sys.executable, "-m", "viewer", "list", "--library", "nowhere.dateline", "events"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "nowhere.dateline" in done.stderr
