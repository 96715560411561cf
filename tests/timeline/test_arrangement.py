# SPDX-License-Identifier: MIT
"""What follows from the columns alone."""

from __future__ import annotations

import threading

from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.layout import Layout, View
from viewer.timeline.opening import opening, surroundings
from viewer.timeline.scale import TimeScale


def test_every_mark_has_its_row_and_its_form(story: Columns) -> None:
    arranged = Arrangement.of(story)
    assert len(arranged.rows.row) == len(arranged.shapes) == len(story)
    assert arranged.density.of_lane.sum() == len(story)
    assert arranged.story == surroundings(story)


def test_it_can_be_made_on_another_thread(story: Columns) -> None:
    made: list[Arrangement] = []
    worker = threading.Thread(target=lambda: made.append(Arrangement.of(story)))
    worker.start()
    worker.join()
    view = View(TimeScale.fitting(*opening(story), left=106, width=900), 600)
    there, here = (Layout(each, lambda text: 7.0 * len(text)).frame(view) for each in (made[0], Arrangement.of(story)))
    assert [label.text for label in there.labels] == [label.text for label in here.labels]
    assert len(there.marks.index)


def test_nothing_is_arranged_as_nothing() -> None:
    assert len(Arrangement.empty().columns) == 0
    assert Arrangement.empty().rows.of_lane == ()
