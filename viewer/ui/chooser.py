# SPDX-License-Identifier: MIT
"""Where files come from and go to: the system's file dialogs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.ui import wording
from viewer.ui.wording_actions import ACTION_TITLES


class Chooser:
    """Asks the user for a place; None or nothing where the user thinks better of it."""

    def articles(self, parent: QWidget) -> list[Path]:
        """Files to import."""
        found, _ = QFileDialog.getOpenFileNames(parent, _title("file.import"), "", wording.ARTICLE_FILES)
        return [Path(name) for name in found]

    def folder(self, parent: QWidget) -> Path | None:
        """A folder to import."""
        return _path(QFileDialog.getExistingDirectory(parent, _title("file.import_folder")))

    def library(self, parent: QWidget) -> Path | None:
        """A library that is there."""
        return _path(QFileDialog.getOpenFileName(parent, _title("file.open"), "", wording.LIBRARY_FILES)[0])

    def new_library(self, parent: QWidget) -> Path | None:
        """Where a new library should go."""
        found = _path(QFileDialog.getSaveFileName(parent, _title("file.new"), "", wording.LIBRARY_FILES)[0])
        return _with_suffix(found, ".dateline")

    def picture(self, parent: QWidget, name: str) -> Path | None:
        """Where a picture should go; the ending says its form."""
        found, chosen = QFileDialog.getSaveFileName(
            parent, _title("file.export_picture"), f"{name}.png", wording.PICTURE_FILES
        )
        suffix = next((form for form in (".svg", ".pdf") if f"*{form}" in chosen), ".png")
        return _with_suffix(_path(found), suffix)

    def data(self, parent: QWidget, name: str) -> Path | None:
        """Where the data should go."""
        found, _ = QFileDialog.getSaveFileName(parent, _title("file.export_data"), f"{name}.json", wording.DATA_FILES)
        return _with_suffix(_path(found), ".json")


def _title(action: str) -> str:
    return ACTION_TITLES[action].rstrip(" …")


def _path(name: str) -> Path | None:
    return Path(name) if name else None


def _with_suffix(path: Path | None, suffix: str) -> Path | None:
    return path if path is None or path.suffix else path.with_suffix(suffix)
