# SPDX-License-Identifier: MIT
"""The closed classes of words."""

from __future__ import annotations

from viewer.analysis.events import grammar


def test_classes_that_must_not_share_words_do_not() -> None:
    assert not grammar.MODALS & grammar.BE
    assert not grammar.PRONOUNS & grammar.PREPOSITIONS
    assert not grammar.CONJUNCTIONS & grammar.SUBORDINATORS
    assert grammar.FUTURE <= grammar.MODALS


def test_all_are_lower_case() -> None:
    classes = [value for value in vars(grammar).values() if isinstance(value, frozenset)]
    assert classes
    assert all(word == word.lower() for words in classes for word in words)
