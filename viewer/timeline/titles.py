# SPDX-License-Identifier: MIT
"""The titles of a million marks as two arrays of places in one blob of text: no object per title.

A title is decoded when it is asked for, which a frame does for the few hundred that it shows. The arrays may lie in
memory or in a file that is mapped into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

_AS_WRITTEN = "surrogatepass"  # half a pair from an odd file name is kept as it is
_PORTION = 100_000  # titles whose characters are counted at a time
_NO_MORE, _NONE = np.empty(0, np.uint8), np.empty(0, np.int64)
_FOLLOWS, _MASK = 0x80, 0xC0  # of UTF-8: a byte that does not begin a character


class Titles(Sequence[str]):
    """Texts, each the bytes from ``starts`` to ``ends`` of the UTF-8 in ``blob``; they need not lie in order.

    The places of what was added later go on behind the blob, in ``more``: so the blob need not be copied for it.
    """

    __slots__ = ("blob", "ends", "more", "starts")

    def __init__(
        self,
        blob: NDArray[np.uint8],
        starts: NDArray[np.int64],
        ends: NDArray[np.int64],
        more: NDArray[np.uint8] = _NO_MORE,
    ) -> None:
        self.blob = blob
        self.starts = starts
        self.ends = ends
        self.more = more

    @classmethod
    def of(cls, titles: Iterable[str]) -> Titles:
        """Put texts one after the other."""
        return cls.of_encoded([cls.encoded(title) for title in titles])

    @staticmethod
    def encoded(title: str) -> bytes:
        """A text as it lies in the blob."""
        return title.encode("utf-8", _AS_WRITTEN)

    @classmethod
    def of_encoded(cls, parts: Sequence[bytes]) -> Titles:
        """Put texts that are encoded one after the other."""
        offsets = np.zeros(len(parts) + 1, np.int64)
        np.cumsum(np.fromiter(map(len, parts), np.int64, len(parts)), out=offsets[1:])
        return cls(np.frombuffer(b"".join(parts), np.uint8), offsets[:-1], offsets[1:])

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> Titles: ...

    def __getitem__(self, index: int | slice) -> str | Titles:
        if isinstance(index, slice):
            return Titles(self.blob, self.starts[index], self.ends[index], self.more)
        return _text(self._bytes(int(self.starts[index]), int(self.ends[index])))

    def __iter__(self) -> Iterator[str]:
        for first in range(0, len(self), _PORTION):
            portion = slice(first, first + _PORTION)
            for start, end in zip(self.starts[portion].tolist(), self.ends[portion].tolist(), strict=True):
                yield _text(self._bytes(start, end))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (Titles, list, tuple)):
            return NotImplemented
        return len(self) == len(other) and all(own == each for own, each in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # as of any sequence that can be equal to a list

    def __reduce__(self) -> tuple[type[Titles], tuple[NDArray[Any], ...]]:
        return Titles, tuple(np.asarray(each) for each in (self.blob, self.starts, self.ends, self.more))

    def __repr__(self) -> str:
        return f"Titles.of({list(self)!r})" if len(self) < 10 else f"<{len(self)} titles>"

    def taken(self, order: NDArray[np.intp] | NDArray[np.int64] | NDArray[np.bool_]) -> Titles:
        """Some of them, or all in another order, by index or mask; the text itself is shared."""
        return Titles(self.blob, self.starts[order], self.ends[order], self.more)

    def followed_by(self, others: Titles) -> Titles:
        """These and then the others."""
        added = self.with_text_of(others)
        return Titles(
            self.blob,
            np.concatenate((self.starts, added.starts)),
            np.concatenate((self.ends, added.ends)),
            added.more,
        )

    def with_text_of(self, others: Titles) -> Titles:
        """The others as titles of these: on this blob, their texts behind it."""
        behind = len(self.blob) + len(self.more)
        more = np.concatenate((self.more, others.blob, others.more))
        return Titles(self.blob, others.starts + behind, others.ends + behind, more)

    def placed(self, starts: NDArray[np.int64], ends: NDArray[np.int64], more: NDArray[np.uint8]) -> Titles:
        """Texts at other places of the same blob, and of what was added to it."""
        return Titles(self.blob, starts, ends, more)

    def whole(self) -> Titles:
        """The same on one blob: what was added later at its end, and where they are few, nothing but what they need."""
        if len(self) < _PORTION and int((self.ends - self.starts).sum()) < len(self.blob) // 2:
            return Titles.of_encoded([self._bytes(*places) for places in zip(self.starts, self.ends, strict=True)])
        if not len(self.more):
            return self
        return Titles(np.concatenate((self.blob, self.more)), self.starts, self.ends)

    def lengths(self) -> NDArray[np.int64]:
        """How many characters each has, without making a text of any."""
        found = np.asarray(self.ends - self.starts)
        behind = np.flatnonzero(self.starts >= len(self.blob)) if len(self.more) else _NONE
        for first in range(0, len(self), _PORTION):
            starts, ends = self.starts[first : first + _PORTION], self.ends[first : first + _PORTION]
            starts, ends = (np.minimum(each, len(self.blob)) for each in (starts, ends))
            low = int(starts.min())
            follows = np.flatnonzero((self.blob[low : int(ends.max())] & _MASK) == _FOLLOWS) + low
            if len(follows):
                found[first : first + _PORTION] -= np.searchsorted(follows, ends) - np.searchsorted(follows, starts)
        for number in behind.tolist():
            found[number] = len(self[number])
        return found

    def _bytes(self, start: int, end: int) -> bytes:
        behind = len(self.blob)
        if start >= behind:
            return self.more[start - behind : end - behind].tobytes()
        return self.blob[start:end].tobytes()


def _text(encoded: bytes) -> str:
    """What was encoded; of a file that was damaged since, what can be read of it."""
    try:
        return encoded.decode("utf-8", _AS_WRITTEN)
    except UnicodeDecodeError:
        return encoded.decode("utf-8", "replace")
