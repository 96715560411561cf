# SPDX-License-Identifier: MIT
"""What the window shows of a library: asked anew, beside the window, when the filter or the library changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from viewer.domain.basis import FROM_LIBRARY
from viewer.domain.edit import Correction, Edit
from viewer.domain.errors import DatelineError
from viewer.domain.filter import Filter
from viewer.domain.participant import EntityKind
from viewer.domain.rows import ArticleRow, ClaimRow, EntityRow, EventRow, ParticipantRow, QuoteRow, Reading
from viewer.domain.selection import Noun, Ref, Related
from viewer.domain.wish import PLAIN
from viewer.timeline.arrangement import Arrangement
from viewer.ui.asking import asking, opening
from viewer.ui.attention import AttentionItem
from viewer.ui.jobs import Job
from viewer.ui.snapshot import Snapshot, snapshot_of
from viewer.ui.warming import warm
from viewer.workspace.keeping import Kept

if TYPE_CHECKING:  # the window paints its first frame before SQLAlchemy is there
    from viewer.workspace.workspace import Workspace

_FEW = 32  # articles: what panels ask for of a selection; lists ask for more, and keep it themselves


@dataclass(frozen=True, slots=True)
class Facts:
    """What actions need to know of a thing: the sort of a participant; whether other quotes report its words."""

    kind: EntityKind | None = None
    wordings: bool = False


class Contents(QObject):
    """The open library as the window sees it; without one every answer is empty."""

    refreshed = Signal(object)  # Snapshot
    arranged = Signal(object)  # Arrangement: the timeline; the lists are still to come
    opened = Signal(object)  # Workspace, as asked for by ``open_soon``
    open_failed = Signal(object)  # DatelineError

    def __init__(self, workspace: Workspace | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._snapshot = Snapshot()
        self._job: Job | None = None
        self._wanted: Filter | None = None
        self._questions: list[Job] = []
        self._opening: Job | None = None
        self._begun = False
        self._warm = False
        self._opened: list[Workspace] = []  # what it has opened, until that is handed over
        self._facts: tuple[Ref, Facts] | None = None  # of what was asked for last
        self._articles: dict[int, ArticleRow] = {}  # rows that panels have asked for since the last answer
        self.wish = PLAIN

    @property
    def workspace(self) -> Workspace | None:
        """The open library."""
        return self._workspace

    @property
    def snapshot(self) -> Snapshot:
        """What was last answered."""
        return self._snapshot

    @property
    def is_asking(self) -> bool:
        """Whether an answer is still to come."""
        return self._job is not None or self._opening is not None

    def open_soon(self, library: str, *, create: bool, kept: Kept | None = None) -> None:
        """Open a library beside the window: ``opened`` comes, or ``open_failed``. The latest wish wins. It begins now;
        where something is kept of it, when ``begin_opening`` is called.
        """
        self._drop_opening()
        job = Job(opening(library, self._opened, create=create, kept=kept), self)
        job.finished.connect(self._on_opened)
        job.failed.connect(self._on_open_failed)
        job.broken.connect(self._end_opening)
        self._opening = job
        self._begun = False
        if kept is None:
            self.begin_opening()

    def begin_opening(self) -> None:
        """Begin to open what is to be opened; nothing where that has begun."""
        if self._opening is not None and not self._begun:
            self._begun = True
            self._opening.start()

    def set_workspace(self, workspace: Workspace | None) -> None:
        """Show another library; the one before is closed by who opened it, after this."""
        self.wait()
        self._workspace = workspace
        self._snapshot = Snapshot()
        self._facts = None
        self._articles.clear()
        self._warm = False
        self.refresh(Filter())

    def close(self) -> None:
        """Ask nothing more: the library is about to be closed."""
        self.wait()
        self._workspace = None

    def refresh(self, shown: Filter) -> None:
        """Ask for everything under a filter; ``refreshed`` comes when it is there. The latest wish wins."""
        self._wanted = shown
        if self._job is None:
            self._ask()

    def wait(self) -> None:
        """Wish for nothing more, and block until nobody reads."""
        self._wanted = None
        self._drop_opening()
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
        for job in self._questions:
            job.wait()
            job.blockSignals(True)  # nobody is told of a library that is left
            job.deleteLater()
        self._questions.clear()

    def ask(self, question: Callable[[Workspace], Any], answer: Callable[[Any], None] | None = None) -> None:
        """Ask something else beside the window; ``answer`` is a method of an object of Qt, and not called once that is
        gone. It is not called either where there is no library, or it cannot be read.
        """
        if self._workspace is None:
            return
        job = Job(asking(self._workspace, question), self)
        if answer is not None:
            job.finished.connect(answer)
        for end in (job.finished, job.failed, job.broken):
            end.connect(self._on_asked)
        self._questions.append(job)
        job.start()

    def article_rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """Rows for a list of articles; so below."""
        if self._workspace is None:
            return []
        if len(ids) > _FEW:
            return self._workspace.article_rows(ids)
        # The articles of one event are asked for by several panels, and those of the next event are often the same.
        new = [id_ for id_ in ids if id_ not in self._articles]
        if new:
            self._articles |= {row.id: row for row in self._workspace.article_rows(new)}
        return [self._articles[id_] for id_ in ids if id_ in self._articles]

    def event_rows(self, ids: Sequence[int]) -> list[EventRow]:
        """Rows of events."""
        return self._workspace.event_rows(ids) if self._workspace else []

    def participant_rows(self, ids: Sequence[int]) -> list[ParticipantRow]:
        """Rows for a list of participants."""
        return self._workspace.participant_rows(ids) if self._workspace else []

    def quote_rows(self, ids: Sequence[int]) -> list[QuoteRow]:
        """Rows for a list of quotes."""
        return self._workspace.quote_rows(ids) if self._workspace else []

    def attention_rows(self, ids: Sequence[int]) -> list[AttentionItem]:
        """Rows for the list of what needs a look."""
        return [self._snapshot.attention[number] for number in ids if number < len(self._snapshot.attention)]

    def claims(self, event: int) -> list[ClaimRow]:
        """What articles claim of an event."""
        return self._workspace.claims(event) if self._workspace else []

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._workspace is None or self._workspace.read_only

    def edit_of(self, correction: Correction) -> Edit | None:
        """The last edit that made a correction and was not undone."""
        edits = self._workspace.edits() if self._workspace else []
        return next((edit for edit in reversed(edits) if edit.correction == correction and not edit.undone), None)

    def entities(self, participant: int) -> list[EntityRow]:
        """What each article calls a participant."""
        return self._workspace.entities(participant) if self._workspace else []

    def reading(self, article: int) -> Reading | None:
        """An article to read; None where it is not in the library (any more)."""
        try:
            return self._workspace.reading(article) if self._workspace else None
        except LookupError:
            return None

    def related(self, ref: Ref) -> Related:
        """All that goes with a thing."""
        return self._workspace.related(ref) if self._workspace else Related()

    def has(self, ref: Ref) -> bool:
        """Whether a thing is in the library. An import can join two participants or events into a new one."""
        rows: dict[Noun, Callable[[Sequence[int]], Sequence[object]]] = {
            Noun.ARTICLE: self.article_rows,
            Noun.EVENT: self.event_rows,
            Noun.PARTICIPANT: self.participant_rows,
            Noun.QUOTE: self.quote_rows,
        }
        return bool(rows[ref.noun]([ref.id]))

    def facts(self, ref: Ref) -> Facts:
        """What actions need to know of a thing; asked once, for they ask again and again."""
        if self._facts is None or self._facts[0] != ref:
            found = Facts()
            if ref.noun is Noun.PARTICIPANT:
                found = next((Facts(kind=row.kind) for row in self.participant_rows([ref.id])), found)
            elif ref.noun is Noun.QUOTE:
                found = next((Facts(wordings=row.variants > 0) for row in self.quote_rows([ref.id])), found)
            self._facts = ref, found
        return self._facts[1]

    def still_meant(self, shown: Filter) -> Filter:
        """A filter without the participants and articles that are not in the library any more."""
        return replace(
            shown,
            participants=frozenset(each for each in shown.participants if self.has(Ref(Noun.PARTICIPANT, each))),
            articles=frozenset(each for each in shown.articles if self.has(Ref(Noun.ARTICLE, each))),
        )

    def _ask(self) -> None:
        shown, self._wanted = self._wanted, None
        if shown is None:
            return
        if self._workspace is None:
            self._answer(Snapshot(filter=shown))
            return
        self._job = Job(snapshot_of(self._workspace, shown, self.wish), self)
        self._job.progressed.connect(self._on_arranged)
        self._job.finished.connect(self._on_finished)
        self._job.broken.connect(self._on_broken)
        self._job.failed.connect(self._on_broken)
        self._job.start()

    def _on_opened(self, workspace: Workspace) -> None:
        if self.sender() is self._opening:
            self._end_opening()
            self._opened.clear()
            self.opened.emit(workspace)

    def _on_open_failed(self, error: DatelineError) -> None:
        if self.sender() is self._opening:
            self._end_opening()
            self.open_failed.emit(error)

    def _drop_opening(self) -> None:
        """Open no library any more, and close what was opened."""
        self._end_opening()
        while self._opened:
            self._opened.pop().close()

    def _end_opening(self) -> None:
        if self._opening is not None:
            self._opening.wait()
            self._opening.deleteLater()
            self._opening = None

    def _on_arranged(self, arrangement: Arrangement) -> None:
        if self.sender() is self._job and self._wanted is None:
            self.arranged.emit(arrangement)

    def _on_finished(self, snapshot: Snapshot) -> None:
        if self.sender() is not self._job:
            return  # told by a job that was waited for
        self._end_job()
        if self._wanted is None:
            self._answer(snapshot)
            if self._workspace is not None and not self._workspace.is_kept:
                self.ask(methodcaller("keep_arrangement"), self._on_kept)
            if not self._warm:
                self._warm = True
                self.ask(partial(warm, snapshot=snapshot))
        else:
            self._ask()

    def _on_broken(self) -> None:
        if self.sender() is self._job:
            self._end_job()
            self._ask()

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None

    def _on_asked(self) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self._questions:
            self._questions.remove(job)
            job.wait()
            job.deleteLater()

    def _on_kept(self, kept: tuple[Arrangement, Arrangement] | None) -> None:
        if kept is not None and self._job is None and kept[0] is self._snapshot.arrangement:
            plain = kept[1].columns if self._snapshot.plain is kept[0].columns else self._snapshot.plain
            self._snapshot = replace(self._snapshot, arrangement=kept[1], plain=plain)
            self.arranged.emit(kept[1])

    def _answer(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._facts = None
        self._articles.clear()
        self.refreshed.emit(snapshot)


def is_dated_by_others(reading: Reading | None) -> bool:
    """Whether an article has its date from others."""
    basis = reading.article.published.basis if reading else None
    return basis is not None and basis.rule == FROM_LIBRARY
