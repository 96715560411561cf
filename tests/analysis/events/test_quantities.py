# SPDX-License-Identifier: MIT
"""Numbers of a sentence, with their units, and the claims they belong to.

A row is a marked sentence (see ``conftest``) and its quantities: "23 person killed", with "23+" for at least, "-40" for
at most, "10-20" for a range, and "~" in front where it is approximate.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.counting import lines_run
from viewer.analysis.article import analyse
from viewer.analysis.events.quantities import find_quantities
from viewer.domain.article import RawArticle
from viewer.domain.quantity import Quantity

KILLED = "23 person killed"


def spelled(quantity: Quantity) -> str:
    low, high = (None if bound is None else f"{bound:.12g}" for bound in (quantity.low, quantity.high))
    number = f"{low}+" if high is None else f"-{high}" if low is None else low if low == high else f"{low}-{high}"
    return f"{'~' * quantity.approximate}{number} {quantity.unit}"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        # what befell whom: one unit for all wordings
        ("The blast killed 23 people.", KILLED),
        ("The blast killed 23.", KILLED),
        ("A blast tore through the market, killing 23 people.", KILLED),
        ("23 people were killed in the blast.", KILLED),
        ("Police said that 23 people had been killed.", KILLED),
        ("The flood left 23 people dead.", KILLED),
        ("The flood left 23 dead.", KILLED),
        ("Twenty-three people died when the ferry sank.", KILLED),
        ("The ferry sank and 23 drowned.", KILLED),
        ("The death toll rose to 23.", KILLED),
        ("The death toll from the flood in the northern valleys has climbed to 23.", KILLED),
        ("The ministry put the death toll at 23.", KILLED),
        ("Death toll: 23", KILLED),
        ("The number of deaths rose to 23.", KILLED),
        ("The fire claimed 23 lives.", KILLED),
        ("The fire cost 23 lives.", KILLED),
        ("23 passengers lost their lives.", "23 passenger killed"),
        ("Doctors reported 23 deaths.", KILLED),
        ("The crash caused 23 fatalities.", KILLED),
        ("Gunmen shot dead 23 people.", KILLED),
        ("23 people on the ferry were killed.", KILLED),
        ("23 people, five of them from the village, were killed.", KILLED),
        ("23 people killed in ferry fire", KILLED),
        ("Ferry fire leaves 23 dead", KILLED),
        ("23 feared dead after ferry fire", KILLED),
        ("23 people who were killed on the ferry had no tickets.", KILLED),
        ("The murders of 23 people were never solved.", KILLED),
        ("The killing of 23 people shocked the town.", KILLED),
        ("In {Iraq} 23 people died.", KILLED),
        ("One person was killed.", "1 person killed"),
        ("The blast killed 12 soldiers and five civilians.", "12 soldier killed, 5 civilian killed"),
        ("12 soldiers and five civilians were killed.", "12 soldier killed, 5 civilian killed"),
        ("23 people, including five children, were killed.", "23 person killed, 5 child killed"),
        ("23 {Kenyan} sailors were killed by pirates.", "23 sailor killed"),
        ("The blast killed 23 people in 12 villages.", "23 person killed, 12 village"),
        ("The blast wounded 40 people.", "40 person injured"),
        ("The blast injured 40 others.", "40 person injured"),
        ("40 people were hurt.", "40 person injured"),
        ("Two sailors were slightly injured.", "2 sailor injured"),
        ("The blast caused 40 injuries.", "40 person injured"),
        ("40 wounded soldiers were flown home.", "40 soldier injured"),
        ("23 people were killed and 40 injured.", "23 person killed, 40 person injured"),
        ("The blast killed 23 people and wounded 40.", "23 person killed, 40 person injured"),
        ("The blast left 23 people dead and 40 injured.", "23 person killed, 40 person injured"),
        ("Three sailors are missing.", "3 sailor missing"),
        ("Three people disappeared in the storm.", "3 person missing"),
        ("Police arrested 12 people.", "12 person arrested"),
        ("Police detained another 30.", "30 person arrested"),
        ("The arrest of 12 men ended the siege.", "12 man arrested"),
        ("The raid led to 12 arrests.", "12 person arrested"),
        ("Three of the suspects were arrested.", "3 suspect arrested"),
        ("The flood displaced 5,000 people.", "5000 person displaced"),
        ("The storm left 5,000 people homeless.", "5000 person homeless"),
        ("200 residents were evacuated.", "200 resident evacuated"),
        ("Gunmen abducted 23 pupils.", "23 pupil kidnapped"),
        ("Divers rescued 12 people.", "12 person rescued"),
        ("The storm destroyed 300 houses.", "300 house destroyed"),
        ("300 houses were damaged.", "300 house damaged"),
        ("The virus infected 40 people.", "40 case"),
        ("The region has 40 cases of cholera.", "40 case"),
        ("The region has 40 confirmed cases.", "40 case confirmed"),
        ("40 cases were confirmed.", "40 case confirmed"),
        ("The region has 40 laboratory-confirmed cases.", "40 case confirmed"),
        ("Doctors reported 40 suspected cases.", "40 case suspected"),
        ("Doctors reported 40 probable cases.", "40 case suspected"),
        ("Doctors reported 40 new cases.", "40 further case"),
        ("Three more deaths were reported.", "3 further person killed"),
        ("The number of cases rose to 1,200.", "1200 case"),
        # bounds
        ("At least 23 people were killed.", "23+ person killed"),
        ("The blast killed more than 23 people.", "23+ person killed"),
        ("No fewer than 23 people were killed.", "23+ person killed"),
        ("Just over 200 people were hurt.", "200+ person injured"),
        ("500 or more people were hurt.", "500+ person injured"),
        ("Up to 40 people were hurt.", "-40 person injured"),
        ("As many as 40 people were hurt.", "-40 person injured"),
        ("Fewer than 40 people were hurt.", "-40 person injured"),
        ("Some 1,200 troops were sent.", "~1200 troop"),
        ("About two dozen people were hurt.", "~24 person injured"),
        ("Nearly 3 million people fled.", "~3000000 person"),
        ("Between 10 and 20 people were hurt.", "10-20 person injured"),
        ("10 to 20 people were hurt.", "10-20 person injured"),
        ("One or two people were hurt.", "1-2 person injured"),
        ("Dozens were killed.", "~24-99 person killed"),
        ("Hundreds of sailors were killed.", "~200-999 sailor killed"),
        ("Tens of thousands of people marched.", "~20000-99999 person"),
        ("A total of 40 people were hurt.", "40 person injured"),
        # spellings
        ("The firm sold 10 000 boats.", "10000 boat"),
        ("The firm sold 1.2m boats.", "1200000 boat"),
        ("The firm sold half a million boats.", "500000 boat"),
        ("The firm sold one and a half million boats.", "1500000 boat"),
        ("The firm sold two hundred and fifty boats.", "250 boat"),
        ("The firm sold a dozen boats.", "12 boat"),
        ("The firm sold 132.8 million boats.", "132800000 boat"),
        # money, percent, magnitude
        ("They signed a $3 billion deal.", "3000000000 dollar"),
        ("They signed a $3bn deal.", "3000000000 dollar"),
        ("The boat cost £40,000.", "40000 pound"),
        ("The boat cost €1.5m.", "1500000 euro"),
        ("The boat cost 500 million euros.", "500000000 euro"),
        ("The boat cost 40,000 Canadian dollars.", "40000 canadian dollar"),
        ("The boat cost C$40,000.", "40000 canadian dollar"),
        ("Oil fell to $60 a barrel.", "60 dollar per barrel"),
        ("The shares lost 40 cents.", "40 cent"),
        ("The deal is worth $3 to 5 million.", "3000000-5000000 dollar"),
        ("Profit rose to $98 million from $71 million.", "98000000 dollar"),
        ("Prices rose 3.5 percent.", "3.5 percent"),
        ("Prices rose by 3.5%.", "3.5 percent"),
        ("Prices rose from 10 to 20 per cent.", "20 percent"),
        ("The rate was cut by 0.25 percentage points.", "0.25 percentage point"),
        ("Profit rose 3.5 percent to £40,000.", "3.5 percent, 40000 pound"),
        ("A 5.9-magnitude quake struck the coast.", "5.9 magnitude"),
        ("An earthquake of magnitude 5.9 struck the coast.", "5.9 magnitude"),
        ("A 5.9 earthquake struck the coast.", "5.9 magnitude"),
        ("The quake measured 5.9 on the Richter scale.", "5.9 magnitude"),
        # votes
        ("The motion won by 52 to 48 votes.", "52 majority vote, 48 minority vote"),
        ("The Senate voted 48-52 against the bill.", "52 majority vote, 48 minority vote"),
        ("The bill was approved by 52 votes to 48.", "52 majority vote, 48 minority vote"),
        ("The motion got 52 votes.", "52 vote"),
        # counted nouns
        ("1,200 troops crossed the river.", "1200 troop"),
        ("The navy sent five armed vessels.", "5 vessel"),
        ("5,000 {Kenyan} troops were sent.", "5000 troop"),
        ("The park covers 40 square miles.", "40 square mile"),
        ("The road is 40 km long.", "40 kilometre"),
        ("The road is 40 kilometers long.", "40 kilometre"),
        ("More than a million shares changing hands set a record.", "1000000+ share"),
        ("The party won 23 seats.", "23 seat"),
        ("A 23-member panel was named.", "23 member"),
        ("He published a 500-page report.", "500 page"),
        # no quantities
        ("(=Boeing=) 737 crashed.", ""),
        ("Apollo 13 was damaged.", ""),
        ("The flight 370 disappeared.", ""),
        ("Article 5 was invoked.", ""),
        ("Resolution 1701 was adopted.", ""),
        ("The G20 met after COP28 ended.", ""),
        ("Leaders of the Group of Seven met.", ""),
        ("No. 5 was withdrawn.", ""),
        ("The virus H1N1 spread.", ""),
        ("[Ada Brook], 86, died.", ""),
        ("The mayor died at 86.", ""),
        ("A 23-year-old man was arrested.", ""),
        ("The mayor, aged 54, died.", ""),
        ("He is 54 years old.", ""),
        ("He lives at 10 Harbour Street.", ""),
        ("Call 555-1234 for help.", ""),
        ("Call +44 20 7946 0958 for help.", ""),
        ("It began at 10:30.", ""),
        ("The <2008|2008> elections were lost.", ""),
        ("They met on <May 6|2024-05-06>.", ""),
        ("The 2008 elections were lost.", ""),
        ("He tried three times.", ""),
        ("The talks lasted three days.", ""),
        ("The team won 3-1.", ""),
        ("It was their third defeat.", ""),
        ("The 23rd summit opened.", ""),
        ("The six-party talks resumed.", ""),
        ("One official said so.", ""),
        ("They killed one another.", ""),
        ("He named two things.", ""),
        ("The year seven pupils sang.", ""),
        ("No one was killed.", ""),
        ("Every fifth boat sank.", ""),
        ("About one in 60 people will move.", ""),
        ("See https://example.org/23/boats for more.", ""),
        ("[12] The committee met.", ""),
        ("Gunmen killed a sailor.", ""),
    ],
)
def test_numbers_have_comparable_units(clauses: Callable[[str], Any], sentence: str, told: str) -> None:
    assert ", ".join(map(spelled, find_quantities(*clauses(sentence)))) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He was jailed for 12 years.", "12 year sentence"),
        ("He was sentenced to 18 months in jail.", "1.5 year sentence"),
        ("She got a 12-year prison sentence.", "12 year sentence"),
        ("He was sentenced to at least 12 years.", "12+ year sentence"),
        ("He was arrested after serving 12 years in prison.", ""),
        ("The talks collapsed after 12 years.", ""),
        ("They signed a deal worth $3 million a year.", "3000000 dollar per year"),
    ],
)
def test_of_all_durations_only_terms_in_prison_count(text: str, told: str) -> None:
    assert [spelled(quantity) for claim in claims_of(text) for quantity in claim.quantities] == ([told] if told else [])


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("At least 23 people were killed.", "At least 23 people"),
        ("The flood left 23 dead.", "23 dead"),
        ("The blast killed 23.", "23"),
        ("They signed a $3 billion deal.", "$3 billion"),
        ("Oil fell to $60 a barrel.", "$60 a barrel"),
        ("A 5.9-magnitude quake struck.", "5.9-magnitude"),
        ("Between 10 and 20 people were hurt.", "Between 10 and 20 people"),
        ("Tens of thousands of people marched.", "Tens of thousands of people"),
        ("A total of 40 people were hurt.", "A total of 40 people"),
    ],
)
def test_a_quantity_stands_where_its_number_bounds_and_unit_do(
    clauses: Callable[[str], Any], sentence: str, span: str
) -> None:
    words, found = clauses(sentence)
    assert [quantity.span.of(words.text) for quantity in find_quantities(words, found)] == [span]


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("A bomb exploded, killing at least 23 people.", {"explode": ["23+ person killed"]}),
        ("23 people were killed and 40 injured.", {"kill": ["23 person killed"], "injure": ["40 person injured"]}),
        (
            "Police arrested 12 men and rebels attacked three villages.",
            {"arrest": ["12 man arrested"], "attack": ["3 village"]},
        ),
        ("The mayor said that 23 people were killed.", {"kill": [KILLED]}),
    ],
)
def test_a_quantity_belongs_to_the_claim_of_its_clause(
    told: Callable[[str], Any], sentence: str, owners: dict[str, list[str]]
) -> None:
    claims = told(f"The talks went on.\n\n{sentence}").claims
    found = {claim.lemma: [spelled(quantity) for quantity in claim.quantities] for claim in claims}
    assert {lemma: found.get(lemma) for lemma in owners} == owners


def claims_of(text: str) -> tuple[Any, ...]:
    return analyse(RawArticle.of_text(f"The court reports\n\n{text}\n")).claims


PIECES = st.sampled_from(
    (
        *("at least", "more than", "up to", "between", "from", "to", "and", "of", "the", "a", "one", "third", "or so"),
        *("23", "1,200", "5.9", "52-48", "10 to 20", "$3bn", "£40,000", "C$", "US$", "%", "percent", "2008", "½", "９"),
        *("two dozen", "half a million", "hundreds of", "a few", ".5", "1.", ",000", "-year-old", "aged", "No."),
        *("people", "soldiers", "were killed", "killing", "dead", "wounded", "cases", "lives", "death toll", "rose to"),
        *("was jailed for", "12 years", "in jail", "on Monday", "May 6", "a year", "voted", "quake", "magnitude"),
        *(",", "(", ")", "-", "–", ".", "'", "\u00a0", "e\u0301", "😀", "Boeing", "said"),
    )
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=30).map("".join),
)


@settings(max_examples=120, deadline=None)
@given(TEXTS)
def test_quantities_lie_in_their_sentence_beside_all_dates(text: str) -> None:
    findings = analyse(RawArticle.of_text(f"The blast\n\nA blast killed sailors. {text}"))
    for claim in findings.claims:
        for quantity in claim.quantities:
            assert claim.sentence.contains(quantity.span)
            assert quantity.span.start < quantity.span.end
            if quantity.unit != "year sentence":
                assert not any(timex.span.overlaps(quantity.span) for timex in findings.timexes)
            if quantity.low is not None and quantity.high is not None:
                assert quantity.low <= quantity.high


@pytest.mark.parametrize(
    "piece", ["23 ", "1,", "a dozen ", "$", "at least ", "two hundred and ", "23 people, ", "one-"]
)
def test_work_only_grows_with_length(clauses: Callable[[str], Any], piece: str) -> None:
    def lines(count: int) -> int:
        words, found = clauses("A blast killed " + piece * count)
        return lines_run(lambda: find_quantities(words, found))

    lines(10)  # the word lists are loaded once
    assert lines(1_000) < 8 * lines(200) + 1_000
