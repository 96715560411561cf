# SPDX-License-Identifier: MIT
"""Labels: how much of a title has room, cut between words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import bidirectional

Measure = Callable[[str], float]
"""The width in pixels of a text in the font that labels are drawn with."""

ELLIPSIS = " …"
LEAST = 40.0  # px: less room than this is no room for a label
_KEPT = 50_000
_GUESSES = 3  # how many words have room; after that by halves

NO_END = 1 << 30  # px
_LEFTWARD = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI"))  # Unicode's classes of what is written to the left


class Cut(NamedTuple):
    """A title that is cut: from how many pixels of room to less than how many it is so, and what is left of it.

    ``base`` are words at whose left end it stands but for the ellipsis, ``shown`` how wide it is there; empty where
    there are none, as with a title that is written to the left.
    """

    least: float
    most: float
    text: str
    width: float
    base: str = ""
    shown: float = 0.0


class Labels:
    """Cuts titles to the room they have. Widths are remembered: measuring is dear (10 µs a title)."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._widths: dict[str, float] = {}
        self._cuts: dict[str, Cut] = {}

    def width(self, text: str) -> float:
        """The width of a text in pixels."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) > _KEPT:
                self._widths.clear()
            found = self._widths[text] = self._measure(text)
        return found

    def fitted(self, title: str, room: float) -> tuple[str, float]:
        """As many words of a title as have room, and their width; ("", 0) where not even one has.

        A word that is too long on its own (or a script without spaces) is cut between characters.
        """
        if room < LEAST:
            return "", 0.0
        if (whole := self.width(title)) <= room:
            return title, whole
        px = int(room)  # whole pixels: while panning the room of a label stays the same but for a hair
        cut = self._cuts.get(title)
        if cut is None or not cut.least <= px < cut.most:
            if len(self._cuts) > _KEPT:
                self._cuts.clear()
            cut = self._cuts[title] = self.cut(title, px)
        return cut.text, cut.width

    def cut(self, title: str, room: int) -> Cut:
        """The same for a title that has not room as a whole, and for how much room it stays so."""
        words = title.split()
        few, many, most = 0, len(words) - 1, float(NO_END)
        dots = self.width(ELLIPSIS)
        # Words are about as wide as they are long: the first guess is mostly right, and the second one proves it.
        guesses, middle = _GUESSES, title.count(" ", 0, int(len(title) * room / self.width(title)))
        while few < many:
            middle = min(max(middle, few + 1), many)
            if (width := self.width(_stem(words[:middle])) + dots) <= room:
                few, near = middle, middle + 1
            else:
                many, near, most = middle - 1, middle - 1, width
            guesses -= 1
            middle = near if guesses > 0 else (few + many + 1) // 2
        if few:
            stem = _stem(words[:few])
            shown, begins = self.width(stem), title.startswith(stem) and _goes_right(title)
            return Cut(shown + dots, most, stem + ELLIPSIS, shown + dots, *((stem, shown) if begins else ()))
        return Cut(room, room + 1, *self._cut_word(words[0] if words else "", room))

    def _cut_word(self, word: str, room: float) -> tuple[str, float]:
        few, many = 0, len(word)
        while few < many:
            middle = (few + many + 1) // 2
            if self.width(word[:middle] + "…") <= room:
                few = middle
            else:
                many = middle - 1
        return (word[:few] + "…", self.width(word[:few] + "…")) if few > 2 else ("", 0.0)


def _stem(words: Sequence[str]) -> str:
    """Some words of a title, without the marks that lead to the next one."""
    return " ".join(words).rstrip(" ,;:–—-")


@lru_cache(4096)
def _goes_right(title: str) -> bool:
    """Whether all of a title is written from left to right: only then its first words stand at its left end."""
    return title.isascii() or not any(bidirectional(each) in _LEFTWARD for each in title)
