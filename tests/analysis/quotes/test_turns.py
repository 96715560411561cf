# SPDX-License-Identifier: MIT
"""Transcripts and interviews without marks: which labels are speakers, and which paragraphs are no turns."""

from __future__ import annotations

import pytest

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.quotes.people import People
from viewer.analysis.sentences import find_sentences
from viewer.domain.participant import Entity, EntityKind, Mention
from viewer.domain.span import Span

LEE, EK = "Ann Lee", "Bo Ek"
GO, NO = "We will go on.", "No, we will not."
INTRO = "Ann Lee and Bo Ek met the board of the bridge on Monday, and talked for more than an hour.\n\n"
TITLE = (
    "‘The Bridge Will Open in Spring’: An Interview With Ann Lee\n\nAnn Lee spoke with us at the river last week.\n\n"
)

TURNS = [
    ("LEE: We will go on.\n\nEK: No, we will not.", [(GO, LEE), (NO, EK)]),
    ("A part of it:\nLEE: We will go on.\nEK: No, we will not.", [(GO, LEE), (NO, EK)]),
    ("ANN LEE: We will go on.\n\nBO EK: No, we will not.", [(GO, LEE), (NO, EK)]),
    ("Ann Lee: We will go on.\n\nBo Ek: No, we will not.", [(GO, LEE), (NO, EK)]),
    ("MAYOR LEE: We will go on.\n\nMr. Ek: No, we will not.", [(GO, LEE), (NO, EK)]),
    ("ANN LEE, MAYOR: We will go on.\n\nBO EK, ENGINEER: No, we will not.", [(GO, LEE), (NO, EK)]),
    ("LEE (smiling): We will go on.\n\nEK [to the board]: No, we will not.", [(GO, LEE), (NO, EK)]),
    ("**Lee:** We will go on.\n\n**Ek**: No, we will not.", [(GO, LEE), (NO, EK)]),
    ("AL: We will go on.\n\nBE: No, we will not.", [(GO, LEE), (NO, EK)]),
    # marks all the same
    ("LEE: “We will go on.”\n\nEK: “No, we will not.”", [(GO, LEE), (NO, EK)]),
    (
        "LEE: We call it “the hole”.\n\nEK: No, we will not.",
        [("We call it “the hole”.", LEE), (NO, EK)],
    ),
    # somebody whom the article does not name stays open
    ("SMITH: We will go on.\n\nJONES: No, we will not.", [(GO, None), (NO, None)]),
    ("Moderator: Will you?\n\nLEE: We will go on.", [("Will you?", None), (GO, LEE)]),
    ("The Monitor: Will you?\n\nLEE: We will go on.", [("Will you?", None), (GO, LEE)]),
    # one turn of somebody whom the article names
    ("Lee: We will go on.", [(GO, LEE)]),
    # a turn goes on in the first person; what the reporter puts in between does not
    ("LEE: We will go on.\n\nI know it.\n\nEK: No, we will not.", [(f"{GO} | I know it.", LEE), (NO, EK)]),
    ("LEE: We will go on.\n\nIt rained.\n\nEK: No, we will not.", [(GO, LEE), (NO, EK)]),
]
NO_TURNS = [
    "Note: The bridge is closed on Monday.\n\nCorrection: The bridge is closed on Sunday.",
    "Date: 5 May 2031\n\nPlace: Oslo\n\nTime: 10 a.m.",
    "WASHINGTON: The bridge was opened on Monday.\n\nOSLO: The bus was late.",
    "What we know: The bridge is old.\n\nWhat we do not know: Who will pay for it.",
    "Length: 300 metres\n\nDepth: 12 metres\n\nLength: 310 metres",
    "BREAKING: The board has voted.\n\nUPDATE: The vote was close.\n\nUPDATE: The mayor has gone home.",
    "Lee: 52 percent\n\nEk: 48 percent",
    "Ann Lee: The mayor of the town since 2027.\n\nBo Ek: An engineer who drew the plans.",
    "MONDAY: The board meets.\n\nTUESDAY: The board votes.\n\nMONDAY: The board meets again.",
    "Q: Is the bridge safe?\n\nA: Nobody knows.\n\nQ: Who will pay?\n\nA: The board has not voted.",
    "A. The bridge is ours.\n\nB. The road is yours.",
    "**Is the bridge safe?**\n\nNobody knows.\n\n**Who will pay?**\n\nThe board has not voted.",
]
ANSWERS = [
    "Q: Will you?\n\nA: We will go on.\n\nQ: And the road?\n\nA: The road is next.",
    "Q: Will you?\nA: We will go on.\nQ: And the road?\nA: The road is next.",
    "Q: Will you? A: We will go on. Q: And the road? A: The road is next.",
    "Q. Will you?\n\nA. We will go on.\n\nQ. And the road?\n\nA. The road is next.",
    "Question: Will you?\n\nAnswer: We will go on.\n\nQuestion: And the road?\n\nAnswer: The road is next.",
    "**Q: Will you?**\n\n**A:** We will go on.\n\n**Q: And the road?**\n\n**A:** The road is next.",
    "**Will you?**\n\nWe will go on.\n\n**And the road?**\n\nThe road is next.",
    "Q: Will you?\n\nLee: We will go on.\n\nQ: And the road?\n\nLee: The road is next.",
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_turns_are_speech(stage, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert stage(INTRO + text, "Ann Lee=Lee", "Bo Ek=Ek").said() == expected


@pytest.mark.parametrize("text", NO_TURNS)
def test_labels_and_colons_alone_are_no_speech(stage, text: str) -> None:
    assert stage(INTRO + text, "Ann Lee=Lee", "Bo Ek=Ek", "PLACE:Oslo=OSLO", "PLACE:Washington=WASHINGTON").said() == []


@pytest.mark.parametrize("text", ANSWERS)
def test_the_answers_are_those_of_whom_the_title_presents(stage, text: str) -> None:
    expected = [("Will you?", None), (GO, LEE), ("And the road?", None), ("The road is next.", LEE)]
    assert stage(TITLE + text, "Ann Lee=Lee", "Bo Ek=Ek").said() == expected


@pytest.mark.parametrize(
    ("opening", "answer"),
    [
        (INTRO, GO),  # two people: either may answer
        (TITLE, "We know that Lee will go on."),  # who speaks of Lee is not Lee
        ("The Bridge Will Open in Spring, We Are Told\n\nIt rained last week at the river.\n\n", GO),
    ],
)
def test_answers_whose_speaker_is_not_clear_stay_open(stage, opening: str, answer: str) -> None:
    scene = stage(f"{opening}Q: Will you?\n\nA: {answer}", "Ann Lee=Lee", "Bo Ek=Ek")
    assert scene.said() == [("Will you?", None), (answer, None)]


@pytest.mark.parametrize(
    ("label", "expected"),
    [("LEE", 1), ("Dr. Ann Lee", 1), ("Lee, the mayor", 1), ("HILL", None), ("Ek", None), ("AL", 1), ("Al", None)],
)
def test_a_label_names_one_person_or_nobody(label: str, expected: int | None) -> None:
    text = "Ann Lee met Bo Ek and Jan Ek."
    names = ("Ann Lee", "Bo Ek", "Jan Ek")
    entities = tuple(Entity(number, EntityKind.PERSON, name) for number, name in enumerate(names, start=1))
    mentions = tuple(
        Mention(Span(text.index(entity.name), text.index(entity.name) + 6), entity.kind, entity.id)
        for entity in entities
    )
    blocks = find_blocks(text)
    assert People(Page(1, text, blocks, find_sentences(text, blocks)), entities, mentions).called(label) == expected


def test_the_label_is_the_evidence(stage) -> None:
    scene = stage(INTRO + "LEE: We will go on.\n\nEK: No, we will not.", "Ann Lee=Lee", "Bo Ek=Ek")
    assert [quote.speaker_span and quote.speaker_span.of(scene.page.text) for quote in scene.marked] == ["LEE", "EK"]
    assert {quote.sieve for quote in scene.marked} == {"transcript"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "scrap",
    [
        "LEE: We go.\n\n",
        "Q: Go? A: I go. ",
        "Q: Go?\n\nA: I go.\n\n" + "It rained.\n\n" * 4,
        "**Go?**\n\nI go.\n\n",
        "> I go.\n",
        "Lee said:\n\n    I go.\n\n",
    ],
)
def test_the_work_grows_with_the_length_only(stage, scrap: str) -> None:
    text = TITLE + scrap * (50_000 // len(scrap))
    assert all(span.end <= len(text) for quote in stage(text, "Ann Lee=Lee").marked for span in quote.spans)
