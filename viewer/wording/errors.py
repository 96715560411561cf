# SPDX-License-Identifier: MIT
"""What went wrong, in one sentence that names the file and the way on."""

from __future__ import annotations

from viewer.domain.errors import (
    DatelineError,
    ExportError,
    LibraryError,
    NewerLibrary,
    NotALibrary,
    PreferencesError,
    ReadOnlyLibrary,
)
from viewer.domain.progress import Skipped
from viewer.domain.rows import Problem

_READ_REASONS = {
    "empty": ("is empty", "Save the article's text into it and import it again."),
    "binary": ("is not text", "Save the article as plain text (.txt or .md) and import that."),
    "too_large": ("is too large for an article (more than 2 MB)", "Split it into one file an article."),
    "no_permission": ("may not be read", "Give yourself the right to read it and import it again."),
    "missing": ("is not there", "Look whether it was moved or renamed."),
    "not_a_file": ("is no ordinary file", "Save the article as a text file and import that."),
    "unreadable": ("cannot be read from its disk", "Copy it to another disk, if you can, and import the copy."),
    "unknown_format": ("is in a form that cannot be read yet", "Save the article as .txt or .md and import that."),
    "long_path": ("lies too deep or has too long a name to be reached", "Move or rename it and import it again."),
    "duplicate": ("is in the library already", "Nothing needs to be done."),
    "crashed": ("could not be analysed, through a fault of Dateline", "Report it, with the file if you can."),
    "inconsistent": ("was analysed wrongly, through a fault of Dateline", "Report it, with the file if you can."),
}
_LIBRARY_REASONS = {
    "missing": "is not there. Look whether it was moved, or begin a new library.",
    "no_folder": "lies in a folder that is not there. Choose another place.",
    "no_permission": "may not be opened. Give yourself the right to, or choose another place.",
    "cannot_open": "cannot be opened. Choose another place.",
    "busy": "is being written by another program. Try again when that is done.",
    "damaged": "is damaged. Open a copy of it, or import the articles into a new library.",
    "migration_failed": "could not be brought up to date, and is as it was. Report this, with the log.",
    "disk_full": "has no room left on its disk. Make room and try again.",
    "disk_error": "cannot be read from its disk. Copy it to another disk, if you can, and open the copy.",
    "not_there": "does not have any more what was to be corrected. Look at it again.",
    "no_connection": "does not answer. Look whether the database server runs.",
    "bad_address": "is not the address of a library. Name a file, or a SQLAlchemy URL.",
    "unknown_database": "names a sort of database that is not known here. Use a file or PostgreSQL.",
    "no_driver": "needs a database driver that is not installed. Install it, or use a file.",
}
_PROBLEMS = {
    "fingerprint": "its text is not what was imported",
    "offset": "something points beyond its text",
    "orphan": "something belongs to nothing, or to something that is not there",
    "twice": "something is there twice",
    "damaged": "the library file is damaged",
}
_EXPORT_REASONS = {
    "no_permission": "may not be written. Choose another place.",
    "no_folder": "lies in a folder that is not there. Choose another place.",
    "is_folder": "is a folder. Name a file.",
    "is_library": "is a Dateline library, and no export takes its place. Choose another name.",
    "not_a_file": "is no ordinary file. Choose another place.",
    "disk_full": "has no room left on its disk. Make room, or choose another place.",
    "long_path": "has too long a name. Choose a shorter one.",
    "too_large": "would be larger than can be drawn. Choose a smaller size.",
    "unknown_form": "has an ending that says no form Dateline writes. Use .png, .svg, .pdf or .json.",
}
_PREFERENCES_REASONS = {
    "unreadable": "cannot be read. Give yourself the right to read it, or remove it.",
    "bad_form": "is not in the form of a file of preferences. Mend it, or remove it.",
    "no_spacy": "is asked to find the names, and spaCy is not installed. Install it (pip install 'dateline[spacy]'), "
    "or name no pipeline.",
    "no_pipeline": "is no spaCy pipeline here, neither a package nor a folder. Install it, or name no pipeline.",
    "broken_pipeline": "cannot be loaded by spaCy. Look whether it was made for this version of spaCy.",
    "nameless_pipeline": "finds no names: no part of it marks them. Name a pipeline that has an entity recognizer.",
}


def error_sentence(error: DatelineError | Skipped | Problem) -> str:
    """What went wrong and the way on; names the file."""
    if isinstance(error, Skipped):
        return skipped_sentence(error)
    if isinstance(error, Problem):
        what = _PROBLEMS.get(error.reason, error.reason.replace("_", " "))
        return f"{error.where}: {what}" + (f" ({error.detail})." if error.detail else ".")
    if isinstance(error, NotALibrary):
        return f"{error.where} is not a Dateline library. Choose another file, or begin a new library."
    if isinstance(error, NewerLibrary):
        return f"{error.where} was written by a newer Dateline. Update Dateline to open it."
    if isinstance(error, ReadOnlyLibrary) and error.reason == "closed_folder":
        return f"{error.where} lies in a folder that cannot be written. Choose another place."
    if isinstance(error, ReadOnlyLibrary):
        return f"{error.where} cannot be written. Copy it to a folder of yours and open the copy."
    if isinstance(error, PreferencesError) and error.reason in _PREFERENCES_REASONS:
        return f"{error.where} {_PREFERENCES_REASONS[error.reason]}"
    if isinstance(error, ExportError):
        return f"{error.where} {_EXPORT_REASONS.get(error.reason, 'could not be written. Choose another place.')}"
    if isinstance(error, LibraryError) and error.reason in _LIBRARY_REASONS:
        return f"{error.where} {_LIBRARY_REASONS[error.reason]}"
    if error.reason == "nobody_of_that_name":
        return f"{error.where} is nobody's name in this library. List the participants to see who there is."
    what, way_on = _READ_REASONS.get(error.reason, _unknown_reason(error.reason))
    return f"{error.where} {what}. {way_on}"


def skipped_sentence(skipped: Skipped) -> str:
    """Why a file was not imported, and what to do about it; names the file."""
    what, way_on = _READ_REASONS.get(skipped.reason, _unknown_reason(skipped.reason))
    return f"{skipped.path} {what}. {way_on}"


def _unknown_reason(reason: str) -> tuple[str, str]:
    return f"could not be used ({reason.replace('_', ' ')})", "Look at it and try again."
