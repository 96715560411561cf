# SPDX-License-Identifier: MIT
"""A person's corrections, as a library keeps them."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from viewer.domain.edit import Correction, Edit, Era, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.event import About
from viewer.domain.identity import spelled
from viewer.domain.when import Precision, When
from viewer.store.records import EditRecord

_KINDS: dict[str, type[Correction]] = {
    "same_person": SamePerson,
    "other_person": OtherPerson,
    "ruled": Ruled,
    "published": Published,
    "read_alone": ReadAlone,
    "era": Era,
}


def load_edits(session: Session) -> list[Edit]:
    """All edits in the order in which they were made, those that are undone among them."""
    question = select(
        EditRecord.id, EditRecord.correction, EditRecord.reason, EditRecord.made, EditRecord.undone
    ).order_by(EditRecord.id)
    return [Edit(id_, _read(row), reason, made, undone) for id_, row, reason, made, undone in session.execute(question)]


def add_edit(session: Session, correction: Correction, reason: str, made: str) -> Edit:
    """Keep a correction under the next number."""
    number = (session.scalar(select(func.max(EditRecord.id))) or 0) + 1
    session.add(EditRecord(id=number, correction=_written(correction), reason=reason, made=made, undone=False))
    session.flush()
    return Edit(number, correction, reason, made)


def mark_undone(session: Session, edit: int, *, undone: bool) -> bool:
    """Let an edit count for nothing, or count again; False where there is none, or it does so already."""
    changed = session.execute(
        update(EditRecord).where(EditRecord.id == edit, EditRecord.undone.is_not(undone)).values(undone=undone)
    )
    return bool(getattr(changed, "rowcount", 0))


def _written(correction: Correction) -> dict[str, object]:
    kind = next(word for word, type_ in _KINDS.items() if type(correction) is type_)
    values = {field.name: _plain(getattr(correction, field.name)) for field in fields(correction)}
    return {"kind": kind, **values}


def _plain(value: object) -> object:
    """A value as JSON has it: ids spelled, for numbers lose digits in some readers."""
    if isinstance(value, When):
        return [value.earliest, value.latest, int(value.precision), value.approximate, value.lasting]
    return value.value if isinstance(value, About) else spelled(value) if isinstance(value, int) else value


def _read(row: dict[str, Any]) -> Correction:
    kind = _KINDS[row["kind"]]
    return kind(**{field.name: _value(row[field.name], words=field.type == "str") for field in fields(kind)})


def _value(value: object, *, words: bool) -> Any:  # noqa: ANN401  # a field of any correction
    """A field as the domain has it; ``words`` are a person's own, to be left as they are."""
    if words:
        return str(value)
    if isinstance(value, list):
        earliest, latest, precision, approximate, lasting = value
        return When(earliest, latest, Precision(precision), approximate, lasting)
    word = str(value)
    return About(word) if word in set(About) else int(word, 16)
