# SPDX-License-Identifier: MIT
"""Moves the time scale: at once, or in a few frames towards where it is going."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from viewer.timeline.scale import TimeScale

_MILLISECONDS = 180


class Motion(QObject):
    """Where the view is and where it is going. Each step starts from ``target``, not from the frame in flight."""

    moved = Signal()  # the view is another
    retargeted = Signal()  # the view will be another; once a step, whatever the animation

    def __init__(self, scale: TimeScale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.animated = True
        self._now = self._from = self._target = scale
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(_MILLISECONDS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value_changed)

    @property
    def now(self) -> TimeScale:
        """What is on screen."""
        return self._now

    @property
    def target(self) -> TimeScale:
        """What will be on screen."""
        return self._target

    def go(self, target: TimeScale, *, smoothly: bool = True) -> None:
        """Move to another scale."""
        self._animation.stop()
        changed = target != self._target
        self._target, self._from = target, self._now
        if smoothly and self.animated and target != self._now:
            self._animation.start()
        else:
            self._now = target
            self.moved.emit()
        if changed:
            self.retargeted.emit()

    def _on_value_changed(self, share: object) -> None:
        if isinstance(share, float):
            self._now = self._from.between(self._target, share)
            self.moved.emit()
