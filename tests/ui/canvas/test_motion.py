# SPDX-License-Identifier: MIT
from __future__ import annotations

from pytestqt.qtbot import QtBot

from viewer.timeline.scale import TimeScale
from viewer.ui.canvas.motion import Motion

START = TimeScale.fitting(0, 1_000_000, left=0, width=1000)


def test_without_animation_it_is_there_at_once(qtbot: QtBot) -> None:
    motion = Motion(START)
    motion.animated = False
    with qtbot.waitSignals([motion.moved, motion.retargeted], order="strict"):
        motion.go(START.zoomed(2, 500))
    assert motion.now == motion.target == START.zoomed(2, 500)


def test_with_animation_it_gets_there_in_steps(qtbot: QtBot) -> None:
    motion = Motion(START)
    seen: list[float] = []
    motion.moved.connect(lambda: seen.append(motion.now.per_px))
    target = START.zoomed(4, 500)
    motion.go(target)
    assert motion.target == target
    qtbot.waitUntil(lambda: motion.now == target)
    assert seen == sorted(seen, reverse=True)


def test_a_second_step_starts_from_the_target(qtbot: QtBot) -> None:
    motion = Motion(START)
    motion.go(motion.target.zoomed(2, 500))
    motion.go(motion.target.zoomed(2, 500))
    assert motion.target.per_px == START.per_px / 4
    qtbot.waitUntil(lambda: motion.now == motion.target)


def test_going_nowhere_tells_nobody(qtbot: QtBot) -> None:
    motion = Motion(START)
    with qtbot.assertNotEmitted(motion.retargeted):
        motion.go(START)
