# SPDX-License-Identifier: MIT
"""Regular expressions over words instead of characters.

Each word gets the set of symbols that it can stand for, and each such set one character; the text becomes a string of
these characters, and a symbol in a pattern the character class of all sets that hold it. ``re`` then finds
"MONTH DD COMMA YEAR" in one linear pass and in C, where a pattern over the raw text would try to spell out every month
at every letter. The idea is that of TokensRegex (Chang and Manning 2014), on which SUTime runs.

Notation: ``UPPER`` a symbol, ``lower`` the word itself, ``[name: ...]`` a group, ``{MACRO}`` a named part, and the
operators of ``re`` for the rest; blanks mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from viewer.analysis.dates.vocabulary import FREQUENCIES, MONTH_NUMBER, WEEKDAY_NUMBER, WORD_SYMBOLS, calendar_symbols

_MARKS = {
    ",": "COMMA", ".": "DOT", "-": "DASH", "–": "DASH", "‐": "DASH", "‑": "DASH", "/": "SLASH", "$": "CURRENCY",
    "£": "CURRENCY", "€": "CURRENCY", "¥": "CURRENCY", "#": "CURRENCY", "%": "PERCENT", "(": "OPEN", ")": "CLOSE",
    ":": "COLON",
}  # fmt: skip
_TIMED = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
"""A time of day with a dot, as the British write it; as likely a plain number."""
_SHAPES = ("ISO", "NUMERIC", "CLOCK", "FRACTION", "ORDNUM", "DECADE", "YY", "POSS", "HOLIDAY")
_CAPITAL = frozenset(("CAPITAL",))
_BREAK = frozenset(("BREAK",))
_UNKNOWN = frozenset(("OTHER",))
_MARK = frozenset(("MARK",))
_NOTATION = re.compile(r"\[(?P<group>[a-z_]+):|(?P<close>\])|(?P<symbol>[A-Z]+)|(?P<word>[a-z]+)|(?P<blank>\s+)")


class WordClasses:
    """The characters that stand for sets of symbols; all are settled when it is made, so that patterns may compile."""

    def __init__(self, literals: frozenset[str]) -> None:
        self._characters: dict[frozenset[str], str] = {}
        symbols = {word: set(found) for word, found in WORD_SYMBOLS.items()}
        for word in literals:
            symbols.setdefault(word, set()).add(word)
        self.plain: dict[str, str] = {}
        """The classes of words that are written in small letters; those that are not there are ``unknown``."""
        self._capitalised: dict[str, str] = {}
        for word, found in symbols.items():
            self.plain[word] = self._character(found)
        for word in (*MONTH_NUMBER, *WEEKDAY_NUMBER):
            of_calendar = calendar_symbols(word)
            self._capitalised[word] = self._character(symbols.get(word, set()) | of_calendar)
            if of_calendar & {"SUREMONTH", "FULLDAY"}:
                self.plain[word] = self._capitalised[word]
        for word in (*FREQUENCIES, *(literals & {"today"})):
            self._capitalised[word] = self._character(symbols[word] | _CAPITAL)
        self._kinds = {kind: self._character({kind}) for kind in (*_SHAPES, *_MARKS.values())}
        self._numbers = {shape: self._character(found) for shape, found in _NUMBER_SYMBOLS.items()}
        self._timed = self._character({"NUM", "TIMED"})
        self._capital = self._character(_CAPITAL)
        self.unknown = self._character(_UNKNOWN)
        self._mark = self._character(_MARK)
        self.line_break = self._character(_BREAK)

    def _character(self, symbols: set[str] | frozenset[str]) -> str:
        return self._characters.setdefault(frozenset(symbols), chr(0x4E00 + len(self._characters)))

    def of(self, kind: str, written: str, word: str) -> str:
        """The class of one token: ``kind`` is the scanner's group, ``word`` what is written, in lower case."""
        if kind == "WORD":
            if written[0] == word[0]:
                return self.plain.get(word, self.unknown)
            return self._capitalised.get(word) or self.plain.get(word, self._capital)
        if kind == "NUMBER" and _TIMED.fullmatch(written):
            return self._timed
        if kind == "NUMBER":
            return self._numbers[_number_shape(written)]
        if kind == "CODE":
            return self._capital
        if kind == "MARK":
            return self._kinds[_MARKS[written]] if written in _MARKS else self._mark
        return self._kinds[kind]

    def expression(self, notation: str, macros: Mapping[str, str]) -> str:
        """The regular expression over classes that a pattern means. KeyError for an unknown symbol or macro."""

        def spell(found: re.Match[str]) -> str:
            if found["group"]:
                return f"(?P<{found['group']}>"
            if found["close"]:
                return ")"
            return f"[{self.characters(found['symbol'] or found['word'])}]" if not found["blank"] else ""

        return _NOTATION.sub(spell, expand(notation, macros))

    def characters(self, symbol: str) -> str:
        """The characters of all words that a symbol stands for. KeyError for an unknown one."""
        found = "".join(character for symbols, character in self._characters.items() if symbol in symbols)
        if not found:
            raise KeyError(symbol)
        return found


def expand(notation: str, macros: Mapping[str, str]) -> str:
    """A pattern with its macros written out."""
    while "{" in notation:
        notation = re.sub(r"\{([A-Z_]+)\}", lambda found: f"(?:{macros[found[1]]})", notation)
    return notation


def literals(notation: str) -> frozenset[str]:
    """The words that a pattern, its macros written out, names as themselves."""
    return frozenset(found["word"] for found in _NOTATION.finditer(notation) if found["word"])


def _number_shape(written: str) -> tuple[int, bool, bool]:
    """What of a number decides its symbols: digits (0: not a plain integer), a possible day, hour."""
    if not written.isdecimal() or len(written) > 4:
        return 0, False, False
    value = int(written)
    if len(written) == 4:
        return (4, False, False) if 1000 <= value <= 2199 else (0, False, False)
    return len(written), len(written) <= 2 and 1 <= value <= 31, len(written) <= 2 and value <= 24


def _symbols_of(shape: tuple[int, bool, bool]) -> frozenset[str]:
    digits, day, hour = shape
    symbols = {"NUM"}
    if digits:
        symbols.add(("ONE", "TWO", "THREE", "YEAR")[digits - 1])
    if day:
        symbols.add("DD")
    if hour:
        symbols.add("HH")
    return frozenset(symbols)


_NUMBER_SYMBOLS = {
    shape: _symbols_of(shape)
    for shape in ((digits, day, hour) for digits in range(5) for day in (False, True) for hour in (False, True))
}
