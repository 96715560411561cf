# SPDX-License-Identifier: MIT
"""Time expressions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.basis import Basis
from viewer.domain.span import Span
from viewer.domain.when import When


class TimexType(StrEnum):
    """The types of TIMEX3 (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: where it stands, its type and value.

    ``when`` is the time it means, None for durations, sets, and dates that stay open. ``value`` is the same in EDTF;
    durations and sets are spelled as TIMEX3 does (``P3D``), an open value is the empty string.
    """

    span: Span
    type: TimexType
    value: str
    when: When | None
    basis: Basis
