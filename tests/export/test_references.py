# SPDX-License-Identifier: MIT
"""What leads from one record to another."""

from __future__ import annotations

from tests.fjord import LINKS
from viewer.export.references import Claimed, Linked


def test_links_are_turned_round() -> None:
    linked = Linked.of(LINKS)
    assert linked.owner[1401] == 101
    assert linked.names[1401] == "Ada Lark"
    assert (linked.event[2401], linked.event[2103]) == (201, 202)
    assert (linked.story[14], linked.story[13]) == (701, 702)
    assert linked.first_print == {14: 12}
    assert linked.wordings == {301: (301, 303), 303: (301, 303)}


def test_only_disputed_events_have_their_claims_kept() -> None:
    assert Claimed.of(LINKS).disputed == {2001, 2002, 2101, 2401}
