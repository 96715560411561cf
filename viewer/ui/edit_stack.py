# SPDX-License-Identifier: MIT
"""What can be undone and done again, in which order. Knows neither Qt nor a library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from viewer.domain.edit import Edit

Step = tuple[Edit, ...]


class EditStack:
    """Steps of one or several edits: those of this session on top of those that the library had already.

    A step forward does again what was undone in this session, and what lay undone on top of all others before it; the
    list of corrections does it with any.
    """

    def __init__(self) -> None:
        self._past: list[Step] = []
        self._future: list[Step] = []

    @property
    def to_undo(self) -> Step:
        """What a step back undoes; empty where there is nothing."""
        return self._past[-1] if self._past else ()

    @property
    def to_redo(self) -> Step:
        """What a step forward does again; empty where there is nothing."""
        return self._future[-1] if self._future else ()

    def clear(self) -> None:
        """Forget everything: another library is open."""
        self._past.clear()
        self._future.clear()

    def made(self, edits: Sequence[Edit]) -> None:
        """New edits, as one step; what was undone before is not done again by a step forward any more."""
        self._future.clear()
        self._put(self._past, edits)

    def undone(self, edits: Sequence[Edit]) -> None:
        """Edits that count for nothing now, whether by a step back or from the list."""
        self._put(self._future, edits)

    def redone(self, edits: Sequence[Edit]) -> None:
        """Edits that count again."""
        self._put(self._past, edits)

    def load(self, edits: Iterable[Edit]) -> None:
        """All edits of the library: those made elsewhere lie below those of this session."""
        found = {edit.id: edit for edit in edits}
        counts = {number for number, edit in found.items() if not edit.undone}
        self._past = _still(self._past, found, counts)
        self._future = _still(self._future, found, found.keys() - counts)
        known = {edit.id for step in (*self._past, *self._future) for edit in step}
        self._past[:0] = [(found[number],) for number in sorted(counts - known)]
        on_top = {number for number in found.keys() - counts - known if number > max(counts, default=0)}
        self._future[:0] = [(found[number],) for number in sorted(on_top, reverse=True)]

    def _put(self, steps: list[Step], edits: Sequence[Edit]) -> None:
        moved = {edit.id for edit in edits}
        for each in (self._past, self._future):
            each[:] = _without(each, moved)
        if edits:
            steps.append(tuple(sorted(edits, key=lambda edit: edit.id)))


def _without(steps: Iterable[Step], moved: set[int]) -> list[Step]:
    left = (tuple(edit for edit in step if edit.id not in moved) for step in steps)
    return [step for step in left if step]


def _still(steps: Iterable[Step], found: dict[int, Edit], wanted: set[int]) -> list[Step]:
    left = (tuple(found[edit.id] for edit in step if edit.id in wanted) for step in steps)
    return [step for step in left if step]
