# SPDX-License-Identifier: MIT
"""How much there is of something."""

from __future__ import annotations

from viewer.domain.rows import Counts


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 article", "2,000 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def counts_words(counts: Counts) -> str:
    """What a library holds, in one line."""
    return ", ".join(counts_parts(counts))


def counts_parts(counts: Counts) -> list[str]:
    """What a library holds, noun by noun; what there is none of is left out, except articles and events.

    Where articles are reprints of others, it is said of how many sources they are: "5 articles (4 sources)".
    """
    articles = counted(counts.articles, "article")
    if 0 < counts.sources < counts.articles:
        articles += f" ({counted(counts.sources, 'source')})"
    parts = [articles, counted(counts.events, "event")]
    for count, one, many in (
        (counts.people, "person", "people"),
        (counts.organisations, "organisation", ""),
        (counts.places, "place", ""),
        (counts.quotes, "quote", ""),
        (counts.conflicts, "conflict", ""),
    ):
        if count:
            parts.append(counted(count, one, many))
    if counts.undated:
        parts.append(f"{counts.undated:,} undated")
    return parts


def shown_words(shown: Counts, total: Counts) -> str:
    """How much of a library the filter lets through."""
    return " · ".join(
        f"{some:,} of {counted(all_, noun)}"
        for some, all_, noun in (
            (shown.articles, total.articles, "article"),
            (shown.events, total.events, "event"),
            (shown.quotes, total.quotes, "quote"),
        )
    )


def within_words(counts: Counts) -> str:
    """What lies in a stretch of time: "8 events, 5 articles, 14 quotes"."""
    found = ((counts.events, "event"), (counts.articles, "article"), (counts.quotes, "quote"))
    return ", ".join(counted(count, noun) for count, noun in found if count) or "nothing"


def count_of(some: int, total: int) -> str:
    """A count for the head of a panel: "5", or "2 of 5" when the filter hides some."""
    return f"{some:,}" if some >= total else f"{some:,} of {total:,}"
