# SPDX-License-Identifier: MIT
"""Which claims of several articles tell of one event."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.event import Event
from viewer.domain.findings import Findings
from viewer.domain.participant import Participant


def link_events(articles: Sequence[Findings], participants: Sequence[Participant]) -> tuple[Event, ...]:
    """The events of a library; every claim stands in exactly one."""
    return ()
