# SPDX-License-Identifier: MIT
"""Where resources and the user's data lie. Everything that opens a file of our own asks here."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_HERE = Path(__file__).resolve().parent


def resources() -> Path:
    """Icons, themes, fonts, word lists: ``resources/`` of the checkout, or the wheel's copy of it."""
    installed = _HERE / "_resources"
    return installed if installed.is_dir() else _HERE.parent / "resources"


def sample() -> Path:
    """The folder of stories to try the app on: ``data/sample`` of the checkout, or the wheel's copy of it."""
    installed = _HERE / "_sample"
    return installed if installed.is_dir() else _HERE.parent / "data" / "sample"


def benchmarks() -> list[Path]:
    """The scripts of ``tests/bench``; none where Dateline was installed without its source."""
    return sorted((_HERE.parent / "tests" / "bench").glob("bench_*.py"))


def user_data() -> Path:
    """Where libraries go that the user gave no place for. Made on first use."""
    return platformdirs.user_data_path("dateline", appauthor=False, ensure_exists=True)


def user_settings() -> Path:
    """Where window geometry and preferences are kept. Made on first use."""
    return platformdirs.user_config_path("dateline", appauthor=False, ensure_exists=True)


def user_preferences() -> Path:
    """The file in which a user writes what he prefers. It need not be there, nor its folder: it is only read."""
    return platformdirs.user_config_path("dateline", appauthor=False) / "dateline.toml"


def user_cache() -> Path:
    """Where goes what can be made again at any time. Made on first use."""
    return platformdirs.user_cache_path("dateline", appauthor=False, ensure_exists=True)


def user_logs() -> Path:
    """Where the log and crash files go. Made on first use."""
    return platformdirs.user_log_path("dateline", appauthor=False, ensure_exists=True)
