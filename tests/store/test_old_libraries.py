# SPDX-License-Identifier: MIT
"""A library that an earlier version wrote keeps every row, and what was not known then has a value that holds."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, create_engine, insert, select, text

from viewer.domain.event import About, Conflict, Status
from viewer.domain.when import Precision, When
from viewer.store.integrity import broken_references
from viewer.store.library import Library, open_library
from viewer.store.links import load_links
from viewer.store.loading import load_findings
from viewer.store.migration import FOLDER, VERSION_TABLE, newest
from viewer.store.writing import digest

Row = dict[str, Any]

DAY = When.day(2021, 9, 2)
TEXTS = {1: "Talks end\n\nAnn Lee left Kiel on 2 September. “We go,” she said.\n", 2: "Lee leaves. “Go,” she said.\n"}


def _when(name: str, when: When | None = DAY) -> Row:
    values = (when.earliest, when.latest, int(when.precision), when.approximate, when.lasting) if when else (None,) * 5
    return dict(zip((f"{name}_{part}" for part in WHEN), values, strict=True))


def _basis(name: str) -> Row:
    values = ("B", "weekday_past", [[0, 5]], "2021-09-05", "published")
    return dict(zip((f"{name}_{part}" for part in BASIS), values, strict=True))


WHEN = ("earliest", "latest", "precision", "approximate", "lasting")
BASIS = ("grade", "rule", "spans", "reference", "reference_rule")


def _article(id_: int, when: When | None) -> Row:
    title = {"title_start": 0, "title_end": 9, "lead_start": None, "lead_end": None}
    other = {"outlet_start": None, "outlet_end": None, "author_start": None, "author_end": None}
    known = {"id": id_, "path": f"/news/{id_}.txt", "fingerprint": f"{id_:064}", "language": "en", "text": TEXTS[id_]}
    basis = _basis("published_basis")
    return {**known, "text_digest": digest(TEXTS[id_]), **title, **other, **_when("published", when), **basis}


def _claim(id_: int, article: int, ordinal: int, when: When | None = DAY) -> Row:
    spans = {"sentence_start": 0, "sentence_end": 9, "head_start": 0, "head_end": 5}
    known = {"id": id_, "article": article, "ordinal": ordinal, "lemma": "leave", "kind": "visit"}
    return {**known, **spans, "status": "happened", **_when("when", when), **_basis("basis")}


def _event(id_: int, conflict: bool, when: When | None = DAY) -> Row:
    return {"id": id_, "title": "Lee leaves", "kind": "visit", "status": "happened", "conflict": conflict} | _when(
        "when", when
    )


def _quote(id_: int, article: int, speaker: int | None) -> Row:
    spans = {"speaker_start": 0, "speaker_end": 3, "cue_start": 4, "cue_end": 8}
    known = {"id": id_, "article": article, "ordinal": 0, "kind": "direct", "speaker": speaker, "addressee": None}
    return {**known, **spans, **_when("said"), **_basis("said_basis"), "sieve": "after", "confidence": 0.1 + 0.2}


# Two articles that tell of one event and disagree, one that stands alone; every table of the first form has rows.
ROWS: dict[str, list[Row]] = {
    "article": [_article(1, DAY), _article(2, When(None, DAY.latest, Precision.WEEK, True, True))],
    "entity": [
        {"id": id_, "article": article, "ordinal": 0, "kind": "PERSON", "name": "Ann Lee"}
        | {"aliases": ["Lee", "“Ann”"], "descriptions": []}
        for id_, article in ((11, 1), (12, 2))
    ],
    "mention": [{"article": 1, "ordinal": 0, "span_start": 11, "span_end": 18, "kind": "PERSON", "entity": 11}],
    "timex": [
        {"article": 1, "ordinal": 0, "span_start": 29, "span_end": 40, "type": "DATE", "value": "2021-09-02"}
        | _when("when")
        | _basis("basis")
    ],
    "quote": [_quote(21, 1, 11), _quote(22, 2, None)],
    "quote_span": [{"quote": id_, "ordinal": 0, "span_start": 1, "span_end": 3} for id_ in (21, 22)],
    "claim": [_claim(31, 1, 0), _claim(32, 1, 1, None), _claim(33, 2, 0), _claim(34, 2, 1)],
    "claim_title": [{"claim": 31, "ordinal": 0, "span_start": 0, "span_end": 5}],
    "claim_part": [{"claim": 31, "ordinal": 0, "entity": 11, "role": "agent"}],
    "participant": [{"id": 41, "kind": "PERSON", "name": "Ann Lee"}],
    "participant_alias": [{"participant": 41, "ordinal": 0, "text": "Lee"}],
    "participant_description": [{"participant": 41, "ordinal": 0, "text": "envoy"}],
    "participant_entity": [{"participant": 41, "ordinal": number, "entity": id_} for number, id_ in ((0, 11), (1, 12))],
    "event": [_event(51, True), _event(52, False, None)],
    "event_participant": [{"event": 51, "ordinal": 0, "participant": 41}],
    "event_claim": [
        {"event": event, "ordinal": ordinal, "claim": claim}
        for event, ordinal, claim in ((51, 0, 31), (51, 1, 33), (51, 2, 34), (52, 0, 32))
    ],
}


@pytest.fixture
def old(tmp_path: Path, where: str | Path) -> str | Path:
    """A filled library of the first form."""
    first = tmp_path / "first"
    first.mkdir()
    shutil.copy(FOLDER / "versions" / "r0001_first_library.py", first)
    open_library(where, versions=(first,)).close()
    engine = create_engine(f"sqlite:///{where}" if isinstance(where, Path) else where)
    with engine.begin() as connection:
        tables = _tables(connection)
        assert set(tables.tables) == {*ROWS, "library", VERSION_TABLE}
        for table in tables.sorted_tables:
            if table.name in ROWS:
                connection.execute(insert(table), ROWS[table.name])
    engine.dispose()
    return where


def _tables(connection: Connection) -> MetaData:
    tables = MetaData()
    tables.reflect(connection)
    return tables


def rows_of(where: str | Path) -> dict[str, list[Row]]:
    """Every row of every table, as JSON has it."""
    engine = create_engine(f"sqlite:///{where}" if isinstance(where, Path) else where)
    with engine.connect() as connection:
        found = {
            table.name: [
                json.loads(json.dumps(dict(row)))
                for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in _tables(connection).sorted_tables
        }
    engine.dispose()
    return found


def test_every_row_of_the_first_form_is_kept(old: str | Path) -> None:
    before = rows_of(old)
    assert all(before.values())
    open_library(old).close()
    after = rows_of(old)
    for event in after["event"]:
        assert [event.pop(f"reported_{part}") for part in WHEN] == [None] * 5
    assert {event["id"]: event.pop("sources") for event in after["event"]} == {51: 2, 52: 1}
    assert after["event_conflict"] == [{"event": 51, "ordinal": 0, "about": "when", "ruling": None}]
    assert {name: rows for name, rows in after.items() if name not in before and rows} == {
        "event_conflict": after["event_conflict"]
    }
    assert len(after["library"][0].pop("stamp")) == 32
    assert (before["library"][0].pop("format"), after["library"][0].pop("format")) == (1, newest())
    assert (before.pop(VERSION_TABLE), after[VERSION_TABLE]) == (
        [{"version_num": "0001"}],
        [{"version_num": f"{newest():04}"}],
    )
    assert {name: after[name] for name in before} == before


def test_a_library_of_the_first_form_works_on(old: str | Path) -> None:
    library = open_library(old)
    with library.reading() as session:
        assert broken_references(session) == []
        links = load_links(session)
        findings = list(load_findings(session))
    assert [one.article.text for one in findings] == list(TEXTS.values())
    assert [claim.quantities for one in findings for claim in one.claims] == [()] * 4
    assert [(event.conflicts, event.conflict, event.sources, event.reported) for event in links.events] == [
        ((Conflict(About.WHEN),), True, 2, None),
        ((), False, 1, None),
    ]
    assert {event.status for event in links.events} == {Status.HAPPENED}
    assert (links.stories, links.origins, links.utterances) == ((), (), ())
    library.close()


def test_the_tables_are_not_rebuilt(tmp_path: Path) -> None:
    # A table that SQLite rebuilds loses its children wherever foreign keys are on: better not to need it.
    first = tmp_path / "first"
    first.mkdir()
    shutil.copy(FOLDER / "versions" / "r0001_first_library.py", first)
    path = tmp_path / "story.dateline"
    open_library(path, versions=(first,)).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER stays AFTER DELETE ON event BEGIN SELECT 1; END")
    open_library(path).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall() == [("stays",)]


def test_a_row_that_names_no_sources_has_one(library: Library) -> None:
    with library.writing() as session:
        session.execute(
            text("INSERT INTO event (id, title, kind, status, conflict) VALUES (1, '', 'vote', 'denied', false)")
        )
        assert session.execute(text("SELECT sources FROM event")).scalar_one() == 1
