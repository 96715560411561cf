# SPDX-License-Identifier: MIT
"""The legend shows every form and every colour, in both themes."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from viewer.domain.event import EventKind
from viewer.domain.lanes import OTHERS, LanesBy, colour_code, lane_code
from viewer.drawing.samples import Sample
from viewer.drawing.theme import Theme, color
from viewer.ui.dialogs.legend import Coloured, LegendView
from viewer.ui.style import body_font
from viewer.ui.window import MainWindow
from viewer.wording.legend import MEANINGS

CODES = (*EventKind, "quoted", "published")


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_every_colour_of_a_lane_is_there(qtbot: QtBot, theme: Theme) -> None:
    view = LegendView(theme, Coloured.of(LanesBy.KIND), body_font())
    qtbot.addWidget(view)
    found = colours(view.grab().toImage())
    assert {color(theme.lane(code)).name() for code in CODES} <= found
    view.set_theme(Theme.load("dark"))
    assert Theme.load("dark").panel in colours(view.grab().toImage())


def test_it_names_what_has_a_colour_of_the_palette_and_the_others(qtbot: QtBot, theme: Theme) -> None:
    view = LegendView(theme, Coloured.of(LanesBy.KIND), body_font())
    qtbot.addWidget(view)
    shown = (colour_code(0, lane_code(5, "Clara Voss")), colour_code(1, lane_code(6, "Piotr Hale")), OTHERS)
    view.set_coloured(Coloured.of(LanesBy.PARTICIPANT, shown))
    said = view.accessibleDescription()
    assert said.endswith("Who is most central to it, or says it: Clara Voss, Piotr Hale, All others, or nobody named")
    found = colours(view.grab().toImage())
    assert {color(theme.lane(code)).name() for code in shown} <= found
    assert color(theme.lane("vote")).name() not in found


def test_a_name_that_is_a_whole_title_leaves_the_legend_on_screen(qtbot: QtBot, theme: Theme) -> None:
    title = "Council votes for a new bridge over the Lenn " * 10
    shown = (colour_code(0, lane_code(5, title)), OTHERS)
    view = LegendView(theme, Coloured.of(LanesBy.STORY, shown), body_font())
    qtbot.addWidget(view)
    assert view.width() < 1000


def test_while_it_is_open_it_follows_the_colours(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("help.legend")
    legend = window.commands.legend
    assert legend is not None
    window.trigger("view.colours_participant")
    qtbot.waitUntil(lambda: "Clara Voss" in legend.view.accessibleDescription())
    window.trigger("view.colours_kind")
    qtbot.waitUntil(lambda: "Clara Voss" not in legend.view.accessibleDescription())


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
