# SPDX-License-Identifier: MIT
"""What the window says of corrections, of dates that moved, and of wordings."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.edit import Correction, Edit, Era, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.participant import EntityKind
from viewer.domain.quote import QuoteKind
from viewer.domain.rows import EntityRow, Variant
from viewer.ui.correcting import Doing
from viewer.ui.moves import Cause
from viewer.wording.counts import counted
from viewer.wording.dates import when_words
from viewer.wording.edits import step_words

CORRECTING = "Correcting, and linking anew what rests on it …"
CORRECTIONS = "Corrections"
CORRECTIONS_HINT = "Nothing has been corrected yet."
UNDO, REDO = "Undo", "Make again"
REASON, REASON_HINT = "Why", "for the list of corrections; may stay empty"
MOVED_DATES = "Dates that moved"
MOVED_HINT = "No import and no correction has moved a date yet."
BEFORE_SESSION = "Before this session"
NOT_THERE = "(not in the library any more)"
READ_ALONE = "Do not date it from other articles"
PUBLISHED = "When was it published?"
PUBLISHED_HINT = "2021-09-02, 2021-09, 2021 or 2021-08-30/2021-09-05"
PUBLISHED_LABEL = "Published"
PUBLISHED_ASK = "A day, a month, a year, or the first and the last day that it can be."
CORRECT = "Correct"
ERA = "Name a stretch of time"
ERA_ASK = "It lies behind the timeline as a pale band. Take it back under Corrections, as you would any other."
ERA_NAME = "Name"
ERA_TIME = "From when to when"
ERA_NAME_IT = "Name it"
PERSON_HINT = "Type a part of the name …"
NOBODY_FITS = "Nothing else is called that."
JOIN = "Join them"
PART = "Part them"
PART_ASK = "Tick the articles in which the name means somebody else. What is ticked is taken for one."
PART_ALL = "Leave one at least: all of them are one already."
WORDINGS = "Wordings"
WORDINGS_CLOSE = "Back to the timeline"
SAID_IN = {
    QuoteKind.DIRECT: "between marks",
    QuoteKind.PARTLY_DIRECT: "partly between marks",
    QuoteKind.INDIRECT: "in the article's words",
}
_OTHER = {
    EntityKind.PERSON: "Not the same person …",
    EntityKind.ORGANISATION: "Not the same organisation …",
    EntityKind.PLACE: "Not the same place …",
}
_PAIRS = {EntityKind.PERSON: "people", EntityKind.ORGANISATION: "organisations", EntityKind.PLACE: "places"}


def step_title(doing: str, edits: Sequence[Edit], kind: EntityKind | None) -> str:
    """What the action is called that undoes something, or does it again: "Undo joining two people"."""
    return f"{doing.capitalize()} {step_words(edits, kind)}"


def outcome_words(doing: Doing, edits: Sequence[Edit], kind: EntityKind | None = None) -> str:
    """What was done with edits."""
    if not edits:
        return ""
    if doing is Doing.MAKE:
        return _made(edits[0].correction, kind)
    return f"{'Undone' if doing is Doing.UNDO else 'Made again'}: {step_words(edits, kind)}"


def _made(correction: Correction, kind: EntityKind | None) -> str:
    pair = _PAIRS[kind or EntityKind.PERSON]
    match correction:
        case SamePerson():
            return f"Two {pair} joined"
        case OtherPerson():
            return f"Two {pair} told apart"
        case Ruled():
            return "Ruled"
        case Published(_, when):
            return f"Published {when_words(when, short=True)}"
        case ReadAlone():
            return "Dated by its own words only"
        case Era(name, _):
            return f"Named “{name}”"


def show_moved(moved: str) -> str:
    """The words to click on: "3 dates moved: show"."""
    return f"{moved}: show"


def cause_words(cause: Cause | None, kind: EntityKind | None = None) -> str:
    """Why dates moved."""
    if cause is None:
        return BEFORE_SESSION
    if cause.imported:
        return f"Import of {counted(cause.imported, 'article')}"
    return outcome_words(cause.doing, cause.edits, kind)


def other_title(kind: EntityKind) -> str:
    """What the action is called that tells two of one name apart."""
    return _OTHER[kind]


def join_title(name: str) -> str:
    """The head of the dialog that joins."""
    return f"{name} is also …"


def part_title(name: str) -> str:
    """The head of the dialog that tells apart."""
    return f"Who is not this {name}?"


def part_words(ticked: int, articles: int) -> str:
    """What parting them will come to."""
    if not ticked:
        return PART_ASK
    if ticked == articles:
        return PART_ALL
    return f"{ticked:,} of {counted(articles, 'article')} will be of somebody else."


def entity_line(row: EntityRow) -> str:
    """What an article calls somebody, how often, and when it came out."""
    parts = [row.name, row.description, counted(row.mentions, "mention"), when_words(row.published, short=True)]
    return " · ".join(part for part in parts if part)


def wordings_chip(others: int, *, short: bool = False) -> str:
    """What stands beside a quote of which there are other wordings: "+2 wordings", or the number alone."""
    return f"+{others:,}" if short else f"+{counted(others, 'wording')}"


def wordings_title(variants: Sequence[Variant]) -> str:
    """Whose words these are, and in how many wordings."""
    speaker = next((variant.row.speaker_name for variant in variants if variant.row.speaker_name), "")
    number = counted(len(variants), "wording")
    return f"{speaker}, in {number}" if speaker else f"One utterance in {number}"


def wording_line(variant: Variant) -> str:
    """When the article of a wording came out, and how it prints the words."""
    published = f"published {when_words(variant.published, short=True)}" if variant.published else ""
    also = f"word for word in {counted(len(variant.also), 'more article')}" if variant.also else ""
    parts = [published, SAID_IN[variant.row.kind], variant.row.cue, also]
    return " · ".join(part for part in parts if part)
