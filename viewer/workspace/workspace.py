# SPDX-License-Identifier: MIT
"""Everything that a user can do with a library, without a screen.

A workspace words nothing, prints nothing and asks nothing: it takes and gives values of the domain, and raises its
errors. Reads may come from one thread while another one imports.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from viewer.domain.edit import Changed, Correction, Edit, EditRow
from viewer.domain.filter import Filter
from viewer.domain.findings import Findings, Links
from viewer.domain.progress import ImportReport, Progress
from viewer.domain.rows import (
    ArticleRow,
    ClaimRow,
    Counts,
    DateChange,
    EntityRow,
    EventRow,
    GapKind,
    GapRow,
    ParticipantRow,
    Problem,
    QuoteRow,
    Reading,
    Variant,
)
from viewer.domain.selection import Noun, Ref, Related
from viewer.domain.wish import PLAIN, Wish
from viewer.queries.articles import article_rows
from viewer.queries.changes import date_changes
from viewer.queries.claimed import claimed_dates
from viewer.queries.clock import reports_of
from viewer.queries.counts import count
from viewer.queries.edits import edit_rows
from viewer.queries.events import claim_rows, event_rows
from viewer.queries.listing import list_ids
from viewer.queries.participants import entity_rows, participant_rows
from viewer.queries.presence import presences, publication_days
from viewer.queries.quotes import quote_rows, variant_ids
from viewer.queries.reading import read_article
from viewer.queries.related import related
from viewer.store.edits import load_edits
from viewer.store.library import Library, open_library
from viewer.store.links import load_links
from viewer.store.loading import load_findings
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.backdrop import Stretch
from viewer.timeline.claimed import Claimed
from viewer.timeline.columns import Columns
from viewer.timeline.reports import Reports
from viewer.workspace import correcting
from viewer.workspace.arranging import Arranger
from viewer.workspace.checking import check_library
from viewer.workspace.eras import eras_of
from viewer.workspace.gaps import ALL, find_gaps
from viewer.workspace.importing import import_paths
from viewer.workspace.keeping import Kept
from viewer.workspace.variants import variants_of

EVERYTHING = Filter()


class Workspace:
    """An open library, and what can be done with it."""

    def __init__(self, opened: Library, offered: Kept | None = None) -> None:
        self._library = opened
        self._arranger = Arranger(opened, offered)

    @classmethod
    def open(cls, library: str | Path, *, create: bool = True, offered: Kept | None = None) -> Workspace:
        """Open a library: a file, or a SQLAlchemy URL; ``offered`` is what is kept of it. LibraryError where that
        cannot be.
        """
        return cls(open_library(library, create=create), offered)

    def close(self) -> None:
        """Let go of the library."""
        self._library.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def library(self) -> str:
        """The library as it was named on opening; an address without its password, fit to be shown and remembered."""
        return self._library.where

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written here."""
        return self._library.read_only

    def import_paths(
        self,
        paths: Sequence[Path],
        *,
        jobs: int | None = None,
        cancelled: Callable[[], bool] = lambda: False,
        names_pipeline: str | None = None,
    ) -> Generator[Progress, None, ImportReport]:
        """Import files and folders: a generator of progress whose value is the report. Nothing is done before the first
        step is asked for. ``names_pipeline`` is the spaCy pipeline that finds names, empty for the rules; by default
        the one that the user prefers. ReadOnlyLibrary where nothing can be written, PreferencesError where the pipeline
        cannot be had.
        """
        return import_paths(self._library, paths, jobs=jobs, cancelled=cancelled, names_pipeline=names_pipeline)

    def ids(self, noun: Noun, filter: Filter = EVERYTHING) -> list[int]:
        """What fits, in the list's own order: articles by publication, events and quotes by time, participants by
        mentions; the undated last.
        """
        with self._library.reading() as session:
            return list_ids(session, noun, filter)

    def article_rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """Articles in the order of ``ids``; unknown ids are left out, here and below."""
        with self._library.reading() as session:
            return article_rows(session, ids)

    def event_rows(self, ids: Sequence[int]) -> list[EventRow]:
        """Events in the order of ``ids``."""
        with self._library.reading() as session:
            return event_rows(session, ids)

    def participant_rows(self, ids: Sequence[int]) -> list[ParticipantRow]:
        """Participants in the order of ``ids``."""
        with self._library.reading() as session:
            return participant_rows(session, ids)

    def quote_rows(self, ids: Sequence[int]) -> list[QuoteRow]:
        """Quotes in the order of ``ids``."""
        with self._library.reading() as session:
            return quote_rows(session, ids)

    def claims(self, event: int) -> list[ClaimRow]:
        """The evidence of an event, in the order of publication."""
        with self._library.reading() as session:
            return claim_rows(session, event)

    def variants(self, quote: int) -> list[Variant]:
        """The wordings of the utterance that a quote reports, its own among them; its own alone where there is no other
        one, and nothing where the quote is unknown.
        """
        with self._library.reading() as session:
            rows = quote_rows(session, variant_ids(session, quote))
            articles = article_rows(session, list(dict.fromkeys(row.article for row in rows)))
        return variants_of(rows, {article.id: article.published for article in articles}, quote)

    def gaps(
        self, filter: Filter = EVERYTHING, *, kinds: Collection[GapKind] = ALL, at_most: int | None = None
    ) -> list[GapRow]:
        """What is missing from the story that fits, by kind and then by time; the first ``at_most`` of each kind."""
        with self._library.reading() as session:
            columns = self._arranger.columns(session, filter)
            named, published = presences(session, filter), publication_days(session, filter)
        return find_gaps(columns, named, published, kinds, at_most)

    def date_changes(self, batch: int | None = None) -> list[DateChange]:
        """Dates that other articles or corrections moved: those of one batch, or all, the newest batch first."""
        with self._library.reading() as session:
            return date_changes(session, batch)

    def reading(self, article: int) -> Reading:
        """An article with its marks. LookupError where there is none of that id."""
        with self._library.reading() as session:
            return read_article(session, article)

    def related(self, ref: Ref) -> Related:
        """All that goes with one thing."""
        with self._library.reading() as session:
            return related(session, ref)

    def counts(self, filter: Filter = EVERYTHING) -> Counts:
        """How much fits."""
        with self._library.reading() as session:
            return count(session, filter)

    def columns(self, filter: Filter = EVERYTHING) -> Columns:
        """What the timeline lays out at first: the events, and the articles by their publication."""
        with self._library.reading() as session:
            return self._arranger.columns(session, filter)

    def arrangement(self, filter: Filter = EVERYTHING, wish: Wish = PLAIN) -> Arrangement:
        """The same with all that follows from it, ready to be laid out, as it is wished."""
        with self._library.reading() as session:
            return self._arranger.arrangement(session, filter, wish)

    def reports(self, event: int) -> Reports:
        """When an event was, and when the articles that tell of it came out."""
        with self._library.reading() as session:
            return reports_of(session, event)

    def keep_arrangement(self) -> tuple[Arrangement, Arrangement] | None:
        """Keep what the timeline shows for the next start, where that ``is_kept`` not yet: what was shown, and the same
        with less memory.
        """
        return self._arranger.keep()

    def rehearse_change(self) -> None:
        """Make the first change of a large library's timeline as fast as those after it: for when nobody waits."""
        self._arranger.rehearse()

    @property
    def is_kept(self) -> bool:
        """Whether the next start finds the timeline as it is."""
        return self._arranger.is_kept

    @contextmanager
    def everything(self) -> Iterator[tuple[Links, Iterator[Findings]]]:
        """What the articles tell together, and all that each says, by its id: of one moment, whatever is imported
        meanwhile.
        """
        with self._library.reading() as session:
            yield load_links(session), load_findings(session)

    def correct(self, correction: Correction, reason: str = "") -> Changed:
        """Make a correction, and link anew what rests on it. LookupError where it is of nothing that the library has,
        ReadOnlyLibrary where nothing can be written; so below.
        """
        return correcting.correct(self._library, correction, reason)

    def undo(self, edit: int) -> Changed:
        """Let an edit count for nothing."""
        return correcting.undo(self._library, edit)

    def redo(self, edit: int) -> Changed:
        """Let an edit that was undone count again."""
        return correcting.redo(self._library, edit)

    def edits(self) -> list[Edit]:
        """All edits in the order in which they were made, those that are undone among them."""
        with self._library.reading() as session:
            return load_edits(session)

    def claimed_dates(self) -> Claimed:
        """What is claimed of the time of events on which sources disagree."""
        with self._library.reading() as session:
            return claimed_dates(session)

    def eras(self) -> tuple[Stretch, ...]:
        """The stretches of time that have a name, by their beginning."""
        return eras_of(self.edits())

    def edit_rows(self) -> list[EditRow]:
        """All edits in the same order, with the names and titles of what they are about."""
        with self._library.reading() as session:
            return edit_rows(session, load_edits(session))

    def entities(self, participant: int) -> list[EntityRow]:
        """What of each article a participant is: what corrections of persons speak of."""
        with self._library.reading() as session:
            return entity_rows(session, participant)

    def check(self) -> list[Problem]:
        """What is wrong with the library; nothing, if all is well."""
        return check_library(self._library)
