# SPDX-License-Identifier: MIT
"""How a person wants the lanes: in what order, which are folded to a line of counts, and which stay at the top.

Lanes are known by their code words, so a wish outlives what is filtered out for a while.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class LaneWishes:
    """Code words of lanes: an order (those that are not in it come after it, in their own order), the folded, and the
    pinned, which come first and do not scroll.
    """

    order: tuple[str, ...] = ()
    folded: frozenset[str] = frozenset()
    pinned: frozenset[str] = frozenset()

    def arranged(self, codes: Sequence[str]) -> list[int]:
        """The numbers of lanes from the top down."""
        place = {code: number for number, code in enumerate(self.order)}

        def wanted(number: int) -> tuple[bool, int, int]:
            code = codes[number]
            return code not in self.pinned, place.get(code, len(place)), number

        return sorted(range(len(codes)), key=wanted)

    def with_folded(self, code: str, *, folded: bool) -> LaneWishes:
        """Fold a lane, or open it."""
        return replace(self, folded=self.folded | {code} if folded else self.folded - {code})

    def with_pinned(self, code: str, *, pinned: bool) -> LaneWishes:
        """Let a lane stay at the top, or let it go."""
        return replace(self, pinned=self.pinned | {code} if pinned else self.pinned - {code})

    def moved(self, code: str, by: int, codes: Sequence[str]) -> LaneWishes:
        """Move a lane up (negative) or down past others, among the pinned or among the rest."""
        shown = [codes[number] for number in self.arranged(codes)]
        group = [each for each in shown if (each in self.pinned) == (code in self.pinned)]
        place = group.index(code)
        group.insert(min(max(place + by, 0), len(group) - 1), group.pop(place))
        others = [each for each in shown if each not in group]
        rest = [each for each in self.order if each not in shown]  # lanes that are filtered out keep their wish
        return replace(self, order=(*(group + others if code in self.pinned else others + group), *rest))


AS_THEY_COME = LaneWishes()
