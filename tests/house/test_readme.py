# SPDX-License-Identifier: MIT
"""README promises what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from viewer import cli

ROOT = Path(__file__).resolve().parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_what_it_links_to_is_there() -> None:
    linked = re.findall(r"\]\(([^)#]+)\)", README)
    assert linked
    assert [target for target in linked if not (ROOT / target).exists()] == []


def test_every_room_it_names_is_there_and_every_room_is_named() -> None:
    named = set(re.findall(r"^ {4}viewer/(\w+) ", README, re.MULTILINE))
    assert named == {path.name for path in (ROOT / "viewer").iterdir() if (path / "__init__.py").is_file()}


@pytest.mark.parametrize("line", re.findall(r"^ {4}dateline (\w+ .*)$", README, re.MULTILINE))
def test_the_options_it_names_are_known(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    command, *_ = line.split()
    with pytest.raises(SystemExit):
        cli.run([command, "--help"])
    known = capsys.readouterr().out
    assert [option for option in re.findall(r"--\w+", line) if option not in known] == []


def test_its_commands_do_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("NORRBY, 3 May 2021 — The council met on Monday.\n")
    for line in re.findall(r"^ {4}dateline (\w+ .*)$", README, re.MULTILINE):
        plain = re.sub(
            r"\[|\]", "", re.sub(r"articles\|events\S*|png\|\S*", lambda found: found[0].split("|")[0], line)
        )
        assert cli.run([word for word in plain.split() if word != "NAME" and word != "--with"]) in (0,)
