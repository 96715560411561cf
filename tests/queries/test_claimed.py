# SPDX-License-Identifier: MIT
"""What is claimed of the time of an event is told where sources disagree, and only there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.disputed import write_story
from viewer.domain.filter import Filter
from viewer.domain.selection import Noun
from viewer.workspace.workspace import Workspace


@pytest.fixture
def disputed(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "a.dateline") as opened:
        list(opened.import_paths([write_story(tmp_path / "articles")], jobs=1))
        yield opened


def test_the_dates_are_those_of_the_claims(disputed: Workspace) -> None:
    found = disputed.claimed_dates()
    conflicts = disputed.ids(Noun.EVENT, Filter(conflicts=True))
    assert set(found.events.tolist()) <= set(conflicts)
    assert len(found.events)
    for event in set(found.events.tolist()):
        claimed = {
            (claim.when.earliest, claim.when.latest)
            for claim in disputed.claims(event)
            if claim.when and claim.when.earliest is not None and claim.when.latest is not None
        }
        rows = found.events == event
        assert set(zip(found.start[rows].tolist(), found.end[rows].tolist(), strict=True)) == claimed
        assert len(claimed) > 1
