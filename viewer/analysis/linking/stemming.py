# SPDX-License-Identifier: MIT
"""Stems of English words, the same for words of one root: "cooperate", "cooperation", "cooperative".

Method: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), 130-137, after irregular verbs are put in
their base form and British spellings in the American one. A stem is there to be compared, not to be read.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from viewer.analysis.events.inflection import irregular_verbs

_SPELLINGS = (
    (re.compile(r"(?<=[a-z]{3})our(?=$|s$|e[dr]|ing|able|ful|less|i[st])"), "or"),
    (re.compile(r"(?<=[a-z]{3})(?:is|iz)(?=e[ds]?$|ing$|ation)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=e[ds]?$|ing$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2})mmes?$"), "m"),
    (re.compile(r"(?<=[a-z]{3})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=[a-z]{2})ense(?=s?$)"), "ence"),
    (re.compile(r"(?<=[a-z]{2}dg)e(?=ment)"), ""),
    (re.compile(r"(?<=[a-z]{4})ll(?=ed$|ing$|ers?$)"), "l"),
)
_STEP_2 = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "abli": "able", "alli": "al",
    "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate", "ator": "ate", "alism": "al",
    "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble",
}  # fmt: skip
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = re.compile(
    r"(?:al|ance|ence|er|ic|able|ible|ant|ement|(?<!e)ment|(?<!m)ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$"
)
_OTHERS = {
    "goes": "go",
    "does": "do",
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "people",
    "lives": "life",
}


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The stem of a word in lower case; a word with digits or other marks is its own."""
    if len(word) < 3 or not word.isascii() or not word.isalpha():
        return word
    word = _base_forms().get(word) or _OTHERS.get(word) or word
    for pattern, other in _SPELLINGS:
        word = pattern.sub(other, word)
    for step in (_step_1, _step_2, _step_4, _step_5):
        word = step(word)
    return word


@cache
def _base_forms() -> dict[str, str]:
    """Every irregular form of a verb to its base; a form of two verbs ("lay", "found") stays what it is."""
    found: dict[str, set[str]] = {}
    bases = irregular_verbs()
    for base, (past, done) in bases.items():
        for form in {*past, *done} - bases.keys():
            found.setdefault(form, set()).add(base)
    return {form: next(iter(those)) for form, those in found.items() if len(those) == 1}


def _is_consonant(word: str, at: int) -> bool:
    letter = word[at]
    if letter == "y":
        return at == 0 or not _is_consonant(word, at - 1)
    return letter not in "aeiou"


def _shape(word: str) -> str:
    return "".join("c" if _is_consonant(word, at) else "v" for at in range(len(word)))


def _measure(word: str) -> int:
    """How many times a vowel group is followed by a consonant group: Porter's *m*."""
    return len(re.findall(r"v+c+", _shape(word)))


def _ends_short(word: str) -> bool:
    """Whether it ends in consonant, vowel, consonant other than w, x and y: Porter's *o*."""
    return _shape(word)[-3:] == "cvc" and word[-1] not in "wxy"


def _step_1(word: str) -> str:
    """Plurals, "-ed" and "-ing", and a last "y"."""
    if word.endswith(("sses", "ies")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if not word.endswith("eed"):
        word = _without_ending(word)
    elif _measure(word[:-3]):
        word = word[:-1]
    if word.endswith("y") and "v" in _shape(word[:-1]):
        word = word[:-1] + "i"
    return word


def _without_ending(word: str) -> str:
    for ending in ("ed", "ing"):
        rest = word.removesuffix(ending)
        if rest != word and "v" in _shape(rest):
            if rest.endswith(("at", "bl", "iz")):
                return rest + "e"
            if rest[-1] == rest[-2:-1] and _is_consonant(rest, len(rest) - 1) and rest[-1] not in "lsz":
                return rest[:-1]
            return rest + "e" if _measure(rest) == 1 and _ends_short(rest) else rest
    return word


def _step_2(word: str) -> str:
    """Steps 2 and 3: double suffixes to single ones."""
    for table in (_STEP_2, _STEP_3):
        ending = next((word[-size:] for size in range(7, 2, -1) if word[-size:] in table and len(word) > size), "")
        if ending and _measure(word[: -len(ending)]) > 0:
            word = word[: -len(ending)] + table[ending]
    return word


def _step_4(word: str) -> str:
    if (found := _STEP_4.search(word)) and _measure(word[: found.start()]) > 1:
        return word[: found.start()]
    return word


def _step_5(word: str) -> str:
    if word.endswith("e"):
        rest = word[:-1]
        if _measure(rest) > 1 or (_measure(rest) == 1 and not _ends_short(rest)):
            word = rest
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word
