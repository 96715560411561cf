# SPDX-License-Identifier: MIT
"""What the actions do that correct something, or show what was corrected and what that moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from viewer.domain import calendar
from viewer.domain.edit import Correction, Edit, Era, Published, ReadAlone, SamePerson
from viewer.domain.rows import DateChange, EntityRow, ParticipantRow
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.drawing.theme import Theme
from viewer.ui import moves
from viewer.ui.conditions import article_in_hand, participant_in_hand
from viewer.ui.contents import is_dated_by_others
from viewer.ui.correcting import Doing
from viewer.ui.dialogs.corrections import CorrectionsDialog
from viewer.ui.dialogs.era import EraDialog
from viewer.ui.dialogs.join import JoinDialog
from viewer.ui.dialogs.moved_dates import MovedDatesDialog
from viewer.ui.dialogs.part import PartDialog
from viewer.ui.dialogs.published import PublishedDialog
from viewer.ui.snapshot import Snapshot
from viewer.ui.wording_corrections import cause_words

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow
    from viewer.workspace.workspace import Workspace

ORIGIN = "corrections"


class CorrectionCommands(QObject):
    """The doing side of the actions on corrections; it holds the dialogs that stay open beside the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._edits: CorrectionsDialog | None = None
        self._moved: MovedDatesDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What to call for each action."""
        return {
            "edit.undo": self._window.corrector.undo,
            "edit.redo": self._window.corrector.redo,
            "edit.corrections": self._show_edits,
            "edit.same_person": self._ask_join,
            "edit.other_person": self._ask_part,
            "edit.published": self._ask_published,
            "edit.era": self._ask_era,
            "edit.read_alone": self._read_alone,
            "view.moved_dates": self.show_moved_dates,
        }

    def set_theme(self, theme: Theme) -> None:
        """Colour what is kept."""
        for dialog in (self._edits, self._moved):
            if dialog is not None:
                dialog.set_theme(theme)

    def close(self) -> None:
        """Close what stays open beside the window."""
        for dialog in (self._edits, self._moved):
            if dialog is not None:
                dialog.close()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The library may have changed."""
        if self._edits is not None and self._edits.isVisible():
            self._edits.show_edits(snapshot.edits, writable=self._is_writable)
        if self._moved is not None and self._moved.isVisible():
            self._ask_moved_dates()

    def update(self) -> None:
        """What can be corrected may be otherwise: something began or ended to write."""
        if self._edits is not None:
            self._edits.show_edits(self._window.contents.snapshot.edits, writable=self._is_writable)
        if self._moved is not None:
            self._moved.set_writable(self._is_writable)

    def show_moved_dates(self) -> None:
        """Open the list of dates that moved."""
        window = self._window
        if self._moved is None:
            self._moved = MovedDatesDialog(
                window.theme, window.font(), is_dated_by_others=self._is_dated_by_others, parent=window
            )
            self._moved.chosen.connect(self._on_chosen)
            self._moved.undo_requested.connect(window.corrector.undo_edits)
            self._moved.read_alone_requested.connect(self._on_read_alone)
        self._moved.set_writable(self._is_writable)
        self._ask_moved_dates()
        self._moved.bring_up()

    @property
    def _is_writable(self) -> bool:
        workspace = self._window.contents.workspace
        busy = self._window.importer.is_running or self._window.corrector.is_running
        return workspace is not None and not workspace.read_only and not busy

    def _show_edits(self) -> None:
        window = self._window
        if self._edits is None:
            self._edits = CorrectionsDialog(window.theme, window.font(), window)
            self._edits.chosen.connect(self._on_chosen)
            self._edits.undo_requested.connect(self._on_undo_requested)
            self._edits.redo_requested.connect(self._on_redo_requested)
        self._edits.show_edits(window.contents.snapshot.edits, writable=self._is_writable)
        self._edits.bring_up()

    def _ask_moved_dates(self) -> None:
        self._window.contents.ask(_date_changes, self._on_moved_dates)

    def _on_moved_dates(self, changes: list[DateChange]) -> None:
        if self._moved is None:
            return
        rows = {row.id: row for row in self._window.contents.snapshot.edits}
        found = {batch: self._window.moves.cause(batch) for batch in {change.batch for change in changes}}
        causes = {batch: cause for batch, cause in found.items() if cause is not None}
        causes |= moves.told_by_edits([change for change in changes if change.batch not in causes], rows.values())
        undoable = {
            batch: counting
            for batch, cause in causes.items()
            if cause.doing is not Doing.UNDO
            and (counting := tuple(rows[one.id].edit for one in cause.edits if one.id in rows))
            and not any(edit.undone for edit in counting)
        }

        def words(batch: int) -> str:
            cause = causes.get(batch)
            row = rows.get(cause.edits[0].id) if cause and cause.edits else None
            return cause_words(cause, row.kind if row else None)

        self._moved.show_changes(changes, words, undoable)

    def _ask_join(self) -> None:
        for row in self._participants():
            dialog = JoinDialog(row, self._window.theme, self._window.font(), self._window)
            dialog.told.connect(lambda other, reason, row=row: self._join(row.id, other, reason))
            self._window.contents.ask(_participants, dialog.show_participants)
            _open(dialog)

    def _ask_part(self) -> None:
        for row in self._participants():
            self._window.contents.ask(partial(_entities, row), self._on_entities)

    def _on_entities(self, answer: tuple[ParticipantRow, list[EntityRow]]) -> None:
        row, entities = answer
        if participant_in_hand(self._window) != row.id:
            return  # something else was selected meanwhile
        known = {entity.id for entity in entities}
        edits = (each.edit for each in self._window.contents.snapshot.edits)
        joined = [one for edit in edits if (one := _joining(edit, known))]
        window = self._window
        dialog = PartDialog(row.name, entities, window.theme, window.font(), joined=joined, parent=window)
        dialog.told.connect(self._on_parted)
        _open(dialog)

    def _ask_published(self) -> None:
        article = article_in_hand(self._window)
        for row in self._window.contents.article_rows([article] if article is not None else []):
            dialog = PublishedDialog(row.title, row.published, self._window)
            dialog.told.connect(lambda when, reason, article=row.id: self._publish(article, when, reason))
            _open(dialog)

    def _ask_era(self) -> None:
        """About what was dragged over with Shift, else all that is on screen, in whole days."""
        focus, canvas = self._window.focus, self._window.canvas
        span = canvas.selected_span or (focus.shown and (focus.shown.start, focus.shown.end))
        first, last = (second // calendar.DAY for second in span) if span else (0, 0)
        dialog = EraDialog(When.days(first, max(last - first, 1), lasting=True) if span else None, self._window)
        dialog.told.connect(self._on_era_told)
        _open(dialog)

    def _on_era_told(self, name: str, when: When) -> None:
        self._window.canvas.clear_span()
        self._window.corrector.make(Era(name, when))

    def _participants(self) -> list[ParticipantRow]:
        participant = participant_in_hand(self._window)
        return self._window.contents.participant_rows([participant] if participant is not None else [])

    def _join(self, one: int, other: int, reason: str) -> None:
        entities = [self._window.contents.entities(each) for each in (one, other)]
        if all(entities):
            self._window.corrector.make(SamePerson(entities[0][0].id, entities[1][0].id), reason)

    def _publish(self, article: int, when: When, reason: str) -> None:
        self._window.corrector.make(Published(article, when), reason)

    def _read_alone(self) -> None:
        article = article_in_hand(self._window)
        if article is not None:
            self._on_read_alone(article)

    def _is_dated_by_others(self, article: int) -> bool:
        return is_dated_by_others(self._window.contents.reading(article))

    def _on_read_alone(self, article: int) -> None:
        self._window.corrector.make(ReadAlone(article))

    def _on_parted(self, corrections: Sequence[Correction], reason: str) -> None:
        self._window.corrector.make_all(corrections, reason)

    def _on_undo_requested(self, edit: Edit) -> None:
        self._window.corrector.undo_edits([edit])

    def _on_redo_requested(self, edit: Edit) -> None:
        self._window.corrector.redo_edits([edit])

    def _on_chosen(self, ref: Ref) -> None:
        if self._window.contents.has(ref):
            self._window.focus.select(ref, ORIGIN)
            if ref.noun in (Noun.ARTICLE, Noun.EVENT):
                self._window.reveal(ref)


def _joining(edit: Edit, entities: Set[int]) -> SamePerson | None:
    """The correction of an edit that counts and has made some of these one."""
    one = edit.correction
    return one if isinstance(one, SamePerson) and not edit.undone and {one.one, one.two} <= entities else None


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _date_changes(workspace: Workspace) -> list[DateChange]:
    return workspace.date_changes()


def _entities(row: ParticipantRow, workspace: Workspace) -> tuple[ParticipantRow, list[EntityRow]]:
    return row, workspace.entities(row.id)


def _participants(workspace: Workspace) -> list[ParticipantRow]:
    return workspace.participant_rows(workspace.ids(Noun.PARTICIPANT))
