# SPDX-License-Identifier: MIT
"""A person's corrections: each is kept, linked anew with all that rests on it, and can be undone and done again."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from viewer.analysis.linking.library import Wish
from viewer.domain.edit import Changed, Correction, Edit, Era, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.progress import result_of
from viewer.store import remembering
from viewer.store.edits import add_edit, load_edits, mark_undone
from viewer.store.library import Library
from viewer.store.noting import note_marks
from viewer.workspace.linking import Moves, link_and_save


def correct(library: Library, correction: Correction, reason: str = "") -> Changed:
    """Make a correction. LookupError where it is of nothing that the library has; ReadOnlyLibrary."""
    with library.writing() as session:
        _require(session, correction)
        made = datetime.now(UTC).replace(microsecond=0).isoformat()
        edit = add_edit(session, correction, reason, made)
        return _changed(edit, _link_again(session, correction))


def undo(library: Library, number: int) -> Changed:
    """Let an edit count for nothing. LookupError where there is none of that number that counts."""
    return _mark(library, number, undone=True)


def redo(library: Library, number: int) -> Changed:
    """Let an edit that was undone count again. LookupError where there is none of that number that was."""
    return _mark(library, number, undone=False)


def _mark(library: Library, number: int, *, undone: bool) -> Changed:
    with library.writing() as session:
        if not mark_undone(session, number, undone=undone):
            raise LookupError(number)
        edit = next(edit for edit in load_edits(session) if edit.id == number)
        return _changed(edit, _link_again(session, edit.correction))


def _changed(edit: Edit, moves: Moves) -> Changed:
    return Changed(edit, moves.batch, moves.number)


def _link_again(session: Session, correction: Correction) -> Moves:
    if isinstance(correction, Era):
        note_marks(session, ())
        return Moves()  # nothing that sources tell rests on it
    return result_of(link_and_save(session, (), _wish(correction)))


def _wish(correction: Correction) -> Wish:
    """What is to be looked at again."""
    match correction:
        case SamePerson(one, two) | OtherPerson(one, two):
            return Wish(entities=frozenset({one, two}))
        case Ruled(_, claim):
            return Wish(claims=frozenset({claim}))
        case Published(article) | ReadAlone(article):
            return Wish(articles=frozenset({article}))
        case Era():
            return Wish()


def _require(session: Session, correction: Correction) -> None:
    wish = _wish(correction)
    known = (
        len(remembering.articles_of_claims(session, wish.claims)) >= len(wish.claims)
        and all(remembering.articles_of_entities(session, [entity]) for entity in wish.entities)
        and remembering.known_articles(session, wish.articles) == wish.articles
    )
    if not known:
        raise LookupError(correction)
