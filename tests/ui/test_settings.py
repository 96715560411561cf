# SPDX-License-Identifier: MIT
"""What comes back at the next start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from viewer import paths
from viewer.domain.lanes import LanesBy
from viewer.domain.wish import Clock, ColoursBy, Wish
from viewer.ui.focus import Shown
from viewer.ui.settings import Settings

WISH = Wish(LanesBy.STORY, ColoursBy.OUTLET, articles=False, quotes=True, clock=Clock.REPORTED)


def test_everything_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    first = Settings(file)
    first.theme = "dark"
    first.geometry = QByteArray(b"\x00geometry")
    first.layout = QByteArray(b"layout")
    first.marks = frozenset({"date"})
    first.last_library = "/stories/a.dateline"
    first.set_span("/stories/a.dateline", Shown(-5, 10, ""))
    first.wish = WISH
    first.save()
    second = Settings(file)
    assert second.wish == WISH
    assert second.theme == "dark"
    assert second.geometry == QByteArray(b"\x00geometry")
    assert second.layout == QByteArray(b"layout")
    assert second.marks == {"date"}
    assert second.last_library == "/stories/a.dateline"
    assert second.span("/stories/a.dateline") == (-5, 10)


def test_at_first_there_is_nothing(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    assert settings.theme == "light"
    assert settings.geometry is None
    assert settings.layout is None
    assert settings.marks == {"date", "name", "quote"}
    assert settings.wish.is_plain
    assert settings.last_library == ""
    assert settings.span("/stories/a.dateline") is None


def test_no_marks_at_all_is_remembered(tmp_path: Path) -> None:
    first = Settings(tmp_path / "window.ini")
    first.marks = frozenset()
    first.save()
    assert not Settings(tmp_path / "window.ini").marks & {"date", "name", "quote"}


def test_what_is_damaged_counts_as_not_there(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text(
        "[window]\ntheme=plaid\ngeometry=17\n[timeline]\nlanes=rows\ncolours=9\nclock=noon\nquotes=7\n[reader]\nmarks=\n",
        encoding="utf-8",
    )
    settings = Settings(file)
    assert settings.theme == "light"
    assert settings.geometry is None
    assert settings.wish.is_plain
    settings.set_span("x", Shown(3, 9, ""))
    settings.save()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("3 9", "9 three"), encoding="utf-8")
    assert Settings(file).span("x") is None


def test_the_file_lies_with_the_settings_of_the_user() -> None:
    settings = Settings()
    settings.theme = "dark"
    settings.save()
    assert (paths.user_settings() / "window.ini").is_file()


def test_keys_and_handling_come_back(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    first = Settings(file)
    assert first.keys == {}
    assert (first.wheel_zooms, first.drag_marks, first.reduce_motion) == (False, False, None)
    first.set_keys("view.fit", ["Ctrl+0", ",", '"'])
    first.set_keys("file.new", [])
    first.set_keys("file.quit", ["Q"])
    first.set_keys("file.quit", None)
    first.wheel_zooms = first.drag_marks = True
    first.reduce_motion = False
    first.save()
    second = Settings(file)
    assert second.keys == {"view.fit": ("Ctrl+0", ",", '"'), "file.new": ()}
    assert (second.wheel_zooms, second.drag_marks, second.reduce_motion) == (True, True, False)


def test_damaged_keys_count_as_not_given(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text('[keys]\nview.fit=[1\nfile.new="[1, 2]"\n', encoding="utf-8")
    assert Settings(file).keys == {}
