# SPDX-License-Identifier: MIT
"""The menu entry, in a home of its own."""

from __future__ import annotations

import configparser
import os
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from viewer import desktop


def entry_of(path: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(path, encoding="utf-8")
    return parser["Desktop Entry"]


def everything_below(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


def test_the_entry_starts_the_command_with_the_files_that_are_opened(own_places: Path) -> None:
    entry = entry_of(desktop.install(["/usr/bin/python3", "/opt/dateline/run.py"]))
    assert entry["Exec"] == "/usr/bin/python3 /opt/dateline/run.py %F"
    assert entry["MimeType"] == "application/x-dateline;"


@pytest.mark.parametrize(
    ("word", "spelled"),
    [
        ("/opt/with space/run.py", '"/opt/with space/run.py"'),
        ("/opt/100%/run.py", "/opt/100%%/run.py"),
        ("/opt/a$b/run.py", r'"/opt/a\\$b/run.py"'),
        ("/opt/a\nIcon=b/run.py", r'"/opt/a\nIcon=b/run.py"'),
    ],
)
def test_awkward_paths_are_quoted_as_the_specification_says(own_places: Path, word: str, spelled: str) -> None:
    assert entry_of(desktop.install([word]))["Exec"] == f"{spelled} %F"


def test_a_path_that_is_no_utf_8_stays_what_it_is(own_places: Path) -> None:
    entry = desktop.install([os.fsdecode(b"/opt/caf\xe9/run.py")])
    assert b"Exec=/opt/caf\xe9/run.py %F\n" in entry.read_bytes()


def test_the_file_type_and_the_icon_are_well_formed(own_places: Path) -> None:
    desktop.install(["dateline-window"])
    data = own_places / "data"
    kind = ElementTree.parse(data / "mime" / "packages" / "dateline.xml")
    assert [glob.get("pattern") for glob in kind.iter() if glob.tag.endswith("glob")] == ["*.dateline"]
    icon = ElementTree.parse(data / "icons" / "hicolor" / "scalable" / "apps" / "dateline.svg")
    assert icon.getroot().tag.endswith("svg")


def test_uninstall_leaves_no_trace(own_places: Path) -> None:
    before = everything_below(own_places)
    desktop.install(["dateline-window"])
    assert desktop.uninstall()
    left = [path for path in everything_below(own_places) if path not in before and path != own_places / "data"]
    assert left == []


def test_uninstall_leaves_what_others_put_there(own_places: Path) -> None:
    other = own_places / "data" / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\nType=Application\nName=Other\nExec=true\n")
    desktop.install(["dateline-window"])
    desktop.uninstall()
    assert other.is_file()


def test_uninstall_of_what_is_not_there_says_so(own_places: Path) -> None:
    assert not desktop.uninstall()
