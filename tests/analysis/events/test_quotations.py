# SPDX-License-Identifier: MIT
"""Words spoken, as labels."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.events.labels import LENGTH
from viewer.analysis.events.quotations import alone, quotation, with_speaker


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        ("“The old dam in the north will hold,” she said.", "“The old dam in the north will hold,”"),
        ('"Not this year at least," she said.', '"Not this year at least,"'),
        ("She called it “a shame” at once.", None),
        ("She said nothing.", None),
    ],
)
def test_the_first_quotation_of_a_sentence(clauses: Callable[[str], Any], sentence: str, spoken: str | None) -> None:
    words, _ = clauses(sentence)
    found = quotation(words)
    assert (words.span(*found).of(words.text) if found else None) == spoken


def test_a_speaker_is_told_where_there_is_room(clauses: Callable[[str], Any]) -> None:
    words, found = clauses("“The old dam will hold for years,” [Ada Brook] said.")
    place = quotation(words)
    assert place is not None
    clause = found[-1]
    chosen = with_speaker(words, clause, place, range(clause.subject[0], clause.subject[1] + 1))
    assert words.span(chosen[0], chosen[-1]).of(words.text) == "“The old dam will hold for years,” Ada Brook said"
    assert with_speaker(words, clause, place, []) == []


def test_a_long_quotation_is_cut_and_closed(clauses: Callable[[str], Any]) -> None:
    words, _ = clauses(
        "“We shall mend every house in this valley and every bridge over its river before winter,” she said."
    )
    place = quotation(words)
    assert place is not None
    chosen = alone(words, place)
    assert (words.lower[chosen[0]], words.lower[chosen[-1]]) == ("“", "”")
    assert words.ends[chosen[-2]] - words.starts[chosen[0]] <= LENGTH
