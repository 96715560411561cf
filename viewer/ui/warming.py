# SPDX-License-Identifier: MIT
"""Doing beside the window once what will be waited for in it: the first time, a question has to be put into SQL, which
takes longer than the answer, and a change of the timeline has to ask for its memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.domain.selection import Noun, Ref
from viewer.workspace import garbage

if TYPE_CHECKING:
    from viewer.ui.snapshot import Snapshot
    from viewer.workspace.workspace import Workspace


def warm(workspace: Workspace, snapshot: Snapshot) -> None:
    """Look at one thing of each sort, as the panels do when it is selected, and change the timeline as an edit does."""
    events = snapshot.event_ids()[:1].tolist()
    for noun, ids in (
        (Noun.ARTICLE, snapshot.articles[:1]),
        (Noun.EVENT, events),
        (Noun.PARTICIPANT, snapshot.participants[-1:]),  # who is named least: to answer for him takes no time
        (Noun.QUOTE, snapshot.quotes[:1]),
    ):
        for id_ in ids:
            workspace.related(Ref(noun, id_))
    for article in snapshot.articles[:1]:
        _read(workspace, article)
    for event in events:
        workspace.event_rows([event])
        workspace.claims(event)
    workspace.rehearse_change()
    garbage.settle()


def _read(workspace: Workspace, article: int) -> None:
    try:
        workspace.reading(article)
    except LookupError:
        return  # it has just gone
