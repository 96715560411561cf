# SPDX-License-Identifier: MIT
"""Clauses for rules fit into a chain of steps."""

from __future__ import annotations

from viewer.wording.rules import RULES, SIEVES


def test_clauses_are_clauses() -> None:
    for words in (*RULES.values(), *SIEVES.values()):
        assert words == words.strip()
        assert not words.endswith(".")
        assert words[0].islower()
        assert "_" not in words
