# SPDX-License-Identifier: MIT
"""The wordings of one utterance, held against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from viewer.analysis.linking.word_differences import differences
from viewer.domain.quote import same_wording
from viewer.domain.rows import QuoteRow, Variant
from viewer.domain.when import When


def variants_of(
    rows: Sequence[QuoteRow], published: Mapping[int, When | None], chosen: int | None = None
) -> list[Variant]:
    """The wordings in the order of ``rows``, each with where it differs from the first; the first with what none of the
    others has. ``published`` tells when each article came out.

    Quotes that are the same word for word are one, which is that of the first article, or the ``chosen`` one.
    """
    same: dict[tuple[bool, str], list[QuoteRow]] = {}
    for row in rows:
        same.setdefault(same_wording(row.text, row.kind), []).append(row)
    shown = [next((row for row in group if row.id == chosen), group[0]) for group in same.values()]
    stretches = differences([row.text for row in shown])
    return [
        Variant(row, published.get(row.article), differing, _others(row, group))
        for row, group, differing in zip(shown, same.values(), stretches, strict=True)
    ]


def _others(row: QuoteRow, group: Sequence[QuoteRow]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(other.article for other in group if other.article != row.article))
