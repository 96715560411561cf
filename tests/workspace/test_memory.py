# SPDX-License-Identifier: MIT
"""What a library's tables tell linking, and what becomes of a library that an older version wrote."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import MetaData, create_engine, insert, literal, select, text

from tests.cannery import NAMES, bring, dump, grown, id_of, read_of
from viewer.analysis.linking.digest import Layer
from viewer.analysis.linking.naming import name_keys
from viewer.domain.participant import EntityKind
from viewer.store.library import Library, open_library
from viewer.store.migration import FOLDER
from viewer.workspace.memory import LibraryMemory

pytestmark = pytest.mark.slow

LINKS = ("participant", "event", "story", "origin", "utterance", "link_", "name_key", "digest")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of all articles."""
    opened = open_library(tmp_path / "a.dateline")
    bring(opened, NAMES)
    yield opened
    opened.close()


def test_digests_come_back_as_they_were_made(library: Library) -> None:
    told = {"today", "later"}  # these read otherwise beside the others
    with library.reading() as session:
        memory = LibraryMemory(session)
        digests = {digest.article: digest for digest in memory.digests([*map(id_of, NAMES), 404])}
        fire = read_of("fire").findings.entities
        key = min(name_keys(fire[0]).posts)
        named = {entity for article, entity in memory.bearers([key]) if article == id_of("fire")}
        company = {(kind, name) for _, kind, name in memory.company([id_of("fire")])}
        found = set(memory.entities([one.id for one in fire]))
    assert set(digests) == set(map(id_of, NAMES))
    for name in NAMES:
        assert (digests[id_of(name)] == read_of(name).digest) == (name not in told)
    assert named == {one for one in fire if key in name_keys(one).posts}
    assert company == {(one.kind, one.name) for one in fire if one.kind != EntityKind.PLACE}
    assert found == {(id_of("fire"), one) for one in fire}


def test_a_digest_of_another_form_is_made_anew(library: Library) -> None:
    with library.writing() as session:
        session.execute(text("UPDATE digest SET body = '[0,\"whatever it was\"]'"))
        (digest,) = LibraryMemory(session).digests([id_of("fire")])
    assert digest == read_of("fire").digest


def test_digests_of_another_form_are_all_made_anew_at_the_next_import(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    grown(path, NAMES[1:])
    library = open_library(path)
    with library.writing() as session:
        session.execute(text("UPDATE digest SET body = '[0]'"))
        session.execute(text("UPDATE link_key SET key = key / 2 + 1 WHERE key % 3 = 0"))
        session.execute(text("DELETE FROM name_key WHERE key % 2 = 0"))
        session.execute(text("DELETE FROM link_pair WHERE layer = 3"))
    bring(library, NAMES[:1])
    library.close()
    assert dump(path) == grown(tmp_path / "b.dateline", NAMES)


def test_pairs_are_known_from_both_ends(library: Library) -> None:
    with library.reading() as session:
        memory = LibraryMemory(session)
        one, two = id_of("fire"), id_of("fire_again")
        assert list(memory.edges(Layer.COPIES, [one])) == [(one, two, 1.0)]
        assert list(memory.edges(Layer.COPIES, [two])) == [(two, one, 1.0)]


def test_what_is_asked_of_nothing_is_nothing(library: Library) -> None:
    with library.reading() as session:
        memory = LibraryMemory(session)
        for found in (
            memory.holders([]),
            memory.homes([404]),
            memory.participants([404]),
            memory.published([]),
            memory.findings([]),
            memory.who([404]),
            memory.homes_of_claims([404]),
            memory.homes_of_quotes([404]),
            memory.utterances([404]),
            memory.stories([404]),
            memory.origins([404]),
            memory.events([404]),
        ):
            assert list(found) == []
        assert memory.counts([404]) == {}


# The first form has no quantities: what is told in numbers cannot be known of its articles.
WORDS_ONLY = ("signed", "today", "later", "seeds", "letters", "brother", "bare")


@pytest.mark.parametrize("form", [1, 2])
def test_a_library_of_an_older_form_is_linked_anew_as_a_whole(tmp_path: Path, form: int) -> None:
    old = tmp_path / "old.dateline"
    grown(tmp_path / "new.dateline", WORDS_ONLY)
    _write_in_an_older_form(form, tmp_path / "new.dateline", old, tmp_path / "older")
    library = open_library(old)
    with library.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM digest")) == 0
    bring(library, ["alone"])
    library.close()
    found, expected = dump(old), grown(tmp_path / "fresh.dateline", [*WORDS_ONLY, "alone"])
    tables = [table for table in expected if table.startswith(LINKS)]
    assert {table: sorted(map(repr, found[table])) for table in tables} == {
        table: sorted(map(repr, expected[table])) for table in tables
    }


def _write_in_an_older_form(form: int, source: Path, target: Path, folder: Path) -> None:
    """A library of an older form with those rows of a newer one that it has room for."""
    folder.mkdir()
    for revision in sorted((FOLDER / "versions").glob("r*.py"))[:form]:
        shutil.copy(revision, folder)
    open_library(target, versions=(folder,)).close()
    newer, older = (create_engine(f"sqlite:///{path}") for path in (source, target))
    here, there = MetaData(), MetaData()
    here.reflect(newer)
    there.reflect(older)
    with newer.connect() as reading, older.begin() as writing:
        for table in there.sorted_tables:
            if table.name in ("library", "dateline_version"):
                continue
            names = literal("[]").label("names")  # which digests had in the second form
            columns = [here.tables[table.name].c.get(column.name, names) for column in table.columns]
            if rows := [dict(row) for row in reading.execute(select(*columns)).mappings()]:
                writing.execute(insert(table), rows)
    newer.dispose()
    older.dispose()
