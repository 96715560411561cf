# SPDX-License-Identifier: MIT
"""What a person corrected, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from viewer.domain.edit import Correction, Edit, EditRow, Era, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.participant import EntityKind
from viewer.domain.rows import DateChange
from viewer.wording.conflicts import about_words
from viewer.wording.counts import counted
from viewer.wording.dates import MONTHS, when_words

_GONE = "what is not in the library any more"
_PAIRS = {
    EntityKind.PERSON: "people",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PLACE: "places",
}


def correction_words(correction: Correction, kind: EntityKind | None = None) -> str:
    """What sort of correction it is, as what an action undoes: "joining two people"."""
    pair = _PAIRS[kind or EntityKind.PERSON]
    match correction:
        case SamePerson():
            return f"joining two {pair}"
        case OtherPerson():
            return f"telling two {pair} apart"
        case Ruled():
            return "ruling"
        case Published():
            return "date of publication"
        case ReadAlone():
            return "dating alone"
        case Era(name, _):
            return f"naming “{name}”"


def step_words(edits: Sequence[Edit], kind: EntityKind | None = None) -> str:
    """What edits that belong together are called: by the first of them."""
    return correction_words(edits[0].correction, kind) if edits else ""


def edit_sentence(row: EditRow) -> str:
    """What was corrected, with the names and titles it is about."""
    first = row.titles[0] if row.titles else _GONE
    match row.edit.correction:
        case SamePerson():
            return _pair(row, "{0} is also {1}", "Two that are called {0} are one")
        case OtherPerson():
            return _pair(row, "{0} is not {1}", "Two that are called {0} are not one")
        case Ruled(about):
            return f"Ruled on {about_words([about])}: {first}"
        case Published(_, when):
            return f"Published {when_words(when, short=True)}: {first}"
        case ReadAlone():
            return f"Not dated from other articles: {first}"
        case Era(name, when):
            return f"Era “{name}”: {when_words(when, short=True)}"


def edit_line(row: EditRow) -> str:
    """When and why it was corrected, where what it is about stands, and whether it counts."""
    parts = ["undone"] if row.edit.undone else []
    parts.append(made_words(row.edit.made))
    if row.edit.reason:
        parts.append(f"“{row.edit.reason}”")
    if isinstance(row.edit.correction, SamePerson | OtherPerson | Ruled):
        parts += dict.fromkeys(row.articles)
    return " · ".join(part for part in parts if part)


def made_words(made: str) -> str:
    """When an edit was made, by the clock of this machine: "28 Nov 2026, 11:53"."""
    try:
        told = datetime.fromisoformat(made)
    except ValueError:
        return made
    here = (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone()
    return f"{here.day} {MONTHS[here.month - 1][:3]} {here.year}, {here.hour:02d}:{here.minute:02d}"


def moved_words(moved: int) -> str:
    """How many dates an import or a correction has moved; empty where it has none."""
    return f"{counted(moved, 'date')} moved" if moved else ""


def change_words(change: DateChange) -> str:
    """From when to when a date moved, and of what: "event · 2 Sep 2021 → 5 Sep 2021"."""
    before, after = (when_words(when, short=True) for when in (change.before, change.after))
    return f"{change.ref.noun.value} · {before} → {after}"


def _pair(row: EditRow, two: str, one: str) -> str:
    """A sentence on two entities, or on two of one name."""
    if len(row.titles) < 2:
        return two.format(row.titles[0] if row.titles else _GONE, _GONE)
    return (one if row.titles[0] == row.titles[1] else two).format(*row.titles)
