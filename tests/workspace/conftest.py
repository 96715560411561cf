# SPDX-License-Identifier: MIT
"""A pile of articles on disk."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import pytest

from viewer.domain.progress import ImportReport, Progress
from viewer.workspace.workspace import Workspace

# Facts of these are made up; what the analysis finds in them is not this room's business.
STORIES = [
    f""" date 2021-0{1 + number % 9}-1{number % 10}

Council {number} votes on the harbour

Mayor Ida Holm met engineer Tom Reed in Port Alder on Monday. “We will build it in 202{number % 10},” said Holm.

The council had voted on 3 March {2010 + number}. Reed, who works for Alder Works Ltd, said “no” in April.
"""
    for number in range(12)
]


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder of a dozen different articles."""
    folder = tmp_path / "pile"
    folder.mkdir()
    for number, text in enumerate(STORIES):
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


Import = Callable[..., ImportReport]


def run(steps: Generator[Progress, None, ImportReport], seen: list[Progress] | None = None) -> ImportReport:
    """Go through all steps of an import."""
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
        if seen is not None:
            seen.append(step)


@pytest.fixture
def bring() -> Import:
    """Import paths into a workspace and wait for the report."""

    def bring(
        workspace: Workspace,
        paths: Sequence[Path],
        *,
        seen: list[Progress] | None = None,
        jobs: int | None = 1,
        cancelled: Callable[[], bool] = lambda: False,
        names_pipeline: str | None = None,
    ) -> ImportReport:
        steps = workspace.import_paths(paths, jobs=jobs, cancelled=cancelled, names_pipeline=names_pipeline)
        return run(steps, seen)

    return bring
