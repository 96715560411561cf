# SPDX-License-Identifier: MIT
"""What a user's edits ask of the analysis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from viewer.domain.edit import Edit, Era, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.event import About
from viewer.domain.when import When


@dataclass(frozen=True, slots=True)
class Corrections:
    """The edits that hold. Of those that contradict each other it is the latest.

    ``published`` are the dates of articles, ``alone`` the articles that none other is to date, ``rulings`` the claims
    that are right about something, with the number of the edit, ``people`` what was said of entities, in order.
    """

    published: Mapping[int, When] = field(default_factory=dict)
    alone: frozenset[int] = frozenset()
    rulings: Mapping[tuple[About, int], int] = field(default_factory=dict)
    people: tuple[SamePerson | OtherPerson, ...] = ()

    @classmethod
    def of(cls, edits: Iterable[Edit]) -> Corrections:
        """The corrections that some edits come to."""
        published: dict[int, When] = {}
        alone: set[int] = set()
        rulings: dict[tuple[About, int], int] = {}
        people: list[SamePerson | OtherPerson] = []
        for edit in sorted(edits, key=lambda edit: edit.id):
            if edit.undone:
                continue
            match edit.correction:
                case Published(article, when):
                    published[article] = when
                case ReadAlone(article):
                    alone.add(article)
                case Ruled(about, claim):
                    rulings[about, claim] = edit.id
                case SamePerson() | OtherPerson():
                    people.append(edit.correction)
                case Era():
                    pass  # names time, and says nothing of what sources tell
        return cls(published, frozenset(alone), rulings, tuple(people))


NONE = Corrections()
