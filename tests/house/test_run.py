# SPDX-License-Identifier: MIT
"""run.py, as far as it can be tried without setting a machine up anew."""

from __future__ import annotations

import ast
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def run() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dateline_run", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    imports = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imports |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imports} <= sys.stdlib_module_names


def test_a_shared_object_that_is_not_there_is_missed(run: ModuleType) -> None:
    assert run.is_missing("libnobody-has-this.so.99")


def test_every_extent_has_its_lock_file(run: ModuleType) -> None:
    assert all((ROOT / f"requirements-{extent}.lock").is_file() for extent in {*run.EXTENTS.values(), "app"})


def test_a_place_that_is_laid_already_is_left_alone(run: ModuleType, tmp_path: Path) -> None:
    place = run.Place("app")
    place.home, place.stamp = tmp_path / "venv", tmp_path / "stamp"
    place.stamp.write_text(place.wanted())
    assert place.lay_packages() == ""
    assert not place.home.exists()
