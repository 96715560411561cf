# SPDX-License-Identifier: MIT
"""Verbs of several senses: what they are done by, and to, tells which."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.events.lexicon import Strength, lexicon
from viewer.analysis.events.senses import preferences, sense_of
from viewer.analysis.events.tables import rows
from viewer.analysis.events.tables import words as listed
from viewer.domain.event import EventKind

K = EventKind


@pytest.mark.parametrize(
    ("sentence", "lemma", "kind"),
    [
        ("The engine fired for a minute.", "fire", K.LAUNCH),
        ("The mayor fired [Tom Reyes].", "fire", K.APPOINTMENT),
        ("[Tom Reyes] was fired.", "fire", K.APPOINTMENT),
        ("Rebels fired rockets.", "fire", K.ATTACK),
        ("Guards fired at the crowd.", "fire", K.ATTACK),
        ("She fired the imagination.", "fire", None),
        ("The board named [Ada Brook] director.", "name", K.APPOINTMENT),
        ("The leaders named climate among their subjects.", "name", None),
        ("Parliament passed the bill.", "pass", K.VOTE),
        ("The bill was passed.", "pass", K.VOTE),
        ("The ship passed behind the island.", "pass", K.OTHER),
        ("Many months passed.", "pass", None),
        ("The craft landed on the moon.", "land", K.LAUNCH),
        ("[Ada Brook] landed in {Oslo}.", "land", K.VISIT),
        ("Divers found a body.", "find", K.DISASTER),
        ("[Ada Brook] found more agreement.", "find", K.OTHER),
        ("The islands will burn less coal.", "burn", None),
        ("The old mill burned.", "burn", K.DISASTER),
        ("The ferry sank.", "sink", K.DISASTER),
        ("The dispute sank the plan.", "sink", None),
        ("A missile brought down the helicopter.", "bring down", K.ATTACK),
        ("The judge brought down his gavel.", "bring down", None),
        ("The capsule hit the water.", "hit", K.LAUNCH),
        ("A storm hit {Malta}.", "hit", K.DISASTER),
        ("He launched into a monologue.", "launch", None),
        ("The army launched an offensive.", "launch", K.ATTACK),
        ("The agency launched a probe.", "launch", K.LAUNCH),
        ("The airline ordered 40 jets.", "order", K.AGREEMENT),
        ("The judge ordered a pause.", "order", K.STATEMENT),
        ("The crew caught a cold.", "catch", None),
        ("Police caught the thief.", "catch", K.COURT),
        ("The station sends readings.", "send", None),
        ("The kingdom sent troops.", "send", K.ATTACK),
        ("[Ada Brook] broke her ankle.", "break", K.DISASTER),
        ("The camera broke loose.", "break", None),
        ("The council lifted the curfew.", "lift", K.SANCTION),
        ("She lifted the box.", "lift", None),
        ("The probe reached {Oslo}.", "reach", K.VISIT),
        ("The region reached its target.", "reach", K.TARGET),
    ],
)
def test_the_sense_of_a_verb(clauses: Callable[[str], Any], sentence: str, lemma: str, kind: EventKind | None) -> None:
    words, found = clauses(sentence)
    default = next(one.sense for one in lexicon().senses[lemma.split()[0]] if one.lemma == lemma)
    sense = sense_of(words, found[0], lemma, default)
    assert (None if sense.strength is Strength.NONE else sense.kind) == kind


def test_every_verb_of_the_table_names_a_happening_of_the_lexicon() -> None:
    assert [verb for verbs, *_ in rows("senses.tsv") for verb in listed(verbs) if verb not in lexicon().concepts] == []


def test_nothing_stands_behind_a_row_that_always_fits() -> None:
    for verb, those in preferences().items():
        assert "always" not in [one.where for one in those[:-1]], verb
