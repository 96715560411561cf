# SPDX-License-Identifier: MIT
"""Who a cue verb belongs to: the noun phrase before or behind it, by words and punctuation alone.

There is no parser here: a noun phrase ends where a preposition that it cannot own, a verb, a conjunction or a comma
stands. What is put in between commas ("Lee, a spokesman for the ministry, said") is the phrase's apposition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.analysis import wordlists
from viewer.analysis.quotes import cues
from viewer.analysis.quotes.tokens import Kind, Token
from viewer.domain.span import Span

PRONOUNS = wordlists.classes("grammar")["pronoun"]
RELATIVES = frozenset({"who", "which", "that"})
_DETERMINERS = wordlists.classes("grammar")["determiner"]
PREPOSITIONS = wordlists.classes("grammar")["preposition"]
_BREAKS = wordlists.classes("grammar")["break"]
TIMES = wordlists.classes("grammar")["time"]
_DAYS = TIMES - {"last", "next", "early", "late", "ago"}
_ADVERBS = wordlists.classes("grammar")["adverb"]
_INSERTION_STARTS = _DETERMINERS | PREPOSITIONS | wordlists.classes("grammar")["insertion"]
_MAX_INSERTION = 40  # tokens
_LONGEST = 30  # tokens of a noun phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: the tokens ``start`` up to, not including, ``end``, and those of its apposition, if any."""

    start: int
    end: int
    apposition: tuple[int, int] | None = None

    def span(self, tokens: Sequence[Token]) -> Span:
        """Where the phrase stands in the text, without its apposition and without the ending of a possessive."""
        last = tokens[self.end - 1]
        ending = 2 if last.low.endswith("'s") else 1 if last.low.endswith("s'") else 0
        return Span(tokens[self.start].span.start, last.span.end - ending)

    def apposition_span(self, tokens: Sequence[Token]) -> Span | None:
        """Where the apposition stands."""
        if self.apposition is None:
            return None
        first, last = self.apposition
        return Span(tokens[first].span.start, tokens[last - 1].span.end) if first < last else None


def is_adverb(token: Token) -> bool:
    """Whether a word can stand between a subject and its verb."""
    return token.low in _ADVERBS or (token.low.endswith("ly") and not token.is_capitalised)


def is_auxiliary(token: Token) -> bool:
    """Whether a word is an auxiliary, and not the name May or Will."""
    return token.low in cues.AUXILIARIES and not token.is_capitalised


def subject_before(tokens: Sequence[Token], verb: int, first: int) -> Phrase | None:
    """The noun phrase that ends before the verb, not reaching left of the token ``first``."""
    end = verb
    while end > first and (is_adverb(tokens[end - 1]) or is_auxiliary(tokens[end - 1])):
        end -= 1
    if end > first + 1 and tokens[end - 1].low in _DAYS:  # «Lee on Monday | said»
        end -= 2 if tokens[end - 2].low == "on" else 1
    if end <= first:
        return None
    last = tokens[end - 1]
    if last.kind in (Kind.COMMA, Kind.DASH):
        return _around_insertion(tokens, end - 1, first)
    return _phrase_to(tokens, end, first)


def _around_insertion(tokens: Sequence[Token], closing: int, first: int) -> Phrase | None:
    """The phrase before an insertion that ends at the comma or dash ``closing``: the nearest that begins like one."""
    kind = tokens[closing].kind
    fallback: Phrase | None = None
    for opening in range(closing - 1, max(first, closing - _MAX_INSERTION), -1):
        token = tokens[opening]
        if token.sentence != tokens[closing].sentence or token.kind in (Kind.STOP, Kind.QUOTE, Kind.COLON):
            break
        if token.kind != kind or opening + 1 >= closing:
            continue
        phrase = _phrase_to(tokens, opening, first)
        if phrase is None or _is_governed(tokens, phrase.start, first):
            continue
        phrase = Phrase(phrase.start, phrase.end, (opening + 1, closing))
        inside = tokens[opening + 1]
        strong = inside.low in _INSERTION_STARTS or inside.text[0].isdigit() or inside.low.endswith(("ing", "ed"))
        if strong:
            return _named_before(tokens, phrase, first) or phrase
        fallback = fallback or phrase
    return fallback


def _is_governed(tokens: Sequence[Token], start: int, first: int) -> bool:
    """Whether a preposition stands before a phrase: «In a letter, one of them, Ann Lee, said». "As" opens a clause."""
    return start > first and tokens[start - 1].low in PREPOSITIONS - {"as"}


def _named_before(tokens: Sequence[Token], phrase: Phrase, first: int) -> Phrase | None:
    """The name that a phrase only describes: «Ann Lee, | president of the board, which meets here, said»."""
    comma = phrase.start - 1
    if comma <= first or tokens[comma].kind != Kind.COMMA or tokens[phrase.start].is_capitalised:
        return None
    if not tokens[comma - 1].is_capitalised or phrase.apposition is None:
        return None
    name = _phrase_to(tokens, comma, first)
    if name is None or _is_governed(tokens, name.start, first):
        return None
    return Phrase(name.start, name.end, (phrase.start, phrase.apposition[1]))


def _phrase_to(tokens: Sequence[Token], end: int, first: int) -> Phrase | None:
    """The noun phrase whose last token stands before ``end``."""
    sentence = tokens[end - 1].sentence
    start = end
    while start > max(first, end - _LONGEST) and tokens[start - 1].sentence == sentence:
        token = tokens[start - 1]
        if token.text == ")":
            start = _bracket(tokens, start - 1, first)
            continue
        if token.low in PRONOUNS and start == end:
            return Phrase(start - 1, end)
        if not _can_stand_in_phrase(tokens, start - 1, end) and not _joins_subjects(tokens, start - 1, first):
            break
        start -= 1
    start = _without_prelude(tokens, start, end)
    if start > first and cues.is_verb(tokens[start - 1]):  # «left the city and | the mayor said»
        start = next((at + 1 for at in range(end - 1, start, -1) if tokens[at].low == "and"), start)
    if start >= end or not _is_nominal(tokens, start, end):
        return None
    return Phrase(start, end)


def _bracket(tokens: Sequence[Token], closing: int, first: int) -> int:
    """The opening bracket that goes with the one at ``closing``, or ``closing`` itself where there is none near."""
    for opening in range(closing - 1, max(first - 1, closing - 8), -1):
        if tokens[opening].text == "(":
            return opening
    return closing


def _can_stand_in_phrase(tokens: Sequence[Token], index: int, end: int) -> bool:
    token = tokens[index]
    if token.kind != Kind.WORD:
        return token.text == "&"
    if token.low == "and":
        joins = index > 0 and index + 1 < end
        return joins and tokens[index + 1].is_capitalised == tokens[index - 1].is_capitalised
    if token.low in _BREAKS and token.low not in PREPOSITIONS:
        return False
    if is_auxiliary(token) or (cues.is_verb(token) and not _is_modifier(tokens, index)):
        return False
    return not (is_adverb(token) and index + 1 < end and tokens[index + 1].low in _DETERMINERS)


def _joins_subjects(tokens: Sequence[Token], index: int, first: int) -> bool:
    """Whether an "and" joins two subjects: before it stands a noun phrase that begins the sentence, and no more."""
    if tokens[index].low != "and":
        return False
    start = index
    while start > first and tokens[start - 1].sentence == tokens[index].sentence:
        token = tokens[start - 1]
        if token.kind != Kind.WORD or token.low in _BREAKS - PREPOSITIONS or cues.is_verb(token) or index - start > 6:
            return False
        start -= 1
    return start < index and tokens[start].low not in PREPOSITIONS | PRONOUNS | TIMES


def _is_modifier(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle stands before its noun: "a retired general", "the accused officer"."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        before is not None
        and before.low in _DETERMINERS
        and after is not None
        and after.kind == Kind.WORD
        and after.low not in PREPOSITIONS
    )


def _without_prelude(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the phrase starts once adverbials in front of it are left out: "On Tuesday | the envoy"."""
    position = end - 1
    while position >= start:
        token = tokens[position]
        if token.low in _DETERMINERS and position > start:
            before = tokens[position - 1].low
            if before in PREPOSITIONS:
                if not _owns(tokens, position - 1, start):
                    return position
                position -= 1
            elif before not in _DETERMINERS and before != "and":
                return position  # two noun phrases side by side
            position -= 1
            continue
        if token.low in PREPOSITIONS:
            if not _owns(tokens, position, start):
                return position + 1 if token.low not in ("of",) else start
            position -= 1
            continue
        if (token.low in TIMES or (token.text.isdigit() and len(token.text) == 4)) and position + 1 < end:
            return position + 1
        position -= 1
    return start


def _owns(tokens: Sequence[Token], preposition: int, start: int) -> bool:
    """Whether what stands before a preposition is a noun that it can depend on, and no adverbial begins there."""
    if preposition <= start:
        return False
    if tokens[start].low in PREPOSITIONS and tokens[preposition].low != "of":
        return False
    return tokens[preposition - 1].kind == Kind.WORD and tokens[preposition - 1].low not in TIMES


def _is_nominal(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the tokens can be somebody: a name, or a noun with a determiner or in the plural."""
    words = [token for token in tokens[start:end] if token.kind == Kind.WORD]
    if not words:
        return False
    if words[0].low in PREPOSITIONS or words[-1].low in _DETERMINERS | TIMES:
        return False
    if words[-1].text[0].isdigit() and not words[-1].low.endswith("-year-old"):
        return False
    return (
        any(word.is_capitalised for word in words)
        or words[0].low in _DETERMINERS
        or words[-1].low.endswith("s")
        or len(words) <= 3
    )


def subject_after(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The noun phrase behind an inverted verb: "said | the envoy, John Lee"."""
    start = verb + 1
    while start < len(tokens) and is_adverb(tokens[start]):
        start += 1
    if start >= len(tokens) or tokens[start].sentence != tokens[verb].sentence or tokens[start].kind != Kind.WORD:
        return None
    head = tokens[start]
    if head.low in PREPOSITIONS or head.low in TIMES or head.low in _BREAKS or cues.is_verb(head):
        return None
    if head.low in PRONOUNS and head.low not in _DETERMINERS:
        return Phrase(start, start + 1)
    end = start + 1
    while (
        end < min(len(tokens), start + _LONGEST)
        and tokens[end].sentence == head.sentence
        and _goes_on(tokens, start, end)
    ):
        end = min(_after_bracket(tokens, end), len(tokens)) if tokens[end].text == "(" else end + 1
    while end > start + 1 and tokens[end - 1].low in PREPOSITIONS | _DETERMINERS:
        end -= 1
    is_bare = end == len(tokens) or tokens[end].kind != Kind.WORD  # «according to police, …»
    if end - start == 1 and not (
        is_bare or head.is_capitalised or head.low in _DETERMINERS or tokens[end - 1].low.endswith("s")
    ):
        return None
    return Phrase(start, end, _apposition_after(tokens, end))


def _after_bracket(tokens: Sequence[Token], opening: int) -> int:
    for closing in range(opening + 1, min(len(tokens), opening + 8)):
        if tokens[closing].text == ")":
            return closing + 1
    return opening + 1


def _goes_on(tokens: Sequence[Token], start: int, index: int) -> bool:
    token = tokens[index]
    if token.text == "(":
        return True
    if token.kind != Kind.WORD or token.low in TIMES:
        return token.text == "&"
    if token.low in ("of", "and"):
        return index + 1 < len(tokens) and tokens[index + 1].kind == Kind.WORD and not cues.is_verb(tokens[index + 1])
    if token.low in PREPOSITIONS:
        return token.low in ("for", "at", "from", "with", "to") and tokens[start].low in _DETERMINERS
    if token.low in _BREAKS or is_auxiliary(token):
        return False
    return not is_adverb(token) and (not cues.is_verb(token) or _is_modifier(tokens, index))


def _apposition_after(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """What stands between a comma behind the phrase and the next comma, stop or quote."""
    if end >= len(tokens) or tokens[end].kind != Kind.COMMA:
        return None
    last = end + 1
    while (
        last < len(tokens)
        and tokens[last].sentence == tokens[end].sentence
        and tokens[last].kind in (Kind.WORD, Kind.BRACKET)
    ):
        last += 1
    inside = tokens[end + 1 : last]
    if any(cues.is_verb(token) and not token.low.endswith("ed") for token in inside):
        return None  # a clause of its own
    if (
        not inside
        or inside[0].low in _BREAKS
        or inside[0].low.endswith("ing")
        or inside[0].low in PREPOSITIONS - {"of"}
    ):
        return None
    return end + 1, last
