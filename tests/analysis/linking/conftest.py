# SPDX-License-Identifier: MIT
"""What the tests of this room share: articles read whole, and the events that they tell together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from viewer.analysis.article import analyse
from viewer.analysis.linking.library import read_together
from viewer.domain.article import RawArticle
from viewer.domain.event import Claim, Event
from viewer.domain.findings import Findings, Links


@dataclass(frozen=True)
class Library:
    """Articles and what links them."""

    articles: list[Findings]
    links: Links

    @property
    def claims(self) -> dict[int, tuple[Claim, Findings]]:
        return {claim.id: (claim, findings) for findings in self.articles for claim in findings.claims}

    def shared(self) -> list[Event]:
        """The events that more than one article tells of."""
        return [
            event
            for event in self.links.events
            if len({self.claims[claim][1].article.id for claim in event.claims}) > 1
        ]

    def names(self, event: Event) -> list[str]:
        known = {participant.id: participant.name for participant in self.links.participants}
        return [known[who] for who in event.participants]


def library_of(*texts: str) -> Library:
    articles = [analyse(RawArticle.of_text(text, f"{number}.txt")) for number, text in enumerate(texts)]
    together = read_together(articles)
    return Library(list(together.articles), together.links)


@pytest.fixture
def library() -> Callable[..., Library]:
    """The library of some texts."""
    return library_of
