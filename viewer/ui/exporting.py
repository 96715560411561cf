# SPDX-License-Identifier: MIT
"""Pictures and data out of the window."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.domain.lanes import LanesBy
from viewer.domain.progress import Progress, Stage
from viewer.export.data import write_json
from viewer.export.pictures import PictureOptions, write_picture
from viewer.timeline.backdrop import Backdrop
from viewer.timeline.claimed import NONE, Claimed
from viewer.timeline.lanes import LaneWishes
from viewer.timeline.opening import opening, whole
from viewer.ui.chooser import Chooser
from viewer.ui.contents import Contents
from viewer.ui.dialogs.picture import PictureDialog, Time
from viewer.ui.focus import Focus
from viewer.ui.jobs import Job
from viewer.wording.lanes import timeline_words


class Exporter(QObject):
    """Asks what and where, writes beside the window, and tells how it went."""

    progressed = Signal(object)  # Progress
    written = Signal(object)  # Path
    failed = Signal(object)  # DatelineError
    broken = Signal()  # a fault of ours, which is reported elsewhere

    def __init__(self, window: QWidget, contents: Contents, focus: Focus, chooser: Chooser) -> None:
        super().__init__(window)
        self._window = window
        self._contents = contents
        self._focus = focus
        self._chooser = chooser
        self.backdrop: Callable[[], Backdrop] = Backdrop  # what lies behind the marks on screen
        self.lanes: Callable[[], LaneWishes] = LaneWishes
        self.claimed: Callable[[], Claimed] = lambda: NONE
        self.coloured: Callable[[], LanesBy | None] = lambda: None  # where the lanes do not say by what
        self._job: Job | None = None
        self._to = Path()

    @property
    def is_running(self) -> bool:
        """Whether a file is being written."""
        return self._job is not None

    def wait(self) -> None:
        """Block until nothing is being written."""
        if self._job is not None:
            self._job.wait()
            self._end()

    def ask_picture(self, theme: str, marked: tuple[int, int] | None = None) -> PictureDialog:
        """Open the dialog that asks what the picture should show: a ``marked`` stretch of time (seconds) at first."""
        columns, shown = self._contents.snapshot.columns, self._focus.shown
        times = {Time.STORY: opening(columns), Time.WHOLE: whole(columns)}
        if marked is not None:
            times[Time.MARKED] = marked
        if shown is not None:
            times[Time.SHOWN] = shown.start, shown.end
        dialog = PictureDialog(theme, times, self._window)
        dialog.chosen.connect(self._on_picture_chosen)
        dialog.open()
        return dialog

    def ask_data(self) -> None:
        """Ask where the data should go, and write it beside the window."""
        workspace = self._contents.workspace
        to = self._chooser.data(self._window, self._name()) if workspace and not self._job else None
        if workspace is not None and to is not None:
            self._start(to, lambda: write_json(workspace, to))

    def _on_picture_chosen(self, options: PictureOptions) -> None:
        to = self._chooser.picture(self._window, self._name()) if not self._job else None
        if to is not None:
            columns = self._contents.snapshot.columns
            spelled = replace(
                options,
                words=timeline_words(),
                backdrop=self.backdrop(),
                lanes=self.lanes(),
                claimed=self.claimed(),
                coloured=self.coloured(),
            )
            self._start(to, lambda: write_picture(columns, to, spelled))

    def _start(self, to: Path, write: Callable[[], None]) -> None:
        self._to = to
        self._job = Job(_work(write, to), self)
        self._job.progressed.connect(self._on_progressed)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.broken.connect(self._on_broken)
        self._job.start()

    def _name(self) -> str:
        workspace = self._contents.workspace
        return Path(workspace.library).stem if workspace and "://" not in workspace.library else "timeline"

    def _end(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None

    def _on_progressed(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def _on_finished(self) -> None:
        self._end()
        self.written.emit(self._to)

    def _on_failed(self, error: object) -> None:
        self._end()
        self.failed.emit(error)

    def _on_broken(self) -> None:
        self._end()
        self.broken.emit()


def _work(write: Callable[[], None], to: Path) -> Callable[[Callable[[], bool]], Generator[Progress, None, None]]:
    def work(_cancelled: Callable[[], bool]) -> Generator[Progress, None, None]:
        yield Progress(Stage.SAVING, 0, 0, str(to))
        write()

    return work
