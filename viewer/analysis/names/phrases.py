# SPDX-License-Identifier: MIT
"""Capitalised words grouped to what may be names, apart from titles, roles and nationalities before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.analysis import wordlists
from viewer.analysis.names import lexicon
from viewer.analysis.names.acronyms import is_acronym
from viewer.analysis.names.nicknames import end_of_marked
from viewer.analysis.names.words import Word
from viewer.domain.participant import EntityKind
from viewer.domain.span import Span

PARTICLES = (
    "al", "ap", "av", "af", "bin", "bint", "da", "das", "de", "de la", "de las", "de los", "degli", "dei", "del",
    "della", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "le", "na", "ten", "ter", "und", "ul",
    "van", "van de", "van den", "van der", "van 't", "von", "von und zu", "von der", "vom", "wa", "y", "zu",
    "zum", "zur",
)  # fmt: skip
"""Small words inside a person's name."""
_JOINTS = {" ": " ", "  ": " ", "\n": " ", "\u00a0": " ", " & ": "&", " and ": "and"}
_JOINTS |= {f" {particle} ": "particle" for particle in PARTICLES}
_JOINTS |= {f" {prep}{the} ": prep for prep in ("of", "for", "in", "on", "to") for the in ("", " the")}
_STOPPED = frozenset({"Jr", "Sr", "St", "Ste", "Mt", "Ft", "No"})
_LOOSE = frozenset({"of", "for", "in", "on", "to", "and"})
_ORDINALS = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV", "XV", "XVI"})
_SURNAMES = wordlists.classes("names/context")["heads that are surnames"]
_HONORIFICS = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady"})
_INITIALS = re.compile(r" \(([A-Z][A-Za-z&]{1,9})\)")
_LONGEST_RUN = 24  # words; no name is longer, and no run of them may cost more than its length
_CALENDAR = wordlists.classes("names/context")["calendar"]
_BEFORE_MONTHS = frozenset(
    {"in", "last", "next", "this", "since", "until", "by", "of", "early", "late", "mid", "during", "from", "every"}
)
_OFFICE = lexicon.TITLE | lexicon.ROLE
_HEAD = lexicon.ORGANISATION_HEAD | lexicon.SUFFIX
_PLAIN = lexicon.COMMON | lexicon.PORTFOLIO


class Phrase(NamedTuple):
    """What may be a name: its words, what stands before it as title or role, and whether its capital is owed to place.

    ``kind`` is set where the name's form alone decides; ``titled`` where a title or office stands right before it.
    """

    start: int
    end: int
    form: str
    words: tuple[Word, ...]
    kind: EntityKind | None = None
    titled: bool = False
    role: Span | None = None
    particle: bool = False

    @property
    def sentence(self) -> int:
        """The index of the sentence it stands in."""
        return self.words[0].sentence

    @property
    def weak(self) -> bool:
        """Whether it is an ordinary word whose capital a sentence's beginning explains."""
        word = self.words[0]
        return len(self.words) == 1 and word.initial and bool(word.traits & lexicon.COMMON)


def find_phrases(text: str, words: Sequence[Word]) -> Iterator[Phrase]:
    """The phrases of one sentence's capitalised words, in the order of the text."""
    run: list[Word] = []
    joints: list[str] = []
    beyond = 0  # where the word behind a call name in marks stands
    for word in words:
        if word.start < beyond:
            continue
        joint = " " if run and word.start == beyond else _joint(text, run[-1], word) if run else ""
        if run and (not joint or len(run) == _LONGEST_RUN):
            yield from _read_run(text, run, joints)
            run, joints = [], []
        elif run:
            joints.append(joint)
        run.append(word)
        beyond = end_of_marked(text, word.end) if _is_first_name(word) and not word.possessive else 0
    if run:
        yield from _read_run(text, run, joints)


def _joint(text: str, left: Word, right: Word) -> str:
    """How two words stand together; nothing where they are apart."""
    if right.start - left.end > 12:
        return ""
    gap = text[left.end : right.start]
    if left.possessive:
        # Only "People's", "Women's" and their like go on inside a name.
        return (
            " "
            if gap[-1:] == " "
            and (
                right.traits & lexicon.SUFFIX
                or (_owns(left) and right.traits & (_PLAIN | _HEAD) and not right.traits & lexicon.GIVEN)
            )
            else ""
        )
    if gap == ". ":
        return " " if left.text in _STOPPED or left.traits & (lexicon.TITLE | lexicon.SUFFIX) else ""
    return _JOINTS.get(gap, "")


def _owns(word: Word) -> bool:
    """Whether a possessive may stand inside a name: "People's Bank", "Traders' Association"."""
    return bool(word.traits & lexicon.COMMON) and not word.initial and not word.traits & lexicon.ORGANISATION_HEAD


def _read_run(text: str, run: list[Word], joints: list[str]) -> Iterator[Phrase]:
    start = _spelled_out(text, run, joints)
    if start is not None:
        if start:
            yield from _read_run(text, run[:start], joints[: start - 1])
        name = tuple(run[start:])
        yield Phrase(name[0].start, name[-1].end, _form(text, name), name, EntityKind.ORGANISATION)
        return
    start = 0
    for index, joint in enumerate(joints):
        if joint in _LOOSE and not _holds(run[start : index + 1], joint, run[index + 1 :], joints[start:index]):
            yield from _read_segment(text, run[start : index + 1], joints[start:index])
            start = index + 1
    yield from _read_segment(text, run[start:], joints[start:])


def _spelled_out(text: str, run: list[Word], joints: list[str]) -> int | None:
    """Where the name begins whose initials stand in brackets behind it: "Centre for Reef Studies (CRS)"."""
    if _LOOSE.isdisjoint(joints) or not (letters := _INITIALS.match(text, run[-1].end)):
        return None
    for start, word in enumerate(run[:-1]):
        if word.text[0] == letters[1][0] and is_acronym(letters[1], _form(text, run[start:])):
            return start
    return None


def _holds(left: list[Word], joint: str, right: list[Word], before: list[str]) -> bool:
    """Whether a preposition or "and" stands inside one name or office ("Bank of England") and not between two.

    ``before`` are the joints between the words on the left.
    """
    head, follower = left[-1], right[0]
    if follower.traits & lexicon.NOT_NAME and not follower.traits & _PLAIN:
        return False
    if joint == "and":
        return _pairs(left, right)
    if joint == "in":  # "Organization for Security and Cooperation in Europe"
        return "for" in before and follower.text in lexicon.places()
    office = any(word.traits & _OFFICE for word in left)
    if joint == "to":
        return office
    if joint == "of":
        if len(left) == 1 and head.initial and not head.traits & (_HEAD | _OFFICE):
            return False
        if follower.traits & lexicon.GIVEN and head.traits & lexicon.ROLE and not head.traits & lexicon.TITLE:
            return False  # "Daughter of Henry"
        heads = lexicon.ORGANISATION_HEAD | _OFFICE | lexicon.EVENT_HEAD | lexicon.PLACE_HEAD
        return bool(head.traits & heads) or (
            bool(right[-1].traits & lexicon.SUFFIX) and not left[0].traits & lexicon.GIVEN
        )
    topic = follower.traits & (_PLAIN | lexicon.DEMONYM) and not follower.traits & lexicon.GIVEN
    if joint == "for" and office:
        return bool(topic) or follower.text in lexicon.places()
    return bool(head.traits & _HEAD and topic)


def _pairs(left: list[Word], right: list[Word]) -> bool:
    """Whether "and" joins two words of one name: "Food and Drug Administration", "Standard and Poor's"."""
    head, follower = left[-1], right[0]
    if f"{head.text} and {follower.text}" in lexicon.known_names():
        return True
    if not (head.traits & _PLAIN and follower.traits & _PLAIN) or follower.traits & lexicon.GIVEN:
        return False
    if head.traits & lexicon.ORGANISATION_HEAD:
        return False  # the Justice Department and Congress
    if head.initial and len(left) == 1:
        return False
    return any(word.traits & lexicon.ORGANISATION_HEAD for word in (*left[:-1], *right[1:4]))


def _read_segment(text: str, words: list[Word], joints: list[str]) -> Iterator[Phrase]:
    """A segment divided at what is no name, its offices taken off its names."""
    while words and _is_function_word(words[0]) and not _is_known(text, words):
        words, joints = words[1:], joints[1:]
    if not words:
        return
    if _is_known(text, words) or (words[-1].traits & _HEAD and len(words) > 1):
        yield from _read_name(text, words, joints)
        return
    start = 0
    for index, word in enumerate(words):
        if word.traits & lexicon.NOT_NAME and not _goes_on(text, words, index, start):
            if index > start:
                yield from _read_name(text, words[start:index], joints[start : index - 1])
            start = index + 1
    if start < len(words):
        yield from _read_name(text, words[start:], joints[start:])


def _is_function_word(word: Word) -> bool:
    return word.text == "The" or (word.initial and bool(word.traits & lexicon.FUNCTION))


def _is_no_name(word: Word) -> bool:
    return bool(word.traits & lexicon.FUNCTION) and not word.traits & (lexicon.GIVEN | lexicon.FAMILY_FIRST)


def _goes_on(text: str, words: list[Word], index: int, start: int) -> bool:
    """Whether a word that is usually no name is part of one here: "April Ryan", "Theresa May", "Green Party"."""
    word = words[index]
    following = words[index + 1] if index + 1 < len(words) else None
    if index > start and words[index - 1].traits & lexicon.GIVEN:
        return bool(word.traits & (lexicon.GIVEN | lexicon.COMMON)) or word.text in _ORDINALS
    if following is None:
        return False
    if word.traits & lexicon.GIVEN and not following.traits & lexicon.NOT_NAME:
        before = text[max(0, word.start - 8) : word.start].split()
        return not before or before[-1].lower() not in _BEFORE_MONTHS
    if following.traits & _OFFICE and word.text in _CALENDAR:
        return False  # "on Thursday President Dahl ..."
    return bool(following.traits & (_HEAD | _OFFICE | lexicon.EVENT_HEAD | lexicon.PLACE_HEAD))


def _is_known(text: str, words: list[Word]) -> bool:
    form = _form(text, words)
    return form in lexicon.known_names() or (len(words) > 1 and form in lexicon.places())


def _form(text: str, words: Sequence[Word]) -> str:
    if len(words) == 1:
        return words[0].text
    return " ".join(text[words[0].start : words[-1].end].split())


def _read_name(text: str, words: list[Word], joints: list[str]) -> Iterator[Phrase]:
    """An office with what it is the office of, and the name behind it; or a bare name."""
    office = _office(text, words, joints)
    if office == 0:
        yield from _read_bare(text, words, joints)
        return
    yield from _read_bare_office(text, words[:office], joints[: office - 1])
    name = words[office:]
    if len(words) == 1:
        yield _phrase(text, words, joints)  # "King", where the article knows a Stephen King
    elif name and not _is_no_name(name[0]) and not _heads_thing(words[office - 1], name):
        role = Span(words[0].start, words[office - 1].end)
        particle = "particle" in joints[office:]
        yield Phrase(name[0].start, name[-1].end, _form(text, name), tuple(name), None, True, role, particle)


def _heads_thing(office: Word, name: list[Word]) -> bool:
    """Whether what stands behind an office is no name but what the office is an epithet of: Queen City."""
    traits = name[0].traits
    if len(name) > 1 or not traits & (lexicon.EVENT_HEAD | lexicon.PLACE_HEAD):
        return False
    may_be_name = name[0].text in _SURNAMES or traits & (lexicon.GIVEN | lexicon.FAMILY_FIRST)
    return not may_be_name and office.text.rstrip(".") not in _HONORIFICS


def _office(text: str, words: list[Word], joints: list[str]) -> int:
    """How many words at the beginning are an office, title or role with its complement; 0 for a bare name."""
    end = 0
    last = len(words) - 1 - (len(words) > 2 and words[-1].text in ("Jr", "Sr", "Jr.", "Sr."))
    for index, word in enumerate(words):
        if not _is_office(word) or _is_title_as_name(words, joints, index):
            continue
        if index > end and index == last and _is_first_name(words[index - 1]):
            break  # Stephen King, B. Baker
        end = index + 1
        while end < len(words) and joints[end - 1] in ("of", "for", "to"):
            end += _complement(text, words[end:])
            while end < len(words) and words[end].traits & lexicon.PORTFOLIO and joints[end - 1] in (" ", "and"):
                end += 1
    rest = words[end:]
    if end and len(rest) > 1 and rest[-1].traits & _HEAD and rest[-1].text not in _SURNAMES:
        return 0  # King Abdullah University
    headed = bool(rest) and rest[0].traits & _HEAD and not rest[0].traits & lexicon.GIVEN
    if end and headed and words[end - 1].text not in _HONORIFICS and rest[0].text not in _SURNAMES:
        return 0  # Global Seed Alliance, Justice Department
    return end


def _is_office(word: Word) -> bool:
    """Whether a word is a title or role here; "Dean" may be one and is mostly a man."""
    return bool(word.traits & lexicon.TITLE) or bool(word.traits & lexicon.ROLE and not word.traits & lexicon.GIVEN)


def _is_title_as_name(words: list[Word], joints: list[str], index: int) -> bool:
    """Whether a title that is a given name too is one here: Sultan al-Tamimi, Dr. Sultan Ahmed al-Tamimi."""
    if not words[index].traits & lexicon.GIVEN or index + 1 == len(words):
        return False
    if index and words[index - 1].traits & lexicon.TITLE:
        return True
    return joints[index] == "particle" or words[index + 1].text.lower().startswith(("al-", "el-"))


def _is_first_name(word: Word) -> bool:
    return bool(word.traits & lexicon.GIVEN) or (len(word.text) < 3 and word.text.endswith("."))


def _complement(text: str, words: list[Word]) -> int:
    """How many words name what an office is the office of: "State" in "Secretary of State John Kerry"."""
    known = _known_length(text, words)
    if known:
        return known
    count = 1
    while count < len(words) and words[count].traits & (_PLAIN | _HEAD) and not words[count].traits & lexicon.GIVEN:
        count += 1
    return count


def _known_length(text: str, words: list[Word]) -> int:
    """How many words at the beginning are one known name."""
    longest = min(lexicon.known_openings().get(words[0].text.split(" ")[0], 0), len(words))
    for count in range(longest, 0, -1):
        form = _form(text, words[:count])
        if form in lexicon.known_names() or form in lexicon.places():
            return count
    return 0


def _read_bare_office(text: str, words: list[Word], joints: list[str]) -> Iterator[Phrase]:
    """The names inside an office: "US" in "US Special Climate Envoy", "Bank of England" before "Governor"."""
    known = _known_length(text, words)
    if known:
        yield _phrase(text, words[:known], joints[: known - 1])
        return
    for index in range(len(words) - 1, 0, -1):
        if words[index].traits & lexicon.ORGANISATION_HEAD and not words[index].traits & _OFFICE:
            yield from _read_bare(text, words[: index + 1], joints[:index])
            return
    skip = lexicon.COMMON | lexicon.PORTFOLIO | _OFFICE | lexicon.DEMONYM | lexicon.NOT_NAME | lexicon.FUNCTION
    count = next((index for index, word in enumerate(words) if word.traits & skip), len(words))
    if count:
        yield _phrase(text, words[:count], joints[: count - 1])
        return
    for index, joint in enumerate(joints):
        if joint in ("of", "to", "for") and (known := _known_length(text, words[index + 1 :])):
            yield _phrase(text, words[index + 1 : index + 1 + known], joints[index + 1 : index + known])


def _read_bare(text: str, words: list[Word], joints: list[str]) -> Iterator[Phrase]:
    """A name without office; nationalities before it are taken off unless they belong to it."""
    if not _is_known(text, words) and not (len(words) > 1 and words[-1].traits & (_HEAD | lexicon.PLACE_HEAD)):
        while words and words[0].traits & lexicon.DEMONYM and not words[0].traits & lexicon.GIVEN:
            words, joints = words[1:], joints[1:]
    for index in range(len(words) - 2, -1, -1):  # "Controversial Australian Anthony Hill"
        if words[index].traits & lexicon.DEMONYM and words[index + 1].traits & lexicon.GIVEN:
            words, joints = words[index + 1 :], joints[index + 1 :]
            break
    if len(words) > 1 and words[0].initial and words[0].traits & lexicon.COMMON:
        strip = words[1].traits & lexicon.GIVEN and not words[0].traits & lexicon.GIVEN
        if strip and not _is_known(text, words):
            words, joints = words[1:], joints[1:]
    if words:
        yield _phrase(text, words, joints)


def _phrase(text: str, words: list[Word], joints: list[str]) -> Phrase:
    form = _form(text, words)
    kind = lexicon.known_names().get(form)
    if kind is None and len(words) > 1:
        kind = _kind_by_head(words, joints)
    return Phrase(words[0].start, words[-1].end, form, tuple(words), kind, particle="particle" in joints)


def _kind_by_head(words: list[Word], joints: list[str]) -> EntityKind | None:
    """The kind that a head noun gives: before the first "of", else the last word."""
    head = next((words[index] for index, joint in enumerate(joints) if joint in ("of", "for", "on")), words[-1])
    if "&" in joints:
        return EntityKind.ORGANISATION
    if words[0].traits & lexicon.GIVEN and len(words) == 2 and head.text in _SURNAMES:
        return None  # "Bryan Park" may be a man
    if head.traits & _HEAD:
        return EntityKind.ORGANISATION
    return EntityKind.PLACE if head.traits & lexicon.PLACE_HEAD else None
