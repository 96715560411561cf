# SPDX-License-Identifier: MIT
"""Where wordings of one utterance differ, word by word, so that variants can be shown side by side.

Words are aligned by the longest blocks that both texts have (J. W. Ratcliff and D. E. Metzener, "Pattern matching: the
gestalt approach", Dr. Dobb's Journal, July 1988, as ``difflib`` has it, without its guess at what is junk).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from viewer.domain.span import Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[$£€¥]?\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:['’‘ʼ][^\W\d_]+)*|\d+")
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


def differences(texts: Sequence[str], base: int = 0) -> list[tuple[Span, ...]]:
    """For every text the stretches that differ from the text ``base``, as offsets in it, ascending.

    For ``base`` itself: what none of the others has. Case, the shape of marks and punctuation are no difference.
    """
    words = [_words(text) for text in texts]
    kept: set[int] = set()
    found: list[tuple[Span, ...]] = []
    for number, (spans, keys) in enumerate(words):
        if number == base:
            found.append(())
            continue
        same = SequenceMatcher(None, words[base][1], keys, autojunk=False).get_matching_blocks()
        kept.update(at for block in same for at in range(block.a, block.a + block.size))
        found.append(_stretches(spans, {at for block in same for at in range(block.b, block.b + block.size)}))
    if len(texts) > 1:
        found[base] = _stretches(words[base][0], kept)
    return found


def _words(text: str) -> tuple[list[Span], list[str]]:
    """Where the words of a text stand, and what they are compared by."""
    found = list(_WORD.finditer(text))
    keys = [word[0].translate(_APOSTROPHES).casefold() for word in found]
    return [Span(*word.span()) for word in found], [key.replace(".", "") if key[0].isalpha() else key for key in keys]


def _stretches(spans: Sequence[Span], same: set[int]) -> tuple[Span, ...]:
    """The words that are not the same; neighbours are one stretch."""
    found: list[Span] = []
    after = -1
    for at, span in enumerate(spans):
        if at in same:
            continue
        if found and at == after:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
        after = at + 1
    return tuple(found)
