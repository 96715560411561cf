# SPDX-License-Identifier: MIT
"""Something to draw, and something to draw on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from viewer.domain.basis import Grade
from viewer.domain.event import EventKind, Status
from viewer.domain.rows import ArticleRow, EventRow
from viewer.domain.when import When
from viewer.drawing.lettering import Lettering
from viewer.drawing.theme import THEMES, Theme
from viewer.timeline.columns import Columns

WORDS = {"meeting": "Meetings", "published": "Published", "undated": "Undated", "sources": "{count} sources"}
_STORY = (
    ("Harbour board meets", "2021-03", Status.HAPPENED, False),
    ("Dock summit", "2021-04-22/2021-04-23", Status.HAPPENED, False),
    ("Pilots talk", "2021-09-01", Status.PLANNED, False),
    ("Sale of the ferry line", "2021-10-05", Status.DENIED, False),
    ("A second quay", "2021-11", Status.HYPOTHETICAL, False),
    ("Storm or spring tide?", "2021-12-01/2021-12-20", Status.HAPPENED, True),
    ("Strike goes on", "2021-06/..", Status.HAPPENED, False),
    ("Quay open by then", "../2021-08", Status.HAPPENED, False),
    ("About then", "2021-05-05~", Status.HAPPENED, False),
)


@pytest.fixture
def letters(qapp: QGuiApplication) -> Lettering:
    return Lettering()


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme.load(request.param)


@pytest.fixture
def columns() -> Columns:
    """A story with every form of mark, in one lane, beside an article and an undated event."""
    events = [
        EventRow(
            n, title, EventKind.MEETING, status, When.parse(edtf), Grade.WRITTEN, conflict, (), (1, 2), 2, sources=2
        )
        for n, (title, edtf, status, conflict) in enumerate(_STORY, 1)
    ]
    events.append(EventRow(50, "Old feud", EventKind.MEETING, Status.HAPPENED, None, None, False, (), (1,), 1))
    article = ArticleRow(7, "quay.txt", "Quay plan splits Ravik", "", When.parse("2021-09-02"), Grade.WRITTEN, 2, 4)
    return Columns.of_rows(events, [article])


@pytest.fixture
def words() -> dict[str, str]:
    return WORDS


@pytest.fixture
def on_image(qapp: QGuiApplication) -> Callable[..., QImage]:
    """Calls a function with a painter on an image of the given size, and gives the image."""

    def draw(paint: Callable[[QPainter], None], width: int, height: int, ratio: float = 1.0) -> QImage:
        image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        try:
            paint(painter)
        finally:
            painter.end()  # one that is left open takes the process with it
        return image

    return draw
