# SPDX-License-Identifier: MIT
"""All that a user can invoke, as one table. Menus, shortcuts, buttons and the command palette are views of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenuBar

from viewer.domain.selection import Noun
from viewer.ui.icons import Icons
from viewer.ui.wording_actions import ACTION_TIPS, ACTION_TITLES, MENU_TITLES


class Needs(StrEnum):
    """What must be so before an action makes sense; the names are those of ``Conditions``."""

    NOTHING = "nothing"
    LIBRARY = "library"
    CONTENT = "content"
    SELECTION = "selection"
    FILTER = "filter"
    PAST = "past"
    FUTURE = "future"
    IMPORTING = "importing"
    UNDO = "undo"
    REDO = "redo"
    PARTICIPANT = "participant"
    ARTICLE = "article"
    DATED_BY_OTHERS = "dated_by_others"
    WORDINGS = "wordings"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What is so at the moment.

    ``participant`` and ``article`` say that one is in hand and may be corrected, ``dated_by_others`` that this article
    has its date from others; ``wordings`` that a quote is selected of which there are several; ``span`` that a stretch
    of time is marked on the timeline.
    """

    library: bool = False
    content: bool = False
    selection: bool = False
    filter: bool = False
    past: bool = False
    future: bool = False
    importing: bool = False
    undo: bool = False
    redo: bool = False
    participant: bool = False
    article: bool = False
    dated_by_others: bool = False
    wordings: bool = False
    span: bool = False

    def meet(self, needs: Needs) -> bool:
        """Whether an action with these needs can be invoked."""
        return needs is Needs.NOTHING or bool(getattr(self, needs.value))


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One thing a user can invoke.

    ``menu`` is a word of ``MENUS``; ``group`` numbers the stretch of the menu between two lines; ``choice`` names the
    actions of which one is on at a time; ``toggle`` says that it is on or off. ``anywhere`` lets keys without Ctrl work
    in the whole window, where others wait for the timeline to have the keyboard.
    """

    id: str
    menu: str
    group: int
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    toggle: bool = False
    choice: str = ""
    anywhere: bool = False

    @property
    def title(self) -> str:
        """What menus and the palette call it."""
        return ACTION_TITLES[self.id]

    @property
    def tip(self) -> str:
        """One sentence on what it does."""
        return ACTION_TIPS[self.id]


_AT_ONCE = 4  # icons that are drawn without a pause: some 5 ms
MENUS = ("file", "edit", "view", "lanes", "panels", "go", "help")

_A = ActionRecord
ACTIONS: tuple[ActionRecord, ...] = (
    _A("file.new", "file", 1, ("Ctrl+N",), "library-new"),
    _A("file.open", "file", 1, ("Ctrl+O",), "library"),
    _A("file.sample", "file", 1, (), "sample"),
    _A("file.import", "file", 2, ("Ctrl+I",), "import"),
    _A("file.import_folder", "file", 2, ("Ctrl+Shift+I",), "folder-import"),
    _A("file.cancel_import", "file", 2, ("Ctrl+.",), "close", Needs.IMPORTING),
    _A("file.export_picture", "file", 3, ("Ctrl+E",), "picture", Needs.CONTENT),
    _A("file.export_span", "file", 3, ("Ctrl+Alt+E",), "span", Needs.SPAN),
    _A("file.export_data", "file", 3, ("Ctrl+Shift+E",), "data", Needs.CONTENT),
    _A("file.quit", "file", 4, ("Ctrl+Q",), "quit"),
    _A("edit.undo", "edit", 0, ("Ctrl+Z",), "undo", Needs.UNDO),
    _A("edit.redo", "edit", 0, ("Ctrl+Shift+Z",), "redo", Needs.REDO),
    _A("edit.corrections", "edit", 0, (), "correct", Needs.CONTENT),
    _A("edit.era", "edit", 0, ("Ctrl+Shift+D",), "span", Needs.CONTENT),
    _A("edit.copy", "edit", 1, ("Ctrl+Shift+C",), "copy", Needs.SELECTION),
    _A("edit.same_person", "edit", 1, ("Ctrl+J",), "join", Needs.PARTICIPANT),
    _A("edit.other_person", "edit", 1, ("Ctrl+Shift+J",), "part", Needs.PARTICIPANT),
    _A("edit.published", "edit", 1, ("Ctrl+D",), "event", Needs.ARTICLE),
    _A("edit.read_alone", "edit", 1, (), "alone", Needs.DATED_BY_OTHERS),
    _A("edit.mark_span", "edit", 2, ("S",), "span", Needs.CONTENT),
    _A("edit.unmark_span", "edit", 2, (), "close", Needs.SPAN),
    _A("edit.filter_selected", "edit", 2, ("Ctrl+L",), "filter", Needs.SELECTION),
    _A("edit.filter_span", "edit", 2, ("Ctrl+Shift+L",), "span", Needs.CONTENT),
    _A("edit.filter_conflicts", "edit", 2, ("Ctrl+K",), "conflict", Needs.CONTENT, toggle=True),
    _A("edit.filter_verbatim", "edit", 2, (), "quote", Needs.CONTENT, toggle=True),
    _A("edit.filter_variants", "edit", 2, (), "wordings", Needs.CONTENT, toggle=True),
    _A("edit.clear_filter", "edit", 2, ("Ctrl+Backspace",), "filter-clear", Needs.FILTER),
    _A("edit.clear", "edit", 3, ("Esc",), "close"),
    _A("view.zoom_in", "view", 1, ("Ctrl++", "Ctrl+=", "+", "="), "zoom-in", Needs.CONTENT),
    _A("view.zoom_out", "view", 1, ("Ctrl+-", "-"), "zoom-out", Needs.CONTENT),
    _A("view.fit", "view", 1, ("Ctrl+0", "0"), "fit", Needs.CONTENT),
    _A("view.zoom_span", "view", 1, ("Z",), "span", Needs.SPAN),
    _A("view.reveal", "view", 1, ("Ctrl+R", "F"), "reveal", Needs.SELECTION),
    _A("view.wordings", "view", 1, ("Ctrl+W",), "wordings", Needs.WORDINGS),
    _A("view.moved_dates", "view", 1, (), "moved", Needs.CONTENT),
    _A("view.mark_dates", "view", 2, ("Ctrl+Alt+D",), "event", toggle=True),
    _A("view.mark_names", "view", 2, ("Ctrl+Alt+N",), "person", toggle=True),
    _A("view.mark_quotes", "view", 2, ("Ctrl+Alt+Q",), "quote", toggle=True),
    _A("view.lanes_kind", "lanes", 1, (), toggle=True, choice="lanes"),
    _A("view.lanes_participant", "lanes", 1, (), toggle=True, choice="lanes"),
    _A("view.lanes_outlet", "lanes", 1, (), toggle=True, choice="lanes"),
    _A("view.lanes_story", "lanes", 1, (), toggle=True, choice="lanes"),
    _A("view.lanes_none", "lanes", 1, (), toggle=True, choice="lanes"),
    _A("view.colours_kind", "lanes", 2, ("Ctrl+Alt+1",), toggle=True, choice="colours"),
    _A("view.colours_participant", "lanes", 2, ("Ctrl+Alt+2",), toggle=True, choice="colours"),
    _A("view.colours_outlet", "lanes", 2, ("Ctrl+Alt+3",), toggle=True, choice="colours"),
    _A("view.colours_story", "lanes", 2, ("Ctrl+Alt+4",), toggle=True, choice="colours"),
    _A("view.colours_lanes", "lanes", 2, ("Ctrl+Alt+5",), toggle=True, choice="colours"),
    _A("view.articles", "lanes", 3, ("A",), toggle=True),
    _A("view.quotes", "lanes", 3, ("Q",), toggle=True),
    _A("view.reported", "lanes", 4, ("R",), toggle=True),
    _A("view.lane_fold", "lanes", 5, ("C",), "", Needs.SELECTION),
    _A("view.lane_pin", "lanes", 5, ("P",), "", Needs.SELECTION),
    _A("view.lane_up", "lanes", 5, ("Ctrl+Alt+Up",), "", Needs.SELECTION),
    _A("view.lane_down", "lanes", 5, ("Ctrl+Alt+Down",), "", Needs.SELECTION),
    _A("view.silences", "view", 2, (), "", toggle=True),
    _A("view.weekends", "view", 2, (), "", toggle=True),
    _A("view.theme_light", "view", 3, (), "light", toggle=True, choice="theme"),
    _A("view.theme_dark", "view", 3, (), "dark", toggle=True, choice="theme"),
    _A("view.wheel_zooms", "view", 4, (), toggle=True),
    _A("view.drag_marks", "view", 4, (), toggle=True),
    _A("view.reduce_motion", "view", 4, (), toggle=True),
    _A("view.full_screen", "view", 5, ("F11",), "full-screen", toggle=True),
    _A("view.reset_layout", "view", 5, (), "layout"),
    _A("panel.articles", "panels", 1, ("Ctrl+1",), "article", toggle=True),
    _A("panel.attention", "panels", 1, ("Ctrl+2",), "attention", toggle=True),
    _A("panel.participants", "panels", 1, ("Ctrl+3",), "person", toggle=True),
    _A("panel.quotes", "panels", 1, ("Ctrl+4",), "quote", toggle=True),
    _A("panel.reader", "panels", 1, ("Ctrl+5",), "reader", toggle=True),
    _A("go.back", "go", 1, ("Alt+Left",), "back", Needs.PAST),
    _A("go.forward", "go", 1, ("Alt+Right",), "forward", Needs.FUTURE),
    _A("go.previous_event", "go", 2, ("Alt+Up",), "previous", Needs.CONTENT),
    _A("go.next_event", "go", 2, ("Alt+Down",), "next", Needs.CONTENT),
    _A("go.next_mark", "go", 3, (".",), "", Needs.CONTENT),
    _A("go.previous_mark", "go", 3, (",",), "", Needs.CONTENT),
    _A("go.next_in_lane", "go", 3, (">", "Shift+."), "", Needs.CONTENT),
    _A("go.previous_in_lane", "go", 3, ("<", "Shift+,"), "", Needs.CONTENT),
    _A("go.lane_above", "go", 3, ("Up",), "", Needs.CONTENT),
    _A("go.lane_below", "go", 3, ("Down",), "", Needs.CONTENT),
    _A("go.evidence", "go", 3, ("Return", "Enter"), "reader", Needs.SELECTION),
    _A("go.earlier", "go", 4, ("Left",), "", Needs.CONTENT),
    _A("go.later", "go", 4, ("Right",), "", Needs.CONTENT),
    _A("go.half_earlier", "go", 4, ("Shift+Left",), "", Needs.CONTENT),
    _A("go.half_later", "go", 4, ("Shift+Right",), "", Needs.CONTENT),
    _A("go.page_earlier", "go", 4, ("PgUp",), "", Needs.CONTENT),
    _A("go.page_later", "go", 4, ("PgDown",), "", Needs.CONTENT),
    _A("go.start", "go", 4, ("Home",), "", Needs.CONTENT),
    _A("go.end", "go", 4, ("End",), "", Needs.CONTENT),
    _A("go.date", "go", 5, ("Ctrl+G",), "event", Needs.CONTENT),
    _A("go.search", "go", 5, ("Ctrl+F",), "search", Needs.CONTENT),
    _A("go.palette", "go", 5, ("Ctrl+Shift+P",), "command"),
    _A("go.next_panel", "go", 6, ("F6",)),
    _A("go.previous_panel", "go", 6, ("Shift+F6",)),
    _A("help.reading", "help", 1, (), "reader"),
    _A("help.legend", "help", 1, ("Shift+F1",), "", anywhere=True),
    _A("help.shortcuts", "help", 1, ("F1", "?"), "keyboard", anywhere=True),
    _A("help.about", "help", 2, (), "about"),
)

# What the menu of a row offers.
_OF_ANY = ("edit.filter_selected", "view.reveal", "edit.copy")
ROW_MENUS: Mapping[Noun, tuple[tuple[str, ...], ...]] = {
    Noun.ARTICLE: (_OF_ANY, ("edit.published", "edit.read_alone")),
    Noun.EVENT: (_OF_ANY,),
    Noun.PARTICIPANT: (_OF_ANY, ("edit.same_person", "edit.other_person")),
    Noun.QUOTE: (_OF_ANY, ("view.wordings",)),
}


class Actions(QObject):
    """The table come to life: a QAction for every record, bound to what it does."""

    def __init__(self, handlers: Mapping[str, Callable[[], None]], icons: Icons, parent: QObject | None = None) -> None:
        """Every record needs its handler, and every handler its record: ValueError else."""
        super().__init__(parent)
        if odd := {record.id for record in ACTIONS} ^ set(handlers):
            raise ValueError(f"actions without handler, or handlers without action: {sorted(odd)}")
        self._records = {record.id: record for record in ACTIONS}
        self._actions: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}
        for record in ACTIONS:
            self._actions[record.id] = self._made(record, handlers[record.id])
        self._icons = icons
        self._plain: list[ActionRecord] = []  # those whose icons are still to be drawn
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_some)
        self.update_enabled(Conditions())

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def all(self) -> list[QAction]:
        """Every action, in the order of the table."""
        return list(self._actions.values())

    def recolour(self, icons: Icons) -> None:
        """Take the icons of a theme: those on buttons at once, those of closed menus bit by bit. All together they
        would hold up the first frame by a tenth of a second.
        """
        self._icons = icons
        self._plain = [record for record in ACTIONS if record.icon]
        shown = [record for record in self._plain if self._is_on_a_button(record)]
        self._plain = [record for record in self._plain if record not in shown]
        self._draw(shown)
        self._drawing.start()

    def update_enabled(self, conditions: Conditions) -> None:
        """Grey out what makes no sense at the moment."""
        for name, action in self._actions.items():
            action.setEnabled(conditions.meet(self._records[name].needs))

    def check(self, action_id: str, on: bool) -> None:
        """Show that a toggle is on or off, without invoking it."""
        self._actions[action_id].setChecked(on)

    def retitle(self, action_id: str, title: str) -> None:
        """Say what an action would do at the moment; its own title again where there is nothing to say."""
        self._actions[action_id].setText(title or self._records[action_id].title)

    def set_keys(self, action_id: str, keys: Sequence[str], context: Qt.ShortcutContext) -> None:
        """Let keys invoke an action, in the whole window or only where it is at home."""
        action, record = self._actions[action_id], self._records[action_id]
        action.setShortcutContext(context)
        action.setShortcuts([QKeySequence(text) for text in keys])
        first = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{record.tip} ({first})" if first else record.tip)

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus, with lines between their groups."""
        for name in MENUS:
            menu = bar.addMenu(MENU_TITLES[name])
            for number, actions in enumerate(self._groups(name)):
                if number:
                    menu.addSeparator()
                menu.addActions(actions)

    def draw_all(self) -> None:
        """Draw the icons that are still to be drawn: all are about to be shown."""
        self._draw(self._plain)
        self._plain = []

    def _draw_some(self) -> None:
        self._draw(self._plain[:_AT_ONCE])
        del self._plain[:_AT_ONCE]
        if not self._plain:
            self._drawing.stop()

    def _draw(self, records: Sequence[ActionRecord]) -> None:
        for record in records:
            self._actions[record.id].setIcon(self._icons.icon(record.icon))

    def _is_on_a_button(self, record: ActionRecord) -> bool:
        return any(isinstance(each, QAbstractButton) for each in self._actions[record.id].associatedObjects())

    def _groups(self, menu: str) -> list[list[QAction]]:
        groups: dict[int, list[QAction]] = {}
        for record in ACTIONS:
            if record.menu == menu:
                groups.setdefault(record.group, []).append(self._actions[record.id])
        return [groups[number] for number in sorted(groups)]

    def _made(self, record: ActionRecord, handler: Callable[[], None]) -> QAction:
        action = QAction(record.title, self)
        action.setObjectName(record.id)
        action.setStatusTip(record.tip)
        action.setToolTip(record.tip)
        action.setCheckable(record.toggle)
        if record.choice:
            group = self._choices.setdefault(record.choice, QActionGroup(self))
            group.addAction(action)
        # triggered carries the check mark; what a toggle does reads its own state
        action.triggered.connect(lambda _checked=False: handler())
        return action
