# SPDX-License-Identifier: MIT
"""The legend shows every form and every colour, in both themes."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from viewer.domain.event import EventKind
from viewer.drawing.samples import Sample
from viewer.drawing.theme import Theme, color
from viewer.ui.dialogs.legend import LegendView
from viewer.ui.style import body_font
from viewer.ui.window import MainWindow
from viewer.wording.legend import MEANINGS

CODES = (*EventKind, "published")


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_every_colour_of_a_lane_is_there(qtbot: QtBot, theme: Theme) -> None:
    view = LegendView(theme, CODES, body_font())
    qtbot.addWidget(view)
    found = colours(view.grab().toImage())
    assert {color(theme.lane(code)).name() for code in CODES} <= found
    view.set_theme(Theme.load("dark"))
    assert Theme.load("dark").panel in colours(view.grab().toImage())


def test_every_form_is_explained() -> None:
    assert set(MEANINGS) == set(Sample)


def test_it_stays_open_beside_the_window(window: MainWindow) -> None:
    window.trigger("help.legend")
    assert window.commands.legend is not None
    assert window.commands.legend.isVisible()
    window.set_theme("dark")
    assert window.commands.legend.view.grab().toImage().pixelColor(1, 1).name() == Theme.load("dark").panel
    window.close()
    assert not window.commands.legend.isVisible()
