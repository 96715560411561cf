# SPDX-License-Identifier: MIT
"""Claims of one article."""

from __future__ import annotations

from viewer.analysis.page import Page
from viewer.domain.article import Published
from viewer.domain.event import Claim
from viewer.domain.participant import Entity, Mention
from viewer.domain.quote import Quote
from viewer.domain.timex import Timex


def find_claims(
    page: Page,
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    *,
    timexes: tuple[Timex, ...],
    quotes: tuple[Quote, ...],
    published: Published,
) -> tuple[Claim, ...]:
    """What the sentences of an article tell of, in the order of the text."""
    return ()
