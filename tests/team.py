"""A team's desk for tests: a PostgreSQL that asks for passwords (SCRAM), and people who log in with psql."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass

from sqlalchemy import Connection

from console.commands.desk import AddAgent
from console.commands.participants import AddCohort
from console.domain.clock import FixedClock
from console.domain.ids import Id, uuid7
from console.domain.people import Role
from console.store import access, migrate
from console.store.access_groups import Group
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from console.sync.hub import HubDesk
from tests.making import NOON, OLA, PIOTR
from tests.server import Server, programs

EWA, ADAM = uuid7(NOON, b"ewa       "), uuid7(NOON, b"adam      ")
COHORT, OTHER_COHORT = uuid7(NOON, b"cohort one"), uuid7(NOON, b"cohort two")
PASSWORD = "a password of tests"

PEOPLE = {
    "ola": (OLA, "Ola Zielińska", Role.LEAD),
    "piotr": (PIOTR, "Piotr Wrona", Role.AGENT),
    "ewa": (EWA, "Ewa Lis", Role.TUTOR),
    "adam": (ADAM, "Adam Ryś", Role.TUTOR),
}
# Who looks after the server: owns the database and may make roles, and is no superuser.
KEEPER = "keeper"
ROBOT = "robot"


@dataclass(frozen=True)
class Said:
    """What psql answered: the rows, or the SQLSTATE and words of the refusal."""

    rows: list[list[str]]
    state: str
    words: str


def ask_for_passwords(server: Server) -> None:
    """From now on who comes over TCP is asked for one; over the socket nobody is."""
    rules = server.folder / "data" / "pg_hba.conf"
    rules.write_text("local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n")
    server.do("SELECT pg_reload_conf()")


def new_database(server: Server) -> HubAddress:
    """Empty, the keeper's."""
    known = server.do("SELECT rolname FROM pg_roles")
    if (KEEPER,) not in known:
        server.do(f"CREATE ROLE {KEEPER} LOGIN CREATEROLE PASSWORD '{PASSWORD}'")
    address = server.new_database()
    server.do(f"ALTER DATABASE {address.database} OWNER TO {KEEPER}")
    return HubAddress("127.0.0.1", address.database, KEEPER, server.port, PASSWORD, "disable")


def make_team(server: Server) -> HubAddress:
    """A desk with its people, two cohorts with a tutor each, and a robot for the gateway. The keeper's address."""
    place = make_desk(server)
    let_all_in(place, "")
    group = access.group_name(place.database, Group.GATEWAY)
    server.do(f"CREATE ROLE {ROBOT} LOGIN PASSWORD '{PASSWORD}' IN ROLE {group}")
    return place


def make_desk(server: Server) -> HubAddress:
    """The same, before anybody was let in."""
    place = new_database(server)
    engine = hub_writer(place)
    with engine.begin() as connection:
        access.make_groups(connection)
        migrate.upgrade_on(connection)
        access.apply(connection)
    desk = HubDesk(place, None, FixedClock(NOON))
    desk.submit_all([AddAgent(desk.stamp(), who, name, "", role, "pl") for who, name, role in PEOPLE.values()])
    desk.submit_all(
        [
            AddCohort(desk.stamp(), COHORT, "Spring", "Python", EWA),
            AddCohort(desk.stamp(), OTHER_COHORT, "Autumn", "Python", ADAM),
        ]
    )
    desk.close()
    engine.dispose()
    return place


def let_all_in(place: HubAddress, mark: str) -> None:
    """Under their names with a mark behind: logins are of the whole server."""
    engine = hub_writer(place)
    with engine.begin() as connection:
        for login, (person, _, _) in PEOPLE.items():
            let_in(connection, person, login + mark)
    engine.dispose()


def let_in(connection: Connection, person: Id, login: str) -> None:
    access.let_in(connection, person, login, access.verifier_of(connection, login, PASSWORD))


class Psql:
    """The program psql as one role."""

    def __init__(self, place: HubAddress, login: str, password: str = PASSWORD) -> None:
        self._place, self._login, self._password = place, login, password

    def __call__(self, *statements: str) -> Said:
        """Runs statements, several of them in one transaction."""
        told = list(statements)
        if len(statements) > 1:
            told = ["BEGIN", *told, *(["COMMIT"] if told[-1] != "ROLLBACK" else [])]
        done = subprocess.run(
            [
                *(programs() / "psql", "-X", "-A", "-t", "-q", "-w", "-F", "\t"),
                *("-v", "ON_ERROR_STOP=1", "-v", "VERBOSITY=verbose"),
                *("-h", self._place.host, "-p", str(self._place.port), "-U", self._login, "-d", self._place.database),
                *(word for statement in told for word in ("-c", statement)),
            ],
            env={**os.environ, "PGPASSWORD": self._password, "PGSSLMODE": "disable", "LC_ALL": "C"},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        state = ""
        for line in done.stderr.splitlines():
            kind, _, rest = line.partition(":  ")
            if kind == "ERROR":
                state = rest.split(":")[0]
        words = done.stderr if done.returncode else ""
        rows = [line.split("\t") for line in done.stdout.splitlines()]
        return Said(rows, state, words)
