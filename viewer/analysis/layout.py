# SPDX-License-Identifier: MIT
"""Which paragraphs of an article are header, title, byline, body, caption, credit or tail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.analysis import furniture
from viewer.analysis.page import Block, BlockKind
from viewer.analysis.paragraphs import Paragraph, find_paragraphs
from viewer.domain.span import Span

_HEAD = 8  # paragraphs among which title and bylines are looked for
_LONGEST_TITLE = 220  # characters
_TITLE_SCORE = 3
_FINAL = re.compile(r"[.!?…][”\"’')\]]*\s*$")
_INNER_STOP = re.compile(r"[.!?][”\"’')]*\s+[“\"‘']?[A-Z]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_TELLING = re.compile(
    r"\b(?:said|told|reported|announced|added|yesterday|ago|"
    r"(?:on|last|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:#{1,6}[ \t]+(?P<closed>))?(?P<words>\S(?:.*?\S)?)(?(closed)[ \t]*#*)", re.DOTALL)
_BOLD = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^\s*_](?:.*\S)?)(?P=mark)", re.DOTALL)
_TITLE_AND_MORE = re.compile(
    r"[^\n]{8,200}?[.!?]\s+"
    r"(?P<more>(?:[A-Z][A-Za-z.'’-]{1,20}[ ,/]{1,2}){1,5}\d{4}-\d\d-\d\d|[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3})$"
)


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in its order, disjoint, none of them blank."""
    paragraphs = tuple(_split_header(text, find_paragraphs(text)))
    kinds = _head(text, paragraphs)
    for index in range(len(kinds), len(paragraphs)):
        kinds.append(_kind_below(paragraphs[index].span.of(text)))
    _spread_tail(text, paragraphs, kinds)
    return tuple(_block(text, paragraph.span, kind) for paragraph, kind in zip(paragraphs, kinds, strict=True))


def find_outlet(text: str, blocks: Sequence[Block]) -> Span | None:
    """Where the text names its outlet: in a byline or a line of its own, else the agency in the dateline."""
    for block in blocks:
        if block.kind == BlockKind.BYLINE and (found := furniture.outlet_of(block.span.of(text))):
            return _shifted(found, block)
    opening = next((block for block in blocks if block.kind in (BlockKind.BODY, BlockKind.BYLINE)), None)
    candidates = [block for block in blocks if block.kind == BlockKind.BYLINE] + ([opening] if opening else [])
    for block in candidates:
        if found := furniture.agency_of(block.span.of(text)):
            return _shifted(found, block)
    return None


def find_author(text: str, blocks: Sequence[Block]) -> Span | None:
    """Where a byline names the writer or writers."""
    for block in blocks:
        if block.kind == BlockKind.BYLINE and (found := furniture.author_of(block.span.of(text))):
            return _shifted(found, block)
    return None


def _block(text: str, span: Span, kind: BlockKind) -> Block:
    """A block; a title's is without the marks that Markdown puts around headings and bold lines."""
    if kind == BlockKind.TITLE and (found := _HEADING.fullmatch(text, span.start, span.end)):
        bold = _BOLD.fullmatch(text, *found.span("words"))
        return Block(Span(*(bold or found).span("words")), kind)
    return Block(span, kind)


def _shifted(found: Span, block: Block) -> Span:
    return Span(block.span.start + found.start, block.span.start + found.end)


def _split_header(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, the first one cut where its date line, or the writer or the place behind a title, stand apart."""
    for index, paragraph in enumerate(paragraphs):
        span = paragraph.span
        if index == 0 and (cut := _cut_of(text, paragraphs)) is not None:
            left = text[span.start : cut].rstrip()
            yield Paragraph(Span(span.start, span.start + len(left)), paragraph.gap)
            span = Span(cut, span.end)
        if span.start < span.end:
            yield Paragraph(span, paragraph.gap)


def _cut_of(text: str, paragraphs: Sequence[Paragraph]) -> int | None:
    """Where the second part of the first paragraph starts, if it has two."""
    span = paragraphs[0].span
    if (header := furniture.HEADER.match(text, span.start, span.end)) is not None:
        rest = text[header.end() : span.end]
        return span.end - len(rest.lstrip())
    if span.end - span.start > _LONGEST_TITLE or (both := _TITLE_AND_MORE.match(text, span.start, span.end)) is None:
        return None
    following = paragraphs[1].span.of(text) if len(paragraphs) > 1 else ""
    return both.start("more") if furniture.is_byline(both["more"]) or furniture.is_byline(following) else None


def _head(text: str, paragraphs: Sequence[Paragraph]) -> list[BlockKind]:
    """The kinds of the paragraphs up to the first of the body."""
    kinds: list[BlockKind] = []
    for index, paragraph in enumerate(paragraphs[:_HEAD]):
        line = paragraph.span.of(text)
        if (index == 0 and furniture.HEADER.match(line)) or furniture.is_address(line):
            kinds.append(BlockKind.HEADER)
        elif furniture.is_byline(line) or (furniture.is_name(line) and _byline_follows(text, paragraphs, index)):
            kinds.append(BlockKind.BYLINE)
        elif furniture.is_credit(line) or furniture.is_caption(line):
            kinds.append(_kind_below(line))
        elif _has_room_for_title(kinds) and _is_title(text, paragraphs, index, deck=BlockKind.TITLE in kinds):
            kinds.append(BlockKind.TITLE)
        else:
            break
    return kinds


def _has_room_for_title(kinds: Sequence[BlockKind]) -> bool:
    """A headline, and one deck right below it."""
    titles = kinds.count(BlockKind.TITLE)
    return titles == 0 or (titles == 1 and kinds[-1] == BlockKind.TITLE)


def _byline_follows(text: str, paragraphs: Sequence[Paragraph], index: int) -> bool:
    return index + 1 < len(paragraphs) and furniture.is_byline(paragraphs[index + 1].span.of(text))


def _is_title(text: str, paragraphs: Sequence[Paragraph], index: int, *, deck: bool) -> bool:
    """Whether the paragraph is a headline, or the ``deck`` below one: the evidence is added up.

    A headline is short, is in the present tense and names no day, has no full stop or is in title case, and stands
    above the byline, or closer to the header or farther from the body than paragraphs stand from each other.
    """
    line = paragraphs[index].span.of(text)
    if len(line) > _LONGEST_TITLE or index + 1 == len(paragraphs) or furniture.starts_with_dateline(line):
        return False
    final = _FINAL.search(line) is not None
    if deck:
        return not final and len(line) <= _LONGEST_TITLE // 2
    following = max(p.span.end - p.span.start for p in paragraphs[index + 1 : index + 4])
    gaps = [paragraph.gap for paragraph in paragraphs[index + 1 :]]
    set_off = (index > 0 and gaps[0] > paragraphs[index].gap) or (len(gaps) > 1 and gaps[0] > min(gaps[1:]))
    set_off = set_off or _is_on_header_line(text, paragraphs, index) or _is_above_byline(text, paragraphs, index)
    score = 2 * (not final) + 2 * (_capitals(line) >= 0.7) + 2 * set_off
    score += (following > len(line)) + (len(line) <= 80) - 2 * (_TELLING.search(line) is not None)
    score -= final and len(_INNER_STOP.findall(line)) > 1
    return score >= _TITLE_SCORE


def _is_above_byline(text: str, paragraphs: Sequence[Paragraph], index: int) -> bool:
    named = furniture.is_name(paragraphs[index + 1].span.of(text))
    return _byline_follows(text, paragraphs, index) or (named and _byline_follows(text, paragraphs, index + 1))


def _is_on_header_line(text: str, paragraphs: Sequence[Paragraph], index: int) -> bool:
    if index != 1:
        return False
    between = text[paragraphs[0].span.end : paragraphs[1].span.start]
    return "\n" not in between and "\r" not in between


def _capitals(line: str) -> float:
    """The share of the longer words that are capitalised."""
    words = _WORD.findall(line)
    return sum(word[0].isupper() for word in words) / len(words) if len(words) > 2 else 0.0


def _kind_below(line: str) -> BlockKind:
    if furniture.is_credit(line):
        return BlockKind.CREDIT
    if furniture.is_tail(line):
        return BlockKind.TAIL
    if furniture.is_caption(line):
        return BlockKind.CAPTION
    return BlockKind.BODY


def _spread_tail(text: str, paragraphs: Sequence[Paragraph], kinds: list[BlockKind]) -> None:
    """Make tail of what follows the first closing line of the last part, and of a lone signature at the end."""
    body = [index for index, kind in enumerate(kinds) if kind == BlockKind.BODY]
    if len(body) > 1 and furniture.is_signature(paragraphs[body[-1]].span.of(text)):
        kinds[body.pop()] = BlockKind.TAIL
    first = kinds.index(BlockKind.TAIL) if BlockKind.TAIL in kinds else len(kinds)
    while len(body) > 1 and first < body[-1]:
        line = paragraphs[body[-1]].span.of(text)
        if len(line) > _LONGEST_TITLE // 2 or _FINAL.search(line):
            break
        kinds[body.pop()] = BlockKind.TAIL
