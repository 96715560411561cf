# SPDX-License-Identifier: MIT
"""What goes with a selection, noun by noun."""

from __future__ import annotations

import pytest

from viewer.domain.selection import Noun, Ref, Related


@pytest.mark.parametrize("noun", Noun)
def test_every_noun_has_its_own_ids(noun: Noun) -> None:
    everything = {f"{each}s": frozenset({number}) for number, each in enumerate(Noun)}
    assert Related(**everything).of(noun) == {list(Noun).index(noun)}
    assert Related().of(noun) == frozenset()


def test_a_reference_can_be_a_key() -> None:
    assert {Ref(Noun.EVENT, 1): "x"}[Ref(Noun.EVENT, 1)] == "x"
    assert Ref(Noun.EVENT, 1) != Ref(Noun.ARTICLE, 1)
