# SPDX-License-Identifier: MIT
"""What became of plans."""

from __future__ import annotations

import pytest

from viewer.domain.event import EventKind, Status
from viewer.domain.outcome import outcome_of
from viewer.domain.rows import Outcome
from viewer.domain.when import When

LAST = When.day(2021, 9, 6).earliest
PLANNED, HAPPENED, DENIED = Status.PLANNED, Status.HAPPENED, Status.DENIED
PLAN, REPORT = (PLANNED, EventKind.VOTE), (HAPPENED, EventKind.VOTE)
FORECAST, DEADLINE = (HAPPENED, EventKind.FORECAST), (HAPPENED, EventKind.DEADLINE)


@pytest.mark.parametrize(
    ("status", "when", "claims", "outcome"),
    [
        (HAPPENED, "2021-09-01", [REPORT], None),
        (DENIED, "2021-09-01", [(DENIED, EventKind.VOTE)], None),
        (PLANNED, "2021-09-05", [PLAN], Outcome.UNREPORTED),
        (PLANNED, "2021-09-06", [PLAN], Outcome.OPEN),
        (PLANNED, "2021-09", [PLAN], Outcome.OPEN),
        (PLANNED, "2021-08-01/..", [PLAN], Outcome.OPEN),
        (PLANNED, "../2021-08", [PLAN], Outcome.UNREPORTED),
        (PLANNED, "", [PLAN], Outcome.OPEN),
        (HAPPENED, "2021-09-05", [PLAN, REPORT], Outcome.CAME),
        (HAPPENED, "2030", [FORECAST], Outcome.OPEN),
        (HAPPENED, "2020", [DEADLINE], Outcome.UNREPORTED),
        (HAPPENED, "2020", [FORECAST, REPORT], Outcome.CAME),
        # somebody said it had, and the event as a whole is still a plan
        (PLANNED, "2020", [PLAN, REPORT], Outcome.UNREPORTED),
    ],
)
def test_the_last_article_tells_what_became_of_it(
    status: Status, when: str, claims: list[tuple[Status, EventKind]], outcome: Outcome | None
) -> None:
    assert outcome_of(status, When.parse(when) if when else None, claims, LAST) is outcome


def test_without_a_clock_nothing_has_passed() -> None:
    assert outcome_of(PLANNED, When.year(1922), [PLAN], None) is Outcome.OPEN
