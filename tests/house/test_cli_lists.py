# SPDX-License-Identifier: MIT
"""``dateline list``, as somebody types it, on a story whose articles disagree and print each other."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.fjord import write_story
from viewer import cli
from viewer.cli_lists import LISTS
from viewer.store.library import open_library


@pytest.fixture
def fjord(tmp_path: Path) -> str:
    """A library of the story."""
    path = tmp_path / "fjord.dateline"
    with closing(open_library(path)) as library:
        write_story(library)
    return str(path)


@pytest.fixture
def listed(fjord: str, capsys: pytest.CaptureFixture[str]) -> Any:
    """What a list prints."""

    def listed(*options: str) -> Any:
        assert cli.run(["list", "--library", fjord, *options]) == 0
        printed = capsys.readouterr().out
        return json.loads(printed) if "--json" in options else printed.splitlines()

    return listed


def test_events_say_on_what_sources_disagree_and_how_many_they_are(listed: Any) -> None:
    signing, suit, birth = listed("events")
    assert signing == (
        "2021-09-01/2021-09-03  A  agreement    Ada Lark signed the Fjord pact"
        "  [sources disagree on the date; ruled on the number]  [2 sources, +1 reprint]"
    )
    assert suit == "2022                   A  court        Harbour Union sue"
    assert birth == "undated                   other        Lark was born"


def test_disputed_events_stand_with_what_each_source_claims(listed: Any) -> None:
    signing, *claims = listed("events", "--conflicts")
    assert signing.startswith(
        "2021-09-01/2021-09-03  A  agreement    Ada Lark signed the Fjord pact  [sources disagree"
    )
    assert claims == [
        "    2021-09-01             A  “1 September”, 200 guests  /news/oslo.txt  [ruled right on the number]",
        "    2021-09-01             A  “1 September”  /news/oslo.txt",
        "    2021-09-03             B  “Friday”, some 300 guests  /news/bergen.txt",
        "    2021-09-03             B  “Friday”, some 300 guests  /news/mail.txt (a reprint)",
    ]
    assert listed("events", "--conflicts", "--since", "2022") == []


def test_disputed_events_bring_their_claims_as_json(listed: Any) -> None:
    (signing,) = listed("events", "--conflicts", "--json")
    assert signing["claims"] == len(signing["claimed"]) == 4
    assert signing["disagreements"] == [{"about": "when", "ruling": None}, {"about": "number", "ruling": 2001}]
    assert [(claim["when"], claim["numbers"], claim["ruled"]) for claim in signing["claimed"]] == [
        ("2021-09-01", ["200 guests"], ["number"]),
        ("2021-09-01", [], []),
        ("2021-09-03", ["some 300 guests"], []),
        ("2021-09-03", ["some 300 guests"], []),
    ]
    assert [claim["reprint_of"] for claim in signing["claimed"]] == [None, None, None, 12]
    assert {*signing["claimed"][0]} > {"published", "places", "cast"}


def test_articles_say_whose_text_they_print(listed: Any) -> None:
    assert listed("articles") == [
        "2021-09-02             A  Lark and Brun sign",
        "2021-09-05             A  Pact for the 100% fjord  [+1 reprint]",
        "2021-09-06             A  Fjord pact signed  [same text as /news/bergen.txt]",
        "undated                   Nobody knows when Lark was born.",
    ]
    assert listed("articles", "--text", "done", "--since", "2021-09-06") == [
        "2021-09-06             A  Fjord pact signed  [same text as /news/bergen.txt]"
    ]


def test_quotes_in_several_wordings_stand_together(listed: Any) -> None:
    wordings = [
        "2021-09-02             Ada Lark: 2 wordings",
        "    2021-09-02             “It is done, … We are glad,”  /news/oslo.txt",
        "    2021-09-06             “It is all done,”  /news/mail.txt",
    ]
    assert listed("quotes", "--variants") == wordings
    assert listed("quotes", "--variants", "--text", "all") == wordings  # all of them, where one fits
    assert listed("quotes", "--variants", "--text", "that") == []
    (utterance,) = listed("quotes", "--variants", "--json")
    assert utterance["utterance"] == 501
    assert [wording["published"] for wording in utterance["wordings"]] == ["2021-09-02", "2021-09-06"]
    assert utterance["wordings"][1]["row"]["text"] == "It is all done,"
    (stretch,) = utterance["wordings"][1]["differing"]
    assert utterance["wordings"][1]["row"]["text"][stretch["start"] : stretch["end"]] == "all"


def test_gaps_are_listed(listed: Any) -> None:
    assert listed("gaps") == ["undated                undated            Lark was born  [no date found]"]
    (gap,) = listed("gaps", "--json")
    assert gap == {"kind": "undated", "ref": {"noun": "event", "id": 203}, "title": "Lark was born", "when": None}
    assert listed("gaps", "--with", "Harbour Union") == []


@pytest.mark.parametrize(
    ("what", "fields"),
    [
        ("articles", {"reprint_of": None, "reprints": 0}),
        (
            "events",
            {"sources": 2, "reprints": 1, "reported": "2021-09-02", "lag": None, "outcome": None},
        ),
        ("quotes", {"utterance": 501, "variants": 1}),
    ],
)
def test_json_has_all_that_a_row_tells(listed: Any, what: str, fields: dict[str, Any]) -> None:
    first, *_ = listed(what, "--json")
    assert {name: first[name] for name in fields} == fields


@pytest.mark.parametrize(
    ("what", "option", "of"),
    [
        *((what, "--conflicts", "events") for what in LISTS if what != "events"),
        *((what, "--variants", "quotes") for what in LISTS if what != "quotes"),
    ],
)
def test_an_option_that_says_nothing_of_a_list_is_wrong_usage(
    what: str, option: str, of: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.run(["list", "--library", "none.dateline", what, option])
    assert caught.value.code == 2
    assert f"{option} is of {of}: dateline list {of} {option}" in capsys.readouterr().err


def test_both_options_at_once_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.run(["list", "--library", "none.dateline", "events", "--conflicts", "--variants"])
    assert caught.value.code == 2


def test_the_help_names_every_list_and_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.run(["list", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    for words in (*LISTS, "--conflicts", "only those that sources disagree on", "--variants", "in several wordings"):
        assert words in said
