# SPDX-License-Identifier: MIT
"""Who the phrases of an article stand for: names by their mentions, "the envoy" and "she" by what went before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import islice

from viewer.analysis import wordlists
from viewer.analysis.page import Page
from viewer.analysis.quotes import cues
from viewer.analysis.quotes.marks import Quoted
from viewer.analysis.quotes.pronouns import GENDERED, Gender, agree, gender_of
from viewer.domain.participant import Entity, EntityKind, Mention
from viewer.domain.span import Span

_BEFORE = re.compile(r"[^.,;:!?“”\"()\n]{0,70}+$")
_AFTER = re.compile(r",\s+(?:(?:the|a|an|its|his|her|now|former|then)\s+)?([^.,;:!?“”\"()\n]{3,70})[,.;]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PREPOSITION = re.compile(r"\b(?:of|for|at|from|in|with|on|to|by|about|against)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\s+\w")
_DOCUMENT = re.compile(
    r"(?:['’]s?)?"
    r"(?:\s+(?:report|statement|study|survey|poll|memo|(?:press )?release|document|analysis|filing|website))?"
    r"\W*(?:\(|$)"
)
_PREDICATE = re.compile(
    r"\s+(?:is|was|became|becomes|has been|(?:is |was |been )?(?:elected|named|appointed|sworn in as))\s+"
    r"(?:(?:the|a|an|its|their|also|now)\s+)?((?:[\w-]+\s+){0,2}[\w-]+)"
)
_DEFINITE = re.compile(r"(?:the|this|that)\s+", re.IGNORECASE)
_DESCRIPTION = re.compile(r"The\s+(?:[\w-]+\s+){0,3}?(?P<noun>[a-z-]+)\b")
_PRONOUNS = {pronoun: re.compile(rf"\b{pronoun}\b", re.IGNORECASE) for pronoun in GENDERED}
_NO_DESCRIPTION = wordlists.classes("grammar")["preposition"] | wordlists.classes("grammar")["break"]
_WINDOW = 3  # sentences that a pronoun reaches back over
_FEW = 12  # candidates looked at
_PRELUDE = 4  # words of a title or description before a name
_CHAIN = 6  # pronouns that lead to one another


@dataclass(frozen=True, slots=True)
class Spoken:
    """That somebody spoke in a sentence: it makes the speaker its topic."""

    sentence: int
    entity: int


class Cast:
    """The entities of an article as antecedents. Positions are characters of the text."""

    def __init__(
        self, page: Page, entities: Sequence[Entity], mentions: Sequence[Mention], quoted: Sequence[Quoted]
    ) -> None:
        self._page = page
        self._entities = {entity.id: entity for entity in entities}
        self._mentions = sorted(mentions, key=lambda mention: mention.span)
        self._starts = [mention.span.start for mention in self._mentions]
        self.quoted = quoted
        self._quoted = [quote.outer for quote in quoted]
        self._quote_starts = [span.start for span in self._quoted]
        self._sentence_starts = [sentence.span.start for sentence in page.sentences]
        self._titles = {entity.id: frozenset[str]() for entity in entities}
        self._roles: dict[str, list[tuple[int, int]]] = {}  # role noun to where it is given and to whom
        self._describe()
        self._genders = {entity.id: gender_of(entity, self._titles[entity.id]) for entity in entities}
        self._spoken: dict[int, int] = {}
        self._antecedents: dict[int, int | None] = {}  # by the pronoun's place

    def note_speaker(self, spoken: Spoken) -> None:
        """Remember who speaks in a sentence: later pronouns may stand for that speaker."""
        self._spoken[spoken.sentence] = spoken.entity

    def named_in(self, phrase: Span, apposition: Span | None = None) -> int | None:
        """The entity that a phrase names as its head, or that its apposition names."""
        found = self._head(phrase)
        if found is None and apposition is not None and self._is_common(phrase):
            found = self._head(apposition, only=EntityKind.PERSON)
        return found

    def described_by(self, phrase: Span) -> int | None:
        """The last entity before a phrase like "the envoy" that the article has called so."""
        words = phrase.of(self._page.text)
        definite = _DEFINITE.match(words)
        if definite is None:
            return None
        core = _PREPOSITION.split(words[definite.end() :])[0]
        nouns = [word.lower() for word in _WORD.findall(core)]
        if not nouns:
            return None
        kin = _same_role(nouns[-1])
        bearers = merge(*(reversed(self._roles.get(role, ())) for role in sorted(kin)), reverse=True)
        earlier = islice((found for found in bearers if found[0] < phrase.start), _FEW)
        fitting = [(position, entity) for position, entity in earlier if not self._clashes(words, entity)]
        if len({entity for _, entity in fitting}) < 2:
            return fitting[0][1] if fitting else None
        return self._told_apart([noun.lower() for noun in nouns[:-1]], fitting, phrase.start)

    def _told_apart(self, modifiers: Sequence[str], bearers: Sequence[tuple[int, int]], end: int) -> int | None:
        """The one of several bearers of a role whom modifiers ("the trade minister") or the last names single out."""
        if modifiers:
            near = {
                entity
                for position, entity in bearers
                if not set(modifiers) - {word.lower() for word in _WORD.findall(self._around(position))}
            }
            return near.pop() if len(near) == 1 else None
        roles = {entity for _, entity in bearers}
        own = bisect_right(self._sentence_starts, end) - 1
        for sentence in range(own, max(-1, own - 1 - _WINDOW), -1):
            before = end if sentence == own else None
            named = {m.entity for m in islice(self._people(sentence, before=before), _FEW)} & roles
            if named:
                return named.pop() if len(named) == 1 else None
        return None

    def _around(self, position: int) -> str:
        """What a name's title or description before it, or its apposition behind it, may say."""
        index = bisect_left(self._starts, position)
        last = self._mentions[index - 1].span.end if index else 0
        before = _BEFORE.search(self._page.text, max(last, position - 70), position)
        at = self._mentions[index].span.end if index < len(self._mentions) else position
        after = _AFTER.match(self._page.text, at)
        return f"{before[0] if before else ''} {after[1] if after else ''}"

    def taken_up_by(self, phrase: Span) -> int | None:
        """The one person just named, for an office that the article gives to nobody: "Lee rose. … the mayor said"."""
        words = phrase.of(self._page.text)
        definite = _DEFINITE.match(words)
        if definite is None or words[definite.end() :].lower() not in wordlists.words("offices"):
            return None
        own = bisect_right(self._sentence_starts, phrase.start) - 1
        for sentence in range(own, max(-1, own - 1 - _WINDOW), -1):
            before = phrase.start if sentence == own else None
            people = list(islice(self._people(sentence, before=before), _FEW))
            if people:
                named = {mention.entity for mention in people}
                alone = len(named) == 1 and not self._is_dependent(people[0])
                fits = alone and not self._clashes(words, people[0].entity) and not self._has_office(people[0].entity)
                return people[0].entity if fits else None
        return None

    def antecedent(self, position: int, pronoun: str) -> int | None:
        """Whom a pronoun at ``position`` stands for: the last fitting subject or speaker in reach."""
        return self._resolved(position, pronoun, _CHAIN) if pronoun in GENDERED else None

    def subject_of(self, sentence: int) -> int | None:
        """The person that a sentence is about: who speaks in it, else whom it names first outside quotes."""
        if sentence in self._spoken:
            return self._spoken[sentence]
        return next((m.entity for m in self._people(sentence) if not self._is_dependent(m)), None)

    def named_first(self, sentence: int) -> int | None:
        """The person whose name, but for a title or description before it, a sentence begins with."""
        first = next(self._people(sentence), None)
        if first is None or self._is_dependent(first):
            return None
        prelude = self._page.text[self._page.sentences[sentence].span.start : first.span.start].split()
        return first.entity if len(prelude) <= _PRELUDE and not any(map(_is_aside, prelude)) else None

    def gender(self, entity: int) -> Gender:
        """As far as words tell."""
        return self._genders.get(entity, Gender.UNKNOWN)

    def _resolved(self, position: int, pronoun: str, depth: int) -> int | None:
        if position not in self._antecedents:
            self._antecedents[position] = self._antecedent(position, pronoun, depth)
        return self._antecedents[position]

    def _antecedent(self, position: int, pronoun: str, depth: int) -> int | None:
        own = bisect_right(self._sentence_starts, position) - 1
        for mention in islice(self._people(own, before=position), _FEW):
            if agree(pronoun, self.gender(mention.entity)) and not self._is_dependent(mention):
                return mention.entity
        for sentence in range(own - 1, max(-1, own - 1 - _WINDOW), -1):
            found = self._topic(sentence, pronoun, depth)
            if found is not None:
                return found
            if self._description_in(sentence) is not None:
                return None  # its subject is somebody whom the article does not name so
        return None

    def _topic(self, sentence: int, pronoun: str, depth: int) -> int | None:
        """Whom a pronoun of a later sentence takes up from this one."""
        spoken = self._spoken.get(sentence)
        if spoken is not None and agree(pronoun, self.gender(spoken)):
            return spoken
        people = list(islice(self._people(sentence), _FEW))
        description = self._description_in(sentence)
        if description is not None:
            described = self.described_by(description)
            return described if described is not None and agree(pronoun, self.gender(described)) else None
        own = self._pronoun_in(sentence, pronoun)
        if own is not None and depth and (not people or own < people[0].span.start):
            found = self._resolved(own, pronoun, depth - 1)
            if found is not None:
                return found
        fitting = [mention for mention in people if agree(pronoun, self.gender(mention.entity))]
        free = [mention for mention in fitting if not self._is_dependent(mention)]
        return next((mention.entity for mention in (*free, *fitting)), None)

    def _people(self, sentence: int, before: int | None = None) -> Iterator[Mention]:
        """The people that a sentence names outside quotes, in order."""
        if not 0 <= sentence < len(self._page.sentences):
            return
        span = self._page.sentences[sentence].span
        end = span.end if before is None else before
        for index in range(bisect_left(self._starts, span.start), bisect_left(self._starts, end)):
            mention = self._mentions[index]
            if mention.kind == EntityKind.PERSON and not self._is_quoted(mention.span.start):
                yield mention

    def _pronoun_in(self, sentence: int, pronoun: str) -> int | None:
        """Where a sentence has the same pronoun outside quotes."""
        span = self._page.sentences[sentence].span
        word = _PRONOUNS[pronoun]
        for found in islice(word.finditer(self._page.text, span.start, span.end), _FEW):
            if not self._is_quoted(found.start()):
                return found.start()
        return None

    def _description_in(self, sentence: int) -> Span | None:
        """The phrase by which a sentence calls its subject: "The envoy"."""
        span = self._page.sentences[sentence].span
        found = _DESCRIPTION.match(self._page.text, span.start, span.end)
        return Span(*found.span()) if found is not None and found["noun"] in _roles() else None

    def _is_quoted(self, position: int) -> bool:
        index = bisect_right(self._quote_starts, position) - 1
        return index >= 0 and position < self._quoted[index].end

    def _is_dependent(self, mention: Mention) -> bool:
        """Whether a name only modifies something else: "Lee's aide"."""
        return _POSSESSIVE.match(self._page.text, mention.span.end) is not None

    def _head(self, phrase: Span, only: EntityKind | None = None) -> int | None:
        text = self._page.text
        inside = [
            mention
            for mention in self._mentions[
                bisect_left(self._starts, phrase.start) : bisect_left(self._starts, phrase.end)
            ]
            if mention.span.end <= phrase.end + 2
        ]
        heads = [
            mention
            for mention in inside
            if not (_POSSESSIVE.match(text, mention.span.end) and mention.span.end < phrase.end)
            and not _PREPOSITION.search(text, phrase.start, mention.span.start)
        ]
        for kind in (EntityKind.PERSON, EntityKind.ORGANISATION):
            found = [mention for mention in heads if mention.kind == kind and only in (None, kind)]
            if kind == EntityKind.ORGANISATION:
                found = [mention for mention in found if _DOCUMENT.match(text, mention.span.end, phrase.end)]
            if found:
                return found[-1].entity
        if only is None and heads and heads[-1].kind == EntityKind.PLACE:
            bare = _DEFINITE.sub("", phrase.of(text), count=1)
            return heads[-1].entity if heads[-1].span.of(text) == bare else None
        return None

    def _is_common(self, phrase: Span) -> bool:
        """Whether a phrase has a common noun for its head, and so may have the name in its apposition."""
        words = _PREPOSITION.split(phrase.of(self._page.text))[0].split()
        return bool(words) and words[-1][0].islower()

    def _describe(self) -> None:
        """Collect the titles and roles that stand beside names."""
        text = self._page.text
        firsts: dict[int, int] = {}
        last = 0
        for mention in self._mentions:
            firsts.setdefault(mention.entity, mention.span.start)
            if mention.kind != EntityKind.PERSON:
                continue
            start = mention.span.start
            near = _BEFORE.search(text, max(last, start - 70), start)
            last = mention.span.end
            before = [word.lower() for word in _WORD.findall(near[0])][-6:] if near is not None else []
            title = re.search(r"(\w+)\.?\s$", text[max(0, start - 12) : start])
            if title is not None:
                self._titles[mention.entity] = self._titles[mention.entity] | {title[1].lower()}
            after = _AFTER.match(text, mention.span.end)
            behind = [word.lower() for word in _WORD.findall(after[1])][:8] if after is not None else []
            is_one = _PREDICATE.match(text, mention.span.end)
            behind += [word.lower() for word in _WORD.findall(is_one[1])] if is_one is not None else []
            for word in (*before, *behind):
                if word in _roles():
                    self._roles.setdefault(word, []).append((start, mention.entity))
        for entity in self._entities.values():
            known = {word.lower() for text in entity.descriptions for word in _WORD.findall(text)} & _roles()
            first = firsts.get(entity.id)
            if first is not None and entity.kind == EntityKind.PERSON:
                for word in known:
                    self._roles.setdefault(word, []).append((first, entity.id))
        for bearers in self._roles.values():
            bearers.sort()

    def _has_office(self, entity: int) -> bool:
        """Whether an article tells what somebody is: another office is somebody else's."""
        return any(bearer == entity for bearers in self._roles.values() for _, bearer in bearers)

    def _clashes(self, phrase: str, entity: int) -> bool:
        """Whether "his", a name's possessive or the gender of a role noun speaks against an entity."""
        words = wordlists.classes("genders")
        low = {word.lower() for word in _WORD.findall(phrase)}
        gender = self.gender(entity)
        return bool(
            (low & words["male_role"] and gender == Gender.FEMALE)
            or (low & words["female_role"] and gender == Gender.MALE)
        )


def _is_aside(word: str) -> bool:
    """Whether a word shows that what begins a sentence is no description of the name that follows."""
    low = word.lower()
    return cues.is_verb_form(word) or low in _NO_DESCRIPTION or word.endswith((",", ":", "—"))


def _roles() -> frozenset[str]:
    return wordlists.words("speakers")


def _same_role(noun: str) -> frozenset[str]:
    """Nouns for one office: "envoy" and "ambassador"."""
    return next(
        (group for label, group in wordlists.classes("speakers").items() if label and noun in group), frozenset({noun})
    )
