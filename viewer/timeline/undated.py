# SPDX-License-Identifier: MIT
"""What has no date, for the tray: arrays like those of the dated marks, one object for each that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

from viewer.domain.selection import Noun, Ref
from viewer.timeline.titles import Titles

NOUNS = tuple(Noun)


@dataclass(frozen=True, slots=True)
class UndatedMark:
    """Something without a date."""

    noun: Noun
    id: int
    title: str

    @property
    def ref(self) -> Ref:
        """What it stands for."""
        return Ref(self.noun, self.id)


class Undated(Sequence[UndatedMark]):
    """Marks by importance; ``nouns`` index ``NOUNS``."""

    __slots__ = ("ids", "nouns", "titles")

    def __init__(self, nouns: NDArray[np.uint8], ids: NDArray[np.int64], titles: Titles) -> None:
        self.nouns = nouns
        self.ids = ids
        self.titles = titles

    @classmethod
    def of(cls, marks: Sequence[UndatedMark]) -> Undated:
        """Put marks into arrays."""
        return cls(
            np.array([NOUNS.index(mark.noun) for mark in marks], np.uint8),
            np.array([mark.id for mark in marks], np.int64),
            Titles.of(mark.title for mark in marks),
        )

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, index: int) -> UndatedMark: ...

    @overload
    def __getitem__(self, index: slice) -> Undated: ...

    def __getitem__(self, index: int | slice) -> UndatedMark | Undated:
        if isinstance(index, slice):
            return Undated(self.nouns[index], self.ids[index], self.titles[index])
        return UndatedMark(NOUNS[self.nouns[index]], int(self.ids[index]), self.titles[index])

    def find(self, ref: Ref) -> int | None:
        """The number of something, None where it is not among them; no mark is made for that."""
        found = np.flatnonzero((self.ids == ref.id) & (self.nouns == NOUNS.index(ref.noun)))
        return int(found[0]) if len(found) else None

    def taken(self, kept: NDArray[np.bool_] | NDArray[np.int64]) -> Undated:
        """Some of them, by index or mask."""
        return Undated(self.nouns[kept], self.ids[kept], self.titles.taken(kept))
