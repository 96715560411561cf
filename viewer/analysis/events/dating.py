# SPDX-License-Identifier: MIT
"""Which time expression of a sentence dates which happening.

Order of preference: an expression in the happening's own noun phrase or clause, one at the head of the sentence, one in
a clause that hangs on it, then the only one of the sentence (N. Chambers et al., "Dense event ordering with a
multi-pass architecture", 2014, ranks the adjacent verb first too).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.grammar import CONJUNCTIONS, DETERMINERS, MARKS, PREPOSITIONS
from viewer.analysis.events.lexicon import lexicon
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.analysis.events.triggers import Trigger
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import SPOKEN, EventKind
from viewer.domain.timex import Timex, TimexType
from viewer.domain.when import Precision, When

_BOUNDARIES = frozenset(';:–—()“”"«»')
_NOUN_LEADS = PREPOSITIONS - {"of"}
_NOW = word_set("now currently today's nowadays presently")
_FRAMES = frozenset({"at", "in", "during", "on"})
_JOINTS = _BOUNDARIES | {",", "and", "but"}
_BARRED = frozenset({"since", "until", "till", "of"})  # behind these a date is another's: "the songs of 1944"
_UNTIL = frozenset({"until", "till"})
_PUT_OFF = word_set("delay postpone defer reschedule adjourn put push move")  # until then: that is the new date
_GERUND_OF = frozenset({"of", "with"})
_SKIPPED = word_set("the early late mid about around end beginning start middle")
_SAME_TIME = word_set("when as while where which")
_FAR = 8  # words between a noun and the expression that dates it


@dataclass(frozen=True, slots=True)
class Dated:
    """The expression that dates a happening, how it hangs on it, and the word in front ("by", "since").

    ``begun``: it tells of a state's beginning ("has been banned since May"), not of what went on since then.
    """

    timex: Timex
    rule: str
    lead: str
    begun: bool = False


@dataclass(slots=True)
class Attachments:
    """Indices of timexes by the noun (its last word), by clause, and by the clause whose frame they set."""

    nouns: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    clauses: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    frames: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    leads: dict[int, str] = field(default_factory=dict)

    @property
    def all(self) -> set[int]:
        """Every timex of the sentence that can date something."""
        return set(self.leads)


def attach(words: Words, clauses: list[Clause], nouns: list[Trigger], timexes: Sequence[Timex]) -> Attachments:
    """Give each time expression of a sentence its place."""
    result = Attachments()
    if max(words.timex) < 0:
        return result
    at = 0
    while at < len(words):
        index = words.timex[at]
        last = at
        while last + 1 < len(words) and words.timex[last + 1] == index:
            last += 1
        if index >= 0 and timexes[index].type in (TimexType.DATE, TimexType.TIME) and words.lower[at] not in _NOW:
            if _is_attributive(words, at, last):
                at = last + 1
                continue
            result.leads[index] = _lead(words, at)
            if (noun := _noun_beside(words, at, last, nouns, clauses)) is not None:
                result.nouns[noun.last].append(index)
                if noun.clause < 0 and noun.phrase == 1 and words.lower[0] in _FRAMES:
                    clause, _ = _clause_beside(words, at, last, clauses)
                    result.frames[clause].append(index)  # "During a visit on Monday, the envoy warned ..."
            else:
                clause, frame = _clause_beside(words, at, last, clauses)
                if clause >= 0:
                    (result.frames if frame else result.clauses)[clause].append(index)
        at = last + 1
    return result


def _is_attributive(words: Words, first: int, last: int) -> bool:
    """Whether a year tells which thing is meant, and not when something happened: "withdrew the 2003 report".

    A year of an event noun ("the 2003 summit") is that of the happening and stays.
    """
    if first != last or not (words.lower[first].isdigit() and len(words.lower[first]) == 4):
        return False
    if first == 0 or last + 1 >= len(words) or words.lower[first - 1] not in DETERMINERS:
        return False
    after = words.lower[last + 1]
    return after.isalpha() and after not in PREPOSITIONS | CONJUNCTIONS and lexicon().noun_phrase(after, ()) is None


def date(
    trigger: Trigger, words: Words, clauses: list[Clause], found: Attachments, timexes: Sequence[Timex]
) -> Dated | None:
    """The time expression that dates a happening."""
    barred = _barred(trigger.clause, clauses) if trigger.clause >= 0 else _BARRED
    own = found.nouns.get(trigger.last, []) if trigger.noun else []
    if usable := [one for one in own if found.leads[one] not in _BARRED - {"of"}]:
        return _dated("claim_clause", usable, found, timexes)
    for rule, indices in _places(trigger, words, clauses, found):
        if usable := [one for one in indices if found.leads[one] not in barred]:
            begun = trigger.clause >= 0 and clauses[trigger.clause].group.passive
            return replace(_dated(rule, usable, found, timexes), begun=begun)
    return None


def _dated(rule: str, usable: list[int], found: Attachments, timexes: Sequence[Timex]) -> Dated:
    best = _finest(usable, timexes)
    return Dated(timexes[best], rule, found.leads[best])


def _barred(index: int, clauses: list[Clause]) -> frozenset[str]:
    """The prepositions behind which a date is not that of the happening that a clause tells."""
    while clauses[index].group.infinitive and clauses[index].parent >= 0:
        index = clauses[index].parent  # "has been trying to buy it since May"
    group = clauses[index].group
    if group.perfect:  # "has been banned since May", "have built since 2008"
        return _BARRED - {"since"} if not group.passive else frozenset()
    if group.lemma in _PUT_OFF or group.negated:  # "was put off until May", "is not due until October"
        return _BARRED - _UNTIL
    return _BARRED


def _places(
    trigger: Trigger, words: Words, clauses: list[Clause], found: Attachments
) -> Iterator[tuple[str, list[int]]]:
    """The expressions that can date a happening outside its own noun phrase, the nearest first."""
    index = trigger.clause
    if index >= 0:
        clause = clauses[index]
        if _cleft(index, clauses):
            yield "claim_clause", found.clauses.get(clause.parent, [])
        yield "claim_clause", found.clauses.get(index, [])
        yield "claim_clause", _framing(trigger, found, found.frames.get(index, []))
        yield from _dependent(trigger, words, clauses, found)
        if not trigger.noun:
            inside = (own for last, own in found.nouns.items() if trigger.first < last <= clause.right)
            yield "claim_clause", [one for own in inside for one in own]
        if clause.parent >= 0 and (not clause.group.finite or _coordinate(words, index, clauses)):
            yield "claim_sentence", found.clauses.get(clause.parent, [])
            yield "claim_sentence", found.frames.get(clause.parent, [])
        for own in _simultaneous(index, clauses, found):
            yield "claim_sentence", own
    yield "claim_sentence", _framing(trigger, found, [one for own in found.frames.values() for one in own])


def _framing(trigger: Trigger, found: Attachments, frames: list[int]) -> list[int]:
    """The frames that can date a happening: "for the last quarter, the firm says ..." tells what is spoken of."""
    if trigger.sense.kind not in SPOKEN:
        return frames
    return [one for one in frames if found.leads[one] != "for"]


def _dependent(
    trigger: Trigger, words: Words, clauses: list[Clause], found: Attachments
) -> Iterator[tuple[str, list[int]]]:
    """The dates of infinitives and participles that hang on a clause: "left, arriving on Monday".

    Behind a "that" they belong to what is said: "warned that the sum counted for 2019 was wrong".
    """
    index = trigger.clause
    said = trigger.sense.kind in SPOKEN
    for child, clause in enumerate(clauses):
        if clause.parent != index or clause.group.finite:
            continue
        if said and (clause.group.infinitive or _is_content(words, clauses, index, child)):
            continue
        if clause.opener in _GERUND_OF and trigger.sense.kind in SPOKEN | {EventKind.COURT}:
            continue  # "is accused of selling it in 2015"
        yield "claim_sentence", found.clauses.get(child, [])


def _is_content(words: Words, clauses: list[Clause], index: int, child: int) -> bool:
    """Whether a clause stands within what the verb of another reports."""
    between = range(clauses[index].group.last + 1, clauses[child].group.first)
    return any(words.lower[at] in {"that", ","} for at in between)


def _cleft(index: int, clauses: list[Clause]) -> bool:
    """Whether a clause stands behind one that only sets off its date: "it was on Monday that they met"."""
    clause = clauses[index]
    if clause.opener != "that" or clause.parent < 0:
        return False
    parent = clauses[clause.parent]
    return parent.group.lemma == "be" and parent.subject is not None and parent.subject[0] == parent.subject[1] == 0


def _coordinate(words: Words, index: int, clauses: list[Clause]) -> bool:
    """Whether a clause goes on with the subject of the one it hangs on: "was arrested on Monday and charged".

    Without an "and" it only stands behind what was put between commas: "the bridge, built in 1890, collapsed".
    """
    clause, parent = clauses[index], clauses[clauses[index].parent]
    if clause.opener or clause.subject != parent.subject or not parent.group.finite:
        return False
    return any(word in CONJUNCTIONS for word in words.lower[max(0, clause.group.first - 3) : clause.group.first])


def _simultaneous(index: int, clauses: list[Clause], found: Attachments) -> Iterator[list[int]]:
    """The dates of what happens at the same time: "when A did this on Monday, B did that", "talks where C said"."""
    if clauses[index].opener in _SAME_TIME:
        yield from found.nouns.values() if clauses[index].opener in {"where", "which"} else ()
        if clauses[index].parent >= 0:
            yield found.clauses.get(clauses[index].parent, [])
    for other, clause in enumerate(clauses):
        if clause.opener in _SAME_TIME - {"which"} and (clause.parent in {index, -1}) and other != index:
            yield found.clauses.get(other, [])


def claim_when(dated: Dated, *, target: bool) -> tuple[When | None, Basis]:
    """The time that a claim takes over from an expression, and why."""
    timex = dated.timex
    when = timex.when
    spans = (timex.span, *(span for span in timex.basis.spans if span != timex.span))
    basis = replace(timex.basis, spans=spans)
    if dated.rule != "claim_clause":
        grade = Grade.COMPUTED if basis.grade is Grade.WRITTEN else basis.grade
        basis = replace(basis, rule=dated.rule, grade=grade)
    if when is None:
        return None, basis
    if target and when.latest is not None:
        return When(None, when.latest, when.precision, when.approximate), replace(basis, rule="claim_by")
    if when.precision <= Precision.CENTURY:
        return None, basis
    if dated.lead == "since" and when.earliest is not None and not dated.begun:
        return When(when.earliest, None, when.precision, when.approximate), replace(basis, rule="claim_since")
    if dated.lead in _UNTIL:
        return when, replace(basis, rule="claim_until")
    return when, basis


def _lead(words: Words, at: int) -> str:
    """The preposition in front of an expression."""
    at -= 1
    while at > 0 and (words.lower[at] in _SKIPPED or (words.lower[at] == "of" and words.lower[at - 1] in _SKIPPED)):
        at -= 1
    return words.lower[at] if at >= 0 and words.lower[at] in PREPOSITIONS else ""


def _noun_beside(words: Words, first: int, last: int, nouns: list[Trigger], clauses: list[Clause]) -> Trigger | None:
    """The event noun that an expression stands with: in its phrase ("a March summit") or right behind it."""
    for noun in nouns:
        if noun.phrase <= first and last < noun.first and noun.first - last <= 4:
            return noun
        if noun.last + 2 == first and words.lower[first - 1] == "of":
            return noun  # "set a deadline of 1 June"
    best = None
    for noun in nouns:
        if noun.last < first and first - noun.last <= _FAR:
            between = range(noun.last + 1, first)
            if not any(words.lower[at] in MARKS - {","} for at in between) and not any(
                noun.last < clause.group.first < first and not _tail(clause, noun) for clause in clauses
            ):
                best = noun
    if best is None:
        return None
    introduced = "#" in best.lemma or (best.phrase > 0 and words.lower[best.phrase - 1] in _NOUN_LEADS)
    return best if introduced or best.clause < 0 or best.last < clauses[best.clause].group.first else None


def _tail(clause: Clause, noun: Trigger) -> bool:
    """Whether a clause is a participle or infinitive that belongs to the noun ("hosted by", "to be held in")."""
    return not clause.group.finite and clause.group.first - noun.last <= 2


def _clause_beside(words: Words, first: int, last: int, clauses: list[Clause]) -> tuple[int, bool]:
    """The clause that an expression stands in, and whether it only sets its frame."""
    before = [index for index, clause in enumerate(clauses) if clause.group.last < first]
    after = [index for index, clause in enumerate(clauses) if clause.group.first > last]
    for index, clause in enumerate(clauses):
        if clause.group.first <= first <= clause.group.last:
            return index, False
    if before and clauses[before[-1]].right >= first:
        return before[-1], False
    free = before and not any(words.lower[at] in _BOUNDARIES for at in range(clauses[before[-1]].group.last, first))
    if after:
        commas = any(words.lower[at] == "," for at in range(last + 1, clauses[after[0]].group.first))
        starts = first <= 3 or words.lower[first - 1] in _JOINTS or words.lower[first - 2] in _JOINTS
        own = clauses[after[0]].subject
        inside = own is not None and own[0] <= last + 2 and own[0] <= first
        fronted = starts and own is not None and own[0] == last + 1  # "and on Tuesday he met"
        if not before or inside or fronted or (starts and not commas and not free):
            main = next((index for index in after if clauses[index].group.finite), after[0])
            return main, True
    if before:
        return before[-1], False
    return (after[0], True) if after else (-1, False)


def _finest(indices: list[int], timexes: Sequence[Timex]) -> int:
    """The expression that says most; of equals the first."""

    def rank(index: int) -> tuple[bool, int, int]:
        when = timexes[index].when
        return when is None, -when.precision if when else 0, index

    return min(indices, key=rank)
