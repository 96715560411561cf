# SPDX-License-Identifier: MIT
"""The figures that users read are those that are measured."""

from __future__ import annotations

import pytest

from tests.eval.goals import ROWS
from tests.eval.printed import (
    FIGURES,
    MEASURES,
    PAGE,
    README,
    REFRESH,
    STORIES,
    Source,
    figures_in,
    floors,
    floors_in,
    of_set,
    percent,
    rewritten,
    spelled_floors,
    stale,
)

TEXT = """\
| Found | News | Counted when | Figure |
|---|---|---|---|
| Names of people | CoNLL | all agree | 90 % |
| Names of places | CoNLL | all agree | 80 % |

About this: about 9,000 words a second.

| At least | Apollo | Wordings |
|---|---|---|
| Headlines | 1 % | – |

| Says | Means |
|---|---|
| Names of people | CoNLL |
"""
NAMES = {"PERSON, strict": {"F1": 0.947}, "PLACE, strict": {"F1": 0.806}, "ORG, strict": {"F1": 0.5}}


def test_the_page_prints_every_figure_and_no_other() -> None:
    assert set(figures_in(PAGE.read_text(encoding="utf-8"))) == set(FIGURES)


def test_readme_says_the_same_as_the_page() -> None:
    readme, page = (figures_in(path.read_text(encoding="utf-8")) for path in (README, PAGE))
    assert readme
    other = {key: (figure, page.get(key)) for key, figure in readme.items() if figure != page.get(key)}
    assert not other, f"README and the page differ. To write the figures anew: {REFRESH}"


def test_the_page_prints_the_floors_of_the_score_gate() -> None:
    printed = floors_in(PAGE.read_text(encoding="utf-8"))
    assert printed == spelled_floors(floors()), f"To write the floors anew: {REFRESH} (also without labelled news)"


def test_every_floor_has_a_row_and_a_column() -> None:
    kept = floors()
    assert set(kept) == set(STORIES.values())
    assert {measure for measures in kept.values() for measure in measures} == set(MEASURES.values())


def test_every_printed_figure_is_measured() -> None:
    measured = {(row.task, row.set) for row in ROWS}
    assert [key for key, source in FIGURES.items() if (source.task, source.set) not in measured] == []


@pytest.mark.parametrize(
    ("printed", "measured", "told"),
    [("88 %", 0.882, True), ("88 %", 0.89, True), ("88 %", 0.891, False), ("88 %", 0.869, False), ("?", 0.88, False)],
)
def test_a_share_is_told_near_enough(printed: str, measured: float, told: bool) -> None:
    assert Source("names", "conll-testa", "a", "F1").is_told_by(printed, {"a": {"F1": measured}}) is told


def test_what_is_counted_is_told_exactly() -> None:
    source = Source("library", "seeds", "persons", "found", of="of")
    scores = {"persons": {"found": 15, "of": 16, "too many": 0}}
    assert source.spelled(scores) == "15 of 16"
    assert source.is_told_by("15 of 16", scores)
    assert not source.is_told_by("16 of 16", scores)
    assert Source("library", "seeds", "persons", "too many").spelled(scores) == "0"
    assert source.spelled({}) is None
    assert not source.is_told_by("15 of 16", {})


@pytest.mark.parametrize(("share", "spelled"), [(1.0, "100 %"), (0.885, "89 %"), (0.8849, "88 %"), (0.0, "0 %")])
def test_shares_are_spelled_in_a_hundred(share: float, spelled: str) -> None:
    assert percent(share) == spelled


def test_a_stale_figure_is_named_with_the_way_to_refresh_it() -> None:
    said = stale(TEXT, "names", "conll-testa", NAMES)
    assert "Names of people (CoNLL): 90 % is printed, 95 % was measured" in said
    assert "places" not in said
    assert said.endswith("python3 run.py test --eval --write-figures")
    assert stale(TEXT, "timexes", "te3-timebank", {}) == ""


def test_figures_are_written_where_they_stand_and_nothing_else_is_touched() -> None:
    figures = of_set("names", "conll-testa", NAMES)
    after = rewritten(TEXT, figures, {"apollo": {"titles": 0.5}, "wordings": {}}, 11_499.0)
    expected = TEXT.replace("90 %", "95 %").replace("80 %", "81 %").replace("9,000", "11,000")
    assert after == expected.replace("| 1 % |", "| 50 % |")
    assert stale(after, "names", "conll-testa", NAMES) == ""
    assert rewritten(TEXT, {}, {"apollo": {"titles": 0.01}, "wordings": {}}) == TEXT


def test_writing_what_is_printed_changes_nothing() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert rewritten(text, figures_in(text), floors()) == text
