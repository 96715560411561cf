# SPDX-License-Identifier: MIT
"""The words an article has for a person, before and behind the name."""

from __future__ import annotations

import pytest

from viewer.analysis.names import descriptions
from viewer.domain.span import Span

NAME = "Ida Dahl"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met US trade envoy Ida Dahl.", "US trade envoy"),
        ("Then Palace press secretary Ida Dahl sang.", "Palace press secretary"),
        ("Now former national security adviser Ida Dahl sang.", "former national security adviser"),
        ("The Danish president, Ida Dahl, sang.", "The Danish president"),
        ("They met Ida Dahl.", None),
        ("The old harbour, Ida Dahl said, was lost.", None),
        ("He said Ida Dahl sang.", None),
        ("On Monday chief negotiator Ida Dahl sang.", "chief negotiator"),
    ],
)
def test_before(text: str, expected: str | None) -> None:
    found = descriptions.before(text, text.index(NAME), Span(0, len(text)), None)
    assert (found.of(text) if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Dahl, a member of the board, sang.", "a member of the board"),
        ("Ida Dahl, the party's leader in Oslo.", "the party's leader in Oslo"),
        ("Ida Dahl, a river of words, sang.", None),
        ("Ida Dahl, 54, sang.", None),
        ("Ida Dahl, the minister said, sang.", None),
        ("Ida Dahl, the envoy whom nobody heard, sang.", "the envoy"),
        ("Ida Dahl, a lawyer and critic of Mr. Berg, sang.", "a lawyer and critic of Mr. Berg"),
        ("Ida Dahl, the U.S. envoy in Oslo.", "the U.S. envoy in Oslo"),
        ("Ida Dahl sang.", None),
    ],
)
def test_after(text: str, expected: str | None) -> None:
    found = descriptions.after(text, len(NAME), Span(0, len(text)))
    assert (found.of(text) if found else None) == expected


def test_a_bare_form_of_address_is_no_description() -> None:
    text = "We met Mr Dahl."
    assert descriptions.before(text, 10, Span(0, len(text)), Span(7, 9)) is None


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("Health chief Dr", "Health chief"),
        ("Chief Executive Sir", "Chief Executive"),
        ("Birmingham Dr", None),
        ("Foreign Minister", "Foreign Minister"),
        ("Vice-President", "Vice-President"),
    ],
)
def test_a_form_of_address_behind_an_office_is_left_out(office: str, expected: str | None) -> None:
    text = f"We met {office} Ida Dahl."
    role = Span(len("We met "), len("We met ") + len(office))
    found = descriptions.before(text, text.index(NAME), Span(0, len(text)), role)
    assert (found.of(text) if found else None) == expected
