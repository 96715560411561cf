# SPDX-License-Identifier: MIT
"""Labels: the words of the sentence, short, with subject, verb and object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


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
            "[Ada Brook] spoke to reporters during her press briefing on <Monday|2024-05-06>.",
            "Ada Brook spoke to reporters during her press briefing",
        ),
    ],
)
def test_labels(told: Callable[..., Any], sentence: str, title: str) -> None:
    found = told(sentence)
    assert found.title(found.claims[0]) == title


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
