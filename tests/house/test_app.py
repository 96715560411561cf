# SPDX-License-Identifier: MIT
"""What start-up chooses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from viewer import app, paths

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
@pytest.mark.parametrize(("name", "seen"), [("DISPLAY", ":0"), ("WAYLAND_DISPLAY", "wayland-0")])
def test_a_display_of_either_kind_is_a_screen(
    no_screen: None, monkeypatch: pytest.MonkeyPatch, name: str, seen: str
) -> None:
    assert not app.has_screen()
    monkeypatch.setenv(name, seen)
    assert app.has_screen()


def test_a_command_runs_without_a_screen(no_screen: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("The council of Norrby met on 3 May 2021.")
    library = str(tmp_path / "a.dateline")
    assert app.run(["import", "--library", library, str(tmp_path / "a.txt")]) == 0
    assert app.run(["check", "--library", library]) == 0
    assert "is sound" in capsys.readouterr().out


def test_a_command_loads_no_widgets(no_screen: None) -> None:
    code = "import sys; from viewer import app; sys.exit('PySide6.QtWidgets' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_sample_goes_to_a_library_of_its_own() -> None:
    library, articles = app.wanted_library(app.window_arguments(["--sample"]))
    assert library == str(paths.user_data() / "sample.dateline")
    assert articles == (paths.sample() / "climate",)


def test_a_user_without_a_home_is_told(
    no_screen: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    for name in ("DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "file" / "none"))
    assert app.run(["--sample"]) == 1
    said = capsys.readouterr().err
    assert str(tmp_path / "file") in said
    assert said.count("\n") == 1


def test_the_menu_starts_what_was_started(own_places: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if not sys.platform.startswith("linux"):
        assert app.run(["install"]) == 1
        return
    assert app.run(["install"]) == 0
    entry = own_places / "data" / "applications" / "dateline.desktop"
    assert f"{ROOT / 'run.py'} %F" in entry.read_text()
    assert app.run(["uninstall"]) == 0
    assert not entry.exists()
    assert "Your libraries stay" in capsys.readouterr().out


def test_the_command_of_the_menu_is_there() -> None:
    interpreter, script = app.start_command()
    assert Path(interpreter).is_file()
    assert Path(script) == ROOT / "run.py"


def test_what_happens_is_logged(own_places: Path) -> None:
    code = "import logging; from viewer import app; app.log_to_file(); logging.info('hello')"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    assert "hello" in (paths.user_logs() / "dateline.log").read_text()
