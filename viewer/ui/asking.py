# SPDX-License-Identifier: MIT
"""Opening a library and asking it something, as work for a job beside the window."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

from viewer.workspace import garbage
from viewer.workspace.keeping import Kept

if TYPE_CHECKING:  # the window paints its first frame before SQLAlchemy is there
    from viewer.workspace.workspace import Workspace


def open_workspace(library: str, *, create: bool, kept: Kept | None = None) -> Workspace:
    """Open a library. Only now is loaded what that takes: longer than it takes to show what is kept."""
    workspace: type[Workspace] = importlib.import_module("viewer.workspace.workspace").Workspace
    return workspace.open(library, create=create, offered=kept)


def opening(
    library: str, to: list[Workspace], *, create: bool, kept: Kept | None
) -> Callable[[Callable[[], bool]], Generator[None, None, Workspace]]:
    """The work of opening a library; it is put into a list, for who waits for it may have gone."""

    def open_(_cancelled: Callable[[], bool]) -> Generator[None, None, Workspace]:
        yield
        to.append(open_workspace(library, create=create, kept=kept))
        garbage.settle()
        return to[-1]

    return open_


def asking(
    workspace: Workspace, question: Callable[[Workspace], Any]
) -> Callable[[Callable[[], bool]], Generator[None, None, Any]]:
    """The work of answering one question."""

    def ask(_cancelled: Callable[[], bool]) -> Generator[None, None, Any]:
        yield
        return question(workspace)

    return ask
