# SPDX-License-Identifier: MIT
"""Articles in the manners of several outlets, and what each of their blocks is for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.analysis.layout import find_author, find_blocks, find_outlet
from viewer.analysis.page import BlockKind

LEDE = "The old bridge over the river fell on Friday morning, and nobody was hurt, the town's engineers said."
MORE = "It had stood for a hundred years. Divers were to look at what is left of the pillars in the afternoon."

MANNERS = [
    ("date, then prose", f" date 2019-05-03 \n\n{LEDE}\n\n{MORE}", "header body body"),
    (
        "title on the date's line",
        f" date 2019-05-03 Bridge falls, nobody hurt\n\n{LEDE}\n\n{MORE}",
        "header title body body",
    ),
    (
        "title with a full stop there",
        f" date 2019-05-03 A bridge falls and nobody minds.\n\n{LEDE}",
        "header title body",
    ),
    ("prose on the date's line", f"date 2019-05-03 {LEDE} {MORE}\n\n{MORE}", "header body body"),
    (
        "title under the date",
        f" date 2019-05-03\nOld Bridge Falls Into River.\n\n{LEDE}\n\n{MORE}",
        "header title body body",
    ),
    ("title, no date", f"Old bridge falls into river\n{LEDE}\n{MORE}", "title body body"),
    ("title and deck", f"Old bridge falls\nNobody hurt as pillar gives way\n{LEDE}\n{MORE}", "title title body body"),
    ("neither", f"{LEDE}\n{MORE}", "body body"),
    ("byline", f"Old bridge falls\nBy Ann Lee\nMay 3, 2019\n\n{LEDE}", "title byline byline body"),
    ("address", f"https://harbour.example/bridge\nOld bridge falls\nMay 3, 2019\n{LEDE}", "header title byline body"),
    ("wire", f"Old bridge falls. Ann Lee\nOSLO 2019-05-03\n{LEDE}\n{MORE}", "title byline byline body body"),
    ("wire, place behind the title", f"Old bridge falls. OSLO 2019-05-03\n{LEDE}\n{MORE}", "title byline body body"),
    ("dateline in the prose", f"OSLO (AP) - {LEDE}\n\n{MORE}", "body body"),
    ("caption", f"{LEDE}\n\nWorkers look at the bridge. Getty Images\n\n{MORE}", "body caption body"),
    ("credit", f"{LEDE}\n\nGetty Images\n\n{MORE}", "body credit body"),
    ("tail", f"{LEDE}\n\n{MORE}\n\nShare this:\nFacebook\nTwitter\n5 comments so far", "body body tail tail tail tail"),
    ("read more inside", f"{LEDE}\n\nRead more: Why bridges fall\n\n{MORE}", "body tail body"),
    ("signature", f"{LEDE}\n{MORE}\nab", "body body tail"),
    ("one line", LEDE, "body"),
    ("nothing", " \n\n", ""),
]


@pytest.mark.parametrize(("text", "kinds"), [row[1:] for row in MANNERS], ids=[row[0] for row in MANNERS])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_blocks_of(text: str, kinds: str, newline: str) -> None:
    assert [block.kind.value for block in find_blocks(text.replace("\n", newline))] == kinds.split()


def test_the_header_is_the_date_alone() -> None:
    text = " date 2019-05-03 Bridge falls, nobody hurt\n\n" + LEDE
    header, title, _ = find_blocks(text)
    assert header.span.of(text) == "date 2019-05-03"
    assert title.span.of(text) == "Bridge falls, nobody hurt"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# Old bridge falls", "Old bridge falls"),
        ("## Old bridge falls ##", "Old bridge falls"),
        ("**Old bridge falls**", "Old bridge falls"),
        ("# *Old bridge falls*", "Old bridge falls"),
        ("__Old bridge falls__", "Old bridge falls"),
        ("#OldBridge falls", "#OldBridge falls"),
        ("Old *bridge* falls", "Old *bridge* falls"),
        ("Bridge number #", "Bridge number #"),
    ],
)
def test_marks_of_markdown_are_no_part_of_a_title(line: str, title: str) -> None:
    text = f"{line}\n\n{LEDE}\n\n{MORE}"
    block = find_blocks(text)[0]
    assert block.kind is BlockKind.TITLE
    assert block.span.of(text) == title


@pytest.mark.parametrize(
    ("text", "outlet", "author"),
    [
        (f"Old bridge falls\nBy Ann Lee | The Harbour Gazette\n\n{LEDE}", "The Harbour Gazette", "Ann Lee"),
        (f"OSLO (AP) - {LEDE}\n\n{MORE}", "AP", None),
        (f"Old bridge falls. Ann Lee\nOSLO 2019-05-03\n{LEDE}\n{MORE}", None, "Ann Lee"),
        (f"{LEDE}\n\n{MORE}", None, None),
        ("", None, None),
    ],
)
def test_outlet_and_author(text: str, outlet: str | None, author: str | None) -> None:
    blocks = find_blocks(text)
    paper, writer = find_outlet(text, blocks), find_author(text, blocks)
    assert (paper.of(text) if paper else None, writer.of(text) if writer else None) == (outlet, author)


@settings(deadline=None)
@given(
    st.one_of(
        st.text(max_size=400),
        st.lists(
            st.sampled_from([LEDE, "date 2019-05-03 ", "\n", "\n\n", "By Ann Lee", "Share this:", "ab", "A. "])
        ).map("".join),
    )
)
def test_any_text_has_blocks_in_order(text: str) -> None:
    blocks = find_blocks(text)
    assert all(block.span.of(text).strip() == block.span.of(text) != "" for block in blocks)
    assert all(one.span.end <= other.span.start for one, other in pairwise(blocks))
    assert "".join("".join(block.span.of(text).split()) for block in blocks) == "".join(text.split())


@pytest.mark.slow
@pytest.mark.parametrize("scrap", ["a\n", "x", "Share this:\n", "By \n", " \n", "A.\n\n", "“\n"])
def test_a_long_text_of_one_kind_is_laid_out_to_its_end(scrap: str) -> None:
    text = scrap * (200_000 // len(scrap))
    assert "".join("".join(block.span.of(text).split()) for block in find_blocks(text)) == "".join(text.split())


def test_a_title_says_nothing_of_days_gone_by() -> None:
    text = f"The bridge fell on Friday, engineers said.\n{LEDE}\n{MORE}"
    assert find_blocks(text)[0].kind is BlockKind.BODY
