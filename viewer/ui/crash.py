# SPDX-License-Identifier: MIT
"""The net below everything: what nobody caught is logged and told, and the window goes on.

An exception in a slot ends the slot and not the program, so the window may be half-updated: it says so. A crash of
Qt itself leaves a trace in a file that is read at the next start.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Qt, Signal

from viewer.domain.errors import DatelineError
from viewer.ui import wording
from viewer.ui.dialogs.notice import Notice
from viewer.wording.errors import error_sentence

_LOG = logging.getLogger(__name__)
FAULT_FILE = "crash.txt"
LAST_FAULT_FILE = "crash-before.txt"


class CrashNet(QObject):
    """Catches what is left while it is installed. ``folder`` is where the fault file lies."""

    _caught = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._file: TextIO | None = None
        self._notice: Notice | None = None
        self._before = sys.excepthook, threading.excepthook
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> str:
        """Begin; what the program's last run left when it crashed, empty where it ended well."""
        last = self._last_fault()
        try:
            self._file = (self._folder / FAULT_FILE).open("w", encoding="utf-8")
            faulthandler.enable(self._file)
        except OSError as error:  # a folder that cannot be written is no reason not to start
            _LOG.warning("no fault file: %s", error)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self.catch
        threading.excepthook = self._catch_in_thread
        return last

    def uninstall(self) -> None:
        """End; everything is as it was before."""
        sys.excepthook, threading.excepthook = self._before
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            (self._folder / FAULT_FILE).unlink(missing_ok=True)

    def catch(self, kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        """Log it and tell it; Ctrl+C in a terminal ends the program as ever."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, at)
            return
        _LOG.error("not caught", exc_info=(kind, error, at))
        # A dialog from within whatever was going on could make it worse.
        self._caught.emit(error)

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.catch(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell(self, error: BaseException) -> None:
        if self._notice is not None:
            return  # one at a time: an exception in paintEvent comes with every frame
        if isinstance(error, DatelineError):
            self._notice = Notice(wording.FAILED, error_sentence(error))
        else:
            details = "".join(traceback.format_exception(error))
            self._notice = Notice(wording.CRASHED, wording.HALF_UPDATED, details=details)
        self._notice.destroyed.connect(self._on_closed)
        self._notice.open()

    def _on_closed(self) -> None:
        self._notice = None

    def _last_fault(self) -> str:
        """Read what the last run left, and keep it aside."""
        path = self._folder / FAULT_FILE
        try:
            left = path.read_text(encoding="utf-8", errors="replace").strip()
            if left:
                path.replace(self._folder / LAST_FAULT_FILE)
        except OSError:
            return ""
        if left:
            _LOG.error("the last run crashed:\n%s", left)
        return left
