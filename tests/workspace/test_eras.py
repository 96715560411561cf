# SPDX-License-Identifier: MIT
"""The stretches of time that a person has named."""

from __future__ import annotations

from pathlib import Path

from viewer.domain import calendar
from viewer.domain.edit import Edit, Era
from viewer.domain.when import When
from viewer.timeline.scale import LIMIT
from viewer.workspace.eras import eras_of
from viewer.workspace.workspace import Workspace


def edit(number: int, name: str, edtf: str, *, undone: bool = False) -> Edit:
    return Edit(number, Era(name, When.parse(edtf)), undone=undone)


def test_those_that_count_are_there_by_their_beginning() -> None:
    found = eras_of([edit(1, "Second", "2022"), edit(2, "First", "2021"), edit(3, "Gone", "2020", undone=True)])
    assert [one.name for one in found] == ["First", "Second"]
    assert (found[0].start, found[0].end) == (calendar.seconds(2021), calendar.seconds(2022))


def test_an_open_one_goes_on_to_the_end_of_time() -> None:
    [since, until] = sorted(eras_of([edit(1, "Since", "2021/.."), edit(2, "Until", "../2021")]), key=lambda e: e.name)
    assert since.end == LIMIT
    assert until.start == -LIMIT


def test_a_library_keeps_them_and_its_sources_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.dateline"
    with Workspace.open(path) as workspace:
        made = workspace.correct(Era("The long winter", When.parse("2021-12/2022-02")))
        assert made.moved == 0
        assert [one.name for one in workspace.eras()] == ["The long winter"]
        workspace.undo(made.edit.id)
        assert workspace.eras() == ()
        workspace.redo(made.edit.id)
    with Workspace.open(path) as again:
        assert [one.name for one in again.eras()] == ["The long winter"]
        assert again.check() == []
