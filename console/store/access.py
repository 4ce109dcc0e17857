"""Access to a team's hub: who may open it and what the database itself lets each of them do.

Made by `desk init` and made anew by `desk upgrade` out of the tables in access_rights.py: what does not stand there is
taken away. Not a migration, because groups belong to the server and not to the database: a desk that was restored under
another name, or on another server, gets its own (docs/decisions/0009-access.md).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, text

from console.domain.ids import Id
from console.errors import HubRefuses
from console.store.access_groups import GROUP_OF, PEOPLE, Group
from console.store.access_guards import TRIGGERS, functions
from console.store.access_rights import (
    AGENT_SEES,
    FUNCTIONS,
    HIDDEN_FROM_TUTORS,
    INDEXES,
    ONES_OWN,
    RIGHTS,
    SEQUENCES,
    TUTOR_READS_ALSO,
    TUTOR_SEES,
)

_LONGEST = 63
"""Bytes of a name in PostgreSQL."""
_PLAIN = re.compile(r"[a-z0-9_]+")


def group_name(database: str, group: Group) -> str:
    """The role of a group: names belong to the whole server, so they hold the database's. They need no quotes."""
    room = _LONGEST - len(f"third_ring__{group}")
    name = database
    if not _PLAIN.fullmatch(database) or len(database) > room:
        told = hashlib.sha256(database.encode()).hexdigest()[:8]
        plain = re.sub(r"[^a-z0-9]+", "_", database.lower())
        name = f"{plain[: room - len(told) - 1]}_{told}"
    return f"third_ring_{name}_{group}"


def group_names(connection: Connection) -> dict[Group, str]:
    database = str(connection.execute(text("SELECT current_database()")).scalar_one())
    return {group: group_name(database, group) for group in Group}


def make_groups(connection: Connection) -> None:
    """Makes the groups of a new desk, closes its database to everybody else, and goes on as its owner.

    Raises HubRefuses when groups of an earlier desk are left: their people would have a right to this one.
    """
    groups = group_names(connection)
    left = [name for name in groups.values() if _has_role(connection, name)]
    if left:
        raise HubRefuses(
            "An earlier desk has left its groups on this server.",
            f"Whoever is in them would be let into the new desk: {', '.join(left)}.",
            f"If that desk is gone, remove them in psql: DROP ROLE {', '.join(left)}; or take another database.",
        )
    owner = groups[Group.OWNER]
    _run(connection, f"CREATE ROLE {owner} NOLOGIN CREATEROLE", f"GRANT {owner} TO CURRENT_USER")
    _close_database(connection, groups)
    become_owner(connection)
    # By the owner: who makes a role may say who is in it.
    _run(connection, *(f"CREATE ROLE {name} NOLOGIN" for group, name in groups.items() if group is not Group.OWNER))
    _run(connection, "RESET ROLE")
    _open_database(connection, groups)
    become_owner(connection)


def guard_database(connection: Connection) -> None:
    """Closes the database to everybody but the groups, once more: a restored one has lost that. Only its owner can."""
    owned = connection.execute(
        text("SELECT pg_has_role(current_user, datdba, 'USAGE') FROM pg_database WHERE datname = current_database()")
    ).scalar_one()
    if owned:
        groups = group_names(connection)
        _close_database(connection, groups)
        _open_database(connection, groups)


def become_owner(connection: Connection) -> None:
    """Until the end of the transaction. Raises DBAPIError (42501) for anybody but an owner of the desk."""
    _run(connection, f"SET LOCAL ROLE {group_names(connection)[Group.OWNER]}")


def apply(connection: Connection) -> None:
    """Makes functions, triggers, policies and grants what they should be; run as the owner, after the migrations."""
    groups = group_names(connection)
    schema = str(connection.execute(text("SELECT quote_ident(current_schema())")).scalar_one())
    _run(connection, *functions(schema, groups))
    for name, trigger in TRIGGERS.items():
        _run(connection, f"CREATE OR REPLACE TRIGGER guard_{name} {trigger}")
    for name, where in INDEXES.items():
        _run(connection, f"CREATE INDEX IF NOT EXISTS {name} ON {where}")
    _take_away(connection)
    _grant(connection, groups)
    _show_rows(connection, groups)
    _put_in_groups(connection, groups)


def let_in(connection: Connection, person: Id, login: str, verifier: str) -> None:
    """Makes the login of a person who stands in `agent`. `verifier` is SCRAM's (see `verifier_of`).

    Raises DBAPIError: 42501 when the session may not, 42710 when the server has a role of this name.
    """
    told = {"person": person, "login": login, "verifier": verifier}
    connection.execute(text("SELECT let_in(:person, :login, :verifier)"), told)


def let_gateway_in(connection: Connection, login: str, verifier: str) -> None:
    """Makes a login for a gateway: the program itself, no person of the desk. As an owner of the desk.

    Raises DBAPIError as `let_in` does.
    """
    become_owner(connection)
    team = group_names(connection)[Group.GATEWAY]
    told = {"login": login, "verifier": verifier, "team": team}
    statements = connection.execute(
        text(
            "SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', CAST(:login AS text), CAST(:verifier AS text)), "
            "format('GRANT %s TO %I', CAST(:team AS text), CAST(:login AS text))"
        ),
        told,
    ).one()
    for statement in statements:
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def shut_gateway_out(connection: Connection, login: str) -> bool:
    """Takes the login of a gateway away; False when there is none. As an owner; then `end_gateway_sessions`."""
    become_owner(connection)
    team = group_names(connection)[Group.GATEWAY]
    found = connection.execute(
        text(
            "SELECT quote_ident(one.rolname) FROM pg_auth_members JOIN pg_roles AS one ON one.oid = member "
            "WHERE roleid = CAST(:team AS regrole) AND one.rolname = :login"
        ),
        {"team": team, "login": login},
    ).scalar_one_or_none()
    if found is None:
        return False
    _run(connection, f"ALTER ROLE {found} NOLOGIN PASSWORD NULL", f"REVOKE {team} FROM {found}")
    _run(connection, f"GRANT {found} TO CURRENT_USER")
    return True


def end_gateway_sessions(connection: Connection, login: str) -> None:
    """What a gateway that was shut out has open; once that is committed, so that it cannot come back in between."""
    become_owner(connection)
    connection.execute(
        text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = :login"), {"login": login}
    )


def shut_out(connection: Connection, person: Id) -> None:
    """Takes the login of a person away; once this is committed, `end_sessions`."""
    connection.execute(text("SELECT shut_out(:person)"), {"person": person})


def end_sessions(connection: Connection, person: Id) -> int:
    """Ends what a person who was shut out has open; returns how many sessions that were."""
    return int(connection.execute(text("SELECT end_sessions(:person)"), {"person": person}).scalar_one())


def verifier_of(connection: Connection, login: str, password: str) -> str:
    """What PostgreSQL keeps of a password (SCRAM-SHA-256, RFC 5803): no statement and no log holds the password."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise TypeError("the hub is opened with psycopg")
    made: bytes = driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return made.decode()


def change_password(connection: Connection, login: str, password: str) -> None:
    """The password of the role itself that is logged in, or for the owner of anybody's."""
    quoted = connection.execute(
        text("SELECT format('ALTER ROLE %I PASSWORD %L', CAST(:login AS text), CAST(:verifier AS text))"),
        {"login": login, "verifier": verifier_of(connection, login, password)},
    ).scalar_one()
    connection.exec_driver_sql(quoted, execution_options={"no_parameters": True})


def _close_database(connection: Connection, groups: Mapping[Group, str]) -> None:
    database = connection.execute(text("SELECT quote_ident(current_database())")).scalar_one()
    _run(
        connection,
        # Temporary tables and functions are what a person could set traps for functions of the owner with.
        f"REVOKE ALL ON DATABASE {database} FROM PUBLIC",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        f"GRANT USAGE, CREATE ON SCHEMA public TO {groups[Group.OWNER]}",
    )
    open_still = connection.execute(
        text(
            "SELECT EXISTS (SELECT FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) "
            "WHERE datname = current_database() AND grantee = 0) OR EXISTS (SELECT FROM pg_namespace, "
            "aclexplode(coalesce(nspacl, acldefault('n', nspowner))) "
            "WHERE nspname = 'public' AND grantee = 0 AND privilege_type = 'CREATE')"
        )
    ).scalar_one()
    if open_still:
        raise HubRefuses(
            "This database cannot be closed to others.",
            "The role you gave does not own the database, or its schema public lets everybody make things in it.",
            "As a superuser, in this database: REVOKE CREATE ON SCHEMA public FROM PUBLIC; and give the database to "
            "your role: ALTER DATABASE … OWNER TO ….",
        )


def _open_database(connection: Connection, groups: Mapping[Group, str]) -> None:
    database = connection.execute(text("SELECT quote_ident(current_database())")).scalar_one()
    _run(connection, f"GRANT CONNECT ON DATABASE {database} TO {', '.join(groups.values())}")


def _take_away(connection: Connection) -> None:
    """Every grant and policy there is, on everything the owner owns here."""
    granted = connection.execute(
        text(
            "SELECT DISTINCT "
            "CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END || ' ' || c.oid::regclass AS thing, "
            "CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END AS who "
            "FROM pg_class AS c, LATERAL (SELECT grantee FROM aclexplode(c.relacl) UNION SELECT grantee "
            "FROM pg_attribute, aclexplode(attacl) WHERE attrelid = c.oid) AS given "
            "WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v', 'S') AND grantee <> relowner"
            " UNION ALL "
            "SELECT 'FUNCTION ' || p.oid::regprocedure, "
            "CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END "
            "FROM pg_proc AS p, aclexplode(coalesce(proacl, acldefault('f', proowner))) "
            "WHERE pronamespace = current_schema()::regnamespace AND grantee <> proowner "
            "AND pg_has_role(current_user, proowner, 'USAGE')"
        )
    ).all()
    _run(connection, *(f"REVOKE ALL ON {row.thing} FROM {row.who}" for row in granted))
    policies = connection.execute(
        text(
            "SELECT quote_ident(policyname) AS name, quote_ident(tablename) AS place FROM pg_policies "
            "WHERE schemaname = current_schema()"
        )
    ).all()
    _run(connection, *(f"DROP POLICY {row.name} ON {row.place}" for row in policies))


def _grant(connection: Connection, groups: Mapping[Group, str]) -> None:
    columns: dict[str, list[str]] = {}
    for row in connection.execute(
        text(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() "
            "ORDER BY table_name, ordinal_position"
        )
    ):
        columns.setdefault(row.table_name, []).append(row.column_name)
    for table, given in RIGHTS.items():
        for may in given:
            who = ", ".join(groups[group] for group in may.groups)
            verbs = ", ".join(may.verbs(columns[table]))
            _run(connection, f"GRANT {verbs} ON {table} TO {who}")
    everybody = _listed(groups, (group for group in Group if group is not Group.OWNER))
    for sequence, verbs in SEQUENCES.items():
        _run(connection, f"GRANT {verbs} ON SEQUENCE {sequence} TO {everybody}")
    for function, callers in FUNCTIONS.items():
        _run(connection, f"GRANT EXECUTE ON FUNCTION {function} TO {_listed(groups, callers)}")


def _show_rows(connection: Connection, groups: Mapping[Group, str]) -> None:
    team = _listed(groups, (Group.GATEWAY, Group.LEAD, Group.AGENT))
    leads = _listed(groups, (Group.GATEWAY, Group.LEAD))
    tutor, people = groups[Group.TUTOR], _listed(groups, PEOPLE)
    for table in sorted({*TUTOR_SEES, *TUTOR_READS_ALSO, *ONES_OWN, *HIDDEN_FROM_TUTORS}):
        _run(connection, f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    for table in sorted({*TUTOR_SEES, *TUTOR_READS_ALSO, *HIDDEN_FROM_TUTORS}):
        # A condition that is always true is no condition: for the team nothing is looked up.
        all_of_it = leads if table in AGENT_SEES else team
        _run(connection, f"CREATE POLICY all_of_it ON {table} TO {all_of_it} USING (true)")
    for table, condition in AGENT_SEES.items():
        _run(connection, f"CREATE POLICY of_ones_work ON {table} TO {groups[Group.AGENT]} USING ({condition})")
    for table, condition in TUTOR_SEES.items():
        _run(connection, f"CREATE POLICY of_ones_cohorts ON {table} TO {tutor} USING ({condition})")
    for table, condition in TUTOR_READS_ALSO.items():
        _run(connection, f"CREATE POLICY of_ones_cohorts_too ON {table} FOR SELECT TO {tutor} USING ({condition})")
    _run(connection, f"CREATE POLICY brought_along ON content FOR INSERT TO {tutor} WITH CHECK (true)")
    for table, condition in ONES_OWN.items():
        _run(connection, f"CREATE POLICY ones_own ON {table} TO {people} USING ({condition})")
        _run(connection, f"CREATE POLICY of_the_program ON {table} TO {groups[Group.GATEWAY]} USING (true)")


def _put_in_groups(connection: Connection, groups: Mapping[Group, str]) -> None:
    """Each person in the group of their role and in no other, as far as the server knows their login."""
    people = connection.execute(
        text(
            "SELECT quote_ident(login) AS login, role, active FROM agent "
            "WHERE login IN (SELECT rolname FROM pg_roles) ORDER BY login"
        )
    ).all()
    wanted = {
        (groups[group], str(row.login))
        for row in people
        if row.active and (group := GROUP_OF.get(row.role)) is not None
    }
    found = {
        (str(row.team), str(row.login))
        for row in connection.execute(
            text(
                "SELECT team.rolname AS team, quote_ident(one.rolname) AS login FROM pg_auth_members "
                "JOIN pg_roles AS team ON team.oid = roleid JOIN pg_roles AS one ON one.oid = member "
                "WHERE team.rolname = ANY(:groups) AND one.rolname IN (SELECT login FROM agent)"
            ),
            {"groups": [groups[group] for group in PEOPLE]},
        )
    }
    _run(connection, *(f"REVOKE {team} FROM {login}" for team, login in sorted(found - wanted)))
    _run(connection, *(f"GRANT {team} TO {login}" for team, login in sorted(wanted - found)))


def _has_role(connection: Connection, name: str) -> bool:
    found = connection.execute(text("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = :name)"), {"name": name})
    return bool(found.scalar_one())


def _listed(groups: Mapping[Group, str], wanted: Iterable[Group]) -> str:
    return ", ".join(groups[group] for group in wanted)


def _run(connection: Connection, *statements: str) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
