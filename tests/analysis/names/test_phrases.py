# SPDX-License-Identifier: MIT
"""How capitalised words are grouped, and what is taken off a name."""

from __future__ import annotations

import pytest

from viewer.analysis.names.phrases import Phrase, find_phrases
from viewer.analysis.names.words import read_words
from viewer.analysis.page import Block, BlockKind, Page, Sentence
from viewer.domain.participant import EntityKind
from viewer.domain.span import Span


def phrases(text: str) -> list[Phrase]:
    span = Span(0, len(text))
    page = Page(1, text, (Block(span, BlockKind.BODY),), (Sentence(span, 0),))
    return list(find_phrases(text, list(read_words(page, 0))))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("the Bank of Lapland and Oslo", ["Bank of Lapland", "Oslo"]),
        ("with Marta Dahl of Oslo", ["Marta Dahl", "Oslo"]),
        ("the Committee on Energy and Commerce", ["Committee on Energy and Commerce"]),
        ("Marta and Karl", ["Marta", "Karl"]),
        ("the Institute for Ocean Health", ["Institute for Ocean Health"]),
        ("in the Gulf of Aden", ["Gulf of Aden"]),
        ("Queen Mary University", ["Queen Mary University"]),
        ("the Swedish Karl Dahl", ["Karl Dahl"]),
        ("the Swedish Rail Authority", ["Swedish Rail Authority"]),
        ("the daughter Ida, Daughter of Henry Dahl", ["Ida", "Daughter", "Henry Dahl"]),
    ],
)
def test_grouping(text: str, forms: list[str]) -> None:
    assert [phrase.form for phrase in phrases(text)] == forms


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("with Swedish Foreign Minister Karl Dahl", "Karl Dahl", "Swedish Foreign Minister"),
        ("with Secretary of Energy Ida Dahl", "Ida Dahl", "Secretary of Energy"),
        ("with Mayor of Oslo Ida Dahl", "Ida Dahl", "Mayor of Oslo"),
        ("with Ambassador to Japan Ida Dahl", "Ida Dahl", "Ambassador to Japan"),
        ("with Mr. Dahl", "Dahl", "Mr"),
    ],
)
def test_offices_are_taken_off(text: str, name: str, role: str) -> None:
    phrase = phrases(text)[-1]
    assert phrase.titled
    assert phrase.form == name
    assert phrase.role is not None
    assert phrase.role.of(text) == role


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the Ocean Institute", EntityKind.ORGANISATION),
        ("the Dunmore Bay", EntityKind.PLACE),
        ("with Marta Dahl", None),
        ("with Bryan Park", None),
    ],
)
def test_head_nouns_give_the_kind(text: str, kind: EntityKind | None) -> None:
    assert phrases(text)[0].kind == kind
