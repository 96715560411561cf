# SPDX-License-Identifier: MIT
"""What stands in the ledger of an event: what each article claims, in a few words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from viewer.domain.event import About, Role
from viewer.domain.rows import ArticleRow, ClaimRow
from viewer.wording.conflicts import ABOUT, ruled_words
from viewer.wording.counts import counted
from viewer.wording.dates import when_words

THIS_IS_RIGHT = {
    About.WHEN: "This date is right …",
    About.WHERE: "This place is right …",
    About.NUMBER: "This number is right …",
}
IS_RIGHT = {About.WHEN: "This date is right", About.WHERE: "This place is right", About.NUMBER: "This number is right"}
FIRST_REPORT = "first report"
FIRST, RIGHT = "1st", "right"  # in small boxes
REPRINT = "reprint"


def value_words(claim: ClaimRow, about: About) -> str:
    """What a claim says of something that sources can disagree on; empty where it says nothing."""
    if about is About.WHEN:
        return when_words(claim.when, short=True) if claim.when is not None else ""
    return ", ".join(claim.places if about is About.WHERE else claim.numbers)


def who_words(claim: ClaimRow) -> str:
    """Who takes part in what is claimed, each once."""
    return ", ".join(dict.fromkeys(name for name, role in claim.cast if role is not Role.PLACE))


def teller_words(article: ArticleRow) -> tuple[str, str]:
    """Who claims it, and under what title: an outlet where one is known, else the title alone."""
    return (article.outlet, article.title) if article.outlet else (article.title, "")


def fold_words(reprints: int, *, open_: bool) -> str:
    """The line that the reprints are folded behind."""
    return f"{'▾' if open_ else '▸'} +{counted(reprints, 'reprint')}"


def ruling_words(about: About, value: str, reason: str) -> str:
    """A conflict that was settled, how and why: "Ruled on the date: 12 May 2023, “says the court’s own record”"."""
    words = f"Ruled on {ABOUT[about]}: {value}" if value else f"Ruled on {ABOUT[about]}"
    return f"{words}, “{reason}”" if reason else words


def spoken_claim(claim: ClaimRow, *, first: bool, differs: Sequence[About]) -> Iterator[str]:
    """All that a claim says, part by part, with what it differs on."""
    if first:
        yield FIRST_REPORT
    if claim.reprint_of is not None:
        yield REPRINT
    if claim.published is not None:
        yield f"published {when_words(claim.published)}"
    yield when_words(claim.when)
    yield from (value_words(claim, About.WHERE), value_words(claim, About.NUMBER), who_words(claim))
    if differs:
        yield f"differs on {' and '.join(ABOUT[about] for about in differs)}"
    yield ruled_words(claim.ruled)
    yield claim.text
