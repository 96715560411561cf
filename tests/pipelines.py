# SPDX-License-Identifier: MIT
"""spaCy pipelines that tests make: one is trained on sentences made up here, others mark given words.

The trained one learns what the rules of the name finder would not say: that "Summer Monday" is a man and "Harvest Moon"
a company.
"""

from __future__ import annotations

import re
from pathlib import Path

import spacy
from spacy.training import Example

_PEOPLE = ("Summer Monday", "Rain Winter", "April Sunday", "Frost Spring", "Mr. Monday", "Autumn Noon")
_COMPANIES = ("Harvest Moon", "Open Door", "Silver Lining", "Second Wind", "Blue Hour")
_TOWNS = ("Fogbridge", "Lowmere", "Thornwick", "Saltby")
_NATIONS = ("Norwegian", "Chilean")
_SENTENCES = (
    "[{person}] said on Friday that [{company}] would open a plant in [{town}].",
    "The [{nation}] engineer met [{person}] near [{town}] last week.",
    "[{company}] has hired [{person}] for its office in [{town}].",
    "In [{town}] the workers of [{company}] went home early.",
    "“We will build it again,” said [{person}] of [{company}].",
    "[{person}], a spokesman for [{company}], spoke to reporters.",
)
_LABELS = {
    **dict.fromkeys(_PEOPLE, "PERSON"),
    **dict.fromkeys(_COMPANIES, "ORG"),
    **dict.fromkeys(_TOWNS, "GPE"),
    **dict.fromkeys(_NATIONS, "NORP"),
}


def train(folder: Path) -> Path:
    """Train a pipeline and save it; the folder that it lies in."""
    spacy.util.fix_random_seed(3)
    pipeline = spacy.blank("en")
    pipeline.add_pipe("ner")
    examples = [_example(pipeline, number) for number in range(60)]
    optimizer = pipeline.initialize(lambda: examples)
    for _ in range(15):
        for first in range(0, len(examples), 6):
            pipeline.update(examples[first : first + 6], sgd=optimizer)
    pipeline.to_disk(folder)
    return folder


def marking(folder: Path, *patterns: tuple[str, str | list[dict[str, str]]]) -> Path:
    """Save a pipeline that gives each pattern its label, wherever it stands; the folder that it lies in."""
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": pattern} for label, pattern in patterns])  # type: ignore[attr-defined]
    pipeline.to_disk(folder)
    return folder


def _example(pipeline: spacy.language.Language, number: int) -> Example:
    marked = _SENTENCES[number % len(_SENTENCES)].format(
        person=_PEOPLE[number % len(_PEOPLE)],
        company=_COMPANIES[number % len(_COMPANIES)],
        town=_TOWNS[number % len(_TOWNS)],
        nation=_NATIONS[number % len(_NATIONS)],
    )
    text, entities = "", []
    for plain, name in re.findall(r"([^\[]*)(?:\[([^\]]*)\])?", marked):
        text += plain
        if name:
            entities.append((len(text), len(text) + len(name), _LABELS[name]))
            text += name
    return Example.from_dict(pipeline.make_doc(text), {"entities": entities})
