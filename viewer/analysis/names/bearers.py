# SPDX-License-Identifier: MIT
"""Which full names can be one person's: the same surname, and given names that do not contradict each other.

A middle name may be left out or cut to its initial, a given name stand for its familiar form (James, Jim), the name be
spelled with or without accents, hyphens, full stops, "Jr". Names are only joined where nothing speaks for two bearers:
John Marlow and Jack Marlow are one unless there is also a John A. and a John B. Marlow.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from viewer.analysis.names import nicknames
from viewer.analysis.names.evidence import is_family_first

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ar|ad)-(?=\w)")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.){2,4}$|[B-DF-HJ-NP-TV-XZ]{2}$")  # J.K., JD


class FullName(NamedTuple):
    """A person's name in its parts, in small letters without accents; ``called`` is the call name in marks, or ""."""

    surname: str
    givens: tuple[str, ...]
    suffix: str
    called: str


def folded(name: str) -> str:
    """A name in small letters without accents and full stops."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(name.replace(".", "").replace("’", "'").lower().split())


@lru_cache(maxsize=50_000)
def full_name(name: str) -> FullName | None:
    """The parts of a name, None where it has no given name."""
    plain, called = nicknames.without_marked(name)
    words = (plain.title() if plain.isupper() else plain).split()
    suffix = ""
    while len(words) > 1 and folded(words[-1]) in _SUFFIXES:
        suffix = folded(words.pop())
    if len(words) < 2:
        return None
    if is_family_first(words[0], words[1:]):
        return FullName(folded(words[0]), (folded("".join(words[1:])).replace("-", ""),), suffix, "")
    givens = tuple(part for word in words[:-1] if word[:1].isupper() for part in _given(word))
    surname = _ARTICLE.sub("", folded(words[-1]))
    return FullName(surname, givens, suffix, folded(called)) if givens else None


def _given(word: str) -> Iterable[str]:
    """One given name, or the initials that are written as one word."""
    return word.replace(".", "").lower() if _INITIALS.match(word) else (folded(word),)


def group_bearers(names: Iterable[str]) -> dict[str, str]:
    """For every full name among ``names`` the first one that is the same bearer's; the names are taken in order.

    Two names are one bearer's if they do not contradict each other and contradict the same others.
    """
    parts = {name: found for name in names if (found := full_name(name)) is not None}
    calls = _call_names(parts.values())
    alike: dict[str, set[str]] = {name: {name} for name in parts}
    for block in _blocks(parts, calls):
        for index, one in enumerate(block):
            for two in block[index + 1 :]:
                if two not in alike[one] and _agree(parts[one], parts[two], calls):
                    alike[one].add(two)
                    alike[two].add(one)
    first: dict[frozenset[str], str] = {}
    return {name: first.setdefault(frozenset(others), name) for name, others in alike.items()}


_Calls = Mapping[tuple[str, str], frozenset[str]]


def _call_names(parts: Iterable[FullName]) -> _Calls:
    """What a call name stands for with a surname, where a name with both is among them: Tito Lindqvist is a Rafael."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for name in parts:
        if name.called:
            key = name.surname, name.called
            found[key] = found.get(key, frozenset()) | nicknames.formal_names(name.givens[0])
    return found


def _formals(surname: str, given: str, calls: _Calls) -> frozenset[str]:
    return nicknames.formal_names(given) | calls.get((surname, given), frozenset())


def _blocks(parts: Mapping[str, FullName], calls: _Calls) -> Iterable[Sequence[str]]:
    """Names that may agree: of one surname, with a given name in common or one that an initial fits."""
    by_given: dict[tuple[str, str], list[str]] = {}
    by_letter: dict[tuple[str, str], list[str]] = {}
    for name, found in parts.items():
        keys: set[str] = set()
        for given in found.givens:
            keys |= _formals(found.surname, given, calls)
        for key in keys:
            by_given.setdefault((found.surname, key), []).append(name)
        for letter in {given[:1] for given in found.givens}:
            by_letter.setdefault((found.surname, letter), []).append(name)
    yield from by_given.values()
    for surname, letter in by_given.keys() & by_letter.keys():  # where somebody has an initial for a given name
        yield by_letter[surname, letter]


def _agree(one: FullName, two: FullName, calls: _Calls) -> bool:
    if one.suffix and two.suffix and one.suffix != two.suffix:
        return False
    more, fewer = (one, two) if len(one.givens) >= len(two.givens) else (two, one)
    starts = range(len(more.givens) - len(fewer.givens) + 1)
    return any(_fit(more, fewer, start, calls) for start in starts)


def _fit(more: FullName, fewer: FullName, start: int, calls: _Calls) -> bool:
    """Whether the given names of the shorter name are those of the longer one from ``start`` on."""
    pairs = zip(more.givens[start:], fewer.givens, strict=False)
    return all(_same_given(more.surname, one, two, calls) for one, two in pairs)


def _same_given(surname: str, one: str, two: str, calls: _Calls) -> bool:
    if len(one) == 1 or len(two) == 1:
        return one[:1] == two[:1]
    return one == two or bool(_formals(surname, one, calls) & _formals(surname, two, calls))
