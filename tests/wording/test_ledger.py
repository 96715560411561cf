# SPDX-License-Identifier: MIT
"""What the ledger of an event says. The entries themselves: tests/workspace/test_ledger.py."""

from __future__ import annotations

from dataclasses import replace

from viewer.domain.event import About, Role, Status
from viewer.domain.rows import ArticleRow, ClaimRow
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.wording.ledger import (
    IS_RIGHT,
    THIS_IS_RIGHT,
    fold_words,
    ruling_words,
    spoken_claim,
    teller_words,
    value_words,
    who_words,
)

_CAST = (("Ada Lark", Role.AGENT), ("Oslo", Role.PLACE), ("Bo Ek", Role.PATIENT), ("Ada Lark", Role.OTHER))
_CLAIM = ClaimRow(
    1, 1, 1, "", Span(0, 1), "They met.", When.day(2023, 6, 12), None, (), Status.HAPPENED, _CAST, ("300 guests",)
)


def test_what_a_claim_says() -> None:
    assert [value_words(_CLAIM, about) for about in About] == ["12 Jun 2023", "Oslo", "300 guests"]
    silent = replace(_CLAIM, when=None, cast=(), numbers=())
    assert [value_words(silent, about) for about in About] == ["", "", ""]
    assert who_words(_CLAIM) == "Ada Lark, Bo Ek"


def test_who_claims_it_is_an_outlet_where_one_is_known() -> None:
    row = ArticleRow(1, "/a.txt", "They met", "Fjord Mail", None, None, 0, 0)
    assert teller_words(row) == ("Fjord Mail", "They met")
    assert teller_words(replace(row, outlet="")) == ("They met", "")


def test_folds_and_rulings() -> None:
    assert fold_words(2, open_=False) == "▸ +2 reprints"
    assert fold_words(1, open_=True) == "▾ +1 reprint"
    assert (
        ruling_words(About.WHEN, "12 Jun 2023", "so says the log")
        == "Ruled on the date: 12 Jun 2023, “so says the log”"
    )
    assert ruling_words(About.WHERE, "", "") == "Ruled on the place"


def test_each_thing_has_its_words() -> None:
    assert THIS_IS_RIGHT.keys() == IS_RIGHT.keys() == set(About)


def test_a_claim_is_read_aloud_with_what_differs() -> None:
    claim = replace(_CLAIM, published=When.day(2023, 6, 14), ruled=(About.WHEN,), reprint_of=9)
    assert [part for part in spoken_claim(claim, first=True, differs=[About.WHERE, About.NUMBER]) if part] == [
        "first report",
        "reprint",
        "published 14 June 2023",
        "12 June 2023",
        "Oslo",
        "300 guests",
        "Ada Lark, Bo Ek",
        "differs on the place and the number",
        "ruled right on the date",
        "They met.",
    ]
