# SPDX-License-Identifier: MIT
"""The day of publication from what other articles testify of an article's expressions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.analysis.dates.attestation import FROM_LIBRARY, Attestation
from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.publication import find_published
from viewer.analysis.page import Page
from viewer.domain.article import Published
from viewer.domain.basis import Grade
from viewer.domain.span import Span
from viewer.domain.when import When

SOME = "The COP27 conference opens in Egypt in November. "
"""Tells the year, and no more."""

CASES = [
    # a weekday that is that of the known day; then news is two working days old at most
    ("Mira Holt signed the accord in Riga on Wednesday.", {"Wednesday": "2022-03-09"}, "2022-03-09/2022-03-13"),
    ("Mira Holt signed the accord in Riga on Friday.", {"Friday": "2022-03-11"}, "2022-03-11/2022-03-15"),
    ("Mira Holt signed it on Wednesday night in Riga.", {"Wednesday night": "2022-03-09"}, "2022-03-09/2022-03-13"),
    # a weekday that is not
    ("Mira Holt signed the accord in Riga on Tuesday.", {"Tuesday": "2022-03-09"}, None),
    # what is to come next is the next, and not that of the week after
    (
        "Mira Holt signed it on Wednesday. She will meet the king on Thursday.",
        {"Wednesday": "2022-03-09"},
        "2022-03-09/2022-03-10",
    ),
    # further down it may be old
    (
        "The accord holds. It is short. It has two parts. Mira Holt signed it in Riga on Wednesday.",
        {"Wednesday": "2022-03-09"},
        "2022-03-09/2022-03-15",
    ),
    # a day that any could be, where nothing else is known
    ("Mira Holt signed the accord in Riga yesterday.", {"yesterday": "2022-03-09"}, None),
    # and where the year is
    (SOME + "Mira Holt signed the accord in Riga yesterday.", {"yesterday": "2022-06-09"}, "2022-06-10"),
    (SOME + "Mira Holt signed the accord in Riga today.", {"today": "2022-06-09"}, "2022-06-09"),
    (SOME + "Mira Holt signed the accord in Riga yesterday.", {"yesterday": "2019-06-09"}, "2022-01/2022-11-20"),
    # a stretch is no witness: too much happens in a week
    (SOME + "Mira Holt signed the accord in Riga last week.", {"last week": "2022-06-09"}, "2022-01/2022-11-20"),
    # of a week, one day is the weekday
    (SOME + "Mira Holt came to Riga on Sunday.", {"Sunday": "2022-06-09/2022-06-15"}, "2022-06-12/2022-06-14"),
    ("Mira Holt came to Riga on Sunday.", {"Sunday": "2022-06-09/2022-06-15"}, None),
    # contradiction leaves it open; agreement narrows
    ("Mira Holt came on Monday and left on Friday.", {"Monday": "2022-03-07", "Friday": "2022-03-25"}, None),
    (
        "Mira Holt came on Monday and left on Friday.",
        {"Monday": "2022-03-07", "Friday": "2022-03-11"},
        "2022-03-11/2022-03-13",
    ),
    # nothing is published before what it tells as past
    ("Mira Holt fell on 4 May 2022. The accord of Riga was signed on Wednesday.", {"Wednesday": "2022-03-09"}, None),
    # what is written stays
    (" date 2022-05-02\n\nMira Holt came on Sunday.", {"Sunday": "2022-03-06"}, "2022-05-02"),
    # what does not count from the day of publication testifies nothing
    ("Mira Holt came in 2022.", {"2022": "2022-03-06"}, None),
]


def published(page: Page, attestations: dict[str, str]) -> Published:
    spans = {each.span.of(page.text): each.span for each in find_expressions(page)}
    told = [Attestation(spans[words], When.parse(edtf), 7) for words, edtf in attestations.items()]
    return find_published(page, find_expressions(page), told)


@pytest.mark.parametrize(("text", "attestations", "expected"), CASES)
def test_what_testimonies_leave_of_the_days(
    lay_out: Callable[[str], Page], text: str, attestations: dict[str, str], expected: str | None
) -> None:
    when = published(lay_out(text), attestations).when
    assert (when.edtf if when else None) == expected


def test_the_basis_names_the_words_the_known_day_and_the_article(lay_out: Callable[[str], Page]) -> None:
    text = "Mira Holt signed the accord in Riga on Wednesday."
    basis = published(lay_out(text), {"Wednesday": "2022-03-09"}).basis
    assert basis is not None
    assert (basis.grade, basis.rule) == (Grade.INFERRED, FROM_LIBRARY)
    assert [span.of(text) for span in basis.spans] == ["Wednesday"]
    assert (basis.reference, basis.reference_rule) == ("2022-03-09", "0000000000000007")


def test_a_testimony_of_what_is_no_expression_is_not_heard(lay_out: Callable[[str], Page]) -> None:
    page = lay_out("Mira Holt signed the accord in Riga on Wednesday.")
    told = [Attestation(Span(0, 4), When.day(2022, 3, 9), 7)]
    assert find_published(page, find_expressions(page), told) == Published(None, None)
