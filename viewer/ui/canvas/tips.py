# SPDX-License-Identifier: MIT
"""What a mark says of itself when the pointer rests on it, and the list behind a "+N"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtWidgets import QMenu, QWidget

from viewer.timeline.columns import Columns
from viewer.ui.wording_dates import when_words

_LISTED = 24  # titles in a list
_LONGEST = 70  # characters of a title in a list


def tip(columns: Columns, index: int, sources: str) -> str:
    """A mark's title, date and, where ``sources`` has words for them, how many tell of it."""
    parts = [when_words(columns.when(index))]
    if sources and (count := int(columns.sources[index])) > 1:
        parts.append(sources.format(count=count))
    return f"<p style='white-space:pre-wrap'><b>{escape(columns.titles[index])}</b><br>{escape(' · '.join(parts))}</p>"


def spoken(columns: Columns, index: int) -> str:
    """The same for a screen reader."""
    return f"{columns.titles[index]}, {when_words(columns.when(index))}"


def cluster_menu(columns: Columns, indices: Sequence[int], choose: Callable[[int], None], parent: QWidget) -> QMenu:
    """A menu of the marks behind a "+N", by time. Deletes itself."""
    menu = QMenu(parent)
    for index in indices[:_LISTED]:
        title = columns.titles[index]
        title = title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
        date = when_words(columns.when(index), short=True)
        menu.addAction(f"{date}   {title}".replace("&", "&&")).triggered.connect(
            lambda _checked=False, chosen=index: choose(chosen)
        )
    if len(indices) > _LISTED:
        menu.addAction(f"+{len(indices) - _LISTED}").setEnabled(False)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
