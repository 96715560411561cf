# SPDX-License-Identifier: MIT
"""Names in whole articles: who is found, as what, under which name, with which descriptions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.analysis.layout import find_blocks
from viewer.analysis.names.finding import find_names
from viewer.analysis.page import Block, BlockKind, Page
from viewer.analysis.sentences import find_sentences
from viewer.domain.participant import Entity, EntityKind, Mention
from viewer.domain.span import Span


def read(text: str) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    blocks = find_blocks(text)
    return find_names(Page(7, text, blocks, find_sentences(text, blocks)))


def named(text: str, kind: EntityKind) -> list[str]:
    return [mention.span.of(text) for mention in read(text)[1] if mention.kind == kind]


def people(text: str) -> dict[str, tuple[str, ...]]:
    return {entity.name: entity.aliases for entity in read(text)[0] if entity.kind == EntityKind.PERSON}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blaming Marta Dahl is easy. Notice Dahl smiled.", ["Marta Dahl", "Dahl"]),
        ("He saw Marta Dahl Monday and Fox News’ Karl Weber Tuesday.", ["Marta Dahl", "Karl Weber"]),
        ("Sen. Ines Calder (D-Vt.) spoke to Tiger Woods.", ["Ines Calder", "Tiger Woods"]),
        ("Controversial Australian Anna Fellow sang for King Harald V and left.", ["Anna Fellow", "Harald V"]),
        ("The plan came from Marta Lindqvist last night.", ["Marta Lindqvist"]),
        ("He met Mr Okafor and Mrs. Dahl in the hall.", ["Okafor", "Dahl"]),
        ("They asked Gen. Pavel Horvat about it.", ["Pavel Horvat"]),
        ("The book is by J. K. Brandt and T.S. Moreau.", ["J. K. Brandt", "T.S. Moreau"]),
        ("We heard Ursula von der Heide speak.", ["Ursula von der Heide"]),
        ("It was signed by Khalid bin Rashid and Omar al-Tamimi.", ["Khalid bin Rashid", "Omar al-Tamimi"]),
        ("We wrote to Rosa de la Vega yesterday.", ["Rosa de la Vega"]),
        ("There was Jean-Luc Fabre with Sean O'Dowd.", ["Jean-Luc Fabre", "Sean O'Dowd"]),
        ("The envoy met Liang Guowei before noon.", ["Liang Guowei"]),
        ("She thanked Park Min-jung for it.", ["Park Min-jung"]),
        ("The judge, Nadia Keller, 54, smiled.", ["Nadia Keller"]),
        ("Nobody had seen Wexley, who left early.", ["Wexley"]),
        ("In April Theresa Mayhew met April Dunn.", ["Theresa Mayhew", "April Dunn"]),
        ("On Tuesday Chinese officials waited. In May they left.", []),
        ("The Special Presidential Climate Envoy spoke, and the Foreign Minister listened.", []),
        ("Americans and French tourists like Islam and Buddhism.", []),
        ("Deputy Secretary of Labor Ines Calder resigned.", ["Ines Calder"]),
        ("Under Secretary of Defense for Arctic Affairs Boris Lund called.", ["Boris Lund"]),
        ("Mayor of London Edith Grove opened it.", ["Edith Grove"]),
        ("Then Rafael “Tito” Lindqvist and Ida (Bunny) Moreau sat.", ["Rafael “Tito” Lindqvist", "Ida (Bunny) Moreau"]),
        ("Beside Marlow, who slept, sat Fred Haze.", ["Marlow", "Fred Haze"]),
        ("Unlike Ines Calder, he stayed within Dahl's reach; Dahl said so.", ["Ines Calder", "Dahl", "Dahl"]),
        ("Sultan al-Tamimi spoke.", ["Sultan al-Tamimi"]),
        ("Dr. Sultan Ahmed al-Tamimi spoke to Sultan Hadi.", ["Sultan Ahmed al-Tamimi", "Hadi"]),
        ("They had put it in Marlow’s house, Marlow said.", ["Marlow", "Marlow"]),
        ("Karl Weber, command module pilot, waved.", ["Karl Weber"]),
        ("The carrier Dora Kelso met the frigate Anna Berg and the USS Henry Wallow.", []),
        ("They moved into Corvina, the lander, and left Marina, a rover, behind.", []),
        ("Hurricane Otto came ashore, and Otto killed three. Then Typhoon Anna hit.", []),
        ("They sang of Queen City and of the Executive Session.", []),
        ("The Justice Against Dumping Act passed.", []),
        ("Luna 15 was lost; Maria 4's signal faded.", []),
        ("They call it “Virginia” and 'Marina'.", []),
        ("The critic praised Hector Alvarez's film and Dana Frost’s music.", ["Hector Alvarez", "Dana Frost"]),
        ("Mayor-elect Karin Dahl and Vice President-elect Omar Reed met.", ["Karin Dahl", "Omar Reed"]),
        ("Monsignor Carlo Viganti and Professor Emeritus Hans Vogler met.", ["Carlo Viganti", "Hans Vogler"]),
        ("Samuel Luther King Jr. was born. King sang.", ["Samuel Luther King Jr.", "King"]),
        ("Robert F. Dahl Jr. spoke. Dahl was booed.", ["Robert F. Dahl Jr.", "Dahl"]),
        ("Helen Ward said no.", ["Helen Ward"]),
        ("The witness, Christine Ford, spoke. Ford wept.", ["Christine Ford", "Ford"]),
        ("Virginia Wolff wrote it in Virginia.", ["Virginia Wolff"]),
    ],
)
def test_people(text: str, expected: list[str]) -> None:
    assert named(text, EntityKind.PERSON) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Justice Department and Congress disagreed.", ["Justice Department", "Congress"]),
        ("It was the Traders' Association and the People’s Bank.", ["Traders' Association", "People’s Bank"]),
        ("The Ministry of Foreign Affairs denied it.", ["Ministry of Foreign Affairs"]),
        ("Shares of Brightwell Holdings Inc fell.", ["Brightwell Holdings Inc"]),
        ("The Food and Drug Administration agreed.", ["Food and Drug Administration"]),
        ("He studied at the University of Tartu for years.", ["University of Tartu"]),
        ("The Intergovernmental Committee on Ocean Health met.", ["Intergovernmental Committee on Ocean Health"]),
        ("Members of the Norwegian Labour Party voted.", ["Norwegian Labour Party"]),
        ("It is run by the New York Harbor Authority now.", ["New York Harbor Authority"]),
        ("Analysts at Dunmore & Pike were calm.", ["Dunmore & Pike"]),
        ("The Global Seed Alliance (GSA) met. The GSA voted.", ["Global Seed Alliance", "GSA", "GSA"]),
        ("The NATO summit and the U.N. panel", ["NATO", "U.N."]),
        (
            "An analyst at Dunmore Brewster was calm, a trader with Kessler Pike was not.",
            ["Dunmore Brewster", "Kessler Pike"],
        ),
        ("She wrote for the Anna Bulletin and drank for Weber Brewing.", ["Anna Bulletin", "Weber Brewing"]),
        ("A company called Zentrix makes them; Zentrix shares rose.", ["Zentrix", "Zentrix"]),
        ("The Centre for Otter Welfare (COW) met.", ["Centre for Otter Welfare", "COW"]),
        (
            "The Council for Economic Co-operation and Development met.",
            ["Council for Economic Co-operation and Development"],
        ),
    ],
)
def test_organisations(text: str, expected: list[str]) -> None:
    assert named(text, EntityKind.ORGANISATION) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sailed from Port Ellery past Fort Wick to Oslo.", ["Port Ellery", "Fort Wick", "Oslo"]),
        ("It rained in Ruritown and near Vlasko.", ["Ruritown", "Vlasko"]),
        ("The US and China spoke; U.S.-China trade grew.", ["US", "China", "U.S.", "China"]),
        ("LISBON (AP) — The talks began.", ["LISBON"]),
        ("KHARTALA, Sudan 2004-03-01\nThe talks began in the town.", ["KHARTALA", "Sudan"]),
        ("He sailed the Bay of Bengal to Sri Lanka.", ["Bay of Bengal", "Sri Lanka"]),
        ("Fighting spread in northern Karshia and the city of Belmora.", ["Karshia", "Belmora"]),
        ("It fell near the crater Fra Bauro and the volcano Hekra.", ["Fra Bauro", "Hekra"]),
        ("He spoke in the South Korean capital to North Korean officials.", []),
        ("The ferry Estonia left the port of Tallinn.", ["Tallinn"]),
        ("He came from Springfield, Illinois, by train.", ["Springfield", "Illinois"]),
        ("US Trade Envoy Mia Stone and the Chinese minister spoke.", ["US"]),
        ("Jordan's King Harald flew to Amman. Jordan said it would pay.", ["Jordan", "Amman", "Jordan"]),
        ("GENEVA: The talks failed.", ["GENEVA"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert named(text, EntityKind.PLACE) == expected


@pytest.mark.parametrize(
    ("text", "bearer", "aliases"),
    [
        ("Clara Novak won. Novak thanked them. Ms Novak left.", "Clara Novak", ("Novak",)),
        ("Hu Jianguo spoke. Later Hu left, and Jianguo stayed silent.", "Hu Jianguo", ("Hu", "Jianguo")),
        ("Nguyen Van Thanh spoke. Then Nguyen left.", "Nguyen Van Thanh", ("Nguyen",)),
        ("They like Ursula von der Heide. Later von der Heide left.", "Ursula von der Heide", ("von der Heide",)),
        ("Crooked Henry Wallow lies. Henry Wallow said no.", "Henry Wallow", ()),
        ("Henry Morel spoke. Morels speech was long. Morel left.", "Henry Morel", ("Morel",)),
        ("Henry Morels’ calls were heard. Morel left.", "Henry Morel", ("Morel",)),
        ("Kevin Brown came. Brown said it was late.", "Kevin Brown", ("Brown",)),
        ("Saddam Hakimi ruled. Nobody liked Saddam then.", "Saddam Hakimi", ("Saddam",)),
        ("MOREL QUITS AFTER VOTE\n\nHenry Morel quit on Monday.", "Henry Morel", ()),
        ("Why Morel Will Never Quit His Post\n\nHenry Morel, 61, spoke.", "Henry Morel", ("Morel",)),
    ],
)
def test_short_forms_stand_under_the_full_name(text: str, bearer: str, aliases: tuple[str, ...]) -> None:
    assert people(text)[bearer] == aliases


def test_two_people_of_one_surname_are_told_apart_by_who_was_named_last() -> None:
    text = "Anna Weber spoke. Weber smiled. Then Karl Weber came. Weber frowned."
    entities, mentions = read(text)
    names = {entity.id: entity.name for entity in entities}
    assert [names[mention.entity] for mention in mentions] == ["Anna Weber"] * 2 + ["Karl Weber"] * 2


def test_one_country_under_two_names_is_one_entity() -> None:
    entities, _ = read("The United States agreed. In the US many did not; the U.S. waited.")
    assert [(entity.name, set(entity.aliases)) for entity in entities] == [("United States", {"US", "U.S."})]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("They met US climate envoy Mia Stone.", "US climate envoy"),
        ("On Thursday President Adam Wilk spoke.", "President"),
        ("Then Polish Foreign Minister Adam Wilk spoke.", "Polish Foreign Minister"),
        ("There White House press secretary Joan Pell spoke.", "White House press secretary"),
        ("Adam Wilk, a member of the ruling party’s council, spoke.", "a member of the ruling party’s council"),
        ("The Polish president, Adam Wilk, spoke.", "The Polish president"),
        ("Adam Wilk, a painter who had left Mr. Dahl in the lurch, spoke.", "a painter"),
        ("Adam Wilk, a lawyer and senator whom few had heard, spoke.", "a lawyer and senator"),
        ("The banker met Adam Wilk, the head of the union.", "the head of the union"),
    ],
)
def test_descriptions_are_words_of_the_source(text: str, description: str) -> None:
    found = [words for entity in read(text)[0] for words in entity.descriptions]
    assert found == [description]
    assert description in text


def test_captions_and_credits_make_nobody() -> None:
    text = "Mia Stone shakes hands with Karl Weber.\n\nMia Stone spoke in Oslo.\n\nRita Flynn / Some Agency"
    spans = [Span(0, 39), Span(41, 64), Span(66, len(text))]
    blocks = tuple(
        Block(span, kind)
        for span, kind in zip(spans, (BlockKind.CAPTION, BlockKind.BODY, BlockKind.CREDIT), strict=True)
    )
    entities, mentions = find_names(Page(1, text, blocks, find_sentences(text, blocks)))
    assert [entity.name for entity in entities] == ["Mia Stone", "Oslo"]
    assert all(mention.span.end <= 64 for mention in mentions)


@pytest.mark.parametrize(
    "credit",
    [
        "A man walks. (Photo by Rita Flynn/Reuters)\n\n%s",
        "By RITA FLYNN, Associated Press Writer\n\n%s",
        "OSLO, Norway (AP) -- %s",
        "OSLO (Reuters) - %s",
        "Image caption Rita Flynn at home\n\n%s",
        "%s\n\nRita Flynn reported from Bergen. Karl Weber contributed reporting.",
        "%s\n\nReporting by Rita Flynn; editing by Karl Weber",
    ],
)
def test_agencies_writers_and_who_is_pictured_take_no_part(credit: str) -> None:
    entities, _ = read(credit % "The council said Mia Stone would pay.")
    assert [entity.name for entity in entities if entity.kind != EntityKind.PLACE] == ["Mia Stone"]


def test_an_agency_that_the_article_speaks_of_takes_part() -> None:
    entities, _ = read("OSLO (Reuters) - The council said Mia Stone would pay. She told Reuters so.")
    assert [entity.name for entity in entities if entity.kind == EntityKind.ORGANISATION] == ["Reuters"]


def test_in_a_sports_report_a_town_that_plays_is_its_club() -> None:
    text = (
        "Soccer results from the league season.\n\n"
        "Norwich beat Ipswich 3-1 in the second match of the championship.\n\n"
        "The goals came late. Their coach said the league points helped. They trained in Norwich."
    )
    entities, mentions = read(text)
    kinds = [(mention.span.of(text), mention.kind) for mention in mentions]
    assert kinds == [
        ("Norwich", EntityKind.ORGANISATION),
        ("Ipswich", EntityKind.ORGANISATION),
        ("Norwich", EntityKind.PLACE),
    ]
    assert len(entities) == 3


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Rafael “Tito” Berg sat. Then Tito Berg and Rafael Berg ate. Tito slept.", "Rafael “Tito” Berg", 3),
        ("Edwin E. Marlow Jr. sat. Edwin Marlow ate. Marlow slept.", "Edwin E. Marlow Jr.", 2),
        ("James Kern sat. Jim Kern ate. Kern slept. Jim spoke.", "James Kern", 3),
        ("James A. Kern sat. James Kern ate.", "James A. Kern", 1),
        ("Leo Marlow, born Karl Weber, sang. Weber bowed. Marlow left.", "Leo Marlow", 3),
        ("“Oh, Mike,” said Ida Moreau. Michael Kern smiled.", "Michael Kern", 1),
    ],
)
def test_the_forms_of_one_person(text: str, name: str, aliases: int) -> None:
    assert len(people(text)[name]) == aliases
    assert set(people(text)) <= {name, "Ida Moreau"}


def test_two_people_of_one_surname_keep_their_own_forms() -> None:
    text = "James Kern sat. Jack Kern ate. Jim Kern slept."
    assert people(text) == {"James Kern": ("Jim Kern",), "Jack Kern": ()}


WORDS = st.sampled_from(
    [
        "Mr.", "President", "Xi", "Wang", "of", "the", "Bank", "Ministry", "de", "la", "al-", "U.S.", "’s", "'", "“",
        "said", "Anna", "and", "&", "\n", "\n\n", "-", ",", "(", ")", "IRA", "A.", "COP28", "Ünal", "ß", "Ⅳ", "é",
        "\ud800", "MOSCOW", "—", "”", "Bob", "“Bob”", "Jr.", "2020", "Inc",
        "Smith", "Smiths", "New", "York", "in", "\u00a0", "\u200b", "von der", "İzmir",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=60).map("".join)
    )
)
def test_any_text_can_be_read(text: str) -> None:
    entities, mentions = read(text)
    assert (entities, mentions) == read(text)
    spans = [mention.span for mention in mentions]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert {mention.entity for mention in mentions} == {entity.id for entity in entities}
    assert len({entity.id for entity in entities}) == len(entities)
    for entity in entities:
        assert all(form in " ".join(text.split()) for form in (entity.name, *entity.aliases))


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "A",
        "A.",
        "Aa ",
        "Aa de ",
        "Ministry of ",
        "Al-",
        "A'",
        "Bank and Drug ",
        "Xi Jinping, a ",
        "AA AA ",
        "John Smith, ",
        "U.S.-",
        "John “Bob” ",
        "John (",
    ],
)
def test_time_grows_with_length_only(piece: str) -> None:
    # Not a stopwatch: a search that doubles back would take hours here, and the run would be ended.
    text = piece * (100_000 // len(piece))
    blocks = (Block(Span(0, len(text.rstrip())), BlockKind.BODY),)
    _, mentions = find_names(Page(1, text, blocks, find_sentences(text, blocks)))
    ends = [0, *(mention.span.end for mention in mentions)]
    assert all(end <= mention.span.start for end, mention in zip(ends, mentions, strict=False))
    assert ends[-1] <= len(text)
