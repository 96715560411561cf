# SPDX-License-Identifier: MIT
"""What each condition of a filter keeps of each noun."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from viewer.domain import calendar
from viewer.domain.event import EventKind
from viewer.domain.filter import Filter
from viewer.domain.selection import Noun
from viewer.queries.listing import list_ids

SECOND = calendar.seconds(2021, 9, 2)
THIRD = calendar.seconds(2021, 9, 3)
FOURTH = calendar.seconds(2021, 9, 4)
YEAR = calendar.seconds(2022)


@pytest.mark.parametrize(
    ("filter", "articles", "events", "participants", "quotes"),
    [
        (Filter(), {11, 12, 13, 14}, {201, 202, 203}, {101, 102, 103}, {301, 302, 303}),
        (Filter(text="lark"), {11, 12, 13, 14}, {201, 203}, {101}, {301, 303}),
        (Filter(text="ÉLISE"), {11}, {201}, {102}, set()),
        (Filter(text="brun lark"), {11}, {201}, set(), set()),
        (Filter(text="pact friday"), {12, 14}, {201}, set(), set()),
        (Filter(text="minister"), set(), set(), {101}, set()),
        (Filter(text="glad"), {11}, set(), set(), {301}),
        (Filter(text="0%"), {12}, set(), set(), set()),
        (Filter(text="%"), {12}, set(), set(), set()),
        (Filter(text="_"), set(), set(), set(), set()),
        (Filter(text="/"), set(), set(), set(), set()),
        (Filter(text="x' OR 1=1 --"), set(), set(), set(), set()),
        (Filter(text="  "), {11, 12, 13, 14}, {201, 202, 203}, {101, 102, 103}, {301, 302, 303}),
        (Filter(text="nobody " * 5000), {13}, {203}, set(), set()),
        # 201 can lie in 1-3 September, 202 in all of 2022
        (Filter(since=FOURTH), {12, 14}, {202}, {101, 103}, {303}),
        (Filter(since=THIRD), {12, 14}, {201, 202}, {101, 102, 103}, {303}),
        (Filter(until=SECOND), set(), {201}, {101, 102}, set()),
        (Filter(since=SECOND, until=THIRD), {11}, {201}, {101, 102}, {301}),
        (Filter(since=YEAR), set(), {202}, {103}, set()),
        # by the other clock: 201 was reported first on the second, 202 on the fifth
        (Filter(since=SECOND, until=THIRD, reported=True), {11}, {201}, {101, 102}, {301}),
        (Filter(since=FOURTH, reported=True), {12, 14}, {202}, {101, 103}, {303}),
        (Filter(until=SECOND, reported=True), set(), set(), set(), set()),
        (Filter(reported=True), {11, 12, 13, 14}, {201, 202, 203}, {101, 102, 103}, {301, 302, 303}),
        (Filter(until=-(2**61)), set(), set(), set(), set()),
        (Filter(participants=frozenset({101})), {11, 12, 13, 14}, {201, 203}, {101, 102}, {301, 303}),
        (Filter(participants=frozenset({101, 102})), {11}, {201}, {101, 102}, {301}),
        (Filter(participants=frozenset({102, 103})), set(), set(), set(), set()),
        (Filter(participants=frozenset({999})), set(), set(), set(), set()),
        (Filter(articles=frozenset({12})), {12}, {201, 202}, {101, 102, 103}, set()),
        (Filter(articles=frozenset({13})), {13}, {203}, {101}, {302}),
        (Filter(articles=frozenset(range(50_000, 90_000))), set(), set(), set(), set()),
        (Filter(kinds=frozenset({EventKind.COURT})), {12}, {202}, {103}, set()),
        (Filter(kinds=frozenset({EventKind.AGREEMENT})), {11, 12, 14}, {201}, {101, 102}, {301}),
        (Filter(kinds=frozenset({EventKind.COURT, EventKind.OTHER})), {12, 13}, {202, 203}, {101, 103}, set()),
        (Filter(conflicts=True), {11, 12, 14}, {201}, {101, 102}, {301}),
        (Filter(conflicts=True, kinds=frozenset({EventKind.COURT})), set(), set(), set(), set()),
        (Filter(verbatim=True), {11, 12, 13, 14}, {201, 202, 203}, {101, 102, 103}, {301, 303}),
        (Filter(variants=True), {11, 12, 13, 14}, {201, 202, 203}, {101, 102, 103}, {301, 303}),
        (Filter(variants=True, articles=frozenset({11})), {11}, {201}, {101, 102}, {301}),
        (Filter(variants=True, articles=frozenset({13})), {13}, {203}, {101}, set()),
        (Filter(text="pact", articles=frozenset({12}), since=THIRD), {12}, {201}, set(), set()),
    ],
)
def test_a_filter_keeps_what_fits_every_condition(
    session: Session, filter: Filter, articles: set[int], events: set[int], participants: set[int], quotes: set[int]
) -> None:
    found = {noun: set(list_ids(session, noun, filter)) for noun in Noun}
    assert found == {
        Noun.ARTICLE: articles,
        Noun.EVENT: events,
        Noun.PARTICIPANT: participants,
        Noun.QUOTE: quotes,
    }
