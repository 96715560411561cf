# SPDX-License-Identifier: MIT
"""The JSON document, written from a real library."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.fjord import write_story
from viewer.domain.edit import Published
from viewer.domain.selection import Noun
from viewer.domain.when import When
from viewer.export.data import write_json
from viewer.store.library import open_library
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

Parliament will vote on the ferry law on 9 July 2019.
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
    assert list(document) == ["format", "articles", "participants", "events", "stories", "origins", "edits"]


def test_every_record_has_the_fields_of_the_form(document: dict[str, Any]) -> None:
    first = article(document, "first.txt")
    assert set(first) == {
        *("id", "path", "title", "outlet", "text", "published", "mentions", "quotes", "timexes", "events"),
        *("reprint_of", "story"),
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
        *("kind", "status", "head", "parts", "claim", "numbers"),
    }
    assert set(document["participants"][0]) == {"id", "name", "kind", "aliases", "descriptions"}
    assert set(document["events"][0]) == {
        *("id", "title", "date", "kind", "participants", "articles", "conflict"),
        *("conflicts", "sources", "reported", "outcome"),
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


@pytest.fixture
def fjord(tmp_path: Path) -> dict[str, Any]:
    """The document of a story whose articles disagree and print each other."""
    with closing(open_library(tmp_path / "fjord.dateline")) as library:
        write_story(library)
    with Workspace.open(tmp_path / "fjord.dateline") as workspace:
        write_json(workspace, tmp_path / "fjord.json")
    loaded: dict[str, Any] = json.loads((tmp_path / "fjord.json").read_text(encoding="utf-8"))
    return loaded


def ids(*numbers: int) -> list[str]:
    return [f"{number:016x}" for number in numbers]


def test_reprints_name_the_first_print_and_articles_their_story(fjord: dict[str, Any]) -> None:
    shown = {Path(item["path"]).stem: (item["reprint_of"], item["story"]) for item in fjord["articles"]}
    fjord_story, alone = ids(701, 702)
    assert shown == {
        "oslo": (None, fjord_story),
        "bergen": (None, fjord_story),
        "mail": (*ids(12), fjord_story),
        "undated": (None, alone),
    }
    assert fjord["stories"] == [
        {"id": fjord_story, "articles": ids(11, 12, 14)},
        {"id": alone, "articles": ids(13)},
    ]
    assert fjord["origins"] == [{"id": ids(601)[0], "articles": ids(12, 14)}]


def test_quotes_name_their_other_wordings(fjord: dict[str, Any]) -> None:
    done, glad = article(fjord, "oslo.txt")["quotes"]
    assert done["variants"] == glad["variants"] == ids(303)
    assert [quote["variants"] for quote in article(fjord, "mail.txt")["quotes"]] == [ids(301)]
    assert [quote["variants"] for quote in article(fjord, "undated.txt")["quotes"]] == [[]]


def test_numbers_say_what_they_count_and_where_they_stand(fjord: dict[str, Any]) -> None:
    bergen = article(fjord, "bergen.txt")
    (number,) = bergen["events"][0]["numbers"]
    assert bergen["text"][number.pop("start") : number.pop("end")] == "some 300 guests"
    assert number == {"low": 300, "high": 300, "unit": "guest", "approximate": True}
    assert article(fjord, "undated.txt")["events"][0]["numbers"] == []


def test_events_say_on_what_sources_disagree_and_what_was_ruled(fjord: dict[str, Any]) -> None:
    signing, suit, birth = fjord["events"]
    assert [event["conflict"] for event in fjord["events"]] == [True, False, False]
    date, number = signing["conflicts"]
    assert (date["about"], date["ruling"]) == ("when", None)
    assert (number["about"], number["ruling"]) == ("number", *ids(2001))
    assert [(claim["claim"], claim["article"], claim["values"]) for claim in date["claims"]] == [
        (*ids(2001, 11), ["2021-09-01"]),
        (*ids(2002, 11), ["2021-09-01"]),
        (*ids(2101, 12), ["2021-09-03"]),
        (*ids(2401, 14), ["2021-09-03"]),
    ]
    assert [claim["values"] for claim in number["claims"]] == [["200 guests"], ["some 300 guests"], ["some 300 guests"]]
    known = {claim["claim"] for item in fjord["articles"] for claim in item["events"]}
    assert {claim["claim"] for conflict in (date, number) for claim in conflict["claims"]} <= known
    assert (signing["sources"], signing["reported"], signing["outcome"]) == (2, "2021-09-02", None)
    assert suit["conflicts"] == birth["conflicts"] == []


def test_what_became_of_plans_is_what_the_lists_say(document: dict[str, Any], tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "story.dateline") as workspace:
        rows = workspace.event_rows(workspace.ids(Noun.EVENT))
    outcomes = {f"{row.id:016x}": row.outcome.value if row.outcome else None for row in rows}
    assert {event["id"]: event["outcome"] for event in document["events"]} == outcomes
    assert "open" in outcomes.values()  # the vote


def test_corrections_are_told_with_their_reason_and_whether_they_count(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mira Holt left Riga on Sunday.\n", encoding="utf-8")
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        list(workspace.import_paths([tmp_path / "a.txt"]))
        (article,) = workspace.ids(Noun.ARTICLE)
        edit = workspace.correct(Published(article, When.day(2023, 5, 15)), "the printed paper").edit
        workspace.undo(edit.id)
        write_json(workspace, tmp_path / "a.json")
    (told,) = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["edits"]
    made = told.pop("made")
    assert made.endswith("+00:00")
    assert told == {
        "id": 1,
        "correction": "published",
        "article": f"{article:016x}",
        "when": "2023-05-15",
        "reason": "the printed paper",
        "undone": True,
    }
