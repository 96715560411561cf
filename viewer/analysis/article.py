# SPDX-License-Identifier: MIT
"""The whole reading of one article: what a worker process runs."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.analysis.dates.attestation import Attestation
from viewer.analysis.dates.expressions import Expression, find_expressions
from viewer.analysis.dates.publication import find_published
from viewer.analysis.dates.resolution import resolve
from viewer.analysis.events.finding import find_claims
from viewer.analysis.furniture import dateline_length
from viewer.analysis.layout import find_author, find_blocks, find_outlet
from viewer.analysis.names.finding import NameFinder, Names, find_names
from viewer.analysis.page import Block, BlockKind, Page
from viewer.analysis.quotes.finding import find_quotes
from viewer.analysis.sentences import find_sentences
from viewer.domain.article import Article, Published, RawArticle
from viewer.domain.basis import CORRECTED, FROM_LIBRARY, Basis, Grade
from viewer.domain.findings import Findings
from viewer.domain.span import Span
from viewer.domain.when import When


def analyse(raw: RawArticle, names: NameFinder = find_names) -> Findings:
    """Everything that one article says, found without looking at any other. A pure function of its text."""
    page = _page(raw)
    expressions = find_expressions(page)
    return _read(raw, page, expressions, find_published(page, expressions), named=names(page))


def reread(findings: Findings, attestations: Sequence[Attestation]) -> Findings | None:
    """All that an article says in the light of what others testify; None where that does not date it any better.

    Its names stay, whoever found them: they do not rest on its date.
    """
    raw = _raw(findings.article)
    page = _page(raw)
    expressions = find_expressions(page)
    published = find_published(page, expressions, attestations)
    if not _is_from_library(published):
        return None
    return _read(raw, page, expressions, published, named=(findings.entities, findings.mentions))


def reread_as(findings: Findings, when: When) -> Findings:
    """All that an article says, published when a person says so."""
    raw = _raw(findings.article)
    page = _page(raw)
    published = Published(when, Basis(Grade.WRITTEN, CORRECTED))
    return _read(raw, page, find_expressions(page), published, named=(findings.entities, findings.mentions))


def analyse_alone(findings: Findings) -> Findings:
    """What an article says by itself: the same findings, unless its date of publication rests on other articles."""
    article = findings.article
    if not _is_from_elsewhere(article.published):
        return findings
    return analyse(_raw(article), lambda page: (findings.entities, findings.mentions))


def _raw(article: Article) -> RawArticle:
    return RawArticle(article.path, article.text, article.fingerprint)


def _is_from_library(published: Published) -> bool:
    return published.basis is not None and published.basis.rule == FROM_LIBRARY


def _is_from_elsewhere(published: Published) -> bool:
    """Whether it rests on another article, or on a person's word."""
    return published.basis is not None and published.basis.rule in (FROM_LIBRARY, CORRECTED)


def _page(raw: RawArticle) -> Page:
    blocks = find_blocks(raw.text)
    return Page(raw.id, raw.text, blocks, find_sentences(raw.text, blocks))


def _read(
    raw: RawArticle, page: Page, expressions: tuple[Expression, ...], published: Published, *, named: Names
) -> Findings:
    entities, mentions = named
    timexes = resolve(page, expressions, published)
    quotes = find_quotes(page, entities, mentions, timexes=timexes, published=published)
    claims = find_claims(page, entities, mentions, timexes=timexes, quotes=quotes, published=published)
    article = Article(
        id=raw.id,
        path=raw.path,
        text=raw.text,
        fingerprint=raw.fingerprint,
        language="en",
        title=_first(page.blocks, BlockKind.TITLE),
        outlet=find_outlet(raw.text, page.blocks),
        author=find_author(raw.text, page.blocks),
        published=published,
        lead=_lead(page),
    )
    return Findings(article, entities, mentions, timexes, quotes, claims)


def _lead(page: Page) -> Span | None:
    """The first sentence of the body, behind its dateline: a list shows place and date in their own line."""
    first = next((item.span for item in page.sentences if page.kind_of(item) == BlockKind.BODY), None)
    return first and Span(first.start + dateline_length(first.of(page.text)), first.end)


def _first(blocks: tuple[Block, ...], kind: BlockKind) -> Span | None:
    return next((block.span for block in blocks if block.kind == kind), None)
