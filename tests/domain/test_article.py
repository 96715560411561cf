# SPDX-License-Identifier: MIT
"""An article is known by its bytes."""

from __future__ import annotations

from viewer.domain.article import RawArticle


def test_the_same_file_is_the_same_article_wherever_it_lies() -> None:
    assert RawArticle.of_text("News.", "/a.txt").id == RawArticle.of_text("News.", "/b/c.txt").id
    assert RawArticle.of_text("News.").id != RawArticle.of_text("News. ").id


def test_a_pasted_text_has_a_fingerprint_and_no_place() -> None:
    article = RawArticle.of_text("é")
    assert (article.path, article.encoding) == ("", "utf-8")
    assert article.fingerprint == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
