# SPDX-License-Identifier: MIT
"""Which organisations of several articles are one: by name without article and legal form, country, and acronym.

A country before a name says whose it is: "US State Department", "American State Department" and "State Department" are
one, unless the library has the State Department of another country too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from viewer.analysis import wordlists
from viewer.analysis.names import lexicon
from viewer.analysis.names.acronyms import is_acronym
from viewer.domain.participant import Entity, EntityKind


def organisation_keys(entities: Iterable[Entity]) -> dict[str, str]:
    """For every name of an organisation the key that it shares with the other names of the same one."""
    entities = tuple(entities)
    names = sorted({entity.name for entity in entities})
    owned = _by_owner(names)
    keys = {name: owned.get(plain_name(name), plain_name(name)) for name in names}
    spelled_out = _spelled_out(entities, keys)
    return {name: spelled_out.get(letters_of(name), key) for name, key in keys.items()}


def _by_owner(names: Iterable[str]) -> dict[str, str]:
    """For the plain names that have a country in front, and for those without it, what both are filed under."""
    owners: dict[str, set[str]] = defaultdict(set)
    parted = {plain: lexicon.part_owner(plain) for plain in map(plain_name, names)}
    for owner, rest in parted.values():
        if owner:
            owners[rest].add(owner)
    found = {}
    for plain, (owner, rest) in parted.items():
        if owner:
            found[plain] = rest if len(owners[rest]) == 1 and rest in _known() else f"{owner} {rest}"
    return found


def owned_name(name: str) -> str:
    """The plain name without the country in front where it is a listed body's ("us state department")."""
    plain = plain_name(name)
    owner, rest = lexicon.part_owner(plain)
    return rest if owner and rest in _known() else plain


@cache
def _known() -> frozenset[str]:
    """The listed organisations by their plain names."""
    known = lexicon.known_names().items()
    return frozenset(plain_name(name) for name, kind in known if kind == EntityKind.ORGANISATION)


def _spelled_out(entities: Iterable[Entity], keys: dict[str, str]) -> dict[str, str]:
    """For every acronym the key of the name that it stands for, where an article or the list says it and none other."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for alias in entity.aliases:
            if is_acronym(alias, entity.name) or _is_initials(alias, entity.name):
                found[letters_of(alias)].add(keys[entity.name])
    listed = {
        letters: {plain_name(name)} for letters, names in wordlists.classes("names/acronyms").items() for name in names
    }
    return {letters: min(full) for letters, full in (listed | found).items() if len(full) == 1}


def _is_initials(alias: str, name: str) -> bool:
    """Whether a form that an article uses beside the full name is in capitals, be it of another language."""
    return alias.isupper() and alias.isalpha() and len(alias) < 8 and " " in name and not name.isupper()


def letters_of(name: str) -> str:
    """An acronym without its full stops."""
    return name.replace(".", "")


def plain_name(name: str) -> str:
    """An organisation's name without "the", legal form and full stops, in small letters."""
    words = [word.strip(".,") for word in name.replace(".", "").split()]
    while len(words) > 1 and lexicon.traits().get(words[-1], 0) & lexicon.SUFFIX and len(words[-1]) < 12:
        words.pop()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    return " ".join(words).lower()
