# SPDX-License-Identifier: MIT
"""Names in one article: capitalised phrases, typed by evidence voted over the article, then joined to their bearers.

The steps are those of section 4 of the design; the idea that a form has one sense in one discourse is that of Gale,
Church and Yarowsky, "One Sense Per Discourse" (1992).
"""

from __future__ import annotations

from viewer.analysis.names.coreference import bearers
from viewer.analysis.names.phrases import Phrase, find_phrases
from viewer.analysis.names.voting import vote
from viewer.analysis.names.words import read_words
from viewer.analysis.page import BlockKind, Page
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, EntityKind, Mention
from viewer.domain.span import Span

_NAMING = frozenset({BlockKind.BODY, BlockKind.TITLE, BlockKind.HEADER})


def find_names(page: Page) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """The entities of an article and every place where one is named, both in the order of the text."""
    phrases = [
        phrase
        for index, sentence in enumerate(page.sentences)
        if page.kind_of(sentence) in _NAMING
        for phrase in find_phrases(page.text, list(read_words(page, index)))
    ]
    kinds = vote(page.text, phrases)
    named = [phrase for phrase in phrases if phrase.form in kinds]
    order = list(dict.fromkeys(phrase.form for phrase in named))
    full = bearers(kinds, order)
    return _entities(page, named, kinds, full)


def _entities(
    page: Page, named: list[Phrase], kinds: dict[str, EntityKind], full: dict[str, tuple[str, ...]]
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    forms: dict[tuple[EntityKind, str], dict[str, None]] = {}
    mentions: list[Mention] = []
    last: dict[str, str] = {}
    for phrase in named:
        kind, candidates = kinds[phrase.form], full[phrase.form]
        name = last.get(phrase.form, candidates[0]) if len(candidates) > 1 else candidates[0]
        for short in phrase.form.split():
            last[short] = name
        forms.setdefault((kind, name), {})[phrase.form] = None
        mentions.append(Mention(Span(phrase.start, phrase.end), kind, content_id("entity", page.article, kind, name)))
    entities = tuple(
        Entity(content_id("entity", page.article, kind, name), kind, name, tuple(form for form in used if form != name))
        for (kind, name), used in forms.items()
    )
    return entities, tuple(mentions)
