# SPDX-License-Identifier: MIT
"""A library is the same however its articles came, and so is what a person corrected in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cannery import NAMES, PRINTS, TEXTS, Dump, bring, dump, grown, id_of, read_of, rows_of, text_of
from viewer.analysis.linking import shelf
from viewer.domain.edit import Correction, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.event import About
from viewer.domain.progress import Stage
from viewer.domain.selection import Noun
from viewer.domain.when import When
from viewer.store.library import open_library
from viewer.workspace import correcting
from viewer.workspace.linking import Cancelled, link_and_save
from viewer.workspace.workspace import Workspace

pytestmark = pytest.mark.slow

REPEATED = settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> Dump:
    """The library of all articles, brought together."""
    return grown(tmp_path_factory.mktemp("once") / "a.dateline", NAMES)


@pytest.fixture
def places(tmp_path: Path) -> Iterator[Path]:
    """Paths at which nothing is yet."""
    return (tmp_path / f"{number}.dateline" for number in count())


@st.composite
def batches(draw: st.DrawFn) -> list[list[str]]:
    """All articles in any order, cut anywhere."""
    order = draw(st.permutations(NAMES))
    return cut(order, sorted(draw(st.sets(st.integers(1, len(NAMES) - 1)))))


def cut(order: Sequence[str], places: Sequence[int]) -> list[list[str]]:
    bounds = [0, *places, len(order)]
    return [list(order[start:end]) for start, end in pairwise(bounds)]


def shuffled(seed: int) -> list[list[str]]:
    random = Random(seed)
    order = random.sample(NAMES, len(NAMES))
    return cut(order, sorted(random.sample(range(1, len(NAMES)), random.randrange(len(NAMES)))))


def test_the_articles_hang_together_in_every_way(at_once: Dump) -> None:
    # Else nothing below would prove anything.
    tables = "utterance", "origin", "event_conflict", "link_pair", "link_key", "digest"
    assert {table: bool(at_once[table]) for table in tables} == dict.fromkeys(tables, True)
    assert len({layer for layer, *_ in at_once["link_pair"]}) == 4


@REPEATED
@given(batches=batches())
def test_neither_order_nor_batches_leave_a_trace(
    at_once: Dump, places: Iterator[Path], batches: list[list[str]]
) -> None:
    assert grown(next(places), *batches) == at_once


@pytest.mark.parametrize("seed", range(2))
def test_a_few_orders_that_stay_the_same(at_once: Dump, tmp_path: Path, seed: int) -> None:
    assert grown(tmp_path / "a.dateline", *shuffled(seed)) == at_once


@pytest.mark.parametrize(("crowd", "seed"), [(1, 0), (2, 1), (3, 2), (2, 3)])
def test_nor_does_what_too_many_articles_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, crowd: int
) -> None:
    monkeypatch.setattr(shelf, "CROWD", crowd)
    expected = grown(tmp_path / "once.dateline", NAMES)
    assert grown(tmp_path / "a.dateline", *shuffled(seed)) == expected
    assert grown(tmp_path / "b.dateline", *([name] for name in shuffled(seed)[0])) == grown(
        tmp_path / "c.dateline", shuffled(seed)[0]
    )


@pytest.mark.parametrize(("prints", "seed"), [(1, 0), (1, 1), (2, 2), (2, 3), (8, 4)])
def test_prints_of_one_text_are_one_source_in_any_order_however_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, prints: int
) -> None:
    monkeypatch.setattr(shelf, "CROWD", prints + 2)
    monkeypatch.setattr(shelf, "_PRINTS", prints)
    names = ["fire", *PRINTS, "ruins", "signed", "today"]
    expected = grown(tmp_path / "once.dateline", names)
    order = Random(seed).sample(names, len(names))
    assert grown(tmp_path / "a.dateline", *([name] for name in order)) == expected
    assert grown(tmp_path / "b.dateline", order[:3], order[3:]) == expected
    assert len(expected["origin_article"]) == 1 + len(PRINTS)
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        events = workspace.event_rows(workspace.ids(Noun.EVENT))
    (fire,) = [event for event in events if any(each.about is About.NUMBER for each in event.disagreements)]
    assert len(fire.articles) == 2 + len(PRINTS)
    assert fire.sources == 2


@pytest.mark.parametrize(("crowd", "seed"), [(2, 0), (3, 1), (3, 2)])
def test_what_dates_an_article_no_more_once_too_many_share_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, crowd: int
) -> None:
    monkeypatch.setattr(shelf, "CROWD", crowd)
    weathers = "Rain fell", "Bees hummed", "Snow lay deep", "Wind blew", "Fog hung low"
    met = "Envoy Mira Holt met Foreign Minister Juris Kalns in Riga"
    for number, weather in enumerate(weathers):
        monkeypatch.setitem(TEXTS, f"met {number}", f" date 2016-0{number + 1}-11\n\n{met}. {weather}.\n")
    dated = f" date 2023-05-12\n\nTuning the violins\n\n{met} on Wednesday. Accordions played.\n"
    monkeypatch.setitem(TEXTS, "dated", dated)
    monkeypatch.setitem(TEXTS, "undated", f"{met} on Wednesday. Beekeepers gathered.\n")
    later = [f"met {number}" for number in range(len(weathers))]
    expected = grown(tmp_path / "once.dateline", [*later, "dated", "undated"])
    assert grown(tmp_path / "a.dateline", ["dated", "undated"], later) == expected
    order = Random(seed).sample([*later, "dated", "undated"], len(later) + 2)
    assert grown(tmp_path / "b.dateline", *([name] for name in order)) == expected


def test_nor_does_the_database_that_keeps_it(tmp_path: Path, postgres_url: str) -> None:
    once = tmp_path / "once.dateline"
    grown(once, NAMES)
    library = open_library(postgres_url)
    for batch in shuffled(5):
        bring(library, batch)
    library.close()
    assert rows_of(postgres_url) == rows_of(f"sqlite:///{once}")


def test_nor_do_worker_processes(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in TEXTS:
        (folder / f"{name}.txt").write_text(text_of(name), encoding="utf-8")

    def imported(name: str, jobs: int) -> Dump:
        with Workspace.open(tmp_path / name) as workspace:
            for _ in workspace.import_paths([folder], jobs=jobs, names_pipeline=""):
                pass
        return dump(tmp_path / name)

    expected = imported("alone.dateline", 1)
    assert len(expected["article"]) == len(TEXTS)
    assert imported("together.dateline", 4) == expected


def entity(name: str, called: str) -> int:
    return next(one.id for one in read_of(name).findings.entities if one.name == called)


def claim(name: str, words: str) -> int:
    findings = read_of(name).findings
    return next(one.id for one in findings.claims if words in one.sentence.of(findings.article.text))


CORRECTIONS: dict[str, Correction] = {
    "same": SamePerson(entity("brother", "Petr Novak"), entity("bare", "Novak")),
    "other": OtherPerson(entity("fire", "Clara Novak"), entity("ruins", "Clara Novak")),
    "ruled": Ruled(About.WHEN, claim("owner", "Police")),
    "published": Published(id_of("signed"), When.day(2023, 5, 19)),
    "told": Published(id_of("alone"), When.day(2024, 5, 9)),
    "alone": ReadAlone(id_of("today")),
}


@pytest.mark.parametrize(("seed", "kind"), list(enumerate(CORRECTIONS)))
def test_a_correction_before_or_after_the_last_articles_is_the_same(tmp_path: Path, kind: str, seed: int) -> None:
    correction = CORRECTIONS[kind]
    first, *others = last_alone(kind, seed)

    def corrected(name: str, before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> Dump:
        library = open_library(tmp_path / name)
        for batch in before:
            bring(library, batch)
        correcting.correct(library, correction)
        for batch in after:
            bring(library, batch)
        library.close()
        return dump(tmp_path / name, without=["edit"])

    assert corrected("a.dateline", [first], others) == corrected("b.dateline", [NAMES], [])


@pytest.mark.parametrize("seed", range(3))
def test_several_corrections_made_and_undone_between_imports_are_those_that_stand(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    library = open_library(tmp_path / "a.dateline")
    bring(library, NAMES[:9])
    made: list[tuple[int, str]] = []
    waiting = list(NAMES[9:])
    for kind in random.sample(["same", "other", "ruled", "published", "alone"], 5):
        made.append((correcting.correct(library, CORRECTIONS[kind]).edit.id, kind))
        if len(made) % 2 == 0:
            undone = made.pop(random.randrange(len(made)))
            correcting.undo(library, undone[0])
        bring(library, [waiting.pop()] if waiting else [])
    bring(library, waiting)
    library.close()
    expected = open_library(tmp_path / "b.dateline")
    bring(expected, random.sample(NAMES, len(NAMES)))
    for _, kind in sorted(made):
        correcting.correct(expected, CORRECTIONS[kind])
    expected.close()
    assert dump(tmp_path / "a.dateline", without=["edit"]) == dump(tmp_path / "b.dateline", without=["edit"])


def last_alone(kind: str, seed: int) -> list[list[str]]:
    """What the correction is about, with a few others, and then the rest one by one."""
    about = {
        "same": ["brother", "bare"],
        "other": ["fire", "ruins"],
        "ruled": ["owner"],
        "published": ["signed"],
        "told": ["alone"],
        "alone": ["today"],
    }[kind]
    rest = Random(seed).sample([name for name in NAMES if name not in about], len(NAMES) - len(about))
    return [[*about, *rest[:3]], *([name] for name in rest[3:])]


def test_the_dates_that_an_article_moves_are_counted_and_listed(tmp_path: Path) -> None:
    library = open_library(tmp_path / "a.dateline")
    assert bring(library, ["today", "alone"]).number == 0
    moves = bring(library, ["signed"])
    assert bring(library, ["seeds"]).batch is None
    library.close()
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        changes = workspace.date_changes(moves.batch)
    assert len(changes) == moves.number
    assert ("2023-05-11", None) in {(one.after and one.after.edtf, one.before) for one in changes}


@pytest.mark.parametrize("stage", [Stage.LINKING, Stage.SAVING])
def test_what_is_cancelled_leaves_the_library_as_it_was(tmp_path: Path, stage: Stage) -> None:
    path = tmp_path / "a.dateline"
    before = grown(path, ["today", "fire"])
    library = open_library(path)
    seen: list[Stage] = []

    def link() -> None:
        with library.writing() as session:
            steps = link_and_save(session, [read_of("signed")], cancelled=lambda: stage in seen)
            seen.extend(step.stage for step in steps)

    with pytest.raises(Cancelled):
        link()
    library.close()
    assert dump(path) == before


def test_the_steps_count_up_to_the_whole(tmp_path: Path) -> None:
    library = open_library(tmp_path / "a.dateline")
    with library.writing() as session:
        steps = list(link_and_save(session, [read_of(name) for name in NAMES]))
    library.close()
    linking = [step for step in steps if step.stage is Stage.LINKING]
    assert [step.done for step in linking] == sorted(step.done for step in linking)
    assert all(step.done < step.total for step in linking)
    assert [step.stage for step in steps if step not in linking] == [Stage.SAVING]
