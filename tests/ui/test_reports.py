# SPDX-License-Identifier: MIT
"""What is at work, and what it came to."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from viewer.domain.edit import Published, SamePerson
from viewer.domain.when import When
from viewer.ui.dialogs.notice import Notice
from viewer.ui.window import MainWindow


def test_a_correction_is_told_while_it_works_and_after(qtbot: QtBot, window: MainWindow) -> None:
    article = window.contents.snapshot.articles[0]
    window._make_correction(Published(article, When.day(2024, 3, 20)), "on the site")
    assert window.status.is_working
    assert window.status.last_word.startswith("Correcting")
    settle(qtbot, window)
    assert not window.status.is_working
    assert window.status.last_word.startswith("Published 20 Mar 2024 · ")
    assert window.status.last_word.endswith("moved: show")


def test_what_goes_wrong_is_said_in_words(qtbot: QtBot, window: MainWindow) -> None:
    window._make_correction(SamePerson(1, 2))
    settle(qtbot, window)
    [notice] = [each for each in window.findChildren(Notice) if each.isVisible()]
    assert "does not have any more what was to be corrected" in notice.sentence
    assert window.status.last_word == "That did not work"
    assert not window.status.is_working
    notice.close()
