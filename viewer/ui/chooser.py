# SPDX-License-Identifier: MIT
"""Where files come from and go to, by the system's file dialogs; and whether to give up what is at work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from viewer.ui import wording
from viewer.ui.wording_actions import ACTION_TITLES


class Chooser:
    """Asks the user for a place, at first among their documents; None or nothing where they think better of it."""

    def __init__(self) -> None:
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def articles(self, parent: QWidget) -> list[Path]:
        """Files to import."""
        found, _ = QFileDialog.getOpenFileNames(parent, _title("file.import"), self._folder, wording.ARTICLE_FILES)
        return [path for name in found if (path := self._chosen(name))]

    def folder(self, parent: QWidget) -> Path | None:
        """A folder to import."""
        return self._chosen(QFileDialog.getExistingDirectory(parent, _title("file.import_folder"), self._folder))

    def library(self, parent: QWidget) -> Path | None:
        """A library that is there."""
        found, _ = QFileDialog.getOpenFileName(parent, _title("file.open"), self._folder, wording.LIBRARY_FILES)
        return self._chosen(found)

    def new_library(self, parent: QWidget) -> Path | None:
        """Where a new library should go."""
        found, _ = QFileDialog.getSaveFileName(parent, _title("file.new"), self._folder, wording.LIBRARY_FILES)
        return _with_suffix(self._chosen(found), ".dateline")

    def picture(self, parent: QWidget, name: str) -> Path | None:
        """Where a picture should go; the ending says its form."""
        found, chosen = QFileDialog.getSaveFileName(
            parent, _title("file.export_picture"), self._place(f"{name}.png"), wording.PICTURE_FILES
        )
        suffix = next((form for form in (".svg", ".pdf") if f"*{form}" in chosen), ".png")
        return _with_suffix(self._chosen(found), suffix)

    def data(self, parent: QWidget, name: str) -> Path | None:
        """Where the data should go."""
        place = self._place(f"{name}.json")
        found, _ = QFileDialog.getSaveFileName(parent, _title("file.export_data"), place, wording.DATA_FILES)
        return _with_suffix(self._chosen(found), ".json")

    def stop_import(self, parent: QWidget) -> bool:
        """Whether an import that is on its way may end, and what it has read so far be lost."""
        box = QMessageBox(parent)
        box.setWindowTitle(wording.APP_NAME)
        box.setText(wording.STILL_IMPORTING)
        box.setInformativeText(wording.STOP_LOSES)
        stop = box.addButton(wording.STOP_IMPORT, QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(wording.GO_ON_IMPORTING, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is stop

    def _chosen(self, name: str) -> Path | None:
        """What was chosen; the next dialog opens in the same folder."""
        if not name:
            return None
        self._folder = str(Path(name).parent)
        return Path(name)

    def _place(self, name: str) -> str:
        return str(Path(self._folder) / name)


def _title(action: str) -> str:
    return ACTION_TITLES[action].rstrip(" …")


def _with_suffix(path: Path | None, suffix: str) -> Path | None:
    return path if path is None or path.suffix else path.with_suffix(suffix)
