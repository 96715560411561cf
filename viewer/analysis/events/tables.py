# SPDX-License-Identifier: MIT
"""The tables of ``resources/words``: tab-separated lines, ``#`` in front of a remark."""

from __future__ import annotations

from collections.abc import Iterator

from viewer import paths


def rows(name: str) -> Iterator[list[str]]:
    """The fields of every line of a list that is neither empty nor a remark."""
    for line in (paths.resources() / "words" / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def words(field: str) -> list[str]:
    """The words of a field that lists them with commas."""
    return [word for part in field.split(",") if (word := part.strip())]


def word_set(text: str) -> frozenset[str]:
    """The words of a text that blanks part, as a set."""
    return frozenset(text.split())
