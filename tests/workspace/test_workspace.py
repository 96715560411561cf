# SPDX-License-Identifier: MIT
"""The whole way from files to what a window shows, on real files."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.domain.errors import LibraryError, NotALibrary
from viewer.domain.filter import Filter
from viewer.domain.progress import ImportReport
from viewer.domain.selection import Noun, Ref
from viewer.workspace.workspace import Workspace

Import = Callable[..., ImportReport]


@pytest.mark.slow
def test_everything_that_is_listed_can_be_shown(tmp_path: Path, pile: Path, bring: Import) -> None:
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        bring(workspace, [pile])
        rows = {
            Noun.ARTICLE: workspace.article_rows,
            Noun.EVENT: workspace.event_rows,
            Noun.PARTICIPANT: workspace.participant_rows,
            Noun.QUOTE: workspace.quote_rows,
        }
        for noun, ask in rows.items():
            ids = workspace.ids(noun)
            assert [row.id for row in ask(ids)] == ids
            for id_ in ids:
                goes_with = workspace.related(Ref(noun, id_))
                assert all(goes_with.of(other) <= set(workspace.ids(other)) for other in Noun)
        for event in workspace.ids(Noun.EVENT):
            assert workspace.claims(event)
        for article in workspace.ids(Noun.ARTICLE):
            reading = workspace.reading(article)
            assert reading.article.id == article
            assert all(mark.span.of(reading.article.text) for mark in reading.marks)
        counts = workspace.counts()
        assert (counts.articles, counts.events) == (12, len(workspace.ids(Noun.EVENT)))
        columns = workspace.columns()
        assert len(columns) + len(columns.undated) == counts.articles + counts.events


def test_findings_come_by_id_and_are_linked(tmp_path: Path, pile: Path, bring: Import) -> None:
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        bring(workspace, [pile])
        with workspace.everything() as (links, all_findings):
            findings = list(all_findings)
        ids = [one.article.id for one in findings]
        assert ids == sorted(workspace.ids(Noun.ARTICLE))
        participants = [one.id for one in links.participants]
        assert sorted(participants) == sorted(workspace.ids(Noun.PARTICIPANT))


def test_an_import_meanwhile_does_not_part_links_from_findings(tmp_path: Path, pile: Path, bring: Import) -> None:
    with Workspace.open(tmp_path / "a.dateline") as workspace, Workspace.open(tmp_path / "a.dateline") as other:
        bring(workspace, [pile / "00.txt"])
        with workspace.everything() as (links, findings):
            bring(other, [pile])
            claims = {claim.id for one in findings for claim in one.claims}
        assert claims == {claim for event in links.events for claim in event.claims}


def test_a_filter_narrows_what_the_timeline_lays_out(tmp_path: Path, pile: Path, bring: Import) -> None:
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        bring(workspace, [pile])
        one = workspace.ids(Noun.ARTICLE)[0]
        filter = Filter(articles=frozenset({one}))
        assert workspace.ids(Noun.ARTICLE, filter) == [one]
        assert len(workspace.columns(filter)) < len(workspace.columns())


def test_an_empty_library_shows_nothing_and_is_well(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        assert [workspace.ids(noun) for noun in Noun] == [[], [], [], []]
        assert len(workspace.columns()) == 0
        assert workspace.check() == []
        assert not workspace.read_only
        with pytest.raises(LookupError):
            workspace.reading(1)


def test_the_library_keeps_the_name_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Workspace.open("story.dateline") as workspace:
        assert workspace.library == "story.dateline"
    assert (tmp_path / "story.dateline").is_file()


def test_what_is_no_library_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("An article, not a library.")
    with pytest.raises(NotALibrary):
        Workspace.open(tmp_path / "a.txt")
    with pytest.raises(LibraryError):
        Workspace.open(tmp_path / "gone.dateline", create=False)


@pytest.mark.slow
def test_one_thread_reads_while_another_one_imports(tmp_path: Path, pile: Path, bring: Import) -> None:
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        writer = threading.Thread(target=bring, args=(workspace, [pile]))
        writer.start()
        seen = set()
        while writer.is_alive():
            seen.add(workspace.counts().articles)
            workspace.columns()
        writer.join()
        seen.add(workspace.counts().articles)
    assert seen <= {0, 12}
    assert 12 in seen


def test_wordings_and_moved_dates_are_had_from_a_library(tmp_path: Path, pile: Path, bring: Import) -> None:
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        bring(workspace, [pile])
        (row,) = workspace.quote_rows(workspace.ids(Noun.QUOTE)[:1])
        variants = workspace.variants(row.id)
        assert row in [variant.row for variant in variants]
        (article,) = workspace.article_rows([row.article])
        assert article.published in [variant.published for variant in variants]
        assert workspace.variants(1) == []
        assert workspace.date_changes() == workspace.date_changes(99) == []
