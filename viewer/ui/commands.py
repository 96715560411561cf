# SPDX-License-Identifier: MIT
"""What every action does, by its id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from viewer import __version__, paths
from viewer.domain.filter import Filter
from viewer.domain.rows import MarkKind
from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.command_palette import CommandPalette
from viewer.ui.copying import words_to_copy
from viewer.ui.dialogs.how_it_reads import HowItReads
from viewer.ui.dialogs.keyboard import KeyboardDialog
from viewer.ui.dialogs.legend import LegendDialog
from viewer.ui.dialogs.notice import Notice
from viewer.ui.timeline_commands import TimelineCommands

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow

ORIGIN = "command"
SAMPLE_LIBRARY = "sample.dateline"
MARK_ACTIONS = {
    MarkKind.DATE: "view.mark_dates",
    MarkKind.NAME: "view.mark_names",
    MarkKind.QUOTE: "view.mark_quotes",
}
PANELS = ("articles", "attention", "participants", "quotes", "reader")


class Commands:
    """The doing side of ``actions``: every id of the table has its method here."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.palette: CommandPalette | None = None
        self.page: HowItReads | None = None
        self.legend: LegendDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What to call for each action."""
        window = self._window
        own: dict[str, Callable[[], None]] = {
            "file.new": self._new,
            "file.open": self._open,
            "file.sample": self._open_sample,
            "file.import": self._import_files,
            "file.import_folder": self._import_folder,
            "file.cancel_import": window.importer.cancel,
            "file.export_picture": self._export_picture,
            "file.export_data": window.exporter.ask_data,
            "file.quit": self._quit,
            "edit.copy": self._copy,
            "edit.filter_selected": self._filter_selected,
            "edit.filter_span": self._filter_span,
            "edit.filter_conflicts": self._filter_conflicts,
            "edit.filter_verbatim": self._filter_verbatim,
            "edit.filter_variants": self._filter_variants,
            "edit.clear_filter": self._clear_filter,
            "edit.clear": self._clear,
            "view.reveal": self._reveal,
            "view.wordings": self._compare,
            "view.silences": self._toggle_silences,
            "view.weekends": self._toggle_weekends,
            "view.full_screen": self._full_screen,
            "view.reset_layout": self._reset_layout,
            "go.back": self._back,
            "go.forward": self._forward,
            "go.previous_event": lambda: self._step(-1),
            "go.next_event": lambda: self._step(1),
            "go.search": window.top_bar.search.take_focus,
            "go.palette": self._open_palette,
            "go.next_panel": lambda: self._cycle(1),
            "go.previous_panel": lambda: self._cycle(-1),
            "help.reading": self._show_page,
            "help.legend": self._show_legend,
            "help.shortcuts": self._show_keyboard,
            "help.about": self._show_about,
        }
        themes = {f"view.theme_{name}": self._theme(name) for name in ("light", "dark")}
        marks = dict.fromkeys(MARK_ACTIONS.values(), self._update_marks)
        panels = {f"panel.{name}": self._panel(name) for name in PANELS}
        timeline = TimelineCommands(window).handlers()
        return {**own, **themes, **marks, **panels, **timeline, **window.corrections.handlers()}

    def set_theme(self, theme: Theme) -> None:
        """Colour what was opened and is kept."""
        if self.page is not None:
            self.page.set_theme(theme)
        if self.legend is not None:
            self.legend.view.set_theme(theme)

    def close(self) -> None:
        """Close what stays open beside the window."""
        if self.page is not None:
            self.page.close()
        if self.legend is not None:
            self.legend.close()

    def _new(self) -> None:
        if to := self._window.chooser.new_library(self._window):
            self._window.open_library(str(to))

    def _open(self) -> None:
        if path := self._window.chooser.library(self._window):
            self._window.open_library(str(path), create=False)

    def _open_sample(self) -> None:
        if self._window.open_library(str(paths.user_data() / SAMPLE_LIBRARY)):
            stories = sorted(path for path in paths.sample().glob("*") if path.is_dir())
            self._window.import_paths(stories[:1])

    def _import_files(self) -> None:
        self._window.import_paths(self._window.chooser.articles(self._window))

    def _import_folder(self) -> None:
        if folder := self._window.chooser.folder(self._window):
            self._window.import_paths([folder])

    def _export_picture(self) -> None:
        self._window.exporter.ask_picture(self._window.theme.name)

    def _quit(self) -> None:
        self._window.close()

    def _copy(self) -> None:
        ref = self._window.focus.selected.ref
        if ref is not None:
            QGuiApplication.clipboard().setText(words_to_copy(self._window.contents, ref))
            self._window.say(wording.COPIED)

    def _filter_selected(self) -> None:
        focus = self._window.focus
        ref = focus.selected.ref
        if ref is None:
            return
        # An event or a quote is not something to ask for by itself: what it is told in, or who says it, is.
        if ref.noun is Noun.PARTICIPANT:
            focus.set_filter(replace(focus.filter, participants=focus.filter.participants | {ref.id}), ORIGIN)
        else:
            articles = {ref.id} if ref.noun is Noun.ARTICLE else focus.selected.related.articles
            focus.set_filter(replace(focus.filter, articles=frozenset(articles)), ORIGIN)

    def _filter_span(self) -> None:
        """What was dragged over with Shift, else all that is on screen."""
        focus, canvas = self._window.focus, self._window.canvas
        span = canvas.selected_span or (focus.shown and (focus.shown.start, focus.shown.end))
        if span:
            canvas.clear_span()
            focus.set_filter(canvas.in_span(focus.filter, span), ORIGIN)

    def _filter_conflicts(self) -> None:
        focus = self._window.focus
        focus.set_filter(replace(focus.filter, conflicts=not focus.filter.conflicts), ORIGIN)

    def _filter_verbatim(self) -> None:
        focus = self._window.focus
        focus.set_filter(replace(focus.filter, verbatim=not focus.filter.verbatim), ORIGIN)

    def _filter_variants(self) -> None:
        focus = self._window.focus
        focus.set_filter(replace(focus.filter, variants=not focus.filter.variants), ORIGIN)

    def _clear_filter(self) -> None:
        self._window.focus.set_filter(Filter(), ORIGIN)

    def _clear(self) -> None:
        focus = self._window.focus
        if self._window.comparing.is_open:
            self._window.comparing.close()
        elif self._window.canvas.selected_span is not None:
            self._window.canvas.clear_span()
        elif focus.selected.ref is not None:
            focus.select(None, ORIGIN)
        else:
            self._clear_filter()

    def _compare(self) -> None:
        self._window.comparing.show_selected()

    def _reveal(self) -> None:
        if (ref := self._window.focus.selected.ref) is not None:
            self._window.reveal(ref)

    def _toggle_silences(self) -> None:
        self._window.side.backdrops.set_silences(self._window.actions_["view.silences"].isChecked())

    def _toggle_weekends(self) -> None:
        self._window.side.backdrops.set_weekends(self._window.actions_["view.weekends"].isChecked())

    def _full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _reset_layout(self) -> None:
        self._window.docks.arrange(self._window)

    def _back(self) -> None:
        self._visit(self._window.history.back)

    def _forward(self) -> None:
        self._visit(self._window.history.forward)

    def _visit(self, step: Callable[[], Ref | None]) -> None:
        """Go on past what is not in the library any more."""
        ref = step()
        while ref is not None and not self._window.contents.has(ref):
            ref = step()
        if ref is not None:
            self._window.focus.select(ref, ORIGIN)

    def _step(self, by: int) -> None:
        """To the event before or after the selected one; from anything else to the first or last related one."""
        events = self._window.contents.snapshot.event_ids()
        if not len(events):
            return
        selected = self._window.focus.selected
        near = {selected.ref.id} if selected.ref and selected.ref.noun is Noun.EVENT else selected.related.events
        places = np.flatnonzero(np.isin(events, list(near)))
        if not len(places):
            place = 0 if by > 0 else len(events) - 1
        else:
            place = min(max(int(places[-1 if by > 0 else 0]) + by, 0), len(events) - 1)
        self._window.focus.select(Ref(Noun.EVENT, int(events[place])), ORIGIN)

    def _open_palette(self) -> None:
        self._window.actions_.draw_all()
        if self.palette is None:
            self.palette = CommandPalette(self._window.actions_.all(), self._window.shortcuts.words, self._window)
        self.palette.open()

    def _cycle(self, by: int) -> None:
        """Give the keyboard to the next panel that has something in it, the timeline among them."""
        window = self._window
        panels: list[QWidget] = [window.canvas, *(window.docks.dock(name).widget() for name in PANELS)]
        stops = [panel for panel in panels if (panel.focusProxy() or panel).isVisible()]
        if not stops:
            return
        holder = window.focusWidget()
        at = next(
            (
                place
                for place, stop in enumerate(stops)
                if holder is not None and (stop is holder or stop.isAncestorOf(holder))
            ),
            -1 if by > 0 else 0,
        )
        stops[(at + by) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _theme(self, name: str) -> Callable[[], None]:
        return lambda: self._window.set_theme(name)

    def _update_marks(self) -> None:
        actions = self._window.actions_
        self._window.set_marks(frozenset(kind for kind, name in MARK_ACTIONS.items() if actions[name].isChecked()))

    def _panel(self, name: str) -> Callable[[], None]:
        def toggle() -> None:
            dock = self._window.docks.dock(name)
            dock.setVisible(dock.isHidden())

        return toggle

    def _show_page(self) -> None:
        if self.page is None:
            self.page = HowItReads(self._window.theme, self._window.font(), self._window)
        self.page.bring_up()

    def _show_legend(self) -> None:
        """It stays open beside the window, to be looked at while reading."""
        window = self._window
        if self.legend is None:
            self.legend = LegendDialog(window.theme, window.side.coloured, window.font(), window)
        self.legend.show()
        self.legend.raise_()

    def _show_keyboard(self) -> None:
        KeyboardDialog(self._window.shortcuts, self._window.actions_, self._window).open()

    def _show_about(self) -> None:
        Notice(f"{wording.APP_NAME} {__version__}", wording.ABOUT, parent=self._window).open()
