# SPDX-License-Identifier: MIT
"""Titles behave as the list of texts that they were made of."""

from __future__ import annotations

import pickle

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.titles import Titles

TEXTS = st.lists(st.text(alphabet=st.characters(exclude_categories=())))


@given(TEXTS)
def test_they_are_what_they_were_made_of(texts: list[str]) -> None:
    titles = Titles.of(texts)
    assert len(titles) == len(texts)
    assert titles == texts
    assert list(titles) == texts
    assert [titles[index] for index in range(len(titles))] == texts
    assert titles.lengths().tolist() == [len(text) for text in texts]
    assert pickle.loads(pickle.dumps(titles)) == texts


@given(TEXTS, st.randoms())
def test_lengths_hold_in_any_order(texts: list[str], dice) -> None:
    order = dice.choices(range(len(texts)), k=5) if texts else []
    taken = Titles.of(texts).taken(np.array(order, np.int64))
    assert taken == [texts[index] for index in order]
    assert taken.lengths().tolist() == [len(texts[index]) for index in order]


@given(TEXTS, TEXTS)
def test_others_follow(texts: list[str], others: list[str]) -> None:
    both = Titles.of(texts).followed_by(Titles.of(others))
    assert both == texts + others
    assert both.lengths().tolist() == [len(text) for text in texts + others]


def test_many_are_counted_in_portions() -> None:
    texts = [f"Žal {number}" for number in range(250_000)]
    assert Titles.of(texts).lengths().tolist() == [len(text) for text in texts]


def test_places_come_from_arrays_and_ends() -> None:
    titles = Titles.of(["Ein Kai", "", "Straße"])
    assert titles[np.int64(2)] == titles[-1] == "Straße"
    assert titles[1:] == ["", "Straße"]
    assert titles != ["Ein Kai", ""]
    assert titles != "Ein Kai"
    assert titles == Titles.of(("Ein Kai", "", "Straße"))
    assert repr(titles) == "Titles.of(['Ein Kai', '', 'Straße'])"
    assert repr(Titles.of(map(str, range(20)))) == "<20 titles>"
    assert "Straße" in titles
