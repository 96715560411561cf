# SPDX-License-Identifier: MIT
"""Names in one article: capitalised phrases, typed by evidence voted over the article, then joined to their bearers.

The steps are those of section 4 of the design; that a form has one sense in one discourse is from Gale, Church and
Yarowsky, "One Sense Per Discourse" (1992).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from viewer.analysis.names import descriptions
from viewer.analysis.names.clubs import is_sports_report, name_clubs, tabled_clubs
from viewer.analysis.names.coreference import resolve
from viewer.analysis.names.headlines import Naming, behind_agency, dateline, is_shouted, is_title_case, read_headline
from viewer.analysis.names.mending import mend, with_stop
from viewer.analysis.names.phrases import Phrase, find_phrases
from viewer.analysis.names.renaming import other_names
from viewer.analysis.names.voting import vote
from viewer.analysis.names.words import Word, read_words
from viewer.analysis.page import BlockKind, Page
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, EntityKind, Mention
from viewer.domain.span import Span

_QUIET = frozenset({BlockKind.HEADER, BlockKind.BYLINE, BlockKind.CAPTION, BlockKind.TAIL})
_DATELINED = frozenset({BlockKind.HEADER, BlockKind.BYLINE, BlockKind.BODY})

Names: TypeAlias = tuple[tuple[Entity, ...], tuple[Mention, ...]]
NameFinder: TypeAlias = Callable[[Page], Names]


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of an article that name somebody, by what a capital says in them.

    ``prose`` are sentences, by their capitalised words. In ``headlines`` a capital says nothing; whether one may name a
    person whom the prose does not name stands beside each. ``datelines`` are the places that sentences begin with.
    """

    prose: tuple[tuple[Word, ...], ...]
    headlines: tuple[tuple[tuple[Word, ...], bool], ...]
    datelines: tuple[Naming, ...]


def find_names(page: Page) -> Names:
    """The entities of an article and every place where one is named, both in the order of the text.

    What is named in a caption, a credit, a byline or below the article alone is no entity.
    """
    lines = read_lines(page)
    phrases = [phrase for words in lines.prose for phrase in find_phrases(page.text, words)]
    kinds = vote(page.text, phrases)
    namings = [with_stop(page.text, naming) for naming in mend(page.text, phrases, kinds)]
    kinds = {**kinds, **{naming.form: naming.kind for naming in namings}}
    namings += read_headlines(page, lines, kinds)
    if is_sports_report(page.text):
        namings = name_clubs(page.text, [*namings, *tabled_clubs(page.text, namings)])
    return join_namings(page, (*namings, *lines.datelines), {phrase.start: phrase for phrase in phrases})


def read_lines(page: Page) -> Lines:
    """The lines of an article, without those that name nobody and without photo credits."""
    prose: list[tuple[Word, ...]] = []
    headlines: list[tuple[tuple[Word, ...], bool]] = []
    datelines: list[Naming] = []
    for index, sentence in enumerate(page.sentences):
        kind = page.kind_of(sentence)
        if kind == BlockKind.CREDIT:
            continue
        words = tuple(read_words(page, index))
        place = dateline(page.text, sentence.span) if kind in _DATELINED else None
        if place is not None:
            datelines.append(Naming(place.start, place.end, place.of(page.text), EntityKind.PLACE))
            credited = behind_agency(page.text, place)
            bracket = page.text.rfind("(", place.end, credited)
            words = tuple(word for word in words if word.start >= credited or place.end <= word.start < bracket)
        if not words:
            continue
        line = sentence.span.of(page.text)
        if kind in _QUIET or is_shouted(line) or (kind == BlockKind.TITLE and is_title_case(line)):
            headlines.append((words, kind not in _QUIET))
        else:
            prose.append(words)
    return Lines(tuple(prose), tuple(headlines), tuple(datelines))


def read_headlines(page: Page, lines: Lines, kinds: Mapping[str, EntityKind]) -> list[Naming]:
    """What headlines name, where the prose names forms of these kinds."""
    return [
        naming
        for words, new_people in lines.headlines
        for naming in read_headline(page.text, words, kinds, new_people=new_people)
    ]


def join_namings(page: Page, found: Sequence[Naming], phrases: Mapping[int, Phrase]) -> Names:
    """The entities and mentions that disjoint namings make. ``phrases``, by their start, tell the roles before them."""
    namings = sorted(found)
    groups: dict[tuple[EntityKind, str], list[Naming]] = {}
    for naming, key in zip(namings, _keys(page.text, namings), strict=True):
        groups.setdefault((naming.kind, key), []).append(naming)
    entities: list[Entity] = []
    mentions: list[Mention] = []
    for (kind, _), group in groups.items():
        written = dict.fromkeys(_written(page.text, naming) for naming in group)
        spelled = _without_capitals(tuple(written))
        name = max(spelled, key=len)
        identifier = content_id("entity", page.article, kind, name)
        described = _descriptions(page, group, phrases) if kind == EntityKind.PERSON else ()
        entities.append(Entity(identifier, kind, name, tuple(form for form in spelled if form != name), described))
        mentions.extend(Mention(Span(naming.start, naming.end), kind, identifier) for naming in group)
    mentions.sort(key=lambda mention: mention.span)
    return tuple(entities), tuple(mentions)


def _written(text: str, naming: Naming) -> str:
    """A name as the text has it; as its article has it elsewhere, where only blanks went wrong here."""
    spelled = " ".join(text[naming.start : naming.end].split())
    return naming.form if spelled.replace(" ", "") == naming.form.replace(" ", "") else spelled


def _keys(text: str, namings: Sequence[Naming]) -> list[str]:
    """For every naming the key of its bearer; names that the article calls the same have one key."""
    keys = resolve(namings)
    same: dict[tuple[EntityKind, str], str] = {}
    for one, two in other_names(text, namings):
        kind = namings[one].kind
        first, second = same.get((kind, keys[one]), keys[one]), same.get((kind, keys[two]), keys[two])
        same = {other: first if key == second else key for other, key in same.items()}
        same[kind, second] = first
    return [same.get((naming.kind, key), key) for naming, key in zip(namings, keys, strict=True)]


def _without_capitals(forms: Sequence[str]) -> list[str]:
    """The forms without those that only write another one, or a part of it, in capitals."""
    lower = [f" {form.lower()} " for form in forms if not form.isupper()]
    return [form for form in forms if not (form.isupper() and any(f" {form.lower()} " in other for other in lower))]


def _descriptions(page: Page, group: Sequence[Naming], phrases: Mapping[int, Phrase]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for naming in group:
        phrase = phrases.get(naming.start)
        if phrase is None:
            continue
        sentence = page.sentences[phrase.sentence].span
        for span in (
            descriptions.before(page.text, naming.start, sentence, phrase.role),
            descriptions.after(page.text, naming.end, sentence),
        ):
            if span is not None:
                found[" ".join(span.of(page.text).split())] = None
    return tuple(found)
