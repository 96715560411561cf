# SPDX-License-Identifier: MIT
"""The code words of events are what libraries and exports hold: they must not change."""

from __future__ import annotations

import pytest

from viewer.domain.event import About, Conflict, Event, EventKind, Role, Status


def test_the_words_of_old_libraries_still_mean_something() -> None:
    assert {kind.value for kind in EventKind} >= {
        *("meeting", "visit", "statement", "agreement", "vote", "attack", "disaster", "court", "publication"),
        *("appointment", "sanction", "launch", "forecast", "deadline", "target", "other"),
    }
    assert {status.value for status in Status} >= {"happened", "planned", "denied", "hypothetical"}
    assert {role.value for role in Role} >= {"agent", "patient", "speaker", "place", "other"}
    assert {about.value for about in About} >= {"when", "where", "number"}


@pytest.mark.parametrize(
    ("conflicts", "disagree"),
    [
        ((), False),
        ((Conflict(About.WHEN),), True),
        ((Conflict(About.WHEN, 7),), False),
        ((Conflict(About.WHEN, 7), Conflict(About.NUMBER)), True),
        ((Conflict(About.WHEN, 7), Conflict(About.NUMBER, 8)), False),
    ],
)
def test_sources_disagree_as_long_as_something_is_not_ruled_on(conflicts: tuple[Conflict, ...], disagree: bool) -> None:
    event = Event(1, "", EventKind.VOTE, Status.HAPPENED, None, conflicts, (), (7, 8))
    assert event.conflict is disagree
    assert event.sources == 1


def test_the_words_fit_into_their_columns() -> None:
    assert max(len(word) for kind in (About, EventKind, Status, Role) for word in kind) <= 16
