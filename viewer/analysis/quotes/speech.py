# SPDX-License-Identifier: MIT
"""Whether what stands between marks is speech, or a title, a nickname, a term held at arm's length."""

from __future__ import annotations

import re

from viewer.analysis import wordlists
from viewer.analysis.quotes.attribution import Attribution
from viewer.domain.quote import QuoteKind

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_STAGE_DIRECTION = re.compile(r"\W*[(\[][^()\[\]]*[)\]]\W*$")
_FEWEST_WORDS = 4  # of words that nobody is said to have said, and that are no sentence
_FEWEST_LED_IN = 3  # of words behind a colon that end like a sentence: «her message: “We are ready.”»
_LONGEST_TITLE = 8  # words
_LONG_WORD = 4  # letters: shorter words of a title may be in lower case


def is_speech(words: str, found: Attribution) -> bool:
    """Whether quoted words are somebody's: by cue, length and punctuation."""
    parts = _WORD.findall(words)
    if not parts or _STAGE_DIRECTION.match(words):
        return False
    if found.alone:
        return bool(found.sieve) or len(parts) >= _FEWEST_WORDS or _is_final(words)
    if _is_title(parts) and not words.rstrip("”’'\"").endswith(("!", "?")):
        return found.is_whole and _is_address(words, parts)
    fewest = _FEWEST_LED_IN if found.led_in and _is_final(words) else _FEWEST_WORDS
    return bool(found.sieve) or len(parts) >= fewest


def kind_of(words: str, found: Attribution) -> QuoteKind:
    """A whole utterance, or a piece built into a sentence of the reporter's."""
    if found.alone or found.is_whole:
        return QuoteKind.DIRECT
    starts = words.lstrip("[…. ")[:1]
    fewest = _FEWEST_LED_IN if found.led_in else _FEWEST_WORDS
    if starts.isupper() and _is_final(words) and len(_WORD.findall(words)) >= fewest:
        return QuoteKind.DIRECT
    return QuoteKind.PARTLY_DIRECT


def _is_address(words: str, parts: list[str]) -> bool:
    """Whether capitalised words speak to somebody: a greeting, or names set off by a comma ("Houston, Base here,")."""
    return parts[0].lower() in wordlists.words("interjections") or "," in words.rstrip("”’'\" ")[:-1]


def _is_final(words: str) -> bool:
    return words.rstrip("”’'\" ")[-1:] in (".", "!", "?", "…")


def _is_title(parts: list[str]) -> bool:
    """Two or more words, all but the small ones in capitals: the name of a book, a programme, a law."""
    if not 2 <= len(parts) <= _LONGEST_TITLE:
        return False
    return (
        all(part[0].isupper() or part[0].isdigit() or len(part) < _LONG_WORD for part in parts)
        and (parts[0][0].isupper() or parts[0][0].isdigit())
        and parts[-1][0].isupper()
    )
