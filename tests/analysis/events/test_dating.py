# SPDX-License-Identifier: MIT
"""Which time expression dates which happening."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("On <Monday|2024-05-06>, [Ada Brook] left {Oslo}.", {"leave": "2024-05-06"}),
        (
            "[Ada Brook] left {Oslo} on <Monday|2024-05-06> and landed in {Porto} on <Tuesday|2024-05-07>.",
            {"leave": "2024-05-06", "land": "2024-05-07"},
        ),
        (
            "Police arrested four men on <Tuesday|2024-05-07> and charged them with arson.",
            {"arrest": "2024-05-07", "charge": "2024-05-07"},
        ),
        (
            "When jets bombed the port on <Friday|2024-05-03>, traders fled.",
            {"bomb": "2024-05-03", "flee": "2024-05-03"},
        ),
        (
            "At a <March|2024-03> summit in {Oslo}, where [Ada Brook] held talks with [Tom Reyes], they quarrelled.",
            {"summit": "2024-03", "talks": "2024-03"},
        ),
        (
            "During a visit to {Peru} on <Friday|2024-05-03>, [Ada Brook] signed a pact.",
            {"visit": "2024-05-03", "sign": "2024-05-03"},
        ),
        ("[Ada Brook] has been banned since <July 2023|2023-07>.", {"ban": "2023-07"}),
        (
            "The town will cut waste by <2040|2040> and be carbon neutral by <2060|2060>.",
            {"cut": "../2040", "be": "../2060"},
        ),
        ("[Tom Reyes] recalled the summer of <1944|1944>.", {"recall": "2024-05-08"}),
        # what has gone on since then is known to have begun then
        ("(=Acme Corp=) has built ferries since <1998|1998>.", {"build": "1998/.."}),
        ("(=Acme Corp=) has been trying to buy (=Bolt Ltd=) since <March|2024-03>.", {"buy": "2024-03/.."}),
        # put off until then, or not before then: on that day
        ("The ferry trial was delayed until <October|2024-10>.", {"delay": "2024-10"}),
        ("The summit will not begin until <October|2024-10>.", {"summit": "2024-10"}),
        # the date of what is said is not that of the saying
        ("[Ada Brook] warned that the debt counted for <2022|2022> was wrong.", {"warn": "2024-05-08"}),
        ("For <2022|2022>, (=Acme Corp=) says it made a profit.", {"say": "2024-05-08"}),
        # what stands between commas, and a gerund, have theirs for themselves
        ("The bridge, built in <1890|1890>, collapsed.", {"build": "1890", "collapse": "2024-05-08"}),
        (
            "[Ada Brook], who was elected in <2017|2017>, has resigned.",
            {"elect": "2017", "resign": "2024-05-08"},
        ),
        (
            "[Tom Reyes] is accused of stealing the boat in <2019|2019>.",
            {"accuse": "2024-05-08", "steal": "2019"},
        ),
        # a year that only tells which thing is meant
        ("[Ada Brook] sold her <1996|1996> novel.", {"sell": "2024-05-08"}),
        ("[Ada Brook] recalled the <2003|2003> summit.", {"summit": "2003"}),
        # a participle between commas has its date for itself
        (
            "[Ada Brook] announced that the bridge, begun in <2019|2019>, has been closed.",
            {"announce": "2024-05-08", "begin": "2019"},
        ),
    ],
)
def test_dates(told: Callable[..., Any], sentence: str, dates: dict[str, str]) -> None:
    found = {claim.lemma: claim.when.edtf if claim.when else None for claim in told(sentence).claims}
    assert dates.items() <= found.items()


def test_a_lasting_range_stays_lasting(told: Callable[..., Any]) -> None:
    (claim,) = told("The summit in {Oslo} was held on <May 3-4|2024-05-03/2024-05-04>.").claims
    assert claim.when.lasting
