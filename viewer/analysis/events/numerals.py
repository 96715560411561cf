# SPDX-License-Identifier: MIT
"""Numbers in digits and words, and the words that bound them: "at least 23", "two dozen", "some 1.2m", "10 to 20".

Scale words multiply what stands in front of them, and a scale behind a range holds for both its ends ("3 to 5
million"). The bounds of plurals without a number ("dozens", "hundreds") are those between one scale and the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from viewer.analysis.dates.vocabulary import NUMBERS
from viewer.analysis.events.tokens import Words

_ONES = {word: value for word, value in NUMBERS.items() if value < 20}
_TENS = {word: value for word, value in NUMBERS.items() if value >= 20}
_SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12,
}  # fmt: skip
_LETTERS = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_DOZENS = 24.0, 99.0
_VAGUE = {
    "dozens": _DOZENS, "scores": (40.0, 199.0), "tens": (20.0, 99.0), "hundreds": (200.0, 999.0),
    "thousands": (2e3, 9_999.0), "millions": (2e6, None), "billions": (2e9, None), "trillions": (2e12, None),
}  # fmt: skip
_FEW = {
    "dozen": _DOZENS, "hundred": (200.0, 999.0), "thousand": (2e3, 9_999.0), "million": (2e6, 9_999_999.0),
    "billion": (2e9, 9_999_999_999.0),
}  # fmt: skip

_B = r"[\s-]"  # between the words of a number
_UP_TO_99 = (
    rf"(?:(?:{'|'.join(_TENS)})(?:{_B}(?:one|two|three|four|five|six|seven|eight|nine))?|(?:{'|'.join(_ONES)}))\b"
)
_UP_TO_999 = rf"(?:(?:{_UP_TO_99}|a){_B}hundred\b(?:{_B}(?:and{_B})?{_UP_TO_99})?|{_UP_TO_99})"
_SCALE = "(?:dozen|thousand|million|billion|trillion|lakh|crore)"
_SPELLED = (
    rf"(?:{_UP_TO_999}|a)(?:{_B}and{_B}a{_B}half)?(?:{_B}{_SCALE}\b)+(?:{_B}(?:and{_B})?{_UP_TO_999})?"
    rf"|{_UP_TO_999}(?:{_B}and{_B}a{_B}half\b)?"
)
_PART = rf"(?:half|a{_B}quarter){_B}(?:of{_B})?(?:a{_B})?(?:{_SCALE}\b)"
_GROUPED = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+(?![\d,]|\.\d)|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d+(?:\.\d+)?"
)
_GROUPS = re.compile(_GROUPED)
_SEPARATORS = str.maketrans("", "", ", \u00a0\u2009\u202f")
_DIGITS = rf"(?:{_GROUPED})(?:{_B}(?:hundred|{_SCALE})\b|(?:k|m|mn|bn|tn)\b)*"
_LOOSE = (
    r"(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions)\b"
    r"(?:\s+of\s+(?:thousands|millions|billions|trillions)\b)?"
    r"|(?:a\s+)?(?:several|few|couple(?:\s+of)?)\s+(?:hundred|dozen|thousand|million|billion)\b(?:\s+(?:thousand|million)\b)?"
)
_NUMBER = rf"(?:{_DIGITS}|{_PART}|{_LOOSE}|{_SPELLED})"
_MONEY = r"(?:(?:US|HK|NZ|Can|[ACS])?\$|[€£¥₹]|(?:USD|EUR|GBP)\s?|Rs\.?\s?)"
_CANDIDATE = re.compile(
    rf"(?<![\w.,:/#@$£€-])(?P<money>{_MONEY}\s?)?(?P<one>{_NUMBER})"
    rf"(?:(?P<unit>\s?%|\s+per\s?cent|\s+votes)?(?P<joint>\s?[-–]\s?|\s+(?:to|or|and)\s+)"
    rf"(?P<second>(?P<other>{_MONEY}\s?)?(?P<two>{_NUMBER})))?"
    r"(?!\w|[:/.,–-]\d)",
    re.IGNORECASE,
)


_LEADS = (
    frozenset({"half", "quarter", "several", "few", "couple", "$", "€", "£", "¥", "₹", "usd", "eur", "gbp", "rs"})
    | _ONES.keys()
    | _TENS.keys()
    | _SCALES.keys()
    | _VAGUE.keys()
)
_PREFIXES = frozenset({"a", "us", "hk", "nz", "can", "c", "s"})


class _Bound(Enum):
    LEAST = "least"
    MOST = "most"
    ABOUT = "about"
    PLAIN = "plain"


_BEFORE = {
    tuple(phrase.strip().split()): bound
    for bound, phrases in (
        (
            _Bound.LEAST,
            "at least, more than, no fewer than, not fewer than, no less than, not less than, over, above, exceeding, "
            "upwards of, upward of, a minimum of, in excess of, greater than",
        ),
        (
            _Bound.MOST,
            "up to, as many as, as much as, as high as, at most, no more than, not more than, fewer than, less than, "
            "under, below, a maximum of",
        ),
        (
            _Bound.ABOUT,
            "about, around, some, roughly, approximately, nearly, almost, close to, an estimated, estimated, perhaps, "
            "virtually, in the region of, ~, circa",
        ),
        (_Bound.PLAIN, "a total of, total of, only, just, exactly, precisely, well, slightly, a, a further, another"),
    )
    for phrase in phrases.split(",")
}
_BEHIND = {
    ("or", "more"): _Bound.LEAST, ("plus",): _Bound.LEAST, ("+",): _Bound.LEAST, ("or", "so"): _Bound.ABOUT,
    ("-", "odd"): _Bound.ABOUT, ("or", "fewer"): _Bound.MOST, ("or", "less"): _Bound.MOST,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a sentence, without what it counts.

    It stands at the words ``first`` to ``last``, those that bound it at ``opening`` to ``closing``, its characters at
    ``start`` to ``end``. ``low`` and ``high`` are the bounds, ``approximate`` says whether they leave room. ``money``
    is the sign of a currency in front, ``sides`` are the two numbers of "52 to 48". ``digits`` is True where it is
    written as names number things (no words, no separators), ``suffixed`` where a letter stands for its scale ("5m").
    """

    first: int
    last: int
    opening: int
    closing: int
    start: int
    end: int
    low: float | None
    high: float | None
    approximate: bool
    money: str = ""
    sides: tuple[float, float] | None = None
    digits: bool = False
    suffixed: bool = False

    @property
    def bounded(self) -> bool:
        """Whether words around it bound it."""
        return self.opening < self.first or self.closing > self.last or self.approximate


def find_numerals(words: Words) -> Iterator[Numeral]:
    """The numbers of a sentence, in its order, whatever they are."""
    numerals: tuple[Numeral | None, ...]
    read = 0
    for at in _openings(words):
        if words.starts[at] < read or (found := _CANDIDATE.match(words.text, words.starts[at], words.ends[-1])) is None:
            continue
        read = found.end()
        joint = (found["joint"] or "").strip().lower()
        before = words.lower[at - 1] if at else ""
        if (joint == "and" and before != "between") or (joint and not _alike(found)):
            numerals = _numeral(words, found, "one", "one"), _numeral(words, found, "two", "two")
        elif joint == "to" and before == "from":
            numerals = (_numeral(words, found, "two", "two"),)  # a change: what it has come to counts
        else:
            numerals = (_numeral(words, found, "one", "two" if joint else "one"),)
        yield from (numeral for numeral in numerals if numeral is not None)


def _alike(found: re.Match[str]) -> bool:
    """Whether two numbers can be the ends of one range: what is written with the first fits the second."""
    if found["other"] and not found["money"]:
        return False
    unit = (found["unit"] or "").replace(" ", "").lower()
    if unit == "votes":
        return not found["other"]
    return not unit or found.string[found.end() : found.end() + len(unit) + 2].replace(" ", "").startswith(unit)


def _openings(words: Words) -> Iterator[int]:
    """The words that a number may begin with; most numbers are dates, and of no interest here."""
    for at, word in enumerate(words.lower):
        if not (word in _LEADS or "0" <= word[0] <= "9" or ("-" in word and word.partition("-")[0] in _LEADS)):
            continue
        if words.timex[at] >= 0 and words.timex[at] not in words.lasting:
            continue
        if at and words.lower[at - 1] in _PREFIXES:  # "a dozen", "US$"
            yield at - 1
        yield at


def _numeral(words: Words, found: re.Match[str], one: str, two: str) -> Numeral | None:
    """What a candidate tells from its part ``one`` to its part ``two``."""
    start = found.start() if one == "one" else found.start("second")
    end = found.end(two)
    told, ranged = (found[one], found[two]), one != two
    first, last = _word_at(words, start), bisect_left(words.starts, end) - 1
    if words.starts[first] != start:
        return None  # within a word
    low = high = _value(told[0])
    sides = None
    if ranged:
        low, high, sides = _range(told, low, _value(told[1]))
        if found["joint"].strip().lower() in ("or", "and"):
            sides = None
    opening, lead, about = _before(words, first)
    closing, trail = _behind(words, last, end)
    bound = trail if trail in (_Bound.LEAST, _Bound.MOST) else lead
    return Numeral(
        first=first,
        last=last,
        opening=opening,
        closing=closing,
        start=start,
        end=end,
        low=None if bound is _Bound.MOST else low[0],
        high=None if bound is _Bound.LEAST else high[1],
        approximate=about or trail is _Bound.ABOUT or low[0] != low[1],
        money=(found["money" if one == "one" else "other"] or "").strip(),
        sides=sides,
        digits=told[0].isdecimal(),
        suffixed=told[1][-1].lower() in _LETTERS and told[1][0].isdecimal() and not _spells(told[1]),
    )


_Pair = tuple[float | None, float | None]


def _range(told: tuple[str, str], low: _Pair, high: _Pair) -> tuple[_Pair, _Pair, tuple[float, float] | None]:
    """The bounds of "10 to 20", with the scale of the second for both; the sides where it can only be a result."""
    one, two = low[0], high[1]
    if one is None or two is None or low[0] != low[1] or high[0] != high[1]:
        return low, high, None
    scale = _scale_of(told[1])
    if _scale_of(told[0]) == 1 and scale > 1 and one < two / scale:
        return (one * scale, one * scale), high, None
    ends = (min(one, two),) * 2, (max(one, two),) * 2
    return *ends, (one, two)


def _word_at(words: Words, place: int) -> int:
    return bisect_right(words.starts, place) - 1


def _before(words: Words, first: int) -> tuple[int, _Bound | None, bool]:
    """Where the words begin that bound a number, how they do, and whether they leave room."""
    at = opening = first
    lead: _Bound | None = None
    about = False
    while at:
        for size in (3, 2, 1):
            bound = _BEFORE.get(words.lower[at - size : at]) if size <= at else None
            if bound is not None:
                break
        else:
            break
        at -= size
        if bound is _Bound.ABOUT:
            about, opening = True, at
        elif bound is not _Bound.PLAIN:
            lead, opening = bound, at
        elif size > 1:  # "a total of"
            opening = at
    if at and words.lower[at - 1] == "between":
        opening = at - 1
    return opening, lead, about


def _behind(words: Words, last: int, end: int) -> tuple[int, _Bound | None]:
    """Where the words end that bound a number from behind, and how they do."""
    if words.ends[last] != end:
        return last, None
    for size in (2, 1):
        bound = _BEHIND.get(words.lower[last + 1 : last + 1 + size])
        if bound is not None:
            return last + size, bound
    return last, None


def _spells(told: str) -> bool:
    return told.lower().endswith(tuple(_SCALES))


def _value(told: str) -> _Pair:
    """The bounds of a number: twice the same but for those that tell none ("dozens")."""
    if told.isdecimal():
        return float(told), float(told)
    parts = re.split(r"[\s-]+", told.lower()) if not told[0].isdecimal() else _digit_parts(told.lower())
    if parts[0] in _VAGUE:
        return _times(_VAGUE[parts[0]], _SCALES[parts[2][:-1]] if len(parts) > 2 else 1.0)
    if parts[0] == "a" and parts[1] in ("few", "couple"):
        parts = parts[1:]
    if parts[0] in ("several", "few", "couple"):
        scales = [part for part in parts if part in _SCALES]
        return _times(_FEW[scales[0]], _SCALES[scales[1]] if len(scales) > 1 else 1.0)
    value = _spelled_value(parts)
    return value, value


def _digit_parts(told: str) -> list[str]:
    """The digits without separators, and the scales behind them, spelled."""
    found = _GROUPS.match(told)
    digits = found[0] if found else told
    rest = [part for part in re.split(r"[\s-]+", told[len(digits) :]) if part]
    plain = digits.translate(_SEPARATORS)
    return [plain.replace(".", "") if plain.count(".") > 1 else plain, *rest]


def _times(bounds: _Pair, scale: float) -> _Pair:
    low, high = bounds
    return low and low * scale, high and (high + 1) * scale - 1


def _spelled_value(parts: list[str]) -> float:
    """The sum of what the words of a number spell, each scale times what stands in front of it."""
    total, part = 0.0, 0.0
    for at, word in enumerate(parts):
        if word == "half":
            part += 0.5
        elif word == "quarter":
            part = 0.25
        elif scale := _SCALES.get(word) or _LETTERS.get(word):
            part = (part or 1.0) * scale
            if scale >= 1_000 and not any(later in _SCALES for later in parts[at + 1 : at + 2]):
                total, part = total + part, 0.0
        elif word in _ONES or word in _TENS:
            part += _ONES.get(word) or _TENS[word]
        elif word[0].isdecimal():
            part += float(word)
    return round(total + part, 6)


def _scale_of(told: str) -> float:
    """The scale that a number ends with; 1 for none."""
    word = re.split(r"[\s\d.,-]+", told.lower())[-1]
    return _SCALES.get(word) or _LETTERS.get(word) or 1.0
