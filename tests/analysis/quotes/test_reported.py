# SPDX-License-Identifier: MIT
"""What is reported without marks: which words, whose, and by which pattern."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.quotes.finding import find_quotes
from viewer.analysis.quotes.sieves import CONFIDENCE
from viewer.analysis.sentences import find_sentences
from viewer.domain.article import Published
from viewer.domain.quote import Quote, QuoteKind

LEE = "Ann Lee"
ROWS = [
    # with "that"
    ("Ann Lee said that the bridge was old.", "that the bridge was old", LEE, "said_that"),
    ("Ann Lee told Bo Ek that the bridge was old.", "that the bridge was old", LEE, "said_that"),
    ("Ann Lee told US envoy Bo Ek that the bridge was old.", "that the bridge was old", LEE, "said_that"),
    ("Ann Lee said on Monday that the bridge was old.", "that the bridge was old", LEE, "said_that"),
    ("Ann Lee said this week that the bridge was old.", "that the bridge was old", LEE, "said_that"),
    ("The pier has a crack, and Ann Lee warned that it may fall.", "that it may fall", LEE, "said_that"),
    ("Ann Lee, an engineer who drew it, said that it was not old.", "that it was not old", LEE, "said_that"),
    ("In a letter to the board, the engineer Ann Lee wrote that it was old.", "that it was old", LEE, "said_that"),
    ("Ann Lee did not come, saying that the road was wet.", "that the road was wet", LEE, "said_that"),
    ("Ann Lee wrote to Bo Ek that the bridge was old.", "that the bridge was old", LEE, "said_that"),
    # without
    ("Ann Lee said the bridge was old.", "the bridge was old", LEE, "said_clause"),
    ("Ann Lee on Monday said the bridge was old.", "the bridge was old", LEE, "said_clause"),
    ("Ann Lee said Monday the bridge was old.", "the bridge was old", LEE, "said_clause"),
    ("Ann Lee said in a letter she would not go.", "she would not go", LEE, "said_clause"),
    ("Ann Lee says many boats need a deeper harbour.", "many boats need a deeper harbour", LEE, "said_clause"),
    ("Ann Lee added the pier, built in haste, was worse.", "the pier, built in haste, was worse", LEE, "said_clause"),
    ("Ann Lee claimed she'd seen worse.", "she'd seen worse", LEE, "said_clause"),
    ("OSLO, May 2 (Wire) — The bridge is too old, Ann Lee said.", "The bridge is too old", LEE, "clause_said"),
    ("Across town Ann Lee said the bridge was old.", "the bridge was old", LEE, "said_clause"),
    # questions
    ("Ann Lee asked whether the bridge was old.", "whether the bridge was old", LEE, "asked_whether"),
    ("Ann Lee asked Bo Ek if the bridge was old.", "if the bridge was old", LEE, "asked_whether"),
    ("Ann Lee wanted to know why it had cracked.", "why it had cracked", LEE, "asked_whether"),
    ("Ann Lee explained how the piers were sunk.", "how the piers were sunk", LEE, "asked_whether"),
    # infinitives
    ("Ann Lee promised to mend the bridge.", "to mend the bridge", LEE, "promised_to"),
    ("Ann Lee urged the board to mend the bridge.", "to mend the bridge", LEE, "promised_to"),
    ("Ann Lee called on them to mend the bridge.", "to mend the bridge", LEE, "promised_to"),
    # the cue behind it
    ("The bridge is too old for lorries, Ann Lee said.", "The bridge is too old for lorries", LEE, "clause_said"),
    ("The bridge is too old, Ann Lee told the board on Monday.", "The bridge is too old", LEE, "clause_said"),
    ("The bridge is too old, said Ann Lee, an engineer.", "The bridge is too old", LEE, "clause_said"),
    ("The bridge, Ann Lee said, is too old for lorries.", "The bridge | is too old for lorries", LEE, "clause_said"),
    ("The bridge is too old, Ann Lee said, adding nothing.", "The bridge is too old", LEE, "clause_said"),
    # according to
    ("The bridge is too old, according to Ann Lee.", "The bridge is too old", LEE, "clause_according_to"),
    ("According to Ann Lee, the bridge is too old.", "the bridge is too old", LEE, "clause_according_to"),
    ("According to police, the bridge is too old.", "the bridge is too old", None, "clause_according_to"),
    ("As Ann Lee put it, the bridge is too old.", "the bridge is too old", LEE, "clause_according_to"),
    ("Police said 300,000 of the boats were old.", "300,000 of the boats were old", None, "said_clause"),
    # nouns
    ("They rejected Ann Lee's claim that it was old.", "that it was old", LEE, "words_that"),
    # who it is
    ("Mr. Bo Ek met Ann Lee. She said the bridge was old.", "the bridge was old", LEE, "said_clause"),
    ("Officials said the bridge was old.", "the bridge was old", None, "said_clause"),
    ("Dry docks and state pilots said the bridge was old.", "the bridge was old", None, "said_clause"),
    # where it ends
    ("Ann Lee said the pier was old, according to the board.", "the pier was old", LEE, "said_clause"),
    ("Ann Lee said the pier was old, calling it a ruin.", "the pier was old", LEE, "said_clause"),
    ("Ann Lee said the pier was old; nobody stayed.", "the pier was old", LEE, "said_clause"),
    # with quoted words in it
    ("Ann Lee said it was “absolutely safe” for boats.", "it was “absolutely safe” for boats", LEE, "said_clause"),
]  # fmt: skip
TWO = [
    ("Ann Lee said the pier was old and warned that it would fall.", ["the pier was old", "that it would fall"]),
    ("Ann Lee said the pier was old, but Bo Ek said it was safe.", ["the pier was old", "it was safe"]),
    ("“We go,” Ann Lee said, adding that the pier was old.", ["that the pier was old"]),
]
NOTHING = [
    "“The bridge is too old for lorries,” Ann Lee said.",
    "“The bridge is too old,” Ann Lee said as she left the pier.",
    "Ann Lee said: “The bridge is too old.”",
    "Lost for words, Ann Lee said, “The bridge is too old.”",
    "Ann Lee said that “the bridge is too old”.",
    "Ann Lee said the old bridge “may not be crossed by anybody until the board has met and ruled”.",
    "Ann Lee said yes.",
    "Ann Lee said nothing.",
    "Ann Lee, the mayor, noted the rule on boats.",
    "Ann Lee spoke in a house on a hill that had no roof.",
    "Ann Lee said so in a letter that came on Monday.",
    "Ann Lee told the crowd at the pier that hot day, years before it fell.",
    "Ann Lee asked for a bridge that few people knew.",
    "Ann Lee replied to the claim that the bridge was old.",
    "Ann Lee replied to Bo Ek's remark at the pier that the bridge was old.",
    "Ann Lee replied to Bo Ek's brief insertion that the bridge was old.",
    "Ann Lee read the book that he had brought.",
    "The bridge of the states that border the river is old.",
    "I said the bridge was old.",
    "It is worth noting that the bridge was old.",
    "Ann Lee was told that the bridge was old.",
    "The bridge was old and Ann Lee crossed it.",
]


def reported(scene) -> list[Quote]:
    page = scene.page
    found = find_quotes(page, scene.entities, scene.mentions, timexes=(), published=Published(None, None))
    return [quote for quote in found if quote.kind == QuoteKind.INDIRECT]


@pytest.mark.parametrize(("text", "words", "speaker", "sieve"), ROWS)
def test_what_is_reported_and_whose_it_is(stage, text: str, words: str, speaker: str | None, sieve: str) -> None:
    scene = stage(text, "Ann Lee", "Bo Ek")
    (quote,) = reported(scene)
    assert " | ".join(span.of(text) for span in quote.spans) == words
    assert scene.name_of(quote.speaker) == speaker
    assert (quote.sieve, quote.confidence) == (sieve, CONFIDENCE[sieve])


@pytest.mark.parametrize(("text", "words"), TWO)
def test_each_cue_reports_its_own_clause(stage, text: str, words: list[str]) -> None:
    assert [quote.spans[0].of(text) for quote in reported(stage(text, "Ann Lee", "Bo Ek"))] == words


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_reported(stage, text: str) -> None:
    assert [quote.spans[0].of(text) for quote in reported(stage(text, "Ann Lee", "Bo Ek"))] == []


def test_the_evidence_is_kept(stage) -> None:
    text = "Ann Lee told Bo Ek on Monday that the bridge was old."
    scene = stage(text, "Ann Lee", "Bo Ek")
    (quote,) = reported(scene)
    assert quote.speaker_span is not None
    assert quote.cue is not None
    assert (quote.speaker_span.of(text), quote.cue.of(text)) == ("Ann Lee", "told")
    assert scene.name_of(quote.addressee) == "Bo Ek"


def test_quoted_words_stay_quotes_of_their_own(stage) -> None:
    text = "Ann Lee said the old bridge was “absolutely safe” for boats."
    scene = stage(text, "Ann Lee")
    found = find_quotes(scene.page, scene.entities, scene.mentions, timexes=(), published=Published(None, None))
    assert [quote.kind for quote in found] == [QuoteKind.INDIRECT, QuoteKind.PARTLY_DIRECT]
    assert len({quote.id for quote in found}) == 2
    assert scene.said() == [("absolutely safe", "Ann Lee")]


_SCRAPS = st.sampled_from(
    [
        "Ann Lee ",
        "he ",
        "said ",
        "says ",
        "told them ",
        "that ",
        "the bridge was old",
        ", ",
        ". ",
        "“It is,” ",
        "\n\n",
        "according to ",
        "as ",
        "and ",
        "asked whether ",
        "promised to ",
        "claim ",
        "Lee's ",
        "; ",
        "on Monday ",
        "who ",
    ]
)


def _all(text: str) -> tuple[Quote, ...]:
    blocks = find_blocks(text)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    return find_quotes(page, (), (), timexes=(), published=Published(None, None))


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(_SCRAPS, max_size=60).map("".join)))
def test_quotes_of_one_kind_do_not_overlap(text: str) -> None:
    quotes = _all(text)
    for marked in (True, False):
        spans = sorted(s for quote in quotes if (quote.kind != QuoteKind.INDIRECT) is marked for s in quote.spans)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
    assert quotes == _all(text)
    assert len({quote.id for quote in quotes}) == len(quotes)


@pytest.mark.parametrize(
    "scrap",
    [
        "said ",
        "Lee said ",
        "said, ",
        ", he said",
        "that ",
        "according to ",
        "as he said, ",
        "Lee's claim that ",
        "told ",
    ],
)
def test_a_long_text_of_one_kind_is_read_to_its_end(scrap: str) -> None:
    text = scrap * (100_000 // len(scrap))
    assert all(span.end <= len(text) for quote in _all(text) for span in quote.spans)
