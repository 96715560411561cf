# SPDX-License-Identifier: MIT
"""Paragraphs of one line each, and paragraphs that somebody wrapped."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.analysis.paragraphs import find_paragraphs

WRAPPED = (
    "The council met on Monday to talk about the old bridge, which has\n"
    "been closed to lorries since the flood of last autumn and which no\n"
    "engineer would call safe.\n"
    "\n"
    "It will meet again in the first week of May, when the engineers are\n"
    "due to report on what a new one would cost the town, and how long it\n"
    "would take.\n"
)


def _paragraphs(text: str) -> list[str]:
    return [paragraph.span.of(text) for paragraph in find_paragraphs(text)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_parts_lines(newline: str) -> None:
    assert _paragraphs(f"One line.{newline}{newline}Another.{newline}A third.") == ["One line.", "Another.", "A third."]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_wrapped_lines_make_one_paragraph(newline: str) -> None:
    found = _paragraphs(WRAPPED.replace("\n", newline))
    assert [paragraph.split()[0] for paragraph in found] == ["The", "It"]
    assert [paragraph.split()[-1] for paragraph in found] == ["safe.", "take."]


def test_wrapped_paragraphs_may_follow_without_a_blank_line() -> None:
    found = _paragraphs(WRAPPED.replace("\n\n", "\n"))
    assert [paragraph.split()[0] for paragraph in found] == ["The", "It"]


def test_short_lines_that_had_room_are_paragraphs_of_their_own() -> None:
    assert len(find_paragraphs("A list:\nbread\nmilk\nWho brings the butter?\nNobody.")) == 5


def test_long_lines_are_never_joined() -> None:
    line = "word " * 40
    assert len(find_paragraphs(f"{line}\n{line}\n{line}\n{line}")) == 4


def test_blank_lines_are_counted() -> None:
    assert [paragraph.gap for paragraph in find_paragraphs("a\nb\n\nc\n \n\nd")] == [0, 0, 1, 2]


@given(st.text(alphabet=st.sampled_from("ab .\n\r\t\u2028 x"), max_size=400))
def test_paragraphs_hold_every_word_in_order(text: str) -> None:
    found = find_paragraphs(text)
    assert "".join(paragraph.span.of(text) for paragraph in found).split() or not text.split()
    assert "".join("".join(p.span.of(text).split()) for p in found) == "".join(text.split())
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
