# SPDX-License-Identifier: MIT
"""Where sentences end, one row per trap; a bar marks every boundary."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Block, BlockKind
from viewer.analysis.sentences import find_sentences
from viewer.domain.span import Span

SPLIT = [
    "The bridge fell. | Nobody was hurt.",
    "Did it fall? | It did! | Nobody was hurt.",
    "Mr. Lee saw it. | Mrs. Ek did not.",
    "Sen. Ann Lee and Rep. Bo Ek met Gov. Cy Dow. | They left.",
    "It was built by J. R. Lee in 1912. | It stood long.",
    "John F. Ek crossed it. | So did Lee.",
    "He lives in the U.S. with a dog. | She does not.",
    "He came from the U.S. | The dog stayed.",
    "The U.S. Navy sent divers. | They found steel.",
    "The U.N. said so. | It was right.",
    "It opens at 9 a.m. on Friday. | Be there.",
    "It opened at 9 a.m. | The mayor spoke.",
    "On Jan. 5 it rained. | On Feb. 6 it snowed.",
    "It fell in Sept. 1998. | Nobody was hurt.",
    "It is No. 5 on the list. | No. 6 is worse.",
    "Was it safe? | No. | It was not.",
    "It cost 3.5 million. | That is a lot.",
    "Bridge Inc. built it. | Harbour Corp. paid.",
    "It was built by Bridge Inc. | The mayor paid.",
    "Lee, Ek vs. Dow, and so on. | It went to court.",
    "She has a Ph.D. in bridges. | He has none.",
    "He waited ... and it fell. | Nobody saw it.",
    "He waited... | It fell.",
    "He waited… | It fell.",
    "Then it fell. . | Nobody was hurt.",
    "It fell .  | Nobody was hurt.",
    "“It fell,” he said. | “Nobody was hurt.”",
    "“It fell. | Nobody was hurt,” he said.",
    "“Did it fall?” she asked. | “It did.”",
    "“Did it fall?” Ann Lee asked. | “It did.”",
    "“Did it fall?” Ann Lee wanted to know. | “It did.”",
    "“It fell!” Ann Lee passed on to them. | “It did.”",
    "“Did it fall?” | Ann Lee passed the bridge.",
    "“It fell!” Ek shouted to the crowd. | All ran.",
    "“Did it fall?” | The crowd was silent.",
    '"It fell." | "When?"',
    '"It fell." | The crowd was silent.',
    "``It fell.'' | The crowd was silent.",
    "(It fell in May.) | Nobody was hurt.",
    "It fell (in May). | Nobody was hurt.",
    "It fell.[3] | Nobody was hurt.",
    "The mayor saw the deal.The crowd did not.".replace("deal.The", "deal. | The"),
    "See harbour.example for more. | Or do not.",
    "It fell; nobody was hurt. | Good.",
    "It fell: The pillar gave way. | Nobody was hurt.",
    "It was in Portland, Ore. | It is gone.",
    "Portland, Ore., had a bridge. | It is gone.",
    "OSLO, Mass. - It fell. | Nobody was hurt.",
    "1. Close the bridge. | 2. Find the money.",
    "A. Close the bridge.",
    "It fell, etc. | The crowd went home.",
    "the bridge fell. and it was not rebuilt.",
    "It fell in 1998. | 1999 was better.",
    "Yahoo! bought it. | Nobody knows why.",
    "Lee Jr. built it. | Lee Sr. paid.",
    "St. Ann's has a bridge. | Mt. Lee has none.",
]


def _sentences(text: str) -> list[str]:
    block = Block(Span(0, len(text)), BlockKind.BODY)
    return [sentence.span.of(text) for sentence in find_sentences(text, (block,))]


@pytest.mark.parametrize("marked", SPLIT)
def test_a_sentence_ends_where_a_reader_ends_it(marked: str) -> None:
    expected = [part.strip() for part in marked.split("|")]
    glued = "deal.The" if "deal. | The" in marked else ""
    text = marked.replace("deal. | The", glued) if glued else marked.replace(" | ", " ")
    assert [sentence.strip() for sentence in _sentences(text)] == expected


def test_no_sentence_crosses_a_block() -> None:
    text = "The bridge\n\nfell on Friday. Nobody"
    blocks = find_blocks(text)
    found = [(sentence.block, sentence.span.of(text)) for sentence in find_sentences(text, blocks)]
    assert found == [(0, "The bridge"), (1, "fell on Friday."), (1, "Nobody")]


def test_stray_marks_at_the_end_belong_to_the_last_sentence() -> None:
    assert _sentences("It fell. Nobody was hurt. “") == ["It fell.", "Nobody was hurt. “"]


@settings(deadline=None)
@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(
            st.sampled_from(["Lee ", ". ", "…", "? ", "“", "” ", "Mr. ", "U.S. ", "a.", "\n\n", " . . ", "9 "])
        ).map("".join),
    )
)
def test_any_text_has_sentences_in_order(text: str) -> None:
    blocks = find_blocks(text)
    sentences = find_sentences(text, blocks)
    assert all(blocks[each.block].span.contains(each.span) and each.span.of(text).strip() for each in sentences)
    assert all(one.span.end <= other.span.start for one, other in pairwise(sentences))
    assert "".join("".join(each.span.of(text).split()) for each in sentences) == "".join(text.split())


@pytest.mark.slow
@pytest.mark.parametrize("scrap", [".", ". ", ".a", "A. ", "?” ", "... ", "' ", "x", "Mr. ", "”."])
def test_a_long_text_of_one_kind_is_split_to_its_end(scrap: str) -> None:
    text = (scrap * (200_000 // len(scrap))).strip()
    assert "".join("".join(each.split()) for each in _sentences(text)) == "".join(text.split())
