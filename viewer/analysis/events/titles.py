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
from viewer.analysis.events.tokens import Words
from viewer.analysis.events.triggers import Trigger
from viewer.analysis.events.word_lists import word_set
from viewer.domain.participant import Mention
from viewer.domain.span import Span

LENGTH = 60
_LONGEST = 80
_SUBJECT = 36
_ARTICLES = word_set("the a an this that these those")
_DANGLING = (
    PREPOSITIONS | CONJUNCTIONS | (DETERMINERS - {"'s"}) | SUBORDINATORS | MARKS | MODALS | BE | HAVE | {"to", "'s"}
)


def title_of(words: Words, clauses: list[Clause], trigger: Trigger, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """The places of the sentence whose words make the label; never empty."""
    clause = clauses[trigger.clause] if trigger.clause >= 0 else None
    if clause is None:
        chosen = _noun_core(words, trigger)
    else:
        chosen = [*_subject_core(words, clause, mentions), *_verb_core(words, clause)]
        if trigger.noun and trigger.last < clause.group.first and not _inside(trigger, clause):
            chosen = [*chosen]
        chosen = _with_object(words, clauses, trigger, chosen)
    chosen = _trim(words, sorted(set(chosen)))
    return _spans(words, chosen or [trigger.last])


def quoted_title(words: Words, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """The beginning of the words that are quoted in a sentence, up to a joint; empty where none are."""
    inside = [at for at in range(len(words)) if words.quoted[at]]
    chosen: list[int] = []
    for at in inside:
        if chosen and (words.lower[at] in MARKS or at != chosen[-1] + 1):
            if len(chosen) >= 3:
                break
            chosen = []
            continue
        if words.lower[at] in MARKS:
            continue
        chosen.append(at)
    return _spans(words, _trim(words, _cut(words, chosen)))


def _inside(trigger: Trigger, clause: Clause) -> bool:
    return clause.subject is not None and clause.subject[0] <= trigger.last <= clause.subject[1]


def _subject_core(words: Words, clause: Clause, mentions: Sequence[Mention]) -> list[int]:
    """The subject: the name at its end where it ends in one, else the phrase without article and tails."""
    if clause.subject is None:
        return []
    first, last = clause.subject
    if first == last and words.lower[first] in PRONOUNS | {"it", "this", "that", "which"}:
        return []
    index = words.mention[last]
    if index >= 0:
        chosen = [at for at in range(first, last + 1) if words.mention[at] == index]
        others = [at for at in range(first, chosen[0]) if words.mention[at] >= 0]
        joined = others and words.lower[chosen[0] - 1] in CONJUNCTIONS and _length(words, others + chosen) < _SUBJECT
        return [*others, chosen[0] - 1, *chosen] if joined else chosen
    chosen = [at for at in range(first, last + 1) if not _skipped(words, at)]
    while chosen and (words.lower[chosen[0]] in _DANGLING):
        chosen.pop(0)
    while _length(words, chosen) > _SUBJECT:
        cut = next((k for k, at in enumerate(chosen) if k and words.lower[at] in PREPOSITIONS), None)
        if cut is None:
            return chosen[-4:]
        chosen = chosen[:cut]
    return chosen


def _verb_core(words: Words, clause: Clause) -> list[int]:
    """The verb group without adverbs; a negation stays."""
    group = clause.group
    return [
        at
        for at in range(group.first, group.last + 1)
        if words.lower[at] in NEGATIONS
        or at == group.head
        or not (words.lower[at] in ADVERBS or words.lower[at].endswith("ly"))
    ]


def _with_object(words: Words, clauses: list[Clause], trigger: Trigger, chosen: list[int]) -> list[int]:
    """The core with as many of the following phrases as there is room for; the one with the trigger comes first."""
    clause = clauses[trigger.clause]
    chunks = _chunks(words, clause.group.last + 1, _extent(words, clauses, trigger.clause))
    chunks = [chunk for chunk in chunks if not all(_skipped(words, at) or words.lower[at] in _DANGLING for at in chunk)]
    wanted = [
        chunk
        for k, chunk in enumerate(chunks)
        if (k == 0 and words.lower[chunk[0]] not in PREPOSITIONS) or trigger.first in chunk or trigger.last in chunk
    ]
    result = list(chosen)
    for chunk in wanted:
        content = [at for at in chunk if not _skipped(words, at)]
        if _length(words, [*result, *content]) <= _LONGEST:
            result += content
        else:
            result += _cut(words, content, room=LENGTH - _length(words, result))
    for chunk in chunks:
        if chunk in wanted:
            continue
        content = [at for at in chunk if not _skipped(words, at)]
        if _length(words, [*result, *content]) > LENGTH:
            break
        result += content
    return result


def _extent(words: Words, clauses: list[Clause], index: int) -> int:
    """The last word of a clause with the infinitives that complete it ("urged China to do more")."""
    right = clauses[index].right
    for clause in clauses[index + 1 :]:
        if clause.group.finite or clause.group.first != right + 1:
            break
        right = clause.right
    return right


def _chunks(words: Words, first: int, last: int) -> list[list[int]]:
    """Phrases between ``first`` and ``last``: a new one begins at each preposition but "of", and at "to"."""
    chunks: list[list[int]] = []
    for at in range(first, min(last + 1, len(words))):
        word = words.lower[at]
        opens = (word in PREPOSITIONS and word != "of") or word in {",", "to"}
        mention_goes_on = words.mention[at] >= 0 and at > first and words.mention[at] == words.mention[at - 1]
        if not chunks or (opens and not mention_goes_on):
            chunks.append([])
        chunks[-1].append(at)
    return [_without_comma(words, chunk) for chunk in chunks if _without_comma(words, chunk)]


def _without_comma(words: Words, chunk: list[int]) -> list[int]:
    return chunk[1:] if words.lower[chunk[0]] == "," else chunk


def _noun_core(words: Words, noun: Trigger) -> list[int]:
    """The noun phrase of an event noun and the phrases behind it that there is room for."""
    chosen = [at for at in range(noun.phrase, noun.last + 1) if not _skipped(words, at)]
    while chosen and words.lower[chosen[0]] in _DANGLING:
        chosen.pop(0)
    while _length(words, chosen) > LENGTH and len(chosen) > 3:
        chosen.pop(0)
    end = noun.last + 1
    while (
        end < len(words)
        and words.lower[end] not in MARKS | SUBORDINATORS
        and (words.lower[end] not in BE | HAVE | MODALS)
    ):
        end += 1
    chunks = _chunks(words, noun.last + 1, end - 1)
    for chunk in chunks:
        if words.lower[chunk[0]] not in PREPOSITIONS:
            break
        content = [at for at in chunk if not _skipped(words, at)]
        if len(content) < 2 or _length(words, [*chosen, *content]) > LENGTH:
            continue
        chosen += content
    return chosen


def _skipped(words: Words, at: int) -> bool:
    """What a label does without: time expressions, adverbs that end in -ly, marks."""
    if words.mention[at] >= 0:
        return False
    word = words.lower[at]
    return (
        words.timex[at] >= 0
        or word in MARKS
        or (word.endswith("ly") and len(word) > 4 and word not in {"family", "assembly", "ally", "supply"})
    )


def _length(words: Words, chosen: Iterable[int]) -> int:
    return sum(words.ends[at] - words.starts[at] + 1 for at in chosen)


def _cut(words: Words, chosen: list[int], *, room: int = LENGTH) -> list[int]:
    """As many words from the front as there is room for, cut before the last joint where one is near the end."""
    kept = list(chosen)
    while len(kept) > 1 and _length(words, kept) > max(room, 20):
        kept.pop()
    if len(kept) == len(chosen):
        return kept
    joints = [k for k, at in enumerate(kept) if k > len(kept) // 2 and words.lower[at] in PREPOSITIONS | CONJUNCTIONS]
    return kept[: joints[-1]] if joints else kept


def _trim(words: Words, chosen: list[int]) -> list[int]:
    """Without what cannot stand at an edge: articles, conjunctions, prepositions, auxiliaries."""
    while chosen and (words.lower[chosen[-1]] in _DANGLING - {"'s"} or words.lower[chosen[-1]] in ADVERBS):
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
    for at in chosen:
        if at == previous + 1:
            spans[-1] = Span(spans[-1].start, words.ends[at])
        else:
            spans.append(words.span(at, at))
        previous = at
    return tuple(spans)
