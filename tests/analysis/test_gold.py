# SPDX-License-Identifier: MIT
"""The score gate: what the analysis finds in the sample stories never gets worse.

Floors only rise: ``pytest tests/analysis/test_gold.py --raise-floors`` writes what is measured, rounded down, where it
is above its floor; ``--lower-floors`` is needed to write less than stands there. ``-rP`` prints what was missed.
"""

from __future__ import annotations

import json
from functools import cache
from math import floor

import pytest

from tests.analysis.labels import GOLD, load, stories
from tests.analysis.scoring import MEASURES, Reading, measures_of, reading

pytestmark = pytest.mark.slow

FLOORS = GOLD / "floors.json"
GATES = [(story, measure) for story in stories() for measure in measures_of(story)]
_STEPS = 100  # floors are hundredths, so that a label less or more does not move them


@cache
def read_story(story: str) -> Reading:
    return reading(load(story))


def floors() -> dict[str, dict[str, float]]:
    return json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def write_floor(story: str, measure: str, value: float) -> None:
    kept = floors()
    kept.setdefault(story, {})[measure] = value
    ordered = {name: {m: kept[name][m] for m in measures_of(name) if m in kept[name]} for name in sorted(kept)}
    FLOORS.write_text(json.dumps(ordered, indent=2) + "\n", encoding="utf-8")


@pytest.mark.parametrize(("story", "measure"), GATES, ids=lambda part: part.replace(" ", "-"))
def test_no_score_falls_below_its_floor(story: str, measure: str, request: pytest.FixtureRequest) -> None:
    score = MEASURES[measure](read_story(story))
    least = floors().get(story, {}).get(measure, -1.0)
    measured = floor(score.value * _STEPS + 1e-9) / _STEPS
    raising, lowering = (request.config.getoption(f"--{way}-floors", default=False) for way in ("raise", "lower"))
    if lowering or (raising and measured > least):
        write_floor(story, measure, measured)
        least = measured
    figures = f"{score.value:.3f} (floor {least:.2f}), {score.right} right of {score.wanted}, {score.given} given"
    report = "\n  ".join((f"{story}, {measure}: {figures}", *score.wrong))
    print(report)
    assert score.value >= least, report


def test_every_floor_belongs_to_a_measure() -> None:
    assert [(s, m) for s, kept in floors().items() for m in kept if (s, m) not in GATES] == []


def test_every_measure_has_a_floor() -> None:
    assert [gate for gate in GATES if gate[1] not in floors().get(gate[0], {})] == []


@pytest.mark.parametrize("story", stories())
def test_the_order_of_the_articles_changes_nothing(story: str) -> None:
    forwards = read_story(story)
    labels = forwards.labels
    backwards = reading(type(labels)(labels.story, labels.articles[::-1], (), (), ()))
    assert backwards.findings[::-1] == forwards.findings
    assert backwards.links == forwards.links
