# SPDX-License-Identifier: MIT
"""Lines around the prose, one row per wording."""

from __future__ import annotations

import pytest

from viewer.analysis import furniture

BYLINES = [
    "By Ann Lee",
    "by Ann Lee and Bo Ek",
    "By Ann Lee, Bo Ek and Cy Dow",
    "By Ann Lee | The Harbour Gazette",
    "BY ANN LEE",
    "Written by Ann Lee",
    "By Ann Lee of the Harbour Gazette",
    "Published: 3 May 2019",
    "Posted on May 3, 2019",
    "Last updated 3 May 2019 at 10:40 GMT",
    "Updated 10:40 AM EDT, Fri May 3, 2019",
    "FRIDAY, MAY 3, 2019",
    "May 3, 2019",
    "3 May 2019",
    "OSLO, May 3 (Reuters) -",
    "OSLO, Norway (AP) --",
    "OSLO 2019-05-03",
    "Reuters",
    "The Harbour Gazette",
    "Source: Harbour Times",
]
PROSE = [
    "Mia Stone reported from Oslo that the ice had gone, and the fishermen agreed that it would not come back.",
    "The image caption was wrong.",
    "By Monday, the bridge had gone.",
    "By now everybody in the town knew what had happened to the bridge.",
    "May the best team win.",
    "On 3 May 2019 the bridge fell into the river.",
    "The bridge fell.",
    "Published figures show that fewer lorries cross the river than ever before.",
    "Oslo is a town by the water.",
    "OSLO - The bridge fell on Friday.",
    "COVID-19 closed the bridge.",
]
CREDITS = [
    "Photo: Ann Lee",
    "Photo by Ann Lee/Harbour Gazette",
    "Getty Images",
    "AP Photo/Ann Lee",
    "Ann Lee / Reuters",
    "Image credit: Ann Lee",
    "File photo",
    "(Reporting by Ann Lee; Editing by Bo Ek)",
    "Courtesy of the Harbour Museum",
    "© 2019 Harbour Gazette",
]
CAPTIONS = [
    "Image caption Mia Stone left the house early",
    "Workers look at the broken bridge. Getty Images",
    "Workers look at the broken bridge on Friday. (Photo: Ann Lee)",
    "The bridge as it stood in 1950. File photo",
    "The mayor opens the bridge [Ann Lee/Harbour Gazette via AP]",
    "A diver surfaces beside the pillar. (AP Photo/Ann Lee)",
    "The mayor in a television interview. BBC screenshot",
    "The mayor, pictured here with her dog, at the opening",
    "In this photo, a diver surfaces beside the pillar.",
    "Two mayors pose for a photo at the river.",
    "Ann Lee (left) and Bo Ek at the river",
]
TAILS = [
    "Share this:",
    "Share This Article",
    "Follow us on Twitter",
    "Follow Ida Holm on Twitter @idaholm",
    "Read more: Why bridges fall",
    "READ MORE",
    "Sign up for our newsletter",
    "Subscribe now",
    "Tags: bridges, rivers",
    "Related articles",
    "Copyright 2019 Harbour Gazette. All rights reserved.",
    "Click here to see the pictures",
    "This article was first published on Friday.",
    "Bo Ek contributed to this report.",
    "Bo Ek reported from Oslo.",
    "Bo Ek reported from Oslo. Mia Stone contributed reporting.",
    "Editor's note: the name of the river was misspelt.",
    "Advertisement",
    "-30-",
    "Facebook",
]
DATELINES = [
    ("OSLO, May 3 (Reuters) - The bridge fell.", "Reuters"),
    ("OSLO (AP) — The bridge fell.", "AP"),
    ("OSLO, Norway (AP) _ The bridge fell.", "AP"),
    ("NEW YORK, N.Y. (UPI) -- The bridge fell.", "UPI"),
    ("OSLO - The bridge fell.", None),
]


@pytest.mark.parametrize("line", BYLINES)
def test_bylines(line: str) -> None:
    assert furniture.is_byline(line)


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_none_of_it(line: str) -> None:
    checks = (furniture.is_byline, furniture.is_credit, furniture.is_caption, furniture.is_tail)
    assert not any(check(line) for check in checks)


@pytest.mark.parametrize("line", CREDITS)
def test_credits(line: str) -> None:
    assert furniture.is_credit(line)


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions(line: str) -> None:
    assert furniture.is_caption(line)


@pytest.mark.parametrize("line", TAILS)
def test_tails(line: str) -> None:
    assert furniture.is_tail(line)


@pytest.mark.parametrize(("line", "agency"), DATELINES)
def test_datelines_and_their_agency(line: str, agency: str | None) -> None:
    found = furniture.agency_of(line)
    assert furniture.starts_with_dateline(line)
    assert (found.of(line) if found else None) == agency


@pytest.mark.parametrize("line", ["ME", "ab/cd", "(JL)", "AFP/xyz"])
def test_signatures(line: str) -> None:
    assert furniture.is_signature(line)


@pytest.mark.parametrize("line", ["The end", "Paris", "12", "No."])
def test_words_are_no_signatures(line: str) -> None:
    assert not furniture.is_signature(line)


@pytest.mark.parametrize(
    ("line", "author", "outlet"),
    [
        ("By Ann Lee", "Ann Lee", None),
        ("By Ann Lee and Bo Ek", "Ann Lee and Bo Ek", None),
        ("By Ann Lee | The Harbour Gazette", "Ann Lee", "The Harbour Gazette"),
        ("By Ann Lee, Reuters", "Ann Lee", "Reuters"),
        ("The Harbour Gazette", None, "The Harbour Gazette"),
        ("Published: 3 May 2019", None, None),
    ],
)
def test_who_wrote_it_for_whom(line: str, author: str | None, outlet: str | None) -> None:
    writer, paper = furniture.author_of(line), furniture.outlet_of(line)
    assert (writer.of(line) if writer else None) == author
    assert (paper.of(line) if paper else None) == outlet


def test_addresses() -> None:
    assert furniture.is_address("https://harbour.example/bridge")
    assert furniture.is_address("www.harbour.example")
    assert not furniture.is_address("The web has it all.")
