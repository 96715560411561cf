# SPDX-License-Identifier: MIT
"""A screen to draw on: none at all (offscreen), the one that is there, or one of our own by Xvfb."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def screen(platform: str) -> Iterator[dict[str, str] | None]:
    """The environment for a process that draws on a platform of Qt's; None where that needs a display and has none."""
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    if platform != "xcb" or os.environ.get("DISPLAY"):
        yield environment
        return
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        yield None
        return
    # It picks a free number itself and says which one when it is ready.
    reads, writes = os.pipe()
    command = [xvfb, "-displayfd", str(writes), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads) as pipe:
            number = pipe.readline().strip()
        yield {**environment, "DISPLAY": f":{number}"} if number else None
    finally:
        server.terminate()
        server.wait()
