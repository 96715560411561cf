# SPDX-License-Identifier: MIT
"""Line icons of ``resources/icons``, coloured for a theme when they are loaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer import paths
from viewer.drawing.theme import Theme, mixed

APP_ICON = "dateline"
_SIZES = (16, 18, 32)
_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


class Icons:
    """The icons in the colours of one theme; paler where they cannot be pressed, accented where they are on."""

    def __init__(self, theme: Theme) -> None:
        self._ink = QColor(theme.soft)
        self._faint = QColor(mixed(theme.panel, theme.faint, 0.5))
        self._accent = QColor(theme.accent)
        self._made: dict[str, QIcon] = {}

    def icon(self, name: str) -> QIcon:
        """The icon ``name``; FileNotFoundError where there is none."""
        if name not in self._made:
            icon = QIcon()
            for colour, mode, state in (
                (self._ink, QIcon.Mode.Normal, QIcon.State.Off),
                (self._accent, QIcon.Mode.Normal, QIcon.State.On),
                (self._faint, QIcon.Mode.Disabled, QIcon.State.Off),
            ):
                for pixmap in _drawn(name, colour, _SIZES):
                    icon.addPixmap(pixmap, mode, state)
            self._made[name] = icon
        return self._made[name]


def app_icon() -> QIcon:
    """The icon of the application, in its own colours."""
    icon = QIcon()
    for pixmap in _drawn(APP_ICON, QColor(), _APP_SIZES):
        icon.addPixmap(pixmap)
    return icon


def drawn(name: str, colour: QColor, size: int) -> QPixmap:
    """The icon ``name`` in one colour, ``size`` pixels wide and high."""
    return next(_drawn(name, colour, (size,)))


def _drawn(name: str, colour: QColor, sizes: Sequence[int]) -> Iterator[QPixmap]:
    """The same in several sizes."""
    for image in _images(name, colour.name(), tuple(sizes)):
        yield QPixmap.fromImage(image)


@lru_cache(maxsize=512)
def _images(name: str, colour: str, sizes: tuple[int, ...]) -> tuple[QImage, ...]:
    """Drawn once, for a change of theme and back: images, which may outlive the application, as pixmaps may not."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    made = []
    for size in sizes:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.append(image)
    return tuple(made)


def icon_path(name: str) -> Path:
    """Where the drawing of an icon lies."""
    return paths.resources() / "icons" / f"{name}.svg"


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return icon_path(name).read_text(encoding="utf-8")
