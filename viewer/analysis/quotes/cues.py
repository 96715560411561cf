# SPDX-License-Identifier: MIT
"""Verbs that report speech, and what can be a verb at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.analysis import wordlists
from viewer.analysis.quotes.tokens import Kind, Token
from viewer.domain.span import Span

AUXILIARIES = wordlists.classes("grammar")["auxiliary"]
_PASSIVE = wordlists.classes("grammar")["be"]
_BEFORE_NOUNS = wordlists.classes("grammar")["before_noun"]
_IRREGULAR_PAST = wordlists.classes("grammar")["irregular_past"]
_NOT_PAST = wordlists.classes("grammar")["not_past"]
_NOUN_FOLLOWS = ("'s", "s'", "ing", "ous", "ful", "ory")  # endings of possessives and adjectives
_CUES = wordlists.words("cues")
_SAYING = wordlists.classes("cues")["say"]
_SPEECH_NOUNS = wordlists.words("speech_nouns")
_OF_ASSENT = frozenset({"to", "on", "upon", "with", "about", "over"})
_PAST = re.compile(r"[a-z]{2,}ed$")


def _phrasal() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The first words of cues of several words, with what must follow."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(wordlists.words("phrasal_cues")):
        first, *rest = phrase.split()
        found[first] = (*found.get(first, ()), tuple(rest))
    return found


_PHRASAL = _phrasal()


def is_cue(token: Token) -> bool:
    """Whether a word can report speech."""
    return token.low in _CUES and token.kind == Kind.WORD and not token.is_capitalised


def is_saying(token: Token) -> bool:
    """Whether a word reports speech wherever it stands beside a quote, as "said" does and "called" does not."""
    return token.low in _SAYING and token.kind == Kind.WORD and not token.is_capitalised


def is_saying_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb at ``index``, alone or with its particle ("passed on"), reports speech beside a quote."""
    return (is_saying(tokens[index]) and is_cue_at(tokens, index)) or end_at(tokens, index) > index + 1


def end_at(tokens: Sequence[Token], index: int) -> int:
    """Where the cue at ``index`` ends: behind its particles ("passed on", "wanted to know"), if it has any."""
    for rest in _PHRASAL.get(tokens[index].low, ()):
        end = index + 1 + len(rest)
        if end <= len(tokens) and all(tokens[index + 1 + at].low == word for at, word in enumerate(rest)):
            return end
    return index + 1


def span_at(tokens: Sequence[Token], index: int) -> Span:
    """Where the cue at ``index`` stands, with its particles."""
    return Span(tokens[index].span.start, tokens[end_at(tokens, index) - 1].span.end)


def is_speech_noun(token: Token) -> bool:
    """Whether a noun stands for what somebody said: "his words", "the envoy's reply"."""
    return token.kind == Kind.WORD and token.low in _SPEECH_NOUNS


def is_verb(token: Token) -> bool:
    """Whether a word is, as far as its form tells, a finite verb or a participle."""
    if token.kind != Kind.WORD or token.is_capitalised:
        return False
    return is_cue(token) or is_verb_form(token.low)


def is_verb_form(word: str) -> bool:
    """Whether a word in lower case is an auxiliary or a past tense."""
    return word in AUXILIARIES or word in _IRREGULAR_PAST or (_PAST.match(word) is not None and word not in _NOT_PAST)


def is_cue_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at ``index`` is a verb of saying in the active voice, and not a noun that looks like one."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    if end_at(tokens, index) > index + 1:
        return before is None or before.low not in _PASSIVE
    if not is_cue(token) or _is_assent(tokens, index) or (token.low == "states" and not _introduces(tokens, index)):
        return False
    if before is None or before.kind != Kind.WORD:
        return True
    if not token.low.endswith(("ed", "ing", "aid", "old")) and (
        before.low in _BEFORE_NOUNS or before.low.endswith(_NOUN_FOLLOWS)
    ):
        return False
    step = index - 1
    while step > 0 and tokens[step].low.endswith("ly"):
        step -= 1
    return not (tokens[step].low in _PASSIVE and not token.low.endswith("ing"))


def _introduces(tokens: Sequence[Token], index: int) -> bool:
    """Whether what is said follows at once: "states that", and not the states of a federation."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and (after.low == "that" or after.kind in (Kind.COMMA, Kind.COLON, Kind.QUOTE))


def _is_assent(tokens: Sequence[Token], index: int) -> bool:
    """«agreed to go», «agreed on it», «agreed with him»: an act, not a saying."""
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    return tokens[index].low in ("agreed", "agrees", "agree", "disagreed", "disagrees") and after in _OF_ASSENT
