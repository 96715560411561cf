# SPDX-License-Identifier: MIT
"""From bytes to text: what the file declares first, then what cannot be a coincidence, then the likeliest."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

# UTF-32 first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_MOST_CONTROLS = 0.02  # of the characters of a text; noise has a tenth
_MOST_HIGH = 0.25  # of the bytes of a text in Latin letters; in other scripts it is most of them
_SAMPLE = 4096


class NotText(ValueError):
    """The bytes are not text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that it was in."""

    text: str
    encoding: str


def decode(content: bytes) -> Decoded:
    """The text in ``content``, without a byte order mark, its newlines as they are. NotText where it is none."""
    decoded = _by_mark(content) or _strictly(content, "utf-8") or _by_nuls(content) or _likeliest(content)
    # A NUL is no character of any text, and PostgreSQL holds none.
    if decoded is None or "\0" in decoded.text or _is_noise(decoded.text):
        raise NotText
    return decoded


def _by_mark(content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding)
    return None


def _strictly(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _by_nuls(content: bytes) -> Decoded | None:
    """UTF-16 without a mark: in Western text every other byte is NUL."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.5 and even < half * 0.05:
        return _strictly(content, "utf-16-le")
    if even > half * 0.5 and odd < half * 0.05:
        return _strictly(content, "utf-16-be")
    return None


def _likeliest(content: bytes) -> Decoded | None:
    """Texts older than Unicode.

    With few bytes beyond ASCII they are Western, and of those Windows' own holds all the others; a guess by statistics
    is at its weakest there, and good where most bytes are beyond ASCII.
    """
    if 0 in content:
        return None
    content = content.removeprefix(codecs.BOM_UTF8)  # a file that says it is UTF-8, and was spoiled
    high = sum(map(len, _HIGH.findall(content)))
    if high <= len(content) * _MOST_HIGH and (western := _strictly(content, "cp1252")):
        return western
    best = from_bytes(content).best()
    return Decoded(str(best), best.encoding) if best else _strictly(content, "cp1252")


def _is_noise(text: str) -> bool:
    return len(_CONTROL.findall(text)) > len(text) * _MOST_CONTROLS
