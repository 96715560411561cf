# SPDX-License-Identifier: MIT
"""Who said each quoted stretch of an article: its own sentence first, then what runs on from the quote before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from viewer.analysis.page import BlockKind, Page
from viewer.analysis.quotes import cues
from viewer.analysis.quotes.cast import Cast, Spoken
from viewer.analysis.quotes.marks import Ending, Quoted
from viewer.analysis.quotes.phrases import subject_before
from viewer.analysis.quotes.pronouns import GENDERED
from viewer.analysis.quotes.sieves import CONFIDENCE, Source, addressee_of, find_source, source_of_sentence, window
from viewer.analysis.quotes.tokens import Kind, Token, tokenise
from viewer.domain.span import Span

_BROKEN_OFF = (",", "-", "—", "–", "…")
_WEAK = ("", "carried", "next_paragraph", "reported", "announced", "topic")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The source of a quoted stretch, as far as it was found.

    ``alone`` tells that the stretch is all there is of its sentences: nothing but a quote before it can name a source.
    ``led_in`` tells that a colon leads to it: «her message: “…”».
    """

    speaker: int | None = None
    phrase: Span | None = None
    cue: Span | None = None
    sieve: str = ""
    addressee: int | None = None
    alone: bool = False
    led_in: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether the sentence around the stretch does nothing but report it."""
        return self.sieve in ("said_x", "x_said", "colon", "transcript", "inner_cue")

    @property
    def confidence(self) -> float:
        """How often the pattern is right on labelled news (0 to 1)."""
        return CONFIDENCE.get(self.sieve, 0.0)


class Attributor:
    """Goes through an article from top to bottom; what was said before can decide who speaks now."""

    def __init__(self, page: Page, quoted: Sequence[Quoted], cast: Cast) -> None:
        self._page = page
        self._quoted = quoted
        self._cast = cast
        self._found: list[Attribution] = []
        self._tokens: dict[int, tuple[Token, ...]] = {}
        self._ends = [sentence.span.end for sentence in page.sentences]
        self._steps = (
            self._transcript,
            self._inner_cue,
            self._verb_in_quote,
            self._own,
            self._announced,
            self._carried,
            self._topic,
        )
        self._inside: dict[int, list[tuple[int, Quoted]]] = {}
        for number, quote in enumerate(quoted):
            self._inside.setdefault(quote.block, []).append((number, quote))

    def attribute(self) -> tuple[Attribution, ...]:
        """An attribution for every quoted stretch, in order."""
        for block in sorted(self._inside):
            tokens = self.tokens_of(block)
            for index in [at for at, token in enumerate(tokens) if token.kind == Kind.QUOTE]:
                attribution = self._one(*window(tokens, index))
                self._found.append(attribution)
                if attribution.speaker is not None:
                    self._cast.note_speaker(Spoken(tokens[index].sentence, attribution.speaker))
        self._settle_runs()
        return tuple(self._found)

    def tokens_of(self, block: int) -> tuple[Token, ...]:
        """The words of a block, each quote of it one token."""
        if block not in self._tokens:
            self._tokens[block] = tokenise(self._page, block, self._inside.get(block, ()), self._ends)
        return self._tokens[block]

    def resolve(self, tokens: Sequence[Token], source: Source, sieve: str = "") -> Attribution:
        """The attribution that a source phrase gives: whom it stands for, or nobody, and to whom it was said."""
        phrase = source.phrase
        span = phrase.span(tokens)
        head = tokens[phrase.start]
        if phrase.end - phrase.start == 1 and head.low in GENDERED:
            speaker = self._cast.antecedent(span.start, head.low)
        else:
            speaker = self._cast.named_in(span, phrase.apposition_span(tokens))
            if speaker is None:
                speaker = self._cast.described_by(span)
            if speaker is None:
                speaker = self._cast.taken_up_by(span)
        cue = cues.span_at(tokens, source.cue) if source.cue is not None else None
        spoken_to = addressee_of(tokens, source)
        addressee = self._cast.named_in(spoken_to.span(tokens)) if spoken_to is not None else None
        return Attribution(speaker, span, cue, sieve or source.sieve, addressee if addressee != speaker else None)

    def _settle_runs(self) -> None:
        """A quote of several paragraphs is one utterance: the part with a cue of its own speaks for the others."""
        for number in range(len(self._quoted) - 2, -1, -1):
            quote, following = self._quoted[number], self._quoted[number + 1]
            if not following.goes_on and (quote.ending != Ending.RUNS_ON or following.block != quote.block + 1):
                continue
            own, other = self._found[number], self._found[number + 1]
            nobody = own.phrase is None and own.speaker is None  # so far; a run may be told by its very last part
            tells = other.sieve not in (*_WEAK, "run_on", "transcript") and own.sieve in (*_WEAK, "run_on")
            if not quote.settled and ((tells and (nobody or own.sieve != "run_on")) or (nobody and other.phrase)):
                self._found[number] = replace(other, sieve="run_on", alone=own.alone)

    def _one(self, tokens: Sequence[Token], index: int) -> Attribution:
        alone = _is_alone(tokens, index)
        led_in = index > 0 and tokens[index - 1].kind == Kind.COLON
        for step in self._steps:
            found = step(tokens, index, alone)
            if found is not None:
                return replace(found, alone=alone, led_in=led_in)
        return Attribution(alone=alone, led_in=led_in)

    def _transcript(self, tokens: Sequence[Token], index: int, alone: bool) -> Attribution | None:
        """«NAME: …» inside the marks, a turn without marks, or a name behind a dash below the quote."""
        quote = self._quoted[tokens[index].quote]
        if quote.goes_on:
            return replace(self._found[tokens[index].quote - 1], sieve="run_on")
        if quote.name is None and not quote.settled:
            return None
        speaker = quote.speaker
        if speaker is None and quote.name is not None:
            speaker = self._cast.named_in(quote.name)
        behind = quote.name is not None and quote.name.start >= quote.inner.end
        return Attribution(speaker, quote.name, None, "dash" if behind else "transcript")

    def _inner_cue(self, tokens: Sequence[Token], index: int, alone: bool) -> Attribution | None:
        """«“…,” said Lee, “and …”»: a cue between the parts of one sentence of the speaker's."""
        number = tokens[index].quote
        if number == 0 or alone or self._quoted[number - 1].block != self._quoted[number].block:
            return None
        before, quoted = self._found[number - 1], self._quoted[number - 1]
        first = self._quoted[number].inner.of(self._page.text).split(None, 1)[0]
        is_open = first[0].isupper() and re.split(r"['’]", first)[0] != "I"  # «“If I must,” said Lee, “I will go.”»
        between = self._page.text[quoted.outer.end : self._quoted[number].outer.start].strip()
        if before.sieve not in ("said_x", "x_said", "inner_cue") or between[-1:] not in (",", "-", "—", "–", "―"):
            return None
        broken_off = quoted.inner.of(self._page.text)[-1:] in _BROKEN_OFF or between[:1] in _BROKEN_OFF
        same_sentence = tokens[index].first_sentence == self._sentence_of(quoted.outer.end - 1)
        return replace(before, sieve="inner_cue") if broken_off and same_sentence and not is_open else None

    def _verb_in_quote(self, tokens: Sequence[Token], index: int, alone: bool) -> Attribution | None:
        """«Lee also “stressed that …”»: the quoted words begin with the cue."""
        quote = self._quoted[tokens[index].quote]
        first = quote.inner.of(self._page.text).split(" ", 1)[0]
        word = Token(0, 0, first, first.lower(), Kind.WORD, 0)
        if not cues.is_saying(word) or first.endswith("ing") or alone:
            return None
        phrase = subject_before(tokens, index, 0)
        if phrase is not None and phrase.apposition is not None and _has_cue(tokens, phrase.apposition):
            return None  # «The nation, Lee added, “asks for …”»
        cue = Span(quote.inner.start, quote.inner.start + len(first))
        found = self.resolve(tokens, Source(phrase, None, "verb_in_quote")) if phrase is not None else None
        return replace(found, cue=cue) if found is not None else None

    def _own(self, tokens: Sequence[Token], index: int, alone: bool) -> Attribution | None:
        source = find_source(tokens, index)
        return self.resolve(tokens, source) if source is not None else None

    def _announced(self, tokens: Sequence[Token], index: int, alone: bool) -> Attribution | None:
        """«Lee spoke last. “…”»: the sentence before, of the same paragraph, begins with who speaks now."""
        quote = self._quoted[tokens[index].quote]
        sentence = tokens[index].first_sentence - 1
        if not alone or sentence < 0 or self._is_fragment(tokens[index].quote):
            return None
        before = self._page.sentences[sentence]
        if before.block != quote.block or self._has_quote(before.span):
            return None
        speaker = self._cast.named_first(sentence)
        if speaker is None:
            return None
        return self._reported(sentence, "reported") or Attribution(speaker, None, None, "announced")

    def _carried(self, tokens: Sequence[Token], index: int, alone: bool) -> Attribution | None:
        """A quote that is all of its sentences goes on with the speaker of the quote right before it."""
        number = tokens[index].quote
        if not alone or number == 0 or self._is_fragment(number):
            return None
        before, quoted = self._found[number - 1], self._quoted[number - 1]
        gap = tokens[index].first_sentence - self._sentence_of(quoted.outer.end - 1)
        same_block = quoted.block == self._quoted[number].block
        if quoted.ending == Ending.RUNS_ON and self._quoted[number].block == quoted.block + 1:
            return replace(before, sieve="run_on")
        if before.phrase is None and before.speaker is None:
            return None
        if same_block and gap <= 2:
            return replace(before, sieve="carried")
        if self._is_next_paragraph(quoted.block, self._quoted[number].block) and gap <= 2:
            return replace(before, sieve="next_paragraph")
        return None

    def _topic(self, tokens: Sequence[Token], index: int, alone: bool) -> Attribution | None:
        """A quote alone in its sentences: the sentence before may report somebody's words or be about one person."""
        quote = self._quoted[tokens[index].quote]
        sentence = tokens[index].first_sentence - 1
        if not alone or sentence < 0 or self._is_fragment(tokens[index].quote):
            return None
        before = self._page.sentences[sentence]
        announced = before.span.of(self._page.text).rstrip().endswith(":")
        if before.block != quote.block and not announced:
            return None
        reported = self._reported(sentence, "colon" if announced else "reported")
        if reported is not None:
            return reported
        speaker = self._cast.subject_of(sentence)
        return Attribution(speaker, None, None, "colon" if announced else "topic") if speaker is not None else None

    def _reported(self, sentence: int, sieve: str) -> Attribution | None:
        """Whose words a sentence without a quote reports."""
        around = self.tokens_of(self._page.sentences[sentence].block)
        first = bisect_left(around, sentence, key=lambda token: token.sentence)
        end = bisect_right(around, sentence, key=lambda token: token.sentence)
        source = source_of_sentence(around, first, end)
        return self.resolve(around, source, sieve) if source is not None else None

    def _is_fragment(self, number: int) -> bool:
        words = self._quoted[number].inner.of(self._page.text).strip()
        return not words or (words[-1] not in ".!?…,—-" and len(words.split()) < 5)

    def _has_quote(self, span: Span) -> bool:
        index = bisect_left(self._quoted, span.start, key=lambda quote: quote.outer.end)
        return index < len(self._quoted) and self._quoted[index].outer.start < span.end

    def _sentence_of(self, position: int) -> int:
        return bisect_right(self._ends, position)

    def _is_next_paragraph(self, earlier: int, later: int) -> bool:
        """Whether no body paragraph stands between two blocks."""
        between = self._page.blocks[earlier + 1 : later]
        return later > earlier and not any(block.kind == BlockKind.BODY for block in between)


def _is_alone(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quote is all there is of the sentences that it stands in."""
    quote = tokens[index]
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return (before is None or before.sentence != quote.first_sentence) and (
        after is None or after.first_sentence != quote.sentence or after.kind == Kind.OTHER
    )


def _has_cue(tokens: Sequence[Token], stretch: tuple[int, int]) -> bool:
    return any(cues.is_saying_at(tokens, index) for index in range(*stretch))
