# SPDX-License-Identifier: MIT
"""Names found by a trained spaCy pipeline of the user's, in place of the rules.

The pipeline says only where a name stands and of what kind it is. Headlines, datelines and captions, the vote on what a
form names, who is who, and what a person is called are read as for names that the rules find. spaCy is imported here
alone, and only where a pipeline is named.
"""

from __future__ import annotations

import importlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol, cast

from viewer.analysis.furniture import dateline_length
from viewer.analysis.names import lexicon
from viewer.analysis.names.finding import NameFinder, Names, find_names, join_namings, read_headlines, read_lines
from viewer.analysis.names.headlines import Naming
from viewer.analysis.names.phrases import Phrase, find_phrases
from viewer.analysis.names.words import Word
from viewer.analysis.page import Page
from viewer.domain.errors import PipelineError
from viewer.domain.participant import EntityKind
from viewer.domain.span import Span

# The labels of OntoNotes and of CoNLL 2003. What carries another one (dates, sums, works, laws) takes no part.
_KINDS = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "NORP": EntityKind.ORGANISATION,  # parties and movements; a nationality is none
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}
_LONGEST = 5_000  # characters given at once: the room that a pipeline needs grows with them
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[\w'’-]+\.?")
_BLANK = re.compile(r"\s*")
_OPENING = " \t\r\n\u00a0.,;:!?-–—()[]{}“”\"‘’'«»„`*_#"
_CLOSING = _OPENING.replace(".", "")
_INITIALS = re.compile(r"(?:\b\w\.)+$")  # their last stop belongs to the name, as in U.S.
_POSSESSIVE = re.compile(r"['’][sS]$")


class _Mark(Protocol):
    """One of the entities of a ``spacy.tokens.Doc``."""

    start_char: int
    end_char: int
    label_: str


class _Document(Protocol):
    """A ``spacy.tokens.Doc``."""

    ents: Sequence[_Mark]


class Pipeline(Protocol):
    """As much of a ``spacy.language.Language`` as is used."""

    def pipe(self, texts: Iterable[str]) -> Iterator[_Document]:
        """The texts, read."""


@lru_cache(maxsize=2)  # the rules, and one pipeline at a time: some take gigabytes
def name_finder(pipeline: str) -> NameFinder:
    """The rules where no pipeline is named, else that one: an installed package, or a folder. Raises PipelineError."""
    if not pipeline:
        return find_names
    loaded = _load(pipeline)
    return lambda page: find_names_by(loaded, page)


def find_names_by(pipeline: Pipeline, page: Page) -> Names:
    """As ``find_names``, but a pipeline finds the names of the prose."""
    lines = read_lines(page)
    dated = {naming.start: naming.end for naming in lines.datelines}
    pieces = [piece for words in lines.prose for piece in _pieces(page, words, dated)]
    documents = pipeline.pipe([page.text[start:end] for _, start, end in pieces])
    phrases: list[Phrase] = []
    for (words, start, _), document in zip(pieces, documents, strict=True):
        phrases.extend(_phrases(page.text, words, start, document))
    kinds = _vote(phrases)
    namings = [Naming(phrase.start, phrase.end, phrase.form, kinds[phrase.form]) for phrase in phrases]
    namings += read_headlines(page, lines, kinds)
    return join_namings(page, (*namings, *lines.datelines), {phrase.start: phrase for phrase in phrases})


def _pieces(page: Page, words: tuple[Word, ...], dated: dict[int, int]) -> Iterator[tuple[tuple[Word, ...], int, int]]:
    """A sentence behind its dateline, cut where it is too long: its words, from where, up to where."""
    sentence = page.sentences[words[0].sentence].span
    start, end = sentence.start, sentence.end
    if start in dated:
        start = max(dated[start], start + dateline_length(sentence.of(page.text)))
    while end - start > _LONGEST:
        cut = page.text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        yield words, start, cut
        start = cut
    yield words, start, end


def _phrases(text: str, words: tuple[Word, ...], start: int, document: _Document) -> Iterator[Phrase]:
    """The names that a pipeline marks, with the roles that stand before them."""
    roles = {phrase.start: phrase.role for phrase in find_phrases(text, words)} if document.ents else {}
    for mark in document.ents:
        kind = _KINDS.get(mark.label_)
        span = _bare(text, start + mark.start_char, start + mark.end_char, kind) if kind else None
        if kind is None or span is None:
            continue
        form = " ".join(span.of(text).split())
        if mark.label_ == "NORP" and _is_of_country(form):
            continue
        inside = tuple(word for word in words if span.start <= word.start < span.end) or words[:1]
        yield Phrase(span.start, span.end, form, inside, kind, role=roles.get(span.start))


def _vote(phrases: Sequence[Phrase]) -> dict[str, EntityKind]:
    """What each form names: in one article one kind, the one that it has most often, of several the first."""
    votes: dict[str, Counter[EntityKind]] = {}
    for phrase in phrases:
        if phrase.kind is not None:
            votes.setdefault(phrase.form, Counter())[phrase.kind] += 1
    return {form: counted.most_common(1)[0][0] for form, counted in votes.items()}


def _bare(text: str, start: int, end: int, kind: EntityKind) -> Span | None:
    """A mark without the article, title, possessive and punctuation at its edges; None where nothing is left."""
    start, end = _trimmed(text, start, end)
    if possessive := _POSSESSIVE.search(text, start, end):
        start, end = _trimmed(text, start, possessive.start())
    while (first := _WORD.match(text, start, end)) and (behind := _BLANK.match(text, first.end(), end)):
        if behind.end() >= end or not _stands_before(first[0], text[start:end], kind):
            break
        start = behind.end()
    return Span(start, end) if _LETTER.search(text, start, end) else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _OPENING:
        start += 1
    while end > start and (
        text[end - 1] in _CLOSING or (text[end - 1] == "." and not _INITIALS.search(text, start, end))
    ):
        end -= 1
    return start, end


def _stands_before(word: str, name: str, kind: EntityKind) -> bool:
    """Whether the first word of a mark is no part of the name: an article, or a person's title."""
    if word.lower() in ("the", "a", "an"):
        return name not in lexicon.known_names()  # The Hague
    traits = lexicon.traits().get(word.rstrip("."), 0)
    return kind == EntityKind.PERSON and bool(traits & lexicon.TITLE) and not traits & lexicon.GIVEN


def _is_of_country(form: str) -> bool:
    """Whether a form tells a nationality, which is nobody who could take part."""
    return all(lexicon.traits().get(word, 0) & (lexicon.DEMONYM | lexicon.NOT_NAME) for word in form.split())


def _load(name: str) -> Pipeline:
    try:
        spacy = importlib.import_module("spacy")
    except ImportError as error:
        raise PipelineError(name, "no_spacy", str(error)) from error
    if not spacy.util.is_package(name) and not Path(name).exists():
        raise PipelineError(name, "no_pipeline")
    try:
        pipeline = spacy.load(name)
    except (OSError, ImportError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise PipelineError(name, "broken_pipeline", f"{type(error).__name__}: {error}") from error
    parts = [pipeline.get_pipe_meta(part).assigns for part in pipeline.pipe_names]
    if all(assigned and "doc.ents" not in assigned for assigned in parts):
        raise PipelineError(name, "nameless_pipeline", ", ".join(pipeline.pipe_names))
    return cast(Pipeline, pipeline)
