# SPDX-License-Identifier: MIT
"""Time expressions as they stand, before anything is known of the day they were written on."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.analysis.page import Page
from viewer.domain.span import Span


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression that is found and not yet valued."""

    span: Span


def find_expressions(page: Page) -> tuple[Expression, ...]:
    """The time expressions of an article, in the order of the text, not overlapping."""
    return ()
