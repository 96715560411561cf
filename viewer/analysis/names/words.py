# SPDX-License-Identifier: MIT
"""The capitalised words of a page: all that the name finder looks at; the rest of the text is only their context."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from viewer.analysis.names import lexicon
from viewer.analysis.page import Page

_UPPER = "".join(chr(code) for code in range(0x10000) if chr(code).isupper() and chr(code).isalpha())
_APOSTROPHES = "'’"
_HYPHENS = "-‐‑"
_WORD = re.compile(
    # The capital first and what stands before it afterwards: a search for a set of characters is several times faster.
    rf"[{_UPPER}](?<![\w{_APOSTROPHES}@#].)"
    rf"(?:\.(?:[{_HYPHENS}]?[{_UPPER}]\.){{0,5}}(?:[{_UPPER}](?!\w))?"  # U.S., J.P., J.-L.
    rf"|[^\W_]*+(?:(?:[{_HYPHENS}{_APOSTROPHES}]|&(?=[{_UPPER}]))[^\W_]++)*+)",
    re.DOTALL,
)
_ARTICLE = re.compile(rf"\b(?:[ae][lnrstdz]|ash?|ul)[{_HYPHENS}]$")  # al-, el-, ash-
_HYPHENED = frozenset(_HYPHENS)
_PARTIES = frozenset({"R", "D", "I"})
_PARTS = re.compile(rf"[{_HYPHENS}]")
_OPENERS = frozenset('“"‘«„`([:—–•*-…')


class Word(NamedTuple):
    """A capitalised word: ``text`` without possessive, ``initial`` where a capital says nothing (a sentence begins)."""

    start: int
    end: int
    text: str
    traits: int
    sentence: int
    initial: bool
    possessive: bool


def read_words(page: Page, sentence: int) -> Iterator[Word]:
    """The capitalised words of one sentence."""
    text, span = page.text, page.sentences[sentence].span
    traits, known = lexicon.traits(), lexicon.known_names()
    first = True
    for found in _WORD.finditer(text, span.start, span.end):
        begin = found.start()
        if text[begin - 1 : begin] in _HYPHENED and text[begin - 2 : begin - 1].isalnum():
            article = _ARTICLE.search(text, max(span.start, begin - 4), begin)
            if article is None:
                continue  # anti-American
            begin = article.start()
        for start, end, possessive in _split(text, begin, found.end(), known):
            spelled = text[start:end]
            initial = (first and not _says(text, span.start, start)) or _opens(text, start)
            yield Word(start, end, spelled, _traits(spelled, traits), sentence, initial, possessive)
            first = False


def _traits(word: str, traits: Mapping[str, int]) -> int:
    """The traits of a word; a compound that the lists do not have is of the sort of its last part (Ex-Minister)."""
    found = traits.get(word.replace("’", "'"), 0)
    if not found and "-" in word:
        first, _, last_part = word.rpartition("-")
        if last_part.lower() in ("elect", "designate"):  # Mayor-elect
            return traits.get(first, 0)
        last = traits.get(last_part, 0)
        return last & (lexicon.TITLE | lexicon.ROLE | lexicon.DEMONYM | lexicon.NOT_NAME)
    return found


def _says(text: str, start: int, end: int) -> bool:
    """Whether a word stands between the two places."""
    return end - start > 24 or any(character.isalpha() for character in text[start:end])


def _is_adjectival(part: str) -> bool:
    """Whether the last part of a compound makes an adjective of it: London-based, Iranian-born, Soviet-style."""
    if not part.islower() or lexicon.is_syllable(part):
        return False
    return part.endswith(("ed", "ing", "born")) or bool(lexicon.traits().get(part, 0) & (lexicon.COMMON | lexicon.ROLE))


def _opens(text: str, start: int) -> bool:
    """Whether the word stands behind an opening mark, where any word may have a capital."""
    before = text[start - 1 : start]
    if before == " ":
        before = text[start - 2 : start - 1]
    return before in _OPENERS and bool(before)


def _split(text: str, start: int, end: int, known: Mapping[str, object]) -> Iterator[tuple[int, int, bool]]:
    """The names in one hyphenated or possessive word: (start, end, possessive)."""
    spelled = text[start:end]
    if spelled in known:
        yield start, end, False
        return
    possessive = False
    if len(spelled) > 2 and spelled[-2] in _APOSTROPHES and spelled[-1] in "sS":
        end, possessive = end - 2, True
    elif text[end : end + 1] in ("'", "’") and spelled[-1] in "sS" and not text[end + 1 : end + 2].isalnum():
        possessive = True
    spelled = text[start:end]
    parts = _PARTS.split(spelled)
    if len(parts) == 1:
        yield start, end, possessive
    elif spelled in lexicon.traits():
        yield start, end, possessive  # Co-operation
    elif parts[0] in _PARTIES:
        return  # "D-Vt.": a party and a state
    elif not parts[0].islower() and _is_adjectival(parts[-1]):
        return  # London-based, Iranian-born: an adjective
    elif all(part in lexicon.places() or lexicon.traits().get(part, 0) & lexicon.DEMONYM for part in parts):
        for part in parts:
            yield start, start + len(part), possessive and start + len(part) == end
            start += len(part) + 1
    else:
        yield start, end, possessive
