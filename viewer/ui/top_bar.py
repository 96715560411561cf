# SPDX-License-Identifier: MIT
"""The quiet bar at the top: which library, what to look for, what to take out, what to bring in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolBar, QToolButton, QWidget

from viewer.ui import wording
from viewer.ui.icons import Icons
from viewer.ui.shown_text import tip
from viewer.ui.style import PADDING
from viewer.ui.text_size import GrowingHeight

HEIGHT = 46
_SEARCH_AFTER_MS = 180  # of silence: nobody waits for the letters between


class SearchField(QLineEdit):
    """Words to look for. They are told a moment after the last letter; Enter asks for the next match, Shift+Enter for
    the one before; Esc empties it and gives the keyboard back.
    """

    words_changed = Signal(str)
    step_requested = Signal(int)  # 1: to the next match, -1: to the one before
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setPlaceholderText(wording.SEARCH_HINT)
        self.setAccessibleName(wording.SEARCH_HINT)
        self.setToolTip(wording.SEARCH_TIP)
        self.setClearButtonEnabled(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SEARCH_AFTER_MS)
        self._pause.timeout.connect(self._tell)
        self.textEdited.connect(self._on_edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter tells at once and goes on; Esc empties the field, then leaves it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_requested.emit(-1 if back else 1)
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
            self._tell()
        else:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Esc is for this field while the keyboard is here, not for the window."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
            return super().event(event)
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def take_focus(self) -> None:
        """Give it the keyboard, its words marked so that typing replaces them."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def show_words(self, words: str) -> None:
        """Show what the filter asks for, unless that is what is being typed."""
        if words != self.text().strip():
            self.setText(words)

    def _on_edited(self) -> None:
        self._pause.start()

    def _tell(self) -> None:
        self._pause.stop()
        self.words_changed.emit(self.text().strip())


class TopBar(QWidget):
    """Name of the library, search field, Export, Import."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = QLabel(wording.APP_NAME)
        self._name.setObjectName("appName")
        self._library = QLabel()
        self._library.setObjectName("libraryName")
        self._library.setTextFormat(Qt.TextFormat.PlainText)
        self.search = SearchField()
        self._menu = QMenu(self)
        self._export = QToolButton()
        self._export.setObjectName("menuButton")
        self._export.setText(wording.EXPORT)
        self._export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._export.setMenu(self._menu)
        self._export.setToolTip(wording.EXPORT_TIP)
        self._export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._import = QPushButton(wording.IMPORT)
        self._import.setProperty("primary", True)
        self._import.setAutoDefault(False)
        self._lay_out()

    def set_actions(self, import_action: QAction, export_actions: Sequence[QAction]) -> None:
        """What the buttons do."""
        self._menu.addActions(list(export_actions))
        self._import.setToolTip(import_action.toolTip())
        self._import.clicked.connect(import_action.trigger)

    def set_library(self, name: str, where: str) -> None:
        """Name the open library; ``where`` is its whole path."""
        self._library.setText(name)
        self._library.setToolTip(tip(where))

    def set_icons(self, icons: Icons) -> None:
        """Take the icons of another theme."""
        self._export.setIcon(icons.icon("chevron-down"))
        self._export.setIconSize(QSize(14, 14))
        self._export.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # puts the arrow behind the word
        for action in self.search.actions():
            self.search.removeAction(action)
        self.search.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)

    def _lay_out(self) -> None:
        self.search.setMaximumWidth(520)
        self.search.setMinimumWidth(160)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(12)
        row.addWidget(self._name)
        row.addWidget(self._library)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self._export)
        row.addWidget(self._import)
        GrowingHeight(self, HEIGHT)


def fixed_bar(name: str, content: QWidget) -> QToolBar:
    """A tool bar that holds one widget and stays where it is."""
    bar = QToolBar()
    bar.setObjectName(f"bar.{name}")
    bar.setMovable(False)
    bar.setFloatable(False)
    bar.toggleViewAction().setVisible(False)
    bar.addWidget(content)
    return bar
