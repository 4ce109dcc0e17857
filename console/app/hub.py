"""A team's hub: made, upgraded, and its people let in and shut out."""

from __future__ import annotations

import os
import re
import secrets as chance
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from console.app.upkeep import insist_on_addresses
from console.commands.base import Command, Refused, Stamp
from console.commands.batch import run
from console.commands.desk import AddAgent, RemoveAgent, SetSetting
from console.domain.changes import Outcome, Refusal
from console.domain.ids import NOBODY, Id, uuid7
from console.domain.latin import latin
from console.domain.people import Role
from console.errors import ConsoleError, DeskTooOld, HubRefuses, InputUnreadable
from console.settings.invitation import Invitation, Tls
from console.store import access, feed, migrate
from console.store.faults import faults_told
from console.store.models import Agent, Setting
from console.store.place import HubAddress
from console.store.postgres import hub_writer

_LOGIN = re.compile(r"(?!pg_)[a-z_][a-z0-9_.-]{0,62}")
# No letter that is taken for another when it is told on the telephone.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_SHORTEST = 10
_NO_RIGHT, _TAKEN = "42501", "42710"


class Reach(msgspec.Struct, frozen=True):
    """How people reach the hub, which may differ from how it is reached where it stands."""

    host: str
    port: int
    tls: Tls
    certificate: str
    """PEM, or empty where the system's certificates decide."""


class Newcomer(msgspec.Struct, frozen=True):
    name: str
    email: str
    role: Role
    language: str
    login: str


class Welcome(msgspec.Struct, frozen=True):
    """What a new person is told: the invitation one way, the password another."""

    invitation: Invitation
    password: str


class Member(msgspec.Struct, frozen=True):
    id: Id
    name: str
    email: str
    role: Role
    login: str | None
    active: bool


class Parting(msgspec.Struct, frozen=True):
    """What became of somebody who was removed."""

    name: str
    tickets: int
    """Unsolved ones that are in the queue again."""
    sessions: int


def init_hub(place: HubAddress, desk: str, email: str, lead: Newcomer, reach: Reach) -> Welcome:
    """Makes the desk with its first lead in an empty database, all of it or nothing. Raises ConsoleError."""
    _check(lead)
    insist_on_addresses(email)
    if not desk.strip():
        raise InputUnreadable("A desk needs a name.", "The name is empty.", "Give it one: --name NAME")
    with _at_work(place) as engine, engine.begin() as connection:
        _insist_on_empty(connection)
        try:
            access.make_groups(connection)
        except DBAPIError as fault:
            if _state(fault) != _NO_RIGHT:
                raise
            raise HubRefuses(
                "This role may not make a desk.",
                "It has to own the database, to be allowed to make roles, and on PostgreSQL 14 to be given the schema "
                "public (docs/setup.md).",
                f"As a superuser: ALTER ROLE {place.user} CREATEROLE; ALTER DATABASE {place.database} OWNER TO "
                f"{place.user};",
            ) from fault
        migrate.upgrade_on(connection)
        access.apply(connection)
        settings = {
            "id": str(_new_id()),
            "name": desk.strip(),
            "email": email.strip(),
            "hub": msgspec.json.encode(reach).decode(),
        }
        _do(connection, *(SetSetting(_stamp(None), name, value) for name, value in settings.items()))
        return _let_in(connection, place, lead)


def add_person(place: HubAddress, newcomer: Newcomer) -> Welcome:
    """As a lead, or as an owner of the desk. Raises ConsoleError."""
    _check(newcomer)
    with _at_work(place, known=True) as engine, engine.begin() as connection:
        return _let_in(connection, place, newcomer)


def add_gateway(place: HubAddress, login: str) -> Welcome:
    """A login for the gateway, with the rights of the program; as an owner of the desk. Raises ConsoleError."""
    _check_login(login)
    with _at_work(place, known=True) as engine, engine.begin() as connection:
        password = "-".join(_random(4) for _ in range(4))
        verifier = access.verifier_of(connection, login, password)
        try:
            access.let_gateway_in(connection, login, verifier)
        except DBAPIError as fault:
            raise _owners_only() if _state(fault) == _NO_RIGHT else _login_taken(login, fault) from fault
        return Welcome(_invitation(connection, place, NOBODY, login), password)


def remove_gateway(place: HubAddress, login: str) -> None:
    """Ends the access of a gateway at once; as an owner of the desk. Raises ConsoleError."""
    with _at_work(place, known=True) as engine:
        try:
            with engine.begin() as connection:
                found = access.shut_gateway_out(connection, login)
            if found:
                with engine.begin() as connection:
                    access.end_gateway_sessions(connection, login)
        except DBAPIError as fault:
            if _state(fault) != _NO_RIGHT:
                raise
            raise _owners_only() from fault
    if not found:
        raise InputUnreadable(
            "There is no gateway of this name.", f"“{login}” is no gateway's login.", "Look at what you typed."
        )


def remove_person(place: HubAddress, who: str) -> Parting:
    """Ends the access of a person at once; what they did stays. `who` is a login, an address or a whole name.

    Raises ConsoleError.
    """
    with _at_work(place, known=True) as engine:
        with engine.begin() as connection:
            member = _one(connection, who)
            [outcome] = _do(connection, RemoveAgent(_stamp(_me(connection)), member.id))
            access.shut_out(connection, member.id)
        # Only now can no new session begin.
        with engine.begin() as connection:
            ended = access.end_sessions(connection, member.id)
    return Parting(member.name, sum(ref.kind == "ticket" for ref in outcome.refs), ended)


def change_settings(place: HubAddress, settings: Mapping[str, str]) -> dict[str, str]:
    """As a lead; returns all there are then. Raises ConsoleError."""
    with _at_work(place, known=True) as engine, engine.begin() as connection:
        if settings:
            me = _me(connection)
            _do(connection, *(SetSetting(_stamp(me), name, value) for name, value in settings.items()))
        return dict(connection.execute(select(Setting.name, Setting.value)).tuples().all())


def people(place: HubAddress) -> list[Member]:
    """Everybody, also those who were removed, by name. Raises ConsoleError."""
    with _at_work(place, known=True) as engine, engine.begin() as connection:
        return _members(connection)


def change_password(place: HubAddress, password: str, of: str = "") -> str:
    """One's own, or (as an owner of the desk) that of the login `of`; returns whose it was. Raises ConsoleError."""
    if len(password) < _SHORTEST or not password.isprintable():
        raise InputUnreadable(
            "This password cannot be used.",
            f"It has fewer than {_SHORTEST} characters, or one that cannot be seen.",
            "Choose a longer one: four words in a row are easy to keep in mind.",
        )
    with _at_work(place, known=bool(of)) as engine, engine.begin() as connection:
        login = place.user
        if of:
            login = _one(connection, of).login or ""
            access.become_owner(connection)
        access.change_password(connection, login, password)
    return login


def upgrade_hub(place: HubAddress, *, backed_up: bool) -> str:
    """Brings the hub to this version and its rights to what they should be, in one transaction. Raises ConsoleError."""
    with _at_work(place) as engine:
        with engine.begin() as connection:
            found = migrate.revision(connection)
        if found is None or not migrate.is_known(found):
            migrate.check(engine)
        if found != migrate.head() and not backed_up:
            raise DeskTooOld(
                "Make a backup first.",
                f"The desk is at revision {found} and would be brought to {migrate.head()}; there is no way back.",
                f"pg_dump -Fc -h {place.host} -p {place.port} -U {place.user} -f desk.dump {place.database} "
                "Then the same command again with --backed-up",
            )
        with engine.begin() as connection:
            access.guard_database(connection)
            access.become_owner(connection)
            migrate.upgrade_on(connection)
            access.apply(connection)
        with Session(engine) as session, session.begin():
            feed.prune(session, datetime.now(UTC))
    if found == migrate.head():
        return "The desk is of this version already. The rights of its groups were made anew."
    return f"The desk was upgraded from revision {found} to {migrate.head()}. Consoles may be started again."


def login_from(email: str, name: str) -> str:
    """A login that reads like the person: the beginning of their address, else their name, in plain letters."""
    said = email.partition("@")[0] or name
    login = re.sub(r"[^a-z0-9_.-]+", "_", latin(said)).strip("_.-")[:40]
    return login if _LOGIN.fullmatch(login) else f"person_{_random(6)}"


def _let_in(connection: Connection, place: HubAddress, newcomer: Newcomer) -> Welcome:
    person, password = _new_id(), "-".join(_random(4) for _ in range(4))
    added = AddAgent(_stamp(_me(connection)), person, newcomer.name, newcomer.email, newcomer.role, newcomer.language)
    _do(connection, added)
    try:
        access.let_in(connection, person, newcomer.login, access.verifier_of(connection, newcomer.login, password))
    except DBAPIError as fault:
        raise _login_taken(newcomer.login, fault) from fault
    return Welcome(_invitation(connection, place, person, newcomer.login), password)


def _login_taken(login: str, fault: DBAPIError) -> Exception:
    if _state(fault) != _TAKEN:
        return fault
    return InputUnreadable(
        "This login is taken.",
        f"The database server has a role “{login}” already; it may be of another desk, or of somebody who was removed.",
        "Choose another one: --login NAME",
    )


def _owners_only() -> ConsoleError:
    return HubRefuses(
        "You may not do this.",
        "Only the role that made the desk lets a gateway in: it may do what no person may.",
        "Name that role: --hub HOST/DATABASE --as ROLE",
    )


def _invitation(connection: Connection, place: HubAddress, person: Id, login: str) -> Invitation:
    settings = dict(connection.execute(select(Setting.name, Setting.value)).tuples().all())
    reach = msgspec.json.decode(settings["hub"], type=Reach)
    try:
        return Invitation(
            desk=settings["name"],
            desk_id=Id(settings["id"]),
            person_id=person,
            login=login,
            host=reach.host,
            database=place.database,
            port=reach.port,
            tls=reach.tls,
            certificate=reach.certificate,
        )
    except ValueError as fault:
        raise InputUnreadable(
            "Nobody could be invited with this.",
            f"What an invitation would say is not right ({fault}).",
            "Look at the name of the desk, the address, and the certificate.",
        ) from fault


@contextmanager
def _at_work(place: HubAddress, *, known: bool = False) -> Iterator[Engine]:
    """The hub as one role; `known` insists that it is a desk of this version."""
    engine = hub_writer(place)
    try:
        with faults_told():
            if known:
                migrate.check(engine)
            yield engine
    finally:
        engine.dispose()


def _do(connection: Connection, *commands: Command) -> list[Outcome]:
    """Runs commands in the connection's transaction. Raises ConsoleError where one is refused."""
    with Session(connection) as session:
        try:
            outcomes = [run(session, command) for command in commands]
        except Refused as refused:
            raise _told(refused) from refused
        # Into the transaction of the connection, which goes on.
        session.commit()
    return outcomes


def _told(refused: Refused) -> ConsoleError:
    if refused.outcome.refusal is Refusal.NO_RIGHT:
        return HubRefuses(
            "You may not do this.",
            "Only leads of the desk let people in and remove them.",
            "Ask a lead of the desk, or whoever owns its database.",
        )
    if refused.outcome.refusal is Refusal.NOT_POSSIBLE:
        return HubRefuses("Nobody removes themselves.", "This is you.", "Ask another lead of the desk.")
    return InputUnreadable("This cannot be done.", f"The desk says: {refused.outcome.refusal}.", "Look: desk people")


def _insist_on_empty(connection: Connection) -> None:
    if migrate.revision(connection) is not None:
        raise InputUnreadable(
            "There is a desk in this database already.",
            "Its people and tickets would be mixed up with those of the new one.",
            "Take another database, or let people into the desk that is there: third-ring desk add-person",
        )
    used = connection.execute(
        text("SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace)")
    ).scalar_one()
    if used:
        raise InputUnreadable(
            "This database is not empty.",
            "It holds tables of something else.",
            "Make a database for the desk alone: CREATE DATABASE desk OWNER your_role;",
        )


def _check(newcomer: Newcomer) -> None:
    if not newcomer.name.strip():
        raise InputUnreadable("A person needs a name.", "The name is empty.", "Give it, as participants read it.")
    insist_on_addresses(newcomer.email)
    _check_login(newcomer.login)


def _check_login(login: str) -> None:
    if not _LOGIN.fullmatch(login):
        raise InputUnreadable(
            "This cannot be a login.",
            f"“{login}” is not made of small letters, digits, dots, hyphens and underscores, or begins with "
            "what PostgreSQL keeps for itself.",
            "Choose another one: --login NAME",
        )


def _one(connection: Connection, who: str) -> Member:
    wanted = who.strip().casefold()
    found = [
        member
        for member in _members(connection)
        if member.active
        and wanted in {(member.login or "").casefold(), member.email.casefold(), member.name.casefold()}
    ]
    if len(found) == 1 and wanted:
        return found[0]
    raise InputUnreadable(
        "It is not clear who is meant." if found else "There is nobody of this name.",
        f"“{who}” fits {len(found)} of the people who belong to the desk.",
        "Give the login, as it stands in: third-ring desk people",
    )


def _members(connection: Connection) -> list[Member]:
    rows = connection.execute(
        select(Agent.id, Agent.name, Agent.email, Agent.role, Agent.login, Agent.active).order_by(
            Agent.active.desc(), Agent.name, Agent.id
        )
    )
    return [Member(*row) for row in rows]


def _me(connection: Connection) -> Id | None:
    """The person whose login this is; None for an owner of the desk, who is the program itself."""
    found: Id | None = connection.execute(text("SELECT current_agent()")).scalar_one()
    return found


def _stamp(actor: Id | None) -> Stamp:
    return Stamp(_new_id(), datetime.now(UTC), actor)


def _new_id() -> Id:
    return uuid7(datetime.now(UTC), os.urandom(10))


def _random(length: int) -> str:
    return "".join(chance.choice(_LETTERS) for _ in range(length))


def _state(fault: DBAPIError) -> str | None:
    return getattr(fault.orig, "sqlstate", None)
