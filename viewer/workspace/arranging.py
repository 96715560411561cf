# SPDX-License-Identifier: MIT
"""The whole library as the timeline lays it out: kept from the last time where nothing has changed, else made anew."""

from __future__ import annotations

import logging
import multiprocessing
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from viewer.domain.filter import Filter
from viewer.domain.lanes import LanesBy
from viewer.domain.selection import Noun
from viewer.queries.fitting import ids_of
from viewer.queries.lanes import lane_groups
from viewer.queries.marks import mark_table
from viewer.store.library import Library, open_library
from viewer.store.records import EventRecord
from viewer.store.revision import revision_of
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.grouping import grouped
from viewer.timeline.undated import NOUNS
from viewer.workspace import keeping

LARGE = 20_000  # events: making an arrangement of more in a thread would stretch the window's frames
_LOG = logging.getLogger(__name__)


class Arranger:
    """Gives arrangements of one library. It remembers the last whole one, as a map of a file where it could be kept."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._last: tuple[str, Arrangement] | None = None

    def whole(self, session: Session) -> Arrangement:
        """The arrangement of all there is."""
        revision = revision_of(session)
        last = self._last
        if last is not None and last[0] == revision:
            return last[1]
        found = keeping.take(self._library.where, revision) or self._made(session, revision)
        self._last = revision, found
        return found

    def columns(self, session: Session, filter: Filter) -> Columns:
        """What fits a filter, picked out of the whole: no row is read again."""
        whole = self.whole(session).columns
        if filter.is_empty:
            return whole
        fits = np.zeros(len(whole), np.bool_)
        undated = np.zeros(len(whole.undated), np.bool_)
        for noun in (Noun.EVENT, Noun.ARTICLE):
            ids = np.fromiter(session.scalars(ids_of(noun, filter)), np.int64)
            number = NOUNS.index(noun)
            fits |= (whole.nouns == number) & np.isin(whole.ids, ids)
            undated |= (whole.undated.nouns == number) & np.isin(whole.undated.ids, ids)
        return whole.only(fits, undated)

    def arrangement(self, session: Session, filter: Filter, by: LanesBy = LanesBy.KIND) -> Arrangement:
        """The arrangement of what fits a filter, in lanes by kind or otherwise."""
        if by is not LanesBy.KIND:
            return Arrangement.of(grouped(self.columns(session, filter), lane_groups(session, by)))
        return self.whole(session) if filter.is_empty else Arrangement.of(self.columns(session, filter))

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
