# SPDX-License-Identifier: MIT
"""Whether what differs between two wordings makes them two statements.

A translator or a reporter keeps what is said and changes how; a number, a day, a name or a "not" that is another is
something else that is said. What a cut quote leaves out says nothing against it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from viewer.analysis.linking.alignment import Alignment
from viewer.analysis.linking.content_words import Content, Word, opposites
from viewer.analysis.names.acronyms import is_acronym

_SLOT = 3  # words, at most, in a place where one name can stand for another


def contradict(one: Content, two: Content, alignment: Alignment) -> bool:
    """Whether what differs beside the aligned words makes two statements: a number, day, name, "not" or contrary."""
    if not alignment.pairs:
        return False
    first = _stretch(one, [a for a, _ in alignment.pairs])
    second = _stretch(two, [b for _, b in alignment.pairs])
    mine = [one.telling[at] for at in alignment.left_out[0] if one.telling[at].at in first.clauses]
    yours = [two.telling[at] for at in alignment.left_out[1] if two.telling[at].at in second.clauses]
    return (
        (any(word.value is not None for word in mine) and any(word.value is not None for word in yours))
        or (any(word.is_day for word in mine) and any(word.is_day for word in yours))
        or _denied_apart(one, two, first, second)
        or _contrary({word.stem for word in mine}, {word.stem for word in yours})
        or _contrary_in_place(one, two, first.clauses, second.clauses)
        or _other_name(one, two, alignment)
    )


class _Stretch(NamedTuple):
    """The words from the first aligned to the last, in ``clauses`` with the rest of their clauses."""

    words: range
    clauses: range

    def beside(self, other: _Stretch) -> range:
        """Where a plain "not" counts: nowhere before the first aligned word of a text whose other is cut there."""
        return self.clauses if other.words.start > 0 else range(self.words.start, self.clauses.stop)


def _stretch(content: Content, aligned: list[int]) -> _Stretch:
    first = min(content.telling[at].at for at in aligned)
    last = max(content.telling[at].at for at in aligned)
    start = content.clauses.index(content.clauses[first])
    end = len(content.clauses) - content.clauses[::-1].index(content.clauses[last])
    return _Stretch(range(first, last + 1), range(start, end))


def _denied_apart(one: Content, two: Content, first: _Stretch, second: _Stretch) -> bool:
    """Whether one says no where the other does not, however it is put, or says it of another clause."""
    plain_one = [at for at in one.denial.plain if at in first.beside(second)]
    plain_two = [at for at in two.denial.plain if at in second.beside(first)]
    if bool(plain_one) == bool(plain_two):
        return bool(plain_one) and _says_no_to_other(one, two, plain_one, plain_two)
    if plain_two:
        return _denied_apart(two, one, second, first)
    put_otherwise = any(at in second.clauses for at in two.denial.soft)
    return not put_otherwise and not one.denial.corrected.issuperset(plain_one)


def _says_no_to_other(one: Content, two: Content, plain_one: list[int], plain_two: list[int]) -> bool:
    """Whether each says no to what the other says yes to: «not raise A, raise B», «raise A, not raise B»."""
    no_one, yes_one = _by_denial(one, plain_one)
    no_two, yes_two = _by_denial(two, plain_two)
    return not (no_one - yes_one).isdisjoint(yes_two - no_two) and not (yes_one - no_one).isdisjoint(no_two - yes_two)


def _by_denial(content: Content, plain: list[int]) -> tuple[set[str], set[str]]:
    """The stems of the clauses that are denied, and of the others."""
    denied = {content.clauses[at] for at in plain}
    no = {word.stem for word in content.telling if content.clauses[word.at] in denied}
    yes = {word.stem for word in content.telling if content.clauses[word.at] not in denied}
    return no, yes


def _contrary(mine: set[str], yours: set[str]) -> bool:
    return any(not opposites().get(word, frozenset()).isdisjoint(yours) for word in mine)


def _contrary_in_place(one: Content, two: Content, first: range, second: range) -> bool:
    """Whether contraries stand behind the same word: "prices are up", "prices are down", which tell little alone."""
    mine, yours = set(one.words[first.start : first.stop]), set(two.words[second.start : second.stop])
    behind: dict[str, set[str]] = {}
    for at in second[1:]:
        if two.words[at] not in mine:
            behind.setdefault(two.words[at - 1], set()).add(two.words[at])
    return any(
        _contrary({one.words[at]}, behind.get(one.words[at - 1], set()))
        for at in first[1:]
        if one.words[at] in opposites() and one.words[at] not in yours
    )


def _other_name(one: Content, two: Content, alignment: Alignment) -> bool:
    """Whether a name stands in the place of another: between the same two words, or at the same end."""
    ends = (-1, -1), (len(one.telling), len(two.telling))
    left_one, left_two = (set(numbers) for numbers in alignment.left_out)
    for (a, b), (next_a, next_b) in pairwise((ends[0], *alignment.chain, ends[1])):
        if max(next_a - a, next_b - b) <= _SLOT + 1:
            mine = [one.telling[at] for at in range(a + 1, next_a) if at in left_one and one.telling[at].is_name]
            yours = [two.telling[at] for at in range(b + 1, next_b) if at in left_two and two.telling[at].is_name]
            if mine and yours and not (_abbreviates(mine, yours) or _abbreviates(yours, mine)):
                return True
    return False


def _abbreviates(short: list[Word], long: list[Word]) -> bool:
    """Whether a name is the initials of another: "IMF", "International Monetary Fund"."""
    return len(short) == 1 and len(long) > 1 and is_acronym(short[0].stem, " ".join(word.stem for word in long))
