# SPDX-License-Identifier: MIT
"""By what the timeline is parted into lanes."""

from __future__ import annotations

from enum import StrEnum


class LanesBy(StrEnum):
    """What the marks of one lane have in common."""

    KIND = "kind"
    PARTICIPANT = "participant"  # whoever is most central to it
    OUTLET = "outlet"  # that published it first
    STORY = "story"
    NONE = "none"
