# SPDX-License-Identifier: MIT
"""Which words of a phrase a label keeps: without dates, adverbs of manner and marks, and without a hole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.grammar import (
    ADVERBS,
    ALMOST,
    CONJUNCTIONS,
    DOUBTING,
    MARKS,
    NEGATIONS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from viewer.analysis.events.labels import is_adverb, is_word
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words

_SITTING = frozenset(
    {"on", "in", "at", "by", "since", "until", "from", "before", "after", "for", "during", "of", "late", "early"}
)
_LEADING_TO = _SITTING | {"the"}
_JOINTS = PREPOSITIONS | MARKS | CONJUNCTIONS | SUBORDINATORS | {"'s"}
_ADVERBIAL = word_set("much as so too very just only again together")


def content(words: Words, places: Iterable[int]) -> list[int]:
    """What a label keeps: no dates with what leads to them, no adverbs of manner, no marks.

    A date within a phrase is kept ("much of last year keeping"), and so is one that tells which of several happenings
    is meant ("the March summit"); behind one that is left out the phrase ends.
    """
    run = list(places)
    if not any(words.timex[at] >= 0 for at in run):
        return _sticking(words, [at for at in run if _is_kept(words, at)])
    kept: list[int] = []
    position = 0
    while position < len(run):
        at = run[position]
        if not words.dates(at):
            if _is_kept(words, at):
                kept.append(at)
            position += 1
            continue
        end = position
        while end + 1 < len(run) and words.timex[run[end + 1]] == words.timex[at]:
            end += 1
        if _belongs(words, run, position, end):
            kept += run[position : end + 1]
            position = end + 1
            continue
        while kept and kept[-1] == at - 1 and words.lower[at - 1] in _LEADING_TO and words.mention[at - 1] < 0:
            at = kept.pop()
        position = end + 1
        if position < len(run) and run[position] == run[end] + 1 and not _joint(words, run[position]):
            break
    return _sticking(words, kept)


def _is_kept(words: Words, at: int) -> bool:
    return words.mention[at] >= 0 or not (_is_mark(words, at) or is_adverb(words.lower[at]))


def _sticking(words: Words, kept: list[int]) -> list[int]:
    """Without an "'s" whose word is left out."""
    return [at for k, at in enumerate(kept) if words.lower[at] != "'s" or (k and kept[k - 1] == at - 1)]


def words_only(words: Words, places: Iterable[int]) -> list[int]:
    """Everything but marks: for a label that needs its date."""
    return [at for at in places if not _is_mark(words, at)]


def verb_words(words: Words, clause: Clause) -> list[int]:
    """The verb group without adverbs; what denies or doubts it stays, also right in front of it."""
    group = clause.group
    first = group.first - (group.first > 0 and words.lower[group.first - 1] in ALMOST | DOUBTING)
    return [
        at
        for at in range(first, group.last + 1)
        if words.lower[at] in NEGATIONS | ALMOST | DOUBTING
        or at == group.head
        or not (is_adverb(words.lower[at]) or words.lower[at] in ADVERBS or words.dates(at))
    ]


def _belongs(words: Words, run: Sequence[int], first: int, last: int) -> bool:
    """Whether a date is part of a phrase that goes on behind it."""
    after = run[last] + 1
    if last + 1 >= len(run) or run[last + 1] != after or _joint(words, after) or words.lower[after] in _ADVERBIAL:
        return False
    lead = words.lower[run[first] - 1] if run[first] else ""
    return lead not in {"on", "in", "at", "by", "since", "until", ","} and bool(first)


def _is_mark(words: Words, at: int) -> bool:
    word = words.lower[at]
    return (not is_word(words, at) and word != "-") or word in {"there", "here"}


def _joint(words: Words, at: int) -> bool:
    """Whether a new phrase begins at a word."""
    return words.lower[at] in _JOINTS
