# SPDX-License-Identifier: MIT
"""The words that a pattern cannot do without."""

from __future__ import annotations

import pytest

from viewer.analysis.dates.anchors import anchors
from viewer.analysis.dates.grammar import RULES
from viewer.analysis.dates.rule import MACROS


@pytest.mark.parametrize(
    ("notation", "needed"),
    [
        ("[month: MONTH] [day: DD] COMMA", {"MONTH"}),
        ("(?: early | late )? YEAR", {"YEAR"}),
        ("last | (?: next | this ) week | the weekend", {"last", "week", "weekend"}),
        ("the UNIT | YEAR", {"UNIT", "YEAR"}),
        ("(?<= in ) [span: SEASON (?! OTHER ) ]", {"SEASON"}),
        ("the (?: COMMA | DOT )", {"the"}),
        ("{AN} hour", {"hour"}),
        ("a? quarter", {"quarter"}),
        ("(?: DD COMMA )* MONTH", {"MONTH"}),
    ],
)
def test_the_rarest_words_that_every_match_has(notation: str, needed: set[str]) -> None:
    assert anchors(notation, MACROS) == needed


@pytest.mark.parametrize("notation", ["YEAR?", "MONTH | (?: the )?", "(?= YEAR )", "YEAR+"])
def test_a_pattern_that_can_do_without_is_refused(notation: str) -> None:
    with pytest.raises(ValueError):
        anchors(notation, MACROS)


def test_every_rule_needs_a_word() -> None:
    assert all(anchors(rule.notation, MACROS) for rule in RULES)
