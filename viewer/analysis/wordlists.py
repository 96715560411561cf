# SPDX-License-Identifier: MIT
"""The lists of ``resources/words`` whose lines are comma-separated words, with or without ``class =`` in front."""

from __future__ import annotations

from functools import cache

from viewer import paths


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a list that are neither empty nor a remark."""
    written = (paths.resources() / "words" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in written.splitlines() if line.strip() and not line.startswith("#"))


@cache
def classes(name: str) -> dict[str, frozenset[str]]:
    """The words of every class of a list; those in lines without a class stand under the empty name."""
    found: dict[str, set[str]] = {}
    for line in lines(name):
        label, _, words = line.rpartition("=")
        found.setdefault(label.strip(), set()).update(word.strip() for word in words.split(",") if word.strip())
    return {label: frozenset(words) for label, words in found.items()}


@cache
def words(name: str) -> frozenset[str]:
    """All words of a list, whatever their class."""
    return frozenset().union(*classes(name).values())
