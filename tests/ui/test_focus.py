# SPDX-License-Identifier: MIT
"""One selection, one span, one filter; everybody hears of a change once, with who made it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from viewer.domain.filter import Filter
from viewer.domain.selection import Noun, Ref, Related
from viewer.ui.focus import Filtered, Focus, Selected, Shown

_EVENT = Ref(Noun.EVENT, 1 << 61)


def test_what_goes_with_a_selection_is_resolved_once(qtbot: QtBot) -> None:
    asked: list[Ref] = []

    def resolve(ref: Ref) -> Related:
        asked.append(ref)
        return Related(articles=frozenset({5}))

    focus = Focus(resolve)
    with qtbot.waitSignal(focus.selection_changed) as told:
        focus.select(_EVENT, "canvas")
    assert told.args == [Selected(_EVENT, Related(articles=frozenset({5})), "canvas")]
    with qtbot.assertNotEmitted(focus.selection_changed):
        focus.select(_EVENT, "list")
    with qtbot.waitSignal(focus.selection_changed):
        focus.select(None, "list")
    assert asked == [_EVENT]
    assert focus.selected.related == Related()


def test_span_and_filter_are_told_when_they_change(qtbot: QtBot) -> None:
    focus = Focus(lambda _ref: Related())
    assert focus.shown is None
    with qtbot.waitSignal(focus.span_changed) as told:
        focus.show_span(-5, 1 << 40, "canvas")
    assert told.args == [Shown(-5, 1 << 40, "canvas")]
    with qtbot.assertNotEmitted(focus.span_changed):
        focus.show_span(-5, 1 << 40, "window")
    with qtbot.waitSignal(focus.filter_changed) as told:
        focus.set_filter(Filter(text="flood"), "search")
    assert told.args == [Filtered(Filter(text="flood"), "search")]
    with qtbot.assertNotEmitted(focus.filter_changed):
        focus.set_filter(Filter(text="flood"), "chip")
    assert focus.filter.text == "flood"


def test_what_goes_with_the_selection_is_asked_again() -> None:
    answers = iter((Related(articles=frozenset({1})), Related(articles=frozenset({1, 2}))))
    focus = Focus(lambda _ref: next(answers))
    heard: list[Selected] = []
    focus.selection_changed.connect(heard.append)
    focus.renew("library")
    assert heard == []
    ref = Ref(Noun.EVENT, 7)
    focus.select(ref, "list")
    focus.renew("library")
    assert heard[-1] == Selected(ref, Related(articles=frozenset({1, 2})), "library")
