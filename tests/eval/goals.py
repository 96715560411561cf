# SPDX-License-Identifier: MIT
"""The figures that are taken on the labelled sets, and what each should be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Scores = Mapping[str, Mapping[str, float]]  # a scorer's lines: label, then measure, then figure


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a scorer: the line and the measure in it, and the least it should be (or the most: ``at_most``).

    One without a goal is only told.
    """

    line: str
    measure: str
    goal: float | None = None
    at_most: bool = False

    @property
    def spelled_goal(self) -> str:
        """``>= .92``, ``<= 1``; empty where there is none."""
        if self.goal is None:
            return ""
        goal = f"{self.goal:,}" if isinstance(self.goal, int) else f"{self.goal:.2f}".removeprefix("0")
        return f"{'<=' if self.at_most else '>='} {goal}"

    def of(self, scores: Scores) -> float | None:
        """What was measured; None where the scorer does not say."""
        return scores.get(self.line, {}).get(self.measure)

    def is_met(self, measured: float | None) -> bool:
        """Whether a figure is as good as it should be."""
        if measured is None:
            return False
        if self.goal is None:
            return True
        return measured <= self.goal if self.at_most else measured >= self.goal


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: figures of one task on one set."""

    what: str
    task: str
    set: str
    figures: tuple[Figure, ...]

    def taken(self, scores: Scores) -> Taken:
        """The row with its figures."""
        measured = [figure.of(scores) for figure in self.figures]
        met = all(figure.is_met(number) for figure, number in zip(self.figures, measured, strict=True))
        goals = " / ".join(figure.spelled_goal for figure in self.figures)
        return Taken(
            ROWS.index(self), f"{self.task} {self.set}", self.what, " / ".join(map(spell, measured)), goals, met
        )


@dataclass(frozen=True, slots=True)
class Taken:
    """A row as it is printed; ``number`` is its place in the table."""

    number: int
    where: str
    what: str
    measured: str
    goals: str
    met: bool


def spell(figure: float | None) -> str:
    """.847 for a share, 16 and 27,105 for a number of things, ? for what is not known."""
    if figure is None:
        return "?"
    if isinstance(figure, int):
        return f"{figure:,}"
    return f"{figure:.3f}".removeprefix("0")


def _f1(line: str, goal: float | None = None) -> Figure:
    return Figure(line, "F1", goal)


def _share(line: str, goal: float) -> Figure:
    return Figure(line, "acc", goal)


_NAMED = "speaker right: named, all kinds"
_TIMEXES = (_f1("relaxed", 0.90), _f1("value", 0.78))
ROWS = (
    Row(
        "direct: exact / overlap .3",
        "quotes",
        "polnear-dev",
        (_f1("direct, exact", 0.92), _f1("direct, overlap .3", 0.97)),
    ),
    Row("speaker right, named, of matched", "quotes", "polnear-dev", (_share(_NAMED, 0.90),)),
    Row(
        "mixed / indirect, overlap .3",
        "quotes",
        "polnear-dev",
        (_f1("mixed, overlap .3", 0.55), _f1("indirect, overlap .3", 0.40)),
    ),
    Row("relaxed / value", "timexes", "te3-timebank", _TIMEXES),
    Row("relaxed / value", "timexes", "te3-aquaint", _TIMEXES),
    Row(
        "PERSON / ORG / PLACE, strict",
        "names",
        "conll-testa",
        (_f1("PERSON, strict", 0.80), _f1("ORG, strict", 0.60), _f1("PLACE, strict", 0.80)),
    ),
    Row(
        "PERSON B3 in one article; short name under its full name",
        "participants",
        "conll-testa",
        (_f1("PERSON, one article (B3)", 0.85), _share("short name shown under its full name", 0.80)),
    ),
    Row("date right", "published", "conll-testa", (_share("date right", 0.99),)),
    Row("date right, of all", "dated", "semeval15-1", (_share("date right, of all", 0.80),)),
    Row("date right, of all", "dated", "semeval15-2", (_share("date right, of all", 0.60),)),
    Row("PERSON B3 over all articles", "participants", "conll-testa", (_f1("PERSON, all articles (B3)", 0.80),)),
    Row(
        "told by two articles and put together; of one story",
        "events",
        "ecbplus-train",
        (_f1("event links", 0.55), _f1("articles of one story", 0.75)),
    ),
    Row("dates of a long story", "timeline", "t17-H1N1_bbc", (_f1("dates of timeline 0", 0.50),)),
    Row("exact; speakers", "quotes", "seeds", (_f1("direct, exact", 1.0), _share(_NAMED, 1.0))),
    Row("value", "timexes", "seeds", (_f1("value", 0.90),)),
    Row(
        "persons found; too many",
        "library",
        "seeds",
        (Figure("persons", "found", 16), Figure("persons", "too many", 1, at_most=True)),
    ),
    Row("events with their date", "library", "seeds", (Figure("events", "dated", 22),)),
    Row(
        "events with their cast; shared; published",
        "library",
        "seeds",
        (Figure("cast", "whole", 15), Figure("shared", "found", 4), Figure("published", "right", 5)),
    ),
    Row("words a second on one core", "speed", "all of these", (Figure("speed", "words a second", 25_000),)),
)
SETS = tuple(dict.fromkeys(row.set for row in ROWS if row.task != "speed"))
# Not the texts that are in tokens, as nobody writes, nor those that were no part of it when its goal was set.
SPEED_SETS = tuple(name for name in SETS if name not in ("ecbplus-train", "t17-H1N1_bbc"))
