# SPDX-License-Identifier: MIT
"""What every test can rely on: no screen, no traces outside its folder, nothing left running."""

from __future__ import annotations

import importlib
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.eval import printed
from tests.postgres import NoServer, database, server

os.environ["QT_QPA_PLATFORM"] = os.environ.get("DATELINE_TEST_PLATFORM", "offscreen")

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")
ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
_LONG_ENOUGH = 30_000  # ms


def pytest_addoption(parser: pytest.Parser) -> None:
    scores = parser.getgroup("scores")
    scores.addoption(
        "--eval", action="store_true", help="take the scores on the labelled sets beside the checkout, only"
    )
    scores.addoption(
        "--write-figures",
        action="store_true",
        help="with --eval: write what is measured into the page “How Dateline reads” and README",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Nothing is measured without ``--eval``."""
    if config.getoption("--write-figures") and not config.getoption("--eval"):
        raise pytest.UsageError("--write-figures writes what --eval measures: give both")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The scores take minutes and are no test: they are left out unless asked for, and then are all that is run."""
    wanted = config.getoption("--eval")
    chosen: list[pytest.Item] = []
    left_out: list[pytest.Item] = []
    for item in items:
        (chosen if (item.get_closest_marker("eval") is not None) == wanted else left_out).append(item)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = chosen


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The scores as a table, at the end of the run."""
    if not config.getoption("--eval") or hasattr(config, "workerinput"):  # a worker of pytest-xdist knows its own only
        return
    terminalreporter.section("scores on the labelled sets")
    if not SHARED.is_dir():
        terminalreporter.write_line(f"There are none beside this checkout: {SHARED / 'eval'} is not there.")
    reports = [report for kind in terminalreporter.stats.values() for report in kind]
    calls = [report for report in reports if getattr(report, "when", "") == "call"]
    properties = [(name, value) for report in calls for name, value in report.user_properties]
    for row in sorted(_told(properties, "score"), key=lambda row: row["number"]):
        met = "met" if row["met"] else "not met"
        line = f"{row['where']:<26} {row['what']:<58} {row['measured']:<20} {row['goals']:<26} {met}"
        terminalreporter.write_line(line, green=row["met"], yellow=not row["met"])
    if config.getoption("--write-figures"):
        figures = {(what, news): figure for what, news, figure in _told(properties, "printed")}
        speed = next(iter(_told(properties, "words a second")), None)
        for line in _write_figures(figures, speed):
            terminalreporter.write_line(line)


def _told(properties: list[tuple[str, Any]], wanted: str) -> list[Any]:
    return [value for name, value in properties if name == wanted]


def _write_figures(figures: dict[printed.Key, str], words_a_second: float | None) -> Iterator[str]:
    """Write what was measured where users read it; what was done, and what could not be."""
    changed = printed.write(figures, words_a_second)
    names = ", ".join(str(path.relative_to(ROOT)) for path in changed)
    yield f"Written anew: {names}" if names else "No figure that users read has changed."
    if left := [f"{what} ({news})" for what, news in printed.FIGURES if (what, news) not in figures]:
        yield f"Not measured, and left as it was: {', '.join(left)}"


@pytest.fixture(autouse=True)
def own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, libraries and logs of the user go to a folder of this test."""
    home = tmp_path_factory.mktemp("home")
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """A test that leaves a thread or a top-level widget behind fails."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and thread.is_alive()]
    left = [thread for thread in left if not thread.name.startswith(("asyncio", "execnet"))]
    for thread in left:
        thread.join(timeout=5)
    assert not [thread for thread in left if thread.is_alive()], f"threads left behind: {left}"
    if widgets := sys.modules.get("PySide6.QtWidgets"):
        from shiboken6 import isValid

        app = widgets.QApplication.instance()
        if isinstance(app, widgets.QApplication):
            app.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
            open_ = [w for w in app.topLevelWidgets() if isValid(w) and w.isVisible()]
            assert not open_, f"windows left open: {open_}"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of articles and labelled sets beside the checkout, which a user's clone does not have."""
    if not SHARED.is_dir():
        pytest.skip("the labelled sets are not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def names_pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small spaCy pipeline, trained here and now."""
    train = importlib.import_module("tests.pipelines").train  # spaCy is loaded for the tests alone that need it
    folder: Path = train(tmp_path_factory.mktemp("pipeline") / "en_small_names")
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server; under pytest-xdist, each worker that asks starts its own."""
    with ExitStack() as until_the_end:
        try:
            address = until_the_end.enter_context(server())
        except NoServer as reason:
            pytest.skip(str(reason))
        yield address


@pytest.fixture
def postgres_url(postgres: str) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    with database(postgres) as address:
        yield address


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody can reach; ``tmp_path`` lies in one that is closed to others."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@contextmanager
def _stranger() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def as_a_stranger() -> Callable[[], AbstractContextManager[None]]:
    """Root may read anything, so root becomes nobody for a while. Whoever else runs this has no such rights anyway."""
    if os.name == "nt":
        pytest.skip("rights of files work otherwise on Windows")
    return _stranger


@pytest.fixture
def qtbot(qtbot: Any) -> Any:
    """Waits as long as a busy machine may need: what never comes is told all the same, only later."""
    for name in ("waitUntil", "waitSignal", "waitSignals"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=_LONG_ENOUGH))
    return qtbot
