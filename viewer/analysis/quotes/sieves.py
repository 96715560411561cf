# SPDX-License-Identifier: MIT
"""From a quote to the phrase that names its source: patterns in the order of how often they are right.

Method: T. O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (EMNLP 2012), and G. Muzny et al., "A
Two-stage Sieve Approach for Quote Attribution" (EACL 2017). Each sieve either is sure of its pattern or leaves the
quote to the next one; a quote that falls through all of them keeps no source.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from viewer.analysis import wordlists
from viewer.analysis.quotes import cues
from viewer.analysis.quotes.phrases import (
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    Phrase,
    is_adverb,
    subject_after,
    subject_before,
)
from viewer.analysis.quotes.tokens import Kind, Token

CONFIDENCE = {
    "transcript": 0.97,
    "run_on": 0.96,
    "said_x": 0.95,
    "x_said": 0.95,
    "inner_cue": 0.95,
    "verb_in_quote": 0.93,
    "x_told": 0.93,
    "introduced": 0.93,
    "dash": 0.93,
    "parenthetical": 0.9,
    "colon": 0.92,
    "according_to": 0.92,
    "words_of": 0.9,
    "same_sentence": 0.88,
    "trailing": 0.85,
    "carried": 0.9,
    "next_paragraph": 0.64,
    "reported": 0.85,
    "announced": 0.8,
    # indirect speech: how often it is speech, and that of whom it is given to
    "asked_whether": 0.9,
    "said_clause": 0.88,
    "clause_said": 0.88,
    "promised_to": 0.88,
    "said_that": 0.86,
    "clause_according_to": 0.86,
    "words_that": 0.85,
}
"""How often each sieve is right on labelled news, as far as that was measured."""

_NO_NAME = PREPOSITIONS | TIMES  # capitalised all the same: «After | saying», «on Friday | saying»
_NEAR = 6  # tokens between a cue and the quote that it introduces at once
_REACH = 50  # tokens on either side of a quote among which its cue is looked for
_TRIES = 8  # verbs tried on the way to a subject
_ANYBODY = wordlists.classes("grammar")["anybody"]
_LINKING = frozenset({"was", "were", "is", "are"})
_NOBODY = frozenset({"it", "this", "that", "there", "what", "it's", "that's", "there's", "what's", "please"})
_LINKS = wordlists.classes("grammar")["link"]
_SUBORDINATORS = wordlists.classes("grammar")["subordinator"]


@dataclass(frozen=True, slots=True)
class Source:
    """Who said it, as far as words tell: the phrase, the cue's token number, and the sieve."""

    phrase: Phrase
    cue: int | None
    sieve: str


Sieve = Callable[[Sequence[Token], int], "Source | None"]


def window(tokens: Sequence[Token], quote: int) -> tuple[Sequence[Token], int]:
    """The tokens of the sentences that a quote stands in, as far as cues reach, and the quote's number among them."""
    first, last = quote, quote + 1
    while first > max(0, quote - _REACH) and tokens[first - 1].sentence == tokens[quote].first_sentence:
        first -= 1
    while last < min(len(tokens), quote + _REACH) and tokens[last].first_sentence == tokens[quote].sentence:
        last += 1
    return tokens[first:last], quote - first


def find_source(tokens: Sequence[Token], quote: int) -> Source | None:
    """The source of the quote at number ``quote`` of a ``window``, as its own sentences name it."""
    for sieve in _SIEVES:
        if (source := sieve(tokens, quote)) is not None:
            return source
    return None


def _said_x(tokens: Sequence[Token], quote: int) -> Source | None:
    """«“…,” said X»."""
    verb = _past_comma(tokens, quote)
    while verb < len(tokens) and is_adverb(tokens[verb]):
        verb += 1
    if verb >= len(tokens) or not cues.is_saying_at(tokens, verb):
        return None
    phrase = subject_after(tokens, cues.end_at(tokens, verb) - 1)
    return Source(phrase, verb, "said_x") if phrase is not None else None


def _x_said(tokens: Sequence[Token], quote: int) -> Source | None:
    """«“…,” X said»: the subject must begin where the quote ends."""
    start = _past_comma(tokens, quote)
    if start == quote + 1 and tokens[quote].text not in ",.?!…—–-":
        return None
    if start < len(tokens) and tokens[start].low in _SUBORDINATORS:
        return None
    for verb in range(start + 1, len(tokens)):
        if tokens[verb].kind == Kind.QUOTE:
            return None
        if cues.is_cue_at(tokens, verb):
            phrase = subject_before(tokens, verb, start)
            if phrase is not None and phrase.start - start <= 1:
                return Source(phrase, verb, "x_said")
            if phrase is not None and not any(cues.is_verb(token) for token in tokens[start : phrase.start]):
                return Source(phrase, verb, "x_said")
            return None
    return None


def _according_to(tokens: Sequence[Token], quote: int) -> Source | None:
    """«“…,” according to X», or the same in front."""
    for position in (*range(quote + 1, len(tokens) - 1), *range(quote - 1, -1, -1)):
        if position < quote and cues.is_cue_at(tokens, position):
            return None  # «According to the letter, Lee called it “…”»: Lee did
        if tokens[position].low == "according" and tokens[position + 1].low == "to":
            phrase = subject_after(tokens, position + 1)
            if phrase is not None:
                return Source(phrase, position, "according_to")
    return None


def _dash(tokens: Sequence[Token], quote: int) -> Source | None:
    """«“…” — X», a pull quote: a dash, a name, and nothing more."""
    if quote + 2 >= len(tokens) or tokens[quote + 1].kind != Kind.DASH or not tokens[quote + 2].is_capitalised:
        return None
    end = quote + 2
    while end < len(tokens) and tokens[end].kind == Kind.WORD and end - quote < 12:
        end += 1
    if end < len(tokens) and tokens[end].kind not in (Kind.COMMA, Kind.OTHER):
        return None
    if any(cues.is_verb(token) for token in tokens[quote + 2 : end]):
        return None
    return Source(Phrase(quote + 2, end), None, "dash")


def _headed(tokens: Sequence[Token], quote: int) -> Source | None:
    """«Said X: “…”»: the sentence begins with the cue."""
    head = tokens[0]
    if quote == 0 or not head.is_capitalised or head.low not in ("said", "says", "adds", "added", "asked", "asks"):
        return None
    phrase = subject_after(tokens, 0)
    return Source(phrase, 0, "introduced") if phrase is not None and phrase.end <= quote else None


def _parenthetical(tokens: Sequence[Token], quote: int) -> Source | None:
    """«…, X said, …»: the cue put in between commas, before or behind the quoted words."""
    for verb in range(len(tokens) - 2, 0, -1):
        if tokens[verb + 1].kind != Kind.COMMA or not cues.is_saying_at(tokens, verb):
            continue
        phrase = subject_before(tokens, verb, 0)
        if phrase is not None and phrase.start > 0 and tokens[phrase.start - 1].kind == Kind.COMMA:
            return Source(phrase, verb, "parenthetical")
    return None


def _introduced(tokens: Sequence[Token], quote: int) -> Source | None:
    """«X said: “…”», «X told Y, “…”», «X said that “…”»: a cue right in front of the quote."""
    source = _cue_before(tokens, quote, _NEAR)
    if source is None or source.cue is None or not cues.is_saying_at(tokens, source.cue):
        return None
    if tokens[quote - 1].kind == Kind.COLON:
        return Source(source.phrase, source.cue, "colon")
    told = tokens[source.cue].low in ("told", "tells")
    return Source(source.phrase, source.cue, "x_told" if told else "introduced")


def _words_of(tokens: Sequence[Token], quote: int) -> Source | None:
    """«X's words to the crowd, “…”», «“…” was X's answer», «“…,” in the words of X»: a noun for what was said."""
    for noun in range(quote - 1, max(0, quote - _NEAR), -1):
        if cues.is_speech_noun(tokens[noun]) and not any(_is_cue_or_verb(token) for token in tokens[noun + 1 : quote]):
            owner = owner_of(tokens, noun)
            is_told = owner is not None and not any(cues.is_cue_at(tokens, at) for at in range(owner.start))
            return Source(owner, noun, "words_of") if owner is not None and is_told else None
    start = _past_comma(tokens, quote)
    if start + 1 < len(tokens) and tokens[start].low in _LINKING:
        start += 1
    elif start >= len(tokens) or tokens[start].low != "in":
        return None
    for noun in range(start, min(len(tokens) - 1, start + _NEAR)):
        if cues.is_speech_noun(tokens[noun]):
            owner = owner_of(tokens, noun)
            if owner is None and tokens[noun + 1].low == "of":
                owner = subject_after(tokens, noun + 1)
            return Source(owner, noun, "words_of") if owner is not None else None
    return None


def owner_of(tokens: Sequence[Token], noun: int) -> Phrase | None:
    """Whose a noun is: «Lee's last | words», «his | words»."""
    for position in range(noun - 1, max(-1, noun - 4), -1):
        token = tokens[position]
        if token.kind != Kind.WORD or token.low in _LINKING:
            return None
        if token.low in ("his", "her", "their"):
            return Phrase(position, position + 1)
        if token.low.endswith(("'s", "s'")):
            return subject_before(tokens, position + 1, 0)
    return None


def _is_cue_or_verb(token: Token) -> bool:
    return cues.is_verb(token) and token.low not in _LINKING


def _same_sentence(tokens: Sequence[Token], quote: int) -> Source | None:
    """A cue anywhere before the quote in its sentence."""
    return _cue_before(tokens, quote, _REACH)


def _trailing(tokens: Sequence[Token], quote: int) -> Source | None:
    """«… “word” …, X said»: the cue of the whole sentence at its end."""
    for verb in range(len(tokens) - 1, quote, -1):
        if not cues.is_saying_at(tokens, verb):
            continue
        phrase = subject_before(tokens, verb, quote + 1)
        if phrase is not None and tokens[phrase.start - 1].kind in (Kind.COMMA, Kind.DASH, Kind.QUOTE):
            return Source(phrase, verb, "trailing")
        inverted = subject_after(tokens, verb)
        if inverted is not None and tokens[verb - 1].kind in (Kind.COMMA, Kind.DASH, Kind.QUOTE):
            return Source(inverted, verb, "trailing")
    return None


_SIEVES: tuple[Sieve, ...] = (
    _said_x,
    _x_said,
    _dash,
    _headed,
    _introduced,
    _according_to,
    _parenthetical,
    _words_of,
    _same_sentence,
    _trailing,
)


def addressee_of(tokens: Sequence[Token], source: Source) -> Phrase | None:
    """To whom it was said: «told Y», «asked Y», «said to Y», «said X to Y»."""
    if source.cue is None:
        return None
    after = source.cue + 1
    if source.phrase.start > source.cue:
        after = source.phrase.end
        return subject_after(tokens, after) if after + 1 < len(tokens) and tokens[after].low == "to" else None
    if tokens[source.cue].low in wordlists.words("addressing"):
        return subject_after(tokens, source.cue)
    if after + 1 < len(tokens) and tokens[after].low == "to" and cues.is_saying_at(tokens, source.cue):
        return subject_after(tokens, after)
    return None


def source_of_sentence(tokens: Sequence[Token], first: int, end: int) -> Source | None:
    """Who a sentence without a quote reports: «…, X said.», else «X said that …». Tokens ``first`` up to ``end``."""
    for verb in range(end - 1, max(first, end - _REACH), -1):
        if cues.is_saying_at(tokens, verb):
            phrase = subject_before(tokens, verb, first)
            if phrase is not None and phrase.start > first and tokens[phrase.start - 1].kind == Kind.COMMA:
                return Source(phrase, verb, "trailing")
    for verb in range(first, min(end, first + _REACH)):
        if cues.is_saying_at(tokens, verb):
            phrase = subject_of(tokens, verb, first)
            if phrase is not None:
                return Source(phrase, verb, "introduced")
    return None


def _cue_before(tokens: Sequence[Token], quote: int, reach: int) -> Source | None:
    verbs = (verb for verb in range(quote - 1, max(-1, quote - 1 - reach), -1) if cues.is_cue_at(tokens, verb))
    for verb in islice(verbs, _TRIES):
        phrase = subject_of(tokens, verb, 0)
        if phrase is not None:
            return Source(phrase, verb, "same_sentence")
    return None


def subject_of(tokens: Sequence[Token], verb: int, first: int) -> Phrase | None:
    """The subject of a verb; for participles, infinitives and second verbs that of the verb that they depend on."""
    before = tokens[verb - 1]
    if tokens[verb].low.endswith("ing") and verb > first and before.is_capitalised and before.low not in _NO_NAME:
        return _name_before(tokens, verb, first)
    if not _is_dependent(tokens, verb, first):
        phrase = subject_before(tokens, verb, first)
        if phrase is not None and _is_relative(tokens, phrase):
            return _antecedent(tokens, phrase.start, first)
        return phrase if phrase is None or tokens[phrase.start].low not in _NOBODY else None
    earlier = [index for index in range(verb - 1, max(first, verb - _REACH), -1) if cues.is_verb(tokens[index])]
    reporting = [index for index in earlier if cues.is_cue_at(tokens, index)]
    for candidate in (*reporting[:_TRIES], *earlier[:_TRIES]):
        if tokens[candidate - 1].low == "to" or _is_dependent(tokens, candidate, first):
            continue
        phrase = subject_before(tokens, candidate, first)
        if phrase is not None and _is_relative(tokens, phrase) and candidate == verb - 2:
            return _antecedent(tokens, phrase.start, first)  # «Lee, who liked | to say»
        if phrase is not None and not _is_relative(tokens, phrase) and tokens[phrase.start].low not in _NOBODY:
            return phrase
    return _opening_name(tokens, first, verb)


def _is_relative(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return phrase.end - phrase.start == 1 and tokens[phrase.start].low in ("who", "which", "that")


def _name_before(tokens: Sequence[Token], verb: int, first: int) -> Phrase:
    """The name that a participle follows at once: "footage of | Ann Lee | saying"."""
    start = verb - 1
    while start > first and tokens[start - 1].is_capitalised and tokens[start - 1].sentence == tokens[verb].sentence:
        start -= 1
    return Phrase(start, verb)


def _opening_name(tokens: Sequence[Token], first: int, end: int) -> Phrase | None:
    """The name that a sentence begins with, for want of a verb that shows where its subject ends."""
    if first >= end or not tokens[first].is_capitalised or tokens[first].low in (PRONOUNS | _NOBODY) - {"he", "she"}:
        return None
    last = first + 1
    if tokens[first].low not in ("he", "she"):
        while last < end and tokens[last].is_capitalised:
            last += 1
        if tokens[first].low in _NO_NAME or (last == first + 1 and tokens[first].low in wordlists.words("starters")):
            return None
    return Phrase(first, last)


def _is_dependent(tokens: Sequence[Token], verb: int, first: int) -> bool:
    """Whether a verb has no subject of its own: «…, urging», «to say», «and called»."""
    if verb == first:
        return True
    before = tokens[verb - 1].low
    return before in _LINKS or (tokens[verb].low.endswith("ing") and before not in cues.AUXILIARIES)


def _antecedent(tokens: Sequence[Token], relative: int, first: int) -> Phrase | None:
    end = relative
    while end > first and tokens[end - 1].kind in (Kind.COMMA, Kind.DASH):
        end -= 1
    phrase = subject_before(tokens, end, first) if end > first else None
    return phrase if phrase is not None and tokens[phrase.start].low not in _ANYBODY else None


def _past_comma(tokens: Sequence[Token], quote: int) -> int:
    position = quote + 1
    while position < len(tokens) and tokens[position].kind in (Kind.COMMA, Kind.DASH):
        position += 1
    return position
