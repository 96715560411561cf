# SPDX-License-Identifier: MIT
"""The labels of ``data/gold``, as its README describes them, and the articles that they are for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from viewer.domain.article import RawArticle
from viewer.readers.formats import read

ROOT = Path(__file__).resolve().parent.parent.parent
GOLD = ROOT / "data" / "gold"
SAMPLE = ROOT / "data" / "sample"
_NO_ARTICLES = ("floors", "reprints", "utterances")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an article; ``text`` is what must stand there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class QuoteLabel:
    """One part of an utterance; ``continues`` says that the label before it is the part before it."""

    at: Stretch
    speaker: str | None
    continues: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class TimexLabel:
    at: Stretch
    value: str


@dataclass(frozen=True, slots=True)
class EventLabel:
    """An event as one article tells it; ``heads`` are the words that do."""

    event: str
    gist: str
    value: str
    persons: tuple[str, ...]
    heads: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class ArticleLabels:
    """What a careful reader finds in one article. ``published`` is the interval that the text proves, or None."""

    name: str
    raw: RawArticle
    title: str | None
    published: str | None
    persons: dict[str, tuple[str, ...]]
    quotes: tuple[QuoteLabel, ...]
    reported: tuple[QuoteLabel, ...]
    timexes: tuple[TimexLabel, ...]
    events: tuple[EventLabel, ...]

    def stretches(self) -> list[Stretch]:
        """Every labelled stretch of the article."""
        quotes, timexes = [label.at for label in (*self.quotes, *self.reported)], [label.at for label in self.timexes]
        return [*quotes, *timexes, *(head for event in self.events for head in event.heads)]


@dataclass(frozen=True, slots=True)
class StoryLabels:
    """What a careful reader finds in a story; ``disputed`` are the events that its articles date differently."""

    story: str
    articles: tuple[ArticleLabels, ...]
    disputed: tuple[str, ...]
    same_quotes: tuple[tuple[tuple[str, Stretch], ...], ...]
    reprints: tuple[tuple[str, str], ...]

    def full_names(self, person: str) -> set[str]:
        """The names that a person may be known by: those of more than one word."""
        forms = {form for article in self.articles for form in article.persons.get(person, ())} | {person}
        return {form for form in forms if " " in form} or forms


def stories() -> list[str]:
    """The labelled sets: one for each story of the sample, and the texts that the labels hold themselves."""
    return sorted(path.stem for path in GOLD.glob("*.json") if path.stem not in _NO_ARTICLES)


def load(story: str) -> StoryLabels:
    """The labels of one set."""
    data = json.loads((GOLD / f"{story}.json").read_text(encoding="utf-8"))
    return StoryLabels(
        story,
        tuple(_article(story, name, entry) for name, entry in sorted(data["articles"].items())),
        tuple(group["event"] for group in data.get("same_event", ()) if "conflict" in group),
        tuple(tuple((item["article"], _stretch(item)) for item in group) for group in data.get("same_quote", ())),
        tuple((first, second) for first, second in data.get("reprints", ())),
    )


def _article(story: str, name: str, entry: dict[str, Any]) -> ArticleLabels:
    raw = RawArticle.of_text(entry["text"], name) if "text" in entry else read(SAMPLE / story / name)
    return ArticleLabels(
        name,
        raw,
        entry.get("title"),
        entry["published"]["interval"],
        {person: tuple(forms) for person, forms in entry.get("persons", {}).items()},
        tuple(_quote(item) for item in entry["quotes"]),
        tuple(_quote(item) for item in entry.get("reported", ())),
        tuple(TimexLabel(_stretch(item), item["value"]) for item in entry["timexes"]),
        tuple(_event(item) for item in entry.get("events", ())),
    )


def _quote(item: dict[str, Any]) -> QuoteLabel:
    return QuoteLabel(_stretch(item), item["speaker"], item.get("continues", False), item.get("optional", False))


def _event(item: dict[str, Any]) -> EventLabel:
    heads = tuple(_stretch(head) for head in item["heads"])
    return EventLabel(item["event"], item["gist"], item["value"], tuple(item["persons"]), heads)


def _stretch(item: dict[str, Any]) -> Stretch:
    return Stretch(item["start"], item["end"], item["text"])
