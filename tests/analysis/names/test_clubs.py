# SPDX-License-Identifier: MIT
"""Which texts are sports reports, and where a town's name is its club's."""

from __future__ import annotations

import pytest

from viewer.analysis.names.clubs import is_sports_report, name_clubs, tabled_clubs
from viewer.analysis.names.headlines import Naming
from viewer.domain.participant import EntityKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("League results\n\nLeeds 2 Derby 1\nHull 0 York 0\nGoals by two strikers. Cup matches follow.", True),
        ("The coach praised both teams after the match; the striker scored twice in a season of goals.", True),
        ("The ministers met in Leeds and signed a treaty on trade. " * 5, False),
        ("", False),
    ],
)
def test_sports_reports(text: str, expected: bool) -> None:
    assert is_sports_report(text) is expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They beat Leeds again.", "Leeds", EntityKind.ORGANISATION),
        ("Then Leeds won again.", "Leeds", EntityKind.ORGANISATION),
        ("Leeds 2 Derby 1", "Derby", EntityKind.ORGANISATION),
        ("The Leeds captain sang.", "Leeds", EntityKind.ORGANISATION),
        ("They trained in Leeds then.", "Leeds", EntityKind.PLACE),
        ("They beat Norway again.", "Norway", EntityKind.PLACE),
        ("We like Leeds.", "Leeds", EntityKind.PLACE),
    ],
)
def test_a_town_that_plays_is_a_club(text: str, name: str, kind: EntityKind) -> None:
    start = text.index(name)
    (naming,) = name_clubs(text, [Naming(start, start + len(name), name, EntityKind.PLACE)])
    assert naming.kind == kind


@pytest.mark.parametrize(
    ("text", "clubs"),
    [
        ("Vardby 2 Skelholm Rovers 1\nTotal 3 Extras 2", ["Vardby", "Skelholm Rovers"]),
        ("Vardby 12 7 3 2 21 9 24\nPeter Brandt 3 1 2 0 4", ["Vardby"]),
        ("They moved to Vardby 2 years ago.", []),
    ],
)
def test_tables_name_clubs(text: str, clubs: list[str]) -> None:
    assert [naming.form for naming in tabled_clubs(text, [])] == clubs
