# SPDX-License-Identifier: MIT
"""Pictures of the timeline: PNG, SVG and PDF, by the painter that draws the window. Works without a screen.

All lanes are in a picture. One without a given size is as high as they need; one with a size has exactly that, and is
drawn smaller where the lanes need more height.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from viewer.domain.errors import ExportError
from viewer.domain.lanes import LanesBy
from viewer.drawing.brushes import hairline
from viewer.drawing.lettering import Lettering, Size
from viewer.drawing.painter import Highlight, TimelinePainter
from viewer.drawing.theme import Theme, color
from viewer.export.colour_key import ColourKey
from viewer.export.files import written
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.backdrop import NOTHING, Backdrop
from viewer.timeline.claimed import NONE as NO_DATES
from viewer.timeline.claimed import Claimed
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.lanes import AS_THEY_COME, LaneWishes
from viewer.timeline.layout import AXIS, Layout, View
from viewer.timeline.opening import opening, whole
from viewer.timeline.scale import TimeScale
from viewer.timeline.strips import TRAY

FORMS = ("png", "svg", "pdf")

_FOOTER = 30.0
_INDENT = 14.0
_DPI = 96  # a pixel of the design is a CSS pixel
_POINTS = 72 / _DPI
_SMALLEST, _LARGEST = 64, 30_000
_WIDTH, _HEIGHT = 1600, 900
_application: list[QGuiApplication] = []  # kept alive: Qt has one application a process


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """What to show and how: seconds of ``domain.calendar`` (None: where most of the marks lie), width and height in
    pixels (None: 1600, and as high as the lanes need, at least 900), a theme's name.

    ``lanes`` is how these are wished, ``backdrop`` what lies behind; the present is never in a picture, which is
    looked at later.
    ``coloured`` is by what colours go where the lanes do not say so: a key then stands below.
    ``title`` and ``footer`` stand in a line below (none without them); ``words`` are those of ``TimelinePainter``.
    """

    since: int | None = None
    until: int | None = None
    size: tuple[int, int] | None = None
    theme: str = "light"
    title: str = ""
    footer: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    backdrop: Backdrop = NOTHING
    lanes: LaneWishes = AS_THEY_COME
    claimed: Claimed = NO_DATES
    coloured: LanesBy | None = None


def write_picture(columns: Columns, to: Path, options: PictureOptions) -> None:
    """Write a picture in the form that the ending of ``to`` says; the file appears whole or not at all.

    Raises ExportError: ``unknown_form``, ``too_large`` for what no memory holds, else what ``files.written`` says.
    """
    form = to.suffix.lower().lstrip(".")
    if form not in FORMS:
        raise ExportError(str(to), "unknown_form")
    with written(to) as file:
        _ensure_application()
        content = _Picture(columns, options).content(form)
        if not content:
            raise ExportError(str(to), "too_large")
        file.write(content)


class _Picture:
    """One picture, laid out and ready to be painted on any device."""

    def __init__(self, columns: Columns, options: PictureOptions) -> None:
        letters = Lettering()
        self._columns = columns
        self._options = options
        self._letters = letters
        self._theme = Theme.load(options.theme)
        self._painter = TimelinePainter(self._theme, options.words, letters)
        self._layout = Layout(Arrangement.of(columns), letters.measure, letters.measure_bold)
        self._backdrop = replace(options.backdrop, now=None)
        width = (options.size or (_WIDTH, _HEIGHT))[0]
        self._key = ColourKey(columns, options.coloured, letters, _INDENT, max(width, _SMALLEST))
        self._below = self._key.height + (_FOOTER if options.title or options.footer else 0.0)
        strips = self._backdrop.line + (TRAY if columns.undated else 0.0) + self._below
        needed = AXIS + self._layout.content_of(options.lanes) + strips + 1
        height = options.size[1] if options.size else max(_HEIGHT, round(needed))
        self.width, self.height = (min(max(side, _SMALLEST), _LARGEST) for side in (width, height))
        self._factor = min(1.0, self.height / needed)  # below 1, everything is drawn smaller
        self._frame = self._laid_out()

    def content(self, form: str) -> bytes:
        """The bytes of the file; none where it is too large to be painted."""
        return {"png": self._png, "svg": self._svg, "pdf": self._pdf}[form]()

    def _laid_out(self) -> Frame:
        width, height = self.width / self._factor, self.height / self._factor - self._below
        left = min(self._painter.column_width(self._columns), width / 3)
        scale = TimeScale.fitting(*self._span(), left=left, width=width - left)
        return self._layout.frame(
            View(
                scale,
                height,
                minimap=False,
                backdrop=self._backdrop,
                lanes=self._options.lanes,
                claimed=self._options.claimed,
            )
        )

    def _span(self) -> tuple[float, float]:
        since, until = self._options.since, self._options.until
        start, end = opening(self._columns) if since is None and until is None else whole(self._columns)
        start = start if since is None else since
        end = end if until is None else until
        return (start, end) if start < end else (start, start + 1)

    def _paint(self, painter: QPainter) -> None:
        painter.scale(self._factor, self._factor)
        self._painter.paint(painter, self._frame, self._columns, Highlight())
        self._key.paint(painter, self._theme, self._frame.height, self._frame.width)
        if self._below > self._key.height:
            self._footer(painter, self._frame.height + self._key.height, _FOOTER)
        painter.end()

    def _footer(self, painter: QPainter, top: float, height: float) -> None:
        width, letters = self._frame.width, self._letters
        painter.fillRect(QRectF(0, top, width, height), color(self._theme.panel))
        hairline(painter, (0, top, width, top), self._theme.line)
        base = top + height / 2 + letters.half_capital
        painter.setFont(letters.font(Size.BOLD))
        painter.setPen(color(self._theme.ink))
        painter.drawText(QPointF(_INDENT, base), self._options.title)
        painter.setFont(letters.font(Size.SMALL))
        painter.setPen(color(self._theme.soft))
        x = width - _INDENT - letters.width(Size.SMALL, self._options.footer)
        painter.drawText(QPointF(x, base), self._options.footer)

    def _png(self) -> bytes:
        image = QImage(self.width, self.height, QImage.Format.Format_RGB32)
        if image.isNull():
            return b""
        self._paint(QPainter(image))
        buffer = _buffer()
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know a file's name only as bytes
        return _bytes(buffer)

    def _svg(self) -> bytes:
        buffer = _buffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(_DPI)
        generator.setSize(QSize(self.width, self.height))
        generator.setViewBox(QRect(0, 0, self.width, self.height))
        generator.setTitle(self._options.title or "Dateline")
        generator.setDescription(self._options.footer)
        self._paint(QPainter(generator))
        # Qt gives the size in millimetres only, which not everything reads as the pixels it means.
        pixels = f'width="{self.width}" height="{self.height}"'.encode()
        return re.sub(rb'width="[\d.]+mm" height="[\d.]+mm"', pixels, _bytes(buffer), count=1)

    def _pdf(self) -> bytes:
        buffer = _buffer()
        writer = QPdfWriter(buffer)
        writer.setResolution(_DPI)
        page = QSizeF(self.width * _POINTS, self.height * _POINTS)
        writer.setPageSize(QPageSize(page, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(self._options.title or "Dateline")
        writer.setCreator("Dateline")
        self._paint(QPainter(writer))
        return _bytes(buffer)


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _bytes(buffer: QBuffer) -> bytes:
    buffer.close()
    data: QByteArray = buffer.data()
    return bytes(data.data())


def _ensure_application() -> None:
    """Fonts need an application; one that shows nothing does."""
    if QGuiApplication.instance() is None:
        _application.append(QGuiApplication(["dateline", "-platform", "offscreen"]))
