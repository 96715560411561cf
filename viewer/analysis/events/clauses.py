# SPDX-License-Identifier: MIT
"""Clauses: a verb group with the words of its subject and of what follows it.

A shallow cut at marks, conjunctions and subordinators, not a parse: enough to tell who did what when.
"""

from __future__ import annotations

from typing import NamedTuple

from viewer.analysis.events.grammar import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    INVERTING,
    MARKS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.analysis.events.verbs import Group

_ALSO_PREPOSITIONS = word_set("after before until since as")
_RELATIVES = word_set("who which that whom")
_EMBEDDING = word_set("that which who since where when")
_DASHES = frozenset({"–", "—"})
_QUOTES = frozenset({"“", "”", '"', "''", "``", "«", "»"})
_CLOSING = frozenset({"”", '"', "''", "»"})
_NO_SUBJECT = MARKS - {",", ")"}
_STOPS = MARKS | SUBORDINATORS
_PARTING = MARKS | CONJUNCTIONS
_OPENERS = SUBORDINATORS | PREPOSITIONS
_JOINTS = _STOPS | CONJUNCTIONS | PRONOUNS
_AROUND_NOUNS = _JOINTS | PREPOSITIONS  # a noun phrase does not reach over these
_NO_HEADS = _STOPS | CONJUNCTIONS | PREPOSITIONS
_TAILS = PREPOSITIONS - SUBORDINATORS
_MAY_END = _STOPS | CONJUNCTIONS  # a clause


class Clause(NamedTuple):
    """A clause: its verb group, the words of the subject (inclusive, None where it has none of its own), and the last
    word that belongs to it on the right. ``opener`` is the subordinator in front of it; ``parent`` the index of the
    clause it hangs on, -1 for none.
    """

    group: Group
    subject: tuple[int, int] | None
    right: int
    opener: str = ""
    parent: int = -1

    @property
    def left(self) -> int:
        """The first word of the clause."""
        return min(self.subject[0], self.group.first) if self.subject else self.group.first


def find_clauses(words: Words, groups: list[Group]) -> list[Clause]:
    """One clause for each verb group."""
    clauses: list[Clause] = []
    leads = True  # no finite verb in front
    for index, group in enumerate(groups):
        following = groups[index + 1] if index + 1 < len(groups) else None
        opener, own = _subject(words, group, groups[index - 1] if index else None, leads=leads)
        if own is not None and (around := _around(words, clauses, own)) is not None:
            own = around
        parent = _parent(words, group, opener, own is not None, clauses)
        subject = own
        if subject is None and parent >= 0:
            subject = _inherited(group, clauses[parent])
        elif subject is None and group.first and (group.infinitive or group.passive):  # "a man arrested on Monday was"
            subject = noun_phrase_start(words, group.first - 1, 0), group.first - 1
        clauses.append(Clause(group, subject, _right(words, group, following), opener, parent))
        leads = leads and not group.finite
    return clauses


def _around(words: Words, clauses: list[Clause], own: tuple[int, int]) -> tuple[int, int] | None:
    """The subject that the first clause of a sentence only tells more of: "talks that began on Monday ended".

    ``own`` is what stands right in front of the verb; it is the object of the clause within where no mark parts them.
    """
    if not clauses or not clauses[-1].group.finite or any(clause.group.finite for clause in clauses[:-1]):
        return None
    inner = clauses[-1]
    if inner.opener not in _EMBEDDING or own[0] <= inner.group.last or inner.subject is None:
        return None
    if not _PARTING.isdisjoint(words.lower[inner.group.last + 1 : own[0]]):
        return None
    at = inner.group.first - 1
    while at > 0 and words.lower[at] != inner.opener:
        at -= 1
    if at < 1 or words.lower[at - 1] in MARKS:
        return None
    return _subject_start(words, at - 1, 0), at - 1


def _inherited(group: Group, parent: Clause) -> tuple[int, int] | None:
    """The subject of a clause that has none of its own: that of the clause it hangs on, or for a participle behind a
    noun, that noun phrase.
    """
    if group.passive and not group.finite and parent.right > parent.group.last:
        return parent.group.last + 1, parent.right
    return parent.subject


def _right(words: Words, group: Group, following: Group | None) -> int:
    """The last word that belongs to a group on its right."""
    limit = following.first if following else len(words)
    at = group.last + 1
    while at < limit:
        word = words.lower[at]
        if word not in _MAY_END:
            at += 1
            continue
        if word in _DASHES and word in words.lower[at + 1 : limit]:
            at = words.lower.index(word, at + 1) + 1  # what stands between two dashes is said by the way
            continue
        if words.timex[at] >= 0 and words.timex[at] == words.timex[at - 1]:
            at += 1  # "January 27, 2021" is one
            continue
        if word in MARKS and not _lists_on(words, at, limit) and not _cites(words, at):
            break
        if word in SUBORDINATORS and not (word in _ALSO_PREPOSITIONS and not _verb_follows(words, at, following)):
            break
        if word in CONJUNCTIONS and _verb_follows(words, at, following):
            break
        at += 1
    else:
        if group.finite and following and following.finite and at == limit and limit < len(words):
            at = max(group.last + 1, noun_phrase_start(words, limit - 1, group.last + 1))
    return at - 1


def _cites(words: Words, at: int) -> bool:
    """Whether a mark only stands around a few words of somebody else's within the sentence."""
    return (
        words.lower[at] in _QUOTES
        and not words.quoted[at]
        and not any(words.quoted[near] for near in (at - 1, at + 1) if 0 <= near < len(words))
    )


def _lists_on(words: Words, at: int, limit: int) -> bool:
    """Whether a comma stands between two names of a list: the next one ends at a comma or "and"."""
    if words.lower[at] != "," or at + 2 >= limit or words.mention[at - 1] < 0:
        return False
    after = at + 1 + (words.lower[at + 1] in CONJUNCTIONS)
    return words.mention[after] >= 0


def _verb_follows(words: Words, at: int, following: Group | None) -> bool:
    """Whether between a joint and the next verb group stands at most its subject."""
    if following is None:
        return False
    return _STOPS.isdisjoint(words.lower[at + 1 : following.first])


def noun_phrase_start(words: Words, last: int, floor: int) -> int:
    """The first word of the noun phrase that ends at ``last``, not before ``floor``; "of" binds, other prepositions
    do not.
    """
    at = last
    while at - 1 >= floor and words.lower[last] not in PRONOUNS:
        word, previous = words.lower[at], words.lower[at - 1]
        if words.mention[at] >= 0 and words.mention[at] == words.mention[at - 1]:
            at -= 1
        elif at - 2 >= floor and (
            (previous == "," and _is_list(words, at, last))
            or (previous == "of" and words.lower[at - 2] not in _OPENERS)
        ):
            at -= 2
        elif previous in CONJUNCTIONS and at - 2 >= floor and words.lower[at - 2] not in MARKS:
            alike = words.capitalised(at) and words.capitalised(at - 2)  # "American and Chinese officials"
            if words.mention[at] < 0 and word not in DETERMINERS and not alike:
                break
            at -= 2
        elif (
            previous in _AROUND_NOUNS
            or (word in DETERMINERS and word != "'s")
            or (words.timex[at - 1] >= 0 > words.timex[at] and word != "'s" and not _premodifies(words, at - 1, floor))
        ):
            break
        else:
            at -= 1
    return at


def _is_list(words: Words, at: int, last: int) -> bool:
    """Whether the name at ``at`` stands behind another of one list: "Brook, Reyes and Holm"."""
    if words.mention[at] < 0 or words.mention[at - 2] < 0:
        return False
    joint = next((k for k in range(at, last + 1) if words.mention[k] != words.mention[at]), last)
    return words.lower[joint] in CONJUNCTIONS or words.lower[joint] == ","


def _premodifies(words: Words, last: int, floor: int) -> bool:
    """Whether the time expression that ends at ``last`` stands within a noun phrase ("a March summit")."""
    first = last
    while first - 1 >= floor and words.timex[first - 1] == words.timex[last]:
        first -= 1
    return words.lower[first] in DETERMINERS or (first - 1 >= floor and words.lower[first - 1] in DETERMINERS)


def _subject(words: Words, group: Group, before: Group | None, *, leads: bool) -> tuple[str, tuple[int, int] | None]:
    """The subordinator that opens a clause and the words of its own subject. ``leads``: no finite verb in front."""
    floor = before.last + 1 if before else 0
    at = group.first - 1
    while at >= floor and (words.lower[at] in ADVERBS or words.lower[at].endswith("ly")) and words.mention[at] < 0:
        at -= 1
    if _inverted(words, group):
        return "", (group.last + 1, noun_phrase_end(words, group.last + 1))
    if at < floor or not group.finite:
        opener = words.lower[at] if at >= floor and words.lower[at] in _OPENERS else ""
        return opener, None
    word = words.lower[at]
    if word in _RELATIVES:
        end = at - 1 - (at - 1 >= 0 and words.lower[at - 1] in {",", "–", "—"})
        if end < 0 or (word == "that" and before and end == before.last):
            return word, None
        return word, (_subject_start(words, end, min(floor, end)), end)
    if word in CONJUNCTIONS or word in SUBORDINATORS:
        return word if word in SUBORDINATORS else "", None
    end = at
    if word in _CLOSING and not words.quoted[at - 1]:  # a few words of somebody else's within the reporter's sentence
        end = at = at - 1
        if at < floor:
            return "", None
        word = words.lower[at]
    if word in {",", ")", "–", "—"}:  # an apposition, or something said in between
        twin = _opening(words, at, floor)
        if twin <= floor:
            return "", None
        name = words.mention[twin + 1]
        if (
            word == "," and name >= 0 and all(words.mention[k] < 0 for k in range(floor, twin))
        ):  # "the minister, Ada Brook,"
            return "", (twin + 1, at - 1)
        end = twin - 1
    elif word in _NO_SUBJECT:
        return "", None
    if before and _modifies_subject(words, before, group, leads=leads):
        end, floor = before.first - 1, 0
    start = _subject_start(words, end, floor)
    opener = words.lower[start - 1] if start - 1 >= floor and words.lower[start - 1] in SUBORDINATORS else ""
    return opener, (start, end)


def _inverted(words: Words, group: Group) -> bool:
    """Whether the subject stands behind the verb: '..., said the chairman of the company'."""
    at = group.last + 1
    if group.first == 0 or at >= len(words) or group.first != group.last or group.lemma not in INVERTING:
        return False
    opens = words.mention[at] >= 0 or (words.lower[at] in DETERMINERS and words.lower[at] != "that")
    return opens and words.lower[group.first - 1] in {",", "?", "!", "”", '"', "''"}


def noun_phrase_end(words: Words, first: int) -> int:
    """The last word of the subject behind an inverted verb: up to the next mark."""
    at = first
    while at + 1 < len(words) and words.lower[at + 1] not in MARKS and words.timex[at + 1] < 0:
        at += 1
    return at


def _modifies_subject(words: Words, before: Group, group: Group, *, leads: bool) -> bool:
    """Whether the group in front is a participle within the subject ("a balloon crossing the border was shot down")."""
    if before.finite or (before.infinitive and not leads) or before.first == 0 or before.last + 1 >= group.first:
        return False
    previous = words.lower[before.first - 1]
    return previous not in _AROUND_NOUNS and _JOINTS.isdisjoint(words.lower[before.last + 1 : group.first])


def _opening(words: Words, closing: int, floor: int) -> int:
    """The mark that opens what ``closing`` closes, or -1."""
    wanted = {",": {","}, ")": {"("}}.get(words.lower[closing], {words.lower[closing]})
    for at in range(closing - 1, floor, -1):
        if words.lower[at] in wanted:
            return at
        if words.lower[at] in {";", ":", "."}:
            break
    return -1


def _subject_start(words: Words, end: int, floor: int) -> int:
    """The first word of a subject that ends at ``end``: a noun phrase with its tails ("talks in Geneva")."""
    start = noun_phrase_start(words, end, floor)
    while start - 2 >= floor and words.lower[start - 1] in _TAILS:
        head = start - 2
        outer = noun_phrase_start(words, head, floor)
        if words.timex[head] >= 0 or words.lower[head] in _NO_HEADS:
            break
        start = outer
    return start


def _parent(words: Words, group: Group, opener: str, has_subject: bool, clauses: list[Clause]) -> int:
    """The clause that another one hangs on: the one in front for whatever is not a main clause of its own."""
    if not clauses:
        return -1
    if not has_subject and not opener and words.lower[group.first - 1] in CONJUNCTIONS:
        return _coordinated(words, group, clauses)
    if not group.finite or opener or not has_subject:
        return len(clauses) - 1
    touches = clauses[-1].right + 1 >= group.first - 1 or clauses[-1].right == clauses[-1].group.last
    return (
        len(clauses) - 1 if touches and MARKS.isdisjoint(words.lower[clauses[-1].group.last + 1 : group.first]) else -1
    )


def _coordinated(words: Words, group: Group, clauses: list[Clause]) -> int:
    """The clause that a verb without a subject is joined to by "and": behind a comma the first one of its tense."""
    if group.finite and group.first >= 2 and words.lower[group.first - 2] == ",":
        for index, clause in enumerate(clauses):
            if clause.group.finite and clause.group.form == group.form and not clause.group.modal:
                return index
    return len(clauses) - 1
