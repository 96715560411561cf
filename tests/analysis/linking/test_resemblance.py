# SPDX-License-Identifier: MIT
"""How alike two wordings are."""

from __future__ import annotations

import pytest

from viewer.analysis.linking.content_words import content_of
from viewer.analysis.linking.resemblance import ALIKE, Resemblance

WHOLE = "The glacier above the harbour is melting, and the widows of the sailors have left for the capital."


def of(one: str, two: str) -> Resemblance:
    return Resemblance.of(content_of(one), content_of(two))


@pytest.mark.parametrize(
    ("part", "is_part"),
    [
        ("the glacier above the harbour is melting", True),
        ("The glacier above the harbour … have left for the capital", True),
        ("The glacier above the harbour have left for the capital", False),
        ("The widows … the glacier", False),
        ("", False),
    ],
)
def test_parts(part: str, is_part: bool) -> None:
    assert of(part, WHOLE).is_part is is_part


def test_the_same_words_are_worth_the_more_the_more_they_tell() -> None:
    few, some, many = (of(text, WHOLE).likeness for text in ("have left", "the harbour is melting", WHOLE))
    assert few < ALIKE <= some < many == 1


def test_a_changed_word_costs_more_in_a_short_quote() -> None:
    short = of("The glacier is melting", "The iceberg is melting").likeness
    assert short < ALIKE < of(WHOLE, WHOLE.replace("glacier", "iceberg")).likeness


def test_order_counts() -> None:
    turned = "The widows of the sailors have left for the capital, and the glacier above the harbour is melting."
    assert ALIKE < of(WHOLE, turned).likeness < 1


def test_many_words_in_a_row_say_who_spoke() -> None:
    assert of(WHOLE, f"{WHOLE} So it is.").says_who_spoke
    assert not of("the widows of the sailors", WHOLE).says_who_spoke
