# SPDX-License-Identifier: MIT
"""The scorers that lie beside the labelled sets: run as they are, and their words read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.eval.goals import Scores

_LINE = re.compile(r"(?P<label>\S.*?)\s+(?P<figures>(?:\w+ [\d.]+(?:  |$))+)$")
_FIGURE = re.compile(r"(\w+) ([\d.]+)")
_PERSONS = re.compile(r"^persons, whole library +found (\d+)/(\d+), exported (\d+)$", re.MULTILINE)
_PUBLISHED = re.compile(r"^published within the proved interval +(\d+)/\d+$", re.MULTILINE)
_CAST = re.compile(r"^events with their whole cast +(\d+)/\d+$", re.MULTILINE)
_SHARED = re.compile(r"^events that several articles share +(\d+)/\d+$", re.MULTILINE)
_EVENTS = re.compile(r"^events found / with the right date +(\d+)/(\d+) / (\d+)/\d+$", re.MULTILINE)


def score(folder: Path, task: str, name: str, export: Path) -> Scores:
    """What ``score.py`` of a folder says of an export."""
    return read_scores(_said(folder / "score.py", task, name, export))


def score_library(folder: Path, export: Path) -> Scores:
    """What ``seeds.py`` of a folder says of an export."""
    return read_library(_said(folder / "seeds.py", export))


def read_scores(said: str) -> Scores:
    """``direct, exact   P 0.870  F1 0.879  n_gold 640``, line by line."""
    lines = filter(None, map(_LINE.match, said.splitlines()))
    return {
        line["label"]: {name: _number(digits) for name, digits in _FIGURE.findall(line["figures"])} for line in lines
    }


def read_library(said: str) -> Scores:
    """The people and events of the whole library."""
    persons, events = _PERSONS.search(said), _EVENTS.search(said)
    scores: dict[str, dict[str, float]] = {}
    if persons:
        found, total, exported = map(int, persons.groups())
        scores["persons"] = {"found": found, "of": total, "too many": exported - found}
    if events:
        found, total, dated = map(int, events.groups())
        scores["events"] = {"found": found, "of": total, "dated": dated}
    for pattern, line, measure in (
        (_PUBLISHED, "published", "right"),
        (_CAST, "cast", "whole"),
        (_SHARED, "shared", "found"),
    ):
        if told := pattern.search(said):
            scores[line] = {measure: int(told[1])}
    return scores


def _number(digits: str) -> float:
    return float(digits) if "." in digits else int(digits)


def _said(script: Path, *arguments: str | Path) -> str:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(script), *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", env=environment)
    assert done.returncode == 0, done.stderr
    return done.stdout
