# SPDX-License-Identifier: MIT
"""What ``dateline`` alone takes: read before anything is loaded that a window does not need to appear."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from viewer import __version__

COMMANDS = ("import", "list", "export", "check", "bench")


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """What ``dateline [LIBRARY] [PATH ...]`` asks for; ``library`` is empty where none is named."""

    library: str
    paths: tuple[Path, ...]
    sample: bool


def window_arguments(arguments: Sequence[str]) -> WindowArguments:
    """Read the arguments of the window; exits with 2 and a message where they are wrong."""
    parser = argparse.ArgumentParser(
        prog="dateline",
        description="The timeline of a library of news articles. Articles named here are imported first.",
        epilog="Without a window: dateline import | list | export | check | bench (each has --help).",
    )
    parser.add_argument("paths", metavar="LIBRARY or PATH", nargs="*", help="a .dateline file, then files or folders")
    parser.add_argument("--sample", action="store_true", help="open the sample story")
    parser.add_argument("--version", action="version", version=f"Dateline {__version__}")
    options = parser.parse_args(arguments)
    words: list[str] = options.paths
    library = words[0] if words and is_library(words[0]) else ""
    return WindowArguments(library, tuple(map(Path, words[1 if library else 0 :])), options.sample)


def is_library(word: str) -> bool:
    """Whether a word of the command line names a library rather than an article: by its ending, or a URL."""
    return word.endswith(".dateline") or "://" in word
