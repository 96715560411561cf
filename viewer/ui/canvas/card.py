# SPDX-License-Identifier: MIT
"""The card that tells of the mark under the pointer: at once what the timeline knows, then what proves it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from viewer.domain.selection import Noun, Ref
from viewer.timeline.beside import beside
from viewer.timeline.frame import Box
from viewer.ui.wording import shortened
from viewer.wording.quotes import cited

WIDTH = 340
_MARGIN = 14
_GOES_WITH = {
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.WindowDeactivate,
}
# What is left out, step by step, where there is little room, and how long the sentence may then be (characters).
_LESS: tuple[tuple[tuple[str, ...], int], ...] = (
    ((), 280),
    ((), 140),
    (("cardKnown",), 90),
    (("cardSentence", "cardTeller"), 90),
    (("cardWhy",), 90),
)


@dataclass(frozen=True, slots=True)
class Brief:
    """What a mark says of itself: its title, its time, who tells of it, on what sources disagree, and what is known."""

    ref: Ref
    title: str
    when: str
    told_by: str = ""
    conflict: str = ""
    known: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """What the library says of a mark: how its date was got, a sentence that tells of it, and who prints that."""

    ref: Ref
    why: str = ""
    sentence: str = ""
    teller: str = ""
    conflict: str = ""


class HoverCard(QFrame):
    """One mark at a time; never in the way of the pointer, and gone with any key, button or turn of the wheel."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hoverCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._brief: Brief | None = None
        self._sentence = ""
        self._mark, self._at = Box(0, 0, 0, 0), 0.0
        names = ("cardTitle", "cardWhen", "cardConflict", "cardKnown", "cardWhy", "cardSentence", "cardTeller")
        self._labels = {name: _label(name) for name in names}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 11, _MARGIN, 12)
        layout.setSpacing(3)
        for name, label in self._labels.items():
            if name == "cardWhy":
                layout.addSpacing(3)
            layout.addWidget(label)
        self.hide()

    @property
    def ref(self) -> Ref | None:
        """What it tells of, while it can be seen."""
        return self._brief.ref if self._brief is not None and self.isVisible() else None

    @property
    def words(self) -> list[str]:
        """What it says, line by line."""
        return [label.text() for label in self._labels.values() if not label.isHidden()]

    def show_brief(self, brief: Brief, mark: Box, at: float) -> None:
        """Tell of a mark; ``at`` is where the pointer is on the line that the mark lies along."""
        self._brief, self._mark, self._at = brief, mark, at
        said = {"cardTitle": brief.title, "cardConflict": brief.conflict, "cardKnown": brief.known}
        said["cardWhen"] = " · ".join(part for part in (brief.when, brief.told_by) if part)
        self._sentence = ""
        for name, label in self._labels.items():
            _say(label, said.get(name, ""))
        self._place()

    def complete(self, proof: Proof) -> None:
        """Tell what proves it, if it is still the same mark."""
        if self._brief is None or self.ref != proof.ref:
            return
        # Of a quote the title has all the words, unless they are many.
        told = proof.ref.noun is Noun.QUOTE and proof.sentence in self._brief.title
        self._sentence = "" if told else proof.sentence
        said = {"cardWhy": proof.why, "cardSentence": self._sentence, "cardTeller": proof.teller}
        if proof.conflict:
            said["cardConflict"] = proof.conflict
        for name, words in said.items():
            _say(self._labels[name], words)
        self._place()

    def dismiss(self) -> None:
        """Go away."""
        self._brief = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever the user does, it is not reading on."""
        if event.type() in _GOES_WITH:
            self.dismiss()
        return False

    def showEvent(self, event: QEvent) -> None:
        """From now on watch what the user does."""
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def hideEvent(self, event: QEvent) -> None:
        """Watch no more."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def _place(self) -> None:
        """Beside the mark, with as much of it as there is room for; nowhere rather than upon the mark."""
        parent = self.parentWidget()
        assert parent is not None
        room = parent.rect()
        width = min(WIDTH, room.width() - 2 * _MARGIN)
        for hidden, longest in _LESS:
            self._labels["cardSentence"].setText(cited(shortened(self._sentence, longest)))
            for name in hidden:
                self._labels[name].hide()
            size = self._size(width)
            found = beside(self._mark, (size.width(), size.height()), Box(0, 0, room.width(), room.height()), self._at)
            if found is not None:
                self.setGeometry(QRect(round(found.x), round(found.y), size.width(), size.height()))
                self.show()
                self.raise_()
                return
        self.dismiss()

    def _size(self, width: int) -> QSize:
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        labels = [label for label in self._labels.values() if not label.isHidden()]
        needed = max((label.fontMetrics().horizontalAdvance(label.text()) for label in labels), default=0)
        width = min(width, needed + 2 * _MARGIN + 4)
        return QSize(width, layout.totalHeightForWidth(width))


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setHidden(not words)
