# SPDX-License-Identifier: MIT
"""Three articles of one opening: two papers disagree on its day and on its guests, a third prints the second again."""

from __future__ import annotations

from pathlib import Path

from viewer.workspace.workspace import Workspace

_AGAIN = """
Clara Voss opened the bridge in Orrin on 13 June 2023 before 200 guests. The river Lenn was high, and the band of the
fire brigade played under umbrellas until the last guest had gone home.

Opposition leader Piotr Hale stayed away from the ceremony, and so did the company that had built the two pillars.
"""
STORY = {
    "first.txt": """ date 2023-06-14
Bridge in Orrin opens

Mayor Clara Voss opened the new bridge in Orrin on 12 June 2023 before 300 guests.

“We have waited thirty years for this bridge,” said Mayor Clara Voss.
""",
    "second.txt": f" date 2023-06-16\nA bridge for Orrin\n{_AGAIN}",
    "third.txt": f" date 2023-06-17\nOrrin has its bridge\n{_AGAIN}",
}


def write_story(folder: Path) -> Path:
    """The articles as files in a folder of their own."""
    folder.mkdir()
    for name, text in STORY.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def make_library(path: Path, folder: Path) -> Path:
    """A library that holds them."""
    with Workspace.open(path) as workspace:
        for _ in workspace.import_paths([write_story(folder)], jobs=1):
            pass
    return path
