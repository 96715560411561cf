# SPDX-License-Identifier: MIT
"""Forms of verbs and nouns."""

from __future__ import annotations

import pytest

from viewer.analysis.events.inflection import Form, guess_base, irregular_verbs, plural, singular, verb_forms

IRREGULAR = irregular_verbs()


@pytest.mark.parametrize(
    ("base", "form", "words"),
    [
        ("visit", Form.PAST, {"visited"}),
        ("stop", Form.PAST, {"stopped"}),
        ("travel", Form.PAST, {"traveled", "travelled"}),
        ("accuse", Form.ING, {"accusing"}),
        ("agree", Form.ING, {"agreeing"}),
        ("die", Form.ING, {"dying"}),
        ("deny", Form.PRESENT, {"denies"}),
        ("deny", Form.PAST, {"denied"}),
        ("stay", Form.PAST, {"stayed"}),
        ("launch", Form.PRESENT, {"launches"}),
        ("shoot", Form.PAST, {"shot"}),
        ("fly", Form.PARTICIPLE, {"flown"}),
        ("hit", Form.PAST, {"hit"}),
        ("quit", Form.ING, {"quitting"}),
        ("bear", Form.PARTICIPLE, {"borne", "born"}),
    ],
)
def test_forms_are_there(base: str, form: Form, words: set[str]) -> None:
    assert words <= {word for word, forms in verb_forms(base, IRREGULAR).items() if form in forms}


def test_an_irregular_verb_has_no_regular_past() -> None:
    assert "shooted" not in verb_forms("shoot", IRREGULAR)
    assert verb_forms("hit", IRREGULAR)["hit"] == Form.BASE | Form.PAST | Form.PARTICIPLE


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("summit", "summits"),
        ("clash", "clashes"),
        ("treaty", "treaties"),
        ("press conference", "press conferences"),
        ("hostage crisis", "hostage crises"),
        ("delay", "delays"),
    ],
)
def test_plurals(noun: str, many: str) -> None:
    assert plural(noun) == many


@pytest.mark.parametrize(
    ("past", "base"),
    [
        ("gutted", "gut"),
        ("ratified", "ratify"),
        ("walked", "walk"),
        ("decimated", "decimate"),
        ("dodged", "dodge"),
        ("pledged", "pledge"),
        ("rammed", "ram"),
    ],
)
def test_base_forms_of_unlisted_verbs_are_guessed(past: str, base: str) -> None:
    assert guess_base(past) == base


@pytest.mark.parametrize(
    ("many", "noun"),
    [
        ("boats", "boat"),
        ("cities", "city"),
        ("houses", "house"),
        ("clashes", "clash"),
        ("people", "person"),
        ("fishermen", "fisherman"),
        ("lives", "life"),
        ("police", "police"),
        ("crises", "crisis"),
        ("viruses", "virus"),
        ("boat", None),
        ("boss", None),
        ("news", None),
        ("specimen", None),
    ],
)
def test_singulars(many: str, noun: str | None) -> None:
    assert singular(many) == noun
