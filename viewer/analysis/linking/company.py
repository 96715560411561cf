# SPDX-License-Identifier: MIT
"""In whose company an article names somebody: learned only where a name is in doubt, for that is seldom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from typing import TypeAlias

from viewer.analysis.names.bearers import folded, full_name
from viewer.domain.participant import Entity, EntityKind

Named: TypeAlias = tuple[int, Entity]
"""An article, and whom or what it names."""

Present: TypeAlias = tuple[int, EntityKind, str]
"""An article, and the kind and name of whom it names."""


class Company:
    """The people and organisations that articles name. ``ask`` tells of articles; each is asked about once."""

    def __init__(self, ask: Callable[[Collection[int]], Iterable[Present]]) -> None:
        self._ask = ask
        self._names: dict[int, set[str]] = {}
        self._full_names: dict[int, set[str]] = {}

    @classmethod
    def of(cls, named: Iterable[Named]) -> Company:
        """The company in articles of which all is known."""
        present: dict[int, list[Present]] = defaultdict(list)
        for article, entity in named:
            present[article].append((article, entity.kind, entity.name))
        return cls(lambda articles: (each for article in articles for each in present[article]))

    def learn(self, articles: Iterable[int]) -> None:
        """Ask about some articles at once."""
        missing = set(articles) - self._names.keys()
        if not missing:
            return
        for article in missing:
            self._names[article], self._full_names[article] = set(), set()
        for article, kind, name in self._ask(missing):
            if kind is not EntityKind.PLACE:
                self._names[article].add(name)
            if kind is EntityKind.PERSON and full_name(name):
                self._full_names[article].add(folded(name))

    def names(self, article: int) -> set[str]:
        """The people and organisations, as the article names them."""
        self.learn([article])
        return self._names[article]

    def full_names(self, article: int) -> set[str]:
        """The people whose full name is given, in small letters without accents."""
        self.learn([article])
        return self._full_names[article]
