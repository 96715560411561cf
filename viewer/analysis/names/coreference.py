# SPDX-License-Identifier: MIT
"""Which forms of one article name the same bearer: longest form first, then spread to its short forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from viewer.analysis.names import lexicon
from viewer.analysis.names.evidence import is_acronym, is_family_first
from viewer.domain.participant import EntityKind

_SUFFIXES = frozenset({"Jr", "Sr", "Jr.", "Sr.", "II", "III", "IV"})


def bearers(kinds: Mapping[str, EntityKind], order: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """For every form the full forms it may stand for (itself, where it is one), in the order of the article.

    ``order`` are the forms by first mention. More than one bearer means that the mention's place must decide.
    """
    people = [form for form in order if kinds.get(form) == EntityKind.PERSON]
    found: dict[str, tuple[str, ...]] = _people(people)
    found.update(_organisations([form for form in order if kinds.get(form) == EntityKind.ORGANISATION]))
    for form in order:
        if kinds.get(form) == EntityKind.PLACE:
            found[form] = (lexicon.same_place().get(form, form),)
    return found


def _people(forms: Sequence[str]) -> dict[str, tuple[str, ...]]:
    by_short: dict[str, list[tuple[int, str]]] = {}
    found: dict[str, tuple[str, ...]] = {}
    for form in sorted(forms, key=lambda form: (-len(form.split()), forms.index(form))):
        ranked = by_short.get(form, [])
        best = min((rank for rank, _ in ranked), default=0)
        full = tuple(sorted({full for rank, full in ranked if rank == best}, key=forms.index))
        found[form] = full or (form,)
        if not full and " " in form:
            for rank, short in short_forms(form):
                by_short.setdefault(short, []).append((rank, form))
    return found


def short_forms(name: str) -> list[tuple[int, str]]:
    """The forms by which a person may be named again, the most usual (rank 0) first."""
    words = name.split()
    while len(words) > 2 and words[-1] in _SUFFIXES:
        words.pop()
    if is_family_first(words[0], words[1:]):
        both = lexicon.traits().get(words[0], 0) & lexicon.GIVEN
        return [(0, words[0]), (1, " ".join(words[1:])), *([(0, words[-1])] if both else [])]
    shorts = [(0, words[-1]), (1, words[0])]
    shorts += [(0, " ".join(words[index:])) for index in range(1, len(words) - 1)]
    shorts += [(1, f"{words[0]} {words[-1]}")] if len(words) > 2 else []
    shorts += [(2, word) for word in words[1:-1] if word[:1].isupper() and not word.endswith(".")]
    bare = words[-1].partition("-")
    if bare[0].lower() in ("al", "el") and bare[2]:
        shorts.append((0, bare[2]))
    return shorts


def _organisations(forms: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    longer: dict[str, str] = {}
    acronyms: dict[str, str] = {}
    for form in sorted(forms, key=lambda form: (-len(form.split()), forms.index(form))):
        full = longer.get(form) or acronyms.get(form.replace(".", ""))
        found[form] = (full or form,)
        words = form.split()
        if full is None and len(words) > 1:
            for count in range(1, len(words)):
                longer.setdefault(" ".join(words[:count]), form)
            for letters in (
                "".join(word[0] for word in words if word[0].isupper()),
                "".join(word[0] for word in words),
            ):
                if is_acronym(letters, form):
                    acronyms.setdefault(letters.upper(), form)
    return found
