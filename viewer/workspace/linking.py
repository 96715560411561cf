# SPDX-License-Identifier: MIT
"""Linking articles into a library within one transaction, and writing down what that has changed."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from viewer.analysis.linking.corrections import Corrections
from viewer.analysis.linking.digest import Layer
from viewer.analysis.linking.digest_form import BEGINNING, body_text
from viewer.analysis.linking.library import Linked, Wish, link_in
from viewer.analysis.linking.naming import name_keys
from viewer.analysis.linking.shelf import Shelf
from viewer.domain.findings import Findings
from viewer.domain.progress import Progress, Stage
from viewer.domain.selection import Noun, Ref
from viewer.queries.touched import touched_marks
from viewer.store import links, remembering
from viewer.store.changes import Moved, add_changes
from viewer.store.edits import load_edits
from viewer.store.noting import note_marks
from viewer.store.remembering import Kept
from viewer.store.writing import add_findings, relink_some, replace_findings
from viewer.workspace.memory import LibraryMemory
from viewer.workspace.reading import Read

NOTHING = Wish()
_FEW = 2000  # of what has changed: for more, all is arranged anew


@dataclass(frozen=True, slots=True)
class Moves:
    """The number under which the dates that were moved are listed, None where none was, and how many they are."""

    batch: int | None = None
    number: int = 0


class Cancelled(Exception):
    """Undoes what the open transaction has written so far."""


def link_and_save(
    session: Session,
    new: Sequence[Read],
    wish: Wish = NOTHING,
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[Progress, None, Moves]:
    """Link new articles, and look at others again as ``wish`` says; then write. Raises Cancelled.

    What an older version has left without digests is linked anew as a whole.
    """
    if remembering.is_of_another_form(session, BEGINNING):
        remembering.forget(session)
    wish = replace(wish, articles=wish.articles | remembering.undigested(session))
    memory = LibraryMemory(session) if remembering.has_articles(session) else None
    steps = link_in(
        [read.findings for read in new],
        memory,
        corrections=Corrections.of(load_edits(session)),
        wish=wish,
        digests={read.digest.article: read.digest for read in new},
    )
    linked = yield from _told(steps, cancelled)
    yield Progress(Stage.SAVING, 0, 1)
    moved = _save(session, linked, {read.findings.article.id for read in new})
    if cancelled():
        raise Cancelled
    return moved


def _told(
    steps: Generator[tuple[int, int], None, Linked], cancelled: Callable[[], bool]
) -> Generator[Progress, None, Linked]:
    while True:
        try:
            done, total = next(steps)
        except StopIteration as end:
            linked: Linked = end.value
            return linked
        yield Progress(Stage.LINKING, done, total)
        if cancelled():
            raise Cancelled


def _save(session: Session, linked: Linked, new: Set[int]) -> Moves:
    articles = [one for _, one in sorted(linked.articles.items())]
    moved = list(_moved(linked, new))
    replace_findings(session, [one for one in articles if one.article.id not in new])
    add_findings(session, [one for one in articles if one.article.id in new])
    relink_some(session, links.load_again(session, linked.old), linked.new)
    _remember(session, linked.shelf)
    unnamed = [one for one in articles if linked.shelf.put[one.article.id] is None]
    remembering.keep_names(session, _name_keys(unnamed))
    _note(session, linked)
    return Moves(add_changes(session, moved), len(moved)) if moved else Moves()


def _moved(linked: Linked, new: Set[int]) -> Iterator[Moved]:
    """The dates of articles and events that the library had otherwise."""
    for article, findings in sorted(linked.articles.items()):
        earlier = linked.shelf.put[article]
        if article not in new and earlier and earlier.published != findings.article.published.when:
            yield Moved(Ref(Noun.ARTICLE, article), earlier.published, findings.article.published.when)
    before = {event.id: event for event in linked.old.events}
    for event in linked.new.events:
        if event.id in before and before[event.id].when != event.when:
            yield Moved(Ref(Noun.EVENT, event.id), before[event.id].when, event.when)


def _note(session: Session, linked: Linked) -> None:
    """Say what may look otherwise on the timeline, where that is little."""
    links_ = (linked.old, linked.new)
    printed = {article for each in links_ for origin in each.origins for article in origin.articles}
    claims = {claim for event in linked.old.events for claim in event.claims}
    events = {event.id for each in links_ for event in each.events}
    if len(linked.articles) + len(printed) + len(events) + len(claims) <= _FEW:
        articles = set(linked.articles) | printed | remembering.articles_of_claims(session, claims)
        note_marks(session, touched_marks(session, articles, events))


def _name_keys(articles: Iterable[Findings]) -> Iterator[tuple[int, int]]:
    """The keys under which whom the articles name is found, with each."""
    for findings in articles:
        for entity in findings.entities:
            for key in sorted(name_keys(entity).posts):
                yield key, entity.id


def _remember(session: Session, shelf: Shelf) -> None:
    """Keep what has changed of digests and pairs. The articles are written already."""
    digests = [shelf.digest(article) for article in sorted(shelf.put)]
    remembering.keep_digests(session, [Kept(one.article, body_text(one), one.all_keys) for one in digests])
    for layer in Layer:
        gone, new = shelf.graph(layer).changes()
        remembering.keep_pairs(session, layer, gone, new)
