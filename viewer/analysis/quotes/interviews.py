# SPDX-License-Identifier: MIT
"""Interviews whose questions are paragraphs in bold type, and whose answers are the paragraphs between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.analysis.page import BlockKind, Page
from viewer.analysis.quotes.marks import Ending, Quoted
from viewer.analysis.quotes.people import People
from viewer.domain.span import Span

OWN = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?)\b")
"""The words by which people speak of themselves."""

_ASKED = re.compile(r"(?P<bold>\*{2,3}|__)(?P<words>[^*_\n]{3,600}\?[”\"’')]{0,2})(?P=bold)")
_TALK = re.compile(
    r"\b(?:interview\w*|conversation|Q ?& ?A|spoke|speaks|talked|talks|sat down|answered|asked)\b", re.IGNORECASE
)
_FEWEST = 2  # questions


def find_interview(page: Page, people: People) -> Iterator[Quoted]:
    """The questions, which stay open, and the answers of the one person whom the opening presents as interviewed."""
    questions = [(at, words) for at in range(len(page.blocks)) if (words := _question(page, at)) is not None]
    if len(questions) < _FEWEST or not _is_announced(page, questions[0][0]):
        return
    edges = [at for at, _ in questions[1:]] + [len(page.blocks)]
    answers = [_answer(page, at + 1, edge) for (at, _), edge in zip(questions, edges, strict=True)]
    spans = [span for answer in answers for _, span in answer]
    person = people.presented(questions[0][0], spans)
    own = sum(any(OWN.search(span.of(page.text)) for _, span in answer) for answer in answers)
    if person is None or 2 * own < len(answers):
        return  # an editor asks and answers
    for (at, words), answer in zip(questions, answers, strict=True):
        yield Quoted(words, page.blocks[at].span, at, settled=True)
        for number, (block, span) in enumerate(answer):
            ending = Ending.RUNS_ON if number + 1 < len(answer) else Ending.CLOSED
            first = number == 0
            yield Quoted(span, span, block, ending, speaker=person if first else None, settled=first, goes_on=not first)


def _question(page: Page, index: int) -> Span | None:
    block = page.blocks[index]
    found = _ASKED.fullmatch(page.text, block.span.start, block.span.end) if block.kind == BlockKind.BODY else None
    return Span(*found.span("words")) if found is not None else None


def _is_announced(page: Page, first: int) -> bool:
    """Whether title or opening say that somebody was talked to."""
    kinds = (BlockKind.TITLE, BlockKind.BODY)
    return any(_TALK.search(block.span.of(page.text)) for block in page.blocks[:first] if block.kind in kinds)


def _answer(page: Page, first: int, end: int) -> list[tuple[int, Span]]:
    """The paragraph behind a question, and those behind it that go on in the first person."""
    parts: list[tuple[int, Span]] = []
    for at in range(first, end):
        block = page.blocks[at]
        if block.kind != BlockKind.BODY or (parts and not OWN.search(block.span.of(page.text))):
            break
        parts.append((at, block.span))
    return parts
