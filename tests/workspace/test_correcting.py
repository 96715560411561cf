# SPDX-License-Identifier: MIT
"""What a person corrects holds, outlives new articles, and can be taken back without a trace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cannery import NAMES, bring, dump, id_of, read_of
from viewer.domain.edit import Correction, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.errors import ReadOnlyLibrary
from viewer.domain.event import About
from viewer.domain.rows import EventRow
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.store.library import Library, open_library
from viewer.workspace import correcting
from viewer.workspace.workspace import Workspace

pytestmark = pytest.mark.slow

UNKNOWN = 7
DAY = When.day(2023, 5, 19)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.dateline"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """A library of all articles."""
    opened = open_library(path)
    bring(opened, NAMES)
    yield opened
    opened.close()


def entity(article: str, name: str) -> int:
    return next(one.id for one in read_of(article).findings.entities if one.name == name)


def claim(article: str, words: str) -> int:
    findings = read_of(article).findings
    return next(one.id for one in findings.claims if words in one.sentence.of(findings.article.text))


NOVAKS = entity("fire", "Clara Novak"), entity("ruins", "Clara Novak")
ARREST = claim("ruins", "Police"), claim("owner", "Police")
CORRECTIONS: list[Correction] = [
    Ruled(About.WHEN, ARREST[1]),
    Ruled(About.NUMBER, claim("ruins", "12 workers")),
    SamePerson(entity("brother", "Petr Novak"), entity("bare", "Novak")),
    OtherPerson(*NOVAKS),
    Published(id_of("signed"), DAY),
    Published(id_of("today"), DAY),
    ReadAlone(id_of("today")),
]


def event_of(workspace: Workspace, one: int) -> EventRow:
    rows = workspace.event_rows(workspace.ids(Noun.EVENT))
    return next(row for row in rows if one in {told.id for told in workspace.claims(row.id)})


def owner_of(workspace: Workspace, one: int) -> int:
    return next(
        who for who in workspace.ids(Noun.PARTICIPANT) if one in {member.id for member in workspace.entities(who)}
    )


def published(workspace: Workspace, name: str) -> str | None:
    (row,) = workspace.article_rows([id_of(name)])
    return row.published and row.published.edtf


def test_what_is_ruled_right_is_the_day_of_the_event_and_nobody_disagrees_any_more(library: Library) -> None:
    workspace = Workspace(library)
    before = event_of(workspace, ARREST[0])
    assert (before.when and before.when.edtf, before.conflict) == ("2024-05-08/2024-05-09", True)
    changed = workspace.correct(Ruled(About.WHEN, ARREST[1]), "the court file says so")
    after = event_of(workspace, ARREST[0])
    assert (after.when and after.when.edtf, after.conflict) == ("2024-05-09", False)
    assert [one.ruling for one in after.disagreements] == [ARREST[1]]  # that they disagreed is still told
    assert [told.when and told.when.edtf for told in workspace.claims(after.id)] == ["2024-05-08", "2024-05-09"]
    assert [one.ref for one in workspace.date_changes(changed.batch)] == [Ref(Noun.EVENT, after.id)]
    assert [edit.reason for edit in workspace.edits()] == ["the court file says so"]


def test_the_latest_ruling_holds_and_undoing_it_brings_the_one_before(library: Library) -> None:
    workspace = Workspace(library)
    workspace.correct(Ruled(About.WHEN, ARREST[0]))
    second = workspace.correct(Ruled(About.WHEN, ARREST[1]))
    assert [one.ruling for one in event_of(workspace, ARREST[0]).disagreements] == [ARREST[1]]
    workspace.undo(second.edit.id)
    assert [one.ruling for one in event_of(workspace, ARREST[0]).disagreements] == [ARREST[0]]


@pytest.mark.parametrize("correction", CORRECTIONS, ids=str)
def test_undoing_leaves_no_trace_and_doing_it_again_does_the_same(
    library: Library, path: Path, correction: Correction
) -> None:
    before = dump(path, without=["edit"])
    edit = correcting.correct(library, correction).edit.id
    corrected = dump(path, without=["edit"])
    assert corrected != before
    assert correcting.undo(library, edit).edit.undone
    assert dump(path, without=["edit"]) == before
    assert not correcting.redo(library, edit).edit.undone
    assert dump(path, without=["edit"]) == corrected


@pytest.mark.parametrize("correction", CORRECTIONS, ids=str)
def test_a_corrected_library_is_sound(library: Library, correction: Correction) -> None:
    correcting.correct(library, correction)
    assert Workspace(library).check() == []


def test_who_is_one_stays_one_when_articles_come(path: Path) -> None:
    library = open_library(path)
    workspace = Workspace(library)
    bring(library, ["fire", "ruins", "brother"])
    mayor, singer = NOVAKS[0], entity("brother", "Petr Novak")
    assert owner_of(workspace, mayor) == owner_of(workspace, NOVAKS[1]) != owner_of(workspace, singer)
    workspace.correct(OtherPerson(*NOVAKS))
    workspace.correct(SamePerson(mayor, singer))
    bring(library, [name for name in NAMES if name not in ("fire", "ruins", "brother")])
    assert owner_of(workspace, mayor) == owner_of(workspace, singer) != owner_of(workspace, NOVAKS[1])
    library.close()


def test_a_corrected_day_moves_what_was_counted_from_it(library: Library) -> None:
    workspace = Workspace(library)
    assert [published(workspace, name) for name in ("signed", "today")] == ["2023-05-12", "2023-05-11"]
    changed = workspace.correct(Published(id_of("signed"), DAY))
    assert [published(workspace, name) for name in ("signed", "today")] == ["2023-05-19", "2023-05-18"]
    moved = {one.ref: (one.before, one.after) for one in workspace.date_changes(changed.batch)}
    assert len(moved) == changed.moved
    assert moved[Ref(Noun.ARTICLE, id_of("signed"))] == (When.day(2023, 5, 12), DAY)
    assert moved[Ref(Noun.ARTICLE, id_of("today"))] == (When.day(2023, 5, 11), When.day(2023, 5, 18))
    again = workspace.undo(changed.edit.id)
    back = {one.ref: (one.after, one.before) for one in workspace.date_changes(again.batch)}
    articles = {ref for ref in moved if ref.noun is Noun.ARTICLE}
    assert {ref: back[ref] for ref in articles} == {ref: moved[ref] for ref in articles}


def test_an_article_that_is_to_be_read_alone_dates_nobody_either(library: Library) -> None:
    workspace = Workspace(library)
    assert published(workspace, "later") is not None
    workspace.correct(ReadAlone(id_of("today")))
    assert [published(workspace, name) for name in ("signed", "today", "later")] == ["2023-05-12", None, None]


@pytest.mark.parametrize(
    "correction",
    [
        Ruled(About.WHEN, UNKNOWN),
        SamePerson(UNKNOWN, NOVAKS[0]),
        OtherPerson(NOVAKS[0], UNKNOWN),
        Published(UNKNOWN, DAY),
        ReadAlone(UNKNOWN),
    ],
)
def test_what_the_library_does_not_have_cannot_be_corrected(
    library: Library, path: Path, correction: Correction
) -> None:
    before = dump(path)
    with pytest.raises(LookupError):
        correcting.correct(library, correction)
    assert dump(path) == before


def test_only_what_counts_is_undone_and_only_what_was_undone_is_done_again(library: Library) -> None:
    edit = correcting.correct(library, Ruled(About.WHEN, ARREST[0])).edit.id
    for wrong in (lambda: correcting.redo(library, edit), lambda: correcting.undo(library, edit + 1)):
        with pytest.raises(LookupError):
            wrong()
    correcting.undo(library, edit)
    with pytest.raises(LookupError):
        correcting.undo(library, edit)


def test_a_library_that_cannot_be_written_is_not_corrected(library: Library) -> None:
    edit = correcting.correct(library, Ruled(About.WHEN, ARREST[0])).edit.id
    library.read_only = True
    for change in (
        lambda: correcting.correct(library, ReadAlone(id_of("today"))),
        lambda: correcting.undo(library, edit),
        lambda: correcting.redo(library, edit),
    ):
        with pytest.raises(ReadOnlyLibrary):
            change()
