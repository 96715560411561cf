# SPDX-License-Identifier: MIT
"""What a mark says of itself when the pointer rests on it, and the list behind a "+N"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.selection import Ref
from viewer.timeline.columns import Columns
from viewer.wording.dates import when_words

_LISTED = 24  # titles in a list
_LONGEST = 70  # characters of a title in a list


def tip(columns: Columns, index: int, sources: str) -> str:
    """A mark's title, date and, where ``sources`` has words for them, how many tell of it."""
    parts = [when_words(columns.when(index))]
    if sources and (count := int(columns.sources[index])) > 1:
        parts.append(sources.format(count=count))
    title, line = columns.titles[index], " · ".join(parts)
    # Qt would break a tip at a third of its length already: only what is longer than a label breaks.
    wide = "pre" if max(len(title), len(line)) <= _LONGEST else "pre-wrap"
    return f"<p style='margin:0; white-space:{wide}'><b>{escape(title)}</b><br>{escape(line)}</p>"


def spoken(columns: Columns, index: int) -> str:
    """The same for a screen reader."""
    return f"{columns.titles[index]}, {when_words(columns.when(index))}"


def cluster_menu(columns: Columns, indices: Sequence[int], choose: Callable[[Ref], None], parent: QWidget) -> QMenu:
    """A menu of the marks behind a "+N", by time. Deletes itself."""
    entries = [
        (f"{when_words(columns.when(index), short=True)}   {columns.titles[index]}", columns.ref(index))
        for index in indices[:_LISTED]
    ]
    return _menu(entries, len(indices) - len(entries), choose, parent)


def undated_menu(columns: Columns, first: int, choose: Callable[[Ref], None], parent: QWidget) -> QMenu:
    """A menu of the undated from number ``first`` on. Deletes itself."""
    marks = columns.undated[first:]
    return _menu([(mark.title, mark.ref) for mark in marks[:_LISTED]], len(marks) - _LISTED, choose, parent)


def _menu(entries: Sequence[tuple[str, Ref]], more: int, choose: Callable[[Ref], None], parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    for words, ref in entries:
        words = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, chosen=ref: choose(chosen))
    if more > 0:
        menu.addAction(f"+{more}").setEnabled(False)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
