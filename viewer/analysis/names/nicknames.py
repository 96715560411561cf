# SPDX-License-Identifier: MIT
"""What people are called besides their given names: the name in marks inside a full name, and the usual short forms.

A *call name* in marks stands between given name and surname: Rafael “Tito” Lindqvist, Ida (Bunny) Moreau.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from viewer.analysis import wordlists
from viewer.analysis.names import lexicon

_CALLED = r"(?P<called>(?:(?:[Tt]he )?[^\W\d_a-z][\w'’.-]*[\w.](?: [^\W\d_a-z][\w'’-]*\w){0,2}))"
_MARKED = re.compile(rf" (?:“|”|\"|„|«|``|‘|'|`|\(){_CALLED}(?:”|“|\"|»|''|’|'|\)) ")
_OPENERS = frozenset("“”\"„«‘'`(")
_LONGEST = 40  # characters


def end_of_marked(text: str, start: int) -> int:
    """Where the next word stands if a call name in marks follows the given name that ends at ``start``; else 0."""
    if text[start + 1 : start + 2] not in _OPENERS or start + 1 >= len(text):
        return 0
    found = _MARKED.match(text, start, start + _LONGEST)
    if found is None or found["called"] in lexicon.places():
        return 0
    traits = lexicon.traits().get(found["called"], 0)
    return 0 if traits & (lexicon.DEMONYM | lexicon.NOT_NAME | lexicon.FUNCTION) else found.end()


def without_marked(name: str) -> tuple[str, str]:
    """A name without the call name in marks, and the call name ("" where there is none)."""
    found = _MARKED.search(name)
    if found is None:
        return name, ""
    return f"{name[: found.start()]} {name[found.end() :]}", found["called"]


@cache
def _formal_by_short() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for formal, shorts in wordlists.classes("names/hypocorisms").items():
        for short in shorts:
            found.setdefault(short.lower(), set()).add(formal.lower())
    return {short: frozenset(formals) for short, formals in found.items()}


def formal_names(given: str) -> frozenset[str]:
    """The given names, in small letters, that one may stand for: itself, and what it is short for (Bob, Robert)."""
    given = given.lower()
    return _formal_by_short().get(given, frozenset()) | {given}


def short_names(given: str) -> frozenset[str]:
    """The familiar forms of a given name (Robert: Bob, Bobby, Rob ...)."""
    return wordlists.classes("names/hypocorisms").get(given, frozenset())
