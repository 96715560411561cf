# SPDX-License-Identifier: MIT
"""Where the clause that a cue reports begins and ends, as far as forms and punctuation tell.

All work on the tokens of one sentence; a stretch is its first token and the one behind its last.
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.analysis import wordlists
from viewer.analysis.quotes import cues
from viewer.analysis.quotes.phrases import (
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    is_adverb,
    is_auxiliary,
    subject_after,
    subject_before,
)
from viewer.analysis.quotes.tokens import Kind, Token

SEPARATORS = (Kind.COMMA, Kind.DASH)
FEWEST_WORDS = 3  # of a reported clause
QUESTIONS = wordlists.classes("reporting")["question"]
QUESTIONS_OR_TIMES = wordlists.classes("reporting")["question_or_time"]
_TAIL = 14  # tokens behind a cue in which it is told when, where and to whom
_AHEAD = 12  # tokens between a cue and its "that"
_NEXT_CUE = 7  # tokens between a conjunction and the cue that shows the reporter's own clause
_REPORTING = wordlists.classes("reporting")
_BREAKS = wordlists.classes("grammar")["break"]
_DETERMINERS = wordlists.classes("grammar")["determiner"]
_CONTRACTED = ("'ll", "'d", "'ve", "'re")


def clause_start(tokens: Sequence[Token], verb: int, end: int) -> int | None:
    """Where the clause begins that the cue ``verb`` governs, in a sentence that ends before ``end``."""
    start = cues.end_at(tokens, verb)
    addressing = tokens[verb].low in wordlists.words("addressing") or tokens[start - 1].low in ("on", "upon")
    addressed = _addressee_end(tokens, start, end) if addressing else start
    if addressed >= end:
        return None
    asks = {tokens[verb].low, tokens[start - 1].low} & _REPORTING["asking"]
    if tokens[addressed].low in (QUESTIONS | QUESTIONS_OR_TIMES if asks else QUESTIONS):
        return addressed if _has_clause(tokens, addressed + 1, end) else None
    if tokens[addressed].low == "to":
        if addressed + 1 < end and not _is_infinitive(tokens[addressed + 1]):
            return _behind_addressee(tokens, addressed, end)
        promised = addressed > start or tokens[verb].low in _REPORTING["promising"]
        return addressed if promised and addressed + 1 < end and tokens[addressed + 1].kind == Kind.WORD else None
    complement = _complementizer(tokens, verb, (addressed, end))
    if complement is not None or (addressing and addressed == start):
        return complement
    return _bare_clause(tokens, verb, (addressed, end))


def _behind_addressee(tokens: Sequence[Token], preposition: int, end: int) -> int | None:
    """The "that" behind whom it is said to: «wrote to Lee | that …», but not «replied to Lee's claim | that …»."""
    phrase = subject_after(tokens, preposition)
    if phrase is None or phrase.end >= end or tokens[phrase.end].low != "that":
        return None
    inside = tokens[phrase.start : phrase.end]
    is_thing = cues.is_speech_noun(inside[-1]) or any(token.low.endswith(("'s", "s'")) for token in inside)
    return phrase.end if not is_thing and _has_clause(tokens, phrase.end + 1, end) else None


def _addressee_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the one who is spoken to ends, or ``start`` where nobody is."""
    if start < end and tokens[start].low in _REPORTING["object"] and not tokens[start].is_capitalised:
        return start + 1
    phrase = subject_after(tokens, start - 1) if start < end else None
    if phrase is None or phrase.end > end:
        return start
    inside = range(phrase.start + 1, phrase.end - 1)  # «urged the board | to go», but «told an aide to Lee | that …»
    return next((at for at in inside if tokens[at].low == "to" and _is_infinitive(tokens[at + 1])), phrase.end)


def _is_infinitive(token: Token) -> bool:
    """Whether what follows a "to" can be a verb: no name, and nothing that begins a noun phrase."""
    return token.kind == Kind.WORD and not token.is_capitalised and token.low not in _DETERMINERS | PRONOUNS


def _complementizer(tokens: Sequence[Token], verb: int, bounds: tuple[int, int]) -> int | None:
    """The "that" of a cue, behind when, where and to whom it was said."""
    start, end = bounds
    head = tokens[start].low
    if head == "that":
        telling = _run(tokens, start + 1, end) > FEWEST_WORDS or _has_clause(tokens, start + 1, end)
        return start if telling else None  # «told the crowd | that day, …»
    if not cues.is_saying(tokens[verb]) or not (head in _REPORTING["circumstance"] or head in TIMES):
        return None  # «named the day | that …», «asked for a bridge | that …»
    for position in range(start, min(end - 1, start + _AHEAD)):
        token = tokens[position]
        if token.low == "that":
            relative = cues.is_verb_form(tokens[position + 1].low)  # «said in a letter | that came on Monday»
            return position if not relative and _has_clause(tokens, position + 1, end) else None
        if token.kind not in (Kind.WORD, Kind.BRACKET) or cues.is_verb(token) or token.low in QUESTIONS:
            return None
    return None


def _bare_clause(tokens: Sequence[Token], verb: int, bounds: tuple[int, int]) -> int | None:
    """Where a clause without "that" begins: «X said | the bridge was old», «X said on Monday | it was old»."""
    start, end = bounds
    if not cues.is_saying(tokens[verb]):
        return None
    while start + 1 < end and (tokens[start].low in TIMES | _REPORTING["span"] or _is_dated(tokens, start)):
        start += 1
    if start < end and tokens[start].low in PREPOSITIONS - _BREAKS:  # «X said in a letter | he would go»
        start = next((at for at in range(start, min(end, start + _AHEAD)) if _ends_aside(tokens, at)), end)
        return start if start < end and tokens[start].low in PRONOUNS - RELATIVES else None
    if start >= end or tokens[start].kind not in (Kind.WORD, Kind.QUOTE) or tokens[start].low in _BREAKS:
        return None
    if cues.is_verb_form(tokens[start].low):
        return None
    if tokens[verb].low in _REPORTING["plain"] and _run(tokens, start, end) > FEWEST_WORDS:
        return start
    return start if _has_clause(tokens, start, end) else None


def _run(tokens: Sequence[Token], start: int, end: int) -> int:
    """How many words stand together from ``start`` on."""
    position = start
    while position < end and tokens[position].kind in (Kind.WORD, Kind.QUOTE):
        position += 1
    return position - start


def _is_dated(tokens: Sequence[Token], index: int) -> bool:
    """The "on" of «on Monday»."""
    dated = tokens[index].low in ("on", "this", "last", "late", "early") and index + 1 < len(tokens)
    return dated and tokens[index + 1].low in TIMES | _REPORTING["span"]


def _ends_aside(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    return token.kind != Kind.WORD or cues.is_verb(token) or token.low in PRONOUNS - _DETERMINERS


def _has_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a subject and a verb come before the next comma but those of an insertion, as far as forms tell."""
    if start >= end or tokens[start].low.endswith(_CONTRACTED):
        return start < end
    position = start
    while (position := position + 1) < min(end, start + 2 * _AHEAD):
        token = tokens[position]
        if token.kind == Kind.QUOTE:
            return True
        if token.kind in SEPARATORS:
            closing = next((at for at in range(position + 1, end - 1) if tokens[at].kind == token.kind), end)
            return closing < end and cues.is_verb_form(tokens[closing + 1].low)
        if token.kind not in (Kind.WORD, Kind.BRACKET):
            return False
        if cues.is_cue_at(tokens, position) or cues.is_verb_form(token.low):
            return tokens[position - 1].low != "to" or _has_clause(tokens, position, end)
    return tokens[start].low in PRONOUNS and end - start > FEWEST_WORDS


def clause_end(tokens: Sequence[Token], cue: int, bounds: tuple[int, int]) -> int:
    """Where a reported clause ends: with its sentence, or where the reporter takes the word again."""
    start, end = bounds
    for position in range(start + 1, end - 1):
        token, after = tokens[position], tokens[position + 1]
        if token.kind == Kind.STOP:
            return position
        if token.low in _REPORTING["joint"] and _next_cue(tokens, cue, (position + 1, end)):
            return trimmed(tokens, start, position)[1]
        if token.kind not in SEPARATORS:
            continue
        if after.low == "according" or (after.low.endswith("ing") and cues.is_cue(after)):
            return position
        if token.kind == Kind.COMMA and _next_cue(tokens, cue, (position + 1, end)):
            return position
    return trimmed(tokens, start, end)[1]


def _next_cue(tokens: Sequence[Token], verb: int, bounds: tuple[int, int]) -> bool:
    """Whether another cue in the tense of the cue ``verb``, alone or with its subject, begins the stretch."""
    start, end = bounds
    for position in range(start, min(end, start + _NEXT_CUE)):
        token = tokens[position]
        if is_auxiliary(token):
            continue
        if cues.is_cue_at(tokens, position) and _tense(tokens, position) == _tense(tokens, verb):
            return position == start or subject_before(tokens, position, start) is not None
        if token.kind not in (Kind.WORD, Kind.BRACKET) or cues.is_verb_form(token.low):
            return False
    return False


def _tense(tokens: Sequence[Token], verb: int) -> str:
    """The tense of a cue as far as its ending and its auxiliary tell."""
    low = tokens[verb].low
    if low.endswith("ing"):
        before = tokens[verb - 1].low if verb else ""
        return "s" if before in ("is", "are") else "d" if before in ("was", "were") else "ing"
    return "s" if low.endswith("s") else "d" if cues.is_verb_form(low) else ""


def cue_end(tokens: Sequence[Token], start: int, end: int, *, addressed: bool) -> int | None:
    """Where a cue ends that reports what stands before it: only when, where and to whom may follow it."""
    if start >= end or tokens[start].kind in SEPARATORS:
        return start
    head = tokens[start]
    if not (_is_aside(head) or addressed):
        return None
    for position in range(start, min(end, start + _TAIL)):
        token = tokens[position]
        if token.kind in SEPARATORS:
            return position
        if token.kind not in (Kind.WORD, Kind.BRACKET) or token.low == "that" or cues.is_verb(token):
            return None
        if (addressed and token.low == "to") or (position == start + 1 and is_adverb(head) and not _is_aside(token)):
            return None
    return end if end - start <= _TAIL else None


def _is_aside(token: Token) -> bool:
    """Whether a word begins to tell when, where or how."""
    return token.low in PREPOSITIONS or token.low in TIMES or is_adverb(token)


def trimmed(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """A stretch without the commas, dashes and stops at its edges."""
    edges = (Kind.COMMA, Kind.DASH, Kind.OTHER, Kind.COLON, Kind.STOP)
    while start < end and tokens[start].kind in edges:
        start += 1
    while end > start and tokens[end - 1].kind in edges:
        end -= 1
    return start, end
