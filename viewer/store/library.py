# SPDX-License-Identifier: MIT
"""A library that is open: where it lies, and the sessions in which it is read and written."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, inspect, make_url, select, update
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.orm import Session

from viewer.domain.errors import LibraryError, NewerLibrary, NotALibrary, ReadOnlyLibrary
from viewer.store import building, migration, sqlite
from viewer.store.faults import database_faults, file_faults
from viewer.store.header import APPLICATION_ID, is_writable, read_header
from viewer.store.noting import Written, noted_marks
from viewer.store.records import LibraryRecord
from viewer.store.revision import revision_of


class Library:
    """A library on disk or on a server. Sessions may be had from any thread, one writer at a time."""

    def __init__(self, where: str, engine: Engine, *, read_only: bool = False, address: str = "") -> None:
        self.where = where
        self.address = address or where  # to open it again by: with the password, and not to be shown
        self.read_only = read_only
        self._engine = engine
        # A reader sees one state of the library through all its questions. SQLite gives that anyway.
        on_file = engine.dialect.name == "sqlite"
        self._reader = engine if on_file else engine.execution_options(isolation_level="REPEATABLE READ")
        self._writer = engine.execution_options(writes=True)
        self.on_written: Callable[[Written], None] | None = None  # whom to tell of each write, on the writer's thread

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    def require_writable(self) -> None:
        """ReadOnlyLibrary where nothing can be written."""
        if self.read_only:
            raise ReadOnlyLibrary(self.where, "read_only")

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees the library as it stands now, whatever is written meanwhile."""
        with database_faults(self.where), Session(self._reader) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session of which all is kept, or nothing where the block raises. ReadOnlyLibrary where nothing can be."""
        self.require_writable()
        with database_faults(self.where), Session(self._writer) as session, session.begin():
            session.execute(select(LibraryRecord.id).with_for_update())  # on a server, this makes writers queue up
            before = revision_of(session)
            yield session
            stamp = secrets.token_hex(16)
            session.execute(update(LibraryRecord).values(changes=LibraryRecord.changes + 1, stamp=stamp))
            written = Written(before, revision_of(session), noted_marks(session))
        if self.on_written is not None:
            self.on_written(written)
        if self._engine.dialect.name == "sqlite":
            sqlite.gather(self._engine)


def open_library(where: str | Path, *, create: bool = True, versions: Sequence[Path] = migration.VERSIONS) -> Library:
    """Open a file or a SQLAlchemy URL, making it where there is none, and bring it up to date.

    LibraryError where that cannot be; then nothing has changed.
    """
    if isinstance(where, str) and "://" in where:
        return _open_url(where, create=create, versions=versions)
    path = Path(where)
    with file_faults(str(where)), database_faults(str(where)):
        return _open_file(path, create=create, versions=versions)


def _open_file(named: Path, *, create: bool, versions: Sequence[Path]) -> Library:
    where = str(named)
    path = Path(os.path.realpath(named))  # what is made or migrated takes the place of the file, not of a link to it
    if _is_to_be_made(path, where, create=create):
        building.create(path, versions)
    header = read_header(path)
    if header is None or header.application != APPLICATION_ID:
        raise NotALibrary(where, "not_a_library")
    newest = migration.newest(versions)
    _require_known(where, header.format, newest)
    writable = is_writable(path)
    if header.format < newest:
        if not writable:
            raise ReadOnlyLibrary(where, "old_form")
        building.migrate(path, versions)
    engine = sqlite.engine_on(path, writable=writable)
    with _disposed_on_error(engine), engine.connect() as connection:
        found = migration.format_of(connection)
        if found is None or not inspect(connection).has_table(LibraryRecord.__tablename__):
            raise NotALibrary(where, "not_a_library")
        _require_known(where, found, newest)
    return Library(where, engine, read_only=not writable)


def _is_to_be_made(path: Path, where: str, *, create: bool) -> bool:
    """Whether there is nothing yet. NotALibrary where something else is: it is not even opened if it is no file."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise NotALibrary(where, "folder" if stat.S_ISDIR(mode) else "not_a_library")
        header = read_header(path)
    except FileNotFoundError:
        if not create:
            raise LibraryError(where, "missing") from None
        if not path.parent.is_dir():
            raise LibraryError(where, "no_folder") from None
        if not os.access(path.parent, os.W_OK):
            raise ReadOnlyLibrary(where, "closed_folder") from None
        return True
    except PermissionError as error:
        raise LibraryError(where, "no_permission", str(error.strerror)) from error
    if header is None and not create:
        raise NotALibrary(where, "not_a_library")
    return header is None


def _require_known(where: str, found: int, newest: int) -> None:
    if found > newest:
        raise NewerLibrary(where, "newer", f"{found} > {newest}")


def _open_url(address: str, *, create: bool, versions: Sequence[Path]) -> Library:
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise LibraryError(address, "bad_address") from error
    where = url.render_as_string(hide_password=True)
    if url.get_backend_name() == "sqlite":
        if not url.database or url.database == ":memory:" or url.query:
            raise LibraryError(where, "bad_address")
        return open_library(Path(url.database), create=create, versions=versions)
    try:
        engine = create_engine(url, pool_pre_ping=True)
    except NoSuchModuleError as error:
        raise LibraryError(where, "unknown_database", url.drivername) from error
    except ImportError as error:  # no driver, or one that finds no library of the database's to load
        raise LibraryError(where, "no_driver", error.name or "") from error
    with database_faults(where), _disposed_on_error(engine):
        _prepare_server(where, engine, create=create, versions=versions)
    return Library(where, engine, address=url.render_as_string(hide_password=False))


def _prepare_server(where: str, engine: Engine, *, create: bool, versions: Sequence[Path]) -> None:
    """Make or migrate the tables on a server, in one transaction: there, DDL is undone like anything else."""
    newest = migration.newest(versions)
    with engine.begin() as connection:
        found = migration.format_of(connection)
        if found is None and not create:
            raise LibraryError(where, "missing")
        _require_known(where, found or 0, newest)
        if found != newest:
            migration.upgrade(connection, versions)
            building.stamp(connection, versions)


@contextmanager
def _disposed_on_error(engine: Engine) -> Iterator[None]:
    with ExitStack() as on_error:
        on_error.callback(engine.dispose)
        yield
        on_error.pop_all()
