# SPDX-License-Identifier: MIT
"""The words of what somebody said as far as two wordings can be compared by them: stems, weights, numbers, denial.

The weight of a word says how much it tells about which statement is meant. It rests on fixed lists and not on the
library, so that two quotes are as alike in a large library as in a small one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from viewer.analysis import wordlists
from viewer.analysis.dates.vocabulary import MAGNITUDES, MONTH_NUMBER, NUMBERS, WEEKDAY_NUMBER
from viewer.analysis.events.tables import word_set
from viewer.analysis.linking.stemming import stem
from viewer.analysis.names import lexicon

_TOKEN = re.compile(
    r"(?P<gap>\.\.\.|…|\[[.… ]*\])|(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<unit>bn|m|k)?\b|"
    r"(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)|(?P<mark>[.!?;:]|,)"
)
BEGINNING = 5
"""Letters that two stems have in common where one may stand for the other: "urgent", "urgency"."""
_UNITS = {"bn": 10**9, "m": 10**6, "k": 10**3}
_WEIGHTS = {"most": 0.4, "many": 0.6, "some": 0.8}
_NAME_WEIGHT = 0.7  # names tell what is spoken of, and every statement on a matter has the same
_MAGNITUDES = {**MAGNITUDES, "billion": 10**9, "trillion": 10**12}
_CORRECTION = 8  # words from a "not" to what puts it right
_BOUNDING = word_set("until unless except")
_VAGUE = word_set("one hundred thousand million billion trillion dozen")  # tell no number that could be another
_FILLERS = word_set(
    "well mean frankly honestly actually basically clearly simply certainly obviously really indeed course fact sure "
    "like just very quite thing things will may used going got get"
)
_TELLING = word_set("overall alone together separately inside outside")
"""Words of the list of function words, which is made for names, that do tell something."""
_COUNTRY = "Xcountry"
"""How the one word for a country begins, which no word of a text does."""
_MONTHS = frozenset(month for month in MONTH_NUMBER if len(month) > 4) - {"march"}
_DAYS = frozenset(day for day in WEEKDAY_NUMBER if len(day) > 5) | _MONTHS


class Denial(NamedTuple):
    """Where a plain "not" stands (a word's number), and where one that is put otherwise does ("refuse").

    ``corrected`` are those plain ones that only lead to what is said: "not one person, but several".
    """

    plain: tuple[int, ...]
    soft: tuple[int, ...]
    corrected: frozenset[int] = frozenset()


class Word(NamedTuple):
    """A word that tells something: the stem, its meanings, its weight, and its number among all words of the text."""

    stem: str
    meanings: frozenset[str]
    weight: float
    at: int
    value: Fraction | None = None
    is_name: bool = False
    is_day: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """What a text says: all its words in lower case, those that tell something, and what is denied.

    ``gaps`` are the numbers of the words before which something is left out, ``clauses`` tells for every word the
    clause that it stands in, ``mass`` is the weight of all that tells something, each stem once, and
    ``light`` are the other words. ``places`` are the numbers of the telling words that have a stem, may have a meaning,
    or begin alike, by ``keys`` of theirs.
    """

    words: tuple[str, ...]
    telling: tuple[Word, ...]
    denial: Denial
    clauses: tuple[int, ...]
    gaps: tuple[int, ...]
    mass: float
    light: Counter[str]
    places: dict[str, tuple[int, ...]]


class _Token(NamedTuple):
    written: str
    low: str
    value: Fraction | None
    clause: int
    opens: bool  # a sentence: its capital says nothing


@lru_cache(maxsize=1 << 16)
def content_of(text: str) -> Content:
    """What a text says."""
    tokens, gaps = _tokens(_with_countries(text))
    telling = _telling(tokens)
    told = {word.at for word in telling}
    weights: dict[str, float] = {}
    for word in telling:
        weights[word.stem] = max(word.weight, weights.get(word.stem, 0.0))
    return Content(
        tuple(token.low for token in tokens),
        tuple(telling),
        _denial([token.low for token in tokens]),
        tuple(token.clause for token in tokens),
        tuple(gap for gap in gaps if 0 < gap < len(tokens)),
        sum(weights.values()),
        Counter(token.low for at, token in enumerate(tokens) if at not in told),
        _places(telling),
    )


def keys(word: Word) -> tuple[str, ...]:
    """By what a word is found among those of another text, the stem first."""
    if word.value is not None or word.is_day:
        return (word.stem,)
    beginning = (f"{word.stem[:BEGINNING]}-",) if len(word.stem) >= BEGINNING else ()
    return (word.stem, *sorted(word.meanings), *beginning)


def _places(telling: list[Word]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for at, word in enumerate(telling):
        for key in keys(word):
            found.setdefault(key, []).append(at)
    return {key: tuple(places) for key, places in found.items()}


def _tokens(text: str) -> tuple[list[_Token], list[int]]:
    tokens: list[_Token] = []
    gaps: list[int] = []
    clause, opens = 0, True
    for found in _TOKEN.finditer(text):
        if found["gap"]:
            gaps.append(len(tokens))
            clause, opens = clause + 1, True
        elif found["mark"]:
            clause, opens = clause + 1, found[0] in ".!?:"
        elif found["number"]:
            value = Fraction(found["number"].replace(",", "")) * _UNITS.get(found["unit"] or "", 1)
            tokens.append(_Token(found[0], found[0].lower(), value, clause, opens))
            opens = False
        elif found["word"]:
            for written in _parts(found["word"].replace("’", "'")):
                tokens.append(_Token(written, written.lower(), None, clause, opens))
                opens = False
    return tokens, gaps


def _parts(word: str) -> list[str]:
    """A word without its possessive; a contracted "not" as a word of its own."""
    low = word.lower()
    if low.endswith("n't"):
        return [word[:-3] if low != "can't" else "can", "not"]
    if low == "cannot":
        return ["can", "not"]
    return [word.split("'")[0]] if "'" in word[1:] and len(word.split("'")[0]) > 1 else [word]


@cache
def _country_names() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {
        name: country.name
        for country in lexicon.countries()
        for name in (country.name, *country.others, *country.demonyms)
        if len(name) > 2 or name in ("US", "UK", "EU")
    } | {"U.S.": "United States", "U.S": "United States", "U.K.": "United Kingdom", "US": "United States"}
    spelled = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<!\w)(?:{spelled})(?!\w)"), {name: _country_stem(country) for name, country in names.items()}


def _country_stem(country: str) -> str:
    return _COUNTRY + re.sub(r"[^a-z]", "", country.lower())


def _with_countries(text: str) -> str:
    """The text with one word for every country, whichever of its names or words for its people it uses."""
    pattern, names = _country_names()
    return pattern.sub(lambda found: names[found[0]], text)


@cache
def _capitals() -> dict[str, str]:
    return {
        country.capital.lower(): _country_stem(country.name).lower()
        for country in lexicon.countries()
        if country.capital and " " not in country.capital
    } | {"washington": _country_stem("United States").lower()}


@cache
def _weights() -> dict[str, float]:
    """The weights of stems that have less than the full one."""
    found = {stem(word): _WEIGHTS[band] for band, words in wordlists.classes("frequent").items() for word in words}
    return found | {stem(word): 0.0 for word in (wordlists.words("names/function_words") - _TELLING) | _FILLERS}


@cache
def _meanings() -> dict[str, frozenset[str]]:
    """From every stem to the lines of synonyms that it stands in."""
    found: dict[str, set[str]] = {}
    for number, line in enumerate(wordlists.lines("synonyms")):
        for word in line.split(","):
            found.setdefault(stem(word.strip()), set()).add(str(number))
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _telling(tokens: list[_Token]) -> list[Word]:
    telling: list[Word] = []
    at = 0
    while at < len(tokens):
        length, value = _number_at(tokens, at)
        if value is not None:
            telling.append(Word(f"#{value}", frozenset(), 1.0, at, value))
            at += length
            continue
        word = _word(tokens[at], at)
        if word.weight > 0:
            telling.append(word)
        at += 1
    return _full_names(telling)


def _full_names(telling: list[Word]) -> list[Word]:
    """The words of a name share its weight: "Donald Trump" tells no more than "Trump"."""
    found: list[Word] = []
    for _, run in groupby(enumerate(telling), key=lambda item: (item[1].is_name, item[1].at - item[0])):
        words = [word for _, word in run]
        share = len(words) if words[0].is_name else 1
        found += [word._replace(weight=word.weight / share) for word in words] if share > 1 else words
    return found


def _word(token: _Token, at: int) -> Word:
    root = stem(token.low)
    capital = _capitals().get(token.low)
    country = token.written.startswith(_COUNTRY)
    is_day = token.low in _DAYS and token.written[:1].isupper()
    is_name = country or (token.written[:1].isupper() and not token.opens and token.low not in _DAYS)
    weight = _weights().get(root, 1.0)
    if is_day:
        weight = 0.8
    elif is_name and weight:
        weight = min(weight, _NAME_WEIGHT)
    elif len(root) < 2:
        weight = 0.0
    meanings = _meanings().get(root, frozenset())
    if capital or country:
        meanings = frozenset((capital or token.low,))
    return Word(root, meanings, weight, at, None, is_name, is_day)


def _number_at(tokens: list[_Token], at: int) -> tuple[int, Fraction | None]:
    """How many words from one on tell a number, and which; (1, None) where they tell none that could be another."""
    total, part, end, said = Fraction(0), Fraction(0), at, False
    while end < len(tokens):
        token = tokens[end]
        value = token.value if token.value is not None else NUMBERS.get(token.low)
        if value is not None and (not said or token.value is None):
            part += value
        elif token.low in _MAGNITUDES:
            part = (part or Fraction(1)) * _MAGNITUDES[token.low]
            if _MAGNITUDES[token.low] >= 1000:
                total, part = total + part, Fraction(0)
        elif not (said and token.low == "and" and _goes_on(tokens, end)):
            break
        said, end = True, end + 1
    if not said or (end == at + 1 and tokens[at].low in _VAGUE):
        return 1, None
    return end - at, total + part


def _goes_on(tokens: list[_Token], at: int) -> bool:
    """Whether an "and" joins the parts of one number: "a hundred and twenty"."""
    return tokens[at - 1].low in _MAGNITUDES and at + 1 < len(tokens) and tokens[at + 1].low in NUMBERS


def _denial(words: list[str]) -> Denial:
    lists = wordlists.classes("negations")
    denying, soft_stems = lists["plain"], _soft_stems()
    plain = [at for at, word in enumerate(words) if word in denying and words[at + 1 : at + 2] not in _adding()]
    soft = [at for at, word in enumerate(words) if word not in denying and stem(word) in soft_stems]
    return Denial(tuple(plain), tuple(soft), frozenset(at for at in plain if _is_corrected(words, at)))


@cache
def _adding() -> list[list[str]]:
    return [[word] for word in sorted(wordlists.classes("negations")["adding"])]


def _is_corrected(words: list[str], at: int) -> bool:
    """Whether what is denied is put right behind it: "not one person, but several", "not until he is dead".

    A "but" with a clause of its own behind it puts nothing right: "not today, but we will come".
    """
    behind = words[at + 1 : at + 1 + _CORRECTION]
    if not _BOUNDING.isdisjoint(behind):
        return True
    if "but" not in behind:
        return False
    follower = words[at + 2 + behind.index("but") :][:1]
    return bool(follower) and follower[0] not in wordlists.classes("grammar")["pronoun"]


@cache
def _soft_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in wordlists.classes("negations")["soft"])


@cache
def opposites() -> dict[str, frozenset[str]]:
    """From every stem to those that say the contrary."""
    found: dict[str, set[str]] = {}
    for line in wordlists.lines("opposites"):
        sides = [{stem(word.strip()) for word in side.split(",")} for side in line.split("=")]
        for one, two in (sides, reversed(sides)):
            for word in one:
                found.setdefault(word, set()).update(two)
    return {word: frozenset(others) for word, others in found.items()}
