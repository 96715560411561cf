# SPDX-License-Identifier: MIT
"""Numbers that measure, with words of their own: money, percent, magnitude, terms in prison, votes, "23-member"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from viewer.analysis import wordlists
from viewer.analysis.events.inflection import singular
from viewer.analysis.events.numerals import Numeral
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words

_SIGNS = {
    "$": "dollar", "us$": "dollar", "usd": "dollar", "€": "euro", "eur": "euro", "£": "pound", "gbp": "pound",
    "¥": "yen", "₹": "rupee", "rs": "rupee", "rs.": "rupee", "a$": "australian dollar", "c$": "canadian dollar",
    "can$": "canadian dollar", "hk$": "hong kong dollar", "nz$": "new zealand dollar", "s$": "singapore dollar",
}  # fmt: skip
_DOLLARS = {
    "canadian": "canadian dollar", "australian": "australian dollar", "kong": "hong kong dollar",
    "zealand": "new zealand dollar", "singapore": "singapore dollar",
}  # fmt: skip
SPELLINGS = {
    "km": "kilometre", "kilometer": "kilometre", "meter": "metre", "liter": "litre", "kg": "kilogram",
    "kilogramme": "kilogram", "kilo": "kilogram", "lb": "pound", "ft": "foot", "rouble": "ruble", "tonne": "ton",
    "mw": "megawatt", "storey": "story",
}  # fmt: skip
_PERCENT = frozenset({"%", "percent", "percentage", "pct"})
_VOTES = word_set("vote votes voted voting ballot ballots referendum ruling ruled overrode")
_DECIDING = word_set(
    "approve approved adopt adopted ratify ratified reject rejected endorse endorsed confirm confirmed"
)
_BALLOT = 8  # words in front of a result in which it is told what was voted on
_PRISON = word_set("prison jail custody detention imprisonment jails")
_PUTTING_AWAY = word_set("jailed jailing jails imprisoned sentenced sentencing sentence sentences")
_SERVING = word_set("serve served serving serves spend spent spending spends")
_MEASURING = word_set("magnitude measured measuring")
_STRONGEST = 10  # no earthquake has such a magnitude
_LASTING = {"year": 1.0, "month": 1 / 12}


class Unit(NamedTuple):
    """A unit, the last word that tells it, and what the number has to be multiplied by.

    ``befell`` is what the sentence says befell the counted, "" for nothing; ``plain`` is True for a counted noun of
    which nothing is said.
    """

    name: str
    last: int
    scale: float = 1.0
    befell: str = ""
    plain: bool = False


def money(words: Words, numeral: Numeral) -> Unit:
    """The currency of a number behind its sign."""
    return _priced(words, _SIGNS.get(numeral.money.lower(), "dollar"), numeral.last)


def _priced(words: Words, name: str, last: int) -> Unit:
    """A currency, with what the price is for: "dollar per barrel"."""
    following = words.lower[last + 1 : last + 3]
    if len(following) == 2:
        each = singular(following[1]) or following[1]
        if following[0] == "per" or (following[0] in {"a", "an"} and each in lists()["each"]):
            return Unit(f"{name} per {each}", last + 2)
    return Unit(name, last)


def measure(words: Words, numeral: Numeral) -> Unit | None:
    """Percent and magnitude, which have words of their own."""
    at = numeral.closing + 1
    word, following = (*words.lower[at : at + 2], "", "")[:2]
    if word in _PERCENT or (word == "per" and following == "cent"):
        if word == "percentage" or following in {"point", "points"}:
            return Unit("percentage point", at + 1)
        return Unit("percent", at + (word == "per"))
    if word == "-" and following == "magnitude":
        return Unit("magnitude", at + 1)
    if numeral.low is None or not 0 < numeral.low < _STRONGEST:
        return None
    if word == "magnitude":
        return Unit("magnitude", at)
    told = not _MEASURING.isdisjoint(words.lower[max(0, numeral.first - 3) : numeral.first]) and _of_quake(words)
    if told or word in lists()["quake"] or "richter" in words.lower[at : at + 3]:
        return Unit("magnitude", numeral.last)
    return None


def _of_quake(words: Words) -> bool:
    quakes = lists()["quake"]
    return any(word in quakes or word in {"magnitude", "richter"} or word[:-1] in quakes for word in words.lower)


def term(words: Words, numeral: Numeral) -> Unit | None:
    """The term in prison that a duration is: "jailed for 12 years", "a 12-year sentence"."""
    if words.timex[numeral.last] not in words.lasting or numeral.money:
        return None
    at = numeral.last + 1
    if at < len(words) and words.lower[at] == "-":
        at += 1
    unit = (singular(words.lower[at]) or words.lower[at]) if at < len(words) else ""
    if unit not in _LASTING:
        return None
    near = words.lower[at + 1 : at + 4]
    before = words.lower[max(0, numeral.opening - 3) : numeral.opening]
    if not _SERVING.isdisjoint(words.lower[max(0, numeral.opening - 4) : numeral.opening]):
        return None
    told = not _PRISON.isdisjoint(near) or near[:2] == ("behind", "bars") or "sentence" in near[:2]
    put = before[-1:] in (("for",), ("to",), ("of",)) and not _PUTTING_AWAY.isdisjoint(before)
    return Unit("year sentence", at, _LASTING[unit]) if told or put else None


def votes(words: Words, numeral: Numeral) -> tuple[Unit, ...]:
    """The two sides of the result of a vote; none for that of a game."""
    if numeral.sides is None or not _is_vote(words, numeral):
        return ()
    at = numeral.last + 1
    last = at if at < len(words) and words.lower[at] in {"vote", "votes"} else numeral.last
    return Unit("majority vote", last), Unit("minority vote", last)


def _is_vote(words: Words, numeral: Numeral) -> bool:
    before = words.lower[max(0, numeral.first - _BALLOT) : numeral.first]
    near = {*before, *words.lower[numeral.last + 1 : numeral.last + 3]}
    if not _VOTES.isdisjoint(near) or " votes" in words.text[numeral.start : numeral.end]:
        return True
    return not _DECIDING.isdisjoint(before) or (before[-1:] == ("by",) and "passed" in before)


def is_compound(words: Words, numeral: Numeral) -> bool:
    """Whether the number is the first part of a compound: "23-member", "three-nation"."""
    if words.ends[numeral.last] != numeral.end:
        return True
    return words.text[numeral.end : numeral.end + 1] == "-" and words.text[numeral.end + 1 : numeral.end + 2].isalpha()


def compound(words: Words, numeral: Numeral) -> Unit | None:
    """The unit of a compound that measures; none for one that names ("six-party talks")."""
    place = numeral.end + 1
    at = numeral.last
    while at + 1 < len(words) and words.starts[at + 1] <= place:
        at += 1
    part = words.text[place : words.ends[at]].lower()
    if part not in lists()["compound"]:
        return None
    return Unit(SPELLINGS.get(part, part), at)


def currency(words: Words, noun: str, at: int) -> Unit:
    """The currency that a noun names, by its singular and where it stands."""
    return _priced(words, _DOLLARS.get(words.lower[at - 1], noun) if noun == "dollar" else noun, at)


@cache
def lists() -> dict[str, frozenset[str]]:
    """The word lists by which it is told what numbers count."""
    return wordlists.classes("quantities")
