# SPDX-License-Identifier: MIT
"""The turns of transcripts and interviews: «LEE: We will go on.», «Q: … A: …», each a paragraph without marks.

A label and a colon make no speech: "Note:", "Length:" and "OSLO:" look the same. So there must be several turns, or a
person whom the article names, and their words must speak as people do: of "I" and "you", in questions, with a "yes".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import compress

from viewer.analysis import wordlists
from viewer.analysis.page import BlockKind, Page
from viewer.analysis.quotes.interviews import OWN, find_interview
from viewer.analysis.quotes.marks import Ending, Quoted
from viewer.analysis.quotes.people import People
from viewer.domain.participant import Entity, Mention
from viewer.domain.span import Span

_BOLD = r"(?:\*{1,3}|_{1,3})?"
_LABEL = re.compile(
    rf"{_BOLD}(?P<name>[^\W\d_](?:[^\W\d_]|[ .,'’-]){{0,49}}+)"
    rf"(?: ?[(\[][^()\[\]\n]{{1,40}}[)\]])?{_BOLD}:{_BOLD}\s+(?=\S)"
)
_ASKED = re.compile(rf"{_BOLD}(?P<name>Q|A|(?i:question|answer)){_BOLD}(?::|\.){_BOLD}\s+(?=\S)")
_NEXT_ASKED = re.compile(r"(?<=[.?!…”\"’)*])\s+(?=[*_]{0,3}[QA][*_]{0,3}[:.])")
_FINAL = re.compile(r"[.?!…—–-][”\"’')\]*_]*$|\]$|\)$")
_FIRST_WORD = re.compile(r"\W*([^\W\d_]+)")
_DEICTIC = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]ours?)\b|\?")
_PARTICLES = frozenset({"of", "the", "de", "la", "van", "von", "der", "bin", "al", "du", "di", "and"})
_LONGEST_LABEL = 5  # words, before a comma
_FARTHEST = 3  # paragraphs from one turn to the next
_LEAST_VOICED = 3  # one turn in so many speaks of "I" and "you"; of speakers whom nobody knows, one in two


class Bearer(StrEnum):
    """What a label is by itself."""

    PERSON = "person"  # whom the article names
    ROLE = "role"  # "Moderator", "Q"
    CAPITALS = "capitals"
    NAME = "name"  # any capitalised words


@dataclass(frozen=True, slots=True)
class Turn:
    """A labelled stretch of a block: the label, the words, and who the label names, as far as it is one person."""

    label: Span
    words: Span
    block: int
    bearer: Bearer
    speaker: int | None


def find_turns(page: Page, entities: Sequence[Entity], mentions: Sequence[Mention]) -> list[Quoted]:
    """What is said in the turns of an article, in order, with the labels as names."""
    candidates = [turn for index in _body(page) for turn in _asked(page, index)]
    if not any(turn.label.of(page.text)[0] in "Qq" for turn in candidates):
        candidates = []
    people = People(page, entities, mentions)
    taken = {turn.block for turn in candidates}
    named = [turn for index in _body(page) if index not in taken and (turn := _labelled(page, index, people))]
    turns = sorted((*candidates, *named), key=lambda turn: turn.label)
    found: list[Quoted] = []
    for run in _runs(turns):
        labels = Counter(turn.label.of(page.text) for turn in run)
        kept = [turn for turn in run if _is_turn(page.text, turn, labels)] if _is_speech(page.text, run) else []
        found.extend(_quotes(page, _with_answerer(page, kept, people, turns[0].block)))
    return found or list(find_interview(page, people))


def _body(page: Page) -> list[int]:
    return [index for index, block in enumerate(page.blocks) if block.kind == BlockKind.BODY]


def _asked(page: Page, index: int) -> Iterator[Turn]:
    """«Q: …», «A: …», also several in one paragraph."""
    text, block = page.text, page.blocks[index].span
    if _ASKED.match(text, block.start, block.end) is None:
        return
    starts = [block.start, *(found.end() for found in _NEXT_ASKED.finditer(text, block.start, block.end))]
    for start, end in zip(starts, [*starts[1:], block.end], strict=True):
        found = _ASKED.match(text, start, end)
        if found is not None:
            yield Turn(Span(*found.span("name")), _bare(text, found.end(), end), index, Bearer.ROLE, None)


def _labelled(page: Page, index: int, people: People) -> Turn | None:
    """«LEE: …», «**Anna Lee**: …», «Moderator: …»."""
    text, block = page.text, page.blocks[index].span
    found = _LABEL.match(text, block.start, block.end)
    if found is None or not _is_label(found["name"]) or people.is_place(found["name"]):
        return None
    name = found["name"].split(",")[0].rstrip()
    speaker = people.called(name)
    last = name.split()[-1].lower()
    if speaker is not None:
        bearer = Bearer.PERSON
    elif last in wordlists.words("speakers") or last in wordlists.classes("reporting")["asker"]:
        bearer = Bearer.ROLE
    else:
        bearer = Bearer.CAPITALS if name.isupper() and len(name) > 1 else Bearer.NAME
    start = found.start("name")
    return Turn(Span(start, start + len(name)), _bare(text, found.end(), block.end), index, bearer, speaker)


def _is_label(name: str) -> bool:
    words = name.split(",")[0].split()
    return len(words) <= _LONGEST_LABEL and all(word[0].isupper() or word in _PARTICLES for word in words)


def _bare(text: str, start: int, end: int) -> Span:
    """The words of a turn without the marks of bold type around them."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    while start < end and text[start] in "*_":
        start += 1
    return Span(start, end)


def _runs(turns: Sequence[Turn]) -> Iterator[list[Turn]]:
    run: list[Turn] = []
    for turn in turns:
        if run and turn.block - run[-1].block > _FARTHEST:
            yield run
            run = []
        run.append(turn)
    if run:
        yield run


def _is_speech(text: str, run: Sequence[Turn]) -> bool:
    """Whether labelled paragraphs that stand together are what people say to each other."""
    labels = [turn.label.of(text).casefold() for turn in run]
    voiced = sum(_is_voiced(turn.words.of(text)) for turn in run)
    if any(label in ("q", "question") for label in labels):
        answers = [turn for turn, label in zip(run, labels, strict=True) if label not in ("q", "question")]
        return any(OWN.search(turn.words.of(text)) for turn in answers)  # else an editor asks and answers
    known = any(turn.bearer == Bearer.PERSON for turn in run)
    if len(run) == 1:
        return known and OWN.search(run[0].words.of(text)) is not None
    if known:
        return voiced * _LEAST_VOICED >= len(run)
    alternate = len(set(labels)) > 1 and len(labels) - len(set(labels)) > 1
    capitals = len(set(labels)) > 1 and all(turn.bearer in (Bearer.CAPITALS, Bearer.ROLE) for turn in run)
    return (alternate or capitals) and 2 * voiced >= len(run)


def _is_turn(text: str, turn: Turn, labels: Mapping[str, int]) -> bool:
    """Whether one paragraph of a transcript is a turn, and no note between turns."""
    words = turn.words.of(text)
    if turn.words.start == turn.words.end or not (_FINAL.search(words) or OWN.search(words)):
        return False
    return turn.bearer != Bearer.NAME or "?" in words or labels[turn.label.of(text)] > 1


def _is_voiced(words: str) -> bool:
    first = _FIRST_WORD.match(words)
    if first is not None and first[1].lower() in wordlists.words("interjections"):
        return True
    return _DEICTIC.search(words) is not None


def _with_answerer(page: Page, turns: Sequence[Turn], people: People, first: int) -> list[Turn]:
    """The turns, "A" and "Answer" given to the one person whom title and opening present, if it is one."""
    answering = [turn.label.of(page.text).casefold() in ("a", "answer") for turn in turns]
    answers = list(compress(turns, answering))
    if not answers:
        return list(turns)
    answerer = people.presented(first, [turn.words for turn in answers])
    return [
        replace(turn, speaker=answerer) if is_answer else turn for turn, is_answer in zip(turns, answering, strict=True)
    ]


def _quotes(page: Page, turns: Sequence[Turn]) -> Iterator[Quoted]:
    """The turns as quotes; paragraphs between two turns that speak of "I" and "we" go on with the turn before."""
    for number, turn in enumerate(turns):
        following = turns[number + 1].block if number + 1 < len(turns) else turn.block
        more = list(_more(page, turn, following))
        closes = following != turn.block or number + 1 == len(turns)
        ending = Ending.RUNS_ON if more else Ending.CLOSED
        outer = Span(_outer_start(page, turn), page.blocks[turn.block].span.end if closes else turn.words.end)
        yield Quoted(turn.words, outer, turn.block, ending, turn.label, turn.speaker, settled=True)
        yield from more


def _outer_start(page: Page, turn: Turn) -> int:
    block = page.blocks[turn.block].span
    marked = page.text[block.start : turn.label.start].strip("*_") == ""
    return block.start if marked else turn.label.start


def _more(page: Page, turn: Turn, following: int) -> Iterator[Quoted]:
    for index in range(turn.block + 1, following):
        block = page.blocks[index]
        words = block.span.of(page.text)
        if block.kind != BlockKind.BODY or not (OWN.search(words) and _FINAL.search(words)):
            return
        yield Quoted(block.span, block.span, index, Ending.CLOSED, goes_on=True)
