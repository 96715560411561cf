# SPDX-License-Identifier: MIT
"""Quotes without a cue of their own: what they carry over, and what they do not."""

from __future__ import annotations

import pytest

ROWS = [
    ("“We go,” said Ann Lee. “We go at once.”", ["said_x", "carried"]),
    ("“We go,” said Ann Lee. It rained. “We go at once.”", ["said_x", "carried"]),
    ("“We go,” said Ann Lee.\n\n“We go at once.”", ["said_x", "next_paragraph"]),
    ("“We go,” said Ann Lee. “We run.\n\n“We go at once.”", ["said_x", "carried"]),
    ("“We have all been here before.\n“We go at once,” said Ann Lee.", ["run_on"]),
    ("“We go,” said Ann Lee, “and we go at once.”", ["said_x"]),
    ("Ann Lee was angry. “We go at once.”", ["announced"]),
    ("Nobody stopped Ann Lee. “We go at once.”", ["topic"]),
    ("They would not stay, Ann Lee said. “We go at once.”", ["reported"]),
    ("Ann Lee was angry:\n\n“We go at once.”", ["colon"]),
]


@pytest.mark.parametrize(("text", "sieves"), ROWS)
def test_the_speaker_is_carried_over(stage, text: str, sieves: list[str]) -> None:
    quotes = stage(text, "Ann Lee").marked
    assert [quote.sieve for quote in quotes] == sieves
    assert {quote.speaker for quote in quotes} == {1}


def test_the_sentence_before_announces_another_speaker(stage) -> None:
    scene = stage("“We go,” said Ann Lee.\n\nThe old pilot Bo Ek came last. “We go at once.”", "Ann Lee", "Bo Ek")
    assert scene.said() == [("We go,", "Ann Lee"), ("We go at once.", "Bo Ek")]
    scene = stage("“We go,” said Ann Lee. After Bo Ek it was dark. “We go at once.”", "Ann Lee", "Bo Ek")
    assert scene.said()[-1] == ("We go at once.", "Ann Lee")


@pytest.mark.parametrize(
    "text",
    [
        "“We go,” said Ann Lee.\n\nBoats came in. They were many.\n\n“We go at once.”",
        "Ann Lee was angry.\n\n“We go at once.”",
        "“We go at once.”\n\nAnn Lee was angry.",
    ],
)
def test_the_last_speaker_seen_is_not_enough(stage, text: str) -> None:
    assert stage(text, "Ann Lee").marked[-1].speaker is None


def test_the_carried_quote_keeps_the_phrase_that_named_its_source(stage) -> None:
    scene = stage("“We go,” said envoy Ann Lee. “We go at once.”", "Ann Lee")
    spans = {quote.speaker_span for quote in scene.marked}
    assert [span.of(scene.page.text) for span in spans if span] == ["envoy Ann Lee"]
