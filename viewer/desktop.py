# SPDX-License-Identifier: MIT
"""A place for Dateline among a user's applications: menu entry, icon and the ``.dateline`` file type.

Follows the XDG Desktop Entry, Icon Theme and Shared MIME-info specifications, below the user's data folder only.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import platformdirs

from viewer import paths

NAME = "dateline"
MIME_TYPE = "application/x-dateline"

_ENTRY = """[Desktop Entry]
Type=Application
Name=Dateline
GenericName=Timeline Viewer
Comment=Turn a pile of news articles into one timeline that can be trusted
Exec={command} %F
Icon={name}
Terminal=false
Categories=Office;Education;
MimeType={mime_type};
StartupWMClass={name}
"""

_TYPE = """<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{mime_type}">
    <comment>Dateline library</comment>
    <icon name="{name}"/>
    <glob pattern="*.dateline"/>
  </mime-type>
</mime-info>
"""


def is_supported() -> bool:
    """Whether this system has menus of the XDG kind."""
    return sys.platform.startswith("linux")


def install(command: list[str]) -> Path:
    """Put Dateline in the user's menu, started by ``command``; the menu entry that was written. Raises OSError."""
    entry, kind, icon = _files()
    for file in (entry, kind, icon):
        file.parent.mkdir(parents=True, exist_ok=True)
    words = _ENTRY.format(command=_quoted(command), name=NAME, mime_type=MIME_TYPE)
    entry.write_text(words, encoding="utf-8", errors="surrogateescape")  # a path may be of any bytes
    kind.write_text(_TYPE.format(name=NAME, mime_type=MIME_TYPE), encoding="utf-8")
    shutil.copyfile(paths.resources() / "icons" / "dateline.svg", icon)
    _refresh()
    return entry


def uninstall() -> bool:
    """Take Dateline out of the menu again, with all that ``install`` left; whether anything was there."""
    found = [file for file in _files() if file.exists()]
    for file in found:
        file.unlink()
    _refresh()
    for leftover in _leftovers():
        leftover.unlink()
    for file in _files():
        _remove_empty(file.parent)
    return bool(found)


def _data() -> Path:
    """Where menu entries, icons and file types of one user lie: ``$XDG_DATA_HOME``."""
    return platformdirs.user_data_path()


def _files() -> tuple[Path, Path, Path]:
    return (
        _data() / "applications" / f"{NAME}.desktop",
        _data() / "mime" / "packages" / f"{NAME}.xml",
        _data() / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg",
    )


def _quoted(command: list[str]) -> str:
    """The command as the Desktop Entry specification quotes it ("The Exec key")."""
    return " ".join(_quoted_word(word) for word in command)


def _quoted_word(word: str) -> str:
    word = word.replace("%", "%%")
    if not re.search(r"""[\s"'\\><~|&;$*?#()`]""", word):
        return word
    # Once for the quotes, and once more since a backslash in any value is an escape itself.
    word = re.sub(r'(["`$\\])', r"\\\\\1", word)
    return '"' + word.translate({ord("\n"): r"\n", ord("\t"): r"\t", ord("\r"): r"\r"}) + '"'


def _refresh() -> None:
    """Tell the desktop of what changed, where it has the programs to be told; it notices later where not."""
    for program, folder in (
        ("update-mime-database", _data() / "mime"),
        ("update-desktop-database", _files()[0].parent),
    ):
        if shutil.which(program) and folder.is_dir():
            subprocess.run([program, str(folder)], check=False, capture_output=True)


def _leftovers() -> Iterator[Path]:
    """What the desktop's programs made of our files and would leave behind, where nobody else's are there."""
    applications, mime = _files()[0].parent, _data() / "mime"
    if not any(applications.glob("*.desktop")):
        yield from applications.glob("mimeinfo.cache")
    if mime.is_dir() and not any((mime / "packages").glob("*.xml")):
        yield from (file for file in mime.rglob("*") if file.is_file())


def _remove_empty(folder: Path) -> None:
    """Remove a folder and those above it, up to the user's data folder, as far as they are empty."""
    while folder != _data() and folder.is_relative_to(_data()):
        if folder.is_dir():
            for inner in sorted(folder.rglob("*"), reverse=True):
                if inner.is_dir() and not any(inner.iterdir()):
                    inner.rmdir()
            if any(folder.iterdir()):
                return
            folder.rmdir()
        folder = folder.parent
