# SPDX-License-Identifier: MIT
"""What each form of an article names: the evidence of all its mentions together (one sense per discourse)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.analysis.names import lexicon, nicknames
from viewer.analysis.names.evidence import NO_VOTES, Votes, context_votes, form_votes
from viewer.analysis.names.phrases import Phrase
from viewer.domain.participant import EntityKind

_THRESHOLD = 0.8
_MOST = 8.0  # context never counts for more, however often a name is mentioned
_PERSON_AGAIN = Votes(person=3)
_FIRST_AGAIN = Votes(person=1)  # Virginia, which Virginia Woolf is seldom called alone
_SURNAME_AFTER_ALL = Votes(organisation=-1.5)  # Ford, in an article on a Christine Ford
_ORGANISATION_AGAIN = Votes(organisation=1.5)
_THING_AGAIN = Votes(nothing=2)  # Otto, once it was Hurricane Otto
_NO_NAME = 4.0
_NEIGHBOUR = 1.0
_KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)
_LISTED = frozenset({", ", " and ", ", and ", " or ", ",\n", "; "})


@dataclass(slots=True)
class _Tally:
    """What speaks for the kinds of one form."""

    words: tuple[str, ...]
    form: Votes
    context: Votes = NO_VOTES
    weak: bool = True

    def total(self, inherited: Votes) -> Votes:
        most = max(map(abs, self.context))
        context = Votes(*(value * _MOST / most for value in self.context)) if most > _MOST else self.context
        return self.form.plus(context).plus(inherited)


def vote(text: str, phrases: Sequence[Phrase]) -> dict[str, EntityKind]:
    """The kind of every form that names something; the other forms are left out."""
    tallies: dict[str, _Tally] = {}
    for phrase in phrases:
        tally = tallies.get(phrase.form)
        if tally is None:
            words = tuple(word.text for word in phrase.words)
            tally = tallies[phrase.form] = _Tally(words, form_votes(phrase))
        tally.weak = tally.weak and phrase.weak
        tally.context = tally.context.plus(context_votes(text, phrase))
    kinds = _decide_all(tallies)
    if _hear_neighbours(text, phrases, tallies, kinds):
        kinds = _decide_all(tallies)
    return kinds


def _decide_all(tallies: dict[str, _Tally]) -> dict[str, EntityKind]:
    """Long forms first: their short forms inherit from them."""
    kinds: dict[str, EntityKind] = {}
    inherited: dict[str, Votes] = {}
    for form in sorted(tallies, key=lambda form: (-len(tallies[form].words), form)):
        tally, heard = tallies[form], inherited.get(form, NO_VOTES)
        if tally.weak and heard == NO_VOTES and form not in lexicon.known_names():
            continue
        if tally.form.nothing >= _NO_NAME and len(tally.words) > 1:
            inherited.setdefault(" ".join(tally.words[1:]), _THING_AGAIN)
        known = len(tally.words) == 1 and lexicon.known_names().get(form) == EntityKind.ORGANISATION
        if known and heard == _PERSON_AGAIN:
            heard = heard.plus(_SURNAME_AFTER_ALL)
        kind = decide(tally.total(heard))
        if kind is not None:
            kinds[form] = kind
            _inherit(form, tally.words, kind, inherited)
    return kinds


def decide(votes: Votes) -> EntityKind | None:
    """The kind with the most weight, where it is enough."""
    best = max(range(3), key=lambda index: (votes[index], -index))
    return _KINDS[best] if votes[best] - votes.nothing >= _THRESHOLD else None


def _inherit(form: str, words: tuple[str, ...], kind: EntityKind, inherited: dict[str, Votes]) -> None:
    """Hand a long form's kind to the short forms it may take elsewhere in the article."""
    if len(words) < 2 or kind == EntityKind.PLACE:
        return
    if kind == EntityKind.PERSON:
        called = nicknames.without_marked(form)[1]
        while len(words) > 2 and words[-1].rstrip(".") in ("Jr", "Sr"):
            words = words[:-1]
        is_place = words[0] in lexicon.places() and not lexicon.traits().get(words[0], 0) & lexicon.FAMILY_FIRST
        first = _FIRST_AGAIN if is_place else _PERSON_AGAIN
        inherited.setdefault(words[0], first)
        for short in {words[-1], " ".join(words[-2:]), called, f"{called} {words[-1]}"}:
            inherited[short] = _PERSON_AGAIN
        return
    no_short_form = lexicon.COMMON | lexicon.DEMONYM | lexicon.NOT_NAME
    for count in range(1, len(words)):
        short = " ".join(words[:count])
        if not lexicon.traits().get(short, 0) & no_short_form:
            inherited.setdefault(short, _ORGANISATION_AGAIN)


def _hear_neighbours(
    text: str, phrases: Sequence[Phrase], tallies: dict[str, _Tally], kinds: dict[str, EntityKind]
) -> bool:
    """Let what stands in a list with a name be taken for one of its kind; True where that changes a tally.

    Conjuncts are of one kind: of "Moreau, Lindt and Baker" one known person makes three.
    """
    heard: dict[str, Votes] = {}
    for chain in _lists(text, phrases):
        known = [kinds[phrase.form] for phrase in chain if phrase.form in kinds]
        if not known or len(known) == len(chain):
            continue
        votes = Votes(*(_NEIGHBOUR if kind == max(_KINDS, key=known.count) else 0.0 for kind in _KINDS))
        for phrase in chain:
            if phrase.form not in kinds:
                heard[phrase.form] = heard.get(phrase.form, NO_VOTES).plus(votes)
    for form, votes in heard.items():
        tallies[form].context = tallies[form].context.plus(votes)
    return bool(heard)


def _lists(text: str, phrases: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    """The runs of phrases that are listed with commas or "and" between them."""
    chain: list[Phrase] = []
    for phrase in phrases:
        if chain and text[chain[-1].end : phrase.start] not in _LISTED:
            yield chain
            chain = []
        chain.append(phrase)
    if chain:
        yield chain
