# SPDX-License-Identifier: MIT
"""Colours by role, one file a theme (``resources/themes``). The whole window and every picture use the same theme."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor

from viewer import paths
from viewer.domain.lanes import palette_number

THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by role, as ``#rrggbb``.

    ``background`` lies behind panels and the minimap, ``panel`` behind everything else, ``band`` behind names of lanes
    and chips; ``line`` is for hairlines; ``ink``, ``soft`` and ``faint`` are for text, 4.5:1 on panel and background;
    ``accent`` is for what is selected and for the one primary button, ``on_accent`` for the text on it; ``selection``
    lies behind what is selected. ``date``, ``person`` and ``quote`` lie behind marked words. ``lanes`` are told apart
    by colour-blind eyes where they are neighbours; those of ``palette`` all are, from one another and from ``others``
    of the lanes. Both have 4.5:1 on panel.
    """

    name: str
    dark: bool
    background: str
    panel: str
    band: str
    line: str
    ink: str
    soft: str
    faint: str
    accent: str
    on_accent: str
    selection: str
    conflict: str
    date: str
    person: str
    quote: str
    lanes: Mapping[str, str]
    palette: Sequence[str]

    @classmethod
    def load(cls, name: str) -> Theme:
        """The theme of that name (one of ``THEMES``); ValueError where there is none."""
        if name not in THEMES:
            raise ValueError(f"not a theme: {name!r}")
        return cls.read(paths.resources() / "themes" / f"{name}.json")

    @classmethod
    def read(cls, path: Path) -> Theme:
        """Read a theme file; ValueError where it names other roles than these."""
        found = json.loads(path.read_text(encoding="utf-8"))
        if set(found) != {field.name for field in fields(cls)}:
            raise ValueError(f"not a theme: {path}")
        return cls(**found)

    def lane(self, code: str) -> str:
        """The colour of a lane, or of the palette, by its code word; an unknown one gets that of ``other``."""
        if (number := palette_number(code)) is not None:
            return self.palette[number % len(self.palette)]
        return self.lanes.get(code, self.lanes["other"])


@cache
def color(name: str, alpha: float = 1.0) -> QColor:
    """A colour to paint with; made once. Nobody changes it in place."""
    made = QColor(name)
    made.setAlphaF(alpha)
    return made


@cache
def mixed(below: str, above: str, share: float) -> str:
    """The opaque colour that ``above`` makes when it lies over ``below`` with an alpha of ``share``."""
    first, second = QColor(below), QColor(above)
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    ).name()


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(name: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    made = QColor(name)
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (made.redF(), made.greenF(), made.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
