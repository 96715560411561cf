# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from viewer.domain.event import EventKind
from viewer.domain.lanes import OTHERS, PUBLISHED, QUOTED, colour_code
from viewer.drawing.theme import THEMES, Theme, color, contrast, mixed
from viewer.timeline.colouring import COLOURS


@pytest.mark.parametrize("role", ["ink", "soft", "faint", "accent", "conflict"])
@pytest.mark.parametrize("behind", ["panel", "background", "band", "selection"])
def test_text_can_be_read(theme: Theme, role: str, behind: str) -> None:
    assert contrast(getattr(theme, role), getattr(theme, behind)) >= 4.5


@pytest.mark.parametrize("behind", ["date", "person", "quote"])
def test_text_on_marked_words_can_be_read(theme: Theme, behind: str) -> None:
    assert contrast(theme.ink, getattr(theme, behind)) >= 4.5


def test_the_primary_button_can_be_read(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= 4.5


def test_every_lane_has_a_colour_that_stands_out(theme: Theme) -> None:
    for code in (*EventKind, OTHERS, QUOTED, PUBLISHED):
        assert code in theme.lanes
        assert contrast(theme.lane(code), theme.panel) >= 4.5


def test_lanes_that_stand_together_differ_for_colour_blind_eyes(theme: Theme) -> None:
    for one, two in pairwise((*EventKind, QUOTED, PUBLISHED)):
        for deficiency in ("protan", "deutan"):
            assert distance(seen(theme.lane(one), deficiency), seen(theme.lane(two), deficiency)) > 20, (one, two)


def seen(name: str, deficiency: str) -> tuple[float, float, float]:
    """What a dichromat sees of a colour (Viénot, Brettel and Mollon 1999), red, green and blue from 0 to 255."""
    made = color(name)
    red, green, blue = (part**2.2 for part in (made.redF(), made.greenF(), made.blueF()))
    if deficiency == "protan":
        red = green = 0.1124 * red + 0.8876 * green
    else:
        red = green = 0.2927 * red + 0.7073 * green
    return red ** (1 / 2.2) * 255, green ** (1 / 2.2) * 255, blue ** (1 / 2.2) * 255


def distance(one: tuple[float, ...], two: tuple[float, ...]) -> float:
    return sum((first - second) ** 2 for first, second in zip(one, two, strict=True)) ** 0.5


def test_every_colour_of_the_palette_stands_out(theme: Theme) -> None:
    assert len(theme.palette) == COLOURS
    for name in (*theme.palette, theme.lane(OTHERS)):
        assert contrast(name, theme.panel) >= 4.5
        assert contrast(name, theme.background) >= 4.5


@pytest.mark.parametrize("eyes", ["usual", "protan", "deutan"])
def test_any_two_colours_of_the_palette_differ_for_all_eyes(theme: Theme, eyes: str) -> None:
    """By distance in OKLab, in which a difference that can just be seen is about 0.02."""
    least = 0.12 if eyes == "usual" else 0.075
    for one, two in combinations((*theme.palette, theme.lane(OTHERS)), 2):
        first, second = (oklab(_of(name) if eyes == "usual" else seen(name, eyes)) for name in (one, two))
        assert distance(first, second) >= least, (one, two)


def test_the_colour_of_what_is_not_known_is_no_colour_of_the_palette(theme: Theme) -> None:
    assert [theme.lane(colour_code(number, "meeting")) for number in range(COLOURS)] == list(theme.palette)
    assert theme.lane(OTHERS) not in theme.palette


def _of(name: str) -> tuple[float, float, float]:
    made = color(name)
    return made.redF() * 255, made.greenF() * 255, made.blueF() * 255


def oklab(rgb: tuple[float, ...]) -> tuple[float, ...]:
    """A colour as eyes compare it (Ottosson 2020)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (each / 255 for each in rgb)
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def test_an_unknown_lane_has_the_colour_of_other(theme: Theme) -> None:
    assert theme.lane("never heard of") == theme.lanes["other"]


def test_there_is_a_light_and_a_dark_one() -> None:
    assert [Theme.load(name).dark for name in THEMES] == [False, True]


def test_what_is_no_theme_is_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="sepia"):
        Theme.load("sepia")
    file = tmp_path / "half.json"
    file.write_text(json.dumps({"name": "half", "ink": "#000000"}))
    with pytest.raises(ValueError, match=r"half\.json"):
        Theme.read(file)


def test_mixing_goes_from_one_to_the_other() -> None:
    assert mixed("#000000", "#ffffff", 0) == "#000000"
    assert mixed("#000000", "#ffffff", 1) == "#ffffff"
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
