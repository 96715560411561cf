# SPDX-License-Identifier: MIT
"""A short label for a happening, from the words of its sentence and no others.

A sentence is compressed as B. Dorr et al., "Hedge Trimmer" (2003) do: keep subject, verb and object, leave out
determiners, time expressions, adverbs and trailing phrases, until it is short enough. Of several such drafts the first
one that stands alone is the label; where none does, the happening has no label of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from viewer.analysis.events.cast import is_pronoun_subject
from viewer.analysis.events.clauses import Clause, noun_phrase_start
from viewer.analysis.events.compression import content, verb_words, words_only
from viewer.analysis.events.grammar import (
    ADVERBS,
    CONJUNCTIONS,
    MARKS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from viewer.analysis.events.labels import (
    DANGLING,
    LENGTH,
    LONGEST,
    cut,
    is_content,
    length,
    spans,
    stands_alone,
    trimmed,
)
from viewer.analysis.events.lexicon import Strength
from viewer.analysis.events.quotations import alone, quotation, with_speaker
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.analysis.events.triggers import Trigger
from viewer.domain.event import SPOKEN
from viewer.domain.participant import EntityKind, Mention
from viewer.domain.span import Span

_SUBJECT = 36  # characters of a subject, at most
_LIST = 50  # of several names
_FEWEST_SAID = 2  # words of what was said
_TRANSITIVE = word_set("at to with for from of into on in")
_HARD = MARKS - {",", "-"}
_EMPTY_VERBS = word_set("be follow come precede have mark")  # beside a noun that names the happening they tell nothing
_CIRCUMSTANCES = word_set("in at on during through via")
_BARE = PRONOUNS | {"it", "this", "that", "which", "there", "what"}
_JOINTS = PREPOSITIONS | CONJUNCTIONS
_NO_OWNERS = PRONOUNS | {"that", "which"}
_NO_START = DANGLING | ADVERBS | {"off", "out", "up", "down", "because"}
_STOPS = MARKS | (SUBORDINATORS - {"before", "after", "as"})
_RELATIVES = frozenset({"that", "which", "whom", "who"})


def title_of(words: Words, clauses: list[Clause], trigger: Trigger, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """The places of the sentence whose words make the label; none where it has no words that stand alone."""
    scene = _Sentence(words, clauses, trigger, mentions)
    for speech in scene.speeches():
        return spans(words, speech)
    ends = words.lower[trigger.last] in _TRANSITIVE  # "speak at" needs what follows, "take off" does not
    keep = -1 if trigger.noun else trigger.first if ends else trigger.last
    bare: list[int] = []
    for draft in scene.drafts():
        chosen = trimmed(words, sorted(set(draft)), keep=keep)
        without = trimmed(words, scene.without_cue(chosen), keep=keep)
        if stands_alone(words, without, trigger) and scene.says_something(without):
            return spans(words, without)
        if not bare and stands_alone(words, chosen, trigger):
            bare = chosen  # who spoke, where nothing of what was said makes a label
    return spans(words, bare)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with the happening that is to be labelled."""

    words: Words
    clauses: list[Clause]
    trigger: Trigger
    mentions: Sequence[Mention]

    def speeches(self) -> Iterator[list[int]]:
        """Labels of words spoken: with their speaker where that is short enough, else the words alone."""
        trigger = self.trigger
        told = trigger.sense.kind in SPOKEN and not trigger.noun and trigger.clause >= 0
        if not told or (found := quotation(self.words)) is None:
            return
        clause = self.clauses[trigger.clause]
        if found[0] <= clause.group.head <= found[1]:
            return
        if both := with_speaker(self.words, clause, found, self._subject(trigger.clause)):
            yield both
        elif trigger.sense.strength is Strength.SPEECH and any(self.words.quoted[found[0] : found[1]]):
            yield alone(self.words, found)

    def without_cue(self, chosen: list[int]) -> list[int]:
        """The words of a label without a plain "he said"."""
        if (own := self._cue()) is None or not is_pronoun_subject(self.words, self.clauses[self.trigger.clause]):
            return chosen
        return [at for at in chosen if at not in own]

    def says_something(self, chosen: Sequence[int]) -> bool:
        """Whether a label of speech holds more than who spoke and to whom: some of what was said."""
        if (own := self._cue()) is None:
            return True
        said = [at for at in chosen if at not in own and is_content(self.words, at)]
        return len(said) >= _FEWEST_SAID and any(self.words.mention[at] < 0 for at in said)

    def _cue(self) -> set[int] | None:
        """The words of a plain "X said"; None where the happening is no plain speech."""
        trigger = self.trigger
        if trigger.sense.strength is not Strength.SPEECH or trigger.noun or trigger.clause < 0:
            return None
        clause = self.clauses[trigger.clause]
        subject = range(clause.subject[0], clause.subject[1] + 1) if clause.subject else ()
        return {*subject, *range(clause.group.first, clause.group.last + 1)}

    def drafts(self) -> Iterator[list[int]]:
        """Drafts of a label, the best first."""
        trigger = self.trigger
        if trigger.clause < 0:
            yield self._noun_phrase()
            yield from self._around()
            yield self._noun_phrase(dated=True)
            return
        clause = self.clauses[trigger.clause]
        if trigger.sense.strength is Strength.SPEECH:
            yield self._said()
        inside = clause.subject is not None and clause.subject[0] <= trigger.last <= clause.subject[1]
        empty = clause.group.lemma in (_EMPTY_VERBS if inside else _EMPTY_VERBS - {"have"})
        if trigger.noun and (empty or not self._subject(trigger.clause)):
            yield self._noun_phrase()
        if gap := self._relative():
            yield gap
        yield self._clause()
        if trigger.noun:
            yield self._noun_phrase()
        if told := self._told_by():
            yield told
        yield self._at_length()
        if clause.parent >= 0 and not clause.group.finite:
            yield self._governed()
        yield self._whole()
        if trigger.noun:
            yield self._noun_phrase(dated=True)
        if subject := self._subject(trigger.clause):
            yield cut(self.words, [*subject, *words_only(self.words, range(clause.group.first, clause.right + 1))])

    def _around(self) -> Iterator[list[int]]:
        """Drafts of the clause that a noun stands in without being what its verb tells of."""
        for index, clause in enumerate(self.clauses):
            if clause.left <= self.trigger.first and self.trigger.last <= clause.right and clause.group.finite:
                inner = replace(self, trigger=replace(self.trigger, clause=index))
                yield inner._clause()

    def _clause(self) -> list[int]:
        """Subject, verb and as many phrases behind it as there is room for."""
        trigger, clause = self.trigger, self.clauses[self.trigger.clause]
        phrase = range(clause.group.head + 1, trigger.last + 1) if not trigger.noun else ()
        core = [*self._subject(trigger.clause), *verb_words(self.words, clause), *content(self.words, phrase)]
        chosen = self._with_phrases(core)
        if trigger.sense.kind in SPOKEN and length(self.words, chosen) < LENGTH // 2:
            chosen += cut(self.words, content(self.words, self._complement()), room=LENGTH - length(self.words, chosen))
        return chosen

    def _said(self) -> list[int]:
        """What a plain "said" governs, without the cue."""
        words, clause = self.words, self.clauses[self.trigger.clause]
        tail = content(words, self._complement())
        if len(tail) >= 3:
            return cut(words, tail)
        if clause.left >= 4 and words.lower[clause.left - 1] == ",":  # "... has little choice, she added"
            return cut(words, content(words, (at for at in range(clause.left) if words.lower[at] not in _HARD)))
        return []

    def _complement(self) -> range:
        """The words of the clause that a verb of saying governs, without "that"; none for what a noun is told by."""
        words, clauses, index = self.words, self.clauses, self.trigger.clause
        at = clauses[index].right + 1
        if at < len(words) and words.lower[at] == ",":  # "added, in a concession to critics, that ..."
            inner = next((k for k in range(at + 1, len(words)) if words.lower[k] == ","), at)
            at = inner + 1 if inner + 1 < len(words) and words.lower[inner + 1] == "that" else at + 1
        elif at - 1 > clauses[index].group.last and words.mention[at - 1] < 0 and not words.dates(at - 1):
            circumstance = words.lower[clauses[index].group.last + 1] in _CIRCUMSTANCES
            if not circumstance or words.lower[min(at, len(words) - 1)] != "that":
                return range(0)  # "asked for a switch that few knew", but "said in a letter that it was new"
        if at < len(words) and words.lower[at] == "that":
            at += 1
        if index + 1 >= len(clauses) or clauses[index + 1].group.first < at or clauses[index + 1].left > at + 4:
            return range(0)
        end = at
        while end < len(words) and words.lower[end] not in _HARD and not (words.lower[end] == "," and end - at >= 4):
            end += 1
        return range(at, end)

    def _told_by(self) -> list[int]:
        """A complement with whoever tells it: "China says that its emissions will peak"."""
        words, index = self.words, self.trigger.clause
        clause = self.clauses[index]
        teller = clause.parent
        if teller < 0 or clause.opener != "that" or clause.left < self.clauses[teller].group.last:
            return []
        governor = self.clauses[teller]
        subject = self._subject(teller)
        between = range(governor.group.last + 1, clause.left)
        own = range(clause.left, clause.right + 1)
        return cut(
            words,
            [*subject, *verb_words(words, governor), *content(words, between), *content(words, own)],
            room=LONGEST,
        )

    def _relative(self) -> list[int]:
        """What a relative clause with a subject of its own is about, and the clause: "craft that they had launched"."""
        words, clause = self.words, self.clauses[self.trigger.clause]
        if clause.opener not in _RELATIVES or clause.subject is None or self.trigger.noun:
            return []
        opener = clause.subject[0] - 1
        if opener < 1 or words.lower[opener] != clause.opener or self._has_object(clause):
            return []
        last = opener - 1
        if any(one.group.first <= last <= one.group.last for one in self.clauses) or words.lower[last] in MARKS:
            return []
        head = content(words, range(noun_phrase_start(words, last, 0), last + 1))
        subject = content(words, range(clause.subject[0], clause.subject[1] + 1))
        return [*head, opener, *subject, *verb_words(words, clause)] if head else []

    def _has_object(self, clause: Clause) -> bool:
        at = clause.group.last + 1
        return at <= clause.right and not (self.words.lower[at] in PREPOSITIONS or self.words.dates(at))

    def _governed(self) -> list[int]:
        """An infinitive or participle with the verb that it hangs on: "stop in Houston to honor the men"."""
        clause = self.clauses[self.trigger.clause]
        governor = self.clauses[clause.parent]
        told = range(governor.group.first, clause.right + 1)
        return cut(self.words, [*self._subject(clause.parent), *content(self.words, told)])

    def _at_length(self) -> list[int]:
        """All of the clause from its subject on, as far as there is room."""
        words, clause = self.words, self.clauses[self.trigger.clause]
        right = clause.right
        for child in self.clauses[self.trigger.clause + 1 :]:
            if child.group.finite or child.group.first > right + 2:
                break
            right = max(right, child.right)
        tail = range(clause.group.first, right + 1)
        return cut(words, [*self._subject(self.trigger.clause), *content(words, tail)])

    def _whole(self) -> list[int]:
        """The whole of a short sentence, else of a short clause with what stands in front of it."""
        words = self.words
        last = len(words) - 1
        while last > 0 and words.lower[last] in MARKS:
            last -= 1
        chosen = content(words, range(last + 1))
        return chosen if length(words, chosen) <= LENGTH else []

    def _subject(self, index: int) -> list[int]:
        """The subject: the name at its end where it ends in one, else the phrase without article and tails."""
        words, clause = self.words, self.clauses[index]
        if clause.subject is None:
            return []
        first, last = clause.subject
        if first == last and words.lower[first] in {"he", "she", "it", "they"}:
            return self._named_in_front(index, words.lower[first])
        if first == last and words.lower[first] in _BARE:
            return []
        name = words.mention[last]
        joints = [at for at in range(first, last + 1) if words.lower[at] in PREPOSITIONS and words.mention[at] < 0]
        if name >= 0 and not joints:
            chosen = [at for at in range(first, last + 1) if words.mention[at] == name]
            others = [at for at in range(first, chosen[0]) if words.mention[at] >= 0]
            joined = bool(others) and words.lower[chosen[0] - 1] in CONJUNCTIONS
            together = range(others[0], last + 1) if joined else range(0)
            return list(together) if joined and length(words, together) <= _LIST else chosen
        chosen = content(words, range(first, last + 1))
        while chosen and words.lower[chosen[0]] in DANGLING and not _counts(words, chosen):
            chosen.pop(0)
        while length(words, chosen) > _SUBJECT:
            joint = next((k for k, at in enumerate(chosen) if k and words.lower[at] in _JOINTS), 0)
            if not joint:
                return chosen[-4:]
            chosen = chosen[:joint]
        return chosen

    def _named_in_front(self, index: int, pronoun: str) -> list[int]:
        """What a pronoun stands for, where an earlier clause of the sentence has it for its subject."""
        words = self.words
        for clause in reversed(self.clauses[:index]):
            if clause.subject is None or words.lower[clause.subject[1]] in _NO_OWNERS:
                continue
            name = words.mention[clause.subject[1]]
            if name >= 0 and pronoun != "they":
                if (self.mentions[name].kind is EntityKind.PERSON) == (pronoun != "it"):
                    return [at for at in range(clause.subject[0], clause.subject[1] + 1) if words.mention[at] == name]
            elif pronoun in {"it", "they"} and words.lower[clause.subject[1]].endswith("s") == (pronoun == "they"):
                return content(words, range(clause.subject[0], clause.subject[1] + 1))
        return []

    def _with_phrases(self, core: list[int]) -> list[int]:
        """The core with as many of the following phrases as there is room for; the one with the trigger comes first."""
        words, trigger = self.words, self.trigger
        chunks = [content(words, chunk) for chunk in self._phrases()]
        chunks = [chunk for chunk in chunks if any(words.lower[at] not in DANGLING for at in chunk)]
        wanted = [
            chunk
            for k, chunk in enumerate(chunks)
            if (k == 0 and words.lower[chunk[0]] not in PREPOSITIONS) or trigger.first in chunk or trigger.last in chunk
        ]
        result = list(core)
        for chunk in wanted:
            room = (LONGEST if chunk is wanted[0] else LENGTH) - length(words, result)
            result += chunk if length(words, chunk) <= room else cut(words, chunk, room=LENGTH - length(words, result))
        for chunk in chunks:
            if chunk in wanted:
                continue
            if length(words, [*result, *chunk]) > LENGTH + 1:
                break
            result += chunk
        return result

    def _phrases(self) -> list[list[int]]:
        """The phrases behind the verb, with the infinitives and participles that complete them.

        A new phrase begins at each preposition but "of", and at each infinitive or participle.
        """
        words, clause = self.words, self.clauses[self.trigger.clause]
        right, opening, bound = clause.right, set[int](), set[int]()
        for child in self.clauses[self.trigger.clause + 1 :]:
            if child.group.finite or child.group.first != right + 1:
                break
            right = child.right
            opening.add(child.group.first)
            bound.add(child.group.last + 1)
        phrases: list[list[int]] = []
        for at in range(clause.group.last + 1, right + 1):
            word = words.lower[at]
            inside_name = words.mention[at] >= 0 and words.mention[at] == words.mention[at - 1]
            opens = ((word in PREPOSITIONS and word != "of") or word == ",") and at not in bound and not inside_name
            if not phrases or opens or at in opening:
                phrases.append([])
            phrases[-1].append(at)
        return [
            phrase[1:] if words.lower[phrase[0]] == "," else phrase
            for phrase in phrases
            if words.lower[phrase[0]] != "," or (len(phrase) > 1 and _joins(words, phrase[1]))
        ]

    def _noun_phrase(self, *, dated: bool = False) -> list[int]:
        """The noun phrase of an event noun and the phrases behind it that there is room for, with or without dates."""
        words, noun = self.words, self.trigger
        kept = words_only if dated else content
        chosen = self._owned(kept(words, range(noun.phrase, noun.last + 1)))
        while len(chosen) > 1 and (words.lower[chosen[0]] in _NO_START or length(words, chosen) > LENGTH):
            chosen.pop(0)
        verbs = {at for clause in self.clauses for at in range(clause.group.first, clause.group.last + 1)}
        phrase: list[int] = []
        for at in range(noun.last + 1, len(words) + 1):
            word = words.lower[at] if at < len(words) else "."
            stops = word in _STOPS or at in verbs
            if stops or (word in PREPOSITIONS and word != "of"):
                told = kept(words, phrase)
                if len(told) > 1 and length(words, [*chosen, *told]) <= LENGTH:
                    chosen += told
                phrase = []
            if stops:
                break
            if phrase or word in PREPOSITIONS:
                phrase.append(at)
        return chosen

    def _owned(self, chosen: list[int]) -> list[int]:
        """ "Her briefing" with the name that "her" stands for, where the sentence has it as a subject."""
        words, noun = self.words, self.trigger
        for at in range(noun.phrase, noun.first):
            if words.lower[at] in {"his", "her"}:
                clause = next((clause for clause in self.clauses if clause.group.finite and clause.subject), None)
                name = words.mention[clause.subject[1]] if clause and clause.subject else -1
                if clause and clause.subject and name >= 0 and clause.subject[1] < noun.phrase:
                    owner = [k for k in range(clause.subject[0], clause.subject[1] + 1) if words.mention[k] == name]
                    return owner + [k for k in chosen if k > at]
        return chosen


def _counts(words: Words, chosen: Sequence[int]) -> bool:
    """Whether a phrase is "the two", "the three": the article makes it one."""
    return len(chosen) == 2 and words.lower[chosen[0]] == "the"


def _joins(words: Words, at: int) -> bool:
    """Whether behind a comma a list goes on, not an apposition: a name, or "and"."""
    return words.mention[at] >= 0 or words.lower[at] in CONJUNCTIONS
