# SPDX-License-Identifier: MIT
"""What the window says of corrections, moved dates and wordings."""

from __future__ import annotations

import pytest

from viewer.domain.edit import Correction, Edit, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.event import About
from viewer.domain.participant import EntityKind
from viewer.domain.quote import QuoteKind
from viewer.domain.rows import EntityRow, QuoteRow, Variant
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.ui.correcting import Doing
from viewer.ui.moves import Cause
from viewer.ui.wording_corrections import (
    cause_words,
    entity_line,
    other_title,
    outcome_words,
    part_words,
    show_moved,
    step_title,
    wording_line,
    wordings_chip,
    wordings_title,
)

DAY = When.day(2021, 9, 2)


def _variant(speaker: str = "", kind: QuoteKind = QuoteKind.DIRECT) -> Variant:
    row = QuoteRow(1, 2, "Pact", (Span(0, 4),), "Done", kind, None, speaker, "", "said", None, "", 0.9)
    return Variant(row, DAY, ())


@pytest.mark.parametrize(
    ("correction", "made", "undone"),
    [
        (SamePerson(1, 2), "Two people joined", "Undone: joining two people"),
        (OtherPerson(1, 2), "Two people told apart", "Undone: telling two people apart"),
        (Ruled(About.WHEN, 1), "Ruled", "Undone: ruling"),
        (Published(1, DAY), "Published 2 Sep 2021", "Undone: date of publication"),
        (ReadAlone(1), "Dated by its own words only", "Undone: dating alone"),
    ],
)
def test_what_was_done(correction: Correction, made: str, undone: str) -> None:
    edits = [Edit(1, correction)]
    assert outcome_words(Doing.MAKE, edits) == made
    assert outcome_words(Doing.UNDO, edits) == undone
    assert outcome_words(Doing.REDO, edits) == undone.replace("Undone", "Made again")
    assert outcome_words(Doing.MAKE, []) == ""


def test_titles_name_what_they_do() -> None:
    edits = [Edit(1, SamePerson(1, 2))]
    assert step_title("undo", edits, None) == "Undo joining two people"
    assert step_title("redo", edits, EntityKind.ORGANISATION) == "Redo joining two organisations"
    assert other_title(EntityKind.PERSON) == "Not the same person …"
    assert show_moved("3 dates moved") == "3 dates moved: show"


def test_causes() -> None:
    assert cause_words(None) == "Before this session"
    assert cause_words(Cause(imported=1)) == "Import of 1 article"
    assert cause_words(Cause(edits=(Edit(1, Ruled(About.WHEN, 1)),))) == "Ruled"


def test_parting() -> None:
    assert part_words(0, 3).startswith("Tick")
    assert part_words(2, 3) == "2 of 3 articles will be of somebody else."
    assert part_words(3, 3).startswith("Leave one")
    row = EntityRow(1, 2, 3, "Pact", "Lark", "", 2, None)
    assert entity_line(row) == "Lark · 2 mentions · undated"


def test_wordings() -> None:
    assert wordings_chip(2) == "+2 wordings"
    assert wordings_chip(1) == "+1 wording"
    assert wordings_chip(1, short=True) == "+1"
    assert wordings_title([_variant(), _variant("Ada Lark")]) == "Ada Lark, in 2 wordings"
    assert wordings_title([_variant(), _variant()]) == "One utterance in 2 wordings"
    assert wording_line(_variant()) == "published 2 Sep 2021 · between marks · said"
    assert "in the article's words" in wording_line(_variant(kind=QuoteKind.INDIRECT))
