# SPDX-License-Identifier: MIT
"""Start-up: the window or a command. The only place that chooses real parts."""

from __future__ import annotations

import gc
import importlib
import logging
import os
import sys
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import ModuleType

from viewer import desktop, paths
from viewer.cli_window import COMMANDS, WindowArguments, window_arguments


def run(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; the exit code."""
    log_to_file()
    word = arguments[0] if arguments else ""
    if word in COMMANDS:
        _do_without_screen()
        return int(_cli().run(arguments))
    if word in ("install", "uninstall"):
        cli = _cli()
        if len(arguments) > 1:
            return int(cli.explain_menu(word, arguments[1:]))
        return int(cli.change_menu(word, start_command()) if desktop.is_supported() else cli.no_menu())
    wanted = window_arguments(arguments)
    try:
        library, articles = wanted_library(wanted)
    except OSError as error:
        return int(_cli().no_home(error))
    if not has_screen():
        _do_without_screen()
        return int(_cli().without_screen(wanted, library, articles))
    gc.disable()  # all that is loaded now stays: to look through it takes a fifteenth of a start. The window enables it
    # Widgets are loaded only where a window is wanted: a command starts without them in half the time.
    return int(importlib.import_module("viewer.ui.application").open_window(library, articles))


def _cli() -> ModuleType:
    """The commands, and all that they do things with: a window appears before that is loaded."""
    return importlib.import_module("viewer.cli")


def has_screen() -> bool:
    """Whether a window would be seen. On Linux, Qt ends the process where it finds no display."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def start_command() -> list[str]:
    """The words that start the window from a menu: through run.py in a checkout, which mends its own set-up."""
    script = Path(__file__).resolve().parent.parent / "run.py"
    if script.is_file():
        return [_system_python(), str(script)]
    return [sys.executable, "-P", "-m", "viewer"]


def _system_python() -> str:
    """The interpreter that ``.venv`` was made with; the one of ``.venv`` goes when that is made anew."""
    return str(Path(sys.base_prefix) / "bin" / f"python{sys.version_info[0]}.{sys.version_info[1]}")


def wanted_library(wanted: WindowArguments) -> tuple[str, tuple[Path, ...]]:
    """The library to open and the articles to bring in: what was named, else the sample's or the user's own."""
    if wanted.sample:
        return str(paths.user_data() / "sample.dateline"), (paths.sample() / "climate", *wanted.paths)
    return wanted.library, wanted.paths


def _do_without_screen() -> None:
    """Let Qt draw without a display."""
    if not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def log_to_file() -> None:
    """Keep what happened in a small file of the user's, for when something went wrong."""
    try:
        handler = RotatingFileHandler(paths.user_logs() / "dateline.log", maxBytes=500_000, backupCount=1, delay=True)
    except OSError:
        return  # a home that cannot be written is no reason not to start
    logging.raiseExceptions = False  # nor is a full disk a reason to print a traceback
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", handlers=[handler]
    )
