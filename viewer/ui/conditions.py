# SPDX-License-Identifier: MIT
"""What makes sense at the moment: which actions can be invoked, which are on, what undo would undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.domain.selection import Noun
from viewer.ui.actions import Conditions
from viewer.ui.contents import Facts
from viewer.ui.edit_stack import Step
from viewer.ui.wording_corrections import other_title, step_title

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow


def article_in_hand(window: MainWindow) -> int | None:
    """The article that is selected, else the one in the reader, if that can be seen."""
    ref = window.focus.selected.ref
    if ref is not None and ref.noun is Noun.ARTICLE:
        return ref.id
    return None if window.docks.dock("reader").isHidden() else window.docks.reader.article


def participant_in_hand(window: MainWindow) -> int | None:
    """The participant that is selected."""
    ref = window.focus.selected.ref
    return ref.id if ref is not None and ref.noun is Noun.PARTICIPANT else None


def update_actions(window: MainWindow) -> None:
    """Let menus, buttons and the palette show what makes sense now."""
    actions, shown, stack = window.actions_, window.focus.filter, window.corrector.stack
    actions.update_enabled(_conditions(window))
    window.corrections.update()
    actions.check("edit.filter_conflicts", shown.conflicts)
    actions.check("edit.filter_verbatim", shown.verbatim)
    actions.check("edit.filter_variants", shown.variants)
    actions.retitle("edit.undo", _title(window, "undo", stack.to_undo))
    actions.retitle("edit.redo", _title(window, "redo", stack.to_redo))
    kind = _facts(window).kind
    actions.retitle("edit.other_person", other_title(kind) if kind else "")


def _conditions(window: MainWindow) -> Conditions:
    workspace, focus = window.contents.workspace, window.focus
    importing = window.importer.is_running
    writable = workspace is not None and not workspace.read_only and not importing
    still = writable and not window.corrector.is_running
    article = article_in_hand(window)
    return Conditions(
        library=workspace is not None,
        content=window.contents.snapshot.total.articles > 0,
        selection=focus.selected.ref is not None,
        filter=not focus.filter.is_empty,
        past=window.history.can_go_back,
        future=window.history.can_go_forward,
        importing=importing,
        undo=still and bool(window.corrector.stack.to_undo),
        redo=still and bool(window.corrector.stack.to_redo),
        participant=writable and participant_in_hand(window) is not None,
        article=writable and article is not None,
        dated_by_others=writable and article is not None and window.docks.reader.is_dated_by_others,
        wordings=_facts(window).wordings,
        span=window.canvas.selected_span is not None,
    )


def _facts(window: MainWindow) -> Facts:
    ref = window.focus.selected.ref
    return window.contents.facts(ref) if ref is not None else Facts()


def _title(window: MainWindow, doing: str, step: Step) -> str:
    if not step:
        return ""
    kinds = {row.id: row.kind for row in window.contents.snapshot.edits}
    return step_title(doing, step, kinds.get(step[0].id))
