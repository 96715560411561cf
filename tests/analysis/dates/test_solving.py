# SPDX-License-Identifier: MIT
"""The day of publication where no header tells it."""

from __future__ import annotations

import pytest

from viewer.domain.basis import Grade

SOLVED = [
    # "next week" is the week of the dated one; the year is that of the newest date
    (
        "The town waits for next week’s harbour forum.\n\nThe harbour forum on May 20-21 brings 40 ships.\n\n"
        "The pier was repaired on January 7, 2019, for the season of 2019.",
        "2019-05-13/2019-05-19",
        "solved_from_constraints",
    ),
    (
        "The pier was repaired on January 7, 2019, for the season of 2019. It will open tomorrow, May 20.",
        "2019-05-19",
        "solved_from_constraints",
    ),
    (
        "The pier was repaired on January 7, 2019, for the season of 2019. Work went on last month (February 11), too.",
        "2019-03",
        "solved_from_constraints",
    ),
    (
        "LISBON, May 19 (Agency) - The pier was repaired on January 7, 2019, for the season of 2019.",
        "2019-05-19",
        "dateline_year_from_newest_date",
    ),
    # a public event of known date stands beside a month without a year
    (
        "Delegates travel to COP26 in November. The port was enlarged in May.",
        "2021-05/2021-12",
        "solved_from_public_event",
    ),
]

_FORUM = "The town waits for next week’s harbour forum.\n\nThe harbour forum on May 20-21 brings 40 ships.\n\n"
SOLVED.append(
    # a date in full beside "last month" needs no other to tell its year
    (
        "The pier is shut, though the mole, finished last month (February 11, 2019), is not.",
        "2019-03",
        "solved_from_constraints",
    )
)
SOLVED.append(
    # the date under a picture is recent
    (
        _FORUM + "Crews repair the pier on January 7, 2019. Getty Images",
        "2019-05-13/2019-05-19",
        "solved_from_constraints",
    )
)

OPEN = [
    "The town waits for next week’s harbour forum.\n\nThe harbour forum on May 20-21 brings 40 ships.",
    "The town waits for next week’s harbour forum. A fair opens on May 20."
    " The pier was repaired on January 7, 2019, for the season of 2019.",
    "LISBON, May 19 (Agency) - The pier is closed.",
    "LISBON, May 19 (Agency) - The pier was repaired on June 7, 2019, for the season of 2019.",
    # one old date is history, not news
    _FORUM + "It began on May 1, 1950.",
    "It will open tomorrow, May 20. The pier was built on May 1, 1950, in the boom of 1950, and closed in 1999.",
    "The pier was closed on Tuesday and will open next month.",
    "Delegates travel to COP26. The port was enlarged in May.",
]


@pytest.mark.parametrize(("text", "value", "rule"), SOLVED)
def test_constraints_meet(read, text, value, rule):
    published = read(text)[0]
    assert published.when is not None
    assert published.basis is not None
    assert (published.when.edtf, published.basis.rule, published.basis.grade) == (value, rule, Grade.INFERRED)
    assert len(published.basis.spans) >= 2
    assert all(span.of(text).strip() for span in published.basis.spans)


@pytest.mark.parametrize("text", OPEN)
def test_where_they_do_not_meet_the_question_stays_open(read, text):
    assert read(text)[0].when is None


def test_what_follows_from_a_solution_is_inferred(read):
    text = SOLVED[0][0] + " The board met last week."
    timex = read(text)[1][-1]
    assert (timex.value, timex.basis.grade) == ("2019-05-06/2019-05-12", Grade.INFERRED)
    assert timex.basis.reference == "2019-05-13/2019-05-19"
