# SPDX-License-Identifier: MIT
"""What time expressions mean, given when the article was published."""

from __future__ import annotations

from viewer.analysis.dates.expressions import Expression
from viewer.analysis.page import Page
from viewer.domain.article import Published
from viewer.domain.timex import Timex


def resolve(page: Page, expressions: tuple[Expression, ...], published: Published) -> tuple[Timex, ...]:
    """A timex for each expression; its value stays open where the text and the publication date do not give one."""
    return ()
