# SPDX-License-Identifier: MIT
"""What the analysis hands on: the findings of one article, and what links the findings of many."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.domain.article import Article
from viewer.domain.event import Claim, Event
from viewer.domain.grouping import Origin, Story, Utterance
from viewer.domain.participant import Entity, Mention, Participant
from viewer.domain.quote import Quote
from viewer.domain.timex import Timex


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one article says, found without looking at any other. Every tuple is in the order of the text."""

    article: Article
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """What the articles of a library tell together.

    Every entity stands in exactly one participant, every claim in one event, every article in one story; an article in
    at most one origin, and a quote in at most one utterance.
    """

    participants: tuple[Participant, ...] = ()
    events: tuple[Event, ...] = ()
    stories: tuple[Story, ...] = ()
    origins: tuple[Origin, ...] = ()
    utterances: tuple[Utterance, ...] = ()
