# SPDX-License-Identifier: MIT
"""The rooms below drawing load where PySide6 is not installed, and the app loads it only for a window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

_BLOCKED = """
import importlib, pkgutil, sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(name)
sys.meta_path.insert(0, Block())
for room in ("domain", "readers", "analysis", "store", "queries", "workspace", "timeline"):
    package = importlib.import_module(f"viewer.{room}")
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if ".migrations." not in module.name:
            importlib.import_module(module.name)
"""


def test_the_rooms_below_drawing_load_without_qt() -> None:
    done = subprocess.run([sys.executable, "-c", _BLOCKED], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_worker_process_loads_no_qt() -> None:
    # What a spawned worker imports is the analysis; Qt would cost each of them 0.2 s and 40 MB.
    code = "import sys, viewer.workspace.importing; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
