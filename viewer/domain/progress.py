# SPDX-License-Identifier: MIT
"""How far long work has come, and what an import did."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

Result = TypeVar("Result")


class Stage(StrEnum):
    """The stages of an import, in order."""

    FINDING = "finding"
    READING = "reading"
    LINKING = "linking"
    SAVING = "saving"


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` steps of a stage; ``total`` is 0 while it is not known. ``label`` is the file in hand."""

    stage: Stage
    done: int
    total: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not imported: ``reason`` is a code word of ``ReadError``, or ``duplicate``."""

    path: str
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: the new articles' ids, what was skipped, and whether it was cancelled, which undoes it.

    ``names_pipeline`` is the spaCy pipeline that found the names; empty where the rules did. ``moved`` counts the dates
    of the library that the new articles have moved, listed under ``batch``.
    """

    imported: tuple[int, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    cancelled: bool = False
    seconds: float = field(default=0.0, compare=False)
    names_pipeline: str = ""
    moved: int = 0
    batch: int | None = None

    @property
    def problems(self) -> tuple[Skipped, ...]:
        """What was skipped and should not have been: all but files that the library has already."""
        return tuple(item for item in self.skipped if item.reason != "duplicate")


def result_of(steps: Generator[object, None, Result]) -> Result:
    """Do all steps of long work of which nobody wants to be told; what it comes to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
