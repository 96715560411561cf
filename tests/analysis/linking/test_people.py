# SPDX-License-Identifier: MIT
"""Who is one participant across articles, and that the order of the articles leaves no trace."""

from __future__ import annotations

from itertools import permutations

import pytest

from viewer.analysis.layout import find_blocks
from viewer.analysis.linking.people import link_people
from viewer.analysis.names.finding import find_names
from viewer.analysis.page import Page
from viewer.analysis.sentences import find_sentences
from viewer.domain.article import Article, Published
from viewer.domain.edit import OtherPerson, SamePerson
from viewer.domain.findings import Findings
from viewer.domain.participant import EntityKind, Participant


def read(number: int, text: str) -> Findings:
    blocks = find_blocks(text)
    entities, mentions = find_names(Page(number, text, blocks, find_sentences(text, blocks)))
    article = Article(number, f"{number}.txt", text, str(number), "en", None, None, None, Published(None, None))
    return Findings(article, entities, mentions, (), (), ())


def linked(*texts: str) -> tuple[Participant, ...]:
    return link_people(read(number, text).entities for number, text in enumerate(texts))


def names(kind: EntityKind, *texts: str) -> list[str]:
    return [participant.name for participant in linked(*texts) if participant.kind == kind]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Clara Novak spoke.", "Later Clara Novak left."), ["Clara Novak"]),
        (("Clara Novak spoke.", "Ms Novak left."), ["Clara Novak"]),
        (("Clara Novak spoke.", "Petr Novak sang.", "Mr Novak left."), ["Clara Novak", "Novak", "Petr Novak"]),
        (("Hu Jianguo spoke.", "President Hu left."), ["Hu Jianguo"]),
        (("Hu Jianguo spoke.", "Mr Jianguo left."), ["Hu Jianguo", "Jianguo"]),
        (("Petr J. Novak spoke.", "Petr Novak sang."), ["Petr J. Novak"]),
        (("Clara Novak spoke.", "Clara Weber sang."), ["Clara Novak", "Clara Weber"]),
        (("Mr Novak left.", "Mrs Novak stayed."), ["Novak"]),
        (("C. Novak spoke.", "C. Novak sang.", "Clara Novak left."), ["Clara Novak"]),
        (("Edwin “Bo” Kern sat.", "Bo Kern stood.", "Bo Kern ran.", "Edwin E. Kern Jr. hid."), ["Bo Kern"]),
        (("Anna Berg, the goalkeeper, fell.", "The foreign minister, Anna Berg, rose."), ["Anna Berg", "Anna Berg"]),
    ],
)
def test_people_join_by_full_name_and_by_a_surname_with_one_bearer(texts: tuple[str, ...], expected: list[str]) -> None:
    assert names(EntityKind.PERSON, *texts) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Shares of Zentrix Corp rose.", "The Zentrix Corporation agreed."), ["Zentrix Corporation"]),
        (("The Global Seed Alliance (GSA) met. The GSA voted.", "The GSA agreed."), ["Global Seed Alliance"]),
        (("The U.N. agreed.", "The UN waited."), ["U.N."]),
    ],
)
def test_organisations_join_by_name_and_acronym(texts: tuple[str, ...], expected: list[str]) -> None:
    assert names(EntityKind.ORGANISATION, *texts) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("The United States agreed.", "In the US it rained.", "The U.S. waited."), ["United States"]),
        (("LISBON (AP) — It rained.", "Later Lisbon was dry."), ["Lisbon"]),
        (("TAMPA, Fla. — It rained.", "It snowed in Tampa, Florida."), ["Florida", "Tampa"]),
        (("Burma waited.", "He flew to Myanmar."), ["Myanmar"]),
        (("He flew to Niger.", "He flew to Nigeria."), ["Niger", "Nigeria"]),
    ],
)
def test_places_join_by_known_names(texts: tuple[str, ...], expected: list[str]) -> None:
    assert names(EntityKind.PLACE, *texts) == expected


def test_descriptions_and_aliases_gather() -> None:
    (stone,) = [
        participant
        for participant in linked(
            "US climate envoy Mia Stone spoke. Stone left.", "Mia Stone, a former governor, sang."
        )
        if participant.kind == EntityKind.PERSON
    ]
    assert stone.aliases == ("Stone",)
    assert stone.descriptions == ("US climate envoy", "a former governor")
    assert len(stone.entities) == 2


def test_every_entity_stands_in_exactly_one_participant_in_any_order() -> None:
    articles = [
        read(1, "Clara Novak met Mr Weber in the US. The GSA agreed."),
        read(2, "Ms Novak left Oslo. The Global Seed Alliance (GSA) met."),
        read(3, "Karl Weber spoke in the United States."),
        read(4, "Anna Weber sang in Oslo. OSLO waited."),
    ]
    expected = link_people(one.entities for one in articles)
    held = [entity for participant in expected for entity in participant.entities]
    assert sorted(held) == sorted(entity.id for findings in articles for entity in findings.entities)
    assert len({participant.id for participant in expected}) == len(expected)
    assert all(link_people(one.entities for one in order) == expected for order in permutations(articles))


def test_no_articles_have_no_participants() -> None:
    assert link_people([]) == ()


def told(said: list[tuple[type[SamePerson | OtherPerson], int, int]], *texts: str) -> set[frozenset[int]]:
    """Who is one, after some corrections: the texts by their numbers, each of which names one person."""
    found = [read(number, text).entities for number, text in enumerate(texts)]
    ids = [entities[0].id for entities in found]
    people = link_people(found, [kind(ids[one], ids[two]) for kind, one, two in said])
    return {frozenset(ids.index(entity) for entity in person.entities) for person in people}


NOVAKS = ("Clara Novak spoke.", "Later Clara Novak left.")
WEBERS = ("Ida Weber sang.", "Ida Weber slept.")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], [{0, 1}, {2, 3}]),
        ([(SamePerson, 0, 2)], [{0, 1, 2, 3}]),
        ([(OtherPerson, 0, 1)], [{0}, {1}, {2, 3}]),
        # the latest of two that contradict each other holds
        ([(SamePerson, 0, 2), (OtherPerson, 0, 2)], [{0, 1}, {2, 3}]),
        # those that do not, hold both
        ([(SamePerson, 0, 2), (OtherPerson, 1, 2)], [{1}, {0, 2, 3}]),
        ([(SamePerson, 0, 2), (OtherPerson, 1, 3)], [{0, 1, 2}, {3}]),
        ([(SamePerson, 0, 2), (OtherPerson, 0, 2), (SamePerson, 1, 3)], [{0, 1, 2, 3}]),
        ([(OtherPerson, 0, 1), (SamePerson, 0, 1)], [{0, 1}, {2, 3}]),
        ([(SamePerson, 0, 1), (OtherPerson, 0, 1)], [{0}, {1}, {2, 3}]),
        # whoever came with one leaves with him
        ([(SamePerson, 1, 2), (OtherPerson, 0, 1)], [{0}, {1, 2, 3}]),
        ([(SamePerson, 0, 2), (OtherPerson, 0, 2), (SamePerson, 0, 3), (OtherPerson, 0, 2)], [{0, 1, 3}, {2}]),
    ],
)
def test_what_a_user_says_of_people_holds(
    said: list[tuple[type[SamePerson | OtherPerson], int, int]], expected: list[set[int]]
) -> None:
    assert told(said, *NOVAKS, *WEBERS) == {frozenset(one) for one in expected}


def test_who_is_parted_again_is_who_he_was() -> None:
    found = [read(number, text).entities for number, text in enumerate((*NOVAKS, *WEBERS))]
    ids = [entities[0].id for entities in found]
    assert link_people(found, [SamePerson(ids[0], ids[2]), OtherPerson(ids[0], ids[2])]) == link_people(found)
