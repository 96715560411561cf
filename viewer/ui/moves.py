# SPDX-License-Identifier: MIT
"""What moved dates in this session: which import, which correction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.domain.edit import Edit, EditRow, Published
from viewer.domain.progress import ImportReport
from viewer.domain.rows import DateChange
from viewer.domain.selection import Noun
from viewer.ui.correcting import Doing, Outcome


@dataclass(frozen=True, slots=True)
class Cause:
    """Why the dates of a batch moved: an import of so many articles, or what was done with edits."""

    imported: int = 0
    doing: Doing = Doing.MAKE
    edits: tuple[Edit, ...] = ()


class Moves:
    """The causes by the numbers of their batches. What moved before this session has none that is known."""

    def __init__(self) -> None:
        self._causes: dict[int, Cause] = {}

    def clear(self) -> None:
        """Forget everything: another library is open."""
        self._causes.clear()

    def cause(self, batch: int) -> Cause | None:
        """Why the dates of a batch moved."""
        return self._causes.get(batch)

    def note_import(self, report: ImportReport) -> None:
        """Articles have moved dates."""
        if report.batch is not None:
            self._causes[report.batch] = Cause(imported=len(report.imported))

    def note_outcome(self, outcome: Outcome) -> None:
        """Corrections may have moved dates."""
        for batch in outcome.batches:
            self._causes[batch] = Cause(doing=outcome.doing, edits=outcome.edits)


def told_by_edits(changes: Iterable[DateChange], edits: Iterable[EditRow]) -> dict[int, Cause]:
    """Why dates moved before this session, where the date that an article then got is that of an edit."""
    published = {row.edit.correction.article: row.edit for row in edits if isinstance(row.edit.correction, Published)}
    found: dict[int, Cause] = {}
    for change in changes:
        edit = published.get(change.ref.id) if change.ref.noun is Noun.ARTICLE else None
        if edit is not None and isinstance(edit.correction, Published) and edit.correction.when == change.after:
            found.setdefault(change.batch, Cause(edits=(edit,)))
    return found
