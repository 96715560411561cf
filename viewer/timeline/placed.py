# SPDX-License-Identifier: MIT
"""Labels and counts of a frame as columns: hundreds of each are laid out, painted and searched without an object for
any. Taken one by one they are the ``Label`` and ``Count`` that they say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from typing import overload

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.frame import Box, Count, Label

PILL = 18.0  # height of a "+N"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Labels(Sequence[Label]):
    """The labels of a frame, arrays of one length; ``mark`` is an index into the columns. The selected one is last.

    A screen writes words once and shows as much of them as has room: ``bases`` are the words to write, and ``shown``
    how many pixels of them are to be seen, before an ellipsis; where that is 0 the base is the text, and shown whole.
    """

    mark: NDArray[np.int64]
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    width: NDArray[np.float64]
    room: NDArray[np.float64]
    inside: NDArray[np.bool_]
    lane: NDArray[np.uint8]
    texts: list[str]
    bases: list[str]
    shown: NDArray[np.float64]

    @classmethod
    def of(cls, labels: Sequence[Label]) -> Labels:
        """The same labels as columns."""
        return cls(
            np.array([label.index for label in labels], np.int64),
            np.array([label.x for label in labels], np.float64),
            np.array([label.y for label in labels], np.float64),
            np.array([label.width for label in labels], np.float64),
            np.array([label.room for label in labels], np.float64),
            np.array([label.inside for label in labels], np.bool_),
            np.array([label.lane for label in labels], np.uint8),
            [label.text for label in labels],
            [label.text for label in labels],
            np.zeros(len(labels)),
        )

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, number: int) -> Label: ...
    @overload
    def __getitem__(self, number: slice) -> list[Label]: ...
    def __getitem__(self, number: int | slice) -> Label | list[Label]:
        if isinstance(number, slice):
            return [self[each] for each in range(len(self))[number]]
        return Label(
            int(self.mark[number]),
            float(self.x[number]),
            float(self.y[number]),
            float(self.width[number]),
            float(self.room[number]),
            self.texts[number],
            bool(self.inside[number]),
            int(self.lane[number]),
        )

    def __repr__(self) -> str:
        return repr(list(self))

    def only(self, kept: NDArray[np.bool_]) -> Labels:
        """Some of them, in the same order."""
        chosen = kept.tolist()
        return Labels(
            self.mark[kept],
            self.x[kept],
            self.y[kept],
            self.width[kept],
            self.room[kept],
            self.inside[kept],
            self.lane[kept],
            list(compress(self.texts, chosen)),
            list(compress(self.bases, chosen)),
            self.shown[kept],
        )

    def then(self, last: Labels) -> Labels:
        """These, and others after them."""
        return Labels(
            np.concatenate((self.mark, last.mark)),
            np.concatenate((self.x, last.x)),
            np.concatenate((self.y, last.y)),
            np.concatenate((self.width, last.width)),
            np.concatenate((self.room, last.room)),
            np.concatenate((self.inside, last.inside)),
            np.concatenate((self.lane, last.lane)),
            self.texts + last.texts,
            self.bases + last.bases,
            np.concatenate((self.shown, last.shown)),
        )

    def cut(self, number: int, text: str, width: float, room: float) -> None:
        """Give one less room, and what has room there."""
        self.texts[number] = self.bases[number] = text
        self.width[number], self.room[number], self.shown[number] = width, room, 0.0


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Counts(Sequence[Count]):
    """The "+N" of a frame, arrays of one length: the lane, the left top corner and the width (all are as high), how
    many, and from which second to which they start.
    """

    lane: NDArray[np.int64]
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    width: NDArray[np.float64]
    number: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.x)

    @overload
    def __getitem__(self, number: int) -> Count: ...
    @overload
    def __getitem__(self, number: slice) -> list[Count]: ...
    def __getitem__(self, number: int | slice) -> Count | list[Count]:
        if isinstance(number, slice):
            return [self[each] for each in range(len(self))[number]]
        box = Box(float(self.x[number]), float(self.y[number]), float(self.width[number]), PILL)
        start, end = int(self.start[number]), int(self.end[number])
        return Count(int(self.lane[number]), box, int(self.number[number]), start, end)

    def __repr__(self) -> str:
        return repr(list(self))

    def only(self, kept: NDArray[np.bool_]) -> Counts:
        """Some of them, in the same order."""
        return Counts(
            self.lane[kept],
            self.x[kept],
            self.y[kept],
            self.width[kept],
            self.number[kept],
            self.start[kept],
            self.end[kept],
        )
