# SPDX-License-Identifier: MIT
"""How widgets look: a palette and a stylesheet made from a theme. Flat panels on hairlines, one accent."""

from __future__ import annotations

import re
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from viewer.drawing.theme import Theme, mixed

BODY_PX = 13  # at the size that the window is designed for
SMALL_PX = 12
HEAD_PX = 11
READER_PX = 14
PADDING = 14
ROW_HEIGHT = 46
FONT_FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "SF Pro Text", "DejaVu Sans")

_LINE = 17  # px of a line of text, as it is designed
_USUAL = range(12, 16)  # px: what systems come with, which nobody has chosen, is shown as it is designed

_R = QPalette.ColorRole
_ROLES = {
    _R.Window: "panel",
    _R.Base: "panel",
    _R.AlternateBase: "band",
    _R.Button: "panel",
    _R.Light: "panel",
    _R.Midlight: "line",
    _R.Mid: "line",
    _R.Dark: "line",
    _R.Shadow: "line",
    _R.WindowText: "ink",
    _R.Text: "ink",
    _R.ButtonText: "ink",
    _R.BrightText: "conflict",
    _R.ToolTipBase: "panel",
    _R.ToolTipText: "ink",
    _R.PlaceholderText: "faint",
    _R.Highlight: "accent",
    _R.HighlightedText: "on_accent",
    _R.Link: "accent",
    _R.LinkVisited: "accent",
    _R.Accent: "accent",
}
_DISABLED = (_R.WindowText, _R.Text, _R.ButtonText)

_SHEET = Template("""
QMainWindow, QDialog { background: $panel; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; margin: 0; padding: 0; }
QMainWindow::separator:hover { background: $accent; }
QToolTip { background: $panel; color: $ink; border: 1px solid $edge; padding: 2px 3px; }

QMenuBar { background: $panel; color: $ink; border: 0; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $band; }
QMenu { background: $panel; color: $ink; border: 1px solid $edge; padding: 5px 0; }
QMenu::item { padding: 6px 26px 6px 12px; margin: 0 5px; border-radius: 5px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 5px 0; }
QMenu::icon { padding-left: 8px; }

QToolBar { background: $panel; border: 0; padding: 0; margin: 0; spacing: 0; }
#topBar, #filterBar { background: $panel; }
#topBar { border: 0; border-top: 1px solid $line; border-bottom: 1px solid $line; }
#filterBar { border: 0; border-bottom: 1px solid $line; }
#appName { font-weight: 600; }
#libraryName, #filterShowing, #filterCounts { color: $soft; }
#filterShowing, #filterCounts { font-size: 12px; }
#search { background: $background; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 5px 10px;
          selection-background-color: $accent; selection-color: $on_accent; }
#search:focus { border-color: $accent; }

QPushButton, QToolButton#menuButton { background: $panel; color: $ink; border: 1px solid $line; border-radius: 7px;
          padding: 5px 12px; }
QPushButton:hover, QToolButton#menuButton:hover { background: $band; }
QPushButton:focus, QToolButton#menuButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton#menuButton:disabled { color: $disabled; }
QToolButton#menuButton::menu-indicator { image: none; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:disabled { background: $band; color: $disabled; border-color: $line; }
QPushButton[primary="true"]:focus { border: 2px solid $ink; padding: 4px 11px; }
QPushButton#link { background: transparent; color: $accent; border: 1px solid transparent; border-radius: 4px;
          padding: 1px 2px 1px 0; text-align: left; font-size: 12px; }
QPushButton#link:hover { color: $ink; }
QPushButton#link:disabled { color: $disabled; }
QPushButton#link:focus { border-color: $accent; }
QToolButton { background: transparent; color: $soft; border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: $band; color: $ink; }
QToolButton:focus { border-color: $accent; }
QToolButton:checked { color: $ink; }
QToolButton#flat { font-size: 12px; padding: 3px 6px; }
QToolButton#markToggle { font-size: 11px; padding: 1px 5px; border-radius: 4px; color: $soft; }
QToolButton#markToggle:hover { background: $band; }
QToolButton#markToggle:checked { color: $ink; }
QToolButton#markToggle[mark="date"]:checked { background: $date; }
QToolButton#markToggle[mark="name"]:checked { background: $person; }
QToolButton#markToggle[mark="quote"]:checked { background: $quote; }
QToolButton#chip { background: $selection; color: $ink; border: 1px solid transparent; border-radius: 12px;
          padding: 0 6px 0 10px; font-size: 12px; }
QToolButton#chip:hover, QToolButton#chip:focus { border-color: $accent; }

#panelHead { background: $panel; }
#panelTitle, #panelCount { color: $soft; }
QDockWidget { border: 0; }
QTableView, QListView, QTreeView, QScrollArea, QTextEdit, QPlainTextEdit {
          background: $panel; color: $ink; border: 0; outline: 0; }
QPlainTextEdit { border: 1px solid $line; border-radius: 7px; padding: 6px; font-family: monospace; font-size: 12px; }
QTextEdit { selection-background-color: $accent; selection-color: $on_accent; }
#emptyHint { color: $faint; padding: 6px 14px; }
#readerBody, #readerHead { background: $panel; }
#readerTitle { font-size: 17px; font-weight: 600; }
#readerPublished, #whyCast, #evidenceSummary, #disputeSettled { color: $soft; font-size: 12px; }
#disputeOpen { color: $conflict; font-size: 12px; font-weight: 600; }
#whyRuled { color: $accent; font-size: 12px; }
#whyBox { background: $background; border: 1px solid $line; border-radius: 9px; }
#whyTitle { font-weight: 600; }
#whySteps { color: $ink; }
#hoverCard { background: $panel; border: 1px solid $edge; border-radius: 9px; }
#hoverCard QLabel { background: transparent; }
#cardTitle { color: $ink; font-weight: 600; }
#cardWhen, #cardKnown, #cardTeller { color: $soft; font-size: 12px; }
#cardWhy { color: $ink; font-size: 12px; }
#cardSentence { color: $ink; }
#cardConflict { color: $conflict; font-size: 12px; font-weight: 600; }
#spanBar { background: $panel; border: 1px solid $edge; border-radius: 9px; }
#spanWords { color: $ink; font-size: 12px; background: transparent; }
#spanButton { color: $accent; font-size: 12px; padding: 2px 8px; border-radius: 5px; }
#spanButton:hover { background: $band; color: $accent; }
#spanButton:focus { border-color: $accent; }
#grade { border: 1px solid $line; border-radius: 4px; color: $soft; font-size: 10px; padding: 0 4px; }
#actionLinks { color: $soft; font-size: 12px; }
#wordingsView, #wordingsPage { background: $panel; }
#wordingCard { background: $background; border: 1px solid $line; border-radius: 9px; }
#wordingCard:hover { border-color: $edge; }
#wordingCard[current="true"] { background: $selection; border-left: 3px solid $accent; }
#wordingCard:focus { border-color: $accent; }
#wordingTitle { font-weight: 600; }
#wordingLine { color: $soft; font-size: 12px; }
#wordingText { font-size: 14px; }
#keyTree { border: 1px solid $line; border-radius: 7px; }
#keyTree::item { padding: 4px 10px; }
#keyTree::item:selected { background: $selection; color: $ink; }
#keyEditor { background: $background; border: 1px solid $line; border-radius: 9px; }
#keyEditor QLabel { background: transparent; }
#listBox { border: 1px solid $line; border-radius: 7px; background: $panel; }
#hairline { background: $line; border: 0; }
#focusFrame { background: transparent; border: 2px solid $accent; }

#emptyState { background: $panel; }
#emptySentence { color: $soft; font-size: 14px; }
#dropOverlay { background: $overlay; }
#dropFrame { border: 2px dashed $accent; border-radius: 12px; background: transparent; }
#dropFrame QLabel { color: $ink; font-size: 16px; font-weight: 600; background: transparent; }

QStatusBar { background: $panel; color: $soft; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $soft; font-size: 11px; }
QToolButton#link { color: $accent; font-size: 11px; padding: 1px 3px; border-radius: 4px; }
QToolButton#link:hover { background: $band; color: $accent; }
QProgressBar { background: $band; border: 0; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QLineEdit, QSpinBox { background: $background; color: $ink; border: 1px solid $line; border-radius: 7px;
          padding: 5px 9px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QSpinBox:focus { border-color: $accent; }
QSpinBox { padding: 5px 9px; }
QSpinBox QLineEdit { background: transparent; border: 0; padding: 0 5px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: 0; }
QCheckBox { color: $ink; spacing: 8px; padding: 2px 0; }
QCheckBox::indicator { width: 8px; height: 8px; border: 4px solid $accent; border-radius: 4px; background: $on_accent; }
QCheckBox::indicator:unchecked { width: 14px; height: 14px; border: 1px solid $faint; background: $panel; }
QCheckBox:focus { color: $accent; }
QRadioButton { color: $ink; spacing: 8px; padding: 2px 0; }
QRadioButton::indicator { width: 8px; height: 8px; border: 4px solid $panel; border-radius: 8px; background: $panel; }
QRadioButton::indicator:unchecked { width: 14px; height: 14px; border: 1px solid $faint; }
QRadioButton::indicator:checked { border-color: $accent; background: $on_accent; }
QRadioButton:focus { color: $accent; }
#dialogTitle { font-size: 17px; font-weight: 600; }
#dialogValue { font-weight: 600; }
#dialogSoft { color: $soft; }
#dialogFault { color: $conflict; }
#palette { background: $panel; border: 1px solid $edge; }
#paletteList { border-top: 1px solid $line; }
#paletteList::item { padding: 7px 12px; border-radius: 0; color: $ink; }
#paletteList::item:selected { background: $selection; color: $ink; }
#paletteInput { border: 0; border-radius: 0; background: $panel; padding: 11px 14px; font-size: 14px; }
""")


def palette(theme: Theme) -> QPalette:
    """The palette of a theme, for Fusion and for what no stylesheet reaches."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(getattr(theme, name)))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(_disabled(theme)))
    return made


def stylesheet(theme: Theme) -> str:
    """The stylesheet of a theme, its text as large as goes with the font of the program."""
    roles = {name: getattr(theme, name) for name in Theme.__dataclass_fields__ if name != "lanes"}
    ground = QColor(theme.panel)
    sheet = _SHEET.substitute(
        roles,
        disabled=_disabled(theme),
        accent_hover=mixed(theme.accent, theme.ink, 0.18),
        edge=mixed(theme.line, theme.soft, 0.3),
        scroll=mixed(theme.panel, theme.faint, 0.4),
        overlay=f"rgba({ground.red()}, {ground.green()}, {ground.blue()}, 215)",
    )
    return re.sub(r"(?<=font-size: )\d+", lambda found: str(grown(int(found[0]))), sheet)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Colour every window of the program."""
    app.setPalette(palette(theme))
    sheet = stylesheet(theme)
    if app.styleSheet() != sheet:  # to set it again styles every widget again
        app.setStyleSheet(sheet)


def body_font() -> QFont:
    """The font of the window: the first there is of ``FONT_FAMILIES``, as large as the user has told the system."""
    asked = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    font = QFont()
    font.setFamilies(list(FONT_FAMILIES))
    font.setPixelSize(BODY_PX if asked in _USUAL else asked)
    return font


def growth() -> float:
    """How many times larger than designed the text of the window is."""
    pixels = QApplication.font().pixelSize() if QApplication.instance() else BODY_PX
    return pixels / BODY_PX if pixels > 0 else 1.0


def grown(pixels: int) -> int:
    """A measure that goes with the text of the window, given as it is designed."""
    return round(pixels * growth())


def around(pixels: int) -> int:
    """The height of something with a line of text in it, and as much air around that as it is designed with."""
    return pixels + round(_LINE * (growth() - 1))


def sized(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """A font of the same family in another size."""
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def head_font(font: QFont) -> QFont:
    """Small capitals, a little spaced: the heads of panels."""
    made = sized(font, grown(HEAD_PX), bold=True)
    made.setCapitalization(QFont.Capitalization.AllUppercase)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.7)
    return made


def _disabled(theme: Theme) -> str:
    return mixed(theme.panel, theme.faint, 0.6)
