# SPDX-License-Identifier: MIT
"""run.py, as far as it can be tried without setting a machine up anew."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from viewer import cli

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def run() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dateline_run", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def with_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when a user starts it: by the interpreter behind this one, whose environment has no pip."""
    starter = Path(sys.base_prefix) / "bin" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    if (
        not starter.is_file()
        or subprocess.run([starter, "-m", "pip", "-V"], check=False, capture_output=True).returncode
    ):
        pytest.skip("the interpreter behind this one has no pip")
    monkeypatch.setattr(sys, "executable", str(starter))


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
    place.home, place.stamp, place.python = tmp_path / "venv", tmp_path / "stamp", Path(sys.executable)
    place.stamp.write_text(place.wanted())
    assert place.lay_packages() == ""
    assert not place.home.exists()


def test_a_place_without_its_python_is_laid_anew(run: ModuleType, tmp_path: Path, with_pip: None) -> None:
    place = run.Place("app")
    place.home, place.stamp, place.python = tmp_path / "venv", tmp_path / "stamp", tmp_path / "venv" / "bin" / "python"
    place.lock = tmp_path / "requirements.lock"
    place.lock.touch()
    place.packages = tmp_path / "venv" / place.packages.relative_to(ROOT / ".venv")
    place.stamp.write_text(place.wanted())
    assert place.lay_packages() == ""
    assert place.run("platform") == 0


def test_a_place_that_cannot_be_written_is_named(
    run: ModuleType, tmp_path: Path, with_pip: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".venv").touch()  # a file stands where the folder would be made: that stops root, too
    (tmp_path / "requirements-app.lock").touch()
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "lay_shared_objects", lambda: "")
    assert run.main(["--version"]) == 1
    said = capsys.readouterr().err
    assert str(tmp_path / ".venv") in said
    assert "where you may write" in said


def test_what_lies_in_the_folder_of_the_user_is_not_run(
    run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "viewer.py").write_text("raise SystemExit(7)")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    place = run.Place("app")
    place.python = Path(sys.executable)
    assert place.run("viewer", "--version", cwd=tmp_path) == 0


def test_no_word_of_its_own_hides_a_command_of_dateline(run: ModuleType) -> None:
    assert not {*run.EXTENTS} & {*cli.COMMANDS, "install", "uninstall"}
