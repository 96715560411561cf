# SPDX-License-Identifier: MIT
"""What an article calls a person, in its own words: the office before the name, the apposition behind it."""

from __future__ import annotations

import re

from viewer.analysis import wordlists
from viewer.analysis.names import lexicon
from viewer.domain.span import Span

_LONGEST = 90  # characters
_WORD = re.compile(r"[\w.'’&-]+")
# A full stop with more of the sentence behind it is an abbreviation's.
_APPOSITION = re.compile(
    r",\s+(?P<words>(?:an?|the|his|her|their|its|one of)\s(?:[^,.;:()\n“”\"—–]|\.(?=.)){3,90})(?=[,.;)—–\n]|$)"
)
_BEHIND_COMMA = re.compile(r"\b(?P<words>(?:an?|the|his|her|their|its)\s[^,.;:()\n“”\"—–]{3,80}),\s*$", re.IGNORECASE)
_CLAUSE = re.compile(r"\s(?:and )?(?:who|whom|whose|which|that|where)\s|\s--?\s")  # more than a name for somebody
_SAYING = wordlists.classes("names/context")["saying"]
_MODIFIERS = lexicon.ROLE | lexicon.PORTFOLIO
_CALENDAR = wordlists.classes("names/context")["calendar"]  # "On Thursday President Dahl ..."
_TOO_LITTLE = frozenset({"mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "dr.", "sir", "dame"})


def before(text: str, start: int, sentence: Span, role: Span | None) -> Span | None:
    """The office or role before the name at ``start``: "US climate envoy", "White House press secretary"."""
    if role is not None:
        end, start = role.end, role.start
    else:
        end = len(text[sentence.start : start].rstrip()) + sentence.start
    if text[end - 1] == ",":
        return _behind_comma(text, sentence, start)
    words = list(_WORD.finditer(text, max(sentence.start, start - _LONGEST), start))
    first = start
    traits = lexicon.traits()
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if text[word.end() : first].strip(" \n"):
            break
        spelled = word[0]
        if first == start and role is None:
            if spelled not in wordlists.words("names/roles"):
                return None
        elif not _modifies(spelled, traits.get(spelled, 0)):
            break
        first = word.start()
    return _without_address(text, first, end)


def _without_address(text: str, start: int, end: int) -> Span | None:
    """A description without the form of address behind it ("WHO chief Dr"); None where it was no more than that."""
    words = list(_WORD.finditer(text, start, end))
    while words and words[-1][0].lower() in _TOO_LITTLE:
        words.pop()
    if not any(_is_role(word[0]) for word in words):
        return None
    return Span(start, words[-1].end() if words[-1].end() < end else end)


def _is_role(word: str) -> bool:
    office = lexicon.TITLE | lexicon.ROLE
    return bool(lexicon.traits().get(word, 0) & office) or word.rpartition("-")[2] in wordlists.words("names/roles")


def _modifies(word: str, traits: int) -> bool:
    """Whether a word may stand inside a role before the name."""
    if traits & lexicon.FUNCTION or word in _CALENDAR:
        return False
    if word[:1].isupper():
        return not word.endswith(".") or bool(traits & lexicon.TITLE) or word in lexicon.places()
    capital = lexicon.traits().get(word[:1].upper() + word[1:], 0)
    return bool((traits | capital) & _MODIFIERS) or word.endswith(("'s", "’s", "al", "ic", "ary", "-time"))


def _behind_comma(text: str, sentence: Span, start: int) -> Span | None:
    """ "the Polish president, Lech Walesa": a role before the name and a comma."""
    found = _BEHIND_COMMA.search(text, max(sentence.start, start - _LONGEST), start)
    if found is None or not _names_role(found["words"], last=True):
        return None
    return Span(*found.span("words"))


def after(text: str, end: int, sentence: Span) -> Span | None:
    """The apposition behind the name that ends at ``end``: "a member of the ruling party's council"."""
    found = _APPOSITION.match(text, end, min(sentence.end, end + _LONGEST + 12))
    if found is None or not _names_role(found["words"], last=False):
        return None
    start, words = found.start("words"), found["words"]
    if not _SAYING.isdisjoint(words.split()):
        return None  # "By May, the president said, ..."
    clause = _CLAUSE.search(words)
    return Span(start, start + len((words[: clause.start()] if clause else words).rstrip()))


def _names_role(words: str, *, last: bool) -> bool:
    roles = wordlists.words("names/roles")
    spelled = words.lower().split()
    if last:
        return spelled[-1] in roles
    head = next(
        (index for index, word in enumerate(spelled) if word in ("of", "for", "who", "at", "in", "on")), len(spelled)
    )
    return any(word in roles for word in spelled[: head + 1][:7])
