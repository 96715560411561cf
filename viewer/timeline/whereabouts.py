# SPDX-License-Identifier: MIT
"""Where in all of time something is: what is selected, what goes with it, and all that a filter leaves out."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from viewer.domain.selection import Ref, Related
from viewer.timeline.among import places_among
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import NOUNS, Columns
from viewer.timeline.density import Density


@dataclass(frozen=True, slots=True, eq=False)
class Whereabouts:
    """In seconds: the bounds of the selected mark, and the middles of those that go with it, each once, in order.

    It is worked out once for a selection, and compared as the thing that it is: frames ask for it again and again.
    """

    selected: tuple[int, int] | None = None
    related: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))

    @classmethod
    def of(cls, columns: Columns, ref: Ref | None, related: Related) -> Whereabouts:
        """Those of a selection among the marks that there are."""
        if ref is None:
            return NOWHERE
        index = columns.find(ref)
        found = np.empty(0, np.int64)
        for number, noun in enumerate(NOUNS):
            places = places_among(columns.ids, related.of(noun))
            found = np.concatenate((found, places[columns.nouns[places] == number]))
        found = found[found != index] if index is not None else found
        middles = np.unique((columns.start[found] + columns.end[found]) // 2)
        return cls(None if index is None else (int(columns.start[index]), int(columns.end[index])), middles)


NOWHERE = Whereabouts()


@dataclass(frozen=True, slots=True, eq=False)
class All:
    """All there is, of which a filter shows a part: how much of it lies where, and what of time it covers."""

    density: Density
    story: tuple[float, float]

    @classmethod
    def of(cls, arrangement: Arrangement) -> All:
        """What a minimap needs to know of an arrangement."""
        return cls(arrangement.density, arrangement.story)
