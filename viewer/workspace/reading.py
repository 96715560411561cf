# SPDX-License-Identifier: MIT
"""Reading and analysing files, in this process or in several."""

from __future__ import annotations

import logging
import multiprocessing
import os
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from viewer.analysis.article import analyse
from viewer.domain.errors import ReadError
from viewer.domain.findings import Findings
from viewer.domain.progress import Skipped
from viewer.readers.formats import read
from viewer.workspace.checking import faults_of

Outcome = Findings | Skipped
Outcomes = Generator[Outcome, None, None]

_log = logging.getLogger(__name__)

_WORTH_A_PROCESS = 8  # files; to start a process costs as much as to read a few
_AHEAD = 4  # files a worker that wait for it, so that none is idle and a cancel is quick


def read_one(path: Path) -> Outcome:
    """What is in the file, or why it cannot be had. This is what a worker process runs."""
    try:
        findings = analyse(read(path))
    except ReadError as error:
        return Skipped(error.where, error.reason, error.detail)
    except Exception as error:  # noqa: BLE001  # our own fault, at one file: it is named, and the others are imported
        _log.exception("cannot analyse %s", path)
        return Skipped(str(path), "crashed", f"{type(error).__name__}: {error}")
    if faults := faults_of(findings):
        return Skipped(str(path), "inconsistent", ", ".join(fault.reason for fault in faults))
    return findings


def read_all(files: Sequence[Path], jobs: int | None) -> Outcomes:
    """The outcome of each file, in the order of the files. To be closed by who stops early."""
    workers = min(jobs or _processors(), len(files))
    if workers < 2 or (jobs is None and len(files) < _WORTH_A_PROCESS):
        yield from map(read_one, files)
        return
    rest = deque(files)
    try:
        yield from _in_processes(rest, workers)
    except BrokenProcessPool:
        # One of the files in hand took its process down, and the pool with it: find out which, one at a time.
        while rest:
            yield from _one_by_one(rest)


def _in_processes(rest: deque[Path], workers: int) -> Outcomes:
    """Outcomes as long as all goes well; a file leaves ``rest`` when its outcome is handed over."""
    pool = _pool(workers)
    try:
        waiting: deque[Future[Outcome]] = deque()
        ahead: Iterator[Path] = iter(tuple(rest))
        while rest:
            while len(waiting) < workers * _AHEAD and (path := next(ahead, None)) is not None:
                waiting.append(pool.submit(read_one, path))
            outcome = waiting.popleft().result()
            rest.popleft()
            yield outcome
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _one_by_one(rest: deque[Path]) -> Outcomes:
    """Outcomes up to and with the file that takes the process down."""
    try:
        yield from _in_processes(rest, 1)
    except BrokenProcessPool:
        yield Skipped(str(rest.popleft()), "crashed")


def _pool(workers: int) -> ProcessPoolExecutor:
    # Spawned, not forked: a fork copies the window's threads and locks in whatever state they are.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
