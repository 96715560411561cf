# SPDX-License-Identifier: MIT
"""What became of what was announced, as far as the articles of a library tell."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.domain.event import EventKind, Status
from viewer.domain.rows import Outcome
from viewer.domain.when import When

AHEAD = frozenset({EventKind.FORECAST, EventKind.TARGET, EventKind.DEADLINE})


def outcome_of(
    status: Status, when: When | None, claims: Iterable[tuple[Status, EventKind]], newest: int | None
) -> Outcome | None:
    """The outcome of an event of that status and time, of whose claims the statuses and kinds are given; None for what
    was never a plan or forecast.

    ``newest`` is the second from which on the library's last article was published for certain. It is the only clock:
    what was to be on the day of that article may come after it, so its time has not passed. A forecast that was made
    has not come true by that: some other claim has to say that it happened.
    """
    ahead = happened = False
    for claimed, kind in claims:
        if claimed is Status.PLANNED or kind in AHEAD:
            ahead = True
        else:
            happened = happened or claimed is Status.HAPPENED
    if not ahead:
        return None
    if happened and status is Status.HAPPENED:
        return Outcome.CAME
    over = when is not None and when.latest is not None and newest is not None and when.latest <= newest
    return Outcome.UNREPORTED if over else Outcome.OPEN
