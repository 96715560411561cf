# SPDX-License-Identifier: MIT
"""How a digest is written down: as one JSON text.

Numbers and words only: what a stranger's library holds is read, never run.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TypeAlias

from viewer.analysis.linking.digest import Digest
from viewer.analysis.linking.reprints import Sketch
from viewer.analysis.linking.tellings import Telling
from viewer.analysis.linking.utterances import Said
from viewer.domain.event import EventKind
from viewer.domain.quote import QuoteKind
from viewer.domain.when import Precision, When

Row: TypeAlias = Sequence[Any]

FORM = 2
"""Raised when digests say other things than before: older ones are then made anew from what the articles say."""


BEGINNING = f"[{FORM},"
"""How the bodies of this form begin."""


def body_text(digest: Digest) -> str:
    """A digest without its article."""
    sketch = digest.sketch
    return _dumps(
        [
            FORM,
            _when_row(digest.published),
            digest.alone,
            digest.round,
            digest.same_as,
            [sketch.words, sketch.whole, sketch.every, sketch.marks, sketch.places, sketch.figures],
            sorted(digest.occasions),
            digest.weights,
            [_telling_row(telling) for telling in digest.tellings],
            [[one.quote, one.text, one.kind, one.speaker, _when_row(one.said)] for one in digest.sayings],
            [[[speaker is not None, words] for speaker, words in own] for own in digest.handles],
        ]
    )


def digest_from(article: int, body: str) -> Digest | None:
    """Read a digest; None for one of another form."""
    row = json.loads(body)
    if row[0] != FORM:
        return None
    _, published, alone, round_, same_as, sketch, occasions, weights, tellings, sayings, handles = row
    words, whole, every, *lists = sketch
    when = _when_of(published)
    return Digest(
        article=article,
        published=when,
        alone=alone,
        round=round_,
        same_as=same_as,
        sketch=Sketch(words, whole, every, *map(tuple, lists)),
        occasions=frozenset((who, where) for who, where in occasions),
        weights=tuple((word, value) for word, value in weights),
        tellings=tuple(_telling_of(article, telling) for telling in tellings),
        sayings=tuple(
            Said(quote, article, text, QuoteKind(kind), speaker, _when_of(said), when)
            for quote, text, kind, speaker, said in sayings
        ),
        handles=tuple(
            tuple((speaker if own else None, words) for own, words in each)
            for (_, _, _, speaker, _), each in zip(sayings, handles, strict=True)
        ),
    )


def _telling_row(telling: Telling) -> Row:
    return [
        telling.rank,
        telling.claims,
        sorted(telling.concepts),
        telling.kind,
        telling.name,
        [_when_row(date) for date in telling.dates],
        _when_row(telling.when),
        _when_row(telling.reported),
        telling.speech,
        sorted(telling.doers),
        sorted(telling.actors),
        sorted(telling.places),
        sorted(telling.cast),
        sorted(telling.numbered),
        telling.words,
    ]


def _telling_of(article: int, row: Row) -> Telling:
    rank, claims, concepts, kind, name, dates, when, reported, speech, doers, actors, places, cast, numbered, words = (
        row
    )
    return Telling(
        article,
        claims[0],
        rank,
        tuple(claims),
        frozenset(concepts),
        EventKind(kind),
        name,
        tuple(date for row in dates if (date := _when_of(row))),
        _when_of(when),
        _when_of(reported),
        speech,
        frozenset(doers),
        frozenset(actors),
        frozenset(places),
        frozenset(cast),
        frozenset((series, number) for series, number in numbered),
        tuple(words),
    )


def _when_row(when: When | None) -> Row | None:
    return None if when is None else [when.earliest, when.latest, int(when.precision), when.approximate, when.lasting]


def _when_of(row: Row | None) -> When | None:
    if row is None:
        return None
    earliest, latest, precision, approximate, lasting = row
    return When(earliest, latest, Precision(precision), approximate, lasting)


def _dumps(value: Row) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
