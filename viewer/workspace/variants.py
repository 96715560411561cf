# SPDX-License-Identifier: MIT
"""The wordings of one utterance, held against each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from viewer.domain.rows import QuoteRow, Variant
from viewer.domain.span import Span
from viewer.domain.when import When

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def variants_of(rows: Sequence[QuoteRow], published: Mapping[int, When | None]) -> list[Variant]:
    """The wordings in the order of ``rows``, each with where it differs from the first; the first with what none of the
    others has. ``published`` tells when each article came out.
    """
    stretches = _differences([row.text for row in rows])
    return [Variant(row, published.get(row.article), differing) for row, differing in zip(rows, stretches, strict=True)]


def _differences(texts: Sequence[str]) -> list[tuple[Span, ...]]:
    """For every text where it differs from the first, from word to word; for the first what none of the others has.

    Case and punctuation do not count.
    """
    places = [[Span(*word.span()) for word in _WORD.finditer(text)] for text in texts]
    words = [[span.of(text).casefold() for span in spans] for text, spans in zip(texts, places, strict=True)]
    known: list[set[int]] = [set() for _ in texts]
    for index in range(1, len(texts)):
        for block in SequenceMatcher(None, words[0], words[index], autojunk=False).get_matching_blocks():
            known[0].update(range(block.a, block.a + block.size))
            known[index].update(range(block.b, block.b + block.size))
    if len(texts) == 1:
        known[0].update(range(len(words[0])))
    return [_stretches(spans, same) for spans, same in zip(places, known, strict=True)]


def _stretches(spans: Sequence[Span], same: set[int]) -> tuple[Span, ...]:
    """The words that are not the same; neighbours are one stretch."""
    found: list[Span] = []
    for index, span in enumerate(spans):
        if index in same:
            continue
        if found and index - 1 not in same:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)
