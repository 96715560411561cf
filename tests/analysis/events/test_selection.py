# SPDX-License-Identifier: MIT
"""One claim for each happening of a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        ("[Tom Reyes] criticised the plan in a phone call on <Monday|2024-05-06>.", ["phone call"]),
        ("The quake struck at dawn, killing nine people.", ["quake"]),
        ("[Ada Brook] said that the army had shelled the port.", ["shell"]),
        ("[Ada Brook] said that the army would shell the port.", ["say", "shell"]),
        ("[Ada Brook] said on <Monday|2024-05-06> that the army had shelled the port.", ["say", "shell"]),
        (
            "[Ada Brook] arrived on <Monday|2024-05-06> before a summit in {Oslo} on <May 20|2024-05-20>.",
            ["arrive", "summit"],
        ),
        ("[Brook]'s visit follows a trip to {Peru} by [Tom Reyes].", ["visit", "trip"]),
        ("[Ada Brook] will speak with [Tom Reyes], a judge, on a video call on <Friday|2024-05-10>.", ["video call"]),
        ("Tensions rose.", []),
        ("The harbour will be fine for all of us.", []),
        ("(=Acme Corp=) got a fine in <March|2024-03>.", ["fine"]),
        ("The old mill went up in flames on <Monday|2024-05-06>.", ["go up in flames"]),
        ("[Ada Brook] took the oath on <Monday|2024-05-06>.", ["take the oath"]),
        # a name between commas tells who or what the subject is
        ("The ferry, the {Ida}, has made its maiden voyage.", ["maiden voyage"]),
        ("A ferry, painted white, has made its maiden voyage.", []),
        ("Sales of lamps rose 4 percent in <March|2024-03>.", ["rise"]),
        ("They want to lift the ban.", []),
    ],
)
def test_what_is_chosen(told: Callable[..., Any], sentence: str, lemmas: list[str]) -> None:
    opening = "[Lia Storm] slept.\n\n"
    assert told(opening + sentence).lemmas == lemmas
