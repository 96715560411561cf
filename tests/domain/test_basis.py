# SPDX-License-Identifier: MIT
"""Grades compare by how near they stand to the words of the source."""

from __future__ import annotations

from viewer.domain.basis import Basis, Grade


def test_the_best_grade_is_the_smallest() -> None:
    assert min(Grade.INFERRED, Grade.WRITTEN, Grade.COMPUTED) is Grade.WRITTEN
    assert sorted(Grade) == [Grade.WRITTEN, Grade.COMPUTED, Grade.INFERRED]


def test_exports_spell_grades_as_letters() -> None:
    assert "".join(Grade) == "ABC"


def test_a_basis_needs_no_spans() -> None:
    assert Basis(Grade.INFERRED, "library").spans == ()
