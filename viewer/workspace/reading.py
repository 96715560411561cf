# SPDX-License-Identifier: MIT
"""Reading and analysing files, in this process or in several."""

from __future__ import annotations

import multiprocessing
import os
import signal
import traceback
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from viewer.analysis.article import analyse
from viewer.analysis.linking.digest import Digest, digest_of
from viewer.analysis.names.pipeline import name_finder
from viewer.domain.errors import ReadError
from viewer.domain.findings import Findings
from viewer.domain.progress import Skipped
from viewer.readers.formats import read
from viewer.workspace.soundness import faults_of


@dataclass(frozen=True, slots=True)
class Read:
    """What an article says, and what linking needs to know of it."""

    findings: Findings
    digest: Digest


Outcome = Read | Skipped
Outcomes = Generator[Outcome, None, None]

_known: frozenset[str] = frozenset()  # in a worker process: see _begin_work
_WORTH_A_PROCESS = 8  # files; to start a process costs as much as to read a few
_AHEAD = 4  # files a worker that wait for it, so that none is idle and a cancel is quick


def read_one(path: Path, known: frozenset[str] | None = None, *, names_pipeline: str = "") -> Outcome:
    """What is in the file, or why it cannot be had; no time is spent on the articles that are ``known``."""
    try:
        raw = read(path)
        if raw.fingerprint in (_known if known is None else known):
            return Skipped(str(path), "duplicate")
        findings = analyse(raw, name_finder(names_pipeline))
        digest = digest_of(findings, findings)
        digest.prepare()
    except ReadError as error:
        return Skipped(error.where, error.reason, error.detail)
    except Exception as error:  # noqa: BLE001  # our own fault, at one file: it is named, and the others are imported
        return Skipped(str(path), "crashed", _told(error))
    if faults := faults_of(findings):
        return Skipped(str(path), "inconsistent", f"{faults[0].reason}: {faults[0].detail}")
    return Read(findings, digest)


def read_all(
    files: Sequence[Path], known: frozenset[str], *, jobs: int | None = None, names_pipeline: str = ""
) -> Outcomes:
    """The outcome of each file, in the order of the files. To be closed by who stops early.

    ``known`` are the fingerprints of articles that are not wanted again, ``names_pipeline`` is the spaCy pipeline that
    finds the names, if any.
    """
    workers = min(jobs or _processors(), len(files))
    few = jobs is None and len(files) < _WORTH_A_PROCESS
    if workers < 2 or few or not _can_have_processes():
        yield from (read_one(path, known, names_pipeline=names_pipeline) for path in files)
        return
    rest = deque(files)
    try:
        yield from _in_processes(rest, known, workers, names_pipeline=names_pipeline)
    except BrokenProcessPool:
        # One of the files in hand took its process down, and the pool with it: find out which, one at a time.
        while rest:
            yield from _one_by_one(rest, known, names_pipeline=names_pipeline)


def _in_processes(rest: deque[Path], known: frozenset[str], workers: int, *, names_pipeline: str) -> Outcomes:
    """Outcomes as long as all goes well; a file leaves ``rest`` when its outcome is handed over."""
    pool = _pool(workers, known)
    work = partial(read_one, names_pipeline=names_pipeline)
    try:
        waiting: deque[Future[Outcome]] = deque()
        ahead: Iterator[Path] = iter(tuple(rest))
        while rest:
            while len(waiting) < workers * _AHEAD and (path := next(ahead, None)) is not None:
                waiting.append(pool.submit(work, path))
            outcome = waiting.popleft().result()
            rest.popleft()
            yield outcome
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _one_by_one(rest: deque[Path], known: frozenset[str], *, names_pipeline: str) -> Outcomes:
    """Outcomes up to and with the file that takes the process down."""
    try:
        yield from _in_processes(rest, known, 1, names_pipeline=names_pipeline)
    except BrokenProcessPool:
        yield Skipped(str(rest.popleft()), "crashed")


def _can_have_processes() -> bool:
    """Whether worker processes start here at all.

    They do not where the system has no shared memory (a bare chroot), and not under a script that has no
    ``if __name__ == "__main__"``: each would run the script again from the top.
    """
    try:
        pool = _pool(1, frozenset())
        try:
            return pool.submit(os.getpid).result() != os.getpid()
        finally:
            pool.shutdown()
    except (OSError, ImportError, NotImplementedError, BrokenProcessPool):
        return False


def _pool(workers: int, known: frozenset[str]) -> ProcessPoolExecutor:
    # Spawned, not forked: a fork copies the window's threads and locks in whatever state they are.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_work, initargs=(known,))


def _begin_work(known: frozenset[str]) -> None:
    """What a worker process does first."""
    global _known  # sent once to a process, not with every file
    _known = known
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who gives out the work


def _told(error: Exception) -> str:
    """An error with the place it came from, in one line: a traceback does not travel between processes."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
