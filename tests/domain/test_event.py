# SPDX-License-Identifier: MIT
"""The code words of events are what libraries and exports hold: they must not change."""

from __future__ import annotations

from viewer.domain.event import EventKind, Role, Status


def test_the_words_of_old_libraries_still_mean_something() -> None:
    assert {kind.value for kind in EventKind} >= {
        *("meeting", "visit", "statement", "agreement", "vote", "attack", "disaster", "court", "publication"),
        *("appointment", "sanction", "launch", "forecast", "deadline", "target", "other"),
    }
    assert {status.value for status in Status} >= {"happened", "planned", "denied", "hypothetical"}
    assert {role.value for role in Role} >= {"agent", "patient", "speaker", "place", "other"}


def test_the_words_fit_into_their_columns() -> None:
    assert max(len(word) for kind in (EventKind, Status, Role) for word in kind) <= 16
