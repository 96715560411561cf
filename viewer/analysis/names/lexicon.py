# SPDX-License-Identifier: MIT
"""What is known of words and names before a text is read: the lists of ``resources/words/names`` as look-ups.

A word's *traits* are a bit set, because most capitalised words are looked up once for a dozen questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from viewer import paths
from viewer.analysis import wordlists
from viewer.domain.participant import EntityKind

GIVEN = 1  # a given name
FAMILY_FIRST = 2  # a family name that stands before the given name
TITLE = 4  # stands before a person's name
ROLE = 8  # what a person is by office or trade
PORTFOLIO = 16  # what an office is for, or its rank
SUFFIX = 32  # ends a company's name
ORGANISATION_HEAD = 64  # heads an organisation's name
PLACE_HEAD = 128  # heads a place's name
EVENT_HEAD = 256  # heads the name of a happening, law, prize or work
DEMONYM = 512  # of a country or its people
NOT_NAME = 1024  # written with a capital and still no name
COMMON = 2048  # an ordinary word
FUNCTION = 4096  # an ordinary word that no name begins with

_LISTS = {
    "given_names": GIVEN,
    "family_first": FAMILY_FIRST,
    "titles": TITLE,
    "portfolios": PORTFOLIO,
    "organisation_suffixes": SUFFIX,
    "organisation_heads": ORGANISATION_HEAD,
    "place_heads": PLACE_HEAD,
    "event_heads": EVENT_HEAD,
    "not_names": NOT_NAME,
}
_LOWER_CASE_LISTS = {"roles": ROLE, "common_words": COMMON, "function_words": FUNCTION}


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its usual name, the other names it goes by, the words for its people, its capital ("" for none)."""

    name: str
    others: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str


def _list(name: str) -> frozenset[str]:
    return wordlists.words(f"names/{name}")


@cache
def countries() -> tuple[Country, ...]:
    """The countries of the world and states that were."""
    found = []
    for line in (paths.resources() / "words" / "names" / "countries.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, others, demonyms, capital = (part.strip() for part in (*line.split("|"), "", "", "")[:4])
            others_of = tuple(other.strip() for other in others.split(",") if other.strip())
            found.append(Country(name, others_of, tuple(demonyms.split()), capital))
    return tuple(found)


@cache
def traits() -> dict[str, int]:
    """The traits of every listed word, spelled as in running text (``Minister`` and ``minister`` both have some)."""
    found: dict[str, int] = {}
    for name, trait in _LISTS.items():
        for word in _list(name):
            found[word] = found.get(word, 0) | trait
    for name, trait in _LOWER_CASE_LISTS.items():
        for word in _list(name):
            for spelled in (word, word[:1].upper() + word[1:]):
                found[spelled] = found.get(spelled, 0) | trait
    for country in countries():
        for word in country.demonyms:
            found[word] = found.get(word, 0) | DEMONYM
    return found


@cache
def known_names() -> dict[str, EntityKind]:
    """Names whose kind is known beforehand. Ambiguous places are not among them."""
    found = dict.fromkeys(_list("organisations"), EntityKind.ORGANISATION)
    found.update(dict.fromkeys(places() - _list("ambiguous_places") - found.keys(), EntityKind.PLACE))
    return found


@cache
def places() -> frozenset[str]:
    """Every listed place, the ambiguous ones too."""
    found = set(_list("cities") | _list("regions"))
    for country in countries():
        found.update((country.name, *country.others, country.capital))
    return frozenset(found - {""})


@cache
def country_names() -> frozenset[str]:
    """Countries and the parts of them that speak and act as one, by any of their names."""
    return frozenset(name for country in countries() for name in (country.name, *country.others))


@cache
def same_place() -> dict[str, str]:
    """From every other name of a country, and every abbreviation of a state, to its usual name."""
    states = wordlists.classes("names/state_abbreviations").items()
    found = {short: name for name, shorts in states if name for short in shorts}
    return found | {other: country.name for country in countries() for other in country.others}


@cache
def _owners() -> dict[str, str]:
    return {
        word.replace(".", "").replace("-", " ").lower(): country.name
        for country in countries()
        for word in (country.name, *country.others, *country.demonyms)
    }


def part_owner(name: str) -> tuple[str, str]:
    """The country in front of an organisation's name and the rest: "US State Department", "Polish Foreign Ministry".

    "" where there is none, or where one word would be left, which says too little.
    """
    words = name.split()
    for count in (2, 1):
        owner = _owners().get(" ".join(words[:count]).replace(".", "").lower(), "")
        if owner and len(words) > count + 1:
            return owner, " ".join(words[count:])
    return "", name


@cache
def known_openings() -> dict[str, int]:
    """For each first word of a known name, how many words the longest such name has."""
    longest: dict[str, int] = {}
    for name in (*known_names(), *places()):
        words = name.split(" ")
        longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return longest


@cache
def _syllables() -> frozenset[str]:
    return frozenset(word.lower() for word in _list("syllables"))


def is_syllable(word: str) -> bool:
    """Whether a word is a syllable of Korean or Vietnamese names."""
    return word.lower() in _syllables()
