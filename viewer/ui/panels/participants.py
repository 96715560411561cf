# SPDX-License-Identifier: MIT
"""The list of people, organisations and places, the most mentioned first."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap, QPolygonF

from viewer.domain import calendar
from viewer.domain.participant import EntityKind
from viewer.domain.rows import ParticipantRow
from viewer.domain.selection import Noun
from viewer.drawing.theme import Theme, color
from viewer.timeline.columns import NOUNS, Columns
from viewer.ui import wording
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.icons import drawn
from viewer.ui.list_panel import ListPanel
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_list import RowList
from viewer.ui.snapshot import Snapshot
from viewer.wording.counts import count_of, counted

_AVATAR = 26
_SPARK_WIDTH, _SPARK_HEIGHT = 76, 18
_COUNT_WIDTH = 34
_SPARK_FROM = 230  # a narrower row has no room for it
_ICONS = {EntityKind.ORGANISATION: "organisation", EntityKind.PLACE: "place"}

Months = tuple[int, int]  # first and last, counted from January 1970


class ParticipantDelegate(RowDelegate[ParticipantRow]):
    """Initials, the name over what the sources call the bearer, mentions by month, and how many."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__(theme, font)
        self.months: Months | None = None
        self._icons: dict[tuple[str, str], QPixmap] = {}

    def paint_row(self, painter: QPainter, rect: QRect, row: ParticipantRow, selected: bool) -> None:
        """An avatar, two lines, a sparkline, a number."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_avatar(painter, rect, row, selected)
        right = rect.right() - _COUNT_WIDTH
        painter.setFont(self.font("small"))
        painter.setPen(color(self.theme.soft))
        count = QRect(right, rect.top(), _COUNT_WIDTH, rect.height())
        painter.drawText(count, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{row.mentions:,}")
        if rect.width() >= _SPARK_FROM:
            right -= _SPARK_WIDTH + 4
            self._paint_sparkline(painter, QRectF(right, rect.center().y() - 9, _SPARK_WIDTH, _SPARK_HEIGHT), row)
        text = QRect(rect.left() + _AVATAR + 9, rect.top(), right - rect.left() - _AVATAR - 17, rect.height())
        line = row.description or wording.ENTITY_KINDS[row.kind]
        self.first_line(painter, text, row.name, font="body")
        self.soft_line(painter, text, line)

    def _paint_avatar(self, painter: QPainter, rect: QRect, row: ParticipantRow, selected: bool) -> None:
        theme = self.theme
        circle = QRectF(rect.left(), rect.center().y() - _AVATAR / 2 + 1, _AVATAR, _AVATAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(theme.panel if selected else theme.selection))
        painter.drawEllipse(circle)
        if row.kind in _ICONS:
            icon = self._icon(_ICONS[row.kind])
            painter.drawPixmap(circle.adjusted(5.5, 5.5, -5.5, -5.5), icon, QRectF(icon.rect()))
            return
        painter.setPen(color(theme.accent))
        painter.setFont(self.font("grade"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(row.name))

    def _icon(self, name: str) -> QPixmap:
        key = (name, self.theme.accent)
        if key not in self._icons:
            self._icons[key] = drawn(name, color(self.theme.accent), 30)
        return self._icons[key]

    def _paint_sparkline(self, painter: QPainter, box: QRectF, row: ParticipantRow) -> None:
        if not row.months:
            return
        first, last = self.months or (row.months[0][0], row.months[-1][0])
        painter.setPen(QPen(color(self.theme.accent), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(sparkline(row.months, first, last, box))


class ParticipantsPanel(ListPanel):
    """Everybody that the filter lets through."""

    def __init__(self, focus: Focus, contents: Contents, theme: Theme, font: QFont) -> None:
        model = RowsModel(contents.participant_rows, participant_text)
        self._delegate = ParticipantDelegate(theme, font)
        rows = RowList(model, self._delegate)
        super().__init__(focus, Noun.PARTICIPANT, rows)
        model.setParent(self)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the filter lets through."""
        self._delegate.months = _months(snapshot.plain)
        total = snapshot.total.people + snapshot.total.organisations + snapshot.total.places
        self.show_ids(
            snapshot.participants,
            count_of(len(snapshot.participants), total),
            hint=wording.nothing_here("participants", snapshot.filter),
            rows=snapshot.participant_rows,
        )


def initials(name: str) -> str:
    """At most two letters: of the first and the last word."""
    letters = [word[0] for word in name.split() if word[0].isalnum()]
    return "".join(letters[:1] + letters[1:][-1:]).upper()


def sparkline(months: tuple[tuple[int, int], ...], first: int, last: int, box: QRectF) -> QPolygonF:
    """Mentions by month as a line that is low where there are none; at most a point a pixel."""
    buckets = max(1, min(last - first + 1, int(box.width()) // 3))
    heights = [0] * buckets
    for month, count in months:
        place = (month - first) * buckets // (last - first + 1)
        heights[min(max(place, 0), buckets - 1)] += count
    top = max(heights)
    step = box.width() / (buckets + 1)
    tops = [
        (box.left() + (place + 1) * step, box.bottom() - (box.height() - 2) * n / top)
        for place, n in enumerate(heights)
    ]
    return QPolygonF([QPointF(box.left(), box.bottom()), *(QPointF(*at) for at in tops), box.bottomRight()])


def participant_text(row: ParticipantRow) -> str:
    """What a screen reader says of a participant."""
    return wording.joined(
        [
            row.name,
            wording.ENTITY_KINDS[row.kind],
            row.description,
            counted(row.mentions, "mention"),
            counted(row.articles, "article"),
            counted(row.quotes, "quote"),
        ]
    )


def _months(columns: Columns) -> Months | None:
    """The months from the first to the last article, so that all lines share one scale."""
    articles = columns.nouns == NOUNS.index(Noun.ARTICLE)
    if not articles.any():
        return None
    return _month(int(columns.start[articles].min())), _month(int(columns.end[articles].max()) - 1)


def _month(second: int) -> int:
    year, month, _ = calendar.civil(second // calendar.DAY)
    return (year - 1970) * 12 + month - 1
