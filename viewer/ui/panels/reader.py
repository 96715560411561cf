# SPDX-License-Identifier: MIT
"""The reader: the article that proves what is selected, open at the sentence, and why its date is what it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from viewer.domain.rows import ClaimRow, EventRow, MarkKind, Reading, TextMark
from viewer.domain.selection import Noun, Ref, Related
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.action_links import ActionLinks
from viewer.ui.article_view import ArticleView
from viewer.ui.contents import Contents, is_dated_by_others
from viewer.ui.evidence import Evidence
from viewer.ui.focus import Focus, Selected
from viewer.ui.panel_head import column, hairline
from viewer.ui.shown_text import one_line, tip

_ORIGIN = "reader"
_TITLE = 90  # characters; an article without a title has a sentence there
_LEAST_OF_TEXT = 200  # pixels, with the article's head
_SHARE_OF_EVIDENCE = 0.56  # of the panel's height, at most


class ReaderPanel(QWidget):
    """An article, and the evidence for the selected event below it."""

    correction_requested = Signal(object, str)  # Correction, reason
    undo_requested = Signal(object)  # Edit
    article_changed = Signal()  # another one is open, or the same reads otherwise

    def __init__(self, focus: Focus, contents: Contents, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._focus = focus
        self._contents = contents
        self._reading: Reading | None = None
        self._in_hand: tuple[int, int] | None = None  # the last event, and which of its claims was read
        self.view = ArticleView(theme, font)
        self.view.setAccessibleName(wording.READER)
        self._title = _label("readerTitle")
        self._published = _label("readerPublished")
        self._grade = _label("grade")
        self.links = ActionLinks()
        self._edge = _edge()
        self.evidence = Evidence(contents, theme, font)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.view.mark_clicked.connect(self._on_mark_clicked)
        self.view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.evidence.claim_chosen.connect(self._on_claim_chosen)
        self.evidence.claim_opened.connect(self._on_claim_opened)
        self.evidence.height_changed.connect(self._fit_evidence)
        self.evidence.correction_requested.connect(self.correction_requested)
        self.evidence.undo_requested.connect(self.undo_requested)
        focus.selection_changed.connect(self._on_selection_changed)
        self.clear()

    @property
    def article(self) -> int | None:
        """The article that is open."""
        return self._reading.article.id if self._reading else None

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key stops at, in order."""
        return self.view, *self.evidence.stops

    @property
    def is_dated_by_others(self) -> bool:
        """Whether other articles date the one that is open."""
        return is_dated_by_others(self._reading)

    def clear(self) -> None:
        """Show nothing."""
        self._reading = None
        self.view.show_reading(None)
        self._show_evidence(None, ())
        self._stack.setCurrentIndex(0)
        self.article_changed.emit()

    def reread(self) -> None:
        """The open article may read otherwise after an import or a correction: read it again, in its place."""
        if self._reading is None:
            return
        reading = self._contents.reading(self._reading.article.id)
        if reading != self._reading:
            place = self.view.verticalScrollBar().value()
            self._show(self._reading.article.id, reading)
            self.view.verticalScrollBar().setValue(place)

    def show_again(self) -> None:
        """Bring what is selected into sight, once more."""
        self._on_selection_changed(replace(self._focus.selected, origin=""))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.view.theme = theme
        self.view.viewport().update()
        self.evidence.set_theme(theme)

    def set_kinds(self, kinds: frozenset[MarkKind]) -> None:
        """Mark these kinds of words only."""
        self.view.set_kinds(kinds)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low panel fewer claims are in sight."""
        super().resizeEvent(event)
        self._fit_evidence()

    def _lay_out(self) -> None:
        published = QHBoxLayout()
        published.setSpacing(8)
        published.addWidget(self._grade, 0, Qt.AlignmentFlag.AlignTop)
        published.addWidget(self._published, 1)
        head = QVBoxLayout()
        head.setContentsMargins(18, 2, 18, 10)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addLayout(published)
        head.addWidget(self.links)
        body = QWidget()
        body.setObjectName("readerBody")
        whole = column()
        whole.addLayout(head)
        whole.addWidget(self._edge)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.evidence)
        body.setLayout(whole)
        self._whole = whole
        hint = QLabel(wording.NOTHING_TO_READ)
        hint.setObjectName("emptyHint")
        hint.setIndent(0)
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(hint)
        self._stack.addWidget(body)

    def _on_selection_changed(self, selected: Selected) -> None:
        self.view.set_selected(selected.ref)
        stay = selected.origin == _ORIGIN
        if selected.ref is None:
            self.view.light(())
            self._show_evidence(None, ())
        elif selected.ref.noun is Noun.EVENT:
            self._follow_event(selected.ref.id, stay=stay)
        else:
            self._show_evidence(None, ())
            if selected.ref.noun is Noun.ARTICLE:
                self._open(selected.ref.id)
                self.view.light(())
            elif selected.ref.noun is Noun.QUOTE:
                self._follow_quote(selected.ref.id, stay=stay)
            else:
                self._follow_participant(selected.ref, selected.related, stay=stay)

    def _follow_event(self, event: int, *, stay: bool) -> None:
        rows, claims = self._contents.event_rows([event]), self._contents.claims(event)
        if not rows or not claims:
            self._show_evidence(None, ())
            return
        self._show_evidence(rows[0], claims)
        here = [claim for claim in claims if claim.article == self.article] if stay else []
        # Who looks up an event anew goes on with the claim that was in hand.
        kept = self.evidence.row_of(self._in_hand[1]) if self._in_hand and self._in_hand[0] == event else None
        self._show_claim(here[0] if here else kept or claims[0], scroll=not here)

    def _follow_quote(self, quote: int, *, stay: bool) -> None:
        for row in self._contents.quote_rows([quote]):
            moved = self._open(row.article)
            self.view.light(row.spans, scroll=moved or not stay)

    def _follow_participant(self, ref: Ref, related: Related, *, stay: bool) -> None:
        self.view.light(())
        if stay or (self._reading is not None and self.view.first_mark_of(ref)):
            return
        for article in self._articles_in_order(related.articles):
            self._open(article)
            if mark := self.view.first_mark_of(ref):
                self.view.scroll_to(mark.span)
            return

    def _articles_in_order(self, articles: frozenset[int]) -> list[int]:
        """As the list of articles has them: the first published first."""
        return [each for each in self._contents.snapshot.articles if each in articles] or sorted(articles)

    def _show_evidence(self, event: EventRow | None, claims: Sequence[ClaimRow]) -> None:
        self.evidence.show_event(event, claims)
        self._fit_evidence()

    def _fit_evidence(self) -> None:
        """Leave the text a good part of the room."""
        self.evidence.fit(min(self.height() - _LEAST_OF_TEXT, int(self.height() * _SHARE_OF_EVIDENCE)))

    def _show_claim(self, claim: ClaimRow, *, scroll: bool) -> None:
        """Open the article of a claim at its sentence, and say why its date is what it is."""
        self._open(claim.article)
        self._in_hand = claim.event, claim.id
        self.evidence.show_claim(claim)
        self._fit_evidence()
        # The evidence may just have taken some room from the text: lay out first, then scroll.
        self._whole.activate()
        self.view.light([claim.sentence], scroll=scroll)

    def _open(self, article: int) -> bool:
        """Show an article; whether another one was shown before."""
        if article == self.article:
            return False
        self._show(article, self._contents.reading(article))
        return True

    def _show(self, article: int, reading: Reading | None) -> None:
        self._reading = reading
        self.view.show_reading(self._reading)
        self._stack.setCurrentIndex(1 if self._reading else 0)
        for row in self._contents.article_rows([article]):
            self._title.setText(wording.shortened(one_line(row.title), _TITLE) or wording.NO_TITLE)
            self._title.setToolTip(tip(wording.joined([row.title, row.path])))
        if self._reading is not None:
            published = self._reading.article.published
            self._published.setText(wording.published_words(published.when, published.basis))
            self._grade.setVisible(published.basis is not None)
            if published.basis is not None:
                self._grade.setText(published.basis.grade)
                self._grade.setToolTip(wording.grade_tip(published.basis))
        self.article_changed.emit()

    def _on_claim_chosen(self, claim: int) -> None:
        if row := self.evidence.row_of(claim):
            self._show_claim(row, scroll=True)

    def _on_claim_opened(self, claim: int) -> None:
        self._on_claim_chosen(claim)
        self.view.setFocus()

    def _on_scrolled(self, place: int) -> None:
        self._edge.setVisible(place > 0)

    def _on_mark_clicked(self, mark: TextMark) -> None:
        if mark.target is not None:
            self._focus.select(mark.target, _ORIGIN)


def _edge() -> QFrame:
    """A line that shows that some of the text has gone below the head."""
    line = hairline()
    policy = line.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    line.setSizePolicy(policy)
    line.hide()
    return line


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(name != "grade")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
