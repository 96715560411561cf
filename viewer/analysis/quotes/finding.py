# SPDX-License-Identifier: MIT
"""Quotes of one article, with their speakers."""

from __future__ import annotations

from viewer.analysis.page import Page
from viewer.domain.article import Published
from viewer.domain.participant import Entity, Mention
from viewer.domain.quote import Quote
from viewer.domain.timex import Timex


def find_quotes(
    page: Page,
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    *,
    timexes: tuple[Timex, ...],
    published: Published,
) -> tuple[Quote, ...]:
    """The quotes of an article in the order of the text."""
    return ()
