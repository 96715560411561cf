# SPDX-License-Identifier: MIT
"""The examples of the page "How Dateline reads" are true."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.analysis.article import analyse
from viewer.analysis.linking.library import read_together
from viewer.domain.article import RawArticle
from viewer.domain.findings import Findings

pytestmark = pytest.mark.slow

PAGE = Path(__file__).resolve().parent.parent.parent / "resources" / "help" / "how-dateline-reads.md"
HEAD = " date 2021-05-03\nPier burns\n\n"  # as the page says, if nothing else is said
HEADS = {
    "Published: 3 May 2021": "Pier burns\n\n",
    "NORRBY, 3 May 2021 — The council met on Friday.": "Pier burns\n\n",
    "A fire destroyed the pier on Friday. (and no date anywhere)": "Pier burns\n\n",
}
EXAMPLES: dict[str, dict[str, object]] = {
    "Published: 3 May 2021": {"published": "2021-05-03"},
    "NORRBY, 3 May 2021 — The council met on Friday.": {
        "published": "2021-05-03",
        "events": [("2021-04-30", "happened", "B")],
    },
    "A fire destroyed the pier on Friday. (and no date anywhere)": {"published": None, "times": [""]},
    "The council met on Tuesday.": {"events": [("2021-04-27", "happened", "B")]},
    "Ana Reyes met Piotr Hale in early April.": {"events": [("2021-04", "happened", "B")]},
    "Talks begin next week.": {"events": [("2021-05-10/2021-05-16", "planned", "B")]},
    "Work is to end by 2030.": {"events": [("../2030", "planned", "A")]},
    "The ship arrived on 4/5/2021.": {"times": [""], "events": [(None, "happened", "B")]},
    "Mayor Ana Reyes opened the pier. Reyes thanked the crews.": {"names": [("Ana Reyes", "PERSON")]},
    "The Harbour Trust sued the town on Friday.": {"names": [("Harbour Trust", "ORG")]},
    "He was fined on Friday.": {"names": []},
    "Jordan won the race.": {"names": [("Jordan", "PLACE")]},
    "“We will rebuild,” said Mayor Ana Reyes.": {"quotes": [("direct", "Ana Reyes")]},
    "Piotr Hale called the plan “a road into debt”.": {"quotes": [("mixed", "Piotr Hale")]},
    "Hale said that the money was gone.": {"quotes": [("indirect", "Hale")]},
    "“It was a terrible night.”": {"quotes": [("direct", None)]},
    "To the fishermen, the pier is lost.": {"quotes": []},
    "Police arrested two men on Sunday.": {"events": [("2021-05-02", "happened", "B")]},
    "The council will vote on the pier next week.": {"events": [("2021-05-10/2021-05-16", "planned", "B")]},
    "Ana Reyes did not meet Piotr Hale in April.": {"events": [("2021-04", "denied", "B")]},
    "The company might sell the ferries.": {"events": [(None, "hypothetical", None)]},
    "The company denied that it had sold the ferries.": {
        "events": [("2021-05-03", "happened", "C"), (None, "denied", None)]
    },
    "If the state pays, the council will sign.": {"events": [(None, "hypothetical", None)]},
    "The mayor threw in the towel on Thursday.": {"events": []},
    "Ana Reyes resigned on 29 April 2021.": {"events": [("2021-04-29", "happened", "A")]},
    "Ana Reyes resigned on Sunday.": {"events": [("2021-05-02", "happened", "B")]},
    "Ana Reyes resigned.": {"events": [("2021-05-03", "happened", "C")]},
}
EVENTS_OF_TWO = {"one event, told by both": 1, "two events": 2}


def rows(first: str) -> Iterator[list[str]]:
    """The cells of the rows of all tables whose first column is called so."""
    wanted = False
    for line in PAGE.read_text(encoding="utf-8").split("\n"):
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if not cells or cells[0] == first:
            wanted = bool(cells)
        elif wanted and not cells[0].startswith("---"):
            yield cells


def findings(text: str, head: str) -> Findings:
    return analyse(RawArticle.of_text(f"{head}{text}\n"))


def told(found: Findings, what: str) -> object:
    """What was found, in a form to be compared."""
    body = found.article.text.index("\n\n")
    names = {entity.id: entity.name for entity in found.entities}
    if what == "published":
        return found.article.published.when.edtf if found.article.published.when else None
    if what == "times":
        return [timex.value for timex in found.timexes if timex.span.start > body]
    if what == "names":
        return [(entity.name, entity.kind.value) for entity in found.entities]
    if what == "quotes":
        return [(quote.kind.value, names.get(quote.speaker or 0)) for quote in found.quotes]
    return [
        (claim.when.edtf if claim.when else None, claim.status.value, claim.basis.grade.value if claim.basis else None)
        for claim in found.claims
        if claim.sentence.start > body
    ]


def examples() -> list[str]:
    return [row[0] for row in rows("The article says")] + [row[-1] for row in rows("Grade")]


def test_every_example_of_the_page_is_tried() -> None:
    assert sorted(examples()) == sorted(EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_true(example: str) -> None:
    found = findings(example.split(" (and")[0], HEADS.get(example, HEAD))
    assert {what: told(found, what) for what in EXAMPLES[example]} == EXAMPLES[example], f"{PAGE.name} says otherwise"


@pytest.mark.parametrize("row", list(rows("One article says")), ids=lambda row: row[-1])
def test_an_example_of_two_articles_is_true(row: list[str]) -> None:
    heads = (HEAD, HEAD.replace("03", "04", 1))
    together = read_together([findings(text, head) for text, head in zip(row[:2], heads, strict=True)])
    assert len(together.links.events) == EVENTS_OF_TWO[row[-1]], f"{PAGE.name} says otherwise"
