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


PUBLISHED, QUOTED, OTHERS, ALL = "published", "quoted", "others", "all"
_NAMED = ":"  # begins the code of a lane that is named by a source
_COLOURED = "#"  # begins the code of a colour of the palette


def lane_code(key: int, name: str) -> str:
    """The code word of a lane that is named by a source: two that are called the same are two lanes."""
    return f"{_NAMED}{key & 0xFFFF_FFFF_FFFF_FFFF:x}{_NAMED}{name}"


def lane_name(code: str) -> str | None:
    """The name in such a code word; None where it is none."""
    return code.split(_NAMED, 2)[2] if code.startswith(_NAMED) else None


def colour_code(number: int, lane: str) -> str:
    """The code word of what has a colour of the palette, and would be in this lane."""
    return f"{_COLOURED}{number:02d}{lane}"


def palette_number(code: str) -> int | None:
    """The number of the colour in such a code word; None where it is none."""
    return int(code[1:3]) if code.startswith(_COLOURED) else None


def coloured_lane(code: str) -> str:
    """The lane in such a code word; others are lanes themselves."""
    return code[3:] if code.startswith(_COLOURED) else code
