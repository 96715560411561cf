# SPDX-License-Identifier: MIT
"""The selected thing as words to paste: always with where they stand."""

from __future__ import annotations

from viewer.domain.selection import Noun, Ref
from viewer.ui import wording
from viewer.ui.contents import Contents
from viewer.wording.dates import when_words
from viewer.wording.quotes import cited, quoted


def words_to_copy(contents: Contents, ref: Ref) -> str:
    """What the clipboard gets; empty where the thing is not in the library any more."""
    return _COPIES[ref.noun](contents, ref.id)


def _article(contents: Contents, article: int) -> str:
    return "\n".join(
        f"{row.title} ({wording.joined([row.outlet, when_words(row.published)])})\n{row.path}"
        for row in contents.article_rows([article])
    )


def _event(contents: Contents, event: int) -> str:
    lines = [f"{when_words(row.when)}: {row.title}" for row in contents.event_rows([event])]
    lines += [
        f"{cited(claim.text)} ({claim.article_title}, {wording.characters(claim.sentence)})"
        for claim in contents.claims(event)
    ]
    return "\n".join(lines)


def _participant(contents: Contents, participant: int) -> str:
    return "\n".join(wording.joined([row.name, row.description]) for row in contents.participant_rows([participant]))


def _quote(contents: Contents, quote: int) -> str:
    return "\n".join(
        f"{quoted(row)} ({wording.quote_line(row)}; {row.article_title}, {wording.characters(row.spans[0])})"
        for row in contents.quote_rows([quote])
    )


_COPIES = {Noun.ARTICLE: _article, Noun.EVENT: _event, Noun.PARTICIPANT: _participant, Noun.QUOTE: _quote}
