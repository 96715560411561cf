# SPDX-License-Identifier: MIT
"""What comes back at the next start: geometry, theme, keys, the last library, and where in each library one was."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from viewer import paths
from viewer.domain.lanes import LanesBy
from viewer.domain.wish import PLAIN, Clock, ColoursBy, Wish
from viewer.drawing.theme import THEMES
from viewer.timeline.lanes import LaneWishes
from viewer.ui.focus import Shown

LAYOUT_VERSION = 1  # a later arrangement of docks must not be fed an older state


class Settings:
    """An ini file of the user. What is damaged in it counts as not there."""

    def __init__(self, path: Path | None = None) -> None:
        self._file = QSettings(str(path or paths.user_settings() / "window.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """The name of the theme; light at first."""
        name = self._text("window/theme")
        return name if name in THEMES else THEMES[0]

    @theme.setter
    def theme(self, name: str) -> None:
        self._file.setValue("window/theme", name)

    @property
    def geometry(self) -> QByteArray | None:
        """Size and place of the window."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, state: QByteArray) -> None:
        self._file.setValue("window/geometry", state)

    @property
    def layout(self) -> QByteArray | None:
        """Size and place of the panels."""
        return self._bytes(f"window/layout{LAYOUT_VERSION}")

    @layout.setter
    def layout(self, state: QByteArray) -> None:
        self._file.setValue(f"window/layout{LAYOUT_VERSION}", state)

    @property
    def wish(self) -> Wish:
        """How the timeline is wished."""
        lanes, colours, clock = (self._text(f"timeline/{name}") for name in ("lanes", "colours", "clock"))
        return Wish(
            LanesBy(lanes) if lanes in set(LanesBy) else PLAIN.lanes,
            ColoursBy(colours) if colours in set(ColoursBy) else PLAIN.colours,
            articles=self._text("timeline/articles") != "hidden",
            quotes=self._text("timeline/quotes") == "shown",
            clock=Clock(clock) if clock in set(Clock) else PLAIN.clock,
        )

    @wish.setter
    def wish(self, wish: Wish) -> None:
        for name, word in (("lanes", wish.lanes), ("colours", wish.colours), ("clock", wish.clock)):
            self._file.setValue(f"timeline/{name}", word.value)
        for name, shown in (("articles", wish.articles), ("quotes", wish.quotes)):
            self._file.setValue(f"timeline/{name}", "shown" if shown else "hidden")

    def lane_wishes(self, by: LanesBy) -> LaneWishes:
        """How the lanes of one way of parting are wished."""
        lists = [_listed(self._text(f"lanes/{by}_{what}")) or () for what in ("order", "folded", "pinned")]
        return LaneWishes(lists[0], frozenset(lists[1]), frozenset(lists[2]))

    def set_lane_wishes(self, by: LanesBy, wishes: LaneWishes) -> None:
        """Remember them."""
        for what, codes in (
            ("order", wishes.order),
            ("folded", sorted(wishes.folded)),
            ("pinned", sorted(wishes.pinned)),
        ):
            self._file.setValue(f"lanes/{by}_{what}", json.dumps(list(codes)))

    @property
    def silences(self) -> bool:
        """Whether silences are shaded."""
        return self._text("timeline/silences") == "shown"

    @silences.setter
    def silences(self, shown: bool) -> None:
        self._file.setValue("timeline/silences", "shown" if shown else "hidden")

    @property
    def weekends(self) -> bool:
        """Whether weekends are shaded; they are at first."""
        return self._text("timeline/weekends") != "hidden"

    @weekends.setter
    def weekends(self, shown: bool) -> None:
        self._file.setValue("timeline/weekends", "shown" if shown else "hidden")

    @property
    def marks(self) -> frozenset[str]:
        """The kinds of words that the reader marks; all of them at first."""
        value = self._file.value("reader/marks")
        return frozenset(("date", "name", "quote")) if not isinstance(value, str) else frozenset(value.split())

    @marks.setter
    def marks(self, kinds: frozenset[str]) -> None:
        self._file.setValue("reader/marks", " ".join(sorted(kinds)) or "none")

    @property
    def last_library(self) -> str:
        """The library that was open last; empty at first."""
        return self._text("library/last")

    @last_library.setter
    def last_library(self, library: str) -> None:
        self._file.setValue("library/last", library)

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys that the user has given to actions, by the ids of those."""
        self._file.beginGroup("keys")
        names = self._file.childKeys()
        self._file.endGroup()
        found = {name: _listed(self._text(f"keys/{name}")) for name in names}
        return {name: keys for name, keys in found.items() if keys is not None}

    def set_keys(self, action_id: str, keys: Sequence[str] | None) -> None:
        """Remember the keys of an action; None forgets them."""
        if keys is None:
            self._file.remove(f"keys/{action_id}")
        else:
            self._file.setValue(f"keys/{action_id}", json.dumps(list(keys)))

    @property
    def wheel_zooms(self) -> bool:
        """Whether the wheel zooms by itself."""
        return self._text("timeline/wheel") == "zooms"

    @wheel_zooms.setter
    def wheel_zooms(self, on: bool) -> None:
        self._file.setValue("timeline/wheel", "zooms" if on else "scrolls")

    @property
    def drag_marks(self) -> bool:
        """Whether dragging marks time by itself."""
        return self._text("timeline/drag") == "marks"

    @drag_marks.setter
    def drag_marks(self, on: bool) -> None:
        self._file.setValue("timeline/drag", "marks" if on else "pans")

    @property
    def reduce_motion(self) -> bool | None:
        """Whether nothing is animated; None leaves it to the system."""
        return {"none": True, "smooth": False}.get(self._text("timeline/motion"))

    @reduce_motion.setter
    def reduce_motion(self, on: bool | None) -> None:
        words = {True: "none", False: "smooth", None: "system"}
        self._file.setValue("timeline/motion", words[on])

    def span(self, library: str) -> tuple[int, int] | None:
        """The stretch of time (seconds) that was on screen when a library was left."""
        parts = self._text(_key(library)).split()
        try:
            start, end = (int(part) for part in parts)
        except ValueError:
            return None
        return (start, end) if start < end else None

    def set_span(self, library: str, shown: Shown) -> None:
        """Remember the stretch of time on screen."""
        self._file.setValue(_key(library), f"{shown.start} {shown.end}")

    def save(self) -> None:
        """Write to the disk now."""
        self._file.sync()

    def _text(self, key: str) -> str:
        value = self._file.value(key)
        return value if isinstance(value, str) else ""

    def _bytes(self, key: str) -> QByteArray | None:
        value = self._file.value(key)
        return value if isinstance(value, QByteArray) else None


def _key(library: str) -> str:
    """A key without the separators that QSettings gives a meaning."""
    return f"spans/{hashlib.sha256(library.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def _listed(text: str) -> tuple[str, ...] | None:
    """Keys as they were written; None where that is damaged."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return tuple(found) if isinstance(found, list) and all(isinstance(each, str) for each in found) else None
