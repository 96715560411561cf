# SPDX-License-Identifier: MIT
"""What an import brings in, reports and leaves alone."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random

import pytest

from tests.cannery import Dump, dump
from tests.pipelines import marking
from viewer import paths
from viewer.domain.errors import PipelineError, ReadOnlyLibrary
from viewer.domain.progress import ImportReport, Progress, Stage
from viewer.domain.selection import Noun
from viewer.workspace.workspace import Workspace

pytestmark = pytest.mark.slow

Import = Callable[..., ImportReport]


def test_a_folder_is_imported(tmp_path: Path, pile: Path, bring: Import) -> None:
    seen: list[Progress] = []
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        report = bring(workspace, [pile], seen=seen)
        assert set(report.imported) == set(workspace.ids(Noun.ARTICLE))
        assert workspace.counts().articles == 12
    assert (len(report.imported), report.skipped, report.cancelled) == (12, (), False)
    assert list(dict.fromkeys(step.stage for step in seen)) == list(Stage)
    reading = [step for step in seen if step.stage is Stage.READING]
    assert [step.done for step in reading] == list(range(13))
    assert {step.total for step in reading} == {12}
    assert reading[0].label == str(pile / "00.txt")


def test_a_second_import_changes_nothing(tmp_path: Path, pile: Path, bring: Import) -> None:
    path = tmp_path / "a.dateline"
    with Workspace.open(path) as workspace:
        bring(workspace, [pile])
    before = path.read_bytes()
    with Workspace.open(path) as workspace:
        report = bring(workspace, [pile, pile / "00.txt"])
    assert report.imported == ()
    assert {item.reason for item in report.skipped} == {"duplicate"}
    assert (len(report.skipped), report.problems) == (12, ())
    assert path.read_bytes() == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_same_bytes_twice_are_one_article(tmp_path: Path, pile: Path, bring: Import, jobs: int) -> None:
    (pile / "copy.txt").write_bytes((pile / "03.txt").read_bytes())
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        report = bring(workspace, [pile], jobs=jobs)
        assert workspace.counts().articles == 12
    assert [(item.path, item.reason) for item in report.skipped] == [(str(pile / "copy.txt"), "duplicate")]


def test_neither_order_nor_batches_nor_workers_leave_a_trace(tmp_path: Path, pile: Path, bring: Import) -> None:
    files = sorted(pile.iterdir())

    def grown(name: str, *batches: list[Path], jobs: int = 1) -> Dump:
        path = tmp_path / name
        with Workspace.open(path) as workspace:
            for batch in batches:
                bring(workspace, batch, jobs=jobs)
        return dump(path)

    expected = grown("at-once.dateline", files)
    assert len(expected["article"]) == 12
    assert grown("backwards.dateline", files[::-1]) == expected
    assert grown("by-workers.dateline", files, jobs=2) == expected
    assert grown("one-by-one.dateline", *([file] for file in (*files[7:], *files[:7]))) == expected


UNDATED = {
    "signed.txt": " date 2023-05-12\n\nEnvoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday. Holt and "
    "Kalns signed the fishing accord in Riga on Wednesday.",
    "today.txt": "Envoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday. Holt and Kalns signed the "
    "fishing accord in Riga yesterday. Holt visited Kalns in Oslo today. “It will last,” she said.",
    "later.txt": "Envoy Mira Holt visited Foreign Minister Juris Kalns in Oslo on Thursday. It rained.",
    "alone.txt": "Nobody came to the fair on Friday.",
}


def test_articles_that_date_each_other_make_one_library_in_any_order(tmp_path: Path, pile: Path, bring: Import) -> None:
    for name, text in UNDATED.items():
        (pile / name).write_text(text, encoding="utf-8")
    files = [*sorted(pile.glob("[0-9]*"))[:4], *(pile / name for name in UNDATED)]

    def grown(name: str, *batches: list[Path], jobs: int = 1) -> Dump:
        with Workspace.open(tmp_path / name) as workspace:
            for batch in batches:
                bring(workspace, batch, jobs=jobs)
            rows = workspace.article_rows(workspace.ids(Noun.ARTICLE))
        dated = {Path(row.path).name: row.published for row in rows}
        assert {name: when and when.edtf for name, when in dated.items() if name in UNDATED} == {
            "signed.txt": "2023-05-12",
            "today.txt": "2023-05-11",
            "later.txt": "2023-05-11/2023-05-15",
            "alone.txt": None,
        }
        return dump(tmp_path / name)

    expected = grown("at-once.dateline", files)
    shuffled = Random(1).sample(files, len(files))
    cut = Random(1).randrange(1, len(files))
    assert grown("one-by-one.dateline", *([file] for file in shuffled)) == expected
    assert grown("by-workers.dateline", shuffled[:cut], shuffled[cut:], jobs=2) == expected


def named(workspace: Workspace) -> set[str]:
    return {row.name for row in workspace.participant_rows(workspace.ids(Noun.PARTICIPANT))}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_pipeline_finds_the_names_in_every_worker(
    tmp_path: Path, pile: Path, bring: Import, names_pipeline: Path, jobs: int
) -> None:
    (pile / "plant.txt").write_text("Rain Winter said on Friday that Open Door would open a plant in Saltby.\n")
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        report = bring(workspace, [pile], jobs=jobs, names_pipeline=str(names_pipeline))
        assert (report.problems, report.names_pipeline) == ((), str(names_pipeline))
        assert {"Rain Winter", "Open Door", "Saltby"} <= named(workspace)


def test_the_pipeline_that_the_user_prefers_finds_the_names_unless_another_is_named(
    tmp_path: Path, pile: Path, bring: Import
) -> None:
    folder = marking(tmp_path / "marks", ("ORG", "harbour engineers"))
    (pile / "a.txt").write_text("The harbour engineers met Ida Holm.\n")
    (paths.user_settings() / "dateline.toml").write_text(f"[names]\npipeline = '{folder}'\n", encoding="utf-8")
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        assert bring(workspace, [pile / "a.txt"]).names_pipeline == str(folder)
        assert named(workspace) == {"harbour engineers"}
        assert bring(workspace, [pile], names_pipeline="").names_pipeline == ""
        assert {"harbour engineers", "Ida Holm"} <= named(workspace)


def test_an_article_that_others_date_keeps_the_names_of_its_pipeline(tmp_path: Path, pile: Path, bring: Import) -> None:
    folder = marking(tmp_path / "marks", *(("PERSON", name) for name in ("Mira Holt", "Holt", "Juris Kalns", "Kalns")))
    for name, text in UNDATED.items():
        (pile / name).write_text(text.replace("the fishing accord", "the accord"), encoding="utf-8")
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        bring(workspace, [pile / "today.txt"], names_pipeline=str(folder))
        before = named(workspace)
        bring(workspace, [pile / "signed.txt"], names_pipeline=str(folder))
        published = {Path(row.path).name: row.published for row in workspace.article_rows(workspace.ids(Noun.ARTICLE))}
        assert published["today.txt"] is not None  # which it does not say itself
        assert named(workspace) == before == {"Mira Holt", "Juris Kalns"}


def test_a_pipeline_that_is_not_there_stops_an_import_before_it_begins(
    tmp_path: Path, pile: Path, bring: Import
) -> None:
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        with pytest.raises(PipelineError):
            bring(workspace, [pile], names_pipeline=str(tmp_path / "gone"))
        assert workspace.counts().articles == 0


def test_what_cannot_be_read_is_reported_and_the_rest_is_imported(tmp_path: Path, pile: Path, bring: Import) -> None:
    (pile / "empty.txt").write_bytes(b"")
    (pile / "blank.txt").write_bytes(b" \n\n")
    (pile / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\r")
    with (pile / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "table.xls").write_bytes(b"x")
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        report = bring(workspace, [pile, tmp_path / "gone.txt", tmp_path / "table.xls"])
        assert workspace.counts().articles == 12
    assert {Path(item.path).name: item.reason for item in report.problems} == {
        "empty.txt": "empty",
        "blank.txt": "empty",
        "picture.txt": "binary",
        "huge.txt": "too_large",
        "gone.txt": "missing",
        "table.xls": "unknown_format",
    }


@pytest.mark.parametrize(("jobs", "patience"), [(1, 0), (1, 1), (1, 11), (1, 12), (2, 5)])
def test_a_cancelled_import_leaves_the_library_as_it_was(
    tmp_path: Path, pile: Path, bring: Import, jobs: int, patience: int
) -> None:
    path = tmp_path / "a.dateline"
    with Workspace.open(path) as workspace:
        bring(workspace, [pile / "00.txt"])
        before = dump(path)
        asked = count()
        report = bring(workspace, [pile], jobs=jobs, cancelled=lambda: next(asked) >= patience)
        assert (report.cancelled, report.imported) == (True, ())
        assert dump(path) == before
        assert len(bring(workspace, [pile]).imported) == 11


def test_an_import_that_is_given_up_leaves_the_library_as_it_was(tmp_path: Path, pile: Path) -> None:
    path = tmp_path / "a.dateline"
    with Workspace.open(path) as workspace:
        before = dump(path)
        for stage in Stage:
            steps = workspace.import_paths([pile], jobs=2 if stage is Stage.READING else 1)
            while next(steps).stage is not stage:
                pass
            steps.close()
            assert dump(path) == before


def test_nothing_happens_before_the_first_step(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        workspace.import_paths([tmp_path / "gone.txt"])
        assert workspace.counts().articles == 0


def test_nothing_to_import_is_no_error(tmp_path: Path, bring: Import) -> None:
    (tmp_path / "none").mkdir()
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        assert bring(workspace, [tmp_path / "none"]) == ImportReport()
        assert bring(workspace, []) == ImportReport()


def test_a_library_that_cannot_be_written_says_so_before_reading_anything(
    tmp_path: Path, pile: Path, bring: Import
) -> None:
    path = tmp_path / "a.dateline"
    Workspace.open(path).close()
    with Workspace.open(path) as workspace:
        workspace._library.read_only = True
        seen: list[Progress] = []
        with pytest.raises(ReadOnlyLibrary):
            bring(workspace, [pile], seen=seen)
        assert seen == []


def test_reading_goes_on_while_another_thread_imports(tmp_path: Path, pile: Path) -> None:
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        steps = workspace.import_paths([pile], jobs=1)
        for step in steps:
            assert workspace.counts().articles == (12 if step == Progress(Stage.SAVING, 1, 1) else 0)
