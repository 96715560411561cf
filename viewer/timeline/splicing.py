# SPDX-License-Identifier: MIT
"""Arrays with a few places left out and a few put in: whole stretches are copied, and nothing is sorted again.

What that costs is memory that was not in use before, which the system hands out page by page: no array is made that
need not be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

_FEW = 8  # numbers that are looked at one after the other, at a million places each


@dataclass(frozen=True, slots=True, eq=False)
class Splice:
    """Of ``count`` places those of ``gone`` go, and a new one comes before each of ``at`` (both ascending, and counted
    as before).
    """

    count: int
    gone: NDArray[np.int64]
    at: NDArray[np.int64]
    added: NDArray[np.int64] = field(init=False)  # where the new ones are, as counted after
    _stretches: tuple[tuple[int, int, int], ...] = field(init=False)  # from, to; where they begin after

    def __post_init__(self) -> None:
        added = self.at - np.searchsorted(self.gone, self.at) + np.arange(len(self.at))
        gone = set(self.gone.tolist())
        come = dict(zip(*(each.tolist() for each in np.unique(self.at, return_counts=True)), strict=True))
        first = to = 0
        stretches = []
        for end in sorted({*gone, *come, self.count}):
            if end > first:
                stretches.append((first, end, to))
            to += max(end - first, 0) + come.get(end, 0)
            first = end + 1 if end in gone else end
        object.__setattr__(self, "added", added)
        object.__setattr__(self, "_stretches", tuple(stretches))

    @property
    def changes(self) -> bool:
        """Whether any place goes or comes."""
        return bool(len(self.gone) or len(self.at))

    def of(self, before: NDArray[Any], new: NDArray[Any]) -> NDArray[Any]:
        """An array of after: the new ones, in the order of ``at``, between those that stay."""
        if not self.changes:
            return before
        made = np.empty(self.count - len(self.gone) + len(self.at), before.dtype)
        for first, last, to in self._stretches:
            made[to : to + last - first] = before[first:last]
        made[self.added] = new
        return made

    def places(self) -> NDArray[np.int32]:
        """Where each place of before is now; -1 for those that are gone."""
        now = np.arange(self.count, dtype=np.int32)
        for first, last, to in self._stretches:
            now[first:last] += to - first
        now[self.gone] = -1
        return now

    def of_places(self, before: NDArray[Any], new: NDArray[Any], now: NDArray[np.int32]) -> NDArray[Any]:
        """The same where the array tells of places that are elsewhere ``now``."""
        made = np.empty(self.count - len(self.gone) + len(self.at), before.dtype)
        for first, last, to in self._stretches:
            made[to : to + last - first] = now[before[first:last]]
        made[self.added] = new
        return made

    def stays(self) -> NDArray[np.bool_]:
        """Which places of before are still there."""
        found = np.ones(self.count, np.bool_)
        found[self.gone] = False
        return found


def raised(numbers: NDArray[Any], by: NDArray[np.int64]) -> NDArray[Any]:
    """Each number with how many of ``by`` (ascending) are not greater added to it: so they make room for new ones."""
    if len(by) > _FEW:
        return np.asarray(numbers + np.searchsorted(by, numbers, side="right").astype(numbers.dtype))
    made = numbers.copy() if len(by) else numbers
    for each in by.tolist():
        made += numbers >= each
    return made


def lowered(numbers: NDArray[Any], by: NDArray[np.int64]) -> NDArray[Any]:
    """Each number less how many of ``by`` (ascending) are smaller: so they close the gaps that these leave."""
    if len(by) > _FEW:
        return np.asarray(numbers - np.searchsorted(by, numbers).astype(numbers.dtype))
    made = numbers.copy() if len(by) else numbers
    for each in by.tolist():
        made -= numbers > each
    return made
