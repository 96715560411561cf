# SPDX-License-Identifier: MIT
"""What must hold for the tree as a whole."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
MODULES = sorted(path for path in (ROOT / "viewer").rglob("*.py") if path.name != "__init__.py")
TOP_LEVEL = {
    *(
        "pyproject.toml",
        "README.md",
        "viewer",
        "resources",
        "data",
        "tests",
        "run.py",
        ".ci",
        "LICENSE",
        "CHANGELOG.md",
    ),
    *("CONTRIBUTING.md", ".gitignore", ".gitattributes"),
    *("requirements-app.lock", "requirements-test.lock", "requirements-dev.lock", "requirements-without-qt.lock"),
}


def tracked() -> list[Path]:
    """The files that git has; where there is no git, all but what running the tests makes."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        made = {"__pycache__", "timeline.png", *(path.name for path in ROOT.glob(".*") if path.is_dir())} - {".ci"}
        files = (path for path in ROOT.rglob("*") if path.is_file())
        return [path for path in files if not made & set(path.relative_to(ROOT).parts)]
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def test_the_top_level_holds_what_it_should_and_nothing_else() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} <= TOP_LEVEL


def test_nothing_large_is_committed() -> None:
    assert [path for path in tracked() if path.stat().st_size > 1_000_000] == []


@pytest.mark.parametrize("lock", sorted(ROOT.glob("requirements-*.lock")), ids=lambda lock: lock.name)
def test_a_lock_file_names_versions_and_hashes_and_no_host(lock: Path) -> None:
    text = lock.read_text()
    assert "://" not in text
    assert "--index" not in text
    for requirement in re.split(r"\n(?=\w)", text):
        assert "==" in requirement
        assert "--hash=sha256:" in requirement


def test_the_test_lock_holds_the_app_lock() -> None:
    # One environment serves both: the versions must be the same.
    app, test = ((ROOT / f"requirements-{extent}.lock").read_text() for extent in ("app", "test"))
    assert set(re.findall(r"^\S+==\S+", app, re.MULTILINE)) <= set(re.findall(r"^\S+==\S+", test, re.MULTILINE))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_names_its_licence_and_says_what_it_is(module: Path) -> None:
    first, second = module.read_text(encoding="utf-8").split("\n")[:2]
    assert first == "# SPDX-License-Identifier: MIT"
    assert second.startswith('"""')


def test_every_module_has_a_test_file() -> None:
    tests = {path.name for path in (ROOT / "tests").rglob("test_*.py")}
    untested = [
        str(path.relative_to(ROOT))
        for path in MODULES
        if "migrations" not in path.parts and f"test_{path.stem}.py" not in tests
    ]
    assert untested == []


def test_no_file_is_longer_than_five_hundred_lines() -> None:
    assert [path for path in MODULES if path.read_text(encoding="utf-8").count("\n") > 500] == []


def test_no_room_has_a_name_that_says_nothing() -> None:
    vague = {"utils", "util", "helpers", "common", "core", "manager", "misc"}
    assert [path for path in MODULES if {path.stem, *path.parts} & vague] == []
