# SPDX-License-Identifier: MIT
"""From wording to date. The articles of these tests are of Thursday, 2 September 2021, unless they say otherwise."""

from __future__ import annotations

import pytest

from viewer.domain.basis import Grade
from viewer.domain.timex import TimexType
from viewer.domain.when import Precision

IN_FULL = [
    ("The bridge opened on May 5, 1950.", "May 5, 1950", "1950-05-05"),
    ("The bridge opened on 5 May 1950.", "5 May 1950", "1950-05-05"),
    ("The bridge opened on the 5th of May, 1950.", "the 5th of May, 1950", "1950-05-05"),
    ("The bridge opened on Friday, May 5th, 1950.", "Friday, May 5th, 1950", "1950-05-05"),
    ("The bridge opened on Fri 5 May 1950.", "Fri 5 May 1950", "1950-05-05"),
    ("The bridge opened on Sept. 9, 1950.", "Sept. 9, 1950", "1950-09-09"),
    ("The bridge opened on 1950-05-05.", "1950-05-05", "1950-05-05"),
    ("The log says 2020-02-29T13:05:00Z.", "2020-02-29T13:05:00Z", "2020-02-29T13:05:00"),
    ("It rained on 25/12/2019 in Leeds.", "25/12/2019", "2019-12-25"),
    ("It rained on 12/25/2019 in Leeds.", "12/25/2019", "2019-12-25"),
    ("It rained on 3.4.2019 in Bonn.", "3.4.2019", "2019-04-03"),
    ("The mill closed in May 1987.", "May 1987", "1987-05"),
    ("The mill closed in November, 1987.", "November, 1987", "1987-11"),
    ("The mill closed in January of 1987.", "January of 1987", "1987-01"),
    ("The mill closed in Dec '87.", "Dec '87", "1987-12"),
    ("The mill closed in early May 1987.", "early May 1987", "1987-05"),
    ("The mill closed in 1987.", "1987", "1987"),
    ("The mill closed in early 1987.", "early 1987", "1987"),
    ("The mill closed at the end of 1987.", "the end of 1987", "1987"),
    ("Her 1987 novel sold well.", "1987", "1987"),
    ("The mill grew through 1987 and 1988.", "1988", "1988"),
    ("The mill closed in nineteen eighty-seven.", "nineteen eighty-seven", "1987"),
    ("The mill closed in the year two thousand.", "the year two thousand", "2000"),
    ("Profits for fiscal 2019 rose.", "fiscal 2019", "2019"),
    ("The 1960s were loud.", "The 1960s", "196X"),
    ("The late '90s were loud.", "The late '90s", "199X"),
    ("The mid-eighties were loud.", "The mid-eighties", "198X"),
    ("A tax of the 19th century remains.", "the 19th century", "18XX"),
    ("The city fell in 146 BC.", "146 BC", "-0145"),
    ("The city fell around 1200 B.C. to its rivals.", "around 1200 B.C.", "-1199~"),
    ("The mountain burst in AD 79.", "AD 79", "0079"),
    ("Sales rose in the third quarter of 2019.", "the third quarter of 2019", "2019-35"),
    ("Sales rose in Q1 2019.", "Q1 2019", "2019-33"),
    ("Sales rose in the second half of 2019.", "the second half of 2019", "2019-07/2019-12"),
    ("They met in the winter of 1994.", "the winter of 1994", "1994-24"),
    ("They met in spring 1994.", "spring 1994", "1994-21"),
    ("They met on Thanksgiving 2019.", "Thanksgiving 2019", "2019-11-28"),
    ("They met at Easter 2018.", "Easter 2018", "2018-04-01"),
    ("The doors open at 9 a.m. on May 5, 2022.", "9 a.m. on May 5, 2022", "2022-05-05T09:00:00"),
    ("The doors open on May 5, 2022, 9:15 p.m.", "May 5, 2022, 9:15 p.m.", "2022-05-05T21:15:00"),
    ("Sales doubled against 2019.", "2019", "2019"),
    ("Perhaps around May 5, 1950 it opened.", "May 5, 1950", "1950-05-05~"),
]

RANGES = [
    ("The fair ran on April 22-23, 2020.", "April 22-23, 2020", "2020-04-22/2020-04-23"),
    ("The fair ran from 3 to 5 June.", "from 3 to 5 June", "2021-06-03/2021-06-05"),
    ("The fair ran from June 3 to June 5.", "from June 3 to June 5", "2021-06-03/2021-06-05"),
    ("The fair ran 28 May - 3 June 2019.", "28 May - 3 June 2019", "2019-05-28/2019-06-03"),
    ("The fair ran from Dec. 28 to Jan. 3, 2019.", "from Dec. 28 to Jan. 3, 2019", "2018-12-28/2019-01-03"),
    ("The fair ran on the 7th and 8th of June.", "the 7th and 8th of June", "2021-06-07/2021-06-08"),
    ("The 2015/16 season was dry.", "2015/16", "2015/2016"),
    ("The fair ran on August 24 and 25.", "August 24 and 25", "2021-08-24/2021-08-25"),
    ("It rained between March and May.", "between March and May", "2021-03/2021-05"),
    ("It rained from June to August 2019.", "from June to August 2019", "2019-06/2019-08"),
    ("He ruled from 1990 to 1995.", "from 1990 to 1995", "1990/1995"),
    ("He ruled between 1990 and 1995.", "between 1990 and 1995", "1990/1995"),
    ("The war of 1914-18 began so.", "1914-18", "1914/1918"),
]

COUNTED = [
    ("The council met today.", "today", "2021-09-02"),
    ("The council met yesterday.", "yesterday", "2021-09-01"),
    ("The council meets tomorrow.", "tomorrow", "2021-09-03"),
    ("The council met the day before yesterday.", "the day before yesterday", "2021-08-31"),
    ("The council meets the day after tomorrow.", "the day after tomorrow", "2021-09-04"),
    ("The council met late yesterday.", "late yesterday", "2021-09-01"),
    ("The council met this week.", "this week", "2021-08-30/2021-09-05"),
    ("The council met earlier this week.", "earlier this week", "2021-08-30/2021-09-01"),
    ("The council meets later this week.", "later this week", "2021-09-03/2021-09-05"),
    ("The council met last week.", "last week", "2021-08-23/2021-08-29"),
    ("The council will meet next week.", "next week", "2021-09-06/2021-09-12"),
    ("The council met over the weekend.", "the weekend", "2021-08-28/2021-08-29"),
    ("The council met last weekend.", "last weekend", "2021-08-28/2021-08-29"),
    ("The council will meet next weekend.", "next weekend", "2021-09-04/2021-09-05"),
    ("The council met earlier this month.", "earlier this month", "2021-09"),
    ("The council met last month.", "last month", "2021-08"),
    ("The council will meet next month.", "next month", "2021-10"),
    ("The council will meet later this year.", "later this year", "2021"),
    ("The council met last year.", "last year", "2020"),
    ("The council met early last year.", "early last year", "2020"),
    ("The council will meet in the coming year.", "the coming year", "2022"),
    ("The council met last quarter.", "last quarter", "2021-34"),
    ("The council will decide by the end of the month.", "the end of the month", "2021-09"),
    ("The council will decide by year-end.", "year-end", "2021"),
    ("The council will decide by next week.", "next week", "2021-09-06/2021-09-12"),
    ("The council met ten days ago.", "ten days ago", "2021-08-23"),
    ("The council met three weeks ago.", "three weeks ago", "2021-08-09/2021-08-15"),
    ("The council met two months ago.", "two months ago", "2021-07"),
    ("The council met about five years ago.", "about five years ago", "2016"),
    ("The council met a year and a half ago.", "a year and a half ago", "2020-03"),
    ("The council met a decade ago.", "a decade ago", "2011"),
    ("The council will meet two years from now.", "two years from now", "2023"),
    ("The council met several years ago.", "several years ago", "PAST_REF"),
    ("The council met two days before Christmas.", "two days before Christmas", "2020-12-23"),
    ("The council met the day after May 3.", "the day after May 3", "2021-05-04"),
    ("The council will meet in the week of October 4.", "the week of October 4", "2021-10-04/2021-10-10"),
]

WEEKDAYS = [
    ("The council met on Tuesday.", "Tuesday", "2021-08-31"),
    ("The council met Thursday.", "Thursday", "2021-09-02"),
    ("The council will meet on Tuesday.", "Tuesday", "2021-09-07"),
    ("The council is due to meet on Friday.", "Friday", "2021-09-03"),
    ("The council plans to meet Monday.", "Monday", "2021-09-06"),
    ("The rules, to be published on Monday, are new.", "Monday", "2021-09-06"),
    ("The council was to meet on Wednesday.", "Wednesday", "2021-09-01"),
    ("The mayor said Tuesday that the council will vote.", "Tuesday", "2021-08-31"),
    ("The council will vote on Friday, the mayor said.", "Friday", "2021-09-03"),
    ("The council met last Friday.", "last Friday", "2021-08-27"),
    ("The council will meet next Friday.", "next Friday", "2021-09-03"),
    ("The council will meet this Saturday.", "this Saturday", "2021-09-04"),
    ("The council met on Tuesday of last week.", "Tuesday of last week", "2021-08-24"),
    ("The council will meet a week from Friday.", "a week from Friday", "2021-09-10"),
    ("The council met on Tuesday night.", "Tuesday night", "2021-08-31"),
    ("The council met on Wednesday morning.", "Wednesday morning", "2021-09-01"),
    ("The council met at noon on Tuesday.", "noon on Tuesday", "2021-08-31T12:00:00"),
    ("The council met at 9 a.m. EST Tuesday.", "9 a.m. EST Tuesday", "2021-08-31T09:00:00"),
    ("The council met on Tuesday at 5:30 pm.", "Tuesday at 5:30 pm", "2021-08-31T17:30:00"),
    ("The council met yesterday morning.", "yesterday morning", "2021-09-01"),
    ("The council met last night.", "last night", "2021-09-01"),
    ("The council meets tonight.", "tonight", "2021-09-02"),
    ("The council met on the night of Friday, Aug. 20.", "the night of Friday, Aug. 20", "2021-08-20"),
    ("The council met at 7.15 on Tuesday evening.", "7.15 on Tuesday evening", "2021-08-31T19:15:00"),
    ("The council met at 9.40 yesterday morning.", "9.40 yesterday morning", "2021-09-01T09:40:00"),
    ("The council met at 18.45.", "18.45", "2021-09-02T18:45:00"),
    (
        "The council met at 11:20 p.m. Eastern time on Tuesday.",
        "11:20 p.m. Eastern time on Tuesday",
        "2021-08-31T23:20:00",
    ),
    (
        "The council met at 6 a.m. Pacific Daylight Time Tuesday.",
        "6 a.m. Pacific Daylight Time Tuesday",
        "2021-08-31T06:00:00",
    ),
    ("The council met at midday on Tuesday.", "midday on Tuesday", "2021-08-31T12:00:00"),
    ("The council met at ten minutes past six.", "ten minutes past six", "2021-09-02T06:10:00"),
    ("The council met at a quarter to six in the evening.", "a quarter to six in the evening", "2021-09-02T17:45:00"),
    ("The council met at half past eleven.", "half past eleven", "2021-09-02T11:30:00"),
    ("The council met in the early hours of Tuesday.", "the early hours of Tuesday", "2021-08-31"),
    ("The council must agree before Friday, when the mayor holds a feast.", "Friday", "2021-09-03"),
    ("The council agreed before Friday, when the mayor held a feast.", "Friday", "2021-08-27"),
    ("The mayor could not be reached Tuesday.", "Tuesday", "2021-08-31"),
    ("The council met on the evening of August 3.", "the evening of August 3", "2021-08-03"),
]

YEARLESS = [
    ("The mill closed in January.", "January", "2021-01"),
    ("The mill closed in November.", "November", "2020-11"),
    ("The mill will close in November.", "November", "2021-11"),
    ("The mill will close in January.", "January", "2022-01"),
    ("The mill closed in May.", "May", "2021-05"),
    ("The mill closed after a March fire.", "March", "2021-03"),
    ("The mill closed last October.", "last October", "2020-10"),
    ("The mill will close next March.", "next March", "2022-03"),
    ("The mill closed in July last year.", "July last year", "2020-07"),
    ("The mill closed in mid-August.", "mid-August", "2021-08"),
    ("The mill closed at the beginning of June.", "the beginning of June", "2021-06"),
    ("The mill closed on May 3.", "May 3", "2021-05-03"),
    ("The mill closed on 3 May.", "3 May", "2021-05-03"),
    ("The mill closed on the 3rd of May.", "the 3rd of May", "2021-05-03"),
    ("The mill will close on Oct. 31.", "Oct. 31", "2021-10-31"),
    ("The mill was told to pay by Sept. 9.", "Sept. 9", "2021-09-09"),
    ("The mill closed on Monday, August 9.", "Monday, August 9", "2021-08-09"),
    ("The mill closed on Saturday, August 9.", "Saturday, August 9", "2014-08-09"),
    ("The mill, which was to open in November, burned.", "November", "2021-11"),
    ("The fair follows in November.", "November", "2021-11"),
    ("The mill closed this summer.", "this summer", "2021-22"),
    ("The mill closed last fall.", "last fall", "2020-23"),
    ("The mill closed in the spring.", "the spring", "2021-21"),
    ("The mill lost money in the second quarter.", "the second quarter", "2021-34"),
    ("The mill lost money in last year's fourth quarter.", "last year's fourth quarter", "2020-36"),
    ("The mill closed before Christmas.", "Christmas", "2020-12-25"),
    ("The mill will close on Halloween.", "Halloween", "2021-10-31"),
]

NARRATED = [
    ("They met on May 3, 2019. The following day they left.", "The following day", "2019-05-04"),
    ("They met on May 3, 2019. The previous year they had quarrelled.", "The previous year", "2018"),
    ("They met on May 3, 2019. Two days later they left.", "Two days later", "2019-05-05"),
    ("They met on May 3, 2019. That month it rained.", "That month", "2019-05"),
    ("They met on May 3, 2019. The next morning they left.", "The next morning", "2019-05-04"),
    ("They met on May 3, 2019. That evening they left.", "That evening", "2019-05-03"),
    ("They met on May 3, 2019. It rained the next day.", "the next day", "2019-05-04"),
    ("They met on May 3, 2019. It had rained the day before.", "the day before", "2019-05-02"),
    ("They met on May 3, 2019. The year after, they quarrelled.", "The year after", "2020"),
    ("They met on May 3, 2019. That summer it rained.", "That summer", "2019-22"),
    ("They met in the small hours of 5 May.", "the small hours of 5 May", "2021-05-05"),
    ("They met on May 3, 2019, and left on the 19th.", "the 19th", "2019-05-19"),
    ("They met on May 23, 2019, and left on the 2nd.", "the 2nd", "2019-06-02"),
    ("They will leave on the 19th.", "the 19th", "2021-09-19"),
    ("They left on the 19th, tired.", "the 19th", "2021-08-19"),
    ("They met on May 3, 2019, and again that November.", "that November", "2019-11"),
    ("They met on May 3, 2019. They left in June of that year.", "June of that year", "2019-06"),
    ("They met on May 3, 2019. They left in June of the next year.", "June of the next year", "2020-06"),
    ("They met from May 3 to 5, 2019. Ten days later they left.", "Ten days later", "2019-05-15"),
    ("They met at 4:30 p.m. on May 3, 2019. They left 12 minutes later.", "12 minutes later", "2019-05-03T16:42:00"),
    ("They met at 4:30 p.m. on May 3, 2019, and left half an hour later.", "half an hour later", "2019-05-03T17:00:00"),
    ("They met at 11:50 p.m. on May 3, 2019, and left an hour later.", "an hour later", "2019-05-04T00:50:00"),
    (
        "They met at 4:30 p.m. on May 3, 2019, and left a quarter of an hour later.",
        "a quarter of an hour later",
        "2019-05-03T16:45:00",
    ),
    (
        "They met at noon on May 3, 2019, and left two hours and five minutes later.",
        "two hours and five minutes later",
        "2019-05-03T14:05:00",
    ),
    ("They met on May 3, 2019, and left 12 minutes later.", "12 minutes later", "FUTURE_REF"),
    # what a clause with "since" tells does not move the narrative
    (
        "They met on May 3, 2019, by a tree that had stood since it was set on June 7, 1911. That day it rained.",
        "That day",
        "2019-05-03",
    ),
    ("They met in 2019. That day it rained.", "That day", ""),
    ("Net rose in the second quarter of 2019 from a loss a year earlier.", "a year earlier", "2018-34"),
    ("Net rose in Q2 2019. In the year-earlier period it fell.", "the year-earlier period", "2018-34"),
]

TIMELESS = [
    ("It took three days.", "three days", "P3D", TimexType.DURATION),
    ("It took more than four hours.", "more than four hours", "PT4H", TimexType.DURATION),
    ("It took twenty-four hours.", "twenty-four hours", "PT24H", TimexType.DURATION),
    ("It took 2 1/2 years.", "2 1/2 years", "P2Y6M", TimexType.DURATION),
    ("It took half an hour.", "half an hour", "PT30M", TimexType.DURATION),
    ("It took an hour and a half.", "an hour and a half", "PT1H30M", TimexType.DURATION),
    ("It took three hours and 20 minutes.", "three hours and 20 minutes", "PT3H20M", TimexType.DURATION),
    ("It took a year and four months.", "a year and four months", "P1Y4M", TimexType.DURATION),
    ("It took two days and three hours.", "two days and three hours", "P2DT3H", TimexType.DURATION),
    ("It took a quarter of an hour.", "a quarter of an hour", "PT15M", TimexType.DURATION),
    ("It took three-quarters of an hour.", "three-quarters of an hour", "PT45M", TimexType.DURATION),
    ("It took a couple of weeks.", "a couple of weeks", "P2W", TimexType.DURATION),
    ("It took 125,000 years.", "125,000 years", "P125000Y", TimexType.DURATION),
    ("It took several weeks.", "several weeks", "PXW", TimexType.DURATION),
    ("A two-day strike began.", "two-day", "P2D", TimexType.DURATION),
    ("A decades-long strike ended.", "decades-long", "PXE", TimexType.DURATION),
    ("It grew over the past two decades.", "the past two decades", "P20Y", TimexType.DURATION),
    ("It grew in recent months.", "recent months", "PXM", TimexType.DURATION),
    ("It sails every Tuesday.", "every Tuesday", "XXXX-WXX-2", TimexType.SET),
    ("It sails on Tuesdays.", "Tuesdays", "XXXX-WXX-2", TimexType.SET),
    ("It sails each July.", "each July", "XXXX-07", TimexType.SET),
    ("It sails every two weeks.", "every two weeks", "P2W", TimexType.SET),
    ("It sails daily.", "daily", "P1D", TimexType.SET),
    ("It is now empty.", "now", "PRESENT_REF", TimexType.DATE),
    ("It was recently emptied.", "recently", "PAST_REF", TimexType.DATE),
]

NOT_DATES = [
    "They may march under the sun for a second time.",
    "Theresa May met April Jones and June Carter.",
    "They sat in the mall and sang.",
    "He moved 1990 people and won 2021 votes.",
    "The price fell to $1999 a share.",
    "It weighed 1500 tons and ran 1800 miles.",
    "She uses Windows 2000 at work.",
    "A quarter of the seats went to the second list.",
    "The Sunday Times and the Super Saturday show ran on.",
    "She lives on the 19th floor and won the 19th prize.",
    "The shares closed at 17.30 and the index rose to 3.56 points.",
    "They voted ten to six.",
    "Room 1812 and flight AB1990 were full.",
    "Call 555-1234 or 2021555.",
    "He fell in the fall of Rome.",
]


@pytest.mark.parametrize(
    ("sentence", "words", "value"), [*IN_FULL, *RANGES, *COUNTED, *WEEKDAYS, *YEARLESS, *NARRATED], ids=lambda row: row
)
def test_a_wording_gets_its_value(values, sentence, words, value):
    assert values(sentence).get(words) == value


@pytest.mark.parametrize(("sentence", "words", "value", "kind"), TIMELESS, ids=lambda row: row)
def test_durations_and_sets_are_spelled_as_timex3_does(read, sentence, words, value, kind):
    (timex,) = read(sentence)[1]
    assert (timex.span.of(sentence), timex.value, timex.type, timex.when) == (words, value, kind, None)


@pytest.mark.parametrize("sentence", NOT_DATES)
def test_what_only_looks_like_a_date_is_none(values, sentence):
    assert values(sentence) == {}


@pytest.mark.parametrize("sentence", [row[0] for row in IN_FULL])
def test_a_date_told_in_full_needs_no_publication_date(values, sentence):
    assert values(sentence, published="") == values(sentence)


@pytest.mark.parametrize("sentence", [row[0] for row in (*COUNTED, *WEEKDAYS) if not row[2].endswith("_REF")])
def test_what_is_counted_from_an_unknown_day_stays_open(values, sentence):
    assert set(values(sentence, published="").values()) <= {""}


def test_in_an_article_of_an_unknown_day_months_are_of_the_year_told_last(values):
    assert values("They met on May 3, 2019. The mill closed in July.", published="")["July"] == "2019-07"
    assert values("They met on May 3, 2019. The mill closed in March.", published="")["March"] == ""
    assert values("The mill closed in July.", published="")["July"] == ""


def test_what_counts_from_the_story_says_from_where(read):
    text = "They met on May 3, 2019, in a mill of 1890. It closed in July."
    basis = read(text)[1][-1].basis
    assert [span.of(text) for span in basis.spans] == ["May 3, 2019", "July"]
    assert (basis.grade, basis.reference, basis.reference_rule) == (Grade.INFERRED, "2019-05-03", "narrative")


def test_in_a_reprint_days_count_from_the_dateline_of_the_agency(read):
    text = " date 2021-09-03\n\nLISBON, September 2, 2021 (Agency) — The pier fell this morning."
    published, timexes = read(text)
    assert (published.when.edtf, timexes[-1].value) == ("2021-09-03", "2021-09-02")
    assert timexes[-1].basis.reference == "2021-09-02"


def test_a_dateline_of_long_ago_is_none_of_a_reprint(read):
    text = " date 2021-09-03\n\nLISBON, September 2, 1991 (Agency) — The pier fell this morning."
    assert read(text)[1][-1].value == "2021-09-03"


def test_the_order_of_day_and_month_is_taken_from_the_whole_article(values):
    assert values("They met on 03/04/2020, and again on 25/12/2020.")["03/04/2020"] == "2020-04-03"
    assert values("They met on 03/04/2020, and again on 12/25/2020.")["03/04/2020"] == "2020-03-04"
    assert values("They met on 03/04/2020.") == {"03/04/2020": ""}


def test_a_deadline_is_valued_as_its_date_and_known_only_from_above(read):
    (timex,) = read("Emissions will peak by 2030.")[1]
    assert timex.value == "2030"
    assert timex.when is not None
    assert (timex.when.earliest, timex.when.edtf) == (None, "../2030")


def test_a_part_of_a_day_keeps_its_hours(read):
    timex = read(" date 2021-09-02\n\nThe council met on Tuesday night.")[1][-1]
    assert timex.type is TimexType.TIME
    assert timex.when is not None
    assert timex.when.precision is Precision.PART_OF_DAY
    assert timex.when.latest - timex.when.earliest == 6 * 3600


@pytest.mark.parametrize(
    ("text", "grade", "rule", "reference", "reference_rule"),
    [
        ("They met on May 3, 2019.", Grade.WRITTEN, "date_written", "", ""),
        (" date 2021-09-02\nThey met on Tuesday.", Grade.COMPUTED, "weekday_past", "2021-09-02", "published"),
        (" date 2021-09-02\nThey will meet on Tuesday.", Grade.COMPUTED, "weekday_future", "2021-09-02", "published"),
        (" date 2021-09-02\nThey met in May.", Grade.COMPUTED, "year_from_past_tense", "2021-09-02", "published"),
        ("In 2019 they met. The following year it rained.", Grade.INFERRED, "unit_at_hand", "2019", "narrative"),
        ("They met on Tuesday.", Grade.COMPUTED, "open", "", ""),
    ],
)  # fmt: skip
def test_every_value_tells_how_it_was_got(read, text, grade, rule, reference, reference_rule):
    basis = read(text)[1][-1].basis
    assert (basis.grade, basis.rule, basis.reference, basis.reference_rule) == (grade, rule, reference, reference_rule)
    assert basis.spans


def test_a_week_of_publication_gives_what_all_its_days_agree_on(values):
    text = (
        "The town waits for next week’s harbour forum.\n\n"
        "The harbour forum on May 20-21 brings 40 ships.\n\n"
        "The pier was repaired on January 7, 2019, for the season of 2019. The mayor spoke on Tuesday. "
        "Last week the port was shut. "
        "It froze in February. The crane came on Saturday."
    )
    found = values(text, published="")
    assert found["next week"] == "2019-05-20/2019-05-26"
    assert found["Last week"] == "2019-05-06/2019-05-12"
    assert found["Tuesday"] == "2019-05-14"
    assert found["February"] == "2019-02"
    assert found["Saturday"] == "2019-05-11"
