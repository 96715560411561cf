# SPDX-License-Identifier: MIT
"""Where things lie."""

from __future__ import annotations

from pathlib import Path

from viewer import paths


def test_resources_and_samples_are_there() -> None:
    assert (paths.resources() / "icons" / "dateline.svg").is_file()
    assert (paths.sample() / "climate").is_dir()


def test_the_places_of_the_user_are_made_where_the_system_wants_them(own_places: Path) -> None:
    assert paths.user_data() == own_places / "data" / "dateline"
    assert paths.user_settings() == own_places / "config" / "dateline"
    assert all(place.is_dir() for place in (paths.user_data(), paths.user_settings(), paths.user_logs()))


def test_the_benchmarks_of_a_checkout_are_found() -> None:
    assert [script.name for script in paths.benchmarks()] == ["bench_frames.py"]
