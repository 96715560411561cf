# SPDX-License-Identifier: MIT
"""What the evidence of a whole article makes of a form."""

from __future__ import annotations

import pytest

from viewer.analysis.names.evidence import Votes
from viewer.analysis.names.phrases import find_phrases
from viewer.analysis.names.voting import decide, vote
from viewer.analysis.names.words import read_words
from viewer.analysis.page import Block, BlockKind, Page
from viewer.analysis.sentences import find_sentences
from viewer.domain.participant import EntityKind
from viewer.domain.span import Span


def kinds(text: str) -> dict[str, EntityKind]:
    blocks = (Block(Span(0, len(text)), BlockKind.BODY),)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    found = [
        phrase for index in range(len(page.sentences)) for phrase in find_phrases(text, list(read_words(page, index)))
    ]
    return vote(text, found)


@pytest.mark.parametrize(
    ("text", "form", "kind"),
    [
        ("We saw Wexley. It was late. Mr Wexley left.", "Wexley", EntityKind.PERSON),
        ("We saw Wexley. The city of Wexley is small.", "Wexley", EntityKind.PLACE),
        ("We saw Wexley. Shares of it, and Wexley shares above all, fell.", "Wexley", EntityKind.ORGANISATION),
        ("We saw Wexley.", "Wexley", None),
        ("There were Moro, Lindt and Marta Baker.", "Moro", EntityKind.PERSON),
        ("There were Marta Baker, Lindt and Karl Moro.", "Lindt", EntityKind.PERSON),
        ("It was Marta Washington. Then Washington sang.", "Washington", EntityKind.PERSON),
        ("In Washington it rained.", "Washington", EntityKind.PLACE),
        ("Housing matters.", "Housing", None),
    ],
)
def test_one_sense_in_one_article(text: str, form: str, kind: EntityKind | None) -> None:
    assert kinds(text).get(form) == kind


@pytest.mark.parametrize(
    ("votes", "kind"),
    [
        (Votes(person=1), EntityKind.PERSON),
        (Votes(person=0.5), None),
        (Votes(place=2, nothing=2), None),
        (Votes(person=1, organisation=3), EntityKind.ORGANISATION),
    ],
)
def test_enough_must_speak_for_a_kind(votes: Votes, kind: EntityKind | None) -> None:
    assert decide(votes) == kind
