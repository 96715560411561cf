# SPDX-License-Identifier: MIT
"""Where sentences begin and end.

Every stop, question mark or exclamation mark is looked at once, with the word before it and what follows. A stop that
belongs to an abbreviation or an initial ends no sentence unless the next word can only begin one; a mark inside a
quote that is followed by its cue ("Why?" she asked) ends none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from viewer.analysis import wordlists
from viewer.analysis.page import Block, Sentence
from viewer.domain.span import Span

_CLOSERS = "”\"’'»)]}"
_STOP = re.compile(
    r"(?<![.!?…])(?<![.!?…][ \t])"  # one try for a run of marks, however long
    r"(?P<mark>[.!?…](?:[ \t]?[.!?…])*+)"
    rf"(?P<close>(?:[{re.escape(_CLOSERS)}]|\[\d{{1,3}}\])*+)"
    r"(?P<gap>\s+|$|(?=[A-Z][a-z]|[“\"][A-Z]))"
)
_NEXT = re.compile(r"[“\"‘'«„`(\[–—•*-]*\s?(?P<word>[^\W_][\w'’-]*|\$\d*)?")
_LAST = re.compile(r"[^\s“”\"‘’'«»„`()\[\]—–/]{1,24}$")
_CUE_AHEAD = re.compile(r"(?:[A-Z][\w.'’-]*,?\s+){1,4}(?P<verb>[a-z]+)(?P<rest>(?: [a-z]+){0,2})")
_INITIALS = re.compile(r"[A-Z]|(?:[A-Za-z]\.){1,4}[A-Za-z]")
_LONGEST_WORD = 24


def find_sentences(text: str, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """The sentences of every block, in the order of the text; none crosses a block or is blank."""
    return tuple(
        Sentence(span, index)
        for index, block in enumerate(blocks)
        for span in _split(text, block.span.start, block.span.end)
    )


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    words_end = end  # behind it are stray marks only: they belong to the last sentence
    while words_end > start and not text[words_end - 1].isalnum():
        words_end -= 1
    first = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() >= words_end:
            break
        if _ends(text, stop, first, end):
            yield Span(first, stop.end("close"))
            first = stop.end()
    yield Span(first, end)


def _ends(text: str, stop: re.Match[str], first: int, end: int) -> bool:
    """Whether a sentence that began at ``first`` ends at ``stop``."""
    following = _NEXT.match(text, stop.end(), end)
    word = following["word"] if following is not None and following["word"] else ""
    if (word and word[0].islower()) or text[stop.end()] in "-–—―_,;":
        return False
    before = _word_before(text, first, stop.start())
    if not stop["gap"]:
        return _is_missing_space(text, stop, before)
    if set(stop["mark"]) & set("!?"):
        return not (stop["close"] and _is_cue(text, stop.end(), end))
    if stop["mark"] == "." and not stop["close"]:
        return _ends_after(before, word, is_item=stop.start() - len(before) <= first)
    return True


def _ends_after(before: str, word: str, *, is_item: bool) -> bool:
    """Whether a plain stop between the words ``before`` and ``word`` ends a sentence."""
    if is_item and (before.isdigit() or len(before) == 1):
        return False  # the number or letter of an item of a list
    kind = _abbreviations().get(before.lower())
    if kind == "never":
        return False
    if kind == "word_or_number":
        return not word[:1].isdigit()
    starts = word[:1].isupper() and word.lower() in wordlists.words("starters")
    if kind == "open" or _INITIALS.fullmatch(before):
        return starts
    if kind is None or not before[0].isupper():
        return True
    return starts and kind != "before_name"


def _word_before(text: str, first: int, stop: int) -> str:
    found = _LAST.search(text, max(first, stop - _LONGEST_WORD), stop)
    return found[0] if found is not None else ""


def _is_missing_space(text: str, stop: re.Match[str], before: str) -> bool:
    """A stop glued to the next sentence ("the deal.The envoy"), and no address or dotted name."""
    if stop["mark"] != "." and not stop["close"]:
        return False
    if stop["close"]:
        return True
    return len(before) > 2 and before.isalpha() and before.islower()


def _is_cue(text: str, start: int, end: int) -> bool:
    """Whether what follows a closing mark is the cue of the quote: a name and a verb of saying."""
    found = _CUE_AHEAD.match(text, start, min(end, start + 80))
    if found is None or found["verb"] in wordlists.words("cues"):
        return found is not None
    words = f"{found['verb']}{found['rest']} ".split(" ")
    return any(" ".join(words[:count]) in wordlists.words("phrasal_cues") for count in (2, 3))


@cache
def _abbreviations() -> dict[str, str]:
    return {word: kind for kind, words in wordlists.classes("abbreviations").items() for word in words}
