# SPDX-License-Identifier: MIT
"""Words spoken, as labels: between their marks, and with the speaker where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.labels import CLOSING, LENGTH, OPENING, cut, length, trimmed
from viewer.analysis.events.tokens import Words

_DOUBLE_OPENING = OPENING - {"'"}
_DOUBLE_CLOSING = CLOSING - {"'", "’"}
_LEAST = 3  # words of a quotation that says something
_ENDS = frozenset({",", ".", "?", "!", "-", "…"})


def quotation(words: Words) -> tuple[int, int] | None:
    """The first quotation of a sentence, with the marks around it: its first and last token."""
    first = next((at for at in range(len(words)) if words.quoted[at]), -1)
    if first >= 0:
        last = first
        while last + 1 < len(words) and words.quoted[last + 1]:
            last += 1
    else:
        opening = next((at for at in range(len(words)) if words.lower[at] in _DOUBLE_OPENING), len(words))
        closing = next((at for at in range(opening + 2, len(words)) if words.lower[at] in _DOUBLE_CLOSING), -1)
        if closing < 0:
            return None
        first, last = opening + 1, closing - 1
    if last - first + 1 < _LEAST:
        return None
    while first and words.lower[first - 1] in OPENING:
        first -= 1
    at = last + (last + 1 < len(words) and words.lower[last + 1] in _ENDS)
    while at + 1 < len(words) and words.lower[at + 1] in CLOSING:
        last = at = at + 1
    return first, last


def with_speaker(words: Words, clause: Clause, found: tuple[int, int], subject: Sequence[int]) -> list[int]:
    """The quotation and the clause that tells who said it, where both stand side by side and are short; else none."""
    first, last = found
    if not any(words.mention[at] >= 0 for at in subject):
        return []
    verb = list(range(clause.group.first, clause.group.last + 1))
    tail = [at for at in range(clause.group.last + 1, clause.right + 1) if not words.dates(at)]
    behind, before = min(subject[0], verb[0]), max(subject[-1], verb[-1])
    if last < behind <= last + 3:
        longer = [*range(first, last + 1), *subject, *verb, *tail]
        shorter = [*range(first, last + 1), *subject, *verb]
    elif first - 3 <= max([before, *tail[-1:]]) + 1 <= first and before < first:
        longer = shorter = [*subject, *verb, *(at for at in range(verb[-1] + 1, first)), *range(first, last + 1)]
    else:
        return []
    for chosen in (longer, shorter):
        if length(words, sorted(set(chosen))) <= LENGTH + 1:
            return sorted(set(chosen))
    return []


def alone(words: Words, found: tuple[int, int]) -> list[int]:
    """The words spoken between their marks; of a long quotation its beginning, and the mark that closes it."""
    inside = range(found[0], found[1] + 1)
    if length(words, inside) <= LENGTH + 1:
        return list(inside)
    spoken = [at for at in inside if words.quoted[at]]
    kept = trimmed(words, cut(words, spoken, room=LENGTH - 2))
    opening = range(found[0], spoken[0])
    closing = range(spoken[-1] + 1, found[1] + 1)
    return [*opening, *range(spoken[0], kept[-1] + 1), *(at for at in closing if words.lower[at] in CLOSING)]
