# SPDX-License-Identifier: MIT
"""What desks do to an agency's story: each edit makes another article's text of one, always the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from textwrap import fill

Edit = Callable[["Story"], "Story"]

_OTHER_WORDS = (
    "roughly",
    "officials",
    "towards",
    "regional",
    "large",
    "however",
    "nearly",
    "began",
    "colour",
    "centre",
)
_EVERY = 12  # words, of which one is exchanged
_WIDTH = 72
_NAME = re.compile(r"\b([A-Z][a-z]{3,} [A-Z][a-z]{3,})\b")
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})\. (?=(?:The|It|They|Four|Two|Three|Police|Radar|Sensors)\b)")
_DATELINE = re.compile(r"^[A-Z ]+, [A-Z][a-z]+\.? \d+ \([\w ]+\) — ")


@dataclass(frozen=True)
class Story:
    """A story of an agency in its parts, and what an outlet would put in."""

    title: str
    paragraphs: tuple[str, ...]
    lede: str
    local: tuple[str, ...]
    width: int | None = None

    @property
    def text(self) -> str:
        wrapped = (fill(one, self.width) if self.width else one for one in self.paragraphs)
        return "\n\n".join((self.title, *wrapped)) + "\n"

    def but(self, *paragraphs: str, title: str | None = None, width: int | None = None) -> Story:
        return Story(title or self.title, paragraphs, self.lede, self.local, width or self.width)


def story_of(text: str, lede: str, local: list[str]) -> Story:
    title, *paragraphs = text.strip().split("\n\n")
    return Story(title, tuple(paragraphs), lede, tuple(local))


def under_another_line(story: Story) -> Story:
    """Another headline, a byline, the outlet's form of the dateline, and no line of the agency's desk."""
    first, *others = story.paragraphs
    kept = [one for one in others if not one.startswith("(Reporting")]
    return story.but("By our own staff", "March, from agencies — " + _DATELINE.sub("", first), *kept, title="In brief")


def first_half(story: Story) -> Story:
    return _part(story, 0, 1 / 2)


def first_third(story: Story) -> Story:
    return _part(story, 0, 1 / 3)


def second_half(story: Story) -> Story:
    return _part(story, 1 / 2, 1)


def in_other_order(story: Story) -> Story:
    first, *others = story.paragraphs
    return story.but(first, *others[::-1])


def with_new_opening(story: Story) -> Story:
    return story.but(story.lede, *story.paragraphs[1:], title="A day that nobody here will forget")


def with_local_paragraphs(story: Story) -> Story:
    first, second, *others = story.paragraphs
    return story.but(first, story.local[0], second, *others, story.local[1])


def with_other_words(story: Story) -> Story:
    """One of twelve words is another."""
    return story.but(*(_exchanged(paragraph) for paragraph in story.paragraphs))


def with_names_explained(story: Story) -> Story:
    return story.but(*(_NAME.sub(r"\1, well known in this country,", paragraph) for paragraph in story.paragraphs))


def with_sentences_merged(story: Story) -> Story:
    """Sentences are joined, and paragraphs by twos."""
    joined = [_SENTENCE_END.sub(", and moreover ", paragraph) for paragraph in story.paragraphs]
    return story.but(*(" ".join(joined[index : index + 2]) for index in range(0, len(joined), 2)))


def with_straight_marks(story: Story) -> Story:
    straight = str.maketrans("“”‘’", "\"\"''")
    return story.but(*(paragraph.translate(straight).replace(" — ", " -- ") for paragraph in story.paragraphs))


def wrapped(story: Story) -> Story:
    return story.but(*story.paragraphs, width=_WIDTH)


def within_a_longer_piece(story: Story) -> Story:
    """The middle of the story, between an opening and paragraphs of the outlet's own."""
    return story.but(story.lede, *story.local, *story.paragraphs[1:-1], title="What else happened")


def cut_and_local(story: Story) -> Story:
    return with_local_paragraphs(with_straight_marks(first_half(story)))


def cut_and_new_opening(story: Story) -> Story:
    return with_new_opening(_part(story, 0, 2 / 3))


def cut_with_other_words(story: Story) -> Story:
    return wrapped(with_other_words(first_third(story)))


def turned_round_with_other_words(story: Story) -> Story:
    return with_straight_marks(in_other_order(with_other_words(story)))


def all_but_cut(story: Story) -> Story:
    edited = with_local_paragraphs(with_names_explained(with_other_words(in_other_order(story))))
    return under_another_line(wrapped(edited))


EDITS: tuple[Edit, ...] = (
    *(under_another_line, first_half, first_third, second_half, in_other_order, with_new_opening),
    *(with_local_paragraphs, with_other_words, with_names_explained, with_sentences_merged, with_straight_marks),
    *(wrapped, within_a_longer_piece, cut_and_local, cut_and_new_opening, cut_with_other_words),
    *(turned_round_with_other_words, all_but_cut),
)


def _part(story: Story, start: float, end: float) -> Story:
    """The whole paragraphs from one place to another, both as shares of the words."""
    total = sum(len(paragraph.split()) for paragraph in story.paragraphs)
    kept, before = [], 0
    for paragraph in story.paragraphs:
        if start * total <= before < end * total:
            kept.append(paragraph)
        before += len(paragraph.split())
    return story.but(*kept)


def _exchanged(paragraph: str) -> str:
    words = paragraph.split(" ")
    for number, index in enumerate(range(_EVERY // 2, len(words), _EVERY)):
        words[index] = _OTHER_WORDS[number % len(_OTHER_WORDS)]
    return " ".join(words)
