# SPDX-License-Identifier: MIT
"""What a person corrected, in words."""

from __future__ import annotations

import pytest

from viewer.domain.edit import Correction, Edit, EditRow, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.event import About
from viewer.domain.participant import EntityKind
from viewer.domain.rows import DateChange
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.wording.edits import (
    change_words,
    correction_words,
    edit_line,
    edit_sentence,
    made_words,
    moved_words,
    step_words,
)

DAY = When.day(2021, 9, 2)


@pytest.mark.parametrize(
    ("correction", "titles", "says"),
    [
        (SamePerson(1, 2), ("Ada Lark", "Lark"), "Ada Lark is also Lark"),
        (SamePerson(1, 2), ("Lark", "Lark"), "Two that are called Lark are one"),
        (SamePerson(1, 2), (), "what is not in the library any more is also what is not in the library any more"),
        (OtherPerson(1, 2), ("Ada Lark", "Lark"), "Ada Lark is not Lark"),
        (OtherPerson(1, 2), ("Lark", "Lark"), "Two that are called Lark are not one"),
        (Ruled(About.WHEN, 1), ("the signing",), "Ruled on the date: the signing"),
        (Published(1, DAY), ("Pact signed",), "Published 2 Sep 2021: Pact signed"),
        (ReadAlone(1), ("Pact signed",), "Not dated from other articles: Pact signed"),
    ],
)
def test_what_was_corrected(correction: Correction, titles: tuple[str, ...], says: str) -> None:
    assert edit_sentence(EditRow(Edit(1, correction), titles)) == says


def test_when_and_why_and_whether_it_counts() -> None:
    made = "2026-11-28T11:53:12+00:00"
    row = EditRow(Edit(1, Ruled(About.WHEN, 1), "the mayor says so", made, undone=True), ("x",), ("Pact signed",))
    assert edit_line(row) == f"undone · {made_words(made)} · “the mayor says so” · Pact signed"
    assert edit_line(EditRow(Edit(1, ReadAlone(1), "", made), ("Pact signed",), ("Pact signed",))) == made_words(made)
    twice = EditRow(Edit(1, SamePerson(1, 2), "", made), ("a", "b"), ("One article", "One article"))
    assert edit_line(twice).count("One article") == 1


def test_a_time_is_that_of_this_machine() -> None:
    assert made_words("2026-11-28T11:53:12+00:00") == made_words("2026-11-28T13:53:12+02:00")
    assert made_words("2026-11-28T11:53:12") == made_words("2026-11-28T11:53:12+00:00")
    assert "Nov 2026" in made_words("2026-11-15T11:53:12+00:00")
    assert made_words("long ago") == "long ago"


def test_what_undo_undoes() -> None:
    words = {
        correction_words(each)
        for each in (SamePerson(1, 2), OtherPerson(1, 2), Ruled(About.WHEN, 1), Published(1, DAY), ReadAlone(1))
    }
    assert {"ruling", "joining two people", "telling two people apart"} < words
    assert len(words) == 5
    assert correction_words(SamePerson(1, 2), EntityKind.PLACE) == "joining two places"
    assert step_words([Edit(1, OtherPerson(1, 2)), Edit(2, SamePerson(2, 3))]) == "telling two people apart"
    assert step_words([]) == ""


def test_dates_that_moved() -> None:
    assert moved_words(3) == "3 dates moved"
    assert moved_words(1) == "1 date moved"
    assert moved_words(0) == ""
    change = DateChange(1, Ref(Noun.EVENT, 1), "the signing", None, DAY)
    assert change_words(change) == "event · undated → 2 Sep 2021"
