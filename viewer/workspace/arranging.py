# SPDX-License-Identifier: MIT
"""The whole library as the timeline lays it out: kept from the last time where nothing has changed, else made anew."""

from __future__ import annotations

import logging
import multiprocessing
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from viewer.domain.filter import Filter
from viewer.domain.lanes import LanesBy
from viewer.domain.selection import Noun
from viewer.domain.wish import PLAIN, Clock, ColoursBy, Wish
from viewer.queries.clock import by_first_report
from viewer.queries.fitting import ids_of
from viewer.queries.lanes import kinds_by_number, lane_groups
from viewer.queries.marks import mark_table
from viewer.queries.quote_marks import quote_table
from viewer.store.library import Library, open_library
from viewer.store.records import EventRecord
from viewer.store.revision import revision_of
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.colouring import coloured, coloured_by_kind
from viewer.timeline.columns import Columns
from viewer.timeline.grouping import grouped
from viewer.timeline.undated import NOUNS
from viewer.workspace import keeping

LARGE = 20_000  # events: making an arrangement of more in a thread would stretch the window's frames
_LOG = logging.getLogger(__name__)


class Arranger:
    """Gives arrangements of one library. It remembers the last whole one, as a map of a file where it could be kept;
    and of what is wished otherwise the last of each, with the state of the library and the wish that it is of.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._last: tuple[str, Arrangement] | None = None
        self._marks: tuple[str, bool, Clock, Columns] | None = None
        self._placed: tuple[str, Filter, Wish, Arrangement] | None = None

    def whole(self, session: Session) -> Arrangement:
        """The arrangement of all there is, as it is wished at first."""
        revision = revision_of(session)
        last = self._last
        if last is not None and last[0] == revision:
            return last[1]
        found = keeping.take(self._library.where, revision) or self._made(session, revision)
        self._last = revision, found
        return found

    def columns(self, session: Session, filter: Filter, wish: Wish = PLAIN) -> Columns:
        """What fits a filter, picked out of the whole: no row is read again. Of a wish, rows and clock count here."""
        whole = self._all(session, wish)
        if filter.is_empty and wish.articles:
            return whole
        fits = np.zeros(len(whole), np.bool_)
        undated = np.zeros(len(whole.undated), np.bool_)
        for noun, shown in ((Noun.EVENT, True), (Noun.ARTICLE, wish.articles), (Noun.QUOTE, wish.quotes)):
            if not shown:
                continue
            number = NOUNS.index(noun)
            these, without = whole.nouns == number, whole.undated.nouns == number
            if not filter.is_empty:
                ids = np.fromiter(session.scalars(ids_of(noun, filter)), np.int64)
                these, without = these & np.isin(whole.ids, ids), without & np.isin(whole.undated.ids, ids)
            fits |= these
            undated |= without
        return whole.only(fits, undated)

    def arrangement(self, session: Session, filter: Filter, wish: Wish = PLAIN) -> Arrangement:
        """The arrangement of what fits a filter, as it is wished."""
        if filter.is_empty and wish.is_plain:
            return self.whole(session)
        placed = self._in_places(session, filter, replace(wish, colours=ColoursBy.KIND))
        by = wish.colours.of(wish.lanes)
        if by is not LanesBy.KIND:
            return replace(placed, columns=coloured(placed.columns, lane_groups(session, by)))
        if wish.lanes is LanesBy.KIND:
            return placed
        return replace(placed, columns=coloured_by_kind(placed.columns, kinds_by_number(session)))

    def _in_places(self, session: Session, filter: Filter, wish: Wish) -> Arrangement:
        """Where all is, in the colours of the kinds. Other colours move nothing, so it is kept for them."""
        revision, placed = revision_of(session), self._placed
        if placed is None or placed[:3] != (revision, filter, wish):
            columns = self.columns(session, filter, wish)
            if wish.lanes is not LanesBy.KIND:
                columns = grouped(columns, lane_groups(session, wish.lanes))
            unchanged = filter.is_empty and wish.is_plain
            placed = revision, filter, wish, self.whole(session) if unchanged else Arrangement.of(columns)
            self._placed = placed
        return placed[3]

    def _all(self, session: Session, wish: Wish) -> Columns:
        """All marks of the rows and by the clock of a wish, and the articles."""
        if not wish.quotes and wish.clock is Clock.HAPPENED:
            return self.whole(session).columns
        asked, marks = (revision_of(session), wish.quotes, wish.clock), self._marks
        if marks is None or marks[:3] != asked:
            table = mark_table(session)
            table = table.followed_by(quote_table(session)) if wish.quotes else table
            table = by_first_report(session, table) if wish.clock is Clock.REPORTED else table
            marks = self._marks = *asked, Columns.of_table(table, wish.clock)
        return marks[3]

    def _made(self, session: Session, revision: str) -> Arrangement:
        events = session.scalar(select(func.count(EventRecord.id))) or 0
        if events > LARGE:
            made = _made_beside(self._library.address, self._library.where)
            if made == revision and (found := keeping.take(self._library.where, revision)) is not None:
                return found
        arrangement = Arrangement.of(Columns.of_table(mark_table(session)))
        try:
            keeping.put(self._library.where, revision, arrangement)
        except OSError as error:
            _LOG.warning("the arrangement cannot be kept: %s", error.strerror)
            return arrangement
        return keeping.take(self._library.where, revision) or arrangement


def _made_beside(address: str, where: str) -> str | None:
    """Make and keep the arrangement in another process, which frames are not stretched by; the state that it found.

    None where no process can be had, or what it made cannot be kept.
    """
    context = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(1, mp_context=context, initializer=_begin_work) as pool:
            return pool.submit(make_and_keep, address, where).result()
    except (OSError, ImportError, NotImplementedError, BrokenProcessPool) as error:
        _LOG.warning("the arrangement is made in this process: %s", error)
        return None


def make_and_keep(address: str, where: str) -> str:
    """Arrange a library, and keep that; the state of the library."""
    library = open_library(address, create=False)
    try:
        with library.reading() as session:
            revision = revision_of(session)
            table = mark_table(session)
    finally:
        library.close()
    keeping.put(where, revision, Arrangement.of(Columns.of_table(table)))
    return revision


def _begin_work() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who gives out the work
