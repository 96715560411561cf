# SPDX-License-Identifier: MIT
"""The words of a sentence that name a happening, one for each happening it tells of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.analysis.events.clauses import Clause, noun_phrase_start
from viewer.analysis.events.grammar import BE, CONJUNCTIONS, MARKS, PREPOSITIONS, SUBORDINATORS
from viewer.analysis.events.lexicon import Lexicon, Phrase, Sense, Strength
from viewer.analysis.events.senses import sense_of
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.domain.event import EventKind

# Support verbs: the noun with them names the happening ("hold talks", "attend a summit", "make a speech").
LIGHT = word_set(
    "hold host attend make give have take conduct stage begin start end conclude open follow precede mark occur happen "
    "be do get see join face carry go come deliver participate reach strike set lead cause trigger prompt spark call "
    "welcome suffer undergo continue close finish last resume wrap fail"
)
_OCCASION_PREPOSITIONS = word_set("in at during on after following")
_NAMED = frozenset({"play", "host"})  # the Olympics, the Oscars: happenings with names
_OCCASIONS = frozenset({"meet", "talk by phone", "speak with", "hold a briefing", "address", "try"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """What names a happening: words ``first`` to ``last``, its base form and sense, and its clause.

    ``clause`` is the index of the clause it stands in, -1 for a noun outside all; ``noun`` whether a noun names it,
    whose noun phrase begins at ``phrase``.
    """

    first: int
    last: int
    lemma: str
    sense: Sense
    clause: int
    noun: bool
    phrase: int


def find_nouns(words: Words, clauses: list[Clause], lexicon: Lexicon) -> list[Trigger]:
    """The event nouns of a sentence, in its order."""
    nouns = []
    for at, word in enumerate(words.lower):
        if (word.isalpha() and word not in lexicon.nouns) or word[0] in MARKS:
            continue  # most words
        if words.timex[at] >= 0 or any(clause.group.first <= at <= clause.group.last for clause in clauses):
            continue
        phrase = lexicon.noun_phrase(word, words.lower[max(0, at - 3) : at])
        if phrase is None or _only_modifies(words, at, lexicon):
            continue
        if words.mention[at] >= 0 and "#" not in phrase.lemma and phrase.sense.concept not in _NAMED:
            continue  # a Mr Storm is no storm
        first = at - len(phrase.rest)
        floor = max((clause.group.last + 1 for clause in clauses if clause.group.last < at), default=0)
        start = noun_phrase_start(words, at, min(floor, first))
        nouns.append(Trigger(first, at, phrase.lemma, phrase.sense, clause_of(clauses, at), True, start))
    return nouns


def verb_trigger(words: Words, clauses: list[Clause], index: int, lexicon: Lexicon) -> Trigger | None:
    """What the verb of a clause names, where it names a happening."""
    clause = clauses[index]
    group = clause.group
    following = words.lower[group.last + 1 : max(clause.right + 1, group.last + 2)]
    found = lexicon.verb_phrase(group.lemma, following)
    if found is not None and found.sense.strength is Strength.NONE:
        return None
    if found is None:
        if group.known:
            return None
        found = Phrase(group.lemma, (), Sense(EventKind.OTHER, group.lemma, Strength.WEAK))
    sense = sense_of(words, clause, found.lemma, found.sense)
    if sense.strength is Strength.NONE:
        return None
    last = group.head
    for word in found.rest:
        last = words.lower.index(word, last + 1)
    return Trigger(group.head, last, found.lemma, sense, index, False, group.first)


def occasion(words: Words, clause: Clause, nouns: list[Trigger]) -> Trigger | None:
    """The occasion that a clause of speaking names: "in a video call", "at a press conference"."""
    for noun in nouns:
        if noun.sense.concept not in _OCCASIONS or noun.first > clause.right:
            continue
        if noun.first < clause.left and not _frames(words, clause, noun):
            continue
        before = noun.phrase - 1
        if before >= 0 and words.lower[before] in _OCCASION_PREPOSITIONS:
            return noun
    return None


def _frames(words: Words, clause: Clause, noun: Trigger) -> bool:
    """Whether a noun stands in a phrase at the head of the sentence that sets the frame of a clause behind it."""
    return noun.clause < 0 and noun.phrase <= 1 and not clause.opener


def supported(words: Words, clause: Clause, nouns: list[Trigger]) -> Trigger | None:
    """The event noun that a support verb stands with: its object, else its subject, else one behind a preposition."""
    if clause.group.lemma not in LIGHT:
        return None
    subject = clause.subject
    objects = [noun for noun in nouns if clause.group.last < noun.first <= clause.right]
    direct = [noun for noun in objects if words.lower[noun.phrase - 1] not in PREPOSITIONS]
    subjects = [noun for noun in nouns if subject and subject[0] <= noun.last <= subject[1]]
    return next(iter((*direct, *subjects, *objects)), None)


def _only_modifies(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun only tells the sort of the next one ("attack helicopter", "talks format", "crash site")."""
    after = at + 1
    if after >= len(words):
        return False
    word = words.lower[after]
    if words.lower[at] in _ADJECTIVES and (at == 0 or words.lower[at - 1] in BE or _goes_on(words, after, lexicon)):
        return True
    if words.lower[at] == "probe" and word not in {"into", "of", "on", "by"}:  # else it flies
        return True
    if word in lexicon.nouns and words.starts[after] == words.ends[at] + 1 and word not in lexicon.verbs:
        return True
    return word.isalpha() and word not in PREPOSITIONS and word not in MARKS and word in _THINGS


def _goes_on(words: Words, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase goes on at a word."""
    word = words.lower[at]
    closed = word in PREPOSITIONS or word in CONJUNCTIONS or word in SUBORDINATORS or word in lexicon.verbs
    return word.isalpha() and not closed and words.timex[at] < 0


_ADJECTIVES = word_set("fine present record back level")
_THINGS = word_set(
    "site scene victim victims suspect suspects team teams room hall venue table plan plans rate rates toll "
    "officials leader leaders law laws rules charge charges case cases attempt attempts warning centre center "
    "record records data date dates day days time bid zone area areas unit units force forces plane planes "
    "aircraft helicopter helicopters jet jets ship ship vehicle vehicles pad system systems site programme "
    "program service services office company companies staff crew crews member members partner partners coach "
    "player players season list craft crafts module director directors controller controllers deck control strip "
    "gear path tower talk table "
)


def clause_of(clauses: Sequence[Clause], at: int) -> int:
    """The index of the clause that a word stands in, -1 for none."""
    for index in range(len(clauses) - 1, -1, -1):
        clause = clauses[index]
        if clause.left <= at <= clause.right or clause.group.last < at <= clause.right:
            return index
    return -1
