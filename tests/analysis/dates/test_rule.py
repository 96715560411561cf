# SPDX-License-Identifier: MIT
"""The notation that rules share."""

from __future__ import annotations

import dataclasses
import re

import pytest

from viewer.analysis.dates.classes import expand
from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.grammar import RULES, grammar
from viewer.analysis.dates.rule import MACROS
from viewer.analysis.dates.tokens import tokenise


def matched(macro, text):
    """The words that a macro takes from the beginning of a text."""
    classes = grammar().classes
    tokens = tokenise(text, [], classes)
    match = re.match(classes.expression(f"{{{macro}}}", MACROS), tokens.classes)
    return " ".join(tokens.words[: match.end()]) if match else None


@pytest.mark.parametrize("macro", MACROS)
def test_every_macro_is_written_out_and_compiles(macro):
    assert "{" not in expand(f"{{{macro}}}", MACROS)
    re.compile(grammar().classes.expression(f"{{{macro}}}", MACROS))


def test_an_unknown_macro_is_an_error():
    with pytest.raises(KeyError, match="FORTNIGHTS"):
        expand("{FORTNIGHTS} ago", MACROS)


@pytest.mark.parametrize(
    ("macro", "text", "words"),
    [
        ("NUMBER", "seventy-one boats", "seventy - one"),
        ("NUMBER", "a hundred and six boats", "a hundred and six"),
        ("NUMBER", "2 1/2 boats", "2 1/2"),
        ("NUMBER", "four and a half boats", "four and a half"),
        ("NUMBER", "a couple of boats", "a couple of"),
        ("NUMBER", "boats", None),
        ("COUNT", "a number of boats", "a number of"),
        ("COUNT", "several boats", "several"),
        ("DAYNUM", "22nd", "22nd"),
        ("DAYNUM", "31 men", "31"),
        ("DAYNUM", "32 men", None),
        ("ANYYEAR", "1804 was cold", "1804"),
        ("ANYYEAR", "nineteen eighty-four was cold", "nineteen eighty - four"),
        ("ANYYEAR", "804 was cold", None),
        ("PHASE", "the very end of the war", "the very end of the"),
        ("PHASE", "mid-summer", "mid -"),
        ("HALF", "the latter half of the war", "the latter half of the"),
        ("LIMIT", "no fewer than six", "no fewer than"),
        ("LIMIT", "well over six", "well over"),
        ("LIMIT", "over the hill", None),
        ("PAST_HOUR", "a quarter past four", "a quarter past four"),
        ("PAST_HOUR", "ten past four", None),
        ("WHICH", "upcoming talks", "upcoming"),
    ],
)
def test_a_macro_takes_what_its_name_says(macro, text, words):
    assert matched(macro, text) == words


def test_the_group_called_span_is_the_expression(lay_out):
    text = "They left on the next day."
    (expression,) = find_expressions(lay_out(text))
    assert (expression.rule, expression.span.of(text)) == ("next_day", "the next day")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("quarter", "Orders fell in the 9th quarter."),
        ("iso", "The log says 2019-02-30."),
        ("clock_date", "At 14 p.m."),
    ],
)
def test_a_match_without_a_sense_is_no_expression(lay_out, name, text):
    pattern = next(pattern for rule, pattern in grammar().rules if rule.name == name)
    assert pattern.search(tokenise(text, [], grammar().classes).classes)
    assert name not in {each.rule for each in find_expressions(lay_out(text))}


def test_rules_do_not_change():
    with pytest.raises(dataclasses.FrozenInstanceError):
        RULES[0].name = "other"
