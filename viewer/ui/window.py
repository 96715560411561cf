# SPDX-License-Identifier: MIT
"""The main window: puts the parts together, holds the open library, and follows the focus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from viewer import paths
from viewer.domain.edit import Correction, Edit
from viewer.domain.errors import DatelineError
from viewer.domain.filter import Filter
from viewer.domain.rows import MarkKind
from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.ui import row_menu, wording
from viewer.ui.actions import Actions
from viewer.ui.asking import open_workspace
from viewer.ui.canvas import Canvas
from viewer.ui.chooser import Chooser
from viewer.ui.commands import MARK_ACTIONS, Commands
from viewer.ui.comparing import Comparing
from viewer.ui.conditions import update_actions
from viewer.ui.contents import Contents
from viewer.ui.correcting import Corrector
from viewer.ui.correction_commands import CorrectionCommands
from viewer.ui.docks import Docks
from viewer.ui.drop_overlay import DropOverlay
from viewer.ui.exporting import Exporter
from viewer.ui.filter_bar import FilterBar
from viewer.ui.focus import Filtered, Focus, Selected
from viewer.ui.history import History
from viewer.ui.icons import Icons
from viewer.ui.importing import Importer
from viewer.ui.jobs import Turns
from viewer.ui.moves import Moves
from viewer.ui.pages import Pages
from viewer.ui.reports import Reports
from viewer.ui.searching import Searching
from viewer.ui.settings import Settings
from viewer.ui.shortcuts import Shortcuts
from viewer.ui.snapshot import Snapshot
from viewer.ui.span_tools import SpanTools
from viewer.ui.starting import Starting
from viewer.ui.status_line import StatusLine
from viewer.ui.style import apply_theme
from viewer.ui.text_size import TextSize
from viewer.ui.timeline_side import TimelineSide
from viewer.ui.top_bar import TopBar, fixed_bar
from viewer.ui.visible_span import VisibleSpan
from viewer.ui.wordings_view import WordingsView
from viewer.wording.lanes import timeline_words

if TYPE_CHECKING:  # the window paints its first frame before SQLAlchemy is there
    from viewer.workspace.workspace import Workspace

ORIGIN = "window"
OWN_LIBRARY = "library.dateline"
_SIZE = (1440, 900)
_TITLE_BAR = 32


class MainWindow(QMainWindow):
    """Everything on screen. The window owns the library that is open in it and closes it in the end."""

    refreshed = Signal()  # every panel shows what the filter lets through

    def __init__(
        self, workspace: Workspace | None, *, settings: Settings | None = None, chooser: Chooser | None = None
    ) -> None:
        super().__init__()
        self._settings = settings or Settings()
        self.chooser = chooser or Chooser()
        self.theme = Theme.load(self._settings.theme)
        self._icons = Icons(self.theme)
        self.history = History()
        self.contents = Contents(workspace, self)
        self.focus = Focus(self.contents.related, self)
        turns = Turns()
        self.importer = Importer(self, turns=turns)
        self.corrector = Corrector(turns, self)
        self.corrector.set_workspace(workspace)
        self.moves = Moves()
        self.exporter = Exporter(self, self.contents, self.focus, self.chooser)
        self._build()
        self._connect()
        self._restore()
        self._show_library()
        self.contents.refresh(Filter())

    # -- for others ---------------------------------------------------------------------------------------------

    def trigger(self, action_id: str) -> None:
        """Invoke an action as its menu entry does; a disabled one does nothing. KeyError for an unknown id."""
        self.actions_[action_id].trigger()

    def open_library(self, library: str, *, create: bool = True) -> bool:
        """Show another library, a file or a SQLAlchemy URL; whether that worked. If not, the user is told.

        An import that is on its way ends with the library that it writes to, so the user is asked first.
        """
        if (stopping := self.importer.is_running) and not self.chooser.stop_import(self):
            return False
        try:
            workspace = open_workspace(library, create=create)
        except DatelineError as error:
            self.show_error(error)
            return False
        self._set_workspace(workspace)
        if stopping:
            self.say(wording.IMPORT_STOPPED)
        return True

    def start(self, library: str, articles: Sequence[Path]) -> None:
        """Show a library, or the one that was open last, and import articles into it: the first thing after showing."""
        last = self._settings.last_library
        known = last if last and ("://" in last or Path(last).is_file()) else ""
        self._starting.begin(library or known, articles, create=bool(library))

    def import_paths(self, paths_: Sequence[Path]) -> None:
        """Import files and folders beside the window; into the user's own library where none is open."""
        if not paths_:
            return
        if self.contents.workspace is None and not self.open_library(str(paths.user_data() / OWN_LIBRARY)):
            return
        assert self.contents.workspace is not None
        self.importer.start(self.contents.workspace, paths_)

    def set_theme(self, name: str) -> None:
        """Colour everything in another theme."""
        if name != self.theme.name:
            self.theme = Theme.load(name)
            self._icons = Icons(self.theme)
        self._settings.theme = name
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self.theme)
        icons = self._icons
        self.actions_.recolour(icons)
        for part in (self.top_bar, self.filter_bar, self.status, self.wordings):
            part.set_icons(icons)
        self.docks.set_theme(self.theme, icons)
        self.canvas.set_theme(self.theme)
        self.wordings.set_theme(self.theme)
        self.commands.set_theme(self.theme)
        self.corrections.set_theme(self.theme)
        self.actions_.check(f"view.theme_{name}", True)

    def set_marks(self, kinds: frozenset[MarkKind]) -> None:
        """Let the reader mark these kinds of words."""
        self.docks.reader.set_kinds(kinds)
        self._settings.marks = frozenset(kind.value for kind in kinds)

    def reveal(self, ref: Ref) -> None:
        """Move the timeline to a thing."""
        self.comparing.close()
        self.canvas.reveal(ref)

    def say(self, words: str) -> None:
        """Say what was done last."""
        self.status.say(words)

    def show_error(self, error: DatelineError) -> None:
        """Tell what went wrong."""
        self._reports.show_error(error)

    def _make_correction(self, correction: Correction, reason: str = "") -> None:
        """Make a correction beside the window, which then shows what came of it."""
        self.corrector.make(correction, reason)

    def _undo_correction(self, edit: Edit) -> None:
        self.corrector.undo_edits([edit])

    # -- building -----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("window")
        self.setDockNestingEnabled(True)
        # As large as the screen has room for below a title bar; what was remembered comes later.
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - QSize(0, _TITLE_BAR)))
        self.canvas = Canvas(self.focus, self.theme, timeline_words())
        self.docks = Docks(self.focus, self.contents, self.theme, self.font())
        self.wordings = WordingsView(self.focus, self.contents, self.theme, self.font())
        self.side = TimelineSide(self, self._settings)
        TextSize(self, lambda: self.set_theme(self.theme.name))
        self._span = VisibleSpan(self._settings, self.contents, self.focus, self.canvas)
        self.status = StatusLine()
        # The actions need the parts they work on, and the bars need the actions.
        self.top_bar = TopBar()
        self._reports = Reports(self, self.status, self.moves)
        self.corrections = CorrectionCommands(self)
        self.commands = Commands(self)
        self.actions_ = Actions(self.commands.handlers(), self._icons, self)
        Searching(self)
        self.shortcuts = Shortcuts(self.actions_, self.canvas, self._settings, self)
        span_tools = SpanTools(self.canvas, self.contents, self.focus, self.actions_, self)
        self.filter_bar = FilterBar(
            self.focus,
            self.contents,
            [self.actions_[name] for name in ("edit.clear_filter", "go.back", "go.forward", "view.fit")],
        )
        self.top_bar.set_actions(
            self.actions_["file.import"], [self.actions_["file.export_picture"], self.actions_["file.export_data"]]
        )
        self.addActions(self.actions_.all())
        self.actions_.fill(self.menuBar())
        self.addToolBar(fixed_bar("top", self.top_bar))
        self.addToolBarBreak()
        self.addToolBar(fixed_bar("filter", self.filter_bar))
        self.pages = Pages(self.canvas, self.actions_)
        self._starting = Starting(
            self.contents,
            self.canvas,
            self.pages,
            self._span,
            take_over=self._set_workspace,
            bring=self.import_paths,
            complain=self.show_error,
        )
        self.comparing = Comparing(self.wordings, self.pages, self.docks, self.focus, self.contents)
        self.setCentralWidget(self.pages)
        self.setStatusBar(self.status)
        self.docks.arrange(self)
        self.overlay = DropOverlay(self)
        stops = [
            self.top_bar.search,
            self.canvas,
            *span_tools.bar.buttons,
            *(panel.list for panel in self.docks.lists),
            *self.docks.reader.stops,
        ]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)
        self.canvas.setFocus()

    def _connect(self) -> None:
        self.contents.refreshed.connect(self._on_refreshed)
        self.focus.selection_changed.connect(self._on_selection_changed)
        self.focus.filter_changed.connect(self._on_filter_changed)
        self._reports.follow_imports(self.importer)
        self._reports.follow_exports(self.exporter)
        self._reports.follow_corrections(self.corrector)
        self._reports.library_changed.connect(self._meet_again)
        self._reports.state_changed.connect(self._update_enabled)
        self.status.moved_requested.connect(self.corrections.show_moved_dates)
        self.top_bar.search.words_changed.connect(self._on_words_changed)
        self.top_bar.search.left.connect(self.canvas.setFocus)
        for panel in (self.docks.articles, self.docks.participants, self.docks.quotes):
            panel.menu_requested.connect(self._on_menu_requested)
            panel.opened.connect(self._on_opened)
        self.canvas.evidence_requested.connect(self._on_evidence_requested)
        self.canvas.band_toggled.connect(self._update_enabled)
        self.comparing.evidence_requested.connect(self._on_evidence_requested)
        self.docks.reader.article_changed.connect(self._update_enabled)
        self.docks.attention.span_requested.connect(self._on_span_requested)
        self.docks.reader.correction_requested.connect(self._make_correction)
        self.docks.reader.undo_requested.connect(self._undo_correction)
        self.overlay.dropped.connect(self.import_paths)
        for name, dock in self.docks.items():
            dock.visibilityChanged.connect(self._on_panels_changed)
            self.actions_.check(f"panel.{name}", True)

    # -- state --------------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        if geometry := self._settings.geometry:
            self.restoreGeometry(geometry)
        if layout := self._settings.layout:
            self.docks.restore(self, layout)
        for kind, name in MARK_ACTIONS.items():
            self.actions_.check(name, kind.value in self._settings.marks)
        self.docks.reader.links.set_actions([self.actions_["edit.published"], self.actions_["edit.read_alone"]])
        self.docks.reader.set_kinds(frozenset(kind for kind in MARK_ACTIONS if kind.value in self._settings.marks))
        self.docks.add_mark_toggles({kind.value: self.actions_[name] for kind, name in MARK_ACTIONS.items()})
        self.side.restore(self.actions_)
        self.set_theme(self.theme.name)

    def _save(self) -> None:
        self._settings.geometry = self.saveGeometry()
        self._settings.layout = self.saveState()
        self._span.remember()
        self._settings.save()

    def _set_workspace(self, workspace: Workspace) -> None:
        """Let go of the library before, and show this one."""
        self.importer.wait()
        self.corrector.set_workspace(workspace)
        self.moves.clear()
        self.exporter.wait()
        self._span.remember()
        before = self.contents.workspace
        self.comparing.close()
        self.focus.select(None, ORIGIN)
        self.focus.set_filter(Filter(), ORIGIN)
        self.history.clear()
        self.docks.reader.clear()
        self._span.expect()
        self.contents.set_workspace(workspace)
        if before is not None:
            before.close()
        self._settings.last_library = workspace.library
        self._show_library()

    def _show_library(self) -> None:
        name, workspace = wording.APP_NAME, self.contents.workspace
        if workspace is not None:
            library = workspace.library
            name = library.rsplit("/", 1)[-1] if "://" in library else Path(library).name
            self.top_bar.set_library(name, library)
        self.setWindowTitle(name)

    def _update_enabled(self) -> None:
        update_actions(self)

    # -- what happens -------------------------------------------------------------------------------------------

    def _on_refreshed(self, snapshot: Snapshot) -> None:
        self.side.show_snapshot(snapshot)
        self.canvas.set_arrangement(snapshot.arrangement, snapshot.whole)
        self._span.come_back()
        self.docks.show_snapshot(snapshot)
        self.filter_bar.show_snapshot(snapshot)
        self.status.show_counts(snapshot.total)
        self.corrector.stack.load(row.edit for row in snapshot.edits)
        self.corrections.show_snapshot(snapshot)
        self.pages.show_snapshot(snapshot, has_library=self.contents.workspace is not None)
        self._update_enabled()
        self.refreshed.emit()

    def _on_selection_changed(self, selected: Selected) -> None:
        if selected.ref is not None:
            self.history.visit(selected.ref)
        self._update_enabled()

    def _on_filter_changed(self, filtered: Filtered) -> None:
        self.top_bar.search.show_words(filtered.filter.text)
        self._update_enabled()
        self.contents.refresh(filtered.filter)

    def _on_words_changed(self, words: str) -> None:
        self.focus.set_filter(replace(self.focus.filter, text=words), ORIGIN)

    def _meet_again(self) -> None:
        """A thing may be part of another one now: keep of selection and filter what is still there."""
        self.contents.refresh(self.focus.filter)  # it goes on beside what follows; another filter takes its place
        ref = self.focus.selected.ref
        self.docks.reader.reread()
        if ref is not None and self.contents.has(ref):
            self.focus.renew(ORIGIN)
        else:
            self.focus.select(None, ORIGIN)
        self.focus.set_filter(self.contents.still_meant(self.focus.filter), ORIGIN)

    def _on_menu_requested(self, at: QPoint) -> None:
        row_menu.pop_up(self.actions_, self.focus.selected.ref, at, self)

    def _on_opened(self, ref: Ref) -> None:
        """Enter or a double click: show only what goes with a participant, read an article or a quote."""
        if ref.noun is Noun.PARTICIPANT:
            self.trigger("edit.filter_selected")
        elif not self.comparing.show_selected():
            self.reveal(ref)
            self._on_evidence_requested(ref)

    def _on_evidence_requested(self, _ref: Ref) -> None:
        self.docks.dock("reader").show()
        self.docks.reader.view.setFocus()

    def _on_span_requested(self, start: int, end: int) -> None:
        margin = (end - start) // 4
        self.canvas.show_span(start - margin, end + margin)

    def _on_panels_changed(self) -> None:
        for name, dock in self.docks.items():
            self.actions_.check(f"panel.{name}", not dock.isHidden())

    # -- Qt -----------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is at work, remember the state, let go of the library."""
        if self.importer.is_running and not self.chooser.stop_import(self):
            event.ignore()
            return
        self._save()
        self.commands.close()
        self.corrections.close()
        self.importer.wait()
        self.corrector.wait()
        self.exporter.wait()
        workspace = self.contents.workspace
        self.contents.close()
        if workspace is not None:
            workspace.close()
        super().closeEvent(event)
