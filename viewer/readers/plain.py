# SPDX-License-Identifier: MIT
"""Plain text, Markdown included."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from viewer.domain.article import RawArticle
from viewer.domain.errors import ReadError
from viewer.readers.content import content_of, path_as_text
from viewer.readers.encoding import NotText, decode


def read(path: Path) -> RawArticle:
    """The text of the file, exactly as it stands there. ReadError: empty, binary, and those of ``content_of``."""
    content = content_of(path)
    try:
        decoded = decode(content)
    except NotText as error:
        raise ReadError(str(path), "binary") from error
    if not decoded.text.strip():
        raise ReadError(str(path), "empty")
    return RawArticle(path_as_text(path), decoded.text, sha256(content).hexdigest(), decoded.encoding)
