# SPDX-License-Identifier: MIT
"""What a mark says of itself when the pointer rests on it, and the list behind a "+N"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import islice

from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.selection import Noun, Ref
from viewer.timeline.columns import OUTCOME_FLAGS, Columns, Flag
from viewer.ui.canvas.card import Brief
from viewer.ui.shown_text import one_line
from viewer.wording.clock import placed_words, undated_words
from viewer.wording.conflicts import DISAGREE
from viewer.wording.counts import counted
from viewer.wording.dates import when_words
from viewer.wording.sources import OUTCOMES, independent_words, sources_words
from viewer.wording.spoken import spoken_mark

_LISTED = 24  # titles in a list
_LONGEST = 70  # characters of a title in a list


def brief(columns: Columns, index: int) -> Brief:
    """A mark's title, date, how many tell of it, and what became of what was announced."""
    flags = int(columns.flags[index])
    return Brief(
        columns.ref(index),
        one_line(columns.titles[index]),
        _begun(_placed(columns, index)),
        " ".join(_independent(columns, index)),
        DISAGREE if flags & Flag.CONFLICT else "",
        " · ".join(_became(flags)),
    )


def brief_undated(columns: Columns, number: int) -> Brief:
    """What is known of something without a date."""
    mark = columns.undated[number]
    return Brief(mark.ref, one_line(mark.title), undated_words(mark.noun, columns.clock))


def spoken(columns: Columns, index: int) -> str:
    """The same for a screen reader, with the date first."""
    is_event = columns.ref(index).noun is Noun.EVENT
    return spoken_mark(
        _placed(columns, index),
        columns.titles[index],
        sources=int(columns.sources[index]) if is_event else 0,
        reprints=int(columns.reprints[index]),
        known=_known(columns, index),
    )


def spoken_undated(columns: Columns, number: int) -> str:
    """Something without a date, for a screen reader."""
    mark = columns.undated[number]
    return spoken_mark(undated_words(mark.noun, columns.clock), mark.title, sources=0, reprints=0)


def _placed(columns: Columns, index: int) -> str:
    """The time at which a mark stands, and what of it that is the time of."""
    return placed_words(when_words(columns.when(index)), columns.ref(index).noun, columns.clock)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _told_by(columns: Columns, index: int) -> list[str]:
    """How many tell of it, where it is not one alone; of an article, only how many print it again."""
    sources, reprints = int(columns.sources[index]), int(columns.reprints[index])
    if columns.ref(index).noun is not Noun.EVENT:
        return [f"+{counted(reprints, 'reprint')}"] if reprints else []
    return [sources_words(sources, reprints)] if sources > 1 or reprints else []


def _independent(columns: Columns, index: int) -> list[str]:
    """The same, in full."""
    sources, reprints = int(columns.sources[index]), int(columns.reprints[index])
    if columns.ref(index).noun is not Noun.EVENT:
        return _told_by(columns, index)
    return [independent_words(sources, reprints)]


def _known(columns: Columns, index: int) -> list[str]:
    """Whether sources disagree; what became of it."""
    flags = int(columns.flags[index])
    return [*([DISAGREE] if flags & Flag.CONFLICT else []), *_became(flags)]


def _became(flags: int) -> list[str]:
    return [OUTCOMES[outcome] for outcome, flag in OUTCOME_FLAGS.items() if flags & flag]


def cluster_menu(columns: Columns, indices: Sequence[int], choose: Callable[[Ref], None], parent: QWidget) -> QMenu:
    """A menu of the marks behind a "+N", by time. Deletes itself."""
    entries = [
        (
            f"{when_words(columns.when(index), short=True)}   {columns.titles[index]}",
            " · ".join(_told_by(columns, index)),
            columns.ref(index),
        )
        for index in indices[:_LISTED]
    ]
    return _menu(entries, len(indices) - len(entries), choose, parent)


def undated_menu(columns: Columns, shown: Collection[int], choose: Callable[[Ref], None], parent: QWidget) -> QMenu:
    """A menu of the undated but for those ``shown``, by their numbers. Deletes itself."""
    undated = columns.undated
    numbers = (number for number in range(len(undated)) if number not in shown)
    marks = [undated[number] for number in islice(numbers, _LISTED)]
    return _menu([(mark.title, "", mark.ref) for mark in marks], len(undated) - len(shown) - len(marks), choose, parent)


def _menu(entries: Sequence[tuple[str, str, Ref]], more: int, choose: Callable[[Ref], None], parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    for words, told_by, ref in entries:
        words = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
        # What stands behind a tab is set at the right, where menus have their keys.
        action = menu.addAction("\t".join(part.replace("&", "&&") for part in (words, told_by) if part))
        action.triggered.connect(lambda _checked=False, chosen=ref: choose(chosen))
    if more > 0:
        menu.addAction(f"+{more}").setEnabled(False)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
