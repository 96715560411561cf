# SPDX-License-Identifier: MIT
"""The sample stories and their labels are whole."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from tests.analysis.labels import GOLD, SAMPLE, ArticleLabels, StoryLabels, load, stories
from viewer import paths
from viewer.domain.when import When
from viewer.readers.files import find_files
from viewer.readers.formats import read

STORIES = sorted(path.name for path in SAMPLE.iterdir())
ARTICLES = [(labels, article) for labels in map(load, stories()) for article in labels.articles]
EACH_ARTICLE = pytest.mark.parametrize(
    ("labels", "article"), ARTICLES, ids=[f"{labels.story}-{article.name}" for labels, article in ARTICLES]
)


def test_the_app_finds_the_stories() -> None:
    assert paths.sample() == SAMPLE


@pytest.mark.parametrize("story", STORIES)
def test_a_story_has_a_dozen_articles_and_every_one_is_read(story: str) -> None:
    found = find_files([SAMPLE / story])
    assert found.skipped == ()
    assert len(found.files) >= 12
    assert {path.name for path in found.files} == {path.name for path in (SAMPLE / story).iterdir()}
    assert {read(path).encoding for path in found.files} == {"utf-8"}


def test_no_sample_or_label_is_large() -> None:
    files = [path for folder in (SAMPLE, GOLD) for path in folder.rglob("*") if path.is_file()]
    assert [path for path in files if path.stat().st_size > 1_000_000] == []


@pytest.mark.parametrize("story", STORIES)
def test_every_article_of_a_story_has_labels(story: str) -> None:
    assert {article.name for article in load(story).articles} == {path.name for path in (SAMPLE / story).iterdir()}


@EACH_ARTICLE
def test_labels_stand_where_they_say(labels: StoryLabels, article: ArticleLabels) -> None:
    text = article.raw.text
    assert [at for at in article.stretches() if text[at.start : at.end] != at.text] == []
    assert [form for forms in article.persons.values() for form in forms if form not in text] == []
    assert article.title is None or article.title in text


@EACH_ARTICLE
def test_labelled_dates_are_edtf(labels: StoryLabels, article: ArticleLabels) -> None:
    for value in filter(None, (article.published, *(event.value for event in article.events))):
        assert When.parse(value)
    for timex in article.timexes:
        assert timex.value.startswith(("P", "XXXX-W")) or When.parse(timex.value)


@EACH_ARTICLE
def test_quotations_do_not_overlap_and_their_speakers_are_known(labels: StoryLabels, article: ArticleLabels) -> None:
    spans = [(label.at.start, label.at.end) for label in article.quotes]
    assert all(before[1] < after[0] for before, after in pairwise(spans))
    bodies = {"Mission Control", "Apollo 13 Review Board", "White House", "COP28"}
    if article.persons:
        assert {label.speaker for label in article.quotes} - {None} <= {*article.persons, *bodies}
    continued = [i for i, label in enumerate(article.quotes) if label.continues]
    assert all(i and article.quotes[i - 1].speaker == article.quotes[i].speaker for i in continued)


@pytest.mark.parametrize("story", STORIES)
def test_a_story_has_what_real_stories_have(story: str) -> None:
    labels = load(story)
    texts = {article.name: article.raw.text for article in labels.articles}
    assert labels.disputed, "no two articles disagree on a date"
    assert labels.reprints, "no article is a reprint"
    assert [article for article in labels.articles if article.published is None], "no date of publication stays open"
    assert [name for name, text in texts.items() if text.startswith(" date ")]
    assert [name for name in texts if name.endswith(".md")]
    for group in labels.same_quotes:
        assert all(texts[name][at.start : at.end] == at.text for name, at in group)


def test_the_folder_of_labels_says_where_the_stories_come_from() -> None:
    readme = (GOLD / "README.md").read_text(encoding="utf-8")
    assert "Where the stories come from" in readme
    assert {path.name for path in Path(GOLD).glob("*.json")} == {
        name
        for name in (
            *("apollo.json", "climate.json", "reported.json", "reprints.json", "utterances.json", "wordings.json"),
            "floors.json",
        )
        if f"`{name}`" in readme
    }
    assert json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))
