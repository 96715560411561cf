# SPDX-License-Identifier: MIT
"""All that the window shows of a library under one filter, and the question that it answers."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from viewer.domain.edit import EditRow
from viewer.domain.filter import Filter
from viewer.domain.rows import ArticleRow, Counts, ParticipantRow, QuoteRow
from viewer.domain.selection import Noun
from viewer.domain.when import When
from viewer.domain.wish import Wish
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.backdrop import Stretch
from viewer.timeline.claimed import NONE, Claimed
from viewer.timeline.columns import EVENT, Columns
from viewer.ui.attention import AttentionItem, needs_a_look
from viewer.ui.models.rows_model import PAGE
from viewer.workspace.gaps import silences

if TYPE_CHECKING:  # the window paints its first frame before SQLAlchemy is there
    from viewer.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """All that the lists and the timeline show under one filter, made beside the window.

    The rows are those of each list's first page: a list that is filled anew shows them at once, without a question.
    ``plain`` are events when they happened and articles, whatever is wished of the timeline.
    """

    filter: Filter = field(default_factory=Filter)
    articles: Sequence[int] = ()
    participants: Sequence[int] = ()
    quotes: Sequence[int] = ()
    arrangement: Arrangement = field(default_factory=Arrangement.empty)
    whole: Arrangement | None = None  # what the filter picks from
    plain: Columns = field(default_factory=Columns.empty)
    article_rows: Sequence[ArticleRow] = ()
    participant_rows: Sequence[ParticipantRow] = ()
    quote_rows: Sequence[QuoteRow] = ()
    shown: Counts = field(default_factory=Counts)
    total: Counts = field(default_factory=Counts)
    attention: tuple[AttentionItem, ...] = ()
    edits: Sequence[EditRow] = ()
    eras: tuple[Stretch, ...] = ()
    silences: tuple[When, ...] = ()
    claimed: Claimed = NONE

    @property
    def columns(self) -> Columns:
        """What the timeline shows."""
        return self.arrangement.columns

    @property
    def is_empty(self) -> bool:
        """Whether the filter lets nothing through."""
        return not (self.articles or len(self.plain) or self.plain.undated or self.quotes)

    @property
    def events(self) -> list[int]:
        """The ids of its events by time, those without a date behind."""
        found: list[int] = self.event_ids().tolist()
        return found

    def event_ids(self) -> NDArray[np.int64]:
        """The same as an array: a list of a million takes its time."""
        dated, undated = self.plain, self.plain.undated
        return np.concatenate((dated.ids[dated.nouns == EVENT], undated.ids[undated.nouns == EVENT]))


def snapshot_of(
    workspace: Workspace, shown: Filter, wish: Wish
) -> Callable[[Callable[[], bool]], Generator[Arrangement, None, Snapshot]]:
    """The work of asking for everything, for a job; the arrangement comes first, where no filter has to be asked."""

    def ask(_cancelled: Callable[[], bool]) -> Generator[Arrangement, None, Snapshot]:
        arrangement = workspace.arrangement(shown, wish)
        if shown.is_empty:
            yield arrangement  # the timeline need not wait for the lists
        plain = arrangement.columns if wish.is_plain else workspace.columns(shown)
        total = workspace.counts()
        articles = workspace.ids(Noun.ARTICLE, shown)
        participants = workspace.ids(Noun.PARTICIPANT, shown)
        quotes = workspace.ids(Noun.QUOTE, shown)
        return Snapshot(
            filter=shown,
            articles=articles,
            participants=participants,
            quotes=quotes,
            arrangement=arrangement,
            whole=None if shown.is_empty else workspace.arrangement(wish=wish),
            plain=plain,
            article_rows=workspace.article_rows(articles[:PAGE]),
            participant_rows=workspace.participant_rows(participants[:PAGE]),
            quote_rows=workspace.quote_rows(quotes[:PAGE]),
            shown=total if shown.is_empty else workspace.counts(shown),
            total=total,
            attention=needs_a_look(workspace, shown, plain),
            edits=workspace.edit_rows(),
            eras=workspace.eras(),
            claimed=workspace.claimed_dates(),
            silences=tuple(silences(plain)),
        )

    return ask
