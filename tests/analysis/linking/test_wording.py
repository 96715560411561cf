# SPDX-License-Identifier: MIT
"""How alike sentences are worded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from viewer.analysis.linking.tellings import tellings_of
from viewer.analysis.linking.wording import Wording


def test_the_same_words_are_alike_and_others_are_not(library: Callable[..., Any]) -> None:
    found = library(
        "A storm sank the ferry Aurora off Porto.",
        "The ferry Aurora sank off Porto in a storm, officials said.",
        "Voters elected a baker mayor of Lima.",
    )
    people = {entity: who for who in found.links.participants for entity in who.entities}
    tellings = [one for at, findings in enumerate(found.articles) for one in tellings_of(at, findings, people)[:1]]
    wording = Wording(found.articles, tellings)
    assert wording.cosine(0, 1) > 0.5 > wording.cosine(0, 2)
    assert wording.cosine(0, 1) == wording.cosine(1, 0)
    assert abs(wording.cosine(0, 0) - 1) < 1e-9
