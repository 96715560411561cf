# SPDX-License-Identifier: MIT
"""What the articles of a library tell together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viewer.analysis.article import analyse_alone, reread
from viewer.analysis.linking.happenings import link_events
from viewer.analysis.linking.people import link_people
from viewer.analysis.linking.redating import attestations
from viewer.analysis.linking.stories import Likenesses, find_stories, likenesses
from viewer.domain.findings import Findings, Links

_ROUNDS = 3  # articles that may stand in a row, each dated by the one before


@dataclass(frozen=True, slots=True)
class Together:
    """Articles as they read in the light of each other, in the order they were given, and what links them."""

    articles: tuple[Findings, ...]
    links: Links


def link(articles: Sequence[Findings]) -> Links:
    """Join what single articles say. The result does not depend on the order of ``articles``."""
    ordered = _ordered(articles)
    return _link(ordered, likenesses(ordered))


def read_together(articles: Sequence[Findings]) -> Together:
    """Join what articles say, and read those again whose day of publication the others tell.

    It starts from what each says by itself, whatever it was read with before: an article that comes later or sooner
    leaves the same library. Each round hears all articles before it reads any of them again.
    """
    read = {findings.article.id: findings for findings in map(analyse_alone, articles)}
    ordered = _ordered(read.values())
    alike = likenesses(ordered)  # of their words: whatever date they get, they are read once
    links = _link(ordered, alike)
    settled: set[int] = set()
    for _ in range(_ROUNDS):
        heard = attestations([read[article] for article in sorted(read)], links)
        again = {
            article: findings
            for article, those in heard.items()
            if article not in settled and (findings := reread(read[article], those))
        }
        if not again:
            break
        settled |= again.keys()
        read |= again
    if settled:
        links = _link(_ordered(read.values()), alike)
    return Together(tuple(read[findings.article.id] for findings in articles), links)


def _ordered(articles: Iterable[Findings]) -> list[Findings]:
    return sorted(articles, key=lambda findings: findings.article.id)


def _link(ordered: Sequence[Findings], alike: Likenesses) -> Links:
    participants = link_people(ordered)
    return Links(participants, link_events(ordered, participants, find_stories(ordered, alike)))
