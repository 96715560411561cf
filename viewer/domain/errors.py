# SPDX-License-Identifier: MIT
"""What can go wrong, as a small tree.

    DatelineError
    ├── ReadError            a file that cannot be read as an article
    ├── LibraryError         a library that cannot be opened or written
    │   ├── NotALibrary      the file is something else
    │   ├── NewerLibrary     written by a later Dateline
    │   └── ReadOnlyLibrary  the place cannot be written
    └── ExportError          a picture or a table that cannot be written

Each carries what it is about (``where``) and a short ``reason`` code word; the sentence that a user reads is made in
``ui/wording.py`` or ``cli.py``.
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
    """A file that cannot be read as an article: empty, binary, too_large, no_permission, missing, encoding."""


class LibraryError(DatelineError):
    """A library that cannot be opened or written."""


class NotALibrary(LibraryError):
    """The file is there and is not a Dateline library."""


class NewerLibrary(LibraryError):
    """The library was written by a later version of Dateline."""


class ReadOnlyLibrary(LibraryError):
    """The library, or the folder it lies in, cannot be written."""


class ExportError(DatelineError):
    """A file that cannot be written: no_permission, no_folder, unknown_form."""
