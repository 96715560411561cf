# SPDX-License-Identifier: MIT
"""Patterns over words."""

from __future__ import annotations

import re

import pytest

from viewer.analysis.dates.classes import WordClasses, expand, literals
from viewer.analysis.dates.grammar import RULES, grammar
from viewer.analysis.dates.rule import MACROS
from viewer.analysis.dates.tokens import tokenise

CLASSES = WordClasses(frozenset(("of", "the", "second")))


def found(notation, text):
    tokens = tokenise(text, [0], CLASSES)
    match = re.search(CLASSES.expression(notation, {"DAY": "DD | ORDNUM"}), tokens.classes)
    return match and [tokens.words[index] for index in range(*match.span())]


@pytest.mark.parametrize(
    ("notation", "text", "words"),
    [
        ("MONTH DD COMMA YEAR", "On May 3, 2020 it rained", ["may", "3", ",", "2020"]),
        ("{DAY} of MONTH", "the 3rd of June", ["3rd", "of", "june"]),
        ("the ORD UNIT", "the second second", ["the", "second", "second"]),
        ("MONTH", "it may rain", None),
        ("MONTH", "It rains in MAY", ["may"]),
        ("MONTH", "seen in Sept. by all", ["sept"]),
        ("NUM AMPM", "at 9 a.m. sharp", ["9", "am"]),
        ("YEAR", "in 10000 or 999 or 2,021", None),
        ("(?<! CURRENCY ) NUM", "for $5 or 7", ["7"]),
        ("UNIT POSS", "a week's work", ["week", "'s"]),
        ("HOLIDAY", "on New Year’s Eve they sang", ["new year’s eve"]),
        ("CAPITAL", "in Lisbon", ["lisbon"]),
    ],
)
def test_a_pattern_finds_words(notation, text, words):
    assert found(notation, text) == words


def test_no_pattern_reaches_over_a_block():
    tokens = tokenise("in May\n\n2020 men", [0, 8], CLASSES)
    assert not re.search(CLASSES.expression("MONTH YEAR", {}), tokens.classes)


def test_an_unknown_symbol_is_an_error():
    with pytest.raises(KeyError):
        CLASSES.expression("MOON", {})
    with pytest.raises(KeyError):
        expand("{MOON}", {})


def test_a_pattern_names_its_words():
    assert literals("[which: last | next] UNIT (?! of )") == {"last", "next", "of"}


def test_every_rule_has_a_name_of_its_own_and_compiles():
    assert len({rule.name for rule in RULES}) == len(RULES) == len(grammar().rules)
    assert all("{" not in expand(rule.notation, MACROS) for rule in RULES)
