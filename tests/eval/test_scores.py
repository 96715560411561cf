# SPDX-License-Identifier: MIT
"""Scores on the labelled sets beside the checkout: ``python3 run.py test --eval`` takes them and prints the table.

Nothing fails for a goal that is not met: the gate is ``tests/analysis/test_gold.py``, on labels of the project's own.
What fails is a figure that users read and that is not what was measured; with ``--write-figures`` it is written anew.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.eval.goals import ROWS, SETS, SPEED_SETS, Scores
from tests.eval.printed import PAGE, of_set, stale
from tests.eval.scorers import score, score_library
from viewer.analysis.article import analyse
from viewer.analysis.linking.library import read_together
from viewer.domain.progress import ImportReport
from viewer.export.data import write_json
from viewer.readers.formats import read
from viewer.workspace.workspace import Workspace

pytestmark = pytest.mark.eval
Record = Callable[[str, object], None]


@pytest.mark.parametrize("name", SETS)
def test_set(name: str, shared: Path, tmp_path: Path, record_property: Record, request: pytest.FixtureRequest) -> None:
    folder, export = shared / "eval", tmp_path / f"{name}.json"
    with Workspace.open(tmp_path / f"{name}.dateline") as workspace:
        report = import_all(workspace, folder / "sets" / name / "txt")
        write_json(workspace, export)
    assert [skipped for skipped in report.skipped if skipped.reason != "duplicate"] == []
    wrong: list[str] = []
    for task in dict.fromkeys(row.task for row in ROWS if row.set == name):
        scores = score_library(folder, export) if task == "library" else score(folder, task, name, export)
        record(task, name, scores, record_property)
        wrong += filter(None, [stale(PAGE.read_text(encoding="utf-8"), task, name, scores)])
    if wrong and not request.config.getoption("--write-figures"):
        pytest.fail("\n".join(wrong), pytrace=False)


def test_speed(shared: Path, record_property: Record) -> None:
    words, seconds = 0, 0.0
    for name in SPEED_SETS:
        raws = [read(path) for path in sorted((shared / "eval" / "sets" / name / "txt").iterdir())]
        words += sum(len(raw.text.split()) for raw in raws)
        analyse(raws[0])  # the word lists are loaded once, however much is read
        began = time.process_time()
        together = read_together([analyse(raw) for raw in raws])
        seconds += time.process_time() - began
        assert [one.article.text for one in together.articles] == [raw.text for raw in raws]
    record("speed", "all of these", {"speed": {"words a second": int(words / seconds)}}, record_property)
    record_property("words a second", words / seconds)


def import_all(workspace: Workspace, folder: Path) -> ImportReport:
    steps = workspace.import_paths([folder])
    while True:
        try:
            next(steps)
        except StopIteration as end:
            report: ImportReport = end.value
            return report


def record(task: str, name: str, scores: Scores, record_property: Record) -> None:
    """Hand the rows to the terminal summary of ``tests/conftest.py``, also from another process."""
    for row in ROWS:
        if (row.task, row.set) == (task, name):
            record_property("score", asdict(row.taken(scores)))
    for key, figure in of_set(task, name, scores).items():
        record_property("printed", [*key, figure])
