# SPDX-License-Identifier: MIT
"""What the tests of this room share: from text to a page, and from text to its dates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.publication import find_published
from viewer.analysis.dates.resolution import resolve
from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.sentences import find_sentences
from viewer.domain.article import Published
from viewer.domain.timex import Timex


def page_of(text: str) -> Page:
    blocks = find_blocks(text)
    return Page(1, text, blocks, find_sentences(text, blocks))


def dates_of(text: str) -> tuple[Published, tuple[Timex, ...]]:
    page = page_of(text)
    expressions = find_expressions(page)
    published = find_published(page, expressions)
    return published, resolve(page, expressions, published)


@pytest.fixture
def lay_out() -> Callable[[str], Page]:
    """A page for a text."""
    return page_of


@pytest.fixture
def read() -> Callable[[str], tuple[Published, tuple[Timex, ...]]]:
    """Publication date and time expressions of a text."""
    return dates_of


@pytest.fixture
def values() -> Callable[..., dict[str, str]]:
    """The values of the expressions of a sentence, by their words, for an article of Thursday 2 September 2021."""

    def of(sentence: str, published: str = "2021-09-02") -> dict[str, str]:
        header = f" date {published}\n\n" if published else ""
        text = header + sentence
        timexes = dates_of(text)[1]
        return {each.span.of(text): each.value for each in timexes if each.span.start >= len(header)}

    return of
