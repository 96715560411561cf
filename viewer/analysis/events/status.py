# SPDX-License-Identifier: MIT
"""Whether the source says that it happened: by tense, modal verb, negation and what governs the clause."""

from __future__ import annotations

from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.grammar import BRIDGES, FUTURE
from viewer.analysis.events.inflection import Form
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.domain.event import Status

_REFUSALS = word_set("refuse decline fail deny reject forget neglect cancel oppose avoid")
_WISHES = word_set(
    "want hope wish seek try attempt urge ask tell call demand like need consider suggest propose threaten offer fear "
    "allow encourage press push appeal fight struggle invite challenge warn order require force persuade convince"
)
_PLANS = word_set(
    "plan intend prepare schedule arrange agree pledge promise vow aim decide expect commit swear hope project set"
)
_TAKING_PART = word_set("attend join miss skip boycott leave follow precede participate address")
_DEPENDING = frozenset({"if", "unless"})
_NOT_DEPENDING = word_set(
    "as even ask asked asks asking wonder wondered know knew see question unclear determine decide"
)
_CONDITIONS = frozenset({"if", "unless", "whether"})
_SAYING = word_set("say tell add note announce state warn report pledge promise vow")


def is_conditional(words: Words) -> bool:
    """Whether a sentence makes what it tells depend on something: "if", "unless", but not "asked if" and "as if"."""
    return any(
        word in _DEPENDING and not words.quoted[at] and (at == 0 or words.lower[at - 1] not in _NOT_DEPENDING)
        for at, word in enumerate(words.lower)
    )


def status_of(
    clauses: list[Clause],
    index: int,
    *,
    future: bool,
    ranked: bool = False,
    of_noun: bool = False,
    only_then: bool = False,
    conditional: bool = False,
) -> Status:
    """The status of what a clause tells.

    ``future``: its date lies after the day of publication; ``ranked``: an infinitive that tells who was first to do it;
    ``of_noun``: a noun names the happening; ``only_then``: "not until Monday", which is on Monday;
    ``conditional``: the sentence makes it depend on something.
    """
    clause = clauses[index]
    group = clause.group
    if of_noun and group.lemma in _TAKING_PART:  # whoever stays away from a meeting does not undo it
        return Status.PLANNED if future or group.infinitive or group.modal in FUTURE else Status.HAPPENED
    if group.negated and not only_then:
        return Status.DENIED
    if clause.opener in _CONDITIONS:
        return Status.HYPOTHETICAL
    if only_then and future:
        return Status.PLANNED  # "was put off until June"
    if of_noun and future:
        return Status.PLANNED  # "set a deadline of 1 June": what the noun names is still to come
    parent = clauses[clause.parent] if clause.parent >= 0 else None
    if ranked:
        return Status.HAPPENED
    if group.infinitive and parent is None:
        return Status.PLANNED  # a headline: "Pope to visit Chile"
    if group.infinitive and parent:
        governor = parent.group.lemma
        if governor in _REFUSALS or parent.group.negated:
            return Status.DENIED
        if governor in _PLANS or group.modal in BRIDGES or group.lemma != governor == "be" or future:
            return Status.PLANNED
        return Status.HYPOTHETICAL
    if group.modal:
        reported = parent is not None and parent.group.lemma in _SAYING
        return _of_modal(group.modal, future=future, reported=reported, conditional=conditional)
    tells_past = group.past or group.perfect or Form.PAST in group.form
    return Status.PLANNED if future and not tells_past else Status.HAPPENED


def _of_modal(modal: str, *, future: bool, reported: bool, conditional: bool) -> Status:
    """What a modal verb or bridge makes of it; ``reported``: a verb of saying governs the clause."""
    if modal in FUTURE:
        return Status.HYPOTHETICAL if conditional else Status.PLANNED
    if modal in BRIDGES:
        return Status.PLANNED
    if modal in {"would", "'d"}:
        return Status.PLANNED if (reported and not conditional) or future else Status.HYPOTHETICAL
    return Status.HYPOTHETICAL
