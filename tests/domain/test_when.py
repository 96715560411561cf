# SPDX-License-Identifier: MIT
"""Times with bounds and precision, and their spelling; the ``edtf`` package is the oracle where it reaches."""

from __future__ import annotations

import warnings

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.domain import calendar
from viewer.domain.when import Precision, When

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its grammar is older than its parser library
    from edtf import parse_edtf

years = st.integers(1, 9999)
days = st.integers(calendar.day_number(1, 1, 1), calendar.day_number(9999, 12, 31))


@st.composite
def spellings(draw):
    """EDTF level 1 dates of the years 1 to 9999."""
    year, month = draw(years), draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.days_in_month(year, month)))
    forms = [
        f"{year:04d}",
        f"{year:04d}-{month:02d}",
        f"{year:04d}-{month:02d}-{day:02d}",
        f"{year:04d}-{draw(st.integers(21, 23))}",
        f"{year:04d}-{draw(st.integers(33, 36))}",
        f"{year // 10:03d}X",
        f"{year // 100:02d}XX",
    ]
    return draw(st.sampled_from(forms)) + draw(st.sampled_from(("", "~")))


@st.composite
def whens(draw):
    """Times of any precision, also years that ``datetime`` cannot hold."""
    day = draw(st.integers(-4_000_000, 6_000_000))
    year, month, _ = calendar.civil(day)
    approximate = draw(st.booleans())
    return draw(
        st.sampled_from(
            [
                When.year(year, approximate=approximate),
                When.month(year, month, approximate=approximate),
                When.days(day, 1, approximate=approximate),
                When.days(day, draw(st.integers(2, 900)), precision=Precision.WEEK),
                When.days(day, draw(st.integers(2, 900)), precision=Precision.MONTH),
                When(day * calendar.DAY + 540, day * calendar.DAY + 600, Precision.MINUTE),
                When(day * calendar.DAY, None, Precision.DAY),
                When(None, day * calendar.DAY, Precision.DAY),
            ]
        )
    )


def oracle(edtf):
    """Day numbers of the first and last day that the ``edtf`` package reads."""
    parsed = parse_edtf(edtf)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()
    return calendar.day_number(*lower[:3]), calendar.day_number(*upper[:3])


@pytest.mark.slow
@given(spellings())
def test_a_date_is_read_as_the_edtf_package_reads_it(edtf):
    when = When.parse(edtf)
    assume(not edtf.startswith(("000X", "00XX")))  # the oracle has no year 0
    assume(not (edtf.endswith("~") and "20" < edtf[5:7] < "37"))  # nor approximate seasons
    assert (when.first_day, when.last_day) == oracle(edtf)
    assert when.approximate is edtf.endswith("~")


@pytest.mark.slow
@given(st.dates(), st.dates(), st.sampled_from((4, 7, 10)), st.sampled_from((4, 7, 10)))
def test_an_interval_is_read_as_the_edtf_package_reads_it(one, other, first_length, last_length):
    first, last = sorted((one, other))
    edtf = f"{first.isoformat()[:first_length]}/{last.isoformat()[:last_length]}"
    when = When.parse(edtf)
    assert (when.first_day, when.last_day) == oracle(edtf)


@given(spellings())
def test_a_date_is_spelled_as_it_was_read(edtf):
    assert When.parse(edtf).edtf == edtf


@given(whens())
def test_the_spelling_keeps_the_bounds(when):
    again = When.parse(when.edtf)
    assert (again.earliest, again.latest, again.approximate) == (when.earliest, when.latest, when.approximate)
    assert again.edtf == when.edtf


@given(whens(), whens())
def test_what_lies_within_overlaps(one, other):
    assert one.within(one)
    assert one.overlaps(other) == other.overlaps(one)
    if one.within(other):
        assert one.overlaps(other)


@given(st.text(max_size=20))
def test_other_text_is_refused_and_nothing_else_happens(text):
    try:
        when = When.parse(text)
    except ValueError:
        when = None
    assert when is None or When.parse(when.edtf) == when


_MORNING = calendar.seconds(2021, 9, 2, 9, 30)


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        (When.year(2021), "2021"),
        (When.year(0), "0000"),
        (When.year(-43), "-0043"),
        (When.year(12_021), "Y12021"),
        (When.year(-12_021), "Y-12021"),
        (When.month(2021, 9), "2021-09"),
        (When.day(2021, 9, 2), "2021-09-02"),
        (When.day(2021, 9, 2, approximate=True), "2021-09-02~"),
        (When.days(calendar.day_number(2021, 8, 30), 7, precision=Precision.WEEK), "2021-08-30/2021-09-05"),
        (When.days(calendar.day_number(2021, 4, 22), 2, lasting=True), "2021-04-22/2021-04-23"),
        (When(calendar.seconds(2021, 5), calendar.seconds(2021, 9), Precision.MONTH), "2021-05/2021-08"),
        (When(calendar.seconds(2021, 5), calendar.seconds(2021, 9, 3), Precision.MONTH), "2021-05/2021-09-02"),
        (When(calendar.seconds(1914), calendar.seconds(1919), Precision.YEAR, lasting=True), "1914/1918"),
        (When(calendar.seconds(2021, 3), calendar.seconds(2021, 6), Precision.SEASON), "2021-21"),
        (When(calendar.seconds(2021, 12), calendar.seconds(2022, 3), Precision.SEASON), "2021-24"),
        (When(calendar.seconds(2021, 7), calendar.seconds(2021, 10), Precision.QUARTER), "2021-35"),
        (When(calendar.seconds(1980), calendar.seconds(1990), Precision.DECADE), "198X"),
        (When(calendar.seconds(1900), calendar.seconds(2000), Precision.CENTURY), "19XX"),
        (When(None, calendar.seconds(2031), Precision.YEAR), "../2030"),
        (When(calendar.seconds(2021, 9), None, Precision.MONTH), "2021-09/.."),
        (When(calendar.seconds(2021, 9, 2, 18), calendar.seconds(2021, 9, 3), Precision.PART_OF_DAY), "2021-09-02"),
        (When(_MORNING, _MORNING + 60, Precision.MINUTE), "2021-09-02T09:30:00"),
    ],
)  # fmt: skip
def test_a_time_is_spelled_no_more_precisely_than_it_was_told(when, edtf):
    assert when.edtf == edtf


@pytest.mark.parametrize(
    "edtf",
    ["", "/", "../..", "2021-13", "2021-00", "2021-02-29", "2021-04-31", "2021-09-02T24:00", "2021-25", "21",
     "2022/2021", "XXXX", "next week", "2021-9-2", "P3D"],
)  # fmt: skip
def test_what_is_no_date_is_refused(edtf):
    with pytest.raises(ValueError):
        When.parse(edtf)


def test_a_time_has_a_bound_and_ends_after_it_starts():
    with pytest.raises(ValueError):
        When(None, None, Precision.YEAR)
    with pytest.raises(ValueError):
        When(5, 5, Precision.DAY)


def test_the_middle_is_where_a_single_mark_stands():
    assert When.day(1970, 1, 1).middle == calendar.DAY // 2
    assert When(None, 100, Precision.DAY).middle == 99
    assert When(100, None, Precision.DAY).middle == 100


def test_touching_times_do_not_overlap():
    assert not When.day(2021, 9, 1).overlaps(When.day(2021, 9, 2))
    assert When.day(2021, 9, 1).overlaps(When.month(2021, 9))
    assert When.day(2021, 9, 1).within(When.month(2021, 9))
    assert not When.month(2021, 9).within(When.day(2021, 9, 1))
    assert When.day(2021, 9, 1).within(When(None, calendar.seconds(2030), Precision.YEAR))
