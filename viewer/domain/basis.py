# SPDX-License-Identifier: MIT
"""How a value was got: the answer to "why this date?"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.span import Span

CORRECTED = "corrected"
"""The rule of a value that a person gave. Its grade is A, though no text has it: nothing was computed or inferred."""

FROM_LIBRARY = "solved_from_library"
"""The rule of a publication date that rests on other articles."""


class Grade(StrEnum):
    """How far a value stands from the words of the source."""

    WRITTEN = "A"
    COMPUTED = "B"
    INFERRED = "C"


@dataclass(frozen=True, slots=True)
class Basis:
    """Why a value is what it is.

    ``rule`` names the rule (a stable word such as ``weekday_past``; ``wording/rules.py`` has its clause), ``spans`` are
    the places of the text it used, ``reference`` is the date (EDTF) that it counted from, where it counted from one,
    and ``reference_rule`` the rule that gave that date: ``published`` or ``narrative``. Where another article gave it
    (``solved_from_library``), ``reference_rule`` is that article's id as ``domain.identity`` spells it.
    """

    grade: Grade
    rule: str
    spans: tuple[Span, ...] = ()
    reference: str = ""
    reference_rule: str = ""
