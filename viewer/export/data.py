# SPDX-License-Identifier: MIT
"""A library as one JSON document, ``"format": "dateline/1"``: everything that was found, with its offsets and why.

Offsets count characters (code points) of the article's ``text``. A quote's span is what stands between the marks; an
utterance that an inner cue splits has an entry for each part, the later ones with ``.2``, ``.3`` behind its id.
``variants`` are the other quotes that report the same words, by the ids without such numbers. ``reprint_of`` is the
article that printed the same text first; an origin lists it first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from viewer.domain.article import Published
from viewer.domain.basis import Basis
from viewer.domain.edit import Edit
from viewer.domain.event import About, Claim, Conflict, Event
from viewer.domain.findings import Findings, Links
from viewer.domain.grouping import Origin, Story
from viewer.domain.identity import spelled
from viewer.domain.participant import Participant
from viewer.domain.quantity import Quantity
from viewer.domain.quote import Quote
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.export.files import written
from viewer.export.references import Claimed, Linked

if TYPE_CHECKING:  # the window has its first frame before what reads articles is there
    from viewer.workspace.workspace import Workspace

Json: TypeAlias = dict[str, object]
FORMAT = "dateline/1"


def write_json(workspace: Workspace, to: Path) -> None:
    """Write all of a library to ``to``; a file that is there is replaced, whole or not at all. Raises ExportError."""
    with written(to) as file, workspace.everything() as (links, findings):
        for piece in _document(findings, links, workspace.edits()):
            file.write(piece.encode("utf-8"))


def _document(findings: Iterator[Findings], links: Links, edits: Sequence[Edit]) -> Iterator[str]:
    """The document in pieces, an article at a time: a library need not fit in memory as text."""
    linked, claimed = Linked.of(links), Claimed.of(links)
    yield f'{{"format": {json.dumps(FORMAT)},\n"articles": ['
    for index, found in enumerate(findings):
        claimed.take(found, linked)
        yield (",\n" if index else "\n") + _dumps(_article(found, linked))
    yield '],\n"participants": ['
    yield ",\n".join(_dumps(_participant(participant)) for participant in links.participants)
    yield '],\n"events": ['
    yield ",\n".join(_dumps(_event(event, claimed)) for event in links.events)
    yield '],\n"stories": ['
    yield ",\n".join(_dumps(_group(story)) for story in links.stories)
    yield '],\n"origins": ['
    yield ",\n".join(_dumps(_group(origin)) for origin in links.origins)
    yield '],\n"edits": ['
    yield ",\n".join(_dumps(_edit(edit)) for edit in edits)
    yield "]}\n"


def _edit(edit: Edit) -> Json:
    """A correction: its kind, what it is of, and why."""
    correction = edit.correction
    return {
        "id": edit.id,
        "correction": re.sub(r"(?<!^)(?=[A-Z])", "_", type(correction).__name__).lower(),
        **{field.name: _value(getattr(correction, field.name)) for field in fields(correction)},
        "reason": edit.reason,
        "made": edit.made,
        "undone": edit.undone,
    }


def _value(value: When | About | int | str) -> str:
    if isinstance(value, When):
        return value.edtf
    return spelled(value) if isinstance(value, int) else str(value)


def _article(found: Findings, linked: Linked) -> Json:
    article = found.article
    return {
        "id": spelled(article.id),
        "path": article.path,
        "title": _words(article.text, article.title),
        "outlet": _words(article.text, article.outlet),
        "reprint_of": _spelled(linked.first_print.get(article.id)),
        "story": _spelled(linked.story.get(article.id)),
        "text": article.text,
        "published": _published(article.published),
        "mentions": [
            {
                **_span(mention.span, article.text),
                "kind": mention.kind.value,
                "participant": _spelled(linked.owner.get(mention.entity)),
            }
            for mention in found.mentions
        ],
        "quotes": [entry for quote in found.quotes for entry in _quote(quote, article.text, linked)],
        "timexes": [
            {**_span(timex.span, article.text), "value": timex.value, "type": timex.type.value}
            for timex in found.timexes
        ],
        "events": [_claim(claim, linked) for claim in found.claims],
    }


def _published(published: Published) -> Json:
    return {"value": _edtf(published.when), **_basis(published.basis), "spans": _spans(published.basis)}


def _quote(quote: Quote, text: str, linked: Linked) -> Iterator[Json]:
    owner = linked.owner
    for number, span in enumerate(quote.spans, start=1):
        yield {
            "id": spelled(quote.id) + (f".{number}" if number > 1 else ""),
            **_span(span, text),
            "kind": quote.kind.value,
            "speaker_id": _spelled(owner.get(quote.speaker) if quote.speaker is not None else None),
            "speaker_text": _words(text, quote.speaker_span),
            "cue": _words(text, quote.cue),
            "said": _edtf(quote.said),
            "addressee_id": _spelled(owner.get(quote.addressee) if quote.addressee is not None else None),
            "variants": [spelled(other) for other in linked.wordings.get(quote.id, ()) if other != quote.id],
        }


def _claim(claim: Claim, linked: Linked) -> Json:
    parts = ({"participant": _spelled(linked.owner.get(part.entity)), "role": part.role.value} for part in claim.parts)
    return {
        "event": _spelled(linked.event.get(claim.id)),
        "claim": spelled(claim.id),
        "start": claim.sentence.start,
        "end": claim.sentence.end,
        "date": _edtf(claim.when),
        **_basis(claim.basis),
        "kind": claim.kind.value,
        "status": claim.status.value,
        "head": [claim.head.start, claim.head.end],
        "parts": list(parts),
        "numbers": [_quantity(quantity) for quantity in claim.quantities],
    }


def _quantity(quantity: Quantity) -> Json:
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "approximate": quantity.approximate,
    }


def _participant(participant: Participant) -> Json:
    return {
        "id": spelled(participant.id),
        "name": participant.name,
        "kind": participant.kind.value,
        "aliases": list(participant.aliases),
        "descriptions": list(participant.descriptions),
    }


def _event(event: Event, claimed: Claimed) -> Json:
    outcome = claimed.outcome_of(event)
    return {
        "id": spelled(event.id),
        "title": event.title,
        "date": _edtf(event.when),
        "kind": event.kind.value,
        "participants": [spelled(participant) for participant in event.participants],
        "articles": [spelled(article) for article in claimed.articles_of(event)],
        "conflict": event.conflict,
        "conflicts": [_conflict(conflict, event, claimed) for conflict in event.conflicts],
        "sources": event.sources,
        "reported": _edtf(event.reported),
        "outcome": outcome.value if outcome else None,
    }


def _conflict(conflict: Conflict, event: Event, claimed: Claimed) -> Json:
    """What sources disagree on, with what each claim says of it; one that says nothing of it is left out."""
    told = ((claim, claimed.values(claim, conflict.about)) for claim in event.claims)
    return {
        "about": conflict.about.value,
        "claims": [
            {"claim": spelled(claim), "article": spelled(claimed.article[claim]), "values": list(values)}
            for claim, values in told
            if values
        ],
        "ruling": _spelled(conflict.ruling),
    }


def _group(group: Story | Origin) -> Json:
    return {"id": spelled(group.id), "articles": [spelled(article) for article in group.articles]}


def _basis(basis: Basis | None) -> Json:
    return {"grade": basis.grade.value if basis else None, "rule": basis.rule if basis else None}


def _spans(basis: Basis | None) -> list[list[int]]:
    return [[span.start, span.end] for span in basis.spans] if basis else []


def _span(span: Span, text: str) -> Json:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _words(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


def _edtf(when: When | None) -> str | None:
    return when.edtf if when else None


def _spelled(identifier: int | None) -> str | None:
    return None if identifier is None else spelled(identifier)


def _dumps(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)
