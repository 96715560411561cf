# SPDX-License-Identifier: MIT
"""A short label for a happening, from the words of its sentence and no others.

A sentence is compressed as B. Dorr et al., "Hedge Trimmer" (2003) do: keep subject, verb and object, leave out
determiners, time expressions, adverbs and trailing phrases, until it is short enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.grammar import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
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
from viewer.domain.event import EventKind
from viewer.domain.participant import EntityKind, Mention
from viewer.domain.span import Span

LENGTH = 60  # characters that a label aims at
_LONGEST = 80
_SUBJECT = 36
_ARTICLES = word_set("the a an this that these those")
_DANGLING = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | SUBORDINATORS | MARKS | MODALS | BE | HAVE
_HARD = MARKS - {",", "-"}
_NOT_ADVERBS = word_set("family assembly ally supply reply italy july early only likely daily weekly friendly elderly")
_EMPTY_VERBS = word_set("be follow come precede have mark")  # beside a noun that names the happening they tell nothing


def title_of(words: Words, clauses: list[Clause], trigger: Trigger, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """The places of the sentence whose words make the label; never empty."""
    chosen = _trim(words, _words_of(words, clauses, trigger, mentions), keep=-1 if trigger.noun else trigger.last)
    if len(chosen) < 2 and trigger.noun:
        chosen = _trim(words, _noun_core(words, clauses, trigger))
    return _spans(words, chosen or [trigger.last])


def _words_of(words: Words, clauses: list[Clause], trigger: Trigger, mentions: Sequence[Mention]) -> list[int]:
    if trigger.clause < 0:
        return _noun_core(words, clauses, trigger)
    clause = clauses[trigger.clause]
    if trigger.sense.strength is Strength.SPEECH:
        return _what_is_said(words, clauses, trigger, mentions)
    subject = _subject_core(words, clauses, trigger.clause, mentions)
    inside = clause.subject is not None and clause.subject[0] <= trigger.last <= clause.subject[1]
    if trigger.noun and (not subject or (inside and clause.group.lemma in _EMPTY_VERBS)):
        return _noun_core(words, clauses, trigger)
    if trigger.noun and clause.group.lemma in _EMPTY_VERBS - {"have"}:
        return _noun_core(words, clauses, trigger)
    phrase = range(clause.group.head + 1, trigger.last + 1) if not trigger.noun else ()
    chosen = _with_object(words, clauses, trigger, [*subject, *_verb_core(words, clause), *_content(words, phrase)])
    if trigger.sense.kind is EventKind.STATEMENT and _length(words, chosen) < LENGTH // 2:
        tail = _complement(words, clauses, trigger.clause)
        chosen += _cut(words, _content(words, tail), room=LENGTH - _length(words, chosen))
    return chosen


def _what_is_said(words: Words, clauses: list[Clause], trigger: Trigger, mentions: Sequence[Mention]) -> list[int]:
    """The label of a plain "said": the words told, quoted or not, without the cue."""
    if quoted := _quoted(words):
        return quoted
    tail = _complement(words, clauses, trigger.clause)
    if len(tail) >= 3:
        return _cut(words, _content(words, tail))
    clause = clauses[trigger.clause]
    before = [at for at in range(clause.left) if words.lower[at] not in _HARD]
    if clause.left >= 4 and words.lower[clause.left - 1] == ",":  # "... has little choice, she added"
        return _cut(words, _content(words, before))
    subject = _subject_core(words, clauses, trigger.clause, mentions)
    return _with_object(words, clauses, trigger, [*subject, *_verb_core(words, clause)])


def _quoted(words: Words) -> list[int]:
    """The first stretch of quoted words that says something, up to a joint."""
    stretch: list[int] = []
    for at in range(len(words)):
        if words.quoted[at] and words.lower[at] not in MARKS:
            stretch.append(at)
        elif len(stretch) >= 3:
            break
        else:
            stretch = []
    return _cut(words, stretch) if len(stretch) >= 3 else []


def _complement(words: Words, clauses: list[Clause], index: int) -> list[int]:
    """The words of the clause that a verb of saying governs, without "that"."""
    at = clauses[index].right + 1
    if at < len(words) and words.lower[at] == ",":  # "added, in a concession to critics, that ..."
        inner = next((k for k in range(at + 1, len(words)) if words.lower[k] == ","), at)
        at = inner + 1 if inner + 1 < len(words) and words.lower[inner + 1] == "that" else at + 1
    if at < len(words) and words.lower[at] == "that":
        at += 1
    if index + 1 >= len(clauses) or clauses[index + 1].group.first < at or clauses[index + 1].left > at + 4:
        return []
    end = at
    while end < len(words) and words.lower[end] not in _HARD and not (words.lower[end] == "," and end - at >= 4):
        end += 1
    return list(range(at, end))


def _subject_core(words: Words, clauses: list[Clause], index: int, mentions: Sequence[Mention]) -> list[int]:
    """The subject: the name at its end where it ends in one, else the phrase without article and tails."""
    clause = clauses[index]
    if clause.subject is None:
        return []
    first, last = clause.subject
    if first == last and words.lower[first] in {"he", "she", "it"}:
        return _named_in_front(words, clauses[:index], mentions, person=words.lower[first] != "it")
    if first == last and words.lower[first] in PRONOUNS | {"it", "this", "that", "which"}:
        return []
    name = words.mention[last]
    joints = [at for at in range(first, last + 1) if words.lower[at] in PREPOSITIONS and words.mention[at] < 0]
    if name >= 0 and not joints:
        chosen = [at for at in range(first, last + 1) if words.mention[at] == name]
        others = [at for at in range(first, chosen[0]) if words.mention[at] >= 0]
        joined = bool(others) and words.lower[chosen[0] - 1] in CONJUNCTIONS
        if joined and _length(words, others + chosen) < _SUBJECT:
            return [*others, chosen[0] - 1, *chosen]
        return chosen
    chosen = _content(words, range(first, last + 1))
    while chosen and words.lower[chosen[0]] in _DANGLING:
        chosen.pop(0)
    while _length(words, chosen) > _SUBJECT:
        cut = next((k for k, at in enumerate(chosen) if k and words.lower[at] in PREPOSITIONS | CONJUNCTIONS), None)
        if cut is None:
            return chosen[-4:]
        chosen = chosen[:cut]
    return chosen


def _named_in_front(words: Words, clauses: Sequence[Clause], mentions: Sequence[Mention], *, person: bool) -> list[int]:
    """The name that a pronoun stands for, where an earlier clause of the sentence has one for its subject."""
    for clause in reversed(clauses):
        if clause.subject is None:
            continue
        name = words.mention[clause.subject[1]]
        if name >= 0 and (mentions[name].kind is EntityKind.PERSON) == person:
            return [at for at in range(clause.subject[0], clause.subject[1] + 1) if words.mention[at] == name]
    return []


def _verb_core(words: Words, clause: Clause) -> list[int]:
    """The verb group without adverbs; a negation stays."""
    group = clause.group
    return [
        at
        for at in range(group.first, group.last + 1)
        if words.lower[at] in NEGATIONS or at == group.head or not _is_adverb(words.lower[at])
    ]


def _with_object(words: Words, clauses: list[Clause], trigger: Trigger, core: list[int]) -> list[int]:
    """The core with as many of the following phrases as there is room for; the one with the trigger comes first."""
    chunks = [_content(words, chunk) for chunk in _chunks(words, clauses, trigger.clause)]
    chunks = [chunk for chunk in chunks if any(words.lower[at] not in _DANGLING for at in chunk)]
    wanted = [
        chunk
        for k, chunk in enumerate(chunks)
        if (k == 0 and words.lower[chunk[0]] not in PREPOSITIONS) or trigger.first in chunk or trigger.last in chunk
    ]
    result = list(core)
    for chunk in wanted:
        room = (_LONGEST if chunk is wanted[0] else LENGTH) - _length(words, result)
        result += chunk if _length(words, chunk) <= room else _cut(words, chunk, room=LENGTH - _length(words, result))
    for chunk in chunks:
        if chunk in wanted:
            continue
        if _length(words, [*result, *chunk]) > LENGTH:
            break
        result += chunk
    return sorted(result)


def _chunks(words: Words, clauses: list[Clause], index: int) -> list[list[int]]:
    """The phrases behind the verb, with the infinitives and participles that complete them.

    A new phrase begins at each preposition but "of", and at each infinitive or participle.
    """
    clause = clauses[index]
    right, opening, bound = clause.right, set[int](), set[int]()
    for child in clauses[index + 1 :]:
        if child.group.finite or child.group.first != right + 1:
            break
        right = child.right
        opening.add(child.group.first)
        bound.add(child.group.last + 1)
    chunks: list[list[int]] = []
    for at in range(clause.group.last + 1, right + 1):
        word = words.lower[at]
        inside_name = words.mention[at] >= 0 and words.mention[at] == words.mention[at - 1]
        opens = ((word in PREPOSITIONS and word != "of") or word == ",") and at not in bound and not inside_name
        if not chunks or opens or at in opening:
            chunks.append([])
        chunks[-1].append(at)
    return [
        chunk[1:] if words.lower[chunk[0]] == "," else chunk
        for chunk in chunks
        if words.lower[chunk[0]] != "," or (len(chunk) > 1 and _joins(words, chunk[1]))
    ]


def _joins(words: Words, at: int) -> bool:
    """Whether behind a comma a list goes on, not an apposition: a name, or "and"."""
    return words.mention[at] >= 0 or words.lower[at] in CONJUNCTIONS


def _noun_core(words: Words, clauses: list[Clause], noun: Trigger) -> list[int]:
    """The noun phrase of an event noun and the phrases behind it that there is room for."""
    chosen = _content(words, range(noun.phrase, noun.last + 1))
    chosen = _owned(words, clauses, noun, chosen)
    while len(chosen) > 1 and (words.lower[chosen[0]] in _DANGLING or _length(words, chosen) > LENGTH):
        chosen.pop(0)
    verbs = {at for clause in clauses for at in range(clause.group.first, clause.group.last + 1)}
    phrase: list[int] = []
    for at in range(noun.last + 1, len(words) + 1):
        word = words.lower[at] if at < len(words) else "."
        stops = word in MARKS or word in SUBORDINATORS - {"before", "after", "as"} or at in verbs
        if stops or (word in PREPOSITIONS and word != "of"):
            content = _content(words, phrase)
            if len(content) > 1 and _length(words, [*chosen, *content]) <= LENGTH:
                chosen += content
            phrase = []
        if stops:
            break
        if phrase or word in PREPOSITIONS:
            phrase.append(at)
    return chosen


def _owned(words: Words, clauses: list[Clause], noun: Trigger, chosen: list[int]) -> list[int]:
    """ "Her briefing" with the name that "her" stands for, where the sentence has it as a subject."""
    for at in range(noun.phrase, noun.first):
        if words.lower[at] in {"his", "her"}:
            clause = next((clause for clause in clauses if clause.group.finite and clause.subject), None)
            name = words.mention[clause.subject[1]] if clause and clause.subject else -1
            if clause and clause.subject and name >= 0 and clause.subject[1] < noun.phrase:
                owner = [k for k in range(clause.subject[0], clause.subject[1] + 1) if words.mention[k] == name]
                return owner + [k for k in chosen if k > at]
    return chosen


def _content(words: Words, places: Iterable[int]) -> list[int]:
    """What a label keeps: no time expressions (nor an "'s" behind one), adverbs in -ly, marks."""
    kept = [
        at
        for at in places
        if words.mention[at] >= 0
        or not (words.timex[at] >= 0 or words.lower[at] in MARKS or _is_adverb(words.lower[at], only_ly=True))
    ]
    return [at for k, at in enumerate(kept) if words.lower[at] != "'s" or (k and kept[k - 1] == at - 1)]


def _is_adverb(word: str, *, only_ly: bool = False) -> bool:
    return (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS) or (not only_ly and word in ADVERBS)


def _length(words: Words, chosen: Iterable[int]) -> int:
    return sum(words.ends[at] - words.starts[at] + 1 for at in chosen)


def _cut(words: Words, chosen: list[int], *, room: int = LENGTH) -> list[int]:
    """As many words from the front as there is room for, cut at the last joint between phrases."""
    kept = list(chosen)
    while len(kept) > 1 and _length(words, kept) > max(room, 20):
        kept.pop()
    if len(kept) == len(chosen):
        return kept
    joints = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS
    ends = [
        k for k, at in enumerate(kept) if k > len(kept) // 3 and words.lower[at] in joints and words.lower[at] != "of"
    ]
    return kept[: ends[-1]] if ends else kept


def _trim(words: Words, chosen: list[int], *, keep: int = -1) -> list[int]:
    """Without what cannot stand at an edge: articles, conjunctions, prepositions, auxiliaries; ``keep`` stays."""
    while (
        len(chosen) > 1
        and chosen[-1] != keep
        and (words.lower[chosen[-1]] in _DANGLING or words.lower[chosen[-1]] in ADVERBS | {"early", "late"})
    ):
        chosen = chosen[:-1]
    while len(chosen) > 1 and (
        words.lower[chosen[0]] in CONJUNCTIONS | MARKS | _ARTICLES | {"'s", "to"} or words.lower[chosen[0]] in ADVERBS
    ):
        chosen = chosen[1:]
    return chosen


def _spans(words: Words, chosen: list[int]) -> tuple[Span, ...]:
    """Runs of neighbouring words as spans."""
    spans: list[Span] = []
    previous = -2
    for at in sorted(set(chosen)):
        if at == previous + 1:
            spans[-1] = Span(spans[-1].start, words.ends[at])
        else:
            spans.append(words.span(at, at))
        previous = at
    return tuple(spans)
