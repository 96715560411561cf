# SPDX-License-Identifier: MIT
"""What can be done with a lane, at its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QMenu, QWidget

from viewer.timeline.lanes import LaneWishes
from viewer.wording.lanes import FOLD, FOLD_ALL, LANE_DOWN, LANE_UP, OPEN, OPEN_ALL, PIN, UNPIN, lane_title


def lane_menu(
    code: str, codes: Sequence[str], wishes: LaneWishes, wish: Callable[[LaneWishes], None], parent: QWidget
) -> QMenu:
    """A menu for the lane of a code word among ``codes``; what is chosen is told as the wishes that follow. Deletes
    itself.
    """
    folded, pinned = code in wishes.folded, code in wishes.pinned
    menu = QMenu(lane_title(code), parent)
    entries = (
        (OPEN if folded else FOLD, wishes.with_folded(code, folded=not folded)),
        (UNPIN if pinned else PIN, wishes.with_pinned(code, pinned=not pinned)),
        None,
        (LANE_UP, wishes.moved(code, -1, codes)),
        (LANE_DOWN, wishes.moved(code, 1, codes)),
        None,
        (FOLD_ALL, replace(wishes, folded=frozenset(codes) - {code})),
        (OPEN_ALL, replace(wishes, folded=frozenset())),
    )
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        words, then = entry
        action = menu.addAction(words)
        action.setEnabled(wishes.arranged(codes) != then.arranged(codes) or _differ(wishes, then))
        action.triggered.connect(lambda _checked=False, chosen=then: wish(chosen))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _differ(one: LaneWishes, two: LaneWishes) -> bool:
    return one.folded != two.folded or one.pinned != two.pinned
