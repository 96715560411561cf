# SPDX-License-Identifier: MIT
"""Which articles tell one story."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

DAM = "Engineers opened the sluices of the Kessel dam after the river rose, and the valley below was evacuated."
DAM_AGAIN = "The valley below the Kessel dam was evacuated; engineers opened the sluices when the river rose."
CHESS = "Lia Moss won the chess open with a bold gambit against the grandmaster from Porto."


def stories(library: Callable[..., Any], *texts: str) -> set[frozenset[str]]:
    found = library(*texts)
    paths = {one.article.id: one.article.path for one in found.articles}
    return {frozenset(paths[article] for article in story.articles) for story in found.links.stories}


def test_articles_of_one_story_come_together(library: Callable[..., Any]) -> None:
    texts = [f" date 2024-05-08\n\n{text}" for text in (DAM, CHESS, DAM_AGAIN)]
    assert stories(library, *texts) == {frozenset({"0.txt", "2.txt"}), frozenset({"1.txt"})}


def test_the_same_words_years_apart_are_two_stories(library: Callable[..., Any]) -> None:
    texts = (f" date 2024-05-08\n\n{DAM}", f" date 2019-02-01\n\n{DAM_AGAIN}")
    assert len(stories(library, *texts)) == 2


def test_an_undated_article_may_belong(library: Callable[..., Any]) -> None:
    assert len(stories(library, f" date 2024-05-08\n\n{DAM}", DAM_AGAIN)) == 1


def test_an_article_without_words_is_its_own_story(library: Callable[..., Any]) -> None:
    assert len(stories(library, "...", DAM, "?!")) == 3
