# SPDX-License-Identifier: MIT
"""The whole reading of one article: what a worker process runs."""

from __future__ import annotations

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.publication import find_published
from viewer.analysis.dates.resolution import resolve
from viewer.analysis.events.finding import find_claims
from viewer.analysis.layout import find_author, find_blocks, find_outlet
from viewer.analysis.names.finding import find_names
from viewer.analysis.page import Block, BlockKind, Page
from viewer.analysis.quotes.finding import find_quotes
from viewer.analysis.sentences import find_sentences
from viewer.domain.article import Article, RawArticle
from viewer.domain.findings import Findings
from viewer.domain.span import Span


def analyse(raw: RawArticle) -> Findings:
    """Everything that one article says, found without looking at any other. A pure function of its text."""
    blocks = find_blocks(raw.text)
    page = Page(raw.id, raw.text, blocks, find_sentences(raw.text, blocks))
    entities, mentions = find_names(page)
    expressions = find_expressions(page)
    published = find_published(page, expressions)
    timexes = resolve(page, expressions, published)
    quotes = find_quotes(page, entities, mentions, timexes=timexes, published=published)
    claims = find_claims(page, entities, mentions, timexes=timexes, quotes=quotes, published=published)
    article = Article(
        id=raw.id,
        path=raw.path,
        text=raw.text,
        fingerprint=raw.fingerprint,
        language="en",
        title=_first(blocks, BlockKind.TITLE),
        outlet=find_outlet(raw.text, blocks),
        author=find_author(raw.text, blocks),
        published=published,
        lead=_lead(page),
    )
    return Findings(article, entities, mentions, timexes, quotes, claims)


def _lead(page: Page) -> Span | None:
    return next((item.span for item in page.sentences if page.kind_of(item) == BlockKind.BODY), None)


def _first(blocks: tuple[Block, ...], kind: BlockKind) -> Span | None:
    return next((block.span for block in blocks if block.kind == kind), None)
