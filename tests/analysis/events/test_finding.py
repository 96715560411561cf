# SPDX-License-Identifier: MIT
"""Claims: which sentences tell of what happening, when, whether it happened, and who took part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.analysis.article import analyse
from viewer.analysis.events.tables import word_set
from viewer.domain.article import RawArticle
from viewer.domain.event import EventKind, Status

K, S = EventKind, Status


@pytest.mark.parametrize(
    ("sentence", "kind", "status", "when"),
    [
        ("[Ada Brook] met [Tom Reyes] in {Lisbon} on <Monday|2024-05-06>.", K.MEETING, S.HAPPENED, "2024-05-06"),
        ("[Ada Brook] will visit {Lisbon} on <June 3|2024-06-03>.", K.VISIT, S.PLANNED, "2024-06-03"),
        ("[Ada Brook] may visit {Lisbon}.", K.VISIT, S.HYPOTHETICAL, None),
        ("[Ada Brook] has not signed the treaty.", K.AGREEMENT, S.DENIED, None),
        ("(=Acme Corp=) is due to launch a probe in <July|2024-07>.", K.LAUNCH, S.PLANNED, "2024-07"),
        ("The country will halve emissions by <2035|2035>.", K.TARGET, S.PLANNED, "../2035"),
        ("The court sentenced [Tom Reyes] to nine years.", K.COURT, S.HAPPENED, "2024-05-08"),
        ("Voters elected [Ada Brook] mayor of {Porto} in <2019|2019>.", K.VOTE, S.HAPPENED, "2019"),
        ("A flood wrecked the old market on <Sunday|2024-05-05>.", K.DISASTER, S.HAPPENED, "2024-05-05"),
        ("Gunmen opened fire on a bus on <Sunday|2024-05-05>.", K.ATTACK, S.HAPPENED, "2024-05-05"),
        ("The drone was shot down over {Malta}.", K.ATTACK, S.HAPPENED, "2024-05-08"),
        ("[Ada Brook], the finance minister, resigned <Friday|2024-05-03>.", K.APPOINTMENT, S.HAPPENED, "2024-05-03"),
        ("The institute published its annual report on <Friday|2024-05-03>.", K.PUBLICATION, S.HAPPENED, "2024-05-03"),
        ("Parliament lifted the embargo in <April|2024-04>.", K.SANCTION, S.HAPPENED, "2024-04"),
        ("[Ada Brook] warned [Tom Reyes] in <March|2024-03>.", K.STATEMENT, S.HAPPENED, "2024-03"),
        ("If the talks fail, the guild will strike on <Monday|2024-05-13>.", K.DISASTER, S.HYPOTHETICAL, "2024-05-13"),
        ("The stall reopened, two weeks after the flood wrecked it.", K.DISASTER, S.HAPPENED, None),
        ("[Ada Brook] came, three years after rebels attacked the port.", K.ATTACK, S.HAPPENED, None),
        ("The union said members would vote on <Friday|2024-05-10>.", K.VOTE, S.PLANNED, "2024-05-10"),
    ],
)
def test_a_sentence_that_tells_of_a_happening(
    told: Callable[..., Any], sentence: str, kind: EventKind, status: Status, when: str | None
) -> None:
    claims = told(sentence).claims
    assert (kind, status, when) in [(one.kind, one.status, one.when.edtf if one.when else None) for one in claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "The river is wide and the hills are green.",
        "[Ada Brook] believes that the economy is strong.",
        "Many people hope for better days.",
        "“We must meet the needs of every child in this town,” the poster read.",
        "Relations between the neighbours remain cool.",
        "Old habits play a role in such matters.",
    ],
)
def test_states_and_opinions_are_no_happenings(told: Callable[..., Any], sentence: str) -> None:
    assert [
        claim for claim in told("[Ada Brook] left {Oslo}.\n\n" + sentence).claims[1:] if claim.lemma != "read"
    ] == []


def test_two_happenings_of_one_sentence_have_their_own_dates(told: Callable[..., Any]) -> None:
    found = told("A man arrested on <Monday|2024-05-06> was released on <Tuesday|2024-05-07>.")
    assert [(one.lemma, one.when.edtf) for one in found.claims] == [
        ("arrest", "2024-05-06"),
        ("release", "2024-05-07"),
    ]


def test_what_has_no_date_leans_on_the_day_of_publication_and_says_so(told: Callable[..., Any]) -> None:
    (claim,) = told("(=Acme Corp=) bought (=Bolt Ltd=) for $3 billion.").claims
    assert (claim.when.edtf, claim.basis.rule, claim.basis.grade) == ("2024-05-08", "claim_published", "C")
    (claim,) = told("(=Acme Corp=) bought (=Bolt Ltd=) for $3 billion.", published="").claims
    assert (claim.when, claim.basis) == (None, None)


def test_a_date_in_the_clause_keeps_its_own_basis(told: Callable[..., Any]) -> None:
    found = told("[Ada Brook] flew to {Lisbon} on <Monday|2024-05-06>.")
    basis = found.claims[0].basis
    assert (basis.rule, basis.reference, basis.spans[0].of(found.text)) == ("weekday_past", "2024-05-08", "Monday")


def test_an_expression_that_stays_open_leaves_the_claim_undated(told: Callable[..., Any]) -> None:
    (claim,) = told("[Ada Brook] arrived in {Lisbon} on <Monday|>.").claims
    assert claim.when is None
    assert claim.basis is not None


def test_the_narrative_goes_on_at_its_last_date(told: Callable[..., Any]) -> None:
    found = told("[Ada Brook] landed in {Lisbon} on <Monday|2024-05-06>. She signed the pact and left.")
    signed = next(claim for claim in found.claims if claim.lemma == "sign")
    assert (signed.when.edtf, signed.basis.rule) == ("2024-05-06", "claim_narrative")
    assert found.cast(signed) == {"Ada Brook": "agent"}


def test_a_speaker_goes_on_at_the_occasion(told: Callable[..., Any]) -> None:
    found = told(
        "At a news conference on <Monday|2024-05-06>, [Ada Brook] defended the plan.\n\n"
        "“Nobody in this valley will lose a job over it,” [Brook] said."
    )
    assert [one.when.edtf for one in found.claims] == ["2024-05-06", "2024-05-06"]


def test_a_definite_noun_takes_up_what_was_told(told: Callable[..., Any]) -> None:
    found = told(
        "[Ada Brook] and [Tom Reyes] held a summit in {Oslo} in <March|2024-03>.\n\nThe summit was a sober affair."
    )
    assert [(one.lemma, one.when.edtf) for one in found.claims] == [("summit", "2024-03"), ("summit", "2024-03")]


def test_a_headline_takes_the_date_that_the_body_tells(told: Callable[..., Any]) -> None:
    found = told("[Brook] resigns as minister\n\n[Ada Brook] resigned on <Friday|2024-05-03>, her office confirmed.")
    assert found.claims[0].when.edtf == "2024-05-03"


def test_a_headline_and_the_body_may_name_a_happening_by_other_words(told: Callable[..., Any]) -> None:
    found = told(
        "(=Bolt=) jet makes maiden flight\n\nThe (=Bolt=) jet made its first test flight <Tuesday|2024-05-07>."
    )
    assert (found.claims[0].when.edtf, found.claims[0].basis.rule) == ("2024-05-07", "claim_body")


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("[Ada Brook] met [Tom Reyes] in {Oslo} on <Monday|2024-05-06>.", "meeting", "happened"),
        ("[Ada Brook] will visit {Oslo} on <Friday|2024-05-10>.", "visit", "planned"),
        ("[Ada Brook] condemned the raid on <Monday|2024-05-06>.", "statement", "happened"),
        ("[Ada Brook] signed the pact on <Monday|2024-05-06>.", "agreement", "happened"),
        ("The house voted on the bill on <Monday|2024-05-06>.", "vote", "happened"),
        ("Rebels attacked the port on <Monday|2024-05-06>.", "attack", "happened"),
        ("A flood struck the valley on <Monday|2024-05-06>.", "disaster", "happened"),
        ("[Tom Reyes] was convicted of fraud on <Monday|2024-05-06>.", "court", "happened"),
        ("(=Acme Corp=) published its report on <Monday|2024-05-06>.", "publication", "happened"),
        ("[Tom Reyes] was appointed minister on <Monday|2024-05-06>.", "appointment", "happened"),
        ("The council imposed sanctions on (=Acme Corp=) on <Monday|2024-05-06>.", "sanction", "happened"),
        ("(=Acme Corp=) launched a ferry on <Monday|2024-05-06>.", "launch", "happened"),
        ("[Ada Brook] predicted on <Monday|2024-05-06> that prices would fall.", "forecast", "happened"),
        ("The permit expires on <June 1|2024-06-01>.", "deadline", "planned"),
        ("The board set a deadline of <June 1|2024-06-01> for bids.", "deadline", "planned"),
        ("The town will halve waste by <2040|2040>.", "target", "planned"),
        ("[Ada Brook] did not attack the plan on <Monday|2024-05-06>.", "attack", "denied"),
        ("If [Ada Brook] resigns on <Friday|2024-05-10>, talks may end.", "appointment", "hypothetical"),
    ],
)
def test_every_kind_and_status(told: Callable[..., Any], sentence: str, kind: str, status: str) -> None:
    assert (kind, status) in [(claim.kind, claim.status) for claim in told(sentence).claims]


def test_a_forecast_is_of_the_day_that_it_is_made(told: Callable[..., Any]) -> None:
    (claim,) = told("[Ada Brook] expects growth of 3 percent in <2026|2026>.").claims
    assert (claim.kind, claim.status, claim.when.edtf) == ("forecast", "happened", "2024-05-08")


def test_a_body_of_people_takes_a_plural_verb(told: Callable[..., Any]) -> None:
    (claim,) = told("(=Acme=) say the ferries are too old to sail.").claims
    assert (claim.lemma, [part.role for part in claim.parts]) == ("say", ["speaker"])


def test_what_was_put_off_is_planned(told: Callable[..., Any]) -> None:
    (claim,) = told("The ferry trial was delayed until <October|2024-10>.").claims
    assert (claim.status, claim.when.edtf) == ("planned", "2024-10")


def test_not_until_then_is_planned_and_not_denied(told: Callable[..., Any]) -> None:
    (claim,) = told("The summit will not begin until <October|2024-10>.").claims
    assert (claim.status, claim.basis.rule) == ("planned", "claim_until")


def test_a_caption_tells_only_what_it_dates_itself(told: Callable[..., Any]) -> None:
    found = told(
        "[Ada Brook] left {Oslo} on <Monday|2024-05-06>.\n\n"
        "[Ada Brook] hugs [Tom Reyes]. Photo: Lia Moss / Getty Images"
    )
    assert found.lemmas == ["leave"]


def test_being_first_to_do_it_is_having_done_it(told: Callable[..., Any]) -> None:
    found = told("[Ada Brook] is the third envoy to visit {Lisbon}.")
    assert [(one.lemma, one.status) for one in found.claims] == [("visit", Status.HAPPENED)]


def test_who_stays_away_does_not_undo_the_summit(told: Callable[..., Any]) -> None:
    found = told("[Ada Brook] has not promised to attend a summit in {Oslo} on <May 20|2024-05-20>.")
    assert [(one.lemma, one.status) for one in found.claims] == [
        ("promise", Status.DENIED),
        ("summit", Status.PLANNED),
    ]


@given(st.text(max_size=400))
def test_any_text_is_read_without_fault(text: str) -> None:
    findings = analyse(RawArticle.of_text(text))
    for claim in findings.claims:
        assert claim.title
        assert all(claim.sentence.contains(span) for span in (*claim.title, claim.head))
    assert len({claim.id for claim in findings.claims}) == len(findings.claims)


WORDS = sorted(
    word_set(
        "the a said Brook Reyes on Monday met visited will not has been summit talks , . “ ” in Lisbon that who was "
        "and arrested by 2030 after signed her 's COP9 to attend held report — ( ) reached killed 5 if may"
    )
)


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_run_of_news_words_is_read_without_fault(words: list[str]) -> None:
    text = " date 2024-05-08\n\n" + " ".join(words)
    findings = analyse(RawArticle.of_text(text))
    assert findings.claims == analyse(RawArticle.of_text(text)).claims
    assert all(claim.sentence.contains(span) for claim in findings.claims for span in claim.title)
    assert len({claim.id for claim in findings.claims}) == len(findings.claims)


def test_a_list_without_an_end_is_no_sentence(told: Callable[..., Any]) -> None:
    assert told("[Ada Brook] left {Oslo}.\n\n" + "met and visited and signed " * 4_000).lemmas == ["leave"]
