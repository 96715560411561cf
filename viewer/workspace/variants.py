# SPDX-License-Identifier: MIT
"""The wordings of one utterance, held against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from viewer.analysis.linking.word_differences import differences
from viewer.domain.rows import QuoteRow, Variant
from viewer.domain.when import When


def variants_of(rows: Sequence[QuoteRow], published: Mapping[int, When | None]) -> list[Variant]:
    """The wordings in the order of ``rows``, each with where it differs from the first; the first with what none of the
    others has. ``published`` tells when each article came out.
    """
    stretches = differences([row.text for row in rows])
    return [Variant(row, published.get(row.article), differing) for row, differing in zip(rows, stretches, strict=True)]
