# SPDX-License-Identifier: MIT
"""The forms of English verbs and nouns, generated once from base forms, so that reading is a look-up.

A regular verb that ends in one vowel and one consonant is given both with and without doubling ("visited", "stopped",
"travelled"/"traveled"): the form that nobody writes does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import IntFlag

from viewer.analysis.events.tables import rows, word_set


class Form(IntFlag):
    """What a form of a verb can be."""

    BASE = 1
    PRESENT = 2  # third person singular
    PAST = 4
    PARTICIPLE = 8
    ING = 16


_SIBILANT = re.compile(r"(?:s|x|z|ch|sh|o)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLING = re.compile(r"(?:^|[^aeiou]|qu)[aeiou][bdgklmnprt]$")
_IRREGULAR_NOUNS = {"crisis": "crises"}
_SINGULARS = {
    "people": "person", "persons": "person", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "oxen": "ox", "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf",
    "halves": "half", "leaves": "leaf", "thieves": "thief", "loaves": "loaf", "shelves": "shelf", "calves": "calf",
    "buses": "bus", "viruses": "virus", "bonuses": "bonus", "campuses": "campus", "gases": "gas", "crises": "crisis",
    "theses": "thesis", "diagnoses": "diagnosis", "movies": "movie", "ties": "tie", "pies": "pie", "shoes": "shoe",
    "axes": "axe", "pence": "penny", "calories": "calorie", "caches": "cache", "headaches": "headache",
    "species": "species", "series": "series", "barracks": "barracks", "headquarters": "headquarters",
}  # fmt: skip
_SAME = word_set(
    "police cattle sheep deer fish aircraft spacecraft hovercraft personnel crew staff livestock bison salmon offspring"
)
_NO_MEN = word_set("omen specimen regimen abdomen yemen semen amen acumen")
_WITH_ES = re.compile(r"(?:ss|sh|ch|x|zz|[^aeiou]o)es$")
_NO_PLURAL = re.compile(r"(?:ss|us|is|'s)$")
_SINGULAR_IN_S = word_set(
    "news perhaps always sometimes afterwards towards besides across overseas upwards downwards indoors outdoors "
    "was has does this mathematics politics economics athletics"
)


def irregular_verbs() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Base form to (past forms, participles), from ``resources/words/irregular_verbs.tsv``."""
    return {base: (tuple(past.split(",")), tuple(done.split(","))) for base, past, done in rows("irregular_verbs.tsv")}


def verb_forms(base: str, irregular: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]) -> dict[str, Form]:
    """Every form of a one-word verb with what it can be."""
    forms: dict[str, Form] = {}

    def put(word: str, form: Form) -> None:
        forms[word] = forms.get(word, Form(0)) | form

    put(base, Form.BASE)
    put(_with_s(base), Form.PRESENT)
    stems = [base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else base]
    if base.endswith("ie"):
        stems = [base[:-2] + "y"]
    doubled = base + base[-1] if _DOUBLING.search(base) else ""
    for stem in (*stems, doubled) if doubled else stems:
        put(stem + "ing", Form.ING)
    if base in irregular:
        past, done = irregular[base]
        for word in past:
            put(word, Form.PAST)
        for word in done:
            put(word, Form.PARTICIPLE)
        return forms
    ending = base + "d" if base.endswith("e") else base[:-1] + "ied" if _CONSONANT_Y.search(base) else base + "ed"
    for word in (ending, doubled + "ed") if doubled else (ending,):
        put(word, Form.PAST | Form.PARTICIPLE)
    return forms


def plural(noun: str) -> str:
    """The plural of a noun; of a compound, that of its last word."""
    head, blank, last = noun.rpartition(" ")
    return head + blank + (_IRREGULAR_NOUNS.get(last) or _with_s(last))


def singular(noun: str) -> str | None:
    """The singular of a plural noun in lower case; None for a word that does not look like one."""
    if noun in _SINGULARS:
        return _SINGULARS[noun]
    if noun in _SAME:
        return noun
    if noun.endswith("men") and len(noun) > 2 and noun not in _NO_MEN:
        return noun[:-2] + "an"
    if not noun.endswith("s") or len(noun) < 4 or _NO_PLURAL.search(noun) or noun in _SINGULAR_IN_S:
        return None
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if _WITH_ES.search(noun):
        return noun[:-2]
    return noun[:-1]


def guess_base(past: str) -> str:
    """A likely base form of a regular past form that no list has."""
    stem = past[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgmnprt":
        return stem[:-1]
    if stem.endswith(
        ("at", "iz", "is", "uc", "ag", "ng", "iv", "av", "ov", "olv", "urs", "ens", "rg", "dg", "us", "ir", "ar", "ur")
    ):
        return stem + "e"
    return stem


def _with_s(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _SIBILANT.search(word) else "s")
