# SPDX-License-Identifier: MIT
"""The JSON document, written from a real library."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from viewer.export.data import write_json
from viewer.workspace.workspace import Workspace

# Two outlets, one happening; an emoji before everything, so that code points and UTF-16 units differ.
FIRST = """ date 2019-06-04

🚢 Ferry strike ends after talks in Oslo

OSLO — Kari Nordmann, the transport minister, met leaders of the seamen's union in Oslo on Monday.

“The ferries will sail again,” Nordmann said, “and nobody will lose a day's pay.”

The strike began two weeks ago. By 2025 every ferry is to run on batteries.
"""
SECOND = """ date 2019-06-05

Minister and union met in Oslo

Transport minister Kari Nordmann met union leaders in Oslo on Monday, the union said.
"""


@pytest.fixture
def document(tmp_path: Path) -> dict[str, Any]:
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with Workspace.open(tmp_path / "story.dateline") as workspace:
        for _ in workspace.import_paths([tmp_path / "first.txt", tmp_path / "second.txt"], jobs=1):
            pass
        write_json(workspace, tmp_path / "story.json")
    loaded: dict[str, Any] = json.loads((tmp_path / "story.json").read_text(encoding="utf-8"))
    return loaded


def article(document: dict[str, Any], name: str) -> dict[str, Any]:
    return next(item for item in document["articles"] if Path(item["path"]).name == name)


def test_the_form_names_itself(document: dict[str, Any]) -> None:
    assert document["format"] == "dateline/1"
    assert list(document) == ["format", "articles", "participants", "events"]


def test_every_record_has_the_fields_of_the_form(document: dict[str, Any]) -> None:
    first = article(document, "first.txt")
    assert set(first) == {
        *("id", "path", "title", "outlet", "text", "published", "mentions", "quotes", "timexes", "events"),
    }
    assert set(first["published"]) == {"value", "grade", "rule", "spans"}
    assert set(first["mentions"][0]) == {"start", "end", "text", "kind", "participant"}
    assert set(first["quotes"][0]) == {
        *("id", "start", "end", "text", "kind", "speaker_id", "speaker_text", "cue", "said", "variants"),
        "addressee_id",
    }
    assert set(first["timexes"][0]) == {"start", "end", "text", "value", "type"}
    assert set(first["events"][0]) == {
        *("event", "start", "end", "date", "grade", "rule"),
        *("kind", "status", "head", "parts"),
    }
    assert set(document["participants"][0]) == {"id", "name", "kind", "aliases", "descriptions"}
    assert set(document["events"][0]) == {
        *("id", "title", "date", "kind", "participants", "articles", "conflict"),
    }


def test_text_is_what_the_file_holds_and_offsets_count_its_characters(document: dict[str, Any]) -> None:
    first = article(document, "first.txt")
    assert first["text"] == FIRST
    for kind in ("mentions", "quotes", "timexes"):
        assert first[kind]
        for item in first[kind]:
            assert FIRST[item["start"] : item["end"]] == item["text"]


def test_the_parts_of_an_interrupted_quote_are_entries_of_one_speaker(document: dict[str, Any]) -> None:
    first, second = article(document, "first.txt")["quotes"]
    assert first["text"] == "The ferries will sail again,"
    assert second["text"] == "and nobody will lose a day's pay."
    assert second["id"] == first["id"] + ".2"
    people = {item["id"]: item["name"] for item in document["participants"]}
    assert people[first["speaker_id"]] == people[second["speaker_id"]] == "Kari Nordmann"
    assert first["cue"] == "said"


def test_references_lead_to_what_is_there(document: dict[str, Any]) -> None:
    participants = {item["id"] for item in document["participants"]}
    events = {item["id"] for item in document["events"]}
    articles = {item["id"] for item in document["articles"]}
    for item in document["articles"]:
        assert {mention["participant"] for mention in item["mentions"]} <= participants
        assert {claim["event"] for claim in item["events"]} <= events
    for event in document["events"]:
        assert set(event["participants"]) <= participants
        assert event["articles"]
        assert set(event["articles"]) <= articles


def test_a_date_in_the_first_line_is_written_and_says_where(document: dict[str, Any]) -> None:
    published = article(document, "first.txt")["published"]
    assert (published["value"], published["grade"]) == ("2019-06-04", "A")
    [[start, end]] = published["spans"]
    assert FIRST[start:end] == "2019-06-04"
