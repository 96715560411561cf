# SPDX-License-Identifier: MIT
"""Verbs that report speech, and what can be a verb at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from viewer.analysis import wordlists
from viewer.analysis.quotes.tokens import Kind, Token

AUXILIARIES = wordlists.classes("grammar")["auxiliary"]
_PASSIVE = wordlists.classes("grammar")["be"]
_BEFORE_NOUNS = wordlists.classes("grammar")["before_noun"]
_IRREGULAR_PAST = wordlists.classes("grammar")["irregular_past"]
_NOT_PAST = wordlists.classes("grammar")["not_past"]
_PAST = re.compile(r"[a-z]{2,}ed$")


def is_cue(token: Token) -> bool:
    """Whether a word can report speech."""
    return token.kind == Kind.WORD and not token.is_capitalised and token.low in wordlists.words("cues")


def is_saying(token: Token) -> bool:
    """Whether a word reports speech wherever it stands beside a quote, as "said" does and "called" does not."""
    return (
        token.kind == Kind.WORD
        and not token.is_capitalised
        and (token.low in _saying() or token.low in ("put", "puts"))
    )


@cache
def _saying() -> frozenset[str]:
    return wordlists.classes("cues")["say"]


def is_verb(token: Token) -> bool:
    """Whether a word is, as far as its form tells, a finite verb or a participle."""
    low = token.low
    if token.kind != Kind.WORD or token.is_capitalised:
        return False
    return (
        low in AUXILIARIES
        or is_cue(token)
        or low in _IRREGULAR_PAST
        or (_PAST.match(low) is not None and low not in _NOT_PAST)
    )


def is_cue_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at ``index`` is a verb of saying in the active voice, and not a noun that looks like one."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    if token.low in ("put", "puts") and index + 1 < len(tokens):
        return tokens[index + 1].low == "it"
    if not is_cue(token):
        return False
    if before is None or before.kind != Kind.WORD:
        return True
    if not token.low.endswith(("ed", "ing", "aid", "old")) and (
        before.low in _BEFORE_NOUNS or before.low.endswith("'s") or before.low.endswith("s'")
    ):
        return False
    step = index - 1
    while step > 0 and tokens[step].low.endswith("ly"):
        step -= 1
    return not (tokens[step].low in _PASSIVE and not token.low.endswith("ing"))
