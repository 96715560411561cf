# SPDX-License-Identifier: MIT
"""What is shown: everything, or what fits every condition that is set."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.domain.event import EventKind


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that must all hold; an empty one does not count.

    ``since`` and ``until`` are seconds of ``domain.calendar`` (half-open): what can lie in between is shown, the
    undated is not while one is set; ``reported`` asks that of when events were first reported, and quotes printed.
    ``participants`` are ids, all of which must take part. ``text`` are words that must
    all occur in the title or the words of the source. ``conflicts`` keeps only what sources disagree on; of the quotes,
    ``verbatim`` keeps only those printed between marks, ``variants`` those that are printed in several wordings.
    """

    text: str = ""
    since: int | None = None
    until: int | None = None
    participants: frozenset[int] = frozenset()
    articles: frozenset[int] = frozenset()
    kinds: frozenset[EventKind] = frozenset()
    conflicts: bool = False
    verbatim: bool = False
    variants: bool = False
    reported: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self in _EMPTY


_EMPTY = (Filter(), Filter(reported=True))
