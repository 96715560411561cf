# SPDX-License-Identifier: MIT
"""What the card beside a mark tells when it is asked for more: looked up beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.domain.quote import QuoteKind
from viewer.domain.rows import ClaimRow
from viewer.domain.selection import Noun, Ref
from viewer.domain.wish import Clock
from viewer.ui import wording
from viewer.ui.canvas import Canvas
from viewer.ui.canvas.card import Proof
from viewer.ui.contents import Contents
from viewer.ui.shown_text import one_line
from viewer.wording.conflicts import conflict_words
from viewer.wording.dates import weekday_words
from viewer.wording.ledger import teller_words
from viewer.wording.quotes import quoted

if TYPE_CHECKING:  # the window paints its first frame before SQLAlchemy is there
    from viewer.domain.rows import EventRow
    from viewer.workspace.workspace import Workspace

_TITLE = 64  # characters of a title, which is a whole sentence where there is none


class Proving(QObject):
    """Carries the questions of the card to the library and the answers back."""

    def __init__(self, canvas: Canvas, contents: Contents, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._contents = contents
        canvas.proof_requested.connect(self._ask)

    def _ask(self, ref: Ref) -> None:
        self._contents.ask(partial(proof_of, ref=ref, clock=self._canvas.columns.clock), self._on_answer)

    def _on_answer(self, proof: Proof) -> None:
        self._canvas.card.complete(proof)


def proof_of(workspace: Workspace, ref: Ref, clock: Clock = Clock.HAPPENED) -> Proof:
    """How a date was got, and where it stands; of what is not in the library any more, nothing. Where the mark stands
    by another ``clock``, the date itself is told, too.
    """
    if ref.noun is Noun.ARTICLE:
        return _of_article(workspace, ref)
    if ref.noun is Noun.QUOTE:
        return _of_quote(workspace, ref)
    events, claims = workspace.event_rows([ref.id]), workspace.claims(ref.id)
    if not events or not claims:
        return Proof(ref)
    claim = telling(events[0], claims)
    (teller, title), *_ = [*map(teller_words, workspace.article_rows([claim.article])), (claim.article_title, "")]
    steps = [one_line(step) for step in wording.why_steps(claim)]
    if claim.when is not None and (claim.when != events[0].when or clock is Clock.REPORTED):
        steps.append(weekday_words(claim.when))
    return Proof(
        ref,
        why=" → ".join(steps) or wording.why_title(claim),
        sentence=one_line(claim.text),
        teller=wording.joined([wording.shortened(one_line(words), _TITLE) for words in (teller, title)]),
        conflict=conflict_words(events[0].disagreements),
    )


def telling(event: EventRow, claims: Sequence[ClaimRow]) -> ClaimRow:
    """The first claim that dates the event as it is shown; the first of all where none does."""
    return next((claim for claim in claims if claim.when == event.when), claims[0])


def _of_article(workspace: Workspace, ref: Ref) -> Proof:
    for row in workspace.article_rows([ref.id]):
        published = workspace.reading(ref.id).article.published
        return Proof(ref, why=wording.published_words(published.when, published.basis), teller=one_line(row.outlet))
    return Proof(ref)


def _of_quote(workspace: Workspace, ref: Ref) -> Proof:
    """Who said it, when and how, and all of its words where the article prints them between marks."""
    for row in workspace.quote_rows([ref.id]):
        (teller, title), *_ = [*map(teller_words, workspace.article_rows([row.article])), (row.article_title, "")]
        return Proof(
            ref,
            why=one_line(wording.quote_line(row)),
            sentence="" if row.kind is QuoteKind.INDIRECT else one_line(quoted(row)),
            teller=wording.joined([wording.shortened(one_line(words), _TITLE) for words in (teller, title)]),
        )
    return Proof(ref)
