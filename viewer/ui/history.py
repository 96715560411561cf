# SPDX-License-Identifier: MIT
"""What was selected before: back and forward, as in a browser."""

from __future__ import annotations

from viewer.domain.selection import Ref

_KEPT = 200


class History:
    """The selections so far, and where in them the reader stands."""

    def __init__(self) -> None:
        self._visited: list[Ref] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Whether there is one before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is one after."""
        return self._at + 1 < len(self._visited)

    def visit(self, ref: Ref) -> None:
        """Something was selected; what lay ahead is forgotten. The one in hand again changes nothing."""
        if self._at >= 0 and self._visited[self._at] == ref:
            return
        del self._visited[self._at + 1 :]
        self._visited.append(ref)
        del self._visited[:-_KEPT]
        self._at = len(self._visited) - 1

    def back(self) -> Ref | None:
        """Step back; None where there is nothing before."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self._visited[self._at]

    def forward(self) -> Ref | None:
        """Step forward; None where there is nothing after."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self._visited[self._at]

    def clear(self) -> None:
        """Forget everything: another library is open."""
        self._visited.clear()
        self._at = -1
