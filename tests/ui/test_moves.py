# SPDX-License-Identifier: MIT
"""Why dates moved."""

from __future__ import annotations

from viewer.domain.edit import Changed, Edit, EditRow, Published, ReadAlone
from viewer.domain.progress import ImportReport
from viewer.domain.rows import DateChange
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.ui.correcting import Doing, Outcome
from viewer.ui.moves import Cause, Moves, told_by_edits

DAY, OTHER = When.day(2021, 9, 2), When.day(2021, 9, 3)


def test_causes_are_known_by_their_batches() -> None:
    moves = Moves()
    edit = Edit(1, ReadAlone(5))
    moves.note_import(ImportReport((1, 2), moved=3, batch=4))
    moves.note_import(ImportReport((1, 2)))
    moves.note_outcome(Outcome(Doing.UNDO, (Changed(edit, 5, 1),)))
    assert moves.cause(4) == Cause(imported=2)
    assert moves.cause(5) == Cause(doing=Doing.UNDO, edits=(edit,))
    moves.note_outcome(Outcome(Doing.MAKE, (Changed(edit),)))  # it moved nothing
    assert moves.cause(6) is None
    moves.clear()
    assert moves.cause(4) is None


def test_a_date_that_is_still_that_of_an_edit_was_moved_by_it() -> None:
    edit = Edit(1, Published(5, DAY))
    article, event = Ref(Noun.ARTICLE, 5), Ref(Noun.EVENT, 5)
    changes = [
        DateChange(3, event, "", None, DAY),
        DateChange(2, article, "", OTHER, DAY),
        DateChange(2, event, "", OTHER, DAY),
        DateChange(1, article, "", None, OTHER),
    ]
    assert told_by_edits(changes, [EditRow(edit), EditRow(Edit(2, ReadAlone(5)))]) == {2: Cause(edits=(edit,))}
