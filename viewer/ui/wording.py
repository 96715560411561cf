# SPDX-License-Identifier: MIT
"""The sentences that a user reads: code words and values of the rooms below go in, English comes out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from viewer.domain.basis import Basis, Grade
from viewer.domain.errors import DatelineError, ExportError, NewerLibrary, NotALibrary, ReadOnlyLibrary
from viewer.domain.event import EventKind, Status
from viewer.domain.filter import Filter
from viewer.domain.participant import EntityKind
from viewer.domain.progress import ImportReport, Progress, Skipped, Stage
from viewer.domain.quote import QuoteKind
from viewer.domain.rows import ClaimRow, Counts, EventRow, QuoteRow
from viewer.domain.selection import Noun
from viewer.domain.when import When
from viewer.ui.wording_dates import edtf_words, when_words

APP_NAME = "Dateline"
ABOUT = (
    "Dateline turns a pile of news articles into one timeline that can be trusted. It works on this machine alone, "
    "and every mark leads to the sentence that proves it."
)

MENU_TITLES = {"file": "&File", "edit": "&Edit", "view": "&View", "panels": "&Panels", "go": "&Go", "help": "&Help"}

ACTION_TITLES = {
    "file.new": "New library …",
    "file.open": "Open library …",
    "file.sample": "Open the sample story",
    "file.import": "Import articles …",
    "file.import_folder": "Import a folder …",
    "file.cancel_import": "Cancel the import",
    "file.export_picture": "Export a picture …",
    "file.export_data": "Export the data …",
    "file.quit": "Quit",
    "edit.copy": "Copy the selection with its source",
    "edit.filter_selected": "Only what goes with the selection",
    "edit.filter_span": "Only the time on screen",
    "edit.filter_conflicts": "Only what sources disagree on",
    "edit.clear_filter": "Clear the filter",
    "edit.clear": "Clear the selection, then the filter",
    "view.zoom_in": "Zoom in",
    "view.zoom_out": "Zoom out",
    "view.fit": "Fit all",
    "view.reveal": "Show the selection on the timeline",
    "view.mark_dates": "Mark dates",
    "view.mark_names": "Mark names",
    "view.mark_quotes": "Mark quotes",
    "view.theme_light": "Light",
    "view.theme_dark": "Dark",
    "view.full_screen": "Full screen",
    "view.reset_layout": "Put the panels back",
    "panel.articles": "Articles",
    "panel.attention": "Needs a look",
    "panel.participants": "Participants",
    "panel.quotes": "Quotes",
    "panel.reader": "Reader",
    "go.back": "Back",
    "go.forward": "Forward",
    "go.previous_event": "Previous event",
    "go.next_event": "Next event",
    "go.search": "Search",
    "go.palette": "Find a command",
    "go.next_panel": "Next panel",
    "go.previous_panel": "Previous panel",
    "help.shortcuts": "Keyboard",
    "help.about": "About Dateline",
}

ACTION_TIPS = {
    "file.new": "Begin an empty library in a file of your choice",
    "file.open": "Open a library that you have",
    "file.sample": "See what Dateline does with a story that comes with it",
    "file.import": "Read article files into this library",
    "file.import_folder": "Read every article of a folder into this library",
    "file.cancel_import": "Stop reading; what is read already stays",
    "file.export_picture": "Write the timeline as PNG, SVG or PDF",
    "file.export_data": "Write everything found as JSON",
    "file.quit": "Close the window; everything is saved already",
    "edit.copy": "Copy the words of the selected thing and where they stand",
    "edit.filter_selected": "Show only what the selected participant or article takes part in",
    "edit.filter_span": "Show only what can lie in the stretch of time on screen",
    "edit.filter_conflicts": "Show only events that sources date differently",
    "edit.clear_filter": "Show everything again",
    "edit.clear": "Select nothing; once more shows everything again",
    "view.zoom_in": "See a shorter time in more detail",
    "view.zoom_out": "See a longer time",
    "view.fit": "See the whole time of the story",
    "view.reveal": "Move the timeline to the selected thing",
    "view.mark_dates": "Mark dates in the reader",
    "view.mark_names": "Mark names in the reader",
    "view.mark_quotes": "Mark quotes in the reader",
    "view.theme_light": "Dark ink on light paper",
    "view.theme_dark": "Light ink on dark paper",
    "view.full_screen": "Use the whole screen",
    "view.reset_layout": "Show every panel where it was at first",
    "panel.articles": "Show or hide the list of articles",
    "panel.attention": "Show or hide the list of what needs a look",
    "panel.participants": "Show or hide the list of people, organisations and places",
    "panel.quotes": "Show or hide the list of quotes",
    "panel.reader": "Show or hide the reader",
    "go.back": "Select again what was selected before",
    "go.forward": "Select again what was selected after",
    "go.previous_event": "Select the event before in time",
    "go.next_event": "Select the event after in time",
    "go.search": "Show only what has the words you type",
    "go.palette": "Type a few letters of what you want to do",
    "go.next_panel": "Move the keyboard to the next panel",
    "go.previous_panel": "Move the keyboard to the panel before",
    "help.shortcuts": "Every command and its keys",
    "help.about": "What this is, and its version",
}

LANES = {
    EventKind.MEETING: "Meetings",
    EventKind.VISIT: "Visits",
    EventKind.STATEMENT: "Statements",
    EventKind.AGREEMENT: "Agreements",
    EventKind.VOTE: "Votes",
    EventKind.ATTACK: "Attacks",
    EventKind.DISASTER: "Disasters",
    EventKind.COURT: "Courts",
    EventKind.PUBLICATION: "Reports",
    EventKind.APPOINTMENT: "Appointments",
    EventKind.SANCTION: "Sanctions",
    EventKind.LAUNCH: "Launches",
    EventKind.TARGET: "Targets",
    EventKind.OTHER: "Other events",
}
PUBLISHED_LANE = "published"

GRADES = {Grade.WRITTEN: "written", Grade.COMPUTED: "computed", Grade.INFERRED: "inferred"}
GRADE_TIPS = {
    Grade.WRITTEN: "A: written in the text",
    Grade.COMPUTED: "B: computed from the text",
    Grade.INFERRED: "C: inferred",
}
ENTITY_KINDS = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.PLACE: "place",
}
STATUS = {
    Status.HAPPENED: "",
    Status.PLANNED: "planned",
    Status.DENIED: "denied",
    Status.HYPOTHETICAL: "might happen",
}
STAGES = {
    Stage.FINDING: "Looking for articles",
    Stage.READING: "Reading",
    Stage.LINKING: "Linking what belongs together",
    Stage.SAVING: "Saving",
}

PANEL_HINTS = {
    "articles": "no article fits",
    "participants": "nobody fits",
    "quotes": "no quote fits",
    "attention": "nothing needs a look",
}

SEARCH_HINT = "Search articles, quotes, people …"
DROP_HINT = "Drop articles or folders to import them"
NO_LIBRARY = "No library is open. Import articles, and a timeline of them appears here."
NO_CONTENT = "This library has no articles yet. Drop article files here, or import them."
NO_RESULT = "Nothing fits the filter."
NOTHING_TO_READ = "Select an event, an article or a quote to read where it stands."
SPEAKER_OPEN = "speaker open"
NO_TITLE = "(no title)"

PICTURE_FILES = "PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"
DATA_FILES = "Dateline data (*.json)"
LIBRARY_FILES = "Dateline libraries (*.dateline);;All files (*)"
ARTICLE_FILES = "Articles (*.txt *.md);;All files (*)"

_READ_REASONS = {
    "empty": ("is empty", "Save the article's text into it and import it again."),
    "binary": ("is not text", "Save the article as plain text (.txt or .md) and import that."),
    "too_large": ("is too large for an article", "Split it into one file an article."),
    "no_permission": ("may not be read", "Give yourself the right to read it and import it again."),
    "missing": ("is not there", "Look whether it was moved or renamed."),
    "encoding": ("is in an unknown encoding", "Save it as UTF-8 and import it again."),
    "duplicate": ("is in the library already", "Nothing needs to be done."),
    "not_an_article": ("has no article in it", "Look whether it is the right file."),
}
_EXPORT_REASONS = {
    "no_permission": "may not be written. Choose another place.",
    "no_folder": "lies in a folder that is not there. Choose another place.",
    "unknown_form": "has an ending that says no form Dateline writes. Use .png, .svg, .pdf or .json.",
}
_SIEVES = {
    "carried": "carried over from the quote before",
    "carried_over": "carried over from the quote before",
    "pronoun": "speaker through a pronoun",
}


def lane_title(lane: str) -> str:
    """The name of a lane of the timeline, from its code word."""
    if lane == PUBLISHED_LANE:
        return "Published"
    try:
        return LANES[EventKind(lane)]
    except ValueError:
        return lane.replace("_", " ").capitalize()


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 article", "2,000 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def counts_words(counts: Counts) -> list[str]:
    """What a library holds, for the status line; what there is none of is left out, except articles and events."""
    parts = [counted(counts.articles, "article"), counted(counts.events, "event")]
    for count, one, many in (
        (counts.people, "person", "people"),
        (counts.organisations, "organisation", ""),
        (counts.places, "place", ""),
        (counts.quotes, "quote", ""),
        (counts.conflicts, "conflict", ""),
    ):
        if count:
            parts.append(counted(count, one, many))
    if counts.undated:
        parts.append(f"{counts.undated:,} undated")
    return parts


def shown_words(shown: Counts, total: Counts) -> str:
    """How much of a library the filter lets through."""
    return " · ".join(
        f"{some:,} of {counted(all_, noun)}"
        for some, all_, noun in (
            (shown.articles, total.articles, "article"),
            (shown.events, total.events, "event"),
            (shown.quotes, total.quotes, "quote"),
        )
    )


def filter_word(filter_: Filter, part: str) -> str:
    """What the chip of a simple part of the filter says: ``text``, ``kinds`` or ``conflicts``."""
    if part == "text":
        return f"“{filter_.text}”"
    if part == "kinds":
        return ", ".join(lane_title(kind) for kind in sorted(filter_.kinds))
    return "sources disagree"


def grade_word(grade: Grade) -> str:
    """A grade with its name: "B computed"."""
    return f"{grade.value} {GRADES[grade]}"


def published_words(when: When | None, basis: Basis | None) -> str:
    """The line below an article's title."""
    if when is None:
        return "date of publication unknown"
    words = f"published {when_words(when)}"
    return f"{words} · {rule_words(basis.rule)}" if basis else words


def rule_words(rule: str) -> str:
    """The rule that gave a date, as a clause."""
    return RULES.get(rule, rule.replace("_", " "))


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


def agreement_words(event: EventRow) -> str:
    """How many articles tell of an event, and whether they agree."""
    articles = len(event.articles)
    if event.conflict:
        return f"{counted(articles, 'article')} disagree on the date" if articles > 1 else "the article disagrees with itself"
    return f"{counted(articles, 'article')} agree" if articles > 1 else "told by one article"


def quote_line(row: QuoteRow) -> str:
    """Who said a quote, when, and with what verb."""
    parts = [row.speaker_name or _open_speaker(row)]
    if row.said is not None:
        parts.append(when_words(row.said, short=True))
    if row.cue:
        parts.append(row.cue)
    if row.kind is QuoteKind.INDIRECT:
        parts.append("in the article's words")
    if row.sieve in _SIEVES:
        parts.append(_SIEVES[row.sieve])
    return " · ".join(parts)


def _open_speaker(row: QuoteRow) -> str:
    return f"{SPEAKER_OPEN} ({row.speaker_text})" if row.speaker_text else SPEAKER_OPEN


def skipped_sentence(skipped: Skipped) -> str:
    """Why a file was not imported, and what to do about it; names the file."""
    what, way_on = _READ_REASONS.get(
        skipped.reason, (f"could not be read ({skipped.reason.replace('_', ' ')})", "Look at the file and try again.")
    )
    return f"{PurePath(skipped.path).name or skipped.path} {what}. {way_on}"


def import_summary(report: ImportReport) -> str:
    """What an import did, in one line."""
    words = "Import cancelled; " if report.cancelled else ""
    words += f"{'i' if words else 'I'}mported {counted(len(report.imported), 'file')} in {report.seconds:.1f} s"
    already = len(report.skipped) - len(report.problems)
    if already:
        words += f", {already:,} here already"
    if report.problems:
        words += f", {len(report.problems):,} skipped"
    return words


def progress_words(progress: Progress) -> str:
    """What an import is doing."""
    words = STAGES[progress.stage]
    if progress.total:
        words += f" {progress.done:,} of {progress.total:,}"
    return f"{words} · {PurePath(progress.label).name}" if progress.label else f"{words} …"


def error_sentence(error: DatelineError) -> str:
    """What went wrong and the way on; names the file."""
    if isinstance(error, NotALibrary):
        return f"{error.where} is not a Dateline library. Choose another file, or begin a new library."
    if isinstance(error, NewerLibrary):
        return f"{error.where} was written by a newer Dateline. Update Dateline to open it."
    if isinstance(error, ReadOnlyLibrary):
        return f"{error.where} cannot be written. Copy it to a folder of yours and open the copy."
    if isinstance(error, ExportError):
        return f"{error.where} {_EXPORT_REASONS.get(error.reason, 'could not be written. Choose another place.')}"
    what = _READ_REASONS.get(error.reason, (f"cannot be used ({error.reason.replace('_', ' ')})", ""))[0]
    return f"{error.where} {what}. Choose another file."


def exported_sentence(path: str) -> str:
    """An export is done."""
    return f"Written to {path}"


def noun_title(noun: Noun) -> str:
    """What a kind of thing is called."""
    return {
        Noun.ARTICLE: "article",
        Noun.EVENT: "event",
        Noun.PARTICIPANT: "participant",
        Noun.QUOTE: "quote",
    }[noun]


def event_line(event: EventRow) -> str:
    """When and what of an event, for tips and screen readers."""
    parts = [when_words(event.when), lane_title(event.kind)]
    if STATUS[event.status]:
        parts.append(STATUS[event.status])
    parts.append(agreement_words(event))
    return " · ".join(parts)


def joined(words: Sequence[str]) -> str:
    """Parts of a line."""
    return " · ".join(word for word in words if word)


REFERENCES = {
    "published": "published",
    "narrative": "the text is at",
}

# What a rule of the analysis did, as a clause after the phrase it read.
RULES: dict[str, str] = {
    "published": "the day of publication",
    "narrative": "the date the text speaks of last",
}
