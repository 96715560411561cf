# SPDX-License-Identifier: MIT
"""The stretches of time that a person has named."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.domain.edit import Edit, Era
from viewer.timeline.backdrop import Stretch
from viewer.timeline.scale import LIMIT


def eras_of(edits: Iterable[Edit]) -> tuple[Stretch, ...]:
    """Those that count, by their beginning; an open one goes on to the end of time."""
    named = [edit.correction for edit in edits if isinstance(edit.correction, Era) and not edit.undone]
    return tuple(sorted(map(_stretch, named), key=lambda one: (one.start, one.end, one.name)))


def _stretch(era: Era) -> Stretch:
    start = -LIMIT if era.when.earliest is None else era.when.earliest
    return Stretch(start, LIMIT if era.when.latest is None else era.when.latest, era.name)
