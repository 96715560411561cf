# SPDX-License-Identifier: MIT
"""The figures that users read: in the tables of the page "How Dateline reads", and the main ones in README.

A table whose last column is called *Figure* has one figure a row, known by the row's first two cells; the table that
begins with *At least* has the floors of ``data/gold``. ``python3 run.py test --eval --write-figures`` writes them anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.eval.goals import Scores

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "resources" / "help" / "how-dateline-reads.md"
README = ROOT / "README.md"
FLOORS = ROOT / "data" / "gold" / "floors.json"
REFRESH = "python3 run.py test --eval --write-figures"
TOLERANCE = 0.01  # of a share; what is counted must be the same
NONE = "–"

_SPEED = re.compile(r"(?<=about )[\d,]+(?= words a second)")
_SPEED_STEP = 1000  # no two runs take the same time
Key = tuple[str, str]  # the first two cells of a row: what, and on which news
Floors = Mapping[str, Mapping[str, float]]  # story, then measure, then floor


@dataclass(frozen=True, slots=True)
class Source:
    """Where a printed figure comes from: task and set, then a scorer's line and the measure in it.

    ``of`` is the measure that counts how many there are to be found, where things are counted.
    """

    task: str
    set: str
    line: str
    measure: str
    of: str = ""

    def spelled(self, scores: Scores) -> str | None:
        """``88 %``, ``16 of 16``, ``0``; None where the scorer does not say."""
        found = scores.get(self.line, {})
        figure, total = found.get(self.measure), found.get(self.of)
        if figure is None or (self.of and total is None):
            return None
        if self.of:
            return f"{figure} of {total}"
        return str(figure) if isinstance(figure, int) else percent(figure)

    def is_told_by(self, printed: str, scores: Scores) -> bool:
        """Whether what is printed is what was measured, near enough."""
        spelled = self.spelled(scores)
        share = re.fullmatch(r"(\d+) %", printed)
        if spelled is None or not share or not spelled.endswith("%"):
            return printed == spelled
        return abs(int(share[1]) / 100 - scores[self.line][self.measure]) <= TOLERANCE + 1e-9


_NAMED = "speaker right: named, all kinds"
FIGURES: dict[Key, Source] = {
    ("Direct quotes, to the letter", "PolNeAR"): Source("quotes", "polnear-dev", "direct, exact", "F1"),
    ("Direct quotes, in part", "PolNeAR"): Source("quotes", "polnear-dev", "direct, overlap .3", "F1"),
    ("Partly direct quotes, in part", "PolNeAR"): Source("quotes", "polnear-dev", "mixed, overlap .3", "F1"),
    ("Indirect quotes, in part", "PolNeAR"): Source("quotes", "polnear-dev", "indirect, overlap .3", "F1"),
    ("Times in the text", "TimeBank"): Source("timexes", "te3-timebank", "relaxed", "F1"),
    ("Times in the text, and their dates", "TimeBank"): Source("timexes", "te3-timebank", "value", "F1"),
    ("Times in the text", "AQUAINT"): Source("timexes", "te3-aquaint", "relaxed", "F1"),
    ("Times in the text, and their dates", "AQUAINT"): Source("timexes", "te3-aquaint", "value", "F1"),
    ("Names of people", "CoNLL"): Source("names", "conll-testa", "PERSON, strict", "F1"),
    ("Names of organisations", "CoNLL"): Source("names", "conll-testa", "ORG, strict", "F1"),
    ("Names of places", "CoNLL"): Source("names", "conll-testa", "PLACE, strict", "F1"),
    ("People in one article", "CoNLL"): Source("participants", "conll-testa", "PERSON, one article (B3)", "F1"),
    ("Events that two articles tell", "ECB+"): Source("events", "ecbplus-train", "event links", "F1"),
    ("Direct quotes, to the letter", "Five articles"): Source("quotes", "seeds", "direct, exact", "F1"),
    ("Times in the text, and their dates", "Five articles"): Source("timexes", "seeds", "value", "F1"),
    ("Speakers", "PolNeAR"): Source("quotes", "polnear-dev", _NAMED, "acc"),
    ("Speakers", "Five articles"): Source("quotes", "seeds", _NAMED, "acc"),
    ("Full names for surnames", "CoNLL"): Source(
        "participants", "conll-testa", "short name shown under its full name", "acc"
    ),
    ("Days of publication", "CoNLL"): Source("published", "conll-testa", "date right", "acc"),
    ("Dates of events", "SemEval 1"): Source("dated", "semeval15-1", "date right, of all", "acc"),
    ("Dates of events", "SemEval 2"): Source("dated", "semeval15-2", "date right, of all", "acc"),
    ("People", "Five articles"): Source("library", "seeds", "persons", "found", of="of"),
    ("People too many", "Five articles"): Source("library", "seeds", "persons", "too many"),
    ("Dates of events", "Five articles"): Source("library", "seeds", "events", "dated", of="of"),
}
STORIES = {"Apollo": "apollo", "Climate": "climate", "Wordings": "wordings", "Reports": "reported"}
MEASURES = {
    "Direct quotes, to the letter": "quotes exact",
    "Parts of one quote, joined": "quote parts joined",
    "Speakers": "speakers",
    "Indirect quotes": "reported speech",
    "Speakers of indirect quotes": "reported speakers",
    "Times in the text": "timexes relaxed",
    "Times in the text, and their dates": "timexes valued",
    "Days of publication": "published",
    "Headlines": "titles",
    "People of the story": "persons",
    "Events": "events found",
    "Events with their date": "events dated",
    "Events with all who took part": "events with their cast",
    "Events that two articles tell": "events shared",
    "Disagreements on a date, shown": "disagreements shown",
}


def percent(share: float) -> str:
    """``88 %``."""
    return f"{int(share * 100 + 0.5 + 1e-9)} %"


def of_set(task: str, name: str, scores: Scores) -> dict[Key, str]:
    """The figures of a task on a set that are printed, spelled as they should be."""
    mine = {key: source for key, source in FIGURES.items() if (source.task, source.set) == (task, name)}
    return {key: spelled for key, source in mine.items() if (spelled := source.spelled(scores)) is not None}


def stale(text: str, task: str, name: str, scores: Scores) -> str:
    """One sentence on the figures of a set that a text has and that are measured otherwise now; empty if none is."""
    printed = figures_in(text)
    wrong = [
        f"{what} ({news}): {printed[what, news]} is printed, {source.spelled(scores)} was measured"
        for (what, news), source in FIGURES.items()
        if (source.task, source.set) == (task, name)
        and (what, news) in printed
        and not source.is_told_by(printed[what, news], scores)
    ]
    if not wrong:
        return ""
    return f"What users read is not what was measured: {'; '.join(wrong)}. To write the figures anew: {REFRESH}"


def figures_in(text: str) -> dict[Key, str]:
    """The figures that a text prints, by their rows."""
    return {(row[0], row[1]): row[-1] for header, row in _rows(text) if header[-1] == "Figure"}


def floors_in(text: str) -> dict[str, dict[str, str]]:
    """The floors that a text prints: story, then measure."""
    printed: dict[str, dict[str, str]] = {}
    for header, row in _rows(text):
        if header[0] == "At least":
            for story, cell in zip(header[1:], row[1:], strict=True):
                printed.setdefault(STORIES[story], {})[MEASURES[row[0]]] = cell
    return printed


def floors() -> Floors:
    """The floors of the score gate."""
    kept: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    return kept


def spelled_floors(kept: Floors) -> dict[str, dict[str, str]]:
    """The floors as they should be printed."""
    return {
        story: {m: percent(kept[story][m]) if m in kept[story] else NONE for m in MEASURES.values()} for story in kept
    }


def rewritten(text: str, figures: Mapping[Key, str], kept: Floors, words_a_second: float | None = None) -> str:
    """A text with these figures in its tables; rows that no figure is known for stay as they are."""
    lines, header = text.split("\n"), []
    wanted = spelled_floors(kept)
    for number, line in enumerate(lines):
        cells = _cells(line)
        header = [] if not cells else header or cells
        if not cells or cells is header:
            continue
        if header[-1] == "Figure" and tuple(cells[:2]) in figures:
            cells[-1] = figures[cells[0], cells[1]]
        elif header[0] == "At least" and cells[0] in MEASURES:
            cells[1:] = [wanted[STORIES[story]][MEASURES[cells[0]]] for story in header[1:]]
        else:
            continue
        lines[number] = f"| {' | '.join(cells)} |"
    done = "\n".join(lines)
    if words_a_second is None:
        return done
    return _SPEED.sub(f"{round(words_a_second / _SPEED_STEP) * _SPEED_STEP:,}", done)


def write(figures: Mapping[Key, str], words_a_second: float | None = None) -> list[Path]:
    """Write figures into the page and README; the files that are other than before."""
    changed = []
    for path in (PAGE, README):
        before = path.read_text(encoding="utf-8")
        after = rewritten(before, figures, floors(), words_a_second)
        if after != before:
            path.write_text(after, encoding="utf-8")
            changed.append(path)
    return changed


def _rows(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Every row of every table of a text, with the cells of its head."""
    header: list[str] = []
    for line in text.split("\n"):
        cells = _cells(line)
        if header and cells and not set("".join(cells)) <= set("-:"):
            yield header, cells
        header = [] if not cells else header or cells


def _cells(line: str) -> list[str]:
    """The cells of a line of a table; none where it is none."""
    return [cell.strip() for cell in line[1:-1].split("|")] if line.startswith("|") and line.endswith("|") else []
