# SPDX-License-Identifier: MIT
"""On what sources disagree."""

from __future__ import annotations

import pytest

from viewer.domain.event import About, Conflict
from viewer.wording.conflicts import ABOUT, conflict_words, ruled_words

DATE, PLACE, NUMBER = Conflict(About.WHEN), Conflict(About.WHERE), Conflict(About.NUMBER)


@pytest.mark.parametrize(
    ("conflicts", "words"),
    [
        ([], ""),
        ([DATE], "sources disagree on the date"),
        ([DATE, PLACE], "sources disagree on the date and the place"),
        ([DATE, PLACE, NUMBER], "sources disagree on the date, the place and the number"),
        ([DATE, Conflict(About.NUMBER, 7)], "sources disagree on the date; ruled on the number"),
        ([Conflict(About.WHEN, 7)], "sources disagreed on the date; ruled"),
    ],
)
def test_on_what_sources_disagree(conflicts: list[Conflict], words: str) -> None:
    assert conflict_words(conflicts) == words


def test_the_claim_that_was_ruled_right_says_so() -> None:
    assert ruled_words(()) == ""
    assert ruled_words((About.WHEN, About.NUMBER)) == "ruled right on the date and the number"


def test_all_that_can_be_disagreed_on_has_words() -> None:
    assert set(ABOUT) == set(About)
