# SPDX-License-Identifier: MIT
"""Which pattern finds the source: one row per pattern."""

from __future__ import annotations

import pytest

from viewer.analysis.quotes.sieves import CONFIDENCE

SIEVES = [
    ("“We will go at once,” said Ann Lee.", "said_x"),
    ("“We will go at once,” Ann Lee said.", "x_said"),
    ("“We will go at once,” according to Ann Lee.", "according_to"),
    ("“We will go at once.” ― Ann Lee", "dash"),
    ("Ann Lee said: “We will go at once.”", "colon"),
    ("Ann Lee told us, “We will go at once.”", "x_told"),
    ("Ann Lee said, “We will go at once.”", "introduced"),
    ("The boats, Ann Lee said, “will go at once”.", "introduced"),
    (
        "Boats of many sizes and sails, Ann Lee said, all too small for the sea, would be sent “out at once”.",
        "parenthetical",
    ),
    ("Ann Lee called the harbour and its many small boats on the long pier “fit for sea”.", "same_sentence"),
    ("The boats are “fit for any sea” in summer, Ann Lee said.", "trailing"),
    ("Ann Lee “said that the boats would go at once” and left.", "verb_in_quote"),
    ("Ann Lee's words to the crowd, “We will go at once”, were heard.", "words_of"),
    ("Ann Lee's last reply was short: “We will go at once.”", "words_of"),
    ("“We will go at once” were Ann Lee's words on the pier.", "words_of"),
    ("“We will go at once,” in the words of Ann Lee.", "words_of"),
    ("“We will go at once,” Ann Lee passed on to the ships.", "x_said"),
    ("“Will we go at once?” Ann Lee wanted to know.", "x_said"),
    ("The crews agreed to “go at once,” according to Ann Lee.", "according_to"),
    ("The boats, Ann Lee added, “call for many more hands”.", "introduced"),
    ("Ann Lee, who liked to say “we will go at once,” stayed.", "introduced"),
    ("“ANN LEE: We will go at once.”", "transcript"),
]


@pytest.mark.parametrize(("text", "sieve"), SIEVES)
def test_each_pattern_is_seen_by_its_sieve(stage, text: str, sieve: str) -> None:
    (quote,) = stage(text, "Ann Lee=ANN LEE").marked
    assert (quote.sieve, quote.confidence) == (sieve, CONFIDENCE[sieve])
    assert quote.speaker == 1


@pytest.mark.parametrize(
    "text",
    [
        "“We will go at once,” when Ann Lee told them to.",
        "“We will go at once,” and Ann Lee said no.",
        "“We will go at once.” Ann Lee said that it would rain.",
        "They called Ann Lee's words to the crowd “a song for the sea”.",
        "Anybody who says “we will go at once” is wrong.",
    ],
)
def test_a_cue_of_another_clause_is_not_taken(stage, text: str) -> None:
    assert [quote.speaker for quote in stage(text, "Ann Lee").marked] == [None]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("“We will go,” Ann Lee told Bo Ek.", "Bo Ek"),
        ("“We will go,” Ann Lee said to Bo Ek.", "Bo Ek"),
        ("Ann Lee asked Bo Ek: “Will we go?”", "Bo Ek"),
        ("“We will go,” Ann Lee told reporters.", None),
        ("“We will go,” Ann Lee said of Bo Ek.", None),
        ("“We will go,” said Ann Lee.", None),
    ],
)
def test_to_whom_it_was_said(stage, text: str, addressee: str | None) -> None:
    scene = stage(text, "Ann Lee", "Bo Ek")
    assert scene.name_of(scene.marked[0].addressee) == addressee
