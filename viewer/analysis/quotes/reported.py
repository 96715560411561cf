# SPDX-License-Identifier: MIT
"""What a sentence reports in the reporter's own words: "X said that …", "…, X said", "according to X, …".

A cue with its subject reports the clause that it governs: the one behind it, up to where the reporter takes the word
again, or the whole sentence where the cue is put behind it or between commas into it. There is no parser here, so a
clause without "that" must show a verb. Method and order of the patterns: T. O'Keefe et al. (EMNLP 2012); S. Pareti, "A
Database of Attribution Relations" (LREC 2012), for what counts as the content of an attribution.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from viewer.analysis import wordlists
from viewer.analysis.quotes import cues
from viewer.analysis.quotes.clauses import (
    FEWEST_WORDS,
    QUESTIONS,
    QUESTIONS_OR_TIMES,
    SEPARATORS,
    clause_end,
    clause_start,
    cue_end,
    trimmed,
)
from viewer.analysis.quotes.phrases import RELATIVES, Phrase, subject_after, subject_before
from viewer.analysis.quotes.sieves import Source, owner_of, subject_of
from viewer.analysis.quotes.tokens import Kind, Token
from viewer.domain.span import Span

_FEWEST_OWN = 2  # words of weight outside the marks
_LEAST_OWN = 0.2  # of the letters: what is quoted nearly whole is told by its quotes, and is not told once more
_DATELINE = 14  # tokens
_LONGEST = 300  # tokens; what is longer is a list or a text without stops, and no sentence
_LETTERS = re.compile(r"[a-z]+")
_AS_TO_CUE = 7  # tokens from "as" to its cue
_REPORTING = wordlists.classes("reporting")
_REPORTERS = _REPORTING["joint"] | RELATIVES | {"as", "after", "before"}  # begin a clause of the reporter's


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported clause: its stretches of tokens (``start`` up to ``end``), two where the cue stands inside it."""

    stretches: tuple[tuple[int, int], ...]
    source: Source

    def spans(self, tokens: Sequence[Token]) -> tuple[Span, ...]:
        """Where the clause stands in the text."""
        return tuple(Span(tokens[start].span.start, tokens[end - 1].span.end) for start, end in self.stretches)


def sentences_of(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first token of every sentence of a block, and the one behind its last."""
    first, current = 0, tokens[0].sentence if tokens else 0
    for index, token in enumerate(tokens):
        if token.sentence == current:
            continue
        if token.first_sentence > current:  # else a quote that begins in this sentence and ends in a later one
            yield first, index
            first = index
        current = token.sentence
    if tokens:
        yield first, len(tokens)


def may_report(words: str) -> bool:
    """Whether a paragraph has any word that can report what somebody said."""
    return not _signals().isdisjoint(_LETTERS.findall(words.lower()))


@cache
def _signals() -> frozenset[str]:
    phrasal = {phrase.split()[0] for phrase in wordlists.words("phrasal_cues")}
    return wordlists.words("cues") | wordlists.words("speech_nouns") | phrasal | {"according"}


def find_reported(tokens: Sequence[Token], first: int, end: int) -> Iterator[Reported]:
    """What the sentence of the tokens ``first`` up to ``end`` reports, in its order, not overlapping."""
    first, end = trimmed(tokens, _past_dateline(tokens, first, end), end)
    known = _signals()
    signals = [index for index in range(first, end) if tokens[index].low in known]
    if not signals or end - first > _LONGEST:
        return
    whole = _around_cue(tokens, signals, (first, end)) or _according_to(tokens, signals, (first, end))
    if whole is not None:
        if _is_telling(tokens, whole.stretches):
            yield whole
            return
        first = max(whole.source.phrase.end, whole.source.cue or 0)
    reached = first
    for index in signals:
        found = _behind(tokens, index, (first, end)) if index >= reached else None
        if found is not None and _is_telling(tokens, found.stretches):
            yield found
            reached = found.stretches[-1][1]


def _past_dateline(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the sentence begins behind the dateline of its paragraph: «OSLO, May 2 (Wire) — | The bridge …»."""
    if first or not tokens or not (tokens[0].text.isupper() and len(tokens[0].text) > 2):
        return first
    dashes = (index for index in range(1, min(end, _DATELINE)) if tokens[index].kind == Kind.DASH)
    return next(dashes, first)


def _around_cue(tokens: Sequence[Token], signals: Sequence[int], bounds: tuple[int, int]) -> Reported | None:
    """«…, X said on Monday.», «…, said X.», «…, X said, …»."""
    first, end = bounds
    if _is_whole_quote(tokens[first]):
        return None
    for verb in signals:
        if verb == first or not cues.is_saying_at(tokens, verb) or tokens[verb].low.endswith("ing"):
            continue
        found = _set_off(tokens, verb, first)
        if found is None or tokens[found[0].start].low in RELATIVES:
            continue
        phrase, opening, tail = found
        closing = cue_end(tokens, min(tail, end), end, addressed=tokens[verb].low in wordlists.words("addressing"))
        if closing is not None:
            stretches = _both_sides(tokens, verb, (first, opening), (closing, end))
            return Reported(stretches, Source(phrase, verb, "clause_said"))
    return None


def _is_whole_quote(token: Token) -> bool:
    """Whether a sentence begins with direct speech: what its cue reports is said."""
    return token.kind == Kind.QUOTE and token.text in ",.?!…—’'"


def _is_clause(tokens: Sequence[Token], stretch: tuple[int, int]) -> bool:
    """Whether what stands before a cue can be what it reports, and is no bare name."""
    start, end = stretch
    return end - start > FEWEST_WORDS or any(cues.is_verb(token) for token in tokens[start:end])


def _set_off(tokens: Sequence[Token], verb: int, first: int) -> tuple[Phrase, int, int] | None:
    """The subject of a cue that a comma sets off from what stands before, that comma, and where both end."""
    phrase = subject_before(tokens, verb, first)
    if phrase is not None and phrase.start > first and tokens[phrase.start - 1].kind in SEPARATORS:
        return phrase, phrase.start - 1, cues.end_at(tokens, verb)
    if tokens[verb - 1].kind not in SEPARATORS:
        return None
    phrase = subject_after(tokens, cues.end_at(tokens, verb) - 1)
    if not any(cues.is_verb_form(token.low) for token in tokens[first:verb]):
        return None  # «Lee, the mayor, noted the rule»
    return (phrase, verb - 1, (phrase.apposition or (0, phrase.end))[1]) if phrase is not None else None


def _according_to(tokens: Sequence[Token], signals: Sequence[int], bounds: tuple[int, int]) -> Reported | None:
    """«…, according to X.», «According to X, …», «As X put it, …»."""
    first, end = bounds
    for signal in signals:
        source = _named_by_preposition(tokens, signal) or _named_by_as(tokens, signal, first)
        if source is None or source.cue is None:
            continue
        start = signal if source.cue == signal and tokens[signal].low == "according" else source.phrase.start - 1
        after = max((source.phrase.apposition or (0, source.phrase.end))[1], cues.end_at(tokens, source.cue))
        closing = cue_end(tokens, min(after, end), end, addressed=False)
        if closing is None or (start > first and _governs(tokens, signals, (first, start))):
            return None
        return Reported(_both_sides(tokens, source.cue, (first, start), (closing, end)), source)
    return None


def _named_by_preposition(tokens: Sequence[Token], position: int) -> Source | None:
    if tokens[position].low != "according" or [token.low for token in tokens[position + 1 : position + 2]] != ["to"]:
        return None
    phrase = subject_after(tokens, position + 1)
    if phrase is not None and tokens[phrase.start].low in _REPORTING["writer"]:
        return None
    return Source(phrase, position, "clause_according_to") if phrase is not None else None


def _named_by_as(tokens: Sequence[Token], verb: int, first: int) -> Source | None:
    """«As X put it»."""
    if not cues.is_saying_at(tokens, verb):
        return None
    phrase = subject_before(tokens, verb, max(first, verb - _AS_TO_CUE))
    if phrase is None or phrase.start == first or tokens[phrase.start].low in _REPORTING["writer"]:
        return None
    opening = phrase.start - 1
    opens = tokens[opening].low == "as" and (opening == first or tokens[opening - 1].kind != Kind.WORD)
    return Source(phrase, verb, "clause_according_to") if opens else None


def _both_sides(
    tokens: Sequence[Token], cue: int, before: tuple[int, int], after: tuple[int, int]
) -> tuple[tuple[int, int], ...]:
    """What stands before and behind a cue that is put into a sentence; behind it perhaps the reporter goes on."""
    stretches = [trimmed(tokens, *before)]
    behind = trimmed(tokens, *after)
    if behind[0] < behind[1] and tokens[behind[0]].kind == Kind.QUOTE:
        return ()  # «Lost for words, Lee said, “…”»
    if behind[0] < behind[1] and not _is_reporters(tokens[behind[0]]):
        stretches.append((behind[0], clause_end(tokens, cue, behind)))
    elif not _is_clause(tokens, stretches[0]):
        return ()
    return tuple(stretch for stretch in stretches if stretch[0] < stretch[1])


def _is_reporters(head: Token) -> bool:
    """Whether the reporter goes on: «…, he said, adding …», «…, he said, and …»."""
    return (head.low.endswith("ing") and cues.is_cue(head)) or head.low in _REPORTERS


def _governs(tokens: Sequence[Token], signals: Sequence[int], stretch: tuple[int, int]) -> bool:
    """Whether a cue with a subject of its own stands in a stretch: that is nearer to what is said."""
    first, end = stretch
    inside = (verb for verb in signals if first <= verb < end and cues.is_saying_at(tokens, verb))
    return any(subject_of(tokens, verb, first) is not None for verb in inside)


def _behind(tokens: Sequence[Token], index: int, bounds: tuple[int, int]) -> Reported | None:
    """«X said that …», «X said …», «X asked whether …», «X promised to …», «X's claim that …»."""
    return _behind_verb(tokens, index, bounds) or _behind_noun(tokens, index, bounds)


def _behind_noun(tokens: Sequence[Token], noun: int, bounds: tuple[int, int]) -> Reported | None:
    """«X's claim that …»."""
    first, end = bounds
    if noun + 2 >= end or tokens[noun + 1].low != "that" or not cues.is_speech_noun(tokens[noun]):
        return None
    owner = owner_of(tokens, noun)
    if owner is None or owner.start < first:
        return None
    return Reported(((noun + 1, clause_end(tokens, noun, (noun + 1, end))),), Source(owner, noun, "words_that"))


def _behind_verb(tokens: Sequence[Token], verb: int, bounds: tuple[int, int]) -> Reported | None:
    first, end = bounds
    if not cues.is_cue_at(tokens, verb) or tokens[verb].low in _REPORTING["wordless"]:
        return None
    start = clause_start(tokens, verb, end)
    if start is None:
        return None
    phrase = subject_of(tokens, verb, first)
    if phrase is None or phrase.start < first or tokens[phrase.start].low in _REPORTING["writer"]:
        return None
    if _is_whole_quote(tokens[first]) and phrase.start - first <= 2 and tokens[start].low != "that":
        return None  # «“…,” Lee said as he left»
    low = tokens[start].low
    sieve = {"that": "said_that", "to": "promised_to"}.get(
        low, "asked_whether" if low in QUESTIONS | QUESTIONS_OR_TIMES else "said_clause"
    )
    return Reported(((start, clause_end(tokens, verb, (start, end))),), Source(phrase, verb, sieve))


def _is_telling(tokens: Sequence[Token], stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether enough is told in the reporter's own words: what is nearly all quoted is no indirect speech."""
    inside = [token for start, end in stretches for token in tokens[start:end]]
    quoted = any(token.kind == Kind.QUOTE for token in inside)
    words = [token.low for token in inside if token.kind == Kind.WORD]
    weighty = sum(word not in _REPORTING["small"] for word in words)
    if not quoted:
        return weighty >= _FEWEST_OWN and len(words) >= FEWEST_WORDS
    own = sum(len(word) for word in words)
    marked = sum(token.end - token.start for token in inside if token.kind == Kind.QUOTE)
    return weighty >= _FEWEST_OWN and own >= _LEAST_OWN * (own + marked)
