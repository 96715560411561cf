# SPDX-License-Identifier: MIT
"""What a stretch of a sentence needs to stand alone as the label of a happening.

A reader of a timeline sees the label without its sentence: it must name somebody or something in particular, hold what
happened, and neither begin nor end in the air.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from viewer.analysis.events.grammar import (
    ADVERBS,
    ALMOST,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    DOUBTING,
    HAVE,
    MARKS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from viewer.analysis.events.lexicon import Strength
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.analysis.events.triggers import Trigger
from viewer.domain.span import Span

LENGTH = 60  # characters that a label aims at
LONGEST = 80
OPENING = frozenset('“"«`‘')
CLOSING = frozenset("”\"»'’")
_PARTICLES = word_set("up down off out over away back through")
_LEAST = 12  # characters
_OBJECTS = word_set("him her them us me himself herself itself themselves")
_DEICTIC = word_set("it this that these those there here what nobody everybody everyone anyone one none such")
_QUANTITIES = word_set("much more most many less few some so too very enough")
_ALSO_DANGLING = word_set("early late only merely there here to not due then to be and than because out's")
DANGLING = (
    PREPOSITIONS
    | CONJUNCTIONS
    | DETERMINERS
    | SUBORDINATORS
    | MARKS
    | MODALS
    | BE
    | HAVE
    | _QUANTITIES
    | _ALSO_DANGLING
) - {"no"}  # "no arrests were made"
_LEADING = (
    CONJUNCTIONS | MARKS | SUBORDINATORS | ADVERBS | word_set("the a an his her its their our my your 's to then")
)
_AUXILIARIES = BE | HAVE | DO
_NO_START = (
    PREPOSITIONS
    | SUBORDINATORS
    | PRONOUNS
    | _OBJECTS
    | _DEICTIC
    | MODALS
    | NEGATIONS
    | _QUANTITIES
    | word_set("off out up down")
)
_NO_CONTENT = (
    DANGLING
    | _NO_START
    | ADVERBS
    | word_set(
        "back away again together man men people thing things time times way day days part side next first last own"
    )
)
_JOINTS = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | {","}
_EDGES = DANGLING | ADVERBS
_LEADS = _LEADING | MODALS | _AUXILIARIES
_AMOUNTS = frozenset({"$", "€", "£", "%"})
_NOT_ADVERBS = (
    ALMOST
    | DOUBTING
    | word_set("family assembly ally supply reply italy july early only likely daily weekly friendly elderly")
)


def is_adverb(word: str) -> bool:
    """Whether a word is an adverb of manner."""
    return word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS


def is_word(words: Words, at: int) -> bool:
    """Whether a token is a word, a number or an amount, not a mark of punctuation or of markdown."""
    token = words.lower[at]
    if token[0].isalnum() or words.mention[at] >= 0 or token in _AMOUNTS:
        return True
    return token[0] in "'’" and len(token) > 1  # "'s"


def length(words: Words, chosen: Iterable[int]) -> int:
    """Characters of a label, a blank behind each word."""
    ends, starts = words.ends, words.starts
    return sum([ends[at] - starts[at] + 1 for at in chosen])


def trimmed(words: Words, chosen: Sequence[int], *, keep: int = -1) -> list[int]:
    """Without what cannot stand at an edge: articles, conjunctions, prepositions, auxiliaries; ``keep`` stays."""
    first, last = 0, len(chosen)
    while last > first + 1 and chosen[last - 1] != keep and _dangles(words, chosen[last - 1]):
        last -= 1
    while first < last - 1 and _leads(words, chosen, first, keep):
        first += 1
    return list(chosen[first:last])


def _dangles(words: Words, at: int) -> bool:
    word = words.lower[at]
    return words.mention[at] < 0 and (word in _EDGES or not is_word(words, at))


def _leads(words: Words, chosen: Sequence[int], first: int, keep: int) -> bool:
    at = chosen[first]
    word, after = words.lower[at], words.lower[chosen[first + 1]]
    if at == keep or words.mention[at] >= 0:
        return False
    if after == "of" or (word == "the" and after in {"two", "three", "four", "pair"}):
        return False  # "first of the jets", "the two"
    return word in _LEADS or not (is_word(words, at) or word in OPENING)


def cut(words: Words, chosen: Sequence[int], *, room: int = LENGTH) -> list[int]:
    """As many words from the front as there is room for, cut at the last joint between phrases, never in a name."""
    size = len(chosen)
    over = length(words, chosen) - max(room, 20) - 1
    while size > 1 and over > 0:
        size -= 1
        over -= length(words, (chosen[size],))
    if size == len(chosen):
        return list(chosen)
    ends = [k for k in range(size // 3 + 1, size + 1) if words.mention[chosen[k]] < 0 and _parts(words, chosen[k])]
    closest = [k for k in ends if words.lower[chosen[k]] != "of"] or ends
    if closest:
        return list(chosen[: closest[-1]])
    while (
        size > 1 and words.mention[chosen[size]] >= 0 and words.mention[chosen[size]] == words.mention[chosen[size - 1]]
    ):
        size -= 1
    return list(chosen[:size])


def _parts(words: Words, at: int) -> bool:
    """Whether a phrase begins at a word."""
    return words.lower[at] in _JOINTS


def stands_alone(words: Words, chosen: Sequence[int], trigger: Trigger) -> bool:
    """Whether words make a label: somebody or something in particular, and what happened."""
    if len(chosen) < 2 or not _LEAST <= length(words, chosen) <= LONGEST + 1:
        return False
    first, last = chosen[0], chosen[-1]
    if words.mention[first] < 0 and words.lower[first] in _NO_START and words.lower[chosen[1]] != "of":
        return False
    particle = last == trigger.last and not trigger.noun and words.lower[last] in _PARTICLES
    ends = words.mention[last] >= 0 or particle or not _dangles(words, last)
    if not ends or not all(is_word(words, at) or words.lower[at] in {",", "-"} for at in chosen):
        return False
    named = any(words.mention[at] >= 0 for at in chosen)
    told = {at for at in chosen if words.mention[at] >= 0 or is_content(words, at)}
    if named:
        names = {words.mention[at] for at in told}  # -1 for what is no name
        return len(told) >= 2 and len(names) >= 2
    return len(told) >= (3 if trigger.sense.strength is Strength.SPEECH else 2)


def is_content(words: Words, at: int) -> bool:
    """Whether a word says something by itself."""
    word = words.lower[at]
    if words.dates(at):
        return True
    return word.isascii() and len(word) > 2 and word not in _NO_CONTENT and not is_adverb(word)


def spans(words: Words, chosen: Iterable[int]) -> tuple[Span, ...]:
    """Runs of neighbouring words as spans."""
    found: list[Span] = []
    previous = -2
    for at in sorted(set(chosen)):
        if at == previous + 1:
            found[-1] = Span(found[-1].start, words.ends[at])
        else:
            found.append(words.span(at, at))
        previous = at
    return tuple(found)
