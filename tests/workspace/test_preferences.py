# SPDX-License-Identifier: MIT
"""What a user prefers is read from a file of the user's."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer import paths
from viewer.domain.errors import PreferencesError
from viewer.workspace.preferences import Preferences, read_preferences


def test_nothing_is_preferred_at_first() -> None:
    assert read_preferences() == Preferences("")


def test_to_look_for_the_file_makes_no_folder(own_places: Path) -> None:
    before = sorted(own_places.rglob("*"))
    read_preferences()
    assert sorted(own_places.rglob("*")) == before


def test_the_file_lies_among_the_settings_of_the_user() -> None:
    (paths.user_settings() / "dateline.toml").write_text('[names]\npipeline = "en_core_web_sm"\n', encoding="utf-8")
    assert read_preferences().names_pipeline == "en_core_web_sm"


def test_a_folder_may_be_named_from_home(tmp_path: Path, own_places: Path) -> None:
    (tmp_path / "dateline.toml").write_text('[names]\npipeline = "~/models/news"\n', encoding="utf-8")
    assert read_preferences(tmp_path / "dateline.toml").names_pipeline == str(own_places / "models" / "news")


@pytest.mark.parametrize("written", ["", "[names]\n", "[window]\nwide = true\n"])
def test_what_is_not_written_is_not_preferred(tmp_path: Path, written: str) -> None:
    (tmp_path / "dateline.toml").write_text(written, encoding="utf-8")
    assert read_preferences(tmp_path / "dateline.toml") == Preferences()


@pytest.mark.parametrize("written", [b"[names", b"names = 3", b"[names]\npipeline = 3", b"\xff\xfe", b"names = [1]"])
def test_what_is_no_file_of_preferences_is_refused(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "dateline.toml").write_bytes(written)
    with pytest.raises(PreferencesError) as refused:
        read_preferences(tmp_path / "dateline.toml")
    assert (refused.value.where, refused.value.reason) == (str(tmp_path / "dateline.toml"), "bad_form")


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PreferencesError) as refused:
        read_preferences(tmp_path)  # a folder
    assert refused.value.reason == "unreadable"
