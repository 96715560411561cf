# SPDX-License-Identifier: MIT
"""Labels: the words of the sentence, short, with subject, verb and object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer import paths
from viewer.analysis.article import analyse
from viewer.analysis.events.tables import word_set
from viewer.analysis.linking.library import read_together
from viewer.readers.formats import read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("[Ada Brook] met [Tom Reyes] in {Lisbon} on <Monday|2024-05-06>.", "Ada Brook met Tom Reyes in Lisbon"),
        ("The minister, [Ada Brook], resigned on <Monday|2024-05-06>.", "Ada Brook resigned"),
        ("A bridge over the river collapsed early on <Sunday|2024-05-05>.", "bridge over the river collapsed"),
        ("[Ada Brook] has repeatedly urged {Malta} to open its ports.", "Ada Brook has urged Malta to open its ports"),
        (
            "[Tom Reyes] told [Ada Brook] in a phone call <Monday|2024-05-06> that it was late.",
            "Tom Reyes told Ada Brook in a phone call",
        ),
        (
            "Talks between [Ada Brook] and [Tom Reyes] in {Geneva} in <March|2024-03> ended without a deal.",
            "Talks ended without a deal",
        ),
        (
            "“We shall rebuild every house in this valley,” [Ada Brook] said.",
            "“We shall rebuild every house in this valley,”",
        ),
        (
            "[Ada Brook] said that the harvest in the north was better than ever.",
            "harvest in the north was better",
        ),
        ("The harvest in the north is safe, [Ada Brook] said.", "harvest in the north is safe"),
        # what was said, without who says it, where that is only "he"
        ("The bridge in the north will never be mended, he said.", "bridge in the north will never be mended"),
        ("The board said in a letter that the bridge was too old.", "board said in a letter the bridge was too old"),
        # cut between phrases, and never within a name
        (
            "[Ada Brook] approved a first full review of the many rules of the old (=Federal Waterways Board=).",
            "Ada Brook approved a first full review of the many rules",
        ),
        (
            "[Ada Brook] warned that the old dam in the north could burst.",
            "Ada Brook warned the old dam in the north could burst",
        ),
        ("[Brook]'s visit follows a trip to {Peru} by [Tom Reyes].", "Brook's visit"),
        ("[Ada Brook] took over in <March|2024-03>.", "Ada Brook took over"),
        (
            "A rebel convoy crossing the desert was bombed by government jets.",
            "rebel convoy was bombed by government jets",
        ),
        (
            "“The dam will hold,” said [Ada Brook], the minister for water, on <Monday|2024-05-06>.",
            "“The dam will hold,” said Ada Brook",
        ),
        (
            "“We shall rebuild every house in this valley and every bridge over its river before the snow comes,” "
            "[Brook] said.",
            "“We shall rebuild every house in this valley ”",
        ),
        (
            "[Ada Brook], [Tom Reyes] and [Liv Holm] landed in {Oslo} on <Monday|2024-05-06>.",
            "Ada Brook, Tom Reyes and Liv Holm landed in Oslo",
        ),
        (
            "The first summit since [Ada Brook] took office ended in {Oslo} on <Friday|2024-05-03> much as before.",
            "summit ended in Oslo",
        ),
        (
            "The committee that was promised in {Oslo} in <May|2023-05> is to meet on <Friday|2024-05-10>.",
            "committee is to meet",
        ),
        ("She met [Tom Reyes] in {Lisbon} on <Monday|2024-05-06>.", "met Tom Reyes in Lisbon"),
        (
            "They are to address both chambers of parliament on <Friday|2024-05-10>.",
            "address both chambers of parliament",
        ),
        ("[Ada Brook] met the Rev. [Tom Reyes] on <Monday|2024-05-06>.", "Ada Brook met the Rev. Tom Reyes"),
        (
            "[Ada Brook] says that exports will peak in <2030|2030>.",
            "Ada Brook says exports will peak",
        ),
        (
            "[Ada Brook] spoke to reporters during her press briefing on <Monday|2024-05-06>.",
            "Ada Brook spoke to reporters during her press briefing",
        ),
    ],
)
def test_labels(told: Callable[..., Any], sentence: str, title: str) -> None:
    found = told(sentence)
    assert title in [found.title(claim) for claim in found.claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ada Brook], who as a child had herded goats in the hills above {Porto}, was elected head of the league of "
        "mountain villages at a long and noisy congress in the sports hall of {Oslo} on <Monday|2024-05-06>.",
        "Negotiators from more than ninety countries meeting under the roof of the old exchange agreed on "
        "<Friday|2024-05-03> to phase out the use of mercury in small mines, lamps, batteries and cosmetics.",
    ],
)
def test_long_sentences_get_short_labels_that_end_well(told: Callable[..., Any], sentence: str) -> None:
    found = told(sentence)
    for claim in found.claims:
        label = found.title(claim)
        assert len(label) <= 80
        assert label.split()[-1].lower() not in {"the", "a", "of", "in", "and", "to", "on", "was", "that"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It opened on <Monday|2024-05-06>.",
        "They met on <Monday|2024-05-06>.",
        "What they decided on <Monday|2024-05-06> is unknown.",
        "**Who talks to whom?**",
        "Nobody was hurt on <Monday|2024-05-06>.",
    ],
)
def test_what_has_no_label_is_no_happening(told: Callable[..., Any], sentence: str) -> None:
    assert told(sentence).claims == ()


def sample_events() -> list[Any]:
    files = sorted(file for file in paths.sample().glob("*/*") if file.suffix in {".txt", ".md"})
    return list(read_together([analyse(read(file)) for file in files]).links.events)


def test_the_labels_of_the_samples_stand_alone() -> None:
    first = word_set(
        "the and or but who which that when while because as of to by he she it they his her its him them nobody"
    )
    last = word_set(
        "the a an of in on at by to for with and or but that which who when while as is was were be has had"
    )
    poor = [
        event.title
        for event in sample_events()
        for words in [event.title.lower().split()]
        if len(words) < 2
        or len(event.title) > 82
        or "*" in event.title
        or words[-1] in last
        or (words[0] in first and words[:2] not in (["the", "two"], ["the", "three"]))
    ]
    assert poor == []
