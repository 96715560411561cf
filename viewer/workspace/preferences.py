# SPDX-License-Identifier: MIT
"""What a user chose once for all libraries: a small TOML file, ``dateline.toml`` among the user's settings.

[names]
pipeline = "en_core_web_sm"     # a spaCy pipeline, by its package or its folder, in place of the rules
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from viewer import paths
from viewer.domain.errors import PreferencesError


@dataclass(frozen=True, slots=True)
class Preferences:
    """``names_pipeline`` is the spaCy pipeline that finds names; empty: the rules do."""

    names_pipeline: str = ""


def read_preferences(file: Path | None = None) -> Preferences:
    """The user's preferences, or ``file``'s; where there is none, nothing is preferred. Raises PreferencesError."""
    file = file or paths.user_preferences()
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return Preferences()
    except OSError as error:
        raise PreferencesError(str(file), "unreadable", error.strerror or "") from error
    except ValueError as error:  # no TOML, or no UTF-8
        raise PreferencesError(str(file), "bad_form", str(error)) from error
    names = written.get("names", {})
    pipeline = names.get("pipeline", "") if isinstance(names, dict) else None
    if not isinstance(pipeline, str):
        raise PreferencesError(str(file), "bad_form", "names.pipeline")
    return Preferences(str(Path(pipeline).expanduser()) if pipeline.startswith("~") else pipeline)
