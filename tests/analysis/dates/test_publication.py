# SPDX-License-Identifier: MIT
"""When an article says that it was published."""

from __future__ import annotations

import pytest

from viewer.domain.basis import Grade

BODY = "\n\nThe harbour board closed the old pier. Two crews were sent home, and the ferry now lands at the mole.\n"

HEADERS = [
    (" date 2021-09-02\n\nThe pier is closed.", "2021-09-02", "header_line"),
    (" date 2021-09-02 The pier is closed, the harbour board says, and the ferry waits.", "2021-09-02", "header_line"),
    ("Date: 2021-09-02\nThe pier is closed.", "2021-09-02", "header_line"),
    ("Pier closed\nPublished: 2 September 2021", "2021-09-02", "published_label"),
    ("Pier closed\nPublished on September 2, 2021 at 10:15 am", "2021-09-02", "published_label"),
    ("Pier closed\nBy Ann Miller | Published Thu 2 Sep 2021", "2021-09-02", "published_label"),
    ("Pier closed\nPosted: 12/25/2021", "2021-12-25", "published_label"),
    ("Pier closed\nThursday, September 2, 2021", "2021-09-02", "date_line"),
    ("Pier closed\nSeptember 02, 2021", "2021-09-02", "date_line"),
    ("Pier closed\n2 September 2021 Last updated at 13:42 GMT", "2021-09-02", "date_line"),
    ("Pier closed\n8:05am UK, Thursday 2 September 2021", "2021-09-02", "date_line"),
    ("Pier closed\nSept. 2, 2021 | 7:15 PM EDT", "2021-09-02", "date_line"),
    ("Pier closed\nBy Ann Miller, 2 September 2021", "2021-09-02", "byline"),
    ("Pier closed\nBy Ann Miller | Thursday, September 2, 2021 | 4:15 p.m.", "2021-09-02", "byline"),
    ("Pier closed\nQuay and Harbour Journal, Thursday 2 September 2021", "2021-09-02", "byline"),
    ("Pier closed\nLISBON, Portugal - 2 September 2021, 18:40", "2021-09-02", "byline"),
    ("Pier closed\nHarbour Times; Port Alder, Calif.; Sept. 2, 2021", "2021-09-02", "byline"),
    ("Pier closed\nLast updated at 11:32 PM on 2nd September 2021", "2021-09-02", "date_line"),
    ("Pier closed\n8:15AM BST 02 Sep 2021", "2021-09-02", "date_line"),
    ("Pier closed\nThe Harbour Herald, September 2, 2021", "2021-09-02", "byline"),
    ("LISBON, 2 September 2021 (Agency) - The pier is closed.", "2021-09-02", "dateline"),
    ("LISBON, Portugal, Sept. 2, 2021 — The pier is closed.", "2021-09-02", "dateline"),
    ("Pier closed in Lisbon. LISBON 2021-09-02\nThe pier is closed.", "2021-09-02", "dateline"),
    ("Pier closed.\nPORT LOUIS, Mauritius 2021-09-02\nThe pier is closed.", "2021-09-02", "dateline"),
    ("Pier closed\nUpdated: 2 September 2021", "2021-09-02", "updated_label"),
    ("Pier closed\nUpdated: 3 September 2021\nPublished: 2 September 2021", "2021-09-02", "published_label"),
    ("Pier closed\nPublished: September 2021", "2021-09", "published_label"),
]

NO_HEADERS = [
    "The pier was closed on 2 September 2021.",
    "On 2 September 2021 the harbour board closed the pier - and the ferry.",
    "The pier opened in 1950.\n\nIt was closed on September 2, 2021, by the board.",
    "Pier closed\nPublished by the Harbour Press",
    " date 2021-13-40\n\nThe pier is closed.",
    "2021",
    "",
]


@pytest.mark.parametrize(("top", "value", "rule"), HEADERS)
def test_a_header_tells_the_date(read, top, value, rule):
    published = read(top + BODY)[0]
    assert published.when is not None
    assert published.basis is not None
    assert (published.when.edtf, published.basis.rule, published.basis.grade) == (value, rule, Grade.WRITTEN)
    assert all(span.of(top) for span in published.basis.spans)


@pytest.mark.parametrize("text", NO_HEADERS)
def test_a_date_in_the_story_is_not_that_of_the_article(read, text):
    published = read(text)[0]
    assert (published.when, published.basis) == (None, None)


def test_a_label_below_the_story_counts_too(read):
    published = read("The pier is closed." + BODY + "Published: 2 September 2021")[0]
    assert published.when is not None
    assert published.when.edtf == "2021-09-02"
