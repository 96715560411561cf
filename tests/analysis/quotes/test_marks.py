# SPDX-License-Identifier: MIT
"""What stands between marks, one row per way in which marks go right or wrong."""

from __future__ import annotations

import pytest

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.quotes.marks import Ending, Quoted, find_quoted

ROWS = [
    # every form
    ("He said “go” twice.", ["go"]),
    ('He said "go" twice.', ["go"]),
    ("He said ``go'' twice.", ["go"]),
    ("He said ''go'' twice.", ["go"]),
    ("He said «go» twice.", ["go"]),
    ("He said „go“ twice.", ["go"]),
    ("He said „go” twice.", ["go"]),
    ("“Go,” he said. “Run.”", ["Go,", "Run."]),
    ('"Go," he said. "Run."', ["Go,", "Run."]),
    # single marks as the main ones
    ("‘We will go at once,’ he said.", ["We will go at once,"]),
    ("'We will go at once,' he said.", ["We will go at once,"]),
    ("It's Lee's dog that 'they' saw.", []),
    ("The dogs' bowls and the cats' beds were gone.", []),
    ("‘Go,’ he said. ‘Run.’", ["Go,", "Run."]),
    ("She sang a song from ‘The 12.’", []),
    ("‘The pilots’ houses won’t stand,’ he said.", ["The pilots’ houses won’t stand,"]),
    ("‘He said “go” to me,’ she said.", ["He said “go” to me,"]),
    ("‘He said “go” to me,’ she said.\n\nIt was “odd” of him.", ["go", "odd"]),
    # guillemets with blanks inside
    ("He said « go now » twice.", ["go now"]),
    ("« Go », he said. « Run. »", ["Go", "Run."]),
    # nested marks belong to the outer quote
    ("“He said ‘go’ to me,” she said.", ["He said ‘go’ to me,"]),
    ("“He said “go” to me,” she said.", ["He said “go” to me,"]),
    ('"He said “go” to me," she said.', ["He said “go” to me,"]),
    # wrong marks
    ("“We will go, “ he said.", ["We will go,"]),
    ("”We will go,” he said.", ["We will go,"]),
    ("“We will go,“ he said.", ["We will go,"]),
    ("They fell by half. “We will go. “", ["We will go."]),
    # lost marks
    ("“We will go, he said. “We will run.”", ["We will go,", "We will run."]),
    ("“We will go at once and not come back", ["We will go at once and not come back"]),
    ("We will go,” he said.", ["We will go,"]),
    ("Lee said: We will go.”", ["We will go."]),
    ("“We will go,” he said. We will run.” It rained.", ["We will go,", "We will run."]),
    # no quotes
    ('A 12" mast and a man of 6\'2" stood there.', []),
    ('Look at <img src="a.png" alt="b"/> now.', []),
    ("“”", []),
    ("“ ”", []),
    ("The film of Robert “Bob” Ek was shown.", []),
    # a transcript: the name is no part of the words
    ("“LEE: We will go.”", ["We will go."]),
]


def _quoted(text: str) -> tuple[Quoted, ...]:
    return find_quoted(Page(1, text, find_blocks(text), ()))


@pytest.mark.parametrize(("text", "words"), ROWS)
def test_what_stands_between_marks(text: str, words: list[str]) -> None:
    assert [quote.inner.of(text) for quote in _quoted(text)] == words


def test_an_open_quote_runs_on_into_the_next_paragraph() -> None:
    text = "“We will go.\n\n“We will run,” he said.\n\n“We will swim.\n\nIt rained."
    assert [quote.ending for quote in _quoted(text)] == [Ending.RUNS_ON, Ending.CLOSED, Ending.LOST]


def test_a_quote_between_single_marks_runs_on_too() -> None:
    text = "‘We will go,’ he said. ‘We will run.\n\n‘We will swim.’"
    found = [(quote.inner.of(text), quote.ending) for quote in _quoted(text)]
    assert found == [
        ("We will go,", Ending.CLOSED),
        ("We will run.", Ending.RUNS_ON),
        ("We will swim.", Ending.CLOSED),
    ]


def test_the_name_in_a_transcript_is_kept_apart() -> None:
    text = "“ANN LEE: We will go.”"
    (quote,) = _quoted(text)
    assert quote.name is not None
    assert quote.name.of(text) == "ANN LEE"


def test_quotes_do_not_reach_over_a_paragraph() -> None:
    text = "“We will go\n\nIt rained.”"
    assert [quote.inner.of(text) for quote in _quoted(text)] == ["We will go", "It rained."]
