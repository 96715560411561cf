# SPDX-License-Identifier: MIT
"""What dated articles tell of undated ones, and what is no proof."""

from __future__ import annotations

import pytest

from viewer.analysis.article import analyse
from viewer.analysis.linking.digest import digest_of
from viewer.analysis.linking.redating import Witness, attestations
from viewer.analysis.linking.testimony import is_dated
from viewer.domain.article import RawArticle

SIGNED = (
    " date 2023-05-12\n\nEnvoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday, and the two signed the "
    "fishing accord."
)
CONFERENCE = " The COP28 climate conference opens in Dubai in December."

CASES = [
    ("Envoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday.", SIGNED, [("Wednesday", "2023-05-10")]),
    # it is asked of the words, and answered from them elsewhere: whether the weekday agrees
    ("Envoy Mira Holt met Foreign Minister Juris Kalns in Riga on Monday.", SIGNED, [("Monday", "2023-05-10")]),
    # somebody else, and nobody at all
    ("Envoy Mira Holt met Foreign Minister Per Dahl in Riga on Wednesday.", SIGNED, []),
    ("The two met in Riga on Wednesday.", SIGNED, []),
    # the news names somebody whom the dated article does not know
    (
        "Envoy Mira Holt met Chancellor Ida Berg in Paris. Holt met Foreign Minister Juris Kalns in Riga on Wednesday.",
        SIGNED,
        [],
    ),
    # what is dated by the report alone gives no day
    (
        "Envoy Mira Holt met Foreign Minister Juris Kalns on Wednesday.",
        " date 2023-05-12\n\nEnvoy Mira Holt met Foreign Minister Juris Kalns.",
        [],
    ),
    # but the week, for one person's visit at one place, where the year is known besides
    (
        "Envoy Mira Holt arrived in Riga on Sunday." + CONFERENCE,
        " date 2023-05-12\n\nEnvoy Mira Holt met the fishermen in Riga.",
        [("Sunday", "2023-05-06/2023-05-12")],
    ),
    (
        "Envoy Mira Holt arrived in Riga on Sunday.",
        " date 2023-05-12\n\nEnvoy Mira Holt met the fishermen in Riga.",
        [],
    ),
    (
        "Envoy Mira Holt arrived in Riga on Sunday." + CONFERENCE,
        " date 2021-05-12\n\nEnvoy Mira Holt met the fishermen in Riga.",
        [],
    ),
    (
        "Envoy Mira Holt arrived in Riga on Sunday." + CONFERENCE,
        " date 2023-05-12\n\nEnvoy Mira Holt met the fishermen in Oslo.",
        [],
    ),
    # a dated article is not asked
    (SIGNED.replace("12", "13"), SIGNED, []),
]


def witness(text: str) -> Witness:
    findings = analyse(RawArticle.of_text(text))
    return Witness.of(findings, digest_of(findings, findings))


@pytest.mark.parametrize(("undated", "dated", "expected"), CASES)
def test_what_is_attested(undated: str, dated: str, expected: list[tuple[str, str]]) -> None:
    asked, other = witness(undated), witness(dated)
    heard = attestations(asked, [other])
    if is_dated(asked.findings):
        assert not expected  # and nobody asks
    else:
        assert sorted((one.expression.of(undated), one.when.edtf) for one in heard) == expected
    assert {one.article for one in heard} <= {other.findings.article.id}
