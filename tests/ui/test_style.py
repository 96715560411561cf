# SPDX-License-Identifier: MIT
"""Palette and stylesheet come from the theme alone."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from viewer.drawing.theme import THEMES, Theme, contrast
from viewer.ui.style import body_font, head_font, palette, sized, stylesheet

_COLOUR = r"#[0-9a-f]{6}|rgba\([\d, ]+\)"


@pytest.mark.parametrize("name", THEMES)
def test_the_stylesheet_uses_colours_of_the_theme_only(name: str) -> None:
    sheet = stylesheet(Theme.load(name))
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    template = stylesheet(Theme.load("light"))
    assert re.sub(_COLOUR, "", sheet) == re.sub(_COLOUR, "", template)


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read(qtbot: QtBot, name: str) -> None:
    made = palette(Theme.load(name))
    role = QPalette.ColorRole
    for ground, ink in ((role.Window, role.WindowText), (role.Base, role.Text), (role.Highlight, role.HighlightedText)):
        assert contrast(made.color(ground).name(), made.color(ink).name()) >= 4.5
    assert made.color(QPalette.ColorGroup.Disabled, role.Text) != QColor(made.color(role.Text))


def test_fonts(qtbot: QtBot) -> None:
    font = body_font()
    assert font.pixelSize() == 13
    assert sized(font, 12).pixelSize() == 12
    assert sized(font, 12, bold=True).weight() > font.weight()
    assert head_font(font).capitalization() == head_font(font).Capitalization.AllUppercase
