# SPDX-License-Identifier: MIT
"""How a person wants the timeline: what parts it into lanes, what colours it, which rows it has, and by which clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.lanes import LanesBy


class ColoursBy(StrEnum):
    """What the marks of one colour have in common; for what belongs to several, the rule is that of the lanes."""

    KIND = "kind"
    PARTICIPANT = "participant"
    OUTLET = "outlet"
    STORY = "story"
    LANES = "lanes"  # whatever the lanes are by

    def of(self, lanes: LanesBy) -> LanesBy:
        """The same as what lanes can be by."""
        return lanes if self is ColoursBy.LANES else LanesBy(self.value)


class Clock(StrEnum):
    """Which time of an event decides where it stands."""

    HAPPENED = "happened"
    REPORTED = "reported"  # when the first article that tells of it was published


@dataclass(frozen=True, slots=True)
class Wish:
    """What the timeline is asked to show; at first, events when they happened, by kind, and the articles."""

    lanes: LanesBy = LanesBy.KIND
    colours: ColoursBy = ColoursBy.KIND
    articles: bool = True
    quotes: bool = False
    clock: Clock = Clock.HAPPENED

    @property
    def is_plain(self) -> bool:
        """Whether nothing was chosen otherwise than at first."""
        return self == PLAIN


PLAIN = Wish()
