# SPDX-License-Identifier: MIT
"""An article: as it comes off a file, and as the library keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from viewer.domain.basis import Basis
from viewer.domain.identity import content_id
from viewer.domain.span import Span
from viewer.domain.when import When


@dataclass(frozen=True, slots=True)
class RawArticle:
    """What a reader makes of a file: the text exactly as read, where it came from, and the file's fingerprint.

    ``fingerprint`` is the SHA-256 of the file's bytes in hexadecimal; ``encoding`` names the one that was used.
    """

    path: str
    text: str
    fingerprint: str
    encoding: str = "utf-8"

    @classmethod
    def of_text(cls, text: str, path: str = "") -> RawArticle:
        """An article that comes from no file, for tests and for pasted text."""
        return cls(path, text, sha256(text.encode("utf-8", "surrogatepass")).hexdigest())

    @property
    def id(self) -> int:
        """The same file is the same article, wherever it lies."""
        return content_id("article", self.fingerprint)


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, as far as that is known; ``when`` is None while it is an open question."""

    when: When | None
    basis: Basis | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article of a library. ``text`` never changes after import; every offset counts its characters.

    ``title``, ``outlet`` and ``author`` are places in the text, or None where the text has none. ``lead`` is the first
    sentence of the body, which stands for an article without a title in lists.
    """

    id: int
    path: str
    text: str
    fingerprint: str
    language: str
    title: Span | None
    outlet: Span | None
    author: Span | None
    published: Published
    lead: Span | None = None
