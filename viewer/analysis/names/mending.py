# SPDX-License-Identifier: MIT
"""Phrases set right by what the whole article knows: words that stand beside a name, and broken possessives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from viewer.analysis.names import lexicon
from viewer.analysis.names.headlines import Naming
from viewer.analysis.names.phrases import Phrase
from viewer.analysis.names.words import Word
from viewer.domain.participant import EntityKind

_PARTICLES = re.compile(
    r"(?:\b(?:de|da|di|du|dos|del|della|van|von|der|den|bin|ibn|ter|ten)(?: (?:la|las|los|der|den|de))? "
    r"|\b(?:al|el)[ -])$"
)
_OWNS = re.compile(r"['’]? [a-z]|['’]")
_NO_PLURAL = re.compile(r"(?:is|us|es|ss)$")  # Harris, Marcus, Jones, Ross end so by themselves


def mend(text: str, phrases: Sequence[Phrase], kinds: Mapping[str, EntityKind]) -> list[Naming]:
    """The namings of the phrases that have a kind."""
    people = {form for form, kind in kinds.items() if kind == EntityKind.PERSON}
    surnames = {form.rpartition(" ")[2] for form in people}
    clean = surnames | {phrase.form for phrase in phrases if len(phrase.words) == 1}
    known = people | surnames
    broken = {phrase.form for phrase in phrases if _is_broken(text, phrase, known, clean)}
    mended = {form[:-1].rpartition(" ")[2] for form in broken}
    small = frozenset(text.split())
    found: list[Naming] = []
    for phrase in phrases:
        kind = kinds.get(phrase.form)
        if naming := _torn(text, phrase, people):
            found.append(naming)
        elif phrase.form in broken or (broken and kind == EntityKind.PERSON and _may_be_broken(text, phrase)):
            found.append(Naming(phrase.start, phrase.end - 1, phrase.form[:-1], EntityKind.PERSON))
        elif kind == EntityKind.PERSON or phrase.form in mended:
            found.append(
                _inner(phrase, people) or _behind_opening(phrase, people, small) or _with_particle(text, phrase)
            )
        elif kind is not None:
            found.append(Naming(phrase.start, phrase.end, phrase.form, kind))
        elif naming := _behind_opening(phrase, known, small):
            found.append(naming)
    return found


_FRAGMENT = re.compile(r" ([a-z]{1,5})(?!\w)")
_RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")
_STOPPED = ("Inc", "Corp", "Co", "Ltd", "Bros", "Cos", "Jr", "Sr")
_GOES_ON = re.compile(r"\.(?:[,;:)]|['’]s?\b| [a-z(])")


def with_stop(text: str, naming: Naming) -> Naming:
    """A name with the full stop of the abbreviation that ends it, where the sentence goes on: "Norland Corp. said"."""
    if (
        naming.form.endswith(_STOPPED)
        and naming.form.rpartition(" ")[2] in _STOPPED
        and _GOES_ON.match(text, naming.end)
    ):
        return naming._replace(end=naming.end + 1)
    return naming


def _is_broken(text: str, phrase: Phrase, people: set[str], clean: set[str]) -> bool:
    """Whether a person's name has lost the apostrophe of its possessive ("Morels speech") or has it behind the s."""
    last = phrase.words[-1].text
    stem = last[:-1]
    if not last.endswith("s") or len(stem) < 3 or lexicon.traits().get(stem, 0) & (lexicon.GIVEN | lexicon.COMMON):
        return False
    if not _OWNS.match(text, phrase.end) or text[max(0, phrase.start - 4) : phrase.start].lower() == "the ":
        return False  # Tiger Woods, the Clintons
    return phrase.form[:-1] in people or (len(phrase.words) > 1 and phrase.form in people and stem in clean)


def _torn(text: str, phrase: Phrase, people: set[str]) -> Naming | None:
    """A full name of the article whose letters a scanner parted or ran together: "John Mar low", "JohnMarlow"."""
    if (rest := _FRAGMENT.match(text, phrase.end)) and f"{phrase.form}{rest[1]}" in people:
        return Naming(phrase.start, rest.end(), f"{phrase.form}{rest[1]}", EntityKind.PERSON)
    if len(phrase.words) == 1 and (parted := _RUN_TOGETHER.sub(" ", phrase.form)) != phrase.form and parted in people:
        return Naming(phrase.start, phrase.end, parted, EntityKind.PERSON)
    return None


def _may_be_broken(text: str, phrase: Phrase) -> bool:
    """Whether, in an article that breaks possessives, a full name has an s too many after a vowel."""
    last = phrase.words[-1].text
    if len(phrase.words) < 2 or len(last) < 4 or not last.endswith("s") or last[-2] not in "aeiouy":
        return False
    return not _NO_PLURAL.search(last) and not lexicon.traits().get(last, 0)


def _inner(phrase: Phrase, people: set[str]) -> Naming | None:
    """The full name within a phrase that another mention shows to stand on its own: "Crooked Henry Wallow"."""
    words = phrase.words
    for count in range(len(words) - 1, 1, -1):
        for first in range(len(words) - count + 1):
            part = words[first : first + count]
            form = " ".join(word.text for word in part)
            outside = (*words[:first], *words[first + count :])
            if form in people and part[0].traits & lexicon.GIVEN and not any(_names(word.text) for word in outside):
                return Naming(part[0].start, part[-1].end, form, EntityKind.PERSON)
    return None


def _behind_opening(phrase: Phrase, people: set[str], small: frozenset[str]) -> Naming | None:
    """The name behind an ordinary word that opens the sentence: "Notice Wallow never agreed"."""
    words = phrase.words
    if len(words) < 2 or not words[0].initial or not _is_ordinary(words[0], small):
        return None
    form = " ".join(word.text for word in words[1:])
    return Naming(words[1].start, phrase.end, form, EntityKind.PERSON) if form in people else None


def _with_particle(text: str, phrase: Phrase) -> Naming:
    """A person's name with the small particle before it: "de Wael" where the phrase has "Wael"."""
    if len(phrase.words) == 1 and (found := _PARTICLES.search(text, max(0, phrase.start - 12), phrase.start)):
        return Naming(found.start(), phrase.end, text[found.start() : phrase.end], EntityKind.PERSON)
    return Naming(phrase.start, phrase.end, phrase.form, EntityKind.PERSON)


def _is_ordinary(word: Word, small: frozenset[str]) -> bool:
    """Whether the first word of a sentence is no name: an ordinary word, or one that the article also writes small."""
    if word.traits & lexicon.GIVEN:
        return False
    return bool(word.traits & lexicon.COMMON) or word.text.endswith("ing") or word.text.lower() in small


def _names(word: str) -> bool:
    return len(word) < 3 or word.endswith(".") or bool(lexicon.traits().get(word, 0) & lexicon.GIVEN)
