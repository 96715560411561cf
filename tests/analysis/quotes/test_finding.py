# SPDX-License-Identifier: MIT
"""Quotes as a reader of the article would list them: the words, who said them, and how they are reported."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.quotes.finding import find_quotes
from viewer.analysis.sentences import find_sentences
from viewer.domain.article import Published
from viewer.domain.quote import Quote, QuoteKind

ATTRIBUTED = [
    # after the quote
    ("“The bridge will open in spring,” said Ann Lee.", [("The bridge will open in spring,", "Ann Lee")]),
    ("“The bridge will open in spring,” Ann Lee said.", [("The bridge will open in spring,", "Ann Lee")]),
    ("“Is the bridge safe?” asked Ann Lee.", [("Is the bridge safe?", "Ann Lee")]),
    ("“We built it!” Ann Lee told reporters at the gate.", [("We built it!", "Ann Lee")]),
    ('"We built it well," Ms. Lee later added.', [("We built it well,", "Ann Lee")]),
    ("``We built it well,'' said Ann Lee on Monday.", [("We built it well,", "Ann Lee")]),
    ("«We built it well», said Ann Lee.", [("We built it well", "Ann Lee")]),
    ("„We built it well“, said Ann Lee.", [("We built it well", "Ann Lee")]),
    ("“We built it well,” said the city's chief engineer, Ann Lee.", [("We built it well,", "Ann Lee")]),
    ("“We built it well,” Ann Lee, an engineer with the city, said.", [("We built it well,", "Ann Lee")]),
    ("“We built it well,” Ann Lee, who drew the plans in 2012, said.", [("We built it well,", "Ann Lee")]),
    ("“We built it well,” according to Ann Lee.", [("We built it well,", "Ann Lee")]),
    ("“We built it well,” as Ann Lee put it.", [("We built it well,", "Ann Lee")]),
    ("“We built it well.” — Ann Lee", [("We built it well.", "Ann Lee")]),
    # before the quote
    ("Ann Lee said: “We built it well.”", [("We built it well.", "Ann Lee")]),
    ("Ann Lee said, “We built it well.”", [("We built it well.", "Ann Lee")]),
    ("Ann Lee told Bo Ek, “We built it well.”", [("We built it well.", "Ann Lee")]),
    ("On Tuesday, Ann Lee told a crowd: “We built it well.”", [("We built it well.", "Ann Lee")]),
    ("In a statement, the engineer Ann Lee wrote that “we built it well.”", [("we built it well.", "Ann Lee")]),
    ("Said Ann Lee: “We built it well.”", [("We built it well.", "Ann Lee")]),
    ("Asked about the bridge, Ann Lee replied, “Ask me later.”", [("Ask me later.", "Ann Lee")]),
    ("According to Ann Lee, “the bridge is as good as new.”", [("the bridge is as good as new.", "Ann Lee")]),
    (
        "Ann Lee crossed the river and said “the bridge is as good as new.”",
        [("the bridge is as good as new.", "Ann Lee")],
    ),
    ("Ann Lee defended the plan, calling it “a bridge for a century.”", [("a bridge for a century.", "Ann Lee")]),
    # both sides
    (
        "“The bridge,” said Ann Lee, “will open in spring.”",
        [("The bridge, | will open in spring.", "Ann Lee")],
    ),
    (
        "“The bridge is done,” Ann Lee said on Monday, “and the road will follow.”",
        [("The bridge is done, | and the road will follow.", "Ann Lee")],
    ),
    ("“If I must,” Ann Lee said, “I will go.”", [("If I must, | I will go.", "Ann Lee")]),
    ("“The bridge” — Ann Lee said with a smile — “is done.”", [("The bridge | is done.", "Ann Lee")]),
    # carried over
    (
        "“The bridge is done,” said Ann Lee. “The road will follow.”",
        [("The bridge is done,", "Ann Lee"), ("The road will follow.", "Ann Lee")],
    ),
    (
        "Ann Lee said the road would follow. “It will take a year or two.”",
        [("It will take a year or two.", "Ann Lee")],
    ),
    (
        "Ann Lee spoke at the river.\n\n“The bridge is done,” she said.\n\nBo Ek disagreed. “It has no road,” he said.",
        [("The bridge is done,", "Ann Lee"), ("It has no road,", "Bo Ek")],
    ),
    (
        "Ann Lee added:\n\n“The road will follow in the spring.”",
        [("The road will follow in the spring.", "Ann Lee")],
    ),
    # a paragraph that runs on
    (
        "“The bridge is done,” said Ann Lee. “The road is next.\n\n“And then the harbour, if there is money.”",
        [
            ("The bridge is done,", "Ann Lee"),
            ("The road is next. | And then the harbour, if there is money.", "Ann Lee"),
        ],
    ),
    (
        "“The bridge is done.\n\n“The road is next.\n\n“And then the harbour,” said Ann Lee.",
        [("The bridge is done. | The road is next. | And then the harbour,", "Ann Lee")],
    ),
    # greetings
    ("“Hello, Bridge and Road,” Ann Lee began.", [("Hello, Bridge and Road,", "Ann Lee")]),
    (
        "“Farewell, Bridge,” Ann Lee radioed, “and we thank you.”",
        [("Farewell, Bridge, | and we thank you.", "Ann Lee")],
    ),
    # a closing mark that is lost
    ("It was Ann Lee's day. “We built it well, Ann Lee had told the crowd.", [("We built it well,", "Ann Lee")]),
    # pieces
    ("Ann Lee called the bridge “absolutely safe” for lorries.", [("absolutely safe", "Ann Lee")]),
    ("Ann Lee said that “over 40 bridges” would follow.", [("over 40 bridges", "Ann Lee")]),
    (
        "Ann Lee also “stressed that it was safe for all” in her talk.",
        [("stressed that it was safe for all", "Ann Lee")],
    ),
    ("The bridge is “as good as new,” Ann Lee said.", [("as good as new,", "Ann Lee")]),
    ("According to the letter, Ann Lee called it “a bridge for a century”.", [("a bridge for a century", "Ann Lee")]),
]

OPEN = [
    # a source that is nobody in particular
    ("“The bridge is as good as new,” the statement read.", "The bridge is as good as new,"),
    ("“The bridge is as good as new,” a worker said.", "The bridge is as good as new,"),
    ("“The bridge is as good as new,” officials said.", "The bridge is as good as new,"),
    ("“The bridge is as good as new,” the 54-year-old said.", "The bridge is as good as new,"),
    # nothing tells
    (
        "Ann Lee met Bo Ek.\n\nAll waited.\n\n“The bridge is as good as new.”\n\nIt rained.",
        "The bridge is as good as new.",
    ),
]

NO_SPEECH = [
    "Both sides held “in-depth” talks on the bridge.",
    "They crossed the so-called “Bridge of Sighs” at noon.",
    "The film “A Bridge Too Far” was shown after dinner.",
    "Robert “Bob” Ekdahl opened the gate.",
    'The mast is 12" wide and the post 6\'2" high.',
    "On “Good Morning Bridge” nobody asked.",
    '<embed text="' + "the bridge is old and will fall and " * 12 + '" by="the bridge is old"> It rained.',
    '<a href="https://bridge.example/one-two-three-four" rel="me">The bridge</a> opened.',
]


@pytest.mark.parametrize(("text", "expected"), ATTRIBUTED)
def test_the_speaker_is_found(stage, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert stage(text, "Ann Lee=Lee", "Bo Ek=Ek").said() == expected


@pytest.mark.parametrize(("text", "words"), OPEN)
def test_a_speaker_that_nothing_names_stays_open(stage, text: str, words: str) -> None:
    assert stage(text, "Ann Lee=Lee", "Bo Ek=Ek").said() == [(words, None)]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_titles_terms_and_nicknames_are_no_speech(stage, text: str) -> None:
    assert stage(text, "Ann Lee").said() == []


def test_an_organisation_can_speak(stage) -> None:
    scene = stage("The River Board said much costs more, including “the price of steel and sand”.", "ORG:River Board")
    assert scene.said() == [("the price of steel and sand", "River Board")]


def test_whole_utterances_and_pieces_are_told_apart(stage) -> None:
    whole = stage("“The bridge is done,” said Ann Lee.", "Ann Lee").marked[0]
    piece = stage("Ann Lee called it “a bridge for a century”, no less.", "Ann Lee").marked[0]
    assert (whole.kind, piece.kind) == (QuoteKind.DIRECT, QuoteKind.PARTLY_DIRECT)


def test_the_evidence_is_kept(stage) -> None:
    scene = stage("“The bridge is done,” Ann Lee told Bo Ek on Monday.", "Ann Lee", "Bo Ek")
    (quote,) = scene.marked
    assert quote.cue is not None
    assert quote.speaker_span is not None
    assert quote.cue.of(scene.page.text) == "told"
    assert quote.speaker_span.of(scene.page.text) == "Ann Lee"
    assert scene.name_of(quote.addressee) == "Bo Ek"
    assert quote.sieve == "x_said"
    assert quote.confidence > 0.9


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is done,” Ann Lee told Bo Ek.",
        "“The bridge is done,” Ann Lee said to Bo Ek.",
        "“The bridge is done,” Ann Lee replied to Bo Ek.",
        "“The bridge is done,” said Ann Lee to Bo Ek.",
        "Ann Lee told Bo Ek: “The bridge is done.”",
        "“Is the bridge done?” Ann Lee asked Bo Ek.",
    ],
)
def test_the_addressee_is_found(stage, text: str) -> None:
    scene = stage(text, "Ann Lee", "Bo Ek")
    (quote,) = scene.marked
    assert (scene.name_of(quote.speaker), scene.name_of(quote.addressee)) == ("Ann Lee", "Bo Ek")


def test_ids_follow_from_the_place(stage) -> None:
    text = "“The bridge is done,” said Ann Lee. “The road is next.”"
    first, second = (stage(text, "Ann Lee").marked for _ in range(2))
    assert [quote.id for quote in first] == [quote.id for quote in second]
    assert len({quote.id for quote in first}) == 2


_SCRAPS = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "''",
        "``",
        "«",
        "»",
        "‘",
        "’",
        "'",
        "said ",
        "Ann Lee ",
        "he ",
        ", ",
        ". ",
        "? ",
        "\n\n",
        "\n",
        "the bridge ",
        ": ",
        " — ",
        "(",
        ")",
        "told ",
        "according to ",
        "LEE: ",
        "and ",
        "who ",
        "“Go,” said Lee. ",
        "é ",
        "1 ",
        '<a b="c">',
    ]
)


def _quotes_of(text: str) -> tuple[Quote, ...]:
    blocks = find_blocks(text)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    quotes = find_quotes(page, (), (), timexes=(), published=Published(None, None))
    return tuple(quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(_SCRAPS, max_size=60).map("".join)))
def test_any_text_gives_quotes_inside_it_that_do_not_overlap(text: str) -> None:
    quotes = _quotes_of(text)
    spans = [span for quote in quotes for span in quote.spans]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert quotes == _quotes_of(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "scrap",
    [
        "“",
        "”",
        '"',
        "“a” ",
        '"a" said ',
        "a, ",
        "said ",
        "x" * 99,
        "“Go,” he said. ",
        "'a'/",
        "Lee, who ",
        "“a. ",
        "\n“a",
        ". “ ",
    ],
)
def test_a_long_text_of_one_kind_is_read_to_its_end(scrap: str) -> None:
    text = scrap * (25_000 // len(scrap))
    assert all(span.end <= len(text) for quote in _quotes_of(text) for span in quote.spans)
