# SPDX-License-Identifier: MIT
"""The whole library as the timeline lays it out: kept from the last time where nothing has changed, else made anew."""

from __future__ import annotations

import logging
import multiprocessing
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from viewer.domain.filter import Filter
from viewer.domain.lanes import LanesBy
from viewer.domain.selection import Noun, Ref
from viewer.domain.wish import PLAIN, Clock, ColoursBy, Wish
from viewer.queries.articles import article_rows
from viewer.queries.clock import by_first_report
from viewer.queries.events import event_rows, newest_publication
from viewer.queries.fitting import ids_of
from viewer.queries.lanes import kinds_by_number, lane_groups
from viewer.queries.marks import mark_table
from viewer.queries.pages import in_portions
from viewer.queries.quote_marks import quote_table
from viewer.store.library import Library, open_library
from viewer.store.records import EventRecord
from viewer.store.revision import revision_of
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.changing import can_change, changed, rehearse
from viewer.timeline.colouring import coloured, coloured_by_kind
from viewer.timeline.columns import Columns, Flag
from viewer.timeline.grouping import grouped
from viewer.timeline.kept import is_sound
from viewer.timeline.undated import NOUNS
from viewer.workspace import keeping
from viewer.workspace.journal import Journal
from viewer.workspace.keeping import Kept

LARGE = 20_000  # events: making an arrangement of more in a thread would stretch the window's frames
_MOST, _SHARE = 2000, 4  # marks that are placed anew among the others; and of all, no more than one in four
_LOG = logging.getLogger(__name__)


class Arranger:
    """Gives arrangements of one library. It remembers the last whole one, as a map of a file where it could be kept;
    and of what is wished otherwise the last of each, with the state of the library and the wish that it is of.

    After a write that says what it has changed, and that is little, only that is placed anew: all other marks stay in
    their rows. Else all is arranged again, from the most important mark on.
    """

    def __init__(self, library: Library, offered: Kept | None = None) -> None:
        self._library = library
        self._offered = offered
        self._last: tuple[str, Arrangement] | None = None
        self.is_kept = True  # whether the next start will find the last one
        self._turn = threading.Lock()
        self._journal = Journal()
        library.on_written = self._journal.note
        self._marks: tuple[str, bool, Clock, Columns] | None = None
        self._placed: tuple[str, Filter, Wish, Arrangement] | None = None

    def whole(self, session: Session) -> Arrangement:
        """The arrangement of all there is, as it is wished at first. Who asks while another one does waits for the same
        answer.
        """
        with self._turn:
            return self._whole(session)

    def _whole(self, session: Session) -> Arrangement:
        revision = revision_of(session)
        last = self._last
        if last is not None and last[0] == revision:
            return last[1]
        found = None if last is None else self._updated(session, revision, last)
        self.is_kept = found is None
        found = found or self._taken(revision) or self._made(session, revision)
        self._last = revision, found
        return found

    def keep(self) -> tuple[Arrangement, Arrangement] | None:
        """Keep the last one for the next start, unless it is: an update is not written at once, so that it shows at
        once. That one, and the same as a map of the file: a hundred megabytes less.
        """
        last = self._last
        if last is None or self.is_kept:
            return None
        self.is_kept = True
        if not _put(self._library.where, *last):
            return None
        mapped = keeping.take(self._library.where, last[0])
        if mapped is None or self._last is not last:
            return None
        self._last = last[0], mapped
        return last[1], mapped

    def rehearse(self) -> None:
        """Make the first change of a large arrangement as fast as those after it."""
        last = self._last
        if last is not None and len(last[1].columns) > LARGE:
            rehearse(last[1])

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
                ids = np.sort(np.fromiter((id_ for (id_,) in in_portions(session, ids_of(noun, filter))), np.int64))
                these, without = these & _among(whole.ids, ids), without & _among(whole.undated.ids, ids)
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

    def _updated(self, session: Session, revision: str, last: tuple[str, Arrangement]) -> Arrangement | None:
        """The last one with what has changed since; None where that is too much or not known."""
        before = last[1]
        marks = self._journal.between(last[0], revision)
        if marks is None:
            return None
        marks |= _overtaken(before.columns, newest_publication(session))
        gone = sorted(marks, key=lambda ref: (ref.noun, ref.id))
        if len(gone) > min(_MOST, len(before.columns) // _SHARE):
            return None
        new = Columns.of_rows(
            event_rows(session, [ref.id for ref in gone if ref.noun is Noun.EVENT]),
            article_rows(session, [ref.id for ref in gone if ref.noun is Noun.ARTICLE]),
        )
        return changed(before, gone, new) if can_change(before, new) else None

    def _taken(self, revision: str) -> Arrangement | None:
        """What is kept; the very object that the window shows already, if it is that."""
        offered, self._offered = self._offered, None
        if offered is not None and offered.revision == revision and is_sound(offered.arrangement):
            return offered.arrangement
        return keeping.take(self._library.where, revision)

    def _made(self, session: Session, revision: str) -> Arrangement:
        events = session.scalar(select(func.count(EventRecord.id))) or 0
        if events > LARGE:
            made = _made_beside(self._library.address, self._library.where)
            if made == revision and (found := keeping.take(self._library.where, revision)) is not None:
                return found
        arrangement = Arrangement.of(Columns.of_table(mark_table(session)))
        if not _put(self._library.where, revision, arrangement):
            return arrangement
        return keeping.take(self._library.where, revision) or arrangement


def _among(ids: NDArray[np.int64], some: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which ids are some of those, which are sorted. NumPy's own way sorts all of them, in sixty bytes each."""
    if not len(some):
        return np.zeros(len(ids), np.bool_)
    return np.asarray(some[np.minimum(np.searchsorted(some, ids), len(some) - 1)] == ids)


def _put(where: str, revision: str, arrangement: Arrangement) -> bool:
    try:
        keeping.put(where, revision, arrangement)
    except OSError as error:
        _LOG.warning("the arrangement cannot be kept: %s", error.strerror)
        return False
    return True


def _overtaken(columns: Columns, newest: int | None) -> frozenset[Ref]:
    """What is open though sources came out since, or the other way round: it looks otherwise than it is shown."""
    asked = np.flatnonzero(columns.flags & int(Flag.OPEN | Flag.UNREPORTED))  # few of a million
    flags = columns.flags[asked]
    ends = (flags & Flag.OPEN_END) == 0
    over = ends & (columns.end[asked] <= (-(2**62) if newest is None else newest))
    waits, missed = (flags & Flag.OPEN) != 0, (flags & Flag.UNREPORTED) != 0
    return frozenset(columns.ref(place) for place in asked[(waits & over) | (missed & ~over)].tolist())


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
