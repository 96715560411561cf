# SPDX-License-Identifier: MIT
"""The page "How Dateline reads" in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.eval.printed import PAGE, figures_in
from viewer import paths
from viewer.ui.dialogs import how_it_reads
from viewer.ui.dialogs.how_it_reads import HowItReads
from viewer.ui.window import MainWindow


def pages(window: MainWindow) -> list[HowItReads]:
    return window.findChildren(HowItReads)


def test_the_words_lie_among_the_resources() -> None:
    assert paths.resources() / "help" / how_it_reads.PAGE == PAGE


def test_the_page_is_made_when_it_is_first_wanted_and_then_kept(qtbot: QtBot, window: MainWindow) -> None:
    assert pages(window) == []
    window.trigger("help.reading")
    (page,) = pages(window)
    assert page.isVisible()
    assert not page.isModal()
    page.view.verticalScrollBar().setValue(300)
    window.trigger("help.reading")
    assert pages(window) == [page]
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.isVisible()
    window.trigger("help.reading")
    assert pages(window) == [page]
    assert page.isVisible()
    assert page.view.verticalScrollBar().value() == 300
    page.close()


def test_it_shows_every_figure_and_says_what_it_is(window: MainWindow) -> None:
    window.trigger("help.reading")
    (page,) = pages(window)
    shown = page.view.toPlainText()
    for (what, news), figure in figures_in(PAGE.read_text(encoding="utf-8")).items():
        assert what in shown
        assert news in shown
        assert figure in shown
    assert "|" not in shown
    assert "**" not in shown
    assert page.view.accessibleName() == page.windowTitle() == "How Dateline reads"
    page.close()


def test_there_is_no_link_to_follow(window: MainWindow) -> None:
    window.trigger("help.reading")
    (page,) = pages(window)
    assert "<a href" not in page.view.toHtml()
    assert "<img" not in page.view.toHtml()
    page.close()


def test_it_follows_the_theme_open_or_closed(window: MainWindow) -> None:
    window.trigger("help.reading")
    (page,) = pages(window)

    def ground() -> str:
        return page.view.viewport().grab().toImage().pixelColor(2, 2).name()

    for name in ("dark", "light"):
        window.trigger(f"view.theme_{name}")
        assert ground() == window.theme.panel
        assert window.theme.line in page.view.toHtml()
    page.close()
    window.trigger("view.theme_dark")
    window.trigger("help.reading")
    assert ground() == window.theme.panel
    assert window.theme.soft in page.view.toHtml()
    window.trigger("view.theme_light")
    page.close()


def test_it_closes_with_the_window(window: MainWindow) -> None:
    window.trigger("help.reading")
    (page,) = pages(window)
    window.close()
    assert not page.isVisible()


def test_it_is_there_at_once(window: MainWindow) -> None:
    window.trigger("help.reading")
    (page,) = pages(window)  # nothing is waited for
    assert page.isVisible()
    page.close()
