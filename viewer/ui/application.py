# SPDX-License-Identifier: MIT
"""The program around the window: style, font, name, icon, the net for what nobody catches."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QStyleFactory

from viewer import __version__, paths
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.crash import CrashNet
from viewer.ui.icons import app_icon
from viewer.ui.settings import Settings
from viewer.ui.style import apply_theme, body_font
from viewer.ui.window import MainWindow
from viewer.workspace import garbage

_SWITCH = 0.0005  # seconds that an import may hold the interpreter while the window wants to paint


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one QApplication, in Fusion and the theme of the user; the one there is, where there is one."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(list(arguments))
    app.setApplicationName("dateline")
    app.setApplicationDisplayName(wording.APP_NAME)
    app.setApplicationVersion(__version__)
    app.setOrganizationName("dateline")
    app.setDesktopFileName("dateline")
    app.setWindowIcon(app_icon())
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(body_font())
    apply_theme(app, Theme.load(Settings().theme))
    return app


def open_window(library: str, articles: Sequence[Path]) -> int:
    """Show the window until it is closed; the exit code.

    ``library`` is a file or a SQLAlchemy URL, made where it is not there; empty means the one that was open last.
    ``articles`` are imported into it.
    """
    app = make_application(sys.argv[:1])
    net = CrashNet(paths.user_logs())
    crashed = net.install()
    try:
        sys.setswitchinterval(_SWITCH)
        window = MainWindow(None)
        window.show()
        window.start(library, articles)
        if crashed:
            window.say(wording.CRASHED_BEFORE)
        with garbage.deferred():
            return app.exec()
    finally:
        net.uninstall()
