# SPDX-License-Identifier: MIT
"""What ``dateline list`` prints: a line a thing, with what hangs on it indented below, or records for JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from viewer.domain.filter import Filter
from viewer.domain.identity import spelled
from viewer.domain.rows import ArticleRow, ClaimRow, EventRow, GapRow, ParticipantRow, QuoteRow, Variant
from viewer.domain.selection import Noun
from viewer.domain.when import When
from viewer.wording.conflicts import conflict_words, ruled_words
from viewer.wording.counts import counted
from viewer.wording.dates import when_words
from viewer.wording.gaps import GAPS, gap_lines
from viewer.wording.quotes import quoted
from viewer.wording.sources import prints_words, sources_words
from viewer.workspace.workspace import Workspace

NOUNS = {"articles": Noun.ARTICLE, "events": Noun.EVENT, "participants": Noun.PARTICIPANT, "quotes": Noun.QUOTE}
GAP_LIST = "gaps"
LISTS = (*NOUNS, GAP_LIST)
Row = ArticleRow | EventRow | ParticipantRow | QuoteRow | GapRow
Wordings = tuple[int, list[Variant]]

_BELOW = "    "
_LARGEST_COUNT = 1 << 40  # of anything in a row; an identifier has 63 bits


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be listed: one of ``LISTS``, what of it fits, and what hangs on each."""

    what: str
    filter: Filter
    conflicts: bool = False
    variants: bool = False


def lines(workspace: Workspace, wanted: Wanted) -> Iterator[str]:
    """The list as text."""
    if wanted.conflicts:
        yield from _conflict_lines(workspace, _disputed(workspace, wanted.filter))
    elif wanted.variants:
        yield from _variant_lines(workspace, _utterances(workspace, wanted.filter))
    else:
        rows = _rows(workspace, wanted)
        paths = _paths(workspace, [row.reprint_of for row in rows if isinstance(row, ArticleRow)])
        for row in rows:
            yield _line(row, paths)


def records(workspace: Workspace, wanted: Wanted) -> list[object]:
    """The list as JSON has it."""
    if wanted.conflicts:
        rows = _disputed(workspace, wanted.filter)
        return [{**_record(row), "claimed": [_record(claim) for claim in workspace.claims(row.id)]} for row in rows]
    if wanted.variants:
        return [
            {"utterance": _plain(utterance), "wordings": [_record(variant) for variant in variants]}
            for utterance, variants in _utterances(workspace, wanted.filter)
        ]
    return [_record(row) for row in _rows(workspace, wanted)]


def _rows(workspace: Workspace, wanted: Wanted) -> Sequence[Row]:
    if wanted.what == GAP_LIST:
        return workspace.gaps(wanted.filter)
    rows_of: dict[Noun, Callable[[Sequence[int]], Sequence[Row]]] = {
        Noun.ARTICLE: workspace.article_rows,
        Noun.EVENT: workspace.event_rows,
        Noun.PARTICIPANT: workspace.participant_rows,
        Noun.QUOTE: workspace.quote_rows,
    }
    noun = NOUNS[wanted.what]
    return rows_of[noun](workspace.ids(noun, wanted.filter))


def _disputed(workspace: Workspace, filter: Filter) -> list[EventRow]:
    """The events that sources disagree on, ruled or not: a ruling hides no claim."""
    rows = workspace.event_rows(workspace.ids(Noun.EVENT, filter))
    return [row for row in rows if row.disagreements]


def _utterances(workspace: Workspace, filter: Filter) -> Iterator[Wordings]:
    """The utterances of which a wording fits, in the order of the list, with all their wordings."""
    seen: set[int] = set()
    for row in workspace.quote_rows(workspace.ids(Noun.QUOTE, filter)):
        if row.utterance is not None and row.utterance not in seen:
            seen.add(row.utterance)
            yield row.utterance, workspace.variants(row.id)


def _conflict_lines(workspace: Workspace, rows: Sequence[EventRow]) -> Iterator[str]:
    for row in rows:
        yield _line(row, {})
        claims = workspace.claims(row.id)
        names = _names(workspace, [claim.article for claim in claims])
        for claim in claims:
            yield _BELOW + _claim_line(claim, names)


def _claim_line(claim: ClaimRow, names: Mapping[int, str]) -> str:
    """What one article claims, as it is printed there: when, where, how many."""
    grade = claim.basis.grade.value if claim.basis else " "
    printed = [f"“{' … '.join(claim.basis_texts)}”"] if claim.basis_texts else []
    told = ", ".join((*printed, *claim.places, *claim.numbers)) or "neither date, place nor number"
    reprint = " (a reprint)" if claim.reprint_of is not None else ""
    ruled = f"  [{ruled_words(claim.ruled)}]" if claim.ruled else ""
    return f"{_date_column(claim.when)}  {grade}  {told}  {names[claim.article]}{reprint}{ruled}"


def _variant_lines(workspace: Workspace, utterances: Iterator[Wordings]) -> Iterator[str]:
    for _, variants in utterances:
        names = _names(workspace, [one for variant in variants for one in (variant.row.article, *variant.also)])
        first = variants[0].row
        speaker = next((variant.row.speaker_name for variant in variants if variant.row.speaker_name), "?")
        yield f"{_date_column(first.said)}  {speaker}: {counted(len(variants), 'wording')}"
        for variant in variants:
            published = _date_column(variant.published)
            prints = ", ".join(names[article] for article in (variant.row.article, *variant.also))
            yield f"{_BELOW}{published}  {quoted(variant.row)}  {prints}"


def _names(workspace: Workspace, articles: Sequence[int]) -> dict[int, str]:
    """By what an article is known: its outlet, else where its file lay."""
    return {row.id: row.outlet or row.path for row in workspace.article_rows(list(dict.fromkeys(articles)))}


def _paths(workspace: Workspace, articles: Sequence[int | None]) -> dict[int, str]:
    wanted = dict.fromkeys(article for article in articles if article is not None)
    return {row.id: row.path for row in workspace.article_rows(list(wanted))}


def _line(row: Row, paths: Mapping[int, str]) -> str:
    if isinstance(row, ArticleRow):
        prints = prints_words(row, paths.get(row.reprint_of, "") if row.reprint_of is not None else "")
        return f"{_date_column(row.published)}  {row.grade.value if row.grade else ' '}  {row.title}" + _behind(prints)
    if isinstance(row, EventRow):
        told = sources_words(row.sources, row.reprints) if len(row.articles) > 1 else ""
        grade = row.grade.value if row.grade else " "
        line = f"{_date_column(row.when)}  {grade}  {row.kind.value:<12} {row.title}"
        return line + _behind(conflict_words(row.disagreements)) + _behind(told)
    if isinstance(row, ParticipantRow):
        about = f"  ({row.description})" if row.description else ""
        return f"{row.mentions:>5}  {row.kind.value:<6}  {row.name}{about}"
    if isinstance(row, GapRow):
        what, why = gap_lines(row)
        return f"{_date_column(row.when)}  {GAPS[row.kind]:<18} {what}  [{why}]"
    return f"{_date_column(row.said)}  {_saying(row)}: {quoted(row)}"


def _saying(row: QuoteRow) -> str:
    """Who says it, or the words for an open speaker; and how, for "denied" makes it another thing."""
    who = row.speaker_name or (f"? ({row.speaker_text})" if row.speaker_text else "?")
    return f"{who} [{row.cue}]" if row.cue else who


def _behind(words: str) -> str:
    return f"  [{words}]" if words else ""


def _date_column(when: When | None) -> str:
    return f"{when.edtf if when else when_words(None):<21}"


def _record(row: Row | ClaimRow | Variant) -> dict[str, object]:
    """A row by its fields, and what follows from them."""
    record = {field.name: _plain(getattr(row, field.name)) for field in fields(row)}
    if isinstance(row, EventRow):
        record |= {"reprints": row.reprints, "lag": row.lag}
    elif isinstance(row, ClaimRow):
        record |= {"places": list(row.places)}
    return record


def _plain(value: object) -> object:
    """A value as JSON has it: ids spelled, times in EDTF."""
    if isinstance(value, When):
        return value.edtf
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, int) and value > _LARGEST_COUNT:
        return spelled(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
