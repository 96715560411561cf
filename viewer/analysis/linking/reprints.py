# SPDX-License-Identifier: MIT
"""Which articles print one text: an agency's story, its cut and edited copies, and the longer pieces that hold it.

Method: hashed shingles of words, of which a sample stands for the article (A. Broder, "On the resemblance and
containment of documents", 1997): those below a bound that halves until few enough are left, so that the samples of a
short and a long article are compared at the coarser of their bounds. The places of the shingles are kept beside them.
What two articles share counts only where it runs on, in the same order and with few words between, over a clause or
more: an editor who exchanges every twelfth word leaves such runs, two reporters at one press conference do not.

Only the reporter's own words count. Two who write independently print the same words of a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize
from zlib import crc32

from viewer.analysis.furniture import dateline_length
from viewer.analysis.layout import find_blocks
from viewer.analysis.page import BlockKind
from viewer.domain.findings import Findings
from viewer.domain.identity import content_id
from viewer.domain.quote import QuoteKind
from viewer.domain.span import Span

_SHINGLE = 5  # words; of four and less many are idioms that anybody writes
_BITS = 32  # of a mark: two long articles share one by chance in one of fifty thousand pairs
_MOST_MARKS = 320  # in a sketch
_MOST_HANDLES = 32
_FEWEST_WORDS = 30  # own words of an article that can be recognised by less than all of them
_FEWEST_SHARED = 24  # words in runs: less is one sentence, which two may have from one press release
_COPIED = 0.5  # share of the shorter one's own words that are in runs, from which it is a copy
_RUN = 12  # words that a run has at least: a name with its office and "told reporters on Monday" is shorter
_RUN_MARKS = 3
_GAP = 16  # words of the one text between two marks of a run, where every shingle is a mark
_GAP_PER_STEP = 6  # and so many more for each further shingle of which one is kept
_SHIFT = 8  # words that may be put in or left out between two marks of a run
_FURNITURE = 80  # words that an outlet may set below all of its articles
_NEAR_END = 10  # words
_MOST_FIGURES = 64  # in a sketch
_FEW_FIGURES = 3
_FIGURES_KEPT = 0.2  # share of one's figures, of that which has fewer, from which both may tell of one thing

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_UNREAD = str.maketrans("", "", "'’,\u00ad\u200b")  # one types "1,950", the other "1950"


@dataclass(frozen=True, slots=True)
class Sketch:
    """What an article's wording is recognised by.

    ``words`` is the number of the reporter's own, outside quotation marks. ``whole`` stands for all words of the body
    with those that are quoted, 0 where there are none. ``marks`` are hashes of shingles, those below 2**32 / ``every``,
    so one of ``every`` shingles (a power of two); ``places`` are the numbers of their first words, ascending.
    ``figures`` are hashes of the own words that begin with a digit, ascending.
    """

    words: int
    whole: int
    every: int
    marks: tuple[int, ...]
    places: tuple[int, ...]
    figures: tuple[int, ...]


def sketch_of(findings: Findings) -> Sketch:
    """The sketch of an article: of its body alone, whatever stands around it and in its headline."""
    text = findings.article.text
    quoted = sorted(span for quote in findings.quotes if quote.kind != QuoteKind.INDIRECT for span in quote.spans)
    own: list[str] = []
    everything: list[str] = []
    for span, is_own in _parts(_body(text), quoted):
        words = _words(span.of(text))
        everything += words
        if is_own:
            own += words
    every, marks = _sampled(_shingles(own))
    whole = content_id("wording", *everything) if everything else 0
    figures = sorted({crc32(word.encode()) for word in own if word[0].isdecimal()})[:_MOST_FIGURES]
    return Sketch(len(own), whole, every, tuple(marks), tuple(marks.values()), tuple(figures))


def handles(sketch: Sketch) -> tuple[int, ...]:
    """At most 32 keys by which copies are looked up; they depend on this article alone.

    Two copies share about 32 for each article-length of the longer one that they have in common, so at least one, with
    a probability of 1 - exp(-32 s), where s is the share of the longer one's shingles that the other has too: 0.96 for
    a tenth. All articles below which an outlet sets the same lines may share some as well.
    """
    keys = [sketch.whole] if sketch.whole else []
    if sketch.words >= _FEWEST_WORDS:
        keys += sorted(sketch.marks)[: _MOST_HANDLES - len(keys)]
    return tuple(keys)


def is_copy(one: Sketch, two: Sketch) -> bool:
    """Whether one is a copy of the other, cut or edited, or both are of a third; it does not matter which comes first.

    That is so where all words are the same, however few, or where at least half of the shorter one's own words stand
    in runs of the longer one. Lines that both end with are left out of it if they are few enough to be an outlet's
    notice below every article; and articles whose figures differ are forms filled in anew, however alike their words.
    """
    if one.whole == two.whole:
        return one.whole != 0
    short, long = sorted((one, two), key=lambda sketch: (sketch.words, sketch.whole))
    if short.words < _FEWEST_WORDS or _is_form_filled_in_anew(one, two):
        return False
    every = max(short.every, long.every)
    runs = _runs(_matches(short, long, every), every)
    furniture = [run for run in runs if run.is_furniture(short.words, long.words)]
    shared = min(_words_in([run for run in runs if run not in furniture], every), short.words)
    return shared >= _FEWEST_SHARED and shared >= _COPIED * (short.words - _words_in(furniture, every))


def _body(text: str) -> Iterator[Span]:
    """The paragraphs of the body; the first without its dateline, in which each outlet has its own form."""
    first = True
    for block in find_blocks(text):
        if block.kind == BlockKind.BODY:
            skipped = dateline_length(block.span.of(text)) if first else 0
            yield Span(block.span.start + skipped, block.span.end)
            first = False


def _is_form_filled_in_anew(one: Sketch, two: Sketch) -> bool:
    """Whether no figures agree: the same words are then those in which an agency reports every earthquake."""
    most = min(len(one.figures), len(two.figures))
    kept = len(frozenset(one.figures).intersection(two.figures))
    return most >= _FEW_FIGURES and kept < _FIGURES_KEPT * most


def _parts(body: Iterable[Span], quoted: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """The body in parts, each with whether it is the reporter's own; ``body`` and ``quoted`` are ascending."""
    position = 0
    for span in body:
        start = span.start
        while position < len(quoted) and quoted[position].start < span.end:
            cut = quoted[position]
            if start < cut.start:
                yield Span(start, cut.start), True
            if start < cut.end:
                yield Span(max(start, cut.start), min(cut.end, span.end)), False
                start = min(cut.end, span.end)
            if cut.end > span.end:
                break
            position += 1
        if start < span.end:
            yield Span(start, span.end), True


def _words(text: str) -> list[str]:
    """The words and figures: in lower case, parted at hyphens, abbreviations without their stops."""
    words = _WORD.findall(normalize("NFKC", text).lower().translate(_UNREAD))
    return [word.replace(".", "") if "." in word and word[0].isalpha() else word for word in words]


def _shingles(words: Sequence[str]) -> dict[int, int]:
    """The hashes of all runs of five words, with the number of the first word, where they stand first."""
    encoded = [word.encode() for word in words]
    found: dict[int, int] = {}
    for place in range(len(encoded) - _SHINGLE + 1):
        found.setdefault(crc32(b" ".join(encoded[place : place + _SHINGLE])), place)
    return found


def _sampled(shingles: dict[int, int]) -> tuple[int, dict[int, int]]:
    """Of how many shingles one is kept, and those that are."""
    every = 1
    while len(shingles) > _MOST_MARKS:
        every *= 2
        shingles = {mark: place for mark, place in shingles.items() if mark < 2**_BITS // every}
    return every, shingles


@dataclass(slots=True)
class _Run:
    """A passage that two texts share, each with its first and last mark; ``marks`` counts those between, with them."""

    first: tuple[int, int]
    last: tuple[int, int]
    marks: int = 1

    @property
    def length(self) -> int:
        """How many words of the shorter text it takes."""
        return self.last[0] - self.first[0] + _SHINGLE

    def is_furniture(self, *words: int) -> bool:
        """Whether both texts, of so many ``words``, end with it, and begin otherwise."""
        return (
            self.length <= _FURNITURE
            and all(start > _NEAR_END for start in self.first)
            and all(end + _SHINGLE + _NEAR_END >= count for end, count in zip(self.last, words, strict=True))
        )


def _matches(short: Sketch, long: Sketch, every: int) -> Iterator[tuple[int, int]]:
    """The places, in the one and in the other, of the shingles that both have, in the order of the shorter text."""
    there = dict(zip(long.marks, long.places, strict=True))
    for mark, place in zip(short.marks, short.places, strict=True):
        if mark in there and mark < 2**_BITS // every:
            yield place, there[mark]


def _runs(matches: Iterable[tuple[int, int]], every: int) -> list[_Run]:
    """The passages that are long enough to have been copied."""
    farthest = _GAP + _GAP_PER_STEP * (every - 1)
    runs: list[_Run] = []
    going: list[_Run] = []
    for here, there in matches:
        going = [run for run in going if here - run.last[0] <= farthest]
        for run in reversed(going):
            on, along = here - run.last[0], there - run.last[1]
            if 0 < along <= farthest and abs(on - along) <= _SHIFT:
                run.last = (here, there)
                run.marks += 1
                break
        else:
            going.append(_Run((here, there), (here, there)))
            runs.append(going[-1])
    return [run for run in runs if run.marks >= _RUN_MARKS and run.length >= _RUN]


def _words_in(runs: Iterable[_Run], every: int) -> int:
    """How many words of the shorter text are in ``runs``, which come by their starts."""
    total = reached = 0
    for run in runs:
        end = run.last[0] + _SHINGLE
        if end > reached:
            # where not every shingle is a mark, a run goes on by so many words, on average, to both sides
            total += end - max(run.first[0], reached) + 2 * (every - 1)
            reached = end
    return total
