# SPDX-License-Identifier: MIT
from __future__ import annotations

import numpy as np

from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref, Related
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.whereabouts import NOWHERE, All, Whereabouts


def test_what_has_a_mark_is_where_its_mark_is(story: Columns) -> None:
    found = Whereabouts.of(story, Ref(Noun.EVENT, 4), Related(events=frozenset([4, 3, 6]), articles=frozenset([7])))
    assert found.selected == (calendar.seconds(2021, 8, 31), calendar.seconds(2021, 9, 3))
    noon = calendar.DAY // 2
    # Two events of one day are in one place.
    assert found.related.tolist() == [calendar.seconds(2021, 9, 1) + noon, calendar.seconds(2021, 9, 2) + noon]


def test_what_has_none_is_where_those_are_that_go_with_it(story: Columns) -> None:
    found = Whereabouts.of(story, Ref(Noun.PARTICIPANT, 4), Related(events=frozenset([4, 50])))
    assert found.selected is None
    assert len(found.related) == 1


def test_nothing_is_nowhere(story: Columns) -> None:
    assert Whereabouts.of(story, None, Related(events=frozenset([4]))) is NOWHERE
    assert NOWHERE.selected is None
    assert not len(NOWHERE.related)


def test_all_there_is_goes_with_the_arrangement(story: Columns) -> None:
    whole = Arrangement.of(story)
    found = All.of(whole)
    assert found.story == whole.story
    assert found.density.of_all(np.array([calendar.seconds(1800), calendar.seconds(2100)])).sum() == len(story)
