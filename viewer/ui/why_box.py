# SPDX-License-Identifier: MIT
"""Why a date is what it is: phrase, reference, rule, result. And the way to say that a claim is right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from viewer.domain.event import About
from viewer.domain.rows import ClaimRow
from viewer.ui import wording
from viewer.ui.link_button import LinkButton
from viewer.ui.shown_text import one_line
from viewer.wording.conflicts import ruled_words
from viewer.wording.dates import weekday_words, when_words
from viewer.wording.ledger import THIS_IS_RIGHT


class WhyBox(QFrame):
    """One claim: its date and how it was got, who takes part, and on what it can be ruled right."""

    rule_requested = Signal(object)  # About

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("whyBox")
        self._title = _label("whyTitle")
        self._grade = _label("grade")
        self._steps = _label("whySteps")
        self._steps.setTextFormat(Qt.TextFormat.RichText)
        self._cast = _label("whyCast")
        self._ruled = _label("whyRuled")
        self.choices = {about: LinkButton(THIS_IS_RIGHT[about]) for about in About}
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._grade, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(4)
        layout.addLayout(head)
        for widget in (self._steps, self._cast, self._ruled):
            layout.addWidget(widget)
        for about, button in self.choices.items():
            button.clicked.connect(self._asking(about))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def explain(self, claim: ClaimRow, choices: Sequence[About] = ()) -> None:
        """Show how the claim's date was got, and offer to rule it right on ``choices``."""
        self._title.setText(wording.why_title(claim))
        self._grade.setVisible(claim.basis is not None)
        if claim.basis is not None:
            self._grade.setText(wording.grade_word(claim.basis.grade))
            self._grade.setToolTip(wording.GRADE_TIPS[claim.basis.grade])
        steps = [escape(one_line(step)) for step in wording.why_steps(claim)]
        if claim.when is not None:
            steps.append(f"<b>{escape(weekday_words(claim.when))}</b>")
        self._steps.setText(" → ".join(steps))
        self._steps.setVisible(bool(steps))
        for label, words in ((self._cast, wording.cast_line(claim)), (self._ruled, ruled_words(claim.ruled))):
            label.setText(words[:1].upper() + words[1:])
            label.setVisible(bool(words))
        for about, button in self.choices.items():
            button.setVisible(about in choices)
        self.setAccessibleName(
            f"{wording.why_title(claim)} {', '.join(wording.why_steps(claim))}: {when_words(claim.when)}"
        )

    def _asking(self, about: About) -> Callable[[], None]:
        return lambda: self.rule_requested.emit(about)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(name in ("whySteps", "whyRuled", "whyCast"))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
