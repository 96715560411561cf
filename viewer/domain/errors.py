# SPDX-License-Identifier: MIT
"""What can go wrong, as a small tree.

    DatelineError
    ├── ReadError            a file that cannot be read as an article
    ├── LibraryError         a library that cannot be opened or written
    │   ├── NotALibrary      the file is something else
    │   ├── NewerLibrary     written by a later Dateline
    │   └── ReadOnlyLibrary  the place cannot be written
    ├── ExportError          a picture or a table that cannot be written
    └── PreferencesError     what a user prefers and cannot be had
        └── PipelineError    a trained pipeline that cannot find names

Each carries what it is about (``where``) and a short ``reason`` code word; the sentence that a user reads is made in
``wording/errors.py``.
"""

from __future__ import annotations


class DatelineError(Exception):
    """The environment's fault, not ours: ``where`` it happened, ``reason`` as a code word, ``detail`` from below."""

    def __init__(self, where: str, reason: str, detail: str = "") -> None:
        super().__init__(f"{where}: {reason}" + (f" ({detail})" if detail else ""))
        self.where = where
        self.reason = reason
        self.detail = detail

    def __reduce__(self) -> tuple[type[DatelineError], tuple[str, str, str]]:
        # The default would hand __init__ only the message; errors travel back from worker processes.
        return type(self), (self.where, self.reason, self.detail)


class ReadError(DatelineError):
    """A file that cannot be read as an article.

    empty, binary, too_large, no_permission, missing; unknown_format (no reader for the suffix), not_a_file (a device, a
    pipe), long_path (longer than the system takes), unreadable (the disk fails). In an import's report also: duplicate,
    crashed (a bug of ours took the file's analysis down) and inconsistent (its findings contradict themselves).
    """


class LibraryError(DatelineError):
    """A library that cannot be opened or written.

    missing, no_folder, no_permission, busy (another program is writing), damaged, disk_full, disk_error, cannot_open,
    migration_failed (the library stays as it was), not_there (what was to be corrected is gone); of addresses:
    bad_address, unknown_database, no_driver, no_connection.
    """


class NotALibrary(LibraryError):
    """The file is there and is not a Dateline library: not_a_library, folder."""


class NewerLibrary(LibraryError):
    """The library was written by a later version of Dateline: newer."""


class ReadOnlyLibrary(LibraryError):
    """The library, or the folder it lies in, cannot be written.

    read_only, old_form (it must be migrated first), closed_folder (it was to be made there).
    """


class ExportError(DatelineError):
    """A file that cannot be written.

    no_permission, no_folder, is_folder, is_library (which no export replaces), not_a_file (a device, a pipe),
    disk_full, long_path, disk (whatever else the system says); unknown_form and too_large of pictures.
    """


class PreferencesError(DatelineError):
    """A file of preferences that cannot be read: unreadable, bad_form (no TOML, or not of the sort it should be)."""


class PipelineError(PreferencesError):
    """A trained pipeline that cannot find names.

    no_spacy (it is not installed), no_pipeline (no package and no folder of that name), broken_pipeline (spaCy cannot
    load it), nameless_pipeline (no part of it marks names).
    """
