# SPDX-License-Identifier: MIT
"""When an article was published, from its own words."""

from __future__ import annotations

from viewer.analysis.dates.expressions import Expression
from viewer.analysis.page import Page
from viewer.domain.article import Published


def find_published(page: Page, expressions: tuple[Expression, ...]) -> Published:
    """The publication date: from the header or dateline; else solved from the expressions; else open."""
    return Published(None, None)
