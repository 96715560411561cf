# SPDX-License-Identifier: MIT
"""Towns that play: in a sports report the name of a town or county mostly stands for its club.

A mention is the club's where the words around it say that it plays ("beat Essex", "Leeds 2", "Norwich's keeper"), and
the town's where it stands behind a preposition of place or in a dateline. Countries stay countries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.analysis import wordlists
from viewer.analysis.names import lexicon
from viewer.analysis.names.headlines import Naming
from viewer.domain.participant import EntityKind

_SCORE = re.compile(r"\b\d{1,3}-\d{1,3}\b")
_RESULT_ROW = re.compile(
    r"^[A-Z][A-Za-z.']*(?: [A-Z][A-Za-z.']*){0,3} \d{1,3} [A-Z][A-Za-z.']*(?: [A-Z][A-Za-z.']*){0,3} \d{1,3}\b", re.M
)
_CLUB = r"[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]*| of){0,3}"
_RESULT = re.compile(rf"^(?P<home>{_CLUB}) \d{{1,3}} (?P<away>{_CLUB}) \d{{1,3}}(?![\d.])", re.M)
_STANDING = re.compile(rf"^(?P<club>{_CLUB})(?:[ \t]+[\d.]{{1,5}}\b){{4,}}", re.M)
_SPACED = {ord(mark): " " for mark in ".,;:!?()[]'\"’‘“”/—–"}
_LOCATIVE = frozenset({"in", "at", "near", "from", "outside", "to", "of", "across", "around", "into", "through"})
_NUMBER_AFTER = re.compile(
    r"\s+(?:\(\d{1,3}-\d{1,3}\)|\.?\d{1,4}\b(?!\s+(?:people|miles|km|per|percent|August|September)))"
)
_TABLE_ROW = re.compile(r"(?:[ \t]+\d{1,3}\b){3}")
_WORD_AFTER = re.compile(r"['’]?s?,? ([a-z-]+)")
_NAME_AFTER = re.compile(r"['’]s? [A-Z][a-z]+ [A-Z]")
_LAND_AFTER = re.compile(r", [A-Z]")


def is_sports_report(text: str) -> bool:
    """Whether a text counts points and speaks of matches again and again."""
    opening = text[:6000]
    sport = wordlists.classes("names/context")["sport words"]
    words = sum(map(sport.__contains__, opening.lower().translate(_SPACED).split()))
    if words < 3:
        return False
    counts = len(_SCORE.findall(opening)) + len(_RESULT_ROW.findall(opening))
    return 60 * words + 40 * counts > len(opening) / 3


def name_clubs(text: str, namings: Sequence[Naming]) -> list[Naming]:
    """The namings of a sports report with the clubs told from their towns."""
    plays = [1 if _is_row(text, naming) else _plays(text, naming) if _may_be_club(naming) else 0 for naming in namings]
    clubs = {naming.form for naming, score in zip(namings, plays, strict=True) if score > 0}
    return [
        naming._replace(kind=EntityKind.ORGANISATION)
        if score > 0 or (score == 0 and _is_club(naming, clubs))
        else naming
        for naming, score in zip(namings, plays, strict=True)
    ]


def tabled_clubs(text: str, namings: Sequence[Naming]) -> list[Naming]:
    """The clubs that have a result ("Alloa 3 Forfar 1") or a row of a table and no name so far."""
    taken = {offset for naming in namings for offset in (naming.start, naming.end)}
    rows = [*_RESULT.finditer(text), *_STANDING.finditer(text)]
    spans = sorted({row.span(group) for row in rows for group in row.re.groupindex})
    return [
        Naming(start, end, text[start:end], EntityKind.ORGANISATION)
        for start, end in spans
        if taken.isdisjoint(range(start, end + 1)) and not _is_ordinary(text[start:end])
    ]


def _is_ordinary(name: str) -> bool:
    """Whether what stands in a row is a person or a word for what the row counts: Total, Extras, Division two."""
    first = lexicon.traits().get(name.split()[0], 0)
    return bool(first & (lexicon.GIVEN | lexicon.COMMON | lexicon.FUNCTION | lexicon.NOT_NAME)) or "." in name


def _may_be_club(naming: Naming) -> bool:
    return naming.kind == EntityKind.PLACE and naming.form not in lexicon.country_names()


def _is_row(text: str, naming: Naming) -> bool:
    """Whether a line begins with the name and goes on with a row of numbers: a table of standings."""
    return text[naming.start - 1 : naming.start] in ("", "\n") and bool(_TABLE_ROW.match(text, naming.end))


def _is_club(naming: Naming, clubs: set[str]) -> bool:
    return naming.form in clubs and _may_be_club(naming)


def _plays(text: str, naming: Naming) -> int:
    """1 where the mention is a club's, -1 where it is a town's, 0 where nothing tells."""
    before = text[max(0, naming.start - 24) : naming.start].split()
    last = before[-1].lower() if before and text[naming.start - 1].isspace() else ""
    after = text[naming.end : naming.end + 40]
    context = wordlists.classes("names/context")
    if last in _LOCATIVE or _LAND_AFTER.match(after):
        return -1
    if last in context["sport against"] or _NUMBER_AFTER.match(after) or _NAME_AFTER.match(after):
        return 1
    found = _WORD_AFTER.match(after)
    if found and (found[1] in context["sport acting"] or found[1] in context["sport after"]):
        return 1
    return 0
