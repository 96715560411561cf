# SPDX-License-Identifier: MIT
"""The command line, as somebody types it."""

from __future__ import annotations

import io
import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from viewer import cli

ROOT = Path(cli.__file__).resolve().parent.parent
ARTICLE = """ date 2020-03-10

Council votes for the tram

Mayor Lena Okafor met the tram company in Norrby on Monday. “We have waited long enough,” Okafor said.

The council voted for the new line on 9 March 2020. It is to open by 2026.
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "tram.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


@pytest.fixture
def library(tmp_path: Path, articles: Path, capsys: pytest.CaptureFixture[str]) -> str:
    path = str(tmp_path / "story.dateline")
    assert cli.run(["import", "--library", path, str(articles)]) == 0
    capsys.readouterr()
    return path


def rows(library: str) -> list[object]:
    with sqlite3.connect(library) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        content: list[object] = [connection.execute(f'SELECT * FROM "{table}"').fetchall() for table in sorted(tables)]
    connection.close()
    return content


def test_import_says_what_it_did(tmp_path: Path, articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["import", "--library", str(tmp_path / "s.dateline"), str(articles)]) == 0
    assert "1 file" in capsys.readouterr().out


def test_a_pipeline_that_is_not_there_is_said(
    tmp_path: Path, articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = ["--names-pipeline", "xx_no_such_pipeline"]
    assert cli.run(["import", "--library", str(tmp_path / "s.dateline"), *named, str(articles)]) == 1
    assert "xx_no_such_pipeline is no spaCy pipeline here" in capsys.readouterr().err


def test_a_second_import_changes_nothing(library: str, articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = rows(library)
    assert cli.run(["import", "--library", library, str(articles)]) == 0
    assert "tram.txt is in the library already" in capsys.readouterr().out
    assert rows(library) == before


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("picture.txt", bytes(range(256)) * 40, "is not text"),
        ("large.txt", b"A long line of words. " * 2_400_000, "too large"),
        ("sheet.xlsx", b"PK", "cannot be read yet"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_come_in(
    tmp_path: Path, articles: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, says: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)
    library = str(tmp_path / "s.dateline")
    assert cli.run(["import", "--library", library, str(bad), str(articles)]) == 1
    said = capsys.readouterr().out
    assert f"{bad} " in said
    assert says in said
    assert cli.run(["list", "--library", library, "articles"]) == 0
    assert "Council votes for the tram" in capsys.readouterr().out


def test_what_needs_to_be_done_stands_behind_what_does_not(
    library: str, articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (articles / "a empty.txt").touch()
    assert cli.run(["import", "--library", library, str(articles)]) == 1
    here_already, empty, _ = capsys.readouterr().out.splitlines()
    assert "tram.txt is in the library already" in here_already
    assert "a empty.txt is empty" in empty


def test_a_file_that_is_no_library_stays_as_it_is(
    tmp_path: Path, articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "thesis.dateline"
    other.write_text("ten years of work")
    assert cli.run(["import", "--library", str(other), str(articles)]) == 1
    assert f"{other} is not a Dateline library" in capsys.readouterr().err
    assert other.read_text() == "ten years of work"


def test_a_library_that_is_missing_is_not_made_by_looking(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "none.dateline"
    assert cli.run(["list", "--library", str(missing), "events"]) == 1
    assert str(missing) in capsys.readouterr().err
    assert not missing.exists()


def test_an_import_says_which_dates_it_moved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    met = "Envoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday"
    texts = {"undated": f"{met}.\n", "dated": f" date 2023-05-12\n\n{met}, and the two signed the fishing accord.\n"}
    library = str(tmp_path / "s.dateline")
    said = []
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        assert cli.run(["import", "--library", library, str(tmp_path / f"{name}.txt")]) == 0
        said.append(capsys.readouterr().out)
    assert "moved" not in said[0]
    assert re.search(r"^\d+ dates? of the library moved", said[1])


def test_lists_are_text_or_json(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["list", "--library", library, "quotes"]) == 0
    assert "Lena Okafor [said]: “We have waited long enough,”" in capsys.readouterr().out
    assert cli.run(["list", "--library", library, "quotes", "--json"]) == 0
    [quote] = json.loads(capsys.readouterr().out)
    assert quote["speaker_name"] == "Lena Okafor"
    assert quote["said"] == "2020-03-09" or quote["said"] == "2020-03-10"


def test_lists_are_narrowed(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    def listed(*options: str) -> str:
        assert cli.run(["list", "--library", library, "articles", *options]) == 0
        return capsys.readouterr().out

    assert "tram" in listed("--since", "2020", "--until", "2020-03-10")
    assert listed("--since", "2021") == ""
    assert listed("--until", "2020-03-09") == ""
    assert "tram" in listed("--with", "lena okafor")
    assert "tram" in listed("--text", "TRAM council")
    assert listed("--text", "airport") == ""


def test_a_name_that_nobody_has_is_said(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["list", "--library", library, "events", "--with", "Nobody Here"]) == 1
    assert "Nobody Here" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "--library", "x", "articles", "--since", "March 2020"],
        ["list", "--library", "x", "weather"],
        ["export", "--library", "x", "--to", "a.png", "--size", "large"],
        ["export", "--library", "x", "--to", "a.png", "--size", "99999x10"],
        ["import", "--library", "x", "y", "--jobs", "0"],
        ["list", "--library", "x", "articles", "--since", "../2021"],
        ["list", "--library", "x", "articles", "--since", "2021-04", "--until", "2021-03"],
        ["list", "--library", "x", "articles", "--text", os.fsdecode(b"caf\xe9")],
        ["import", "y"],
    ],
)
def test_wrong_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.run(arguments)
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_an_ending_that_says_nothing_is_wrong_usage(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["export", "--library", library, "--to", "timeline.docx"]) == 2
    assert ".json" in capsys.readouterr().err


# A title with sequences for the terminal, as some web page may have it, in a file whose name has more of them.
STEERING = (
    "Mayor \x1b]0;pwned\x07Lena Okafor\u202e met \x9b2Jthe tram company\n\nLena Okafor said “yes\x1b[31m” on 3 May.\n"
)


def test_nothing_of_a_source_steers_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library, pile = str(tmp_path / "s\x1b[2J.dateline"), tmp_path / "pile"
    pile.mkdir()
    (pile / "a\x1b[31m\nb.txt").write_text(STEERING)
    (pile / "empty\x1b[31m\nb.txt").touch()
    assert cli.run(["import", "--library", library, str(pile)]) == 1
    for what in ("articles", "events", "participants", "quotes", "gaps"):
        assert cli.run(["list", "--library", library, what]) == 0
        assert cli.run(["list", "--library", library, what, "--json"]) == 0
    assert cli.run(["check", "--library", library]) == 0
    assert cli.run(["list", "--library", library + "\x1b", "events"]) == 1
    assert cli.run(["list", "--library", library, "events", "--with", "\x1b[31m"]) == 1
    assert cli.run(["export", "--library", library, "--to", str(tmp_path / "a\x1b[31m.json")]) == 0
    said = capsys.readouterr()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", said.out + said.err)
    assert r"empty\x1b[31m\nb.txt is empty" in said.out
    assert r"Mayor \x1b]0;pwned\x07Lena Okafor\u202e met" in said.out


on_a_terminal = pytest.mark.skipif(not hasattr(os, "openpty"), reason="terminals work otherwise on Windows")


@on_a_terminal
def test_progress_is_shown_on_a_terminal_and_wiped(tmp_path: Path) -> None:
    (tmp_path / "tram\x1b[31m.txt").write_text(ARTICLE)
    lines = "".join(progress(tmp_path / "s.dateline", tmp_path)).split("\r\x1b[K")
    assert r"reading 0 of 1  tram\x1b[31m.txt" in lines
    assert lines[-1] == ""


@on_a_terminal
@pytest.mark.parametrize("stage", ["reading 4 of 8", "linking", "saving"])
def test_a_killed_import_leaves_the_library_as_it_was(library: str, tmp_path: Path, stage: str) -> None:
    before = rows(library)
    pile = tmp_path / "pile"
    pile.mkdir()
    for number in range(8):
        (pile / f"{number}.txt").write_text(ARTICLE.replace("9 March", f"{number + 1} March"))
    shown = ""
    with closing(progress(library, pile)) as said:  # to close it kills the import
        while stage not in shown:
            shown += next(said)
    assert rows(library) == before
    assert cli.run(["check", "--library", library]) == 0
    assert cli.run(["import", "--library", library, str(pile)]) == 0


def progress(library: str | Path, pile: Path) -> Generator[str, None, None]:
    """What an import in a process of its own shows on its terminal; who stops listening kills it."""
    command = [sys.executable, "-m", "viewer", "import", "--library", str(library), "--jobs", "1", str(pile)]
    ours, terminal = os.openpty()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=terminal)
    os.close(terminal)
    try:
        while said := os.read(ours, 64):
            yield said.decode()
    except OSError:  # how Linux says that nobody is at the other end any more
        pass
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def test_a_name_that_is_no_utf_8_is_no_hindrance(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = os.fsdecode(b"caf\xe9")
    pile, library = tmp_path / odd, str(tmp_path / f"{odd}.dateline")
    pile.mkdir()
    (pile / f"{odd}.txt").write_text(ARTICLE)
    (pile / f"empty {odd}.txt").touch()
    assert cli.run(["import", "--library", library, str(pile), str(tmp_path / odd / odd)]) == 1
    said = capsys.readouterr().out
    assert r"caf\xe9/empty caf\xe9.txt is empty" in said
    assert r"caf\xe9/caf\xe9 is not there" in said
    assert cli.run(["check", "--library", library]) == 0
    assert cli.run(["export", "--library", library, "--to", str(tmp_path / f"{odd}.json")]) == 0
    [article] = json.loads((tmp_path / f"{odd}.json").read_text("utf-8"))["articles"]
    assert article["path"].endswith(r"caf\xe9/caf\xe9.txt")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_lists_are_printed_in_any_encoding(library: str, encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def listed(*options: str) -> str:
        printed = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding=encoding))
        assert cli.run(["list", "--library", library, "quotes", *options]) == 0
        return printed.getvalue().decode(encoding)

    opening = "“" if encoding == "utf-8" else r"\u201c"
    assert f"Okafor [said]: {opening}We have waited" in listed()
    [quote] = json.loads(listed("--json"))
    assert quote["text"].startswith("We have waited")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the disk that is always full is one of Linux")
def test_output_that_has_no_room_is_said(library: str) -> None:
    command = [sys.executable, "-m", "viewer", "list", "--library", library, "events"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "the output cannot be written: No space left on device" in done.stderr


def test_an_export_never_takes_the_place_of_a_library(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    named = Path(library).rename(Path(library).with_suffix(".json"))
    before = rows(str(named))
    assert cli.run(["export", "--library", str(named), "--to", str(named)]) == 1
    assert f"{named} is a Dateline library" in capsys.readouterr().err
    assert rows(str(named)) == before


@pytest.mark.parametrize("form", ["png", "svg", "pdf", "json"])
def test_exports_are_written(library: str, tmp_path: Path, form: str, qapp: object) -> None:
    to = tmp_path / f"timeline.{form}"
    span = [] if form == "json" else ["--since", "2020"]
    assert cli.run(["export", "--library", library, "--to", str(to), *span, "--theme", "dark"]) == 0
    starts = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF", "json": b'{"format"'}
    assert to.read_bytes().startswith(starts[form])


def test_a_span_of_a_json_file_is_refused(library: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.run(["export", "--library", library, "--to", str(tmp_path / "a.json"), "--until", "2020"])
    assert "--until is of pictures" in capsys.readouterr().err
    assert not (tmp_path / "a.json").exists()


def test_a_sound_library_is_said_to_be(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check", "--library", library]) == 0
    assert "is sound" in capsys.readouterr().out


def test_a_library_whose_text_was_changed_is_not_sound(library: str, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(library) as connection:
        connection.execute("UPDATE article SET text = replace(text, 'March', 'April')")
    connection.close()
    assert cli.run(["check", "--library", library]) == 1
    assert "its text is not what was imported" in capsys.readouterr().out


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.run([command, "--help"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: dateline {command}")


def test_a_reader_that_goes_away_is_no_error(library: str) -> None:
    command = f"{sys.executable} -m viewer list --library {library} events | true"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def environment_without_screen() -> dict[str, str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return {name: value for name, value in os.environ.items() if name not in hidden}


def test_without_a_screen_the_window_says_how_to_go_on(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "viewer"],
        cwd=tmp_path,
        env={**environment_without_screen(), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "no screen" in done.stderr
    assert "dateline import" in done.stderr


def test_without_a_screen_the_sample_becomes_a_picture(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "viewer", "--sample"],
        cwd=tmp_path,
        env={**environment_without_screen(), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") == 1
    assert (tmp_path / "timeline.png").read_bytes().startswith(b"\x89PNG")
