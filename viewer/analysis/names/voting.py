# SPDX-License-Identifier: MIT
"""What each form of an article names: the evidence of all its mentions together (one sense per discourse)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from viewer.analysis.names import lexicon
from viewer.analysis.names.evidence import NO_VOTES, Votes, context_votes, form_votes
from viewer.analysis.names.phrases import Phrase
from viewer.domain.participant import EntityKind

_THRESHOLD = 0.8
_MOST = 8.0  # context never counts for more, however often a name is mentioned
_SHORT_FORM = 3.0
_KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE)


def vote(text: str, phrases: Iterable[Phrase]) -> dict[str, EntityKind]:
    """The kind of every form that names something; the other forms are left out."""
    own: dict[str, Votes] = {}
    context: dict[str, Votes] = {}
    weak: dict[str, bool] = {}
    words: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        form = phrase.form
        if form not in own:
            own[form] = form_votes(phrase)
            words[form] = tuple(word.text for word in phrase.words)
        weak[form] = weak.get(form, True) and phrase.weak
        context[form] = context.get(form, NO_VOTES).plus(context_votes(text, phrase))
    kinds: dict[str, EntityKind] = {}
    parts: dict[str, Votes] = {}
    for form in sorted(own, key=lambda form: (-len(words[form]), form)):
        inherited = parts.get(form, NO_VOTES)
        if weak[form] and inherited == NO_VOTES and form not in lexicon.known_names():
            continue
        kind = decide(own[form].plus(_capped(context[form])).plus(inherited))
        if kind is None:
            continue
        kinds[form] = kind
        _inherit(words[form], kind, parts)
    return kinds


def decide(votes: Votes) -> EntityKind | None:
    """The kind with the most weight, where it is enough."""
    best = max(range(3), key=lambda index: (votes[index], -index))
    return _KINDS[best] if votes[best] - votes.nothing >= _THRESHOLD else None


def _capped(votes: Votes) -> Votes:
    most = max(map(abs, votes))
    return Votes(*(value * _MOST / most for value in votes)) if most > _MOST else votes


def _inherit(words: tuple[str, ...], kind: EntityKind, parts: dict[str, Votes]) -> None:
    """Hand a long form's kind to the short forms it may take later in the article."""
    if len(words) < 2 or kind == EntityKind.PLACE:
        return
    if kind == EntityKind.PERSON:
        for short in {words[0], words[-1], " ".join(words[-2:])}:
            parts[short] = Votes(person=_SHORT_FORM)
    else:
        for count in range(1, len(words)):
            short = " ".join(words[:count])
            if not lexicon.traits().get(short, 0) & (lexicon.COMMON | lexicon.DEMONYM | lexicon.NOT_NAME):
                parts.setdefault(short, Votes(organisation=1.5))


def known_forms(kinds: Mapping[str, EntityKind]) -> dict[str, str]:
    """From the upper-case spelling of every form to the form: what headlines are read with."""
    return {form.upper(): form for form in sorted(kinds)}
