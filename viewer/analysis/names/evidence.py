# SPDX-License-Identifier: MIT
"""What speaks for a phrase naming a person, an organisation, a place, or nothing: its form, and the words around it.

Weights are on one scale: 1 is a hint, 2 is good evidence, 4 decides unless the article says otherwise.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from viewer.analysis import wordlists
from viewer.analysis.names import lexicon
from viewer.analysis.names.acronyms import is_acronym
from viewer.analysis.names.phrases import Phrase
from viewer.domain.participant import EntityKind


class Votes(NamedTuple):
    """Weights for a person, an organisation, a place, and for no name at all."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    nothing: float = 0.0

    def plus(self, other: Votes) -> Votes:
        """The sum of both."""
        if other is NO_VOTES:
            return self  # most words say nothing
        return Votes(
            self.person + other.person,
            self.organisation + other.organisation,
            self.place + other.place,
            self.nothing + other.nothing,
        )


NO_VOTES = Votes()
_KNOWN = {
    EntityKind.PERSON: Votes(person=4),
    EntityKind.ORGANISATION: Votes(organisation=4),
    EntityKind.PLACE: Votes(place=4),
}
_HYPHEN = re.compile(r"[-‐‑]")
_INITIAL = re.compile(r"(?:[A-Z]\.)+$|[A-Z]$")
_SURNAME = re.compile(
    r"(?:Mc|Mac|O['’]|D['’]|Fitz|Ben-|Al-|al-|El-|el-)[A-Z]\w+$|"
    r"\w{2,}(?:ov|ev|ova|eva|sky|ski|ska|skiy|enko|chuk|yuk|vich|vic|wicz|czyk|sson|ssen|nsen|oglu|shvili|dze|yan|"
    r"ian|poulos|akis|idis|ides|escu|eanu|ez|inho|elli|ini|etti|otti|mann|berg|stein|feld|baum|son|sen|quist|strom)$"
)
_PLACE_FORM = re.compile(r"\w{3,}(?:burg|burgh|ville|shire|stan|grad|land|lands|abad|pur|poli|polis|ingen|heim|dorf)$")
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:iang|iong|uang|ueng|ang|eng|ing|ong|uai|uan|ian|iao|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ui|un|uo|ue|a|e|i|o|u)"
    r"[-'’]?){1,3}$",
    re.IGNORECASE,
)
_CONTEXT = wordlists.classes("names/context")
_PLACE_NOUNS = _CONTEXT["place nouns"]
_ORGANISATION_NOUNS = _CONTEXT["organisation nouns"]
_SAYING = _CONTEXT["saying"]
_VESSELS = _CONTEXT["vessels"]
_BEFORE = {
    "in": Votes(place=1.2),
    "from": Votes(place=0.4),
    "to": Votes(place=0.2),
    "at": Votes(organisation=0.4, place=0.4),
    "by": Votes(person=0.3, organisation=0.2),
    "the": Votes(person=-1.5, organisation=0.6),
    "a": Votes(person=-1, nothing=1),
    "an": Votes(person=-1, nothing=1),
    **dict.fromkeys(_CONTEXT["before likely place"], Votes(place=1)),
    **dict.fromkeys(_CONTEXT["before good place"] | _PLACE_NOUNS, Votes(place=2)),
    **dict.fromkeys(_ORGANISATION_NOUNS, Votes(organisation=2)),
    **dict.fromkeys(_VESSELS, Votes(nothing=4)),
    "carrier": Votes(person=-3, place=-3),  # an airline or a ship
}
_AFTER = {
    **dict.fromkeys(_VESSELS, Votes(person=-1.5, place=-0.5)),
    "which": Votes(organisation=0.7, place=0.3),
    "officials": Votes(organisation=0.7, place=0.5),
    "administration": Votes(person=1),
    "leader": Votes(organisation=0.6),
    **dict.fromkeys(_SAYING, Votes(person=1, organisation=0.3)),
    **dict.fromkeys(_CONTEXT["after human"], Votes(person=1.2)),
    **dict.fromkeys(_CONTEXT["after good person"], Votes(person=2)),
    **dict.fromkeys(_CONTEXT["after good organisation"], Votes(organisation=2)),
    **dict.fromkeys(_CONTEXT["after likely organisation"], Votes(organisation=1.5)),
    **dict.fromkeys(_CONTEXT["after good place"], Votes(place=2)),
    **dict.fromkeys(_CONTEXT["after likely place"], Votes(place=1.5)),
}
_NEXT_WORD = re.compile(r"[\"”’']?,? ([a-z][a-z-]+)")
_OWNED = re.compile(r"['’]s? ([A-Za-z]+)")
_OWNED_BY_PLACES = _CONTEXT["owned by places"]
_NUMBERED = re.compile(r" \d{1,3}(?:['’]s\b|, an? | (?:is|was|will|would|had|has|did|left|rose|set|went|came|took) )")
_AGED = re.compile(r", \d{1,2}(?:,|\.| and\b)| \(\d{2}\)|, aged \d")
_APPOSITION = re.compile(r", (?:an?|the|his|her|their|its|one) ([^,.;:()\n]{3,60})|, ([a-z][^,.;:()\n]{3,60})")
_ACRONYM_AHEAD = re.compile(r" \(([A-Z][A-Za-z&-]{1,7})\)")
_PLACE_OPENINGS = _CONTEXT["place openings"]
_THING_OPENINGS = _CONTEXT["openings of things"]
_MARKS = frozenset({"“”", '""', "‘’", "«»", "„“", "`'"})
_APPOSED = {
    **dict.fromkeys(_VESSELS, Votes(nothing=3)),
    **dict.fromkeys(_PLACE_NOUNS, Votes(place=1.5)),
    **dict.fromkeys(_ORGANISATION_NOUNS, Votes(organisation=1.5)),
    **dict.fromkeys(wordlists.words("names/roles"), Votes(person=2)),
}
_APPOSITION_ENDS = frozenset({"of", "said", "who", "which", "where", "in", "for", "at", "on", "from", "to", "with"})
_WINDOW = 72


def form_votes(phrase: Phrase) -> Votes:
    """What a phrase's own form says, counted once in an article."""
    if phrase.kind is not None:
        return _KNOWN[phrase.kind]
    words = phrase.words
    if len(words) == 1:
        return _word_votes(words[0].text, words[0].traits)
    return _phrase_votes(phrase)


def _word_votes(word: str, traits: int) -> Votes:
    votes = NO_VOTES
    if traits & lexicon.GIVEN:
        votes = votes.plus(Votes(person=1))
    if traits & lexicon.FAMILY_FIRST:
        votes = votes.plus(Votes(person=0.5))
    if word in lexicon.places():
        votes = votes.plus(Votes(place=2))
    if word in ("Jr", "Sr"):
        return Votes(nothing=4)
    if word in wordlists.words("names/state_abbreviations"):
        votes = votes.plus(Votes(place=2.5 if "." in word or not word.isupper() else 0))
    if traits & (lexicon.COMMON | lexicon.PORTFOLIO | lexicon.TITLE | lexicon.ROLE | lexicon.EVENT_HEAD):
        votes = votes.plus(Votes(nothing=2))
    if traits & lexicon.ORGANISATION_HEAD:
        votes = votes.plus(Votes(nothing=1))
    if word.isupper() and len(word) > 3 and word.capitalize() in lexicon.places():
        return votes.plus(Votes(place=2))  # GENEVA
    if word.isupper() and 2 <= len(word) <= 6 and word.isalpha():
        return votes.plus(Votes(organisation=1.5))
    if _SURNAME.match(word):
        votes = votes.plus(Votes(person=0.7))
    if _PLACE_FORM.match(word):
        votes = votes.plus(Votes(place=1))
    return votes


def _phrase_votes(phrase: Phrase) -> Votes:
    first, last = phrase.words[0], phrase.words[-1]
    if first.text in _THING_OPENINGS or (first.text in _PLACE_OPENINGS and last.traits & lexicon.DEMONYM):
        return Votes(nothing=4)  # USS Ellery, Hurricane Otto, South Korean
    named = first.traits & lexicon.GIVEN or _is_initial(first.text)
    if last.traits & lexicon.EVENT_HEAD and (not named or (len(phrase.words) > 2 and last.traits & lexicon.COMMON)):
        return Votes(nothing=4)
    votes = Votes(person=2) if phrase.particle else NO_VOTES
    if phrase.form in lexicon.places():
        votes = votes.plus(Votes(place=3))
    if not named and any(lexicon.known_names().get(word.text) == EntityKind.ORGANISATION for word in phrase.words):
        votes = votes.plus(Votes(organisation=2.5))
    plain = lexicon.COMMON | lexicon.PORTFOLIO | lexicon.FUNCTION
    if is_family_first(phrase.words[0].text, [word.text for word in phrase.words[1:]]):
        return votes.plus(Votes(person=3))
    if first.traits & lexicon.GIVEN and len(phrase.words) <= 4:
        votes = votes.plus(Votes(person=3 if not last.traits & plain else 1.5))
    elif any(_is_initial(word.text) for word in phrase.words[:-1]) and not last.text.isupper():
        votes = votes.plus(Votes(person=3))
    elif first.text in _PLACE_OPENINGS and first is not last:
        votes = votes.plus(Votes(place=2.5))
    elif any(word.traits & plain for word in phrase.words):
        votes = votes.plus(Votes(nothing=1.5))
    elif len(phrase.words) <= 3 and not any(word.text.isupper() and len(word.text) > 1 for word in phrase.words):
        votes = votes.plus(Votes(person=1.2))
    if _SURNAME.match(last.text):
        votes = votes.plus(Votes(person=1))
    if first.text in lexicon.places() and last.text.endswith("s") and not first.traits & lexicon.GIVEN:
        votes = votes.plus(Votes(organisation=2))
    return votes


def _is_initial(word: str) -> bool:
    return bool(_INITIAL.match(word)) and word not in lexicon.known_names()  # not "U.S."


def is_family_first(first: str, rest: list[str]) -> bool:
    """Whether a name is in Chinese, Korean or Vietnamese order: a family name, then syllables of those languages."""
    if not rest or not lexicon.traits().get(first, 0) & lexicon.FAMILY_FIRST:
        return False
    return (
        all(_PINYIN.match(word) or all(map(lexicon.is_syllable, _HYPHEN.split(word))) for word in rest)
        and len(rest) <= 3
    )


def context_votes(text: str, phrase: Phrase) -> Votes:
    """What the words around one mention say."""
    votes = Votes(person=3) if phrase.titled else NO_VOTES
    before = text[max(0, phrase.start - 40) : phrase.start].split()
    if before and text[phrase.start - 1 : phrase.start].isspace():
        word = before[-1]
        if word != "in" or not phrase.words[-1].possessive:  # "in Dahl's car" is not in Dahl
            votes = votes.plus(_BEFORE.get(word, NO_VOTES))
        if word in wordlists_roles():
            votes = votes.plus(Votes(person=2))
        elif word == "of" and len(before) > 1 and before[-2] in _PLACE_NOUNS:
            votes = votes.plus(Votes(place=2.5))
        elif word in _SAYING:
            votes = votes.plus(Votes(person=0.8))
        elif word in ("at", "with") and len(before) > 1 and before[-2] in wordlists_roles():
            votes = votes.plus(Votes(organisation=2))  # an analyst at ...
    after = text[phrase.end : phrase.end + _WINDOW]
    votes = votes.plus(_next_votes(after))
    if text[phrase.start - 1 : phrase.start] + after[:1] in _MARKS:
        votes = votes.plus(Votes(nothing=2))  # the title of a work, a ship, a word as such
    elif after[:1] == ",":
        votes = votes.plus(_comma_votes(after))
    elif _NUMBERED.match(after):
        votes = votes.plus(Votes(person=-3, place=-3))  # Vega 2 was ...
    elif after[:2] == " (":
        if _AGED.match(after):
            votes = votes.plus(Votes(person=2))
        elif (acronym := _ACRONYM_AHEAD.match(after)) and is_acronym(acronym[1], phrase.form):
            votes = votes.plus(Votes(organisation=4))
    return votes


def _next_votes(after: str) -> Votes:
    """What the next word says, or the thing that the name owns: "Jordan's king", "Chad's parliament"."""
    owned, found = _OWNED.match(after), _NEXT_WORD.match(after)
    votes = Votes(place=2) if owned and owned[1].lower() in _OWNED_BY_PLACES else NO_VOTES
    return votes.plus(_AFTER.get(found[1], NO_VOTES)) if found else votes


def _comma_votes(after: str) -> Votes:
    """What the apposition says by its head, the last noun before a preposition or relative clause."""
    if _AGED.match(after):
        return Votes(person=3)
    votes = NO_VOTES
    if found := _APPOSITION.match(after):
        for word in (found[1] or found[2]).split()[:6]:
            if word in _APPOSITION_ENDS:
                break
            votes = _APPOSED.get(word, votes)
    return votes


def wordlists_roles() -> frozenset[str]:
    """Lower-case nouns for what people are."""
    return wordlists.words("names/roles")
