"""A team's hub from the command line: made, its people let in, shut out and listed, passwords changed, upgraded."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from console.app.cli import main
from console.app.headless import open_for_gateway
from console.app.hub import login_from
from console.app.hub_commands import NEW_PASSWORD, hub_of
from console.app.hub_commands import PASSWORD as PASSWORD_VARIABLE
from console.commands.answers import Answer, HoldAnswers
from console.commands.tickets import Claim, OpenTicket
from console.domain.clock import SystemClock
from console.domain.tickets import Channel
from console.errors import ConsoleError, DeskDamaged, HubRefuses, InputUnreadable
from console.gateway.timers import GRACE, Timers
from console.queries.desk import Settings
from console.queries.drafts import Drafts
from console.queries.ticket import Conversation, MessageEntry, TicketHistory, TicketView
from console.settings.invitation import Invitation, read, read_file
from console.settings.secrets import Secrets
from console.store import migrate
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from console.sync.hub import HubDesk
from tests.ring import Ring, a_ring
from tests.server import Server
from tests.team import KEEPER, PASSWORD, Psql, ask_for_passwords, new_database


@dataclass
class Told:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def password(self) -> str:
        found: list[str] = re.findall(r"shown this once: (\S+)", self.out)
        return found[0]


Run = Callable[..., Told]


@pytest.fixture(scope="module")
def own_server() -> Iterator[Server]:
    server = Server()
    ask_for_passwords(server)
    yield server
    server.close()


@pytest.fixture
def place(own_server: Server) -> Iterator[HubAddress]:
    """An empty database and the role that will keep the desk in it."""
    place = new_database(own_server)
    yield place
    own_server.drop(place)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: HubAddress) -> Run:
    """Runs a command of the hub as somebody; invitations are written into the test's own folder."""
    monkeypatch.chdir(tmp_path)

    def start(*words: str, who: str = KEEPER, password: str = PASSWORD, new: str = "") -> Told:
        monkeypatch.setenv(PASSWORD_VARIABLE, password)
        monkeypatch.setenv(NEW_PASSWORD, new)
        code = main(["desk", *words, "--hub", f"{place.host}:{place.port}/{place.database}", "--as", who])
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return start


@pytest.fixture
def mark(place: HubAddress) -> str:
    """Logins are of the whole server, which other tests use as well."""
    return place.database.removeprefix("desk_")


@dataclass
class Team:
    ola: Told
    piotr: Told
    ola_login: str
    piotr_login: str


@pytest.fixture
def team(run: Run, mark: str) -> Team:
    """A desk that Ola leads, and Piotr in it, let in by her."""
    ola, piotr = f"ola_{mark}", f"piotr_{mark}"
    made = run("init", "--name", "Help desk", "--agent", "Ola Zielińska", "--email", "ola@x.example", "--login", ola)
    assert made.code == 0, made.err
    added = run(
        *("add-person", "--name", "Piotr Wrona", "--email", "piotr@x.example", "--login", piotr),
        who=ola,
        password=made.password,
    )
    assert added.code == 0, added.err
    return Team(made, added, ola, piotr)


def invited(tmp_path: Path, login: str) -> Invitation:
    return read_file(tmp_path / f"{login}.third-ring")


def desk_of(place: HubAddress, invitation: Invitation, password: str) -> HubDesk:
    address = replace(place, user=invitation.login, password=password)
    return HubDesk(address, invitation.person_id, SystemClock())


def test_a_desk_is_made_and_its_lead_can_open_it(place: HubAddress, team: Team, tmp_path: Path) -> None:
    invitation = invited(tmp_path, team.ola_login)
    assert (invitation.desk, invitation.login) == ("Help desk", team.ola_login)
    assert (invitation.host, invitation.port, invitation.database) == (place.host, place.port, place.database)
    code = next(line for line in team.ola.out.splitlines() if line.startswith("TR1"))
    assert read(code).person_id == invitation.person_id
    desk = desk_of(place, invitation, team.ola.password)
    try:
        assert desk.read(Settings()).result(timeout=120)["id"] == str(invitation.desk_id)
    finally:
        desk.close()


def test_no_password_is_written_anywhere(team: Team, tmp_path: Path, own_server: Server) -> None:
    for told in (team.ola, team.piotr):
        for file in tmp_path.glob("*.third-ring"):
            assert told.password not in file.read_text(encoding="utf-8")
        assert told.password not in (own_server.folder / "log").read_text()
    kept = dict(own_server.do("SELECT rolname, rolpassword FROM pg_authid"))[team.ola_login]
    assert str(kept).startswith("SCRAM-SHA-256$")


def test_what_is_no_address_makes_no_desk_and_lets_nobody_in(run: Run, mark: str, own_server: Server) -> None:
    words = ("--name", "Help desk", "--agent", "Ola", "--login", f"ola_{mark}")
    for wrong in (("--email", "foo"), ("--address", "desk@"), ("--email", "a b@x.example")):
        told = run("init", *words, *wrong)
        assert (told.code, "not an e-mail address" in told.err) == (InputUnreadable.exit_code, True)
    assert run("init", *words, "--email", "ola@x.example").code == 0
    assert (
        run("add-person", "--name", "Jan", "--email", "jan", "--login", f"jan_{mark}").code == InputUnreadable.exit_code
    )
    assert (f"jan_{mark}",) not in own_server.do("SELECT rolname FROM pg_roles")


@pytest.mark.parametrize(
    ("email", "name", "login"),
    [
        ("ola.z@x.example", "Ola Zielińska", "ola.z"),
        ("", "Łucja Żółć", "lucja_zolc"),
        ("", "Мария Щукина", "mariia_shchukina"),
        ("юрий@почта.рф", "Юрий", "iurii"),
    ],
)
def test_a_login_reads_like_the_person(email: str, name: str, login: str) -> None:
    assert login_from(email, name) == login


def test_a_desk_is_made_once_and_in_an_empty_database_only(run: Run, team: Team, place: HubAddress) -> None:
    again = run("init", "--name", "Other", "--agent", "Jan", "--login", "jan_x")
    assert (again.code, "already" in again.err) == (InputUnreadable.exit_code, True)
    assert Psql(place, KEEPER)("SELECT value FROM setting WHERE name = 'name'").rows == [["Help desk"]]


def test_what_cannot_be_made_whole_leaves_nothing(run: Run, own_server: Server, place: HubAddress, mark: str) -> None:
    own_server.do(f"CREATE ROLE taken_{mark}")
    told = run("init", "--name", "Help desk", "--agent", "Ola", "--login", f"taken_{mark}")
    assert (told.code, "taken" in told.err) == (InputUnreadable.exit_code, True)
    assert own_server.do(
        "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace", place.database
    ) == [(0,)]
    assert not [name for (name,) in own_server.do("SELECT rolname FROM pg_roles") if place.database in name]


def test_groups_that_an_earlier_desk_has_left_are_refused(
    run: Run, own_server: Server, team: Team, place: HubAddress
) -> None:
    own_server.drop(place)
    own_server.do(f"CREATE DATABASE {place.database} OWNER {KEEPER}")
    told = run("init", "--name", "New desk", "--agent", "Jan", "--login", "jan_y")
    assert (told.code, "DROP ROLE" in told.err) == (HubRefuses.exit_code, True)


def test_a_role_that_may_not_make_roles_is_told_what_it_needs(
    run: Run, own_server: Server, place: HubAddress, mark: str
) -> None:
    own_server.do(f"CREATE ROLE small_{mark} LOGIN PASSWORD '{PASSWORD}'")
    own_server.do(f"ALTER DATABASE {place.database} OWNER TO small_{mark}")
    told = run("init", "--name", "Help desk", "--agent", "Ola", "--login", f"ola_{mark}", who=f"small_{mark}")
    assert (told.code, "CREATEROLE" in told.err) == (HubRefuses.exit_code, True)


def test_a_schema_that_lets_everybody_in_is_closed_first(
    run: Run, own_server: Server, place: HubAddress, mark: str
) -> None:
    # As in every database of PostgreSQL 14.
    for statement in ("ALTER SCHEMA public OWNER TO desk_owner", "GRANT CREATE ON SCHEMA public TO PUBLIC"):
        own_server.do(statement, place.database)
    words = ("init", "--name", "Help desk", "--agent", "Ola", "--login", f"ola_{mark}")
    assert run(*words).code == HubRefuses.exit_code
    for statement in (
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        f"GRANT CREATE ON SCHEMA public TO {KEEPER} WITH GRANT OPTION",
    ):
        own_server.do(statement, place.database)
    made = run(*words)
    assert made.code == 0, made.err


def test_only_a_lead_lets_people_in(run: Run, team: Team, own_server: Server) -> None:
    told = run("add-person", "--name", "Sam", "--login", "sam_x", who=team.piotr_login, password=team.piotr.password)
    assert told.code == HubRefuses.exit_code
    assert own_server.do("SELECT 1 FROM pg_roles WHERE rolname = 'sam_x'") == []


def test_who_is_removed_is_out_and_their_tickets_are_in_the_queue_again(
    run: Run, team: Team, place: HubAddress, tmp_path: Path
) -> None:
    piotr = desk_of(place, invited(tmp_path, team.piotr_login), team.piotr.password)
    ticket = piotr.new_id()
    opened = OpenTicket(piotr.stamp(), ticket, "No sound", Channel.EMAIL, "pl", contact="Marta")
    answer = Answer(message_id=piotr.new_id(), ticket=ticket, channel=Channel.EMAIL, text="Tomorrow", based_on=0)
    for command in (
        opened,
        Claim(piotr.stamp(), (ticket,)),
        HoldAnswers(piotr.stamp(), (answer,), piotr.now() + timedelta(days=1), later=True),
    ):
        assert piotr.submit(command).result(timeout=120).done
    piotr.close()
    session = psycopg.connect(
        host=place.host,
        port=place.port,
        dbname=place.database,
        user=team.piotr_login,
        password=team.piotr.password,
        sslmode="disable",
    )
    told = run("remove-person", "piotr@x.example", who=team.ola_login, password=team.ola.password)
    assert (told.code, told.err) == (0, "")
    assert "Sessions ended: 1. Tickets that are in the queue again: 1." in told.out
    with pytest.raises(psycopg.OperationalError):
        session.execute("SELECT 1")
    session.close()
    assert Psql(place, team.piotr_login, team.piotr.password)("SELECT 1").words
    ola = desk_of(place, invited(tmp_path, team.ola_login), team.ola.password)
    try:
        view = ola.read(TicketView(ticket)).result(timeout=120)
        assert view is not None
        assert view.row.owner_id is None
        history = ola.read(TicketHistory(ticket)).result(timeout=120)
        assert (history[-1].field, history[-1].actor_id) == ("owner_id", ola.me)
        # What was promised is in sight of whoever removed its author.
        assert [draft.text for draft in ola.read(Drafts(ticket)).result(timeout=120)] == ["Tomorrow"]
    finally:
        ola.close()
    listed = run("people", who=team.ola_login, password=team.ola.password).out.splitlines()
    assert [line.split()[:2] + line.split()[3:4] for line in listed] == [
        ["Ola", "Zielińska", team.ola_login],
        ["Piotr", "Wrona", "removed"],
    ]


def test_a_lead_says_where_the_gateway_serves(run: Run, team: Team) -> None:
    ola = {"who": team.ola_login, "password": team.ola.password}
    assert "192.0.2.7" in run("web", "--proxies", "192.0.2.7", **ola).out
    refused = run("web", "--proxies", "192.0.2.8", who=team.piotr_login, password=team.piotr.password)
    assert refused.code != 0
    assert "192.0.2.7" in run("web", **ola).out


def test_nobody_removes_themselves_nor_somebody_who_is_not_there(run: Run, team: Team) -> None:
    for who in (team.ola_login, "nobody@x.example", ""):
        told = run("remove-person", who, who=team.ola_login, password=team.ola.password)
        assert told.code != 0
    assert run("remove-person", team.ola_login, who=team.piotr_login, password=team.piotr.password).code != 0


def test_everybody_changes_their_own_password_and_the_keeper_a_forgotten_one(
    run: Run, team: Team, place: HubAddress
) -> None:
    who, first = team.piotr_login, team.piotr.password
    assert run("password", who=who, password=first, new="short").code == InputUnreadable.exit_code
    assert run("password", who=who, password=first, new="four words in a row").code == 0
    assert Psql(place, who, first)("SELECT 1").words
    assert Psql(place, who, "four words in a row")("SELECT 1").rows == [["1"]]
    # A lead could otherwise write in the name of everybody.
    assert run("password", "--of", who, who=team.ola_login, password=team.ola.password, new="another one, long").code
    assert run("password", "--of", who, new="given by the keeper").code == 0
    assert Psql(place, who, "given by the keeper")("SELECT 1").rows == [["1"]]


def test_an_upgrade_asks_for_a_backup_and_makes_the_rights_anew(run: Run, team: Team, place: HubAddress) -> None:
    keeper = Psql(place, KEEPER)
    assert "already" in run("upgrade").out
    assert not keeper("DROP POLICY of_ones_cohorts ON ticket").words
    assert not keeper(f"GRANT CONNECT ON DATABASE {place.database} TO PUBLIC").words
    engine = hub_writer(place)
    migrate.downgrade_to(engine, "0005")
    engine.dispose()
    told = run("upgrade")
    assert "pg_dump" in told.err
    assert run("upgrade", "--backed-up").code == 0
    assert keeper("SELECT count(*) FROM pg_policies WHERE tablename = 'ticket'").rows == [["2"]]
    open_to_all = f"SELECT has_database_privilege('public', '{place.database}', 'CONNECT')"
    assert keeper(open_to_all).rows == [["f"]]
    refused = run("upgrade", who=team.ola_login, password=team.ola.password)
    assert refused.code == HubRefuses.exit_code


def test_a_gateway_has_a_login_of_its_own_and_lets_go_what_a_closed_console_left(
    run: Run,
    team: Team,
    place: HubAddress,
    tmp_path: Path,
    mark: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    expect_log: Callable[[str], None],
) -> None:
    expect_log("the feed could not be read")
    desk = desk_of(place, invited(tmp_path, team.piotr_login), team.piotr.password)
    ticket, message = desk.new_id(), desk.new_id()
    desk.submit(OpenTicket(desk.stamp(), ticket, "No sound", Channel.EMAIL, "en", contact="Jan")).result(timeout=120)
    answer = Answer(message_id=message, ticket=ticket, channel=Channel.EMAIL, text="Try again", based_on=0)
    ended = desk.now() - 2 * GRACE
    assert desk.submit(HoldAnswers(desk.stamp(), (answer,), ended)).result(timeout=120).done
    desk.close()

    login = f"gateway_{mark}"
    refused = run("add-gateway", "--login", login, who=team.ola_login, password=team.ola.password)
    assert (refused.code, "role that made the desk" in refused.err) == (HubRefuses.exit_code, True)
    made = run("add-gateway", "--login", login)
    assert made.code == 0, made.err
    monkeypatch.setenv(PASSWORD_VARIABLE, made.password)
    with a_ring(Ring()):
        assert main(["gateway", "join", f"{login}.third-ring"]) == 0
        monkeypatch.delenv(PASSWORD_VARIABLE)
        program, where = open_for_gateway("Help desk", Secrets())
    assert where == "Help desk"
    asyncio.run(Timers(program).look())
    told = program.read(Conversation(ticket)).result(timeout=120)
    assert [entry.id for entry in told.entries if isinstance(entry, MessageEntry)] == [message]

    assert run("remove-gateway", "--login", login).code == 0
    with pytest.raises(ConsoleError):
        program.read(Settings()).result(timeout=120)
    program.close()
    assert run("remove-gateway", "--login", login).code == InputUnreadable.exit_code
    assert made.password not in capsys.readouterr().err


def test_what_holds_no_desk_is_not_upgraded(run: Run) -> None:
    told = run("upgrade", "--backed-up")
    assert (told.code, "not a desk" in told.err) == (DeskDamaged.exit_code, True)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("hub.example/desk", ("hub.example", 5432, "desk")),
        ("hub.example:6000/desk", ("hub.example", 6000, "desk")),
        ("[::1]:6000/desk", ("::1", 6000, "desk")),
        ("/run/postgresql/desk", ("/run/postgresql", 5432, "desk")),
    ],
)
def test_the_address_of_a_hub_is_read(words: str, found: tuple[str, int, str]) -> None:
    assert hub_of(words) == found


@pytest.mark.parametrize("words", ["", "desk", "hub.example/", "/desk", "hub:x/desk"])
def test_what_is_no_address_is_said_to_be_none(words: str) -> None:
    with pytest.raises(InputUnreadable):
        hub_of(words)
