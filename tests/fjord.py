# SPDX-License-Identifier: MIT
"""A small story, told by four articles, with all that can be linked of it.

``oslo`` (2 September 2021) and ``bergen`` (5 September) tell of the same signing and disagree on its day, and on the
number of guests, where oslo was ruled right. ``mail`` (6 September) prints bergen's text again and adds what Lark said,
which oslo has in other words. ``undated`` has neither a title nor a date, and is a story of its own.
"""

from __future__ import annotations

from viewer.domain.article import Article, Published, RawArticle
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import About, Claim, Conflict, Event, EventKind, Part, Role, Status
from viewer.domain.findings import Findings, Links
from viewer.domain.grouping import Origin, Story, Utterance
from viewer.domain.participant import Entity, EntityKind, Mention, Participant
from viewer.domain.quantity import Quantity
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType
from viewer.domain.when import When
from viewer.store.library import Library
from viewer.store.writing import add_findings, relink

OSLO = """Lark and Brun sign

Ada Lark and Élise Brun signed the Fjord pact in Oslo on 1 September before 200 guests. “It is done,” said Lark.
“We  are
glad,” she told Brun.
"""
BERGEN = """Pact for the 100% fjord

Ada Lark signed the pact on Friday before some 300 guests. The Harbour Union may sue in 2022.
"""
MAIL = """Fjord pact signed

Ada Lark signed the pact on Friday before some 300 guests. “It is all done,” said Lark.
"""
UNDATED = """\n  Nobody knows   when Lark was born.\nThat is all.\n"""

# Ids that a reader of the tests can tell apart.
A_OSLO, A_BERGEN, A_UNDATED, A_MAIL = 11, 12, 13, 14
LARK, BRUN, UNION = 101, 102, 103
SIGNING, SUIT, BIRTH = 201, 202, 203
DONE, ALL_DONE = 301, 303
SAME_WORDS, ONE_TEXT, FJORD, ALONE = 501, 601, 701, 702
FIRST, FRIDAY = When.day(2021, 9, 1), When.day(2021, 9, 3)
WRITTEN = Basis(Grade.WRITTEN, "header")


def at(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def _article(id_: int, name: str, text: str, title: str, lead: str, published: When | None) -> Article:
    raw = RawArticle.of_text(text, f"/news/{name}.txt")
    span = at(text, title) if title else None
    known = Published(published, WRITTEN if published else None)
    return Article(id_, raw.path, text, raw.fingerprint, "en", span, None, None, known, at(text, lead))


def _oslo() -> Findings:
    text = OSLO
    sentence = at(text, "Ada Lark and Élise Brun signed the Fjord pact in Oslo on 1 September before 200 guests.")
    said = at(text, "“It is done,” said Lark.")
    dated = Basis(Grade.WRITTEN, "day_month", (at(text, "1 September"),))
    return Findings(
        _article(A_OSLO, "oslo", text, "Lark and Brun sign", "Ada Lark and Élise", When.day(2021, 9, 2)),
        (
            Entity(1001, EntityKind.PERSON, "Ada Lark", ("Lark",), ("minister",)),
            Entity(1002, EntityKind.PERSON, "Élise Brun", ("Brun",)),
        ),
        (
            Mention(at(text, "Ada Lark"), EntityKind.PERSON, 1001),
            Mention(at(text, "Élise Brun"), EntityKind.PERSON, 1002),
            Mention(at(text, "Lark", 2), EntityKind.PERSON, 1001),
            Mention(at(text, "Brun", 2), EntityKind.PERSON, 1002),
        ),
        (Timex(at(text, "1 September"), TimexType.DATE, "2021-09-01", FIRST, dated),),
        (
            Quote(
                DONE,
                (at(text, "It is done,"), at(text, "We  are\nglad,")),
                QuoteKind.DIRECT,
                speaker=1001,
                speaker_span=at(text, "Lark", 2),
                cue=at(text, "said"),
                addressee=1002,
                said=When.day(2021, 9, 2),
                said_basis=WRITTEN,
                sieve="after",
                confidence=0.95,
            ),
        ),
        (
            Claim(
                2001,
                sentence,
                at(text, "signed"),
                "sign",
                (at(text, "Ada Lark"), at(text, "signed the Fjord pact")),
                EventKind.AGREEMENT,
                Status.HAPPENED,
                FIRST,
                dated,
                (Part(1001, Role.AGENT), Part(1002, Role.AGENT)),
                (Quantity(at(text, "200 guests"), 200, 200, False, "guest"),),
            ),
            Claim(2002, said, at(text, "said"), "say", (), EventKind.AGREEMENT, Status.HAPPENED, FIRST, dated),
        ),
    )


def _bergen() -> Findings:
    text = BERGEN
    friday = Basis(Grade.COMPUTED, "weekday_past", (at(text, "Friday"),), "2021-09-05", "published")
    year = Basis(Grade.WRITTEN, "year", (at(text, "2022"),))
    return Findings(
        _article(A_BERGEN, "bergen", text, "Pact for the 100% fjord", "Ada Lark signed", When.day(2021, 9, 5)),
        (Entity(1101, EntityKind.PERSON, "Ada Lark"), Entity(1103, EntityKind.ORGANISATION, "Harbour Union")),
        (
            Mention(at(text, "Ada Lark"), EntityKind.PERSON, 1101),
            Mention(at(text, "Harbour Union"), EntityKind.ORGANISATION, 1103),
        ),
        (
            Timex(at(text, "Friday"), TimexType.DATE, "2021-09-03", FRIDAY, friday),
            Timex(at(text, "2022"), TimexType.DATE, "2022", When.year(2022), year),
        ),
        (),
        (
            Claim(
                2101,
                at(text, "Ada Lark signed the pact on Friday before some 300 guests."),
                at(text, "signed"),
                "sign",
                (),
                EventKind.AGREEMENT,
                Status.HAPPENED,
                FRIDAY,
                friday,
                (Part(1101, Role.AGENT),),
                (Quantity(at(text, "some 300 guests"), 300, 300, True, "guest"),),
            ),
            Claim(
                2103,
                at(text, "The Harbour Union may sue in 2022."),
                at(text, "sue"),
                "sue",
                (),
                EventKind.COURT,
                Status.HYPOTHETICAL,
                When.year(2022),
                year,
                (Part(1103, Role.AGENT),),
            ),
        ),
    )


def _mail() -> Findings:
    text = MAIL
    friday = Basis(Grade.COMPUTED, "weekday_past", (at(text, "Friday"),), "2021-09-06", "published")
    sixth = When.day(2021, 9, 6)
    return Findings(
        _article(A_MAIL, "mail", text, "Fjord pact signed", "Ada Lark signed", sixth),
        (Entity(1401, EntityKind.PERSON, "Ada Lark", ("Lark",)),),
        (
            Mention(at(text, "Ada Lark"), EntityKind.PERSON, 1401),
            Mention(at(text, "Lark", 1), EntityKind.PERSON, 1401),
        ),
        (Timex(at(text, "Friday"), TimexType.DATE, "2021-09-03", FRIDAY, friday),),
        (
            Quote(
                ALL_DONE,
                (at(text, "It is all done,"),),
                QuoteKind.DIRECT,
                speaker=1401,
                speaker_span=at(text, "Lark", 1),
                cue=at(text, "said"),
                said=sixth,
                said_basis=WRITTEN,
                sieve="after",
                confidence=0.95,
            ),
        ),
        (
            Claim(
                2401,
                at(text, "Ada Lark signed the pact on Friday before some 300 guests."),
                at(text, "signed"),
                "sign",
                (),
                EventKind.AGREEMENT,
                Status.HAPPENED,
                FRIDAY,
                friday,
                (Part(1401, Role.AGENT),),
                (Quantity(at(text, "some 300 guests"), 300, 300, True, "guest"),),
            ),
        ),
    )


def _undated() -> Findings:
    text = UNDATED
    sentence = at(text, "Nobody knows   when Lark was born.")
    return Findings(
        _article(A_UNDATED, "undated", text, "", "Nobody knows   when Lark was born.", None),
        (Entity(1201, EntityKind.PERSON, "Lark"),),
        (Mention(at(text, "Lark"), EntityKind.PERSON, 1201),),
        (),
        (Quote(302, (at(text, "That is all."),), QuoteKind.INDIRECT),),
        (Claim(2201, sentence, at(text, "born"), "bear", (), EventKind.OTHER, Status.HAPPENED, None, None),),
    )


LINKS = Links(
    (
        Participant(LARK, EntityKind.PERSON, "Ada Lark", ("Lark",), ("minister", "envoy"), (1001, 1101, 1201, 1401)),
        Participant(BRUN, EntityKind.PERSON, "Élise Brun", ("Brun",), (), (1002,)),
        Participant(UNION, EntityKind.ORGANISATION, "Harbour Union", (), (), (1103,)),
    ),
    (
        Event(
            SIGNING,
            "Ada Lark signed the Fjord pact",
            EventKind.AGREEMENT,
            Status.HAPPENED,
            When.days(FIRST.first_day or 0, 3),
            (Conflict(About.WHEN), Conflict(About.NUMBER, 2001)),
            (LARK, BRUN),
            (2001, 2002, 2101, 2401),
            sources=2,
            reported=When.day(2021, 9, 2),
        ),
        Event(
            SUIT,
            "Harbour Union sue",
            EventKind.COURT,
            Status.HYPOTHETICAL,
            When.year(2022),
            (),
            (UNION,),
            (2103,),
            reported=When.day(2021, 9, 5),
        ),
        Event(BIRTH, "Lark was born", EventKind.OTHER, Status.HAPPENED, None, (), (LARK,), (2201,)),
    ),
    (Story(FJORD, (A_OSLO, A_BERGEN, A_MAIL)), Story(ALONE, (A_UNDATED,))),
    (Origin(ONE_TEXT, (A_BERGEN, A_MAIL)),),
    (Utterance(SAME_WORDS, (DONE, ALL_DONE)),),
)


def write_story(library: Library) -> None:
    """Put the story into a library."""
    with library.writing() as session:
        add_findings(session, [_mail(), _undated(), _bergen(), _oslo()])
        relink(session, LINKS)
