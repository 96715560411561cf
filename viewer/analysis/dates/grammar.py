# SPDX-License-Identifier: MIT
"""All rules, compiled once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from viewer.analysis.dates.anchors import anchors
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
class Pattern:
    """A rule with its regular expression over classes of words and its place among all rules."""

    order: int
    rule: Rule
    expression: re.Pattern[str]
    group: int | str


@dataclass(frozen=True, slots=True)
class Grammar:
    """The classes of words and every rule with its regular expression over them.

    ``stretch`` matches a run of words that patterns can match; ``anchored`` are the patterns that cannot match without
    a class, in their order, for the classes that there are such patterns of.
    """

    classes: WordClasses
    rules: tuple[tuple[Rule, re.Pattern[str]], ...]
    numeric: re.Pattern[str]
    in_words: re.Pattern[str]
    stretch: re.Pattern[str]
    anchored: dict[str, tuple[Pattern, ...]]


@cache
def grammar() -> Grammar:
    """The grammar, compiled at the first use."""
    known = frozenset().union(*(literals(expand(rule.notation, MACROS)) for rule in RULES))
    classes = WordClasses(known)
    compiled = tuple((rule, re.compile(classes.expression(rule.notation, MACROS))) for rule in RULES)
    in_words = "[day: (?: DD | ORDNUM ) (?: of )? MONTH YEAR] | [month: MONTH DD COMMA? YEAR]"
    anchored: dict[str, list[Pattern]] = defaultdict(list)
    for order, (rule, expression) in enumerate(compiled):
        pattern = Pattern(order, rule, expression, "span" if "span" in expression.groupindex else 0)
        for character in {each for word in anchors(rule.notation, MACROS) for each in classes.characters(word)}:
            anchored[character].append(pattern)
    return Grammar(
        classes,
        compiled,
        re.compile(classes.expression("NUMERIC", MACROS)),
        re.compile(classes.expression(in_words, MACROS)),
        re.compile(f"[^{classes.characters('OTHER')}]+"),
        {character: tuple(patterns) for character, patterns in anchored.items()},
    )


@lru_cache(maxsize=4096)
def patterns_for(found: frozenset[str]) -> tuple[Pattern, ...]:
    """The patterns that can match where these classes stand, in their order."""
    patterns = {pattern.order: pattern for character in found for pattern in grammar().anchored[character]}
    return tuple(patterns[order] for order in sorted(patterns))
