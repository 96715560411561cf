# SPDX-License-Identifier: MIT
"""Under what a name is found, whom it makes others to be looked at again, and what must be known to say who it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from viewer.analysis import wordlists
from viewer.analysis.linking.organisations import letters_of, owned_name, plain_name
from viewer.analysis.names import lexicon
from viewer.analysis.names.bearers import folded, full_name
from viewer.analysis.names.coreference import place_key, short_forms
from viewer.analysis.names.nicknames import formal_names
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, EntityKind


@dataclass(frozen=True, slots=True)
class NameKeys:
    """The keys of a name.

    It is found under ``posts``. When it comes into a library, whatever is found under one of its ``reaches`` may be
    somebody else's now; and who it is itself rests on what is found under its ``rests_on``.
    """

    posts: frozenset[int]
    reaches: frozenset[int]
    rests_on: frozenset[int]


def name_keys(entity: Entity) -> NameKeys:
    """The keys of whom or what an article names."""
    return _keys_of(entity.kind, entity.name, entity.aliases if entity.kind is EntityKind.ORGANISATION else ())


@lru_cache(maxsize=100_000)
def _keys_of(kind: EntityKind, name: str, aliases: tuple[str, ...]) -> NameKeys:
    match kind:
        case EntityKind.PERSON:
            return _full(name) if full_name(name) else _bare(name)
        case EntityKind.ORGANISATION:
            return _body(name, aliases)
        case EntityKind.PLACE:
            own = _keys("place", [place_key(name)])
            return NameKeys(own, own, frozenset())


def _full(name: str) -> NameKeys:
    """A full name is one bearer's with others of its surname, and a bare surname or given name may be its bearer's."""
    parts = full_name(name)
    assert parts is not None
    surnames = {parts.surname, *(folded(short) for rank, short in short_forms(name) if rank == 0 or " " in short)}
    givens = {formal for given in (parts.givens[0], parts.called) if given for formal in formal_names(given)}
    block = _keys("surname", surnames)
    return NameKeys(
        block | _keys("given", givens), block | _keys("bare", surnames) | _keys("bare given", givens), block
    )


def _bare(name: str) -> NameKeys:
    """A bare name changes nobody else, but those that are open are one."""
    form = folded(name)
    formals = formal_names(form)
    own = _keys("bare", [form])
    return NameKeys(
        own | _keys("bare given", formals),
        own,
        _keys("surname", [form]) | _keys("given", formals),
    )


def _body(name: str, aliases: tuple[str, ...]) -> NameKeys:
    """An organisation is told apart by the country in front of its name, and joined by letters that stand for it."""
    plain = plain_name(name)
    letters = {letters_of(form) for form in (name, *aliases) if form.isupper() and " " not in form}
    meant = {plain_name(full) for each in letters for full in wordlists.classes("names/acronyms").get(each, ())}
    own = _keys("body", {lexicon.part_owner(plain)[1], plain, owned_name(name), *meant}) | _keys("letters", letters)
    return NameKeys(own, own, own)


def _keys(sort: str, words: Iterable[str]) -> frozenset[int]:
    return frozenset(content_id("name", sort, word) for word in words if word)
