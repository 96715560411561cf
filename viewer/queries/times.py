# SPDX-License-Identifier: MIT
"""Times read straight into arrays, as the timeline has them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, SmallInteger, and_, func, type_coerce
from sqlalchemy.orm import InstrumentedAttribute

from viewer.domain.when import When
from viewer.store.columns import columns_of
from viewer.timeline.columns import Flag

TIME_ROW: list[tuple[str, str]] = [
    ("precision", "u1"),
    ("earliest", "i8"),
    ("open_start", "?"),
    ("latest", "i8"),
    ("open_end", "?"),
    ("approximate", "?"),
    ("lasting", "?"),
]
"""What ``time_columns`` give, as parts of a record of numpy."""

OF_TIMES = Flag.LASTING | Flag.APPROXIMATE | Flag.OPEN_START | Flag.OPEN_END


def time_columns(when: InstrumentedAttribute[When | None]) -> tuple[ColumnElement[Any], ...]:
    """The numbers of a When, zeros where there is none."""
    earliest, latest, precision, approximate, lasting = columns_of(when)
    return (
        func.coalesce(type_coerce(precision, SmallInteger), 0),
        func.coalesce(earliest, 0),
        and_(precision.is_not(None), earliest.is_(None)),
        func.coalesce(latest, 0),
        and_(precision.is_not(None), latest.is_(None)),
        func.coalesce(approximate, False),
        func.coalesce(lasting, False),
    )


def times_of(rows: NDArray[Any]) -> dict[str, NDArray[Any]]:
    """What records say of times, as a ``Table`` has it; the flags are those of times alone."""
    flags = np.zeros(len(rows), np.uint16)
    for name, flag in (
        ("lasting", Flag.LASTING),
        ("approximate", Flag.APPROXIMATE),
        ("open_start", Flag.OPEN_START),
        ("open_end", Flag.OPEN_END),
    ):
        flags[rows[name]] |= np.uint16(flag)
    return {
        "dated": rows["precision"] > 0,
        "start": np.where(rows["open_start"], rows["latest"] - 1, rows["earliest"]),
        "end": np.where(rows["open_end"], rows["earliest"] + 1, rows["latest"]),
        "precision": rows["precision"].copy(),
        "flags": flags,
    }
