# SPDX-License-Identifier: MIT
"""Ids follow from the content, and fit everywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.identity import content_id, spelled


def test_an_id_never_changes() -> None:
    # Libraries of last year hold these.
    assert content_id("article", "abc") == 6332077881087954369
    assert spelled(content_id("article", "abc")) == "57e00f48b85b0dc1"


@pytest.mark.slow
@given(st.text(), st.lists(st.one_of(st.text(), st.integers())))
def test_an_id_fits_into_63_bits(kind: str, parts: list[object]) -> None:
    assert 0 <= content_id(kind, *parts) < 2**63
    assert len(spelled(content_id(kind, *parts))) == 16


def test_the_parts_are_told_apart() -> None:
    ids = {content_id("a", "b", "c"), content_id("a", "bc"), content_id("ab", "c"), content_id("a", "c", "b")}
    assert len(ids) == 4


def test_a_broken_character_is_no_obstacle() -> None:
    assert content_id("a", "\ud800") != content_id("a", "?")
