# SPDX-License-Identifier: MIT
"""What hangs on what was written looks otherwise, too."""

from __future__ import annotations

from sqlalchemy.orm import Session

from tests.fjord import A_BERGEN, A_MAIL, A_OSLO, SIGNING, SUIT
from viewer.domain.selection import Noun, Ref
from viewer.queries.touched import touched_marks


def test_events_go_with_their_articles_and_articles_with_what_they_tell(session: Session) -> None:
    found = touched_marks(session, [A_BERGEN], [])
    assert {Ref(Noun.EVENT, SIGNING), Ref(Noun.EVENT, SUIT), Ref(Noun.ARTICLE, A_OSLO)} <= found
    assert Ref(Noun.ARTICLE, A_BERGEN) in found
    assert touched_marks(session, [], [SUIT]) == {Ref(Noun.EVENT, SUIT), Ref(Noun.ARTICLE, A_BERGEN)}


def test_what_is_gone_is_among_them_and_nothing_comes_of_nothing(session: Session) -> None:
    assert touched_marks(session, [], [999]) == {Ref(Noun.EVENT, 999)}
    assert touched_marks(session, [], []) == frozenset()
    assert Ref(Noun.ARTICLE, A_MAIL) in touched_marks(session, [A_MAIL], [])
