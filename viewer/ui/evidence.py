# SPDX-License-Identifier: MIT
"""The evidence for an event: why the claim in hand has its date, on what sources disagree, and all that they claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from viewer.domain.edit import Ruled
from viewer.domain.event import About
from viewer.domain.rows import ClaimRow, EventRow
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.contents import Contents
from viewer.ui.dialogs.ruling import RulingDialog
from viewer.ui.disputes import Disputes, Ruling
from viewer.ui.ledger_list import LedgerList
from viewer.ui.panel_head import PanelHead, column, hairline
from viewer.ui.style import PADDING
from viewer.ui.why_box import WhyBox
from viewer.wording.ledger import THIS_IS_RIGHT, teller_words, value_words
from viewer.wording.sources import sources_words
from viewer.workspace.ledger import ledger_of, says

_MOST_SHOWN = 236  # px of claims; more scroll


class Evidence(QWidget):
    """Below the reader's text while an event is selected."""

    claim_chosen = Signal(object)  # the id of a claim to read
    claim_opened = Signal(object)
    correction_requested = Signal(object, str)  # Correction, reason
    undo_requested = Signal(object)  # Edit
    height_changed = Signal()

    def __init__(self, contents: Contents, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._contents = contents
        self._event: EventRow | None = None
        self._claims: dict[int, ClaimRow] = {}
        self._tellers: dict[int, tuple[str, str]] = {}
        self._shown: ClaimRow | None = None
        self.why = WhyBox()
        self._head = PanelHead(wording.TOLD_BY, font)
        self._summary = QLabel()
        self._summary.setObjectName("evidenceSummary")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self.disputes = Disputes()
        self.ledger = LedgerList(theme, font)
        self.ledger.setAccessibleName(wording.TOLD_BY)
        self._lay_out()
        self.why.rule_requested.connect(self.ask_reason)
        self.disputes.undo_requested.connect(self.undo_requested)
        self.ledger.claim_chosen.connect(self.claim_chosen)
        self.ledger.claim_opened.connect(self.claim_opened)
        self.ledger.folded.connect(self.height_changed)
        self.ledger.menu_requested.connect(self._on_menu_requested)

    @property
    def claim(self) -> ClaimRow | None:
        """The claim in hand."""
        return self._shown

    @property
    def choices(self) -> list[About]:
        """On what the claim in hand can be ruled right, and was not."""
        return list(self._choices(self._shown)) if self._shown is not None else []

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key stops at, in order."""
        return self.ledger, *self.why.choices.values(), *self.disputes.links

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.ledger.set_theme(theme)

    def show_event(self, event: EventRow | None, claims: Sequence[ClaimRow]) -> None:
        """Show the evidence for an event, or nothing."""
        self._event, self._shown = event, None
        self._claims = {claim.id: claim for claim in claims}
        if event is not None:
            self._tellers = {
                row.id: teller_words(row) for row in self._contents.article_rows(list(dict.fromkeys(event.articles)))
            }
            self._head.set_count(sources_words(event.sources, event.reprints))
            self._summary.setText(wording.event_line(event))
            settled = frozenset(conflict.about for conflict in event.disagreements if conflict.ruling is not None)
            self.ledger.show_ledger(ledger_of(event, claims), self._tellers, settled)
            self.disputes.show_disputes(
                event.disagreements, list(self._rulings(event)), can_undo=not self._contents.read_only
            )
            for before, after in pairwise(self.stops):
                self.setTabOrder(before, after)
        self.setVisible(event is not None)

    def show_claim(self, claim: ClaimRow) -> None:
        """Mark one of the claims, and say why its date is what it is."""
        self._shown = claim
        self.ledger.select_claim(claim.id)
        self.why.explain(claim, self.choices)

    def row_of(self, claim: int) -> ClaimRow | None:
        """One of the claims."""
        return self._claims.get(claim)

    def fit(self, room: int) -> None:
        """Take at most so many pixels; fewer claims are in sight then, but one at the least."""
        lines = [line.height for line in self.ledger.lines]
        wanted = min(sum(lines), _MOST_SHOWN)
        self.ledger.setFixedHeight(0)
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        rest = layout.totalHeightForWidth(self.width())
        self.ledger.setFixedHeight(max(min(wanted, room - rest), lines[0] if lines else 0))

    def ask_reason(self, about: About) -> RulingDialog | None:
        """Ask why the claim in hand is right; with a reason the ruling is asked for."""
        claim = self._shown
        if claim is None:
            return None
        name, _title = self._tellers.get(claim.article, ("", ""))
        dialog = RulingDialog(claim, about, name, self.window())
        ruling = Ruled(about, claim.id)
        dialog.ruled.connect(lambda reason: self.correction_requested.emit(ruling, reason))
        dialog.open()
        return dialog

    def _choices(self, claim: ClaimRow) -> Iterator[About]:
        if self._event is None or self._contents.read_only:
            return
        for conflict in self._event.disagreements:
            if says(claim, conflict.about) and conflict.ruling != claim.id:
                yield conflict.about

    def _rulings(self, event: EventRow) -> Iterator[Ruling]:
        for conflict in event.disagreements:
            claim = self._claims.get(conflict.ruling) if conflict.ruling is not None else None
            if claim is not None:
                edit = self._contents.edit_of(Ruled(conflict.about, claim.id))
                yield Ruling(conflict.about, value_words(claim, conflict.about), edit)

    def _on_menu_requested(self, line: int, at: QPoint) -> None:
        claim = self._claims.get(line)
        if claim is None:
            return
        self.claim_chosen.emit(line)
        if not self.choices:
            return
        menu = QMenu(self)
        for about in self.choices:
            menu.addAction(THIS_IS_RIGHT[about]).triggered.connect(
                lambda _on=False, chosen=about: self.ask_reason(chosen)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _lay_out(self) -> None:
        why = QVBoxLayout()
        why.setContentsMargins(PADDING, 12, PADDING, 4)
        why.addWidget(self.why)
        summary = QVBoxLayout()
        summary.setContentsMargins(PADDING, 0, PADDING, 6)
        summary.addWidget(self._summary)
        whole = column(hairline())
        whole.addLayout(why)
        whole.addWidget(self._head)
        whole.addLayout(summary)
        whole.addWidget(self.disputes)
        whole.addWidget(self.ledger)
        whole.addSpacing(6)
        self.setLayout(whole)
