# SPDX-License-Identifier: MIT
"""A library that is open: where it lies, and the sessions in which it is read and written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine, inspect, make_url, update
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.orm import Session

from viewer.domain.errors import LibraryError, NewerLibrary, NotALibrary, ReadOnlyLibrary
from viewer.store import building, migration, sqlite
from viewer.store.faults import told_of
from viewer.store.records import LibraryRecord


class Library:
    """A library on disk or on a server. Sessions may be had from any thread, one writer at a time."""

    def __init__(self, where: str, engine: Engine, *, read_only: bool = False) -> None:
        self.where = where
        self.read_only = read_only
        self._engine = engine

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
        with told_of(self.where), Session(self._engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session of which all or nothing is kept. ReadOnlyLibrary where nothing can be."""
        self.require_writable()
        with told_of(self.where), Session(self._engine.execution_options(writes=True)) as session, session.begin():
            yield session
            session.execute(update(LibraryRecord).values(changes=LibraryRecord.changes + 1))


def open_library(where: str | Path, *, create: bool = True, versions: Sequence[Path] = migration.VERSIONS) -> Library:
    """Open a file or a SQLAlchemy URL, making it where there is none, and bring it up to date.

    LibraryError where that cannot be; then nothing has changed.
    """
    if isinstance(where, str) and "://" in where:
        return _open_url(where, create=create, versions=versions)
    return _open_file(Path(where), create=create, versions=versions)


def _open_file(path: Path, *, create: bool, versions: Sequence[Path]) -> Library:
    with told_of(str(path)):
        if _state(path, create=create) is None:
            building.create(path, versions)
        header = sqlite.read_header(path)
        if header is None or header.application != sqlite.APPLICATION_ID:
            raise NotALibrary(str(path), "not_a_library")
        newest = migration.newest(versions)
        if header.format > newest:
            raise NewerLibrary(str(path), "newer", f"{header.format} > {newest}")
        writable = sqlite.is_writable(path)
        if header.format < newest:
            if not writable:
                raise ReadOnlyLibrary(str(path), "old_form")
            building.migrate(path, versions)
        engine = sqlite.engine_on(path, writable=writable)
        try:
            _require_tables(str(path), engine, newest)
        except BaseException:
            engine.dispose()
            raise
    return Library(str(path), engine, read_only=not writable)


def _state(path: Path, *, create: bool) -> sqlite.Header | None:
    """The header of the file, None where a library is to be made."""
    if path.is_dir():
        raise NotALibrary(str(path), "folder")
    try:
        header = sqlite.read_header(path)
    except FileNotFoundError:
        header = None
        if not create:
            raise LibraryError(str(path), "missing") from None
    except PermissionError as error:
        raise LibraryError(str(path), "no_permission") from error
    if header is None and not create:
        raise NotALibrary(str(path), "not_a_library")
    return header


def _require_tables(where: str, engine: Engine, newest: int) -> None:
    """NotALibrary where the tables of a library are not there, whatever a header says."""
    with engine.connect() as connection:
        found = migration.format_of(connection)
        if found is None or not inspect(connection).has_table(LibraryRecord.__tablename__):
            raise NotALibrary(where, "not_a_library")
        if found > newest:
            raise NewerLibrary(where, "newer", f"{found} > {newest}")


def _open_url(address: str, *, create: bool, versions: Sequence[Path]) -> Library:
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise LibraryError(address, "bad_address") from error
    where = url.render_as_string(hide_password=True)
    if url.get_backend_name() == "sqlite":
        if not url.database or url.database == ":memory:":
            raise LibraryError(where, "bad_address")
        return _open_file(Path(url.database), create=create, versions=versions)
    try:
        engine = create_engine(url, pool_pre_ping=True)
    except NoSuchModuleError as error:
        raise LibraryError(where, "unknown_database", url.drivername) from error
    except ModuleNotFoundError as error:
        raise LibraryError(where, "no_driver", error.name or "") from error
    with told_of(where):
        try:
            _prepare_server(where, engine, create=create, versions=versions)
        except BaseException:
            engine.dispose()
            raise
    return Library(where, engine)


def _prepare_server(where: str, engine: Engine, *, create: bool, versions: Sequence[Path]) -> None:
    """Make or migrate the tables on a server, in one transaction: its DDL is undone like anything else."""
    newest = migration.newest(versions)
    with engine.connect() as connection:
        found = migration.format_of(connection)
    if found is None and not create:
        raise LibraryError(where, "missing")
    if found is not None and found > newest:
        raise NewerLibrary(where, "newer", f"{found} > {newest}")
    if found != newest:
        with engine.begin() as connection:
            migration.upgrade(connection, versions)
            building.stamp(connection, versions)
