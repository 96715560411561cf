# SPDX-License-Identifier: MIT
"""What the words around a verb or noun say against its having happened: "no arrests", "nearly fell", "allegedly stole".

Negation does not stand in the verb group alone: a negative subject, an approximating adverb and what governs the clause
deny as well (R. Saurí and J. Pustejovsky, "FactBank: a corpus annotated with event factuality", 2009).
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.grammar import ALMOST, DOUBTING
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.analysis.events.triggers import Trigger
from viewer.domain.event import Status

NEGATIVE = word_set("no none nobody neither")
"""Words that negate what is said of whatever they stand with."""
_BELIEVING = word_set("believe think expect suppose consider suggest mean")
_DENYING = word_set("deny dispute refute rebut")
_DOUBTFUL = word_set("doubt fear suspect allege claim dream imagine speculate hint hope wish")
_ACCUSING = word_set("accuse suspect charge allege")
_THWARTING = word_set("prevent foil avert thwart scrap cancel avoid abandon stop block")
_AROUND = 2  # words in front of a verb in which an adverb of it stands


def polarity(words: Words, clauses: Sequence[Clause], trigger: Trigger) -> Status | None:
    """DENIED or HYPOTHETICAL, as far as words beyond the verb group say so; None where they say nothing against it."""
    if trigger.noun and _is_negative(words, trigger.phrase):
        return Status.DENIED
    if trigger.clause < 0:
        return None
    clause = clauses[trigger.clause]
    if clause.subject is not None and _is_negative(words, clause.subject[0]):
        return Status.DENIED
    if trigger.noun and clause.group.lemma in _THWARTING and clause.group.first < trigger.first:
        return Status.DENIED
    near = words.lower[max(0, clause.group.first - _AROUND) : clause.group.last + 1]
    if not trigger.noun and any(words.lower[at] in ALMOST for at in (clause.group.head - 1, clause.group.first - 1)):
        return Status.DENIED
    if not DOUBTING.isdisjoint(near):
        return Status.HYPOTHETICAL
    return _by_governor(clauses, clause)


def _is_negative(words: Words, first: int) -> bool:
    """Whether a phrase that begins at a word is negative: "no arrests", "none of them", "nobody"."""
    return words.lower[first] in NEGATIVE or (first > 0 and words.lower[first - 1] == "no")


def _by_governor(clauses: Sequence[Clause], clause: Clause) -> Status | None:
    """What the verb says that a clause hangs on: "do not believe that …", "is accused of …", "fears that …"."""
    if clause.parent < 0:
        return None
    governor = clauses[clause.parent].group
    if governor.lemma in _ACCUSING and not clause.group.finite and clause.opener in {"of", "with"}:
        return Status.HYPOTHETICAL
    if clause.opener != "that":
        return None
    if governor.negated and governor.lemma in _DENYING:
        return None
    if governor.negated:
        return Status.DENIED if governor.lemma in _BELIEVING else Status.HYPOTHETICAL
    if governor.lemma in _DENYING:
        return Status.DENIED
    return Status.HYPOTHETICAL if governor.lemma in _DOUBTFUL else None
