# SPDX-License-Identifier: MIT
"""Files are read in this process or in others, with one result."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from viewer.domain.progress import Skipped
from viewer.workspace import reading
from viewer.workspace.reading import Read, read_all, read_one

NONE: frozenset[str] = frozenset()


@pytest.mark.slow
def test_outcomes_come_in_the_order_of_the_files(pile: Path) -> None:
    files = [*sorted(pile.iterdir()), pile / "gone.txt"]
    alone, together = (list(read_all(files, NONE, jobs=jobs)) for jobs in (1, 3))
    assert alone == together
    assert [one.findings.article.path for one in alone if isinstance(one, Read)] == [str(path) for path in files[:-1]]
    assert together[-1] == Skipped(str(pile / "gone.txt"), "missing", "No such file or directory")


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_known_articles_cost_no_analysis(pile: Path, jobs: int) -> None:
    files = sorted(pile.iterdir())[:3]
    first = read_one(files[0], NONE)
    assert isinstance(first, Read)
    outcomes = list(read_all(files, frozenset({first.findings.article.fingerprint}), jobs=jobs))
    assert outcomes[0] == Skipped(str(files[0]), "duplicate")
    assert all(isinstance(outcome, Read) for outcome in outcomes[1:])


@pytest.mark.slow
def test_stopping_early_leaves_no_process(pile: Path) -> None:
    with closing(read_all(sorted(pile.iterdir()), NONE, jobs=2)) as outcomes:
        next(outcomes)
    assert multiprocessing.active_children() == []


def test_a_file_whose_analysis_fails_is_reported_by_name(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(raw: object, names: object) -> None:
        raise IndexError("no such word")

    monkeypatch.setattr(reading, "analyse", fail)
    outcome = read_one(pile / "00.txt", NONE)
    assert isinstance(outcome, Skipped)
    assert (outcome.path, outcome.reason) == (str(pile / "00.txt"), "crashed")
    assert outcome.detail.startswith("IndexError: no such word (test_reading.py:")


@pytest.mark.slow
def test_a_file_that_takes_its_process_down_is_reported_and_the_others_are_read(
    pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = sorted(pile.iterdir())
    bad = {files[4], files[9]}
    start = reading._pool
    monkeypatch.setattr(reading, "_pool", lambda workers, known: _Deadly(start(workers, known), bad))
    outcomes = list(read_all(files, NONE, jobs=2))
    assert [path for path, outcome in zip(files, outcomes, strict=True) if isinstance(outcome, Skipped)] == sorted(bad)
    assert {outcome.reason for outcome in outcomes if isinstance(outcome, Skipped)} == {"crashed"}


class _Deadly:
    """A pool of real processes, in which some files end the process that reads them."""

    def __init__(self, pool: ProcessPoolExecutor, bad: set[Path]) -> None:
        self.pool, self.bad = pool, bad
        self.shutdown = pool.shutdown

    def submit(self, work, *about):
        return self.pool.submit(os._exit, 1) if self.bad & {*about} else self.pool.submit(work, *about)


@pytest.mark.slow
def test_worker_processes_load_neither_qt_nor_the_database(pile: Path) -> None:
    pool = reading._pool(1, NONE)
    try:
        assert isinstance(pool.submit(read_one, pile / "00.txt").result(), Read)
        loaded = pool.submit(eval, "sorted(__import__('sys').modules)").result()
    finally:
        pool.shutdown()
    assert "viewer.analysis.article" in loaded
    assert not {"PySide6", "sqlalchemy", "alembic", "numpy"} & set(loaded)


# Each worker runs a script without a guard again from the top, and ends at once because of it.
UNGUARDED = """
import sys
from pathlib import Path
from viewer.workspace.reading import Read, read_all
files = sorted(Path(sys.argv[1]).iterdir())
print(sum(isinstance(outcome, Read) for outcome in read_all(files, frozenset(), jobs=2)))
"""


@pytest.mark.slow
def test_where_no_processes_can_be_had_this_one_does_the_work(pile: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED)
    done = subprocess.run(
        [sys.executable, str(script), str(pile)],
        env={**os.environ, "PYTHONPATH": str(Path(reading.__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "12"), done.stderr
