# SPDX-License-Identifier: MIT
"""The kinds of participants are spelled as the export says."""

from __future__ import annotations

from viewer.domain.participant import Entity, EntityKind


def test_kinds_are_spelled_as_in_the_export() -> None:
    assert [kind.value for kind in EntityKind] == ["PERSON", "ORG", "PLACE"]


def test_a_bare_name_is_enough() -> None:
    assert Entity(1, EntityKind.PLACE, "Oslo") == Entity(1, EntityKind.PLACE, "Oslo", (), ())
