# SPDX-License-Identifier: MIT
"""By what the timeline is parted into lanes, and the code words of these."""

from __future__ import annotations

from enum import StrEnum


class LanesBy(StrEnum):
    """What the marks of one lane have in common."""

    KIND = "kind"
    PARTICIPANT = "participant"  # whoever is most central to it
    OUTLET = "outlet"  # that published it first
    STORY = "story"
    NONE = "none"


PUBLISHED, OTHERS, ALL = "published", "others", "all"
_NAMED = ":"  # begins the code of a lane that is named by a source


def lane_code(key: int, name: str) -> str:
    """The code word of a lane that is named by a source: two that are called the same are two lanes."""
    return f"{_NAMED}{key & 0xFFFF_FFFF_FFFF_FFFF:x}{_NAMED}{name}"


def lane_name(code: str) -> str | None:
    """The name in such a code word; None where it is none."""
    return code.split(_NAMED, 2)[2] if code.startswith(_NAMED) else None
