# SPDX-License-Identifier: MIT
"""What a write has changed, told once it is safe: who keeps something beside the library need not read it all again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from viewer.domain.selection import Ref

_MARKS = "dateline marks"


@dataclass(frozen=True, slots=True)
class Written:
    """The states of a library before and after one write (``revision``), and what may look otherwise on the timeline;
    None where the writer did not say.
    """

    before: str
    after: str
    marks: frozenset[Ref] | None


def note_marks(session: Session, marks: Iterable[Ref]) -> None:
    """Say that these may look otherwise after this write, or be there or gone, and nothing else that does not say so
    itself.
    """
    session.info[_MARKS] = frozenset(marks) | session.info.get(_MARKS, frozenset())


def noted_marks(session: Session) -> frozenset[Ref] | None:
    """What was said; None for nothing at all."""
    found: frozenset[Ref] | None = session.info.get(_MARKS)
    return found
