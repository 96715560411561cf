# SPDX-License-Identifier: MIT
"""What an import did."""

from __future__ import annotations

from viewer.domain.progress import ImportReport, Skipped, Stage


def test_what_the_library_has_already_is_no_problem() -> None:
    report = ImportReport((1,), (Skipped("/a", "duplicate"), Skipped("/b", "empty")))
    assert report.problems == (Skipped("/b", "empty"),)


def test_how_long_it_took_makes_no_difference() -> None:
    assert ImportReport((1,), seconds=1.5) == ImportReport((1,), seconds=9.0)


def test_the_stages_come_in_order() -> None:
    assert [stage.value for stage in Stage] == ["finding", "reading", "linking", "saving"]
