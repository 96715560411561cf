# SPDX-License-Identifier: MIT
"""A library on a PostgreSQL server, by the command line: it holds and tells what a library in a file does."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import make_url

from viewer import cli

Output = pytest.CaptureFixture[str]


@pytest.fixture
def libraries(place: Path, postgres_url: str, capsys: Output) -> tuple[str, str]:
    """The same story in a file and on a server."""
    both = str(place / "story.dateline"), postgres_url
    said = [told(capsys, "import", "--library", library, str(place / "story")) for library in both]
    assert "Imported 3 files" in said[1]
    assert said[0].partition(";")[2] == said[1].partition(";")[2]  # what comes before tells how long it took
    return both


def told(capsys: Output, *arguments: str) -> str:
    """What a command that goes well prints."""
    assert cli.run(arguments) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def test_the_export_is_the_same_to_the_byte(libraries: tuple[str, str], place: Path, capsys: Output) -> None:
    documents = [place / "file.json", place / "server.json"]
    for library, document in zip(libraries, documents, strict=True):
        told(capsys, "export", "--library", library, "--to", str(document))
    assert documents[0].read_bytes() == documents[1].read_bytes()
    assert b"Marta Lind" in documents[1].read_bytes()


@pytest.mark.parametrize("what", ["articles", "events", "participants", "quotes"])
def test_the_lists_are_the_same(libraries: tuple[str, str], what: str, capsys: Output) -> None:
    for narrowed in ([], ["--json"], ["--text", "FERRY"], ["--with", "marta lind", "--since", "2023-02"]):
        one, other = (told(capsys, "list", "--library", library, what, *narrowed) for library in libraries)
        assert one == other
    assert told(capsys, "list", "--library", libraries[1], what)


def test_the_library_on_the_server_is_sound(libraries: tuple[str, str], capsys: Output) -> None:
    assert "is sound: 3 articles" in told(capsys, "check", "--library", libraries[1])


def test_a_second_import_changes_nothing(libraries: tuple[str, str], place: Path, capsys: Output) -> None:
    def contents() -> str:
        return "".join(told(capsys, "list", "--library", libraries[1], what, "--json") for what in ("events", "quotes"))

    before = contents()
    again = told(capsys, "import", "--library", libraries[1], str(place / "story"))
    assert "strike-ends.txt is in the library already" in again
    assert contents() == before


def test_a_database_without_a_library_is_not_made_one(postgres_url: str, capsys: Output) -> None:
    assert cli.run(["check", "--library", postgres_url]) == 1
    assert "is not there" in capsys.readouterr().err
    assert cli.run(["list", "--library", postgres_url, "events"]) == 1


def test_a_password_is_never_printed(libraries: tuple[str, str], capsys: Output) -> None:
    address = make_url(libraries[1]).set(password="open sesame").render_as_string(hide_password=False)
    said = told(capsys, "check", "--library", address)
    assert "is sound" in said
    assert "sesame" not in said
