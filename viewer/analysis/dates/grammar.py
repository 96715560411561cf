# SPDX-License-Identifier: MIT
"""All rules, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from viewer.analysis.dates.classes import WordClasses, expand, literals
from viewer.analysis.dates.rule import MACROS, Rule
from viewer.analysis.dates.rules_clock import CLOCK_RULES
from viewer.analysis.dates.rules_dates import DATE_RULES
from viewer.analysis.dates.rules_eras import ERA_RULES
from viewer.analysis.dates.rules_quarters import QUARTER_RULES
from viewer.analysis.dates.rules_relative import RELATIVE_RULES
from viewer.analysis.dates.rules_spans import SPAN_RULES
from viewer.analysis.dates.rules_weekdays import WEEKDAY_RULES

RULES = (*DATE_RULES, *ERA_RULES, *CLOCK_RULES, *RELATIVE_RULES, *WEEKDAY_RULES, *QUARTER_RULES, *SPAN_RULES)
"""Where two rules find the same words, the earlier one reads them."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The classes of words and every rule with its regular expression over them."""

    classes: WordClasses
    rules: tuple[tuple[Rule, re.Pattern[str]], ...]
    numeric: re.Pattern[str]
    in_words: re.Pattern[str]


@cache
def grammar() -> Grammar:
    """The grammar, compiled at the first use."""
    known = frozenset().union(*(literals(expand(rule.notation, MACROS)) for rule in RULES))
    classes = WordClasses(known)
    compiled = tuple((rule, re.compile(classes.expression(rule.notation, MACROS))) for rule in RULES)
    in_words = "[day: (?: DD | ORDNUM ) (?: of )? MONTH YEAR] | [month: MONTH DD COMMA? YEAR]"
    return Grammar(
        classes,
        compiled,
        re.compile(classes.expression("NUMERIC", MACROS)),
        re.compile(classes.expression(in_words, MACROS)),
    )
