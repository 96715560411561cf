# SPDX-License-Identifier: MIT
"""What follows from the columns alone, whatever the view: rows, keys, counts, forms.

It is worked out once, on any thread, since no text has to be measured for it; frames are then laid out from it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns
from viewer.timeline.density import Density
from viewer.timeline.opening import opening, surroundings
from viewer.timeline.rows import Rows, pack
from viewer.timeline.shapes import shapes
from viewer.timeline.shelves import Shelves

_NOMINAL = 900.0  # px of a plot that rows are packed for


@dataclass(frozen=True, slots=True, eq=False)
class Arrangement:
    """Columns with the row and the form of each mark, by time and lane. ``story`` is what the minimap covers and
    ``opening`` what is shown first, in seconds.
    """

    columns: Columns
    rows: Rows
    shapes: NDArray[np.uint8]
    shelves: Shelves
    density: Density
    story: tuple[float, float]
    opening: tuple[float, float]

    @classmethod
    def of(cls, columns: Columns) -> Arrangement:
        """Arrange columns."""
        start, end = opening(columns)
        rows = pack(columns, (end - start) / _NOMINAL)
        return cls(
            columns,
            rows,
            shapes(columns),
            Shelves.of(columns, rows),
            Density.of(columns),
            surroundings(columns),
            (start, end),
        )

    @classmethod
    def empty(cls) -> Arrangement:
        """Of nothing at all."""
        return cls.of(Columns.empty())
