# SPDX-License-Identifier: MIT
"""Every action has a title and a sentence on what it does."""

from __future__ import annotations

from viewer.ui.actions import ACTIONS, MENUS
from viewer.ui.wording_actions import ACTION_TIPS, ACTION_TITLES, MENU_TITLES


def test_every_action_and_menu_is_worded() -> None:
    ids = {record.id for record in ACTIONS}
    assert set(ACTION_TITLES) == ids
    assert set(ACTION_TIPS) == ids
    assert set(MENU_TITLES) == set(MENUS)
    assert all(title and tip for title, tip in zip(ACTION_TITLES.values(), ACTION_TIPS.values(), strict=True))


def test_no_two_actions_of_a_menu_share_a_title() -> None:
    for menu in MENUS:
        titles = [record.title for record in ACTIONS if record.menu == menu]
        assert len(titles) == len(set(titles))
