# SPDX-License-Identifier: MIT
"""What several dates of one happening amount to: agreement narrows, disagreement is kept."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.when import When


def agreed(dates: Sequence[When]) -> tuple[When | None, bool]:
    """The time that all the dates allow, or all that they cover together; and whether they disagree."""
    if not dates:
        return None, False
    earliest = [date.earliest for date in dates if date.earliest is not None]
    latest = [date.latest for date in dates if date.latest is not None]
    first, last = max(earliest, default=None), min(latest, default=None)
    if first is None or last is None or first < last:
        return _told_so(dates, first, last), False
    first = min(earliest) if len(earliest) == len(dates) else None
    last = max(latest) if len(latest) == len(dates) else None
    coarsest = min(date.precision for date in dates)
    if first is None and last is None:
        return None, True
    return When(first, last, coarsest, any(date.approximate for date in dates)), True


def gap(one: When, two: When) -> int:
    """Seconds between two times, 0 where they can be the same."""
    if one.overlaps(two):
        return 0
    if one.latest is not None and two.earliest is not None and one.latest <= two.earliest:
        return two.earliest - one.latest
    assert two.latest is not None
    assert one.earliest is not None
    return one.earliest - two.latest


def _told_so(dates: Sequence[When], first: int | None, last: int | None) -> When:
    """The date among them that says just this, else a new one with the finest precision."""
    for date in dates:
        if (date.earliest, date.latest) == (first, last):
            return date
    return When(first, last, max(date.precision for date in dates), all(date.approximate for date in dates))
