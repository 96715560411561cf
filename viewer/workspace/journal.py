# SPDX-License-Identifier: MIT
"""What this process has changed of a library since its timeline was arranged."""

from __future__ import annotations

from viewer.domain.selection import Ref
from viewer.store.noting import Written


class Journal:
    """Takes note of writes on whatever thread they are made, and says what they came to together."""

    def __init__(self) -> None:
        self._after: dict[str, Written] = {}  # by the state before

    def note(self, written: Written) -> None:
        """A write is done."""
        self._after[written.before] = written

    def between(self, before: str, after: str) -> frozenset[Ref] | None:
        """The marks that may look otherwise in the state ``after``; None where that is not known, since somebody else
        has written meanwhile or a writer did not say. What lies before is forgotten.
        """
        marks: frozenset[Ref] = frozenset()
        while before != after:
            written = self._after.pop(before, None)
            if written is None or written.marks is None:
                return None
            marks |= written.marks
            before = written.after
        return marks
