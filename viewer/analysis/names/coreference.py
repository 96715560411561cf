# SPDX-License-Identifier: MIT
"""Which namings of one article name the same bearer: longest form first, then spread to its short forms."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from viewer.analysis.names import lexicon, nicknames
from viewer.analysis.names.acronyms import is_acronym
from viewer.analysis.names.bearers import group_bearers
from viewer.analysis.names.evidence import is_family_first
from viewer.analysis.names.headlines import Naming
from viewer.analysis.names.phrases import PARTICLES
from viewer.domain.participant import EntityKind

_SUFFIXES = frozenset({"Jr", "Sr", "Jr.", "Sr.", "II", "III", "IV"})


def resolve(namings: Sequence[Naming]) -> list[str]:
    """For every naming a key that it shares with those of the same bearer and kind: the bearer's fullest form.

    A short form that fits several people is the one named last before it.
    """
    people = _people(_forms(namings, EntityKind.PERSON))
    organisations = _organisations(_forms(namings, EntityKind.ORGANISATION))
    last: dict[str, str] = {}
    keys: list[str] = []
    for naming in namings:
        if naming.kind == EntityKind.PERSON:
            candidates = people[naming.form]
            key = last.get(naming.form, candidates[0]) if len(candidates) > 1 else candidates[0]
            last.update(dict.fromkeys(key.split(), key))
        elif naming.kind == EntityKind.ORGANISATION:
            key = organisations[naming.form]
        else:
            key = place_key(naming.form)
        keys.append(key)
    return keys


def place_key(name: str) -> str:
    """One spelling for all names of a country and for a place in capitals or not."""
    name = lexicon.same_place().get(name, name)
    return name.title() if name.isupper() and len(name) > 4 else name


def _forms(namings: Sequence[Naming], kind: EntityKind) -> list[str]:
    """The forms of one kind, longest first, else as the article has them."""
    forms = dict.fromkeys(naming.form for naming in namings if naming.kind == kind)
    return sorted(forms, key=lambda form: -len(form.split()))


def _people(forms: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """For every form the bearers it may name. A full form that agrees with another one joins it under the longer."""
    same = group_bearers(forms)
    by_short: dict[str, list[tuple[int, str]]] = {}
    found: dict[str, tuple[str, ...]] = {}
    for form in forms:
        own = same.get(form, form)
        ranked = [(rank, name) for rank, name in by_short.get(plain_form(form), []) if name != own]
        best = min((rank for rank, _ in ranked), default=0)
        full = tuple(dict.fromkeys(name for rank, name in ranked if rank == best)) if own == form else ()
        found[form] = full or (own,)
        if not full and " " in form:
            for rank, short in short_forms(form):
                by_short.setdefault(plain_form(short), []).append((rank, own))
    return found


def plain_form(form: str) -> str:
    """A form without accents, its particle small also where a sentence begins with it: "De Guindos", "Erdoğan"."""
    if not form.isascii():
        form = "".join(c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c))
    first, _, rest = form.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in PARTICLES else form


def short_forms(name: str) -> list[tuple[int, str]]:
    """The forms by which a person may be named again, the most usual (rank 0) first."""
    plain, called = nicknames.without_marked(name)
    words = plain.split()
    while len(words) > 2 and words[-1] in _SUFFIXES:
        words.pop()
    if is_family_first(words[0], words[1:]):
        western = lexicon.traits().get(words[0], 0) & lexicon.GIVEN  # Kim, Lee
        last = [(0 if western else 2, words[-1])] if western or len(words) > 2 else []
        return [(0, words[0]), (1, " ".join(words[1:])), *last]  # Phuc is Nguyen Xuan Phuc
    shorts = [(0, words[-1]), (1, words[0])]
    shorts += [(0, " ".join(words[index:])) for index in range(1, len(words) - 1)]
    shorts += [(1, f"{words[0]} {words[-1]}")] if len(words) > 2 else []
    shorts += [(2, word) for word in words[1:-1] if word[:1].isupper() and not word.endswith(".")]
    shorts += [(1, called), (0, f"{called} {words[-1]}")] if called else []
    shorts += [(2, short) for short in nicknames.short_names(words[0])]
    article, _, bare = words[-1].partition("-")
    if article.lower() in ("al", "el") and bare:
        shorts.append((0, bare))
    return shorts


def _organisations(forms: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    longer = _without_owner(forms)
    acronyms: dict[str, str] = {}
    last = _last_words(forms)
    for form in forms:
        full = longer.get(form) or last.get(form) or acronyms.get(form.replace(".", "")) or longer.get(form.upper())
        found[form] = full or form
        words = form.split()
        if full is not None:
            continue
        longer.setdefault(form.upper(), form)
        for count in range(1, len(words)):
            longer.setdefault(" ".join(words[:count]), form)
        for letters in ("".join(word[0] for word in words if word[0].isupper()), "".join(word[0] for word in words)):
            if is_acronym(letters, form):
                acronyms.setdefault(letters.upper(), form)
    return found


def _last_words(forms: Sequence[str]) -> dict[str, str]:
    """From "Shell" to "Royal Dutch Shell", where one name alone ends in it and the word is no common head."""
    found: dict[str, set[str]] = {}
    for form in forms:
        opening, _, last = form.rpartition(" ")
        common = lexicon.traits().get(last, 0) & (lexicon.ORGANISATION_HEAD | lexicon.SUFFIX | lexicon.COMMON)
        if opening and not common and last not in lexicon.places():  # Inter Milan is not Milan
            found.setdefault(last, set()).add(form)
    return {last: names.pop() for last, names in found.items() if len(names) == 1}


def _without_owner(forms: Sequence[str]) -> dict[str, str]:
    """From "Fisheries Ministry" to "Polish Fisheries Ministry", where no other country's is named."""
    owned: dict[str, list[tuple[str, str]]] = {}
    for form in forms:
        owner, rest = lexicon.part_owner(form)
        if owner:
            owned.setdefault(rest, []).append((owner, form))
    return {rest: names[0][1] for rest, names in owned.items() if len({owner for owner, _ in names}) == 1}
