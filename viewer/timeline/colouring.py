# SPDX-License-Identifier: MIT
"""Other colours for the same marks, wherever they stand: by participant, outlet or story, or one for all.

Colours go by the whole library, so a thing keeps its colour whatever a filter hides.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from viewer.domain.lanes import ALL, OTHERS, PUBLISHED, QUOTED, colour_code
from viewer.timeline.columns import ARTICLE, QUOTE, Columns
from viewer.timeline.grouping import Groups

COLOURS = 8  # that eyes of all kinds can tell apart; ``drawing.theme`` has them


def coloured(columns: Columns, groups: Groups | None) -> Columns:
    """The same marks in colours of the palette: one each for what most events belong to, one for all others, and those
    of articles and quotes where these belong to nothing; None gives all events the first.
    """
    if groups is None:
        keys, most = np.ones(len(columns), np.int64), {1: ALL}
    else:
        keys, most = groups.keys(columns), most_told(groups)
    hue = np.full(len(columns), len(most), np.uint8)
    for number, key in enumerate(most):
        hue[keys == key] = number
    hues = [*(colour_code(number, code) for number, code in enumerate(most.values())), OTHERS]
    apart = [(QUOTE, QUOTED)] if groups is None else []
    apart += [(ARTICLE, PUBLISHED)] if groups is None or groups.articles is None else []
    for noun, code in apart:
        hue[columns.nouns == noun] = len(hues)
        hues.append(code)
    return columns.hued(hue, tuple(hues))


def coloured_by_kind(columns: Columns, most: Sequence[str]) -> Columns:
    """The same for marks in the colours of kinds, which are more than can be told apart: those of ``most``, the most
    frequent first, get one of the palette each, and all other events the neutral one.
    """
    palette = {kind: number for number, kind in enumerate(most[:COLOURS])}
    hues = [*(colour_code(number, kind) for kind, number in palette.items()), OTHERS, QUOTED, PUBLISHED]
    apart = {QUOTED: len(palette) + 1, PUBLISHED: len(palette) + 2}
    numbers = [palette.get(code, apart.get(code, len(palette))) for code in columns.colours] or [0]
    return columns.hued(np.array(numbers, np.uint8)[columns.colour], tuple(hues))


def most_told(groups: Groups) -> dict[int, str]:
    """The keys that most events of the library belong to, the first of them first, and the lanes they would be in."""
    codes = groups.codes()
    present, counts = np.unique(groups.events.keys[groups.events.keys != 0], return_counts=True)
    number = dict(zip(present.tolist(), counts.tolist(), strict=True))
    known = sorted(number.keys() & codes, key=lambda key: (-number[key], codes[key]))
    return {key: codes[key] for key in known[:COLOURS]}
