# SPDX-License-Identifier: MIT
"""What a person corrects. An edit outlives every new reading, and is undone by being marked so, never by being lost.

::

    Correction
    +-- SamePerson      two entities are one participant
    +-- OtherPerson     two entities are not one participant
    +-- Ruled           of the claims that disagree, this one is right
    +-- Published       when an article was published
    +-- ReadAlone       an article is not to be dated by what others tell
    +-- Era             a stretch of time has a name
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from viewer.domain.event import About
from viewer.domain.participant import EntityKind
from viewer.domain.selection import Ref
from viewer.domain.when import When


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Two entities, of any articles, are one participant."""

    one: int
    two: int


@dataclass(frozen=True, slots=True)
class OtherPerson:
    """Two entities, of any articles, are two participants."""

    one: int
    two: int


@dataclass(frozen=True, slots=True)
class Ruled:
    """Of what sources claim of an event, ``claim`` is right ``about`` its date, place or number."""

    about: About
    claim: int


@dataclass(frozen=True, slots=True)
class Published:
    """An article was published then, whatever its words lead to."""

    article: int
    when: When


@dataclass(frozen=True, slots=True)
class ReadAlone:
    """An article is not to be dated by what other articles tell."""

    article: int


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of time that a person named: a term of office, a war, a season. It changes nothing sources tell."""

    name: str
    when: When


Correction: TypeAlias = SamePerson | OtherPerson | Ruled | Published | ReadAlone | Era


@dataclass(frozen=True, slots=True)
class Edit:
    """A correction that was made. ``id`` counts up, ``made`` is UTC in ISO 8601, ``reason`` are the user's words.

    The latest of several edits that contradict each other holds. One that is ``undone`` counts for nothing.
    """

    id: int
    correction: Correction
    reason: str = ""
    made: str = ""
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """What an edit, or undoing one, came to: how many dates it moved, and under what number these are listed."""

    edit: Edit
    batch: int | None = None
    moved: int = 0


@dataclass(frozen=True, slots=True)
class EditRow:
    """An edit in a list, with words of the sources for what it is about.

    ``titles`` are the names of the two entities, the title of the event or that of the article; ``articles`` the titles
    of the articles in which these stand. Either is empty where that is not in the library any more. ``ref`` is what to
    select, ``kind`` what sort of participant it is about.
    """

    edit: Edit
    titles: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    ref: Ref | None = None
    kind: EntityKind | None = None

    @property
    def id(self) -> int:
        """The number of the edit."""
        return self.edit.id
