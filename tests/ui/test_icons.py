# SPDX-License-Identifier: MIT
"""Icons are drawn in the colours of the theme."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

from viewer import paths
from viewer.drawing.theme import Theme
from viewer.ui.icons import APP_ICON, Icons, app_icon, drawn

_NAMES = sorted(path.stem for path in (paths.resources() / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", _NAMES)
def test_every_icon_is_drawn_in_one_colour(qtbot: QtBot, name: str) -> None:
    ink = QColor("#2457d6")
    image = drawn(name, ink, 32).toImage()
    pixels = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
    inked = [pixel for pixel in pixels if pixel.alpha() > 250]
    assert inked
    if name != APP_ICON:
        assert all(abs(pixel.red() - ink.red()) + abs(pixel.blue() - ink.blue()) < 8 for pixel in inked)


@pytest.mark.parametrize("name", [name for name in _NAMES if name != APP_ICON])
def test_line_icons_share_one_style(name: str) -> None:
    svg = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in svg
    assert 'stroke="currentColor"' in svg
    assert 'stroke-width="1.75"' in svg
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", svg)


def test_a_disabled_icon_is_paler(qtbot: QtBot) -> None:
    icon = Icons(Theme.load("light")).icon("import")
    normal = icon.pixmap(32, QIcon.Mode.Normal).toImage().pixelColor(16, 10)
    disabled = icon.pixmap(32, QIcon.Mode.Disabled).toImage().pixelColor(16, 10)
    assert disabled.lightness() > normal.lightness()


def test_an_unknown_icon_is_an_error(qtbot: QtBot) -> None:
    with pytest.raises(FileNotFoundError):
        Icons(Theme.load("light")).icon("no-such-icon")


def test_the_application_has_an_icon(qtbot: QtBot) -> None:
    assert not app_icon().isNull()
