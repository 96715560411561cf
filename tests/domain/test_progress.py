# SPDX-License-Identifier: MIT
"""What an import did."""

from __future__ import annotations

from collections.abc import Generator

from viewer.domain.progress import ImportReport, Skipped, Stage, result_of


def test_what_the_library_has_already_is_no_problem() -> None:
    report = ImportReport((1,), (Skipped("/a", "duplicate"), Skipped("/b", "empty")))
    assert report.problems == (Skipped("/b", "empty"),)


def test_how_long_it_took_makes_no_difference() -> None:
    assert ImportReport((1,), seconds=1.5) == ImportReport((1,), seconds=9.0)


def test_the_stages_come_in_order() -> None:
    assert [stage.value for stage in Stage] == ["finding", "reading", "linking", "saving"]


def test_what_long_work_comes_to_is_what_it_returns() -> None:
    done = []

    def work() -> Generator[int, None, str]:
        for step in range(3):
            done.append(step)
            yield step
        return "all"

    assert result_of(work()) == "all"
    assert done == [0, 1, 2]
