# SPDX-License-Identifier: MIT
"""Work beside the window tells the window's thread, and ends."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from viewer.domain.errors import ReadOnlyLibrary
from viewer.ui.jobs import Job, Turns

Steps = Generator[int, None, str]


class _Hearer(QObject):
    """Writes down on which thread it is told."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.threads: set[int] = set()
        self.heard: list[object] = []
        job.progressed.connect(self.hear)
        job.finished.connect(self.hear)
        job.failed.connect(self.hear)

    def hear(self, value: object) -> None:
        self.threads.add(threading.get_ident())
        self.heard.append(value)


def test_progress_and_result_arrive_on_the_window_thread(qtbot: QtBot) -> None:
    worked_on = []

    def work(_cancelled: Callable[[], bool]) -> Steps:
        worked_on.append(threading.get_ident())
        yield 1
        return "done"

    job = Job(work)
    hearer = _Hearer(job)
    with qtbot.waitSignal(job.finished):
        job.start()
    job.wait()
    assert hearer.heard == [1, "done"]
    assert hearer.threads == {threading.get_ident()}
    assert worked_on != [threading.get_ident()]


def test_a_thousand_small_steps_do_not_flood_the_window(qtbot: QtBot) -> None:
    def work(_cancelled: Callable[[], bool]) -> Steps:
        yield from range(10_000)
        return "done"

    job = Job(work)
    hearer = _Hearer(job)
    with qtbot.waitSignal(job.finished):
        job.start()
    job.wait()
    assert len(hearer.heard) < 1000
    assert hearer.heard[-1] == "done"


def test_a_cancelled_job_ends_with_what_it_has(qtbot: QtBot) -> None:
    def work(cancelled: Callable[[], bool]) -> Steps:
        while not cancelled():
            yield 0
        return "stopped"

    job = Job(work)
    with qtbot.waitSignal(job.progressed):
        job.start()
    with qtbot.waitSignal(job.finished) as told:
        job.cancel()
    job.wait()
    assert told.args == ["stopped"]


def test_an_error_of_ours_is_told(qtbot: QtBot) -> None:
    error = ReadOnlyLibrary("/there", "read_only")

    def work(_cancelled: Callable[[], bool]) -> Steps:
        yield 0
        raise error

    job = Job(work)
    with qtbot.waitSignal(job.failed) as told:
        job.start()
    job.wait()
    assert told.args == [error]


def test_a_fault_ends_the_job_and_reaches_the_crash_net(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", caught.append)

    def work(_cancelled: Callable[[], bool]) -> Steps:
        yield 0
        raise ZeroDivisionError

    job = Job(work)
    with qtbot.waitSignal(job.broken):
        job.start()
    job.wait()
    assert caught[0].exc_type is ZeroDivisionError


def test_waiting_for_a_job_that_was_never_started_is_no_wait(qtbot: QtBot) -> None:
    Job(lambda _cancelled: iter(())).wait()  # type: ignore[arg-type,return-value]  # never run


def test_writers_take_turns() -> None:
    turns = Turns()
    begun: list[str] = []
    for name in ("import", "correction", "second import"):
        turns.take(lambda name=name: begun.append(name))
    assert begun == ["import"]
    turns.give_back()
    assert begun == ["import", "correction"]
    turns.give_back()
    turns.give_back()
    assert begun == ["import", "correction", "second import"]
    turns.take(lambda: begun.append("last"))
    assert begun[-1] == "last"
