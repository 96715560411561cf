# SPDX-License-Identifier: MIT
"""Names where every word has a capital: headlines, lines in capitals, tables, datelines.

There a capital says nothing, so only what the rest of the article or the word lists know is taken for a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from viewer.analysis.names import lexicon
from viewer.analysis.names.words import Word
from viewer.domain.participant import EntityKind
from viewer.domain.span import Span

_LETTERS = re.compile(r"[^\W\d_]+")
_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+"
_DATELINE = re.compile(
    rf"(?P<city>{_CITY}(?: {_CITY}){{0,3}})(?:, [A-ZÀ-Þ][\w.'’-]+(?: [A-Z][\w.]+){{0,2}}){{0,2}},?"
    r"(?: \d{4}-\d\d-\d\d| (?:[A-Z][a-z]{2,8}\.? )?\(|,? ?[A-Z][a-z]{2,8}\.? \d{1,2}\b| ?[—–]| --? )"
)
_AGENCY = re.compile(r",?(?: [^\n()—–-]{1,40})? ?\((?P<agency>[A-Z][\w./&’' -]{1,40})\) ?(?:[—–-]|--)")
_LONGEST = 6  # words of a name


class Naming(NamedTuple):
    """One place that names something: its form as the article spells it elsewhere, and its kind."""

    start: int
    end: int
    form: str
    kind: EntityKind


def is_shouted(line: str) -> bool:
    """Whether a line is written in capitals, as far as it is written in letters."""
    if 5 * sum(map(line.count, "etaoinsr")) > len(line):
        return False  # most lines, seen at a glance
    upper = sum(map(str.isupper, line))
    return upper > 1 and upper >= 4 * sum(map(str.islower, line))


def is_title_case(line: str) -> bool:
    """Whether nearly every longer word of a line begins with a capital, as in the headlines of many outlets."""
    long = [word for word in _LETTERS.findall(line) if len(word) > 3]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def dateline(text: str, sentence: Span) -> Span | None:
    """The place that a sentence or line begins with as its dateline ("WASHINGTON (AP) — ...")."""
    found = _DATELINE.match(text, sentence.start, sentence.end)
    if found is None:
        return None
    city = found["city"]
    if city not in _upper_places() and any(map(_is_ordinary, city.split())):
        return None
    return Span(*found.span("city"))


def behind_agency(text: str, place: Span) -> int:
    """Where the agency in brackets behind a dateline's place ends, which is a credit; else the end of the place."""
    found = _AGENCY.match(text, place.end)
    return found.end("agency") if found else place.end


def _is_ordinary(word: str) -> bool:
    return bool(lexicon.traits().get(word.lower(), 0) & (lexicon.COMMON | lexicon.FUNCTION))


@cache
def _upper_places() -> frozenset[str]:
    return frozenset(name.upper() for name in lexicon.places())


def read_headline(
    text: str, words: Sequence[Word], kinds: Mapping[str, EntityKind], *, new_people: bool
) -> Iterator[Naming]:
    """The names of a line whose capitals say nothing: forms of ``kinds``, known names, and, where ``new_people``,
    given names with a word behind them that is no ordinary one. A line without new people is a caption, a credit or
    a byline: who is named there alone took no part."""
    forms = _upper_forms(kinds)
    index = 0
    while index < len(words):
        for count in range(_adjacent(text, words, index), 0, -1):
            group = words[index : index + count]
            found = _look_up(text, group, forms)
            if found is None and new_people and _is_new_person(group):
                found = " ".join(word.text for word in group), EntityKind.PERSON
            if found is not None and (new_people or found[0] in kinds or found[1] == EntityKind.PLACE):
                yield Naming(group[0].start, group[-1].end, *found)
                index += count
                break
        else:
            index += 1


def _look_up(
    text: str, group: Sequence[Word], forms: Mapping[str, tuple[str, EntityKind]]
) -> tuple[str, EntityKind] | None:
    upper = " ".join(text[group[0].start : group[-1].end].upper().split())
    if upper in forms:
        return forms[upper]
    ordinary = lexicon.COMMON | lexicon.FUNCTION | lexicon.NOT_NAME
    if len(group) == 1 and (group[0].traits | lexicon.traits().get(upper.lower(), 0)) & ordinary:
        return None
    return _upper_known().get(upper)


def _adjacent(text: str, words: Sequence[Word], index: int) -> int:
    """How many words from ``index`` on stand side by side, at most the length of a name."""
    count = 1
    while (
        count < _LONGEST
        and index + count < len(words)
        and not words[index + count - 1].possessive
        and text[words[index + count - 1].end : words[index + count].start]
        in (" ", ". ", " & ", " de ", " al-", " von ")
    ):
        count += 1
    return count


def _is_new_person(group: Sequence[Word]) -> bool:
    if len(group) != 2:
        return False
    first, last = (lexicon.traits().get(word.text.capitalize(), 0) for word in group)
    ordinary = lexicon.COMMON | lexicon.TITLE | lexicon.NOT_NAME | lexicon.EVENT_HEAD | lexicon.ORGANISATION_HEAD
    return bool(first & lexicon.GIVEN) and not (first | last) & ordinary and len(group[1].text) > 2


@cache
def _upper_known() -> dict[str, tuple[str, EntityKind]]:
    return {name.upper(): (name, kind) for name, kind in lexicon.known_names().items()}


def _upper_forms(kinds: Mapping[str, EntityKind]) -> dict[str, tuple[str, EntityKind]]:
    """The article's forms and the surnames in them, by their spelling in capitals."""
    found: dict[str, tuple[str, EntityKind]] = {}
    for form in sorted(kinds):
        if kinds[form] == EntityKind.PERSON and " " in form:
            surname = form.rpartition(" ")[2]
            found.setdefault(surname.upper(), (surname, EntityKind.PERSON))
    found.update((form.upper(), (form, kind)) for form, kind in sorted(kinds.items()))
    return found
