# SPDX-License-Identifier: MIT
"""The sentences that a user reads: code words and values of the rooms below go in, English comes out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from viewer.domain.basis import CORRECTED, Basis, Grade
from viewer.domain.event import About, Role, Status
from viewer.domain.filter import Filter
from viewer.domain.participant import EntityKind
from viewer.domain.quote import QuoteKind
from viewer.domain.rows import ArticleRow, ClaimRow, EventRow, MarkKind, Outcome, QuoteRow, TextMark
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.ui.attention import AttentionItem, Reason
from viewer.wording.conflicts import DISAGREE, about_words
from viewer.wording.counts import counted
from viewer.wording.dates import edtf_words, when_words
from viewer.wording.gaps import gap_lines
from viewer.wording.lanes import lane_title
from viewer.wording.rules import REFERENCES, RULES, SIEVES
from viewer.wording.sources import ANNOUNCED, outcome_words, report_words

APP_NAME = "Dateline"
ABOUT = (
    "Dateline turns a pile of news articles into one timeline that can be trusted. It works on this machine alone, "
    "and every mark leads to the sentence that proves it."
)


GRADES = {Grade.WRITTEN: "written", Grade.COMPUTED: "computed", Grade.INFERRED: "inferred"}
GRADE_TIPS = {
    Grade.WRITTEN: "A: written in the text",
    Grade.COMPUTED: "B: computed from the text",
    Grade.INFERRED: "C: inferred",
}
GIVEN = "A: given by you"
ENTITY_KINDS = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.PLACE: "place",
}
ROLES = {
    Role.AGENT: "did it",
    Role.PATIENT: "to whom",
    Role.SPEAKER: "spoke",
    Role.PLACE: "where",
    Role.OTHER: "also named",
}
STATUS = {
    Status.HAPPENED: "",
    Status.PLANNED: "planned",
    Status.DENIED: "denied",
    Status.HYPOTHETICAL: "not certain",
}

NOTHING_NEEDS_A_LOOK = "Nothing needs a look."
_NONE_FITS = {
    "articles": "No article fits the filter.",
    "participants": "Nobody fits the filter.",
    "quotes": "No quote fits the filter.",
}
_NONE_YET = {
    "articles": "No articles yet.",
    "participants": "Nobody is named yet.",
    "quotes": "No quotes yet.",
}

SEARCH_HINT = "Search articles, quotes, people …"
SEARCH_TIP = "Enter goes to the next match, Shift+Enter to the one before"
NO_MATCH = "Nothing matches"
DROP_HINT = "Drop articles or folders to import them"
NO_LIBRARY = "No library is open. Import articles, and a timeline of them appears here."
NO_CONTENT = "This library has no articles yet. Drop article files here, or import them."
NO_RESULT = "Nothing fits the filter."
NOTHING_TO_READ = "Select an event, an article or a quote to read where it stands."
STILL_IMPORTING = "Articles are still being imported."
STOP_LOSES = "If you go on, the import stops, and nothing that it has read is kept."
STOP_IMPORT, GO_ON_IMPORTING = "Stop the import", "Let it finish"
IMPORT_STOPPED = "The import was stopped; nothing that it had read was kept"
CLOSE = "Close"
COPIED = "Copied with its source"
CANCEL = "Cancel"
DETAILS = "Details"
FAILED = "That did not work"
CRASHED = "Something went wrong in Dateline"
HALF_UPDATED = (
    "What the window shows may be half-updated; what is stored is not touched. If it looks wrong, close the window "
    "and open it again. The details below are in the log, too."
)
CRASHED_BEFORE = "Dateline ended in a crash last time; the log says where"
SKIPPED_TITLE = "Some files were not imported"
GO_TO_DATE, GO = "Go to a date", "Go"
GO_TO_DATE_HINT = "2021-09-02, or 2021-09, or 2021"
KEYBOARD = "Keyboard"
FIND_COMMAND = "Search commands or keys …"
PRESS_KEYS = "Press new keys …"
RESET_KEYS = "Reset"
RESET_ALL_KEYS = "Reset all keys"
KEYS_ON_TIMELINE = "keys without Ctrl work while the timeline has the keyboard"
HOW_IT_READS = "How Dateline reads"
BY_MOUSE = "On the timeline, by mouse"
PICTURE_TITLE = "Export a picture"
SIZE, COLOURS, TIME = "Size", "Colours", "Time"
WIDTH, HEIGHT, PIXELS = "Width", "Height", "pixels"
PICTURE_TIMES = {
    "MARKED": "What is marked",
    "SHOWN": "What is on screen",
    "STORY": "Where most of it lies",
    "WHOLE": "All of it",
}
SPAN_ZOOM, SPAN_FILTER, SPAN_EXPORT, SPAN_CLOSE = "Zoom", "Filter", "Export …", "Close"
MARKED_TIME = "Marked time"
CHOOSE_PLACE = "Choose the place …"
PALETTE_HINT = "What do you want to do?"
HIDE_PANEL = "Hide this panel"
SHOWING = "Showing"
SHOWING_ALL = "Showing everything"
EXPORT = "Export"
EXPORT_TIP = "Write the timeline or the data to a file"
IMPORT = "Import articles"
CANCEL_IMPORT = "Cancel the import"
BY_TIME = "by time"
TOLD_BY = "Told by"
UNDO_RULING = "Undo ruling"
RULE = "Rule so"
WHY_RIGHT = "Why? The reason is kept with the ruling."
WHY_RIGHT_HINT = "The court’s own record says so"
RULING_KEEPS = "All claims stay as they are, and the ruling can be undone."
RULED = "Ruled"
RULING_UNDONE = "The ruling was undone"
CHANGING = "A change is still being made."
READER = "Reader"
SPEAKER_OPEN = "speaker open"
NO_TITLE = "(no title)"

PICTURE_FILES = "PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"
DATA_FILES = "Dateline data (*.json)"
LIBRARY_FILES = "Dateline libraries (*.dateline);;All files (*)"
ARTICLE_FILES = "Articles (*.txt *.md);;All files (*)"

_FLAGS = {
    "conflicts": DISAGREE,
    "verbatim": "quotes between marks",
    "variants": "quotes in several wordings",
}


def nothing_here(panel: str, shown: Filter) -> str:
    """What an empty list says."""
    return (_NONE_YET if shown.is_empty else _NONE_FITS)[panel]


def attention_lines(item: AttentionItem) -> tuple[str, str]:
    """What needs a look, and why."""
    if item.gap is not None:
        return gap_lines(item.gap)
    if item.reason is Reason.CONFLICT:
        return item.title, disagreement_words(item.sources, item.about)
    return f"“{item.title}”", SPEAKER_OPEN


def disagreement_words(sources: int, about: Sequence[About]) -> str:
    """Who tells an event in several ways, and on what they disagree."""
    if sources > 1:
        return f"{counted(sources, 'source')} disagree on {about_words(about)}"
    return f"one source tells two versions of {about_words(about)}"


def filter_word(filter_: Filter, part: str) -> str:
    """What the chip of a simple part of the filter says: ``text``, ``kinds``, or the name of a flag."""
    if part == "text":
        return f"“{filter_.text}”"
    if part == "kinds":
        return ", ".join(lane_title(kind) for kind in sorted(filter_.kinds))
    return _FLAGS[part]


def grade_word(grade: Grade) -> str:
    """A grade with its name: "B computed"."""
    return f"{grade.value} {GRADES[grade]}"


def grade_tip(basis: Basis) -> str:
    """What a grade means; of what the user gave, that they did."""
    return GIVEN if basis.rule == CORRECTED else GRADE_TIPS[basis.grade]


def article_grade_tip(row: ArticleRow) -> str:
    """What the grade of an article's date means; empty for one without a date."""
    if row.grade is None:
        return ""
    return GIVEN if row.corrected else GRADE_TIPS[row.grade]


def published_words(when: When | None, basis: Basis | None) -> str:
    """The line below an article's title."""
    if when is None:
        return "date of publication unknown"
    words = f"published {when_words(when)}"
    if basis is None:
        return words
    reference = f": {edtf_words(basis.reference)}" if basis.reference else ""
    return f"{words} · {rule_words(basis.rule)}{reference}"


def rule_words(rule: str) -> str:
    """The rule that gave a date, as a clause."""
    return RULES.get(rule, rule.replace("_", " "))


def why_title(claim: ClaimRow) -> str:
    """The head of the box that explains a date."""
    return f"Why {when_words(claim.when)}?" if claim.when is not None else "No date found for this"


def why_steps(claim: ClaimRow) -> list[str]:
    """How the date of a claim was got: phrase, reference, rule. The result is not in it."""
    if claim.basis is None:
        return []
    steps = [f"“{' … '.join(claim.basis_texts)}”"] if claim.basis_texts else []
    if claim.basis.reference:
        source = REFERENCES.get(claim.basis.reference_rule, "counted from")
        steps.append(f"{source} {edtf_words(claim.basis.reference)}")
    steps.append(rule_words(claim.basis.rule))
    return steps


def quote_line(row: QuoteRow) -> str:
    """Who said a quote, when, and with what verb."""
    parts = [row.speaker_name or _open_speaker(row)]
    if row.addressee_name:
        parts.append(f"to {row.addressee_name}")
    if row.said is not None:
        parts.append(when_words(row.said, short=True))
    if row.cue:
        parts.append(row.cue)
    if row.kind is QuoteKind.INDIRECT:
        parts.append("in the article's words")
    if row.sieve in SIEVES:
        parts.append(SIEVES[row.sieve])
    return " · ".join(parts)


def _open_speaker(row: QuoteRow) -> str:
    return f"{SPEAKER_OPEN} ({row.speaker_text})" if row.speaker_text else SPEAKER_OPEN


def writing_words(path: str) -> str:
    """An export is on its way."""
    return f"Writing {PurePath(path).name} …"


def exported_sentence(path: str) -> str:
    """An export is done."""
    return f"Written to {path}"


def event_line(event: EventRow) -> str:
    """What sort of happening, what became of it, whether sources agree, and how late the first report was."""
    report = report_words(event)
    came = event.outcome is Outcome.CAME and report.startswith(ANNOUNCED)  # says the same, with both dates
    agree = "sources agree" if event.sources > 1 and not event.disagreements else ""
    return joined([lane_title(event.kind), STATUS[event.status], "" if came else outcome_words(event), report, agree])


def cast_line(claim: ClaimRow) -> str:
    """Who takes what part in a claim: «spoke: Ann Lee · also named: Bo Ek»."""
    named: dict[Role, list[str]] = {}
    for name, role in claim.cast:
        named.setdefault(role, []).append(name)
    return " · ".join(f"{ROLES[role]}: {', '.join(names)}" for role, names in named.items())


def characters(span: Span) -> str:
    """Where words stand in their article."""
    return f"characters {span.start:,}–{span.end:,}"


def mark_tip(mark: TextMark) -> str:
    """What a marked stretch of an article means."""
    if mark.kind in (MarkKind.DATE, MarkKind.CLAIM):
        return edtf_words(mark.note)
    if mark.kind is MarkKind.QUOTE:
        return mark.note or SPEAKER_OPEN
    return mark.note


def mouse_ways(*, wheel_zooms: bool, drag_marks: bool) -> tuple[tuple[str, str], ...]:
    """What can be done on the timeline by mouse, and how."""
    zoom, scroll = ("wheel", "Ctrl+wheel") if wheel_zooms else ("Ctrl+wheel", "wheel")
    mark, move = ("drag", "Shift+drag") if drag_marks else ("Shift+drag", "drag")
    return (
        ("Scroll the lanes, or move in time where all fit", scroll),
        ("Move in time", f"{move}, Shift+wheel, sideways wheel"),
        ("Zoom at the pointer", f"{zoom}, pinch"),
        ("Zoom in, or open what a “+3” counts", "double click"),
        ("Mark a stretch of time", mark),
        ("Fold a lane, or move it", "click on its name, or drag it"),
    )


def remove_keys(keys: str) -> str:
    """The tip of keys that can be taken from a command."""
    return f"Remove {keys}"


def keys_belong(keys: str, title: str) -> str:
    """Keys that somebody wants to give to a command belong to another one."""
    return f"{keys} belongs to “{title}”."


def take_keys(title: str) -> str:
    """Take them nevertheless."""
    return f"Take it from “{title}”"


def remove_condition(words: str) -> str:
    """The tip of a chip."""
    return f"Stop asking for {words}"


def shortened(words: str, most: int) -> str:
    """Words cut to a number of characters, between words where that is near."""
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    space = cut.rfind(" ")
    return f"{cut[:space] if space >= most * 0.7 else cut}…"


def match_of(number: int, total: int) -> str:
    """Which of the matches of a search was gone to."""
    return f"Match {number:,} of {total:,}"


def joined(words: Sequence[str]) -> str:
    """Parts of a line."""
    return " · ".join(word for word in words if word)
