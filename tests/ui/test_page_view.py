# SPDX-License-Identifier: MIT
"""A page of Markdown is set to be read, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.drawing.theme import THEMES, Theme, contrast
from viewer.ui.page_view import MOST_CHARACTERS, PageView

TEXT = (
    """\
# A page

Some words, and <b>no</b> HTML. An [outside link](https://example.org/).

| Name | Figure |
|---|---:|
| First | 12 % |
| Second | 7 % |

## Further down

```
python3 run.py test --with-a-line --that-is-longer --than-a-narrow-window --has-room-for
```

"""
    + "More words to fill the page, line after line. \n\n" * 60
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, qapp: QApplication) -> PageView:
    made = PageView(theme, qapp.font(), TEXT)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def blocks(page: PageView) -> Iterator[QTextBlock]:
    block = page.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def table(page: PageView) -> QTextTable:
    found = [frame for frame in page.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert len(found) == 1
    return found[0]


def size(page: PageView, words: str) -> int:
    block = next(block for block in blocks(page) if block.text().startswith(words))
    return block.begin().fragment().charFormat().font().pixelSize()


def test_heads_are_larger_than_text_and_text_than_tables(page: PageView) -> None:
    assert size(page, "A page") > size(page, "Further down") > size(page, "Some words") > size(page, "First")


def test_html_is_shown_as_it_is_written(page: PageView) -> None:
    assert "<b>no</b> HTML" in page.toPlainText()


def test_figures_and_their_head_stand_on_the_right(page: PageView) -> None:
    for row in range(3):
        alignment = table(page).cellAt(row, 1).firstCursorPosition().blockFormat().alignment()
        assert alignment & Qt.AlignmentFlag.AlignRight


def test_a_link_leads_nowhere(qtbot: QtBot, page: PageView) -> None:
    before = page.toPlainText()
    cursor = page.document().find("outside link")
    assert cursor.charFormat().isAnchor()
    with qtbot.waitSignal(page.anchorClicked):
        QTest.mouseClick(
            page.viewport(), Qt.MouseButton.LeftButton, pos=page.cursorRect(cursor).center() - QPoint(20, 0)
        )
    assert page.source().isEmpty()
    assert page.toPlainText() == before
    assert not page.openExternalLinks()


def test_commands_are_set_in_from_the_text(page: PageView) -> None:
    command = next(block for block in blocks(page) if block.text().startswith("python3"))
    words = next(block for block in blocks(page) if block.text().startswith("Some words"))
    assert command.blockFormat().leftMargin() > words.blockFormat().leftMargin()


@pytest.mark.parametrize("width", [420, 700, 1600])
def test_lines_are_never_too_long_and_stand_in_the_middle(page: PageView, width: int) -> None:
    page.resize(width, 500)
    room = page.viewport().width()
    assert room <= QFontMetricsF(page.font()).averageCharWidth() * MOST_CHARACTERS + 30
    assert room >= min(width - 80, 500)
    left = page.viewport().x()
    assert abs(left - (width - left - room)) <= 12
    assert page.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("name", THEMES)
def test_it_takes_the_colours_of_a_theme_and_stays_where_it_is(page: PageView, name: str) -> None:
    page.verticalScrollBar().setValue(200)
    theme = Theme.load(name)
    page.set_theme(theme)
    assert page.verticalScrollBar().value() == 200
    for row, role in ((0, theme.soft), (1, theme.ink)):
        cell = table(page).cellAt(row, 0)
        ink = cell.firstCursorPosition().block().begin().fragment().charFormat().foreground().color().name()
        assert ink == role
        assert contrast(ink, theme.panel) >= 4.5
        border = cell.format().toTableCellFormat().bottomBorderBrush().color().name()
        assert border == theme.line


def test_it_scrolls_by_keyboard(page: PageView) -> None:
    bar = page.verticalScrollBar()
    seen = [bar.value()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End):
        QTest.keyClick(page, key)
        seen.append(bar.value())
    assert seen == sorted(set(seen))
    assert bar.value() == bar.maximum()
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    assert bar.value() < bar.maximum()
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert bar.value() == 0
