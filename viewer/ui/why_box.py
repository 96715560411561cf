# SPDX-License-Identifier: MIT
"""Why a date is what it is: phrase, reference, rule, result."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from viewer.domain.rows import ClaimRow, EventRow
from viewer.ui import wording
from viewer.ui.shown_text import one_line
from viewer.wording.dates import weekday_words, when_words


class WhyBox(QFrame):
    """One claim's date and how it was got."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("whyBox")
        self._title = _label("whyTitle")
        self._grade = _label("grade")
        self._steps = _label("whySteps")
        self._steps.setTextFormat(Qt.TextFormat.RichText)
        self._cast = _label("whyCast")
        self._more = _label("whyMore")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._grade, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._steps)
        layout.addWidget(self._cast)
        layout.addWidget(self._more)

    def explain(self, event: EventRow, claim: ClaimRow) -> None:
        """Show how the claim's date was got, and whether other articles agree."""
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
        cast = wording.cast_line(claim)
        self._cast.setText(cast[:1].upper() + cast[1:])
        self._cast.setVisible(bool(cast))
        self._more.setText(wording.event_line(event))
        self.setAccessibleName(
            f"{wording.why_title(claim)} {', '.join(wording.why_steps(claim))}: {when_words(claim.when)}"
        )


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(name in ("whySteps", "whyMore", "whyCast"))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
