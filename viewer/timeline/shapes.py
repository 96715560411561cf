# SPDX-License-Identifier: MIT
"""What form a mark has on screen: what is known of its time decides, not how long it is."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from viewer.domain.calendar import DAY
from viewer.domain.when import Precision
from viewer.domain.wish import Clock
from viewer.timeline.columns import Columns, Flag


class Shape(IntEnum):
    """The forms. Flags of ``Columns`` (planned, denied, conflict ...) say how a form is inked."""

    POINT = 0  # a day or less
    SOLID = 1  # it went on from one end to the other
    WHOLE = 2  # some time in that month, season, year: no more is known
    FADED = 3  # some time within these bounds
    FROM = 4  # from then on: no end is known
    UNTIL = 5  # by then: no beginning is known
    FORK = 6  # sources disagree


IS_BAR = np.isin(np.arange(len(Shape)), (Shape.SOLID, Shape.WHOLE, Shape.FADED))
"""By form, whether it is a bar from end to end, in which a label may stand."""


def shapes(columns: Columns) -> NDArray[np.uint8]:
    """The form of each mark."""
    flags, precision = columns.flags, columns.precision
    lasting = (flags & Flag.LASTING) != 0
    short = (precision >= Precision.DAY) & (columns.end - columns.start <= DAY)
    forms = np.full(len(columns), Shape.FADED, np.uint8)
    forms[precision <= Precision.MONTH] = Shape.WHOLE
    forms[lasting] = Shape.SOLID
    forms[short] = Shape.POINT
    forms[(flags & Flag.OPEN_END) != 0] = Shape.FROM
    forms[(flags & Flag.OPEN_START) != 0] = Shape.UNTIL
    if columns.clock is Clock.HAPPENED:  # when it was reported first is not what they disagree on
        forms[(flags & Flag.CONFLICT) != 0] = Shape.FORK
    return forms
