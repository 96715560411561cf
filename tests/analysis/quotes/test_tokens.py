# SPDX-License-Identifier: MIT
"""Words and quotes of a block as tokens."""

from __future__ import annotations

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.quotes.marks import find_quoted
from viewer.analysis.quotes.tokens import Kind, Token, tokenise
from viewer.analysis.sentences import find_sentences


def _tokens(text: str) -> tuple[Token, ...]:
    blocks = find_blocks(text)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    ends = [sentence.span.end for sentence in page.sentences]
    return tokenise(page, 0, list(enumerate(find_quoted(page))), ends)


def test_a_quote_is_one_token_of_the_sentence_it_ends_in() -> None:
    quote, comma, *_ = _tokens("“Go. Run”, Lee said. It rained.")
    assert quote.kind is Kind.QUOTE
    assert (quote.first_sentence, quote.sentence, comma.sentence) == (0, 1, 1)
    assert quote.text == "n"


def test_a_quote_that_ends_its_sentence_is_not_of_the_next() -> None:
    quote, lee, *_ = _tokens("“Go.” Lee ran.")
    assert (quote.sentence, lee.sentence) == (0, 1)


def test_words_keep_what_belongs_to_them() -> None:
    words = [
        token.text for token in _tokens("The U.S. envoy's 9/11 aide John F. Ek-Lee left.") if token.kind is Kind.WORD
    ]
    assert words == ["The", "U.S.", "envoy's", "9/11", "aide", "John", "F", "Ek-Lee", "left"]


def test_the_stop_of_an_abbreviation_is_no_token() -> None:
    assert [token.text for token in _tokens("Mr. Ek left.") if token.text == "."] == ["."]
