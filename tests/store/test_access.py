"""Access to a team's hub, tried from the outside with psql: what is not allowed the database itself refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import psycopg
import pytest
from sqlalchemy import text

from console.commands.answers import Answer, HoldAnswers
from console.commands.base import Command, Stamp
from console.commands.drafts import KeepContent, SaveDraft
from console.commands.messages import AddMessage, AddNote, NewFile, NewMessage
from console.commands.participants import AddParticipant
from console.commands.tickets import OpenTicket
from console.domain.clock import FixedClock
from console.domain.ids import Id, uuid7
from console.domain.messages import Kind
from console.domain.tickets import Channel
from console.store import access
from console.store.access_groups import Group
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from console.sync.hub import HubDesk
from tests.making import NOON, OLA, PIOTR
from tests.server import Server
from tests.team import COHORT, EWA, OTHER_COHORT, Psql, ask_for_passwords, make_team

REFUSED = "42501"


def made(words: bytes) -> Id:
    return uuid7(NOON, words.ljust(10))


MARTA, STRANGER = made(b"marta"), made(b"stranger")
MINE, OTHERS = made(b"ticket 1"), made(b"ticket 2")
LETTER, OTHER_LETTER, NOTE = made(b"letter 1"), made(b"letter 2"), made(b"note")
HELD = made(b"held")


@pytest.fixture(scope="module")
def team() -> Iterator[HubAddress]:
    """Two tickets: one of Ewa's cohort, one of another; with letters, a file, a note, drafts and an answer."""
    server = Server()
    ask_for_passwords(server)
    place = make_team(server)
    desk = HubDesk(place, None, FixedClock(NOON))

    def stamp(actor: Id | None = None) -> Stamp:
        return Stamp(desk.new_id(), NOON, actor)

    def letter(which: Id) -> NewMessage:
        file = NewFile("screen.png", "image/png", b"a picture of " + which.bytes)
        return NewMessage(
            id=which,
            kind=Kind.INBOUND,
            channel=Channel.EMAIL,
            at=NOON,
            text="Help",
            files=(file,),
            original=which.bytes,
        )

    answer = Answer(message_id=HELD, ticket=MINE, channel=Channel.EMAIL, text="Try this", based_on=1)
    doings: list[Command] = [
        AddParticipant(stamp(), MARTA, "Marta Nowak", "pl", cohort_id=COHORT),
        AddParticipant(stamp(), STRANGER, "Jan Kot", "pl", cohort_id=OTHER_COHORT),
        OpenTicket(stamp(), MINE, "No sound", Channel.EMAIL, "pl", MARTA, first=letter(LETTER)),
        OpenTicket(stamp(), OTHERS, "No picture", Channel.EMAIL, "pl", STRANGER, first=letter(OTHER_LETTER)),
        AddNote(stamp(PIOTR), MINE, NOTE, "Called her"),
        SaveDraft(stamp(PIOTR), OTHERS, Kind.OUTBOUND, Channel.EMAIL, "Dear", 1),
        HoldAnswers(stamp(PIOTR), (answer,), NOON + timedelta(hours=1), later=True),
        SaveDraft(stamp(PIOTR), MINE, Kind.OUTBOUND, Channel.EMAIL, "Dear", 1),
    ]
    for doing in doings:
        assert desk.submit(doing).result(timeout=120).done
    desk.close()
    yield place
    server.close()


@pytest.fixture
def ola(team: HubAddress) -> Psql:
    return Psql(team, "ola")


@pytest.fixture
def piotr(team: HubAddress) -> Psql:
    return Psql(team, "piotr")


@pytest.fixture
def ewa(team: HubAddress) -> Psql:
    return Psql(team, "ewa")


@pytest.fixture
def robot(team: HubAddress) -> Psql:
    return Psql(team, "robot")


def said_by(
    agent: Id | None, *, kind: str = "note", author: str, id_: str = "gen_random_uuid()", said: str = "x"
) -> str:
    who = f"'{agent}'" if agent else "NULL"
    return (
        "INSERT INTO message(id, ticket_id, kind, channel, at, agent_id, author, subject, text, folded, sent_to, cc, "
        f"disposition) VALUES ({id_}, '{MINE}', '{kind}', 'email', now(), {who}, '{author}', '', '{said}', '', '[]', "
        "'[]', '')"
    )


def changed_by(agent: Id | None) -> str:
    who = f"'{agent}'" if agent else "NULL"
    return (
        "INSERT INTO history(id, ticket_id, command_id, at, actor_id, field, before, after) VALUES "
        f"(gen_random_uuid(), '{MINE}', gen_random_uuid(), now(), {who}, 'priority', 'normal', 'high')"
    )


def draft_of(agent: Id, kind: str = "note") -> str:
    return (
        "INSERT INTO draft(ticket_id, agent_id, kind, channel, text, cc, files, based_on, saved_at) VALUES "
        f"('{MINE}', '{agent}', '{kind}', 'email', 'words', '[]', '[]', 1, now())"
    )


def file_of(message: Id) -> str:
    return (
        "INSERT INTO attachment(id, message_id, position, name, media_type, size, sha256, inline) "
        f"VALUES (gen_random_uuid(), '{message}', 5, 'x', 'y', 1, '\\x00', false)"
    )


UNDONE = "ROLLBACK"


# Who is speaking.


def test_a_role_is_known_as_its_person(team: HubAddress, piotr: Psql) -> None:
    assert piotr("SELECT current_agent(), desk_part()").rows == [[str(PIOTR), "agent"]]
    group = access.group_name(team.database, Group.AGENT)
    # The group's role makes nobody of a person.
    assert piotr(f"SET ROLE {group}", "SELECT current_agent()").rows == [[str(PIOTR)]]


def test_a_password_is_asked_for_and_kept_as_a_verifier_only(team: HubAddress) -> None:
    assert "password authentication failed" in Psql(team, "piotr", "wrong")("SELECT 1").words
    kept = Psql(team, "piotr")("SELECT rolpassword FROM pg_authid")
    assert kept.state == REFUSED


@pytest.mark.parametrize(
    "become",
    [
        "SET ROLE ola",
        "SET ROLE keeper",
        "SET ROLE {lead}",
        "SET ROLE {owner}",
        "SET SESSION AUTHORIZATION ola",
        "GRANT {lead} TO piotr",
        "ALTER ROLE ola PASSWORD 'mine'",
        "ALTER ROLE piotr CREATEROLE",
        "CREATE ROLE another LOGIN",
        "SELECT let_in('{person}', 'another', 'SCRAM-SHA-256$4096:x')",
        "SELECT shut_out('{person}')",
        "SELECT end_sessions('{person}')",
        "UPDATE agent SET login = 'piotr' WHERE login = 'ola'",
        "UPDATE agent SET role = 'lead' WHERE login = 'piotr'",
        "CREATE TEMPORARY TABLE feed_clock (seq bigint)",
        "CREATE TABLE agent_too (id uuid)",
        "CREATE FUNCTION current_agent(text) RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'",
        "ALTER TABLE ticket DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE message DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "COPY agent TO PROGRAM 'cat'",
    ],
)
def test_nobody_becomes_somebody_else(team: HubAddress, piotr: Psql, become: str) -> None:
    names = {str(group): access.group_name(team.database, group) for group in Group}
    assert piotr(become.format(person=OLA, **names)).state == REFUSED


# In whose name.


@pytest.mark.parametrize(
    "statement",
    [
        said_by(OLA, author="Ola Zielińska"),
        said_by(PIOTR, author="Ola Zielińska"),
        said_by(None, author="Ola Zielińska"),
        said_by(None, author="Ola Zielińska", kind="outbound"),
        said_by(OLA, author="Ola Zielińska", kind="outbound"),
        said_by(OLA, author="Ola Zielińska", kind="call"),
        changed_by(OLA),
        changed_by(None),
        draft_of(OLA),
        f"INSERT INTO seen VALUES ('{MINE}', '{OLA}', now())",
        f"INSERT INTO view(id, agent_id, name, filter, position) VALUES (gen_random_uuid(), '{OLA}', 'v', '{{}}', 1)",
        f"UPDATE agent SET state = 'away' WHERE id = '{OLA}'",
        file_of(LETTER),
        f"UPDATE message SET ticket_id = '{OTHERS}' WHERE id = '{LETTER}'",
    ],
)
def test_nobody_writes_in_the_name_of_another(piotr: Psql, statement: str) -> None:
    assert piotr(statement).state == REFUSED


def test_everybody_writes_in_their_own_name(piotr: Psql, ola: Psql, ewa: Psql) -> None:
    for psql, person, name in ((piotr, PIOTR, "Piotr Wrona"), (ola, OLA, "Ola Zielińska"), (ewa, EWA, "Ewa Lis")):
        own = (said_by(person, author=name), said_by(person, author=name, kind="outbound"), changed_by(person))
        assert not psql(*own, draft_of(person), UNDONE).words


def test_a_draft_is_touched_by_its_author_alone(piotr: Psql, ola: Psql, ewa: Psql) -> None:
    for psql in (ola, ewa):
        assert psql(f"UPDATE draft SET text = 'mine' WHERE ticket_id = '{MINE}'").state == REFUSED
        assert psql(f"DELETE FROM draft WHERE ticket_id = '{MINE}'").state == REFUSED
    assert not piotr(f"UPDATE draft SET text = 'mine' WHERE ticket_id = '{MINE}'", UNDONE).words


def test_a_draft_goes_to_somebody_only_with_its_ticket_and_under_the_name_of_the_giver(piotr: Psql) -> None:
    given = changed_by(PIOTR).replace("'priority'", "'owner_id'")
    assert not piotr(given, draft_of(OLA), UNDONE).words
    assert piotr(changed_by(PIOTR), draft_of(OLA)).state == REFUSED
    # A line that was written before is no leave for later.
    assert not piotr(given).words
    assert piotr(draft_of(OLA)).state == REFUSED


def test_an_answer_leaves_in_its_authors_name_word_for_word(piotr: Psql, ola: Psql, robot: Psql, ewa: Psql) -> None:
    held = said_by(PIOTR, kind="outbound", author="Piotr Wrona", id_=f"'{HELD}'", said="Try this")
    for psql in (piotr, ola, robot):
        assert not psql(held, f"DELETE FROM held WHERE message_id = '{HELD}'", UNDONE).words
    for psql in (ola, robot):
        assert psql(held.replace("Try this", "Try that")).state == REFUSED
        assert psql(held.replace(str(HELD), str(made(b"another")))).state == REFUSED
    assert ewa(held).state == REFUSED
    assert ewa(f"DELETE FROM held WHERE message_id = '{HELD}'").state == REFUSED
    assert ola(f"UPDATE held SET text = 'Try that' WHERE message_id = '{HELD}'").state == REFUSED


def test_the_program_writes_for_itself_and_for_nobody_else(robot: Psql) -> None:
    assert not robot(said_by(None, kind="inbound", author="Marta Nowak"), changed_by(None), UNDONE).words
    assert robot(said_by(PIOTR, author="Piotr Wrona")).state == REFUSED
    assert robot(changed_by(PIOTR)).state == REFUSED


# What was said and done stays.


@pytest.mark.parametrize("who", ["ola", "piotr", "ewa", "robot"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET after = 'low'",
        "UPDATE history SET actor_id = current_agent()",
        "DELETE FROM history",
        "TRUNCATE history",
        "DELETE FROM message",
        "UPDATE message SET text = 'other'",
        "UPDATE message SET author = 'other'",
        "DELETE FROM attachment",
        "UPDATE content SET content = ''",
        "DELETE FROM content",
        "DELETE FROM ticket",
        "UPDATE ticket SET number = 5",
        "DELETE FROM agent",
        "INSERT INTO change VALUES (1, 'ticket', gen_random_uuid(), gen_random_uuid(), now())",
        "DELETE FROM change",
        "UPDATE feed_clock SET seq = 0",
        "UPDATE applied SET outcome = ''",
        "DELETE FROM applied",
        "SELECT setval('ticket_number', 1)",
        "UPDATE hub SET epoch = gen_random_uuid()",
        "UPDATE alembic_version SET version_num = '9999'",
        "DELETE FROM search_doc WHERE terms IS NULL",
    ],
)
def test_nobody_rewrites_what_was(team: HubAddress, who: str, statement: str) -> None:
    assert Psql(team, who)(statement).state == REFUSED


def test_a_gateway_sets_what_it_renews_and_nothing_else(team: HubAddress, piotr: Psql, robot: Psql, ola: Psql) -> None:
    keeper = Psql(team, "keeper")
    for name in ("email", "rules"):
        assert not keeper(f"INSERT INTO setting VALUES ('{name}', 'ours') ON CONFLICT DO NOTHING").words
    theirs, its = (f"UPDATE setting SET value = 'mine' WHERE name = '{name}'" for name in ("email", "rules"))
    assert piotr(theirs).state == robot(theirs).state == piotr(its).state == REFUSED
    for psql, statement in ((robot, its), (ola, its), (ola, theirs)):
        assert not psql(statement, UNDONE).words
    assert not keeper("DELETE FROM setting WHERE name IN ('email', 'rules')").words


def test_only_leads_take_people_out(piotr: Psql, ewa: Psql, robot: Psql) -> None:
    for psql in (piotr, ewa, robot):
        assert psql("DELETE FROM participant").state == REFUSED


def test_even_the_owner_of_the_tables_does_not_rewrite_history(team: HubAddress) -> None:
    assert "kept for ever" in Psql(team, "keeper")("DELETE FROM history").words
    assert "written once" in Psql(team, "keeper")("UPDATE message SET text = 'other'").words


def test_nobody_hides_a_change_or_makes_others_skip_what_comes(team: HubAddress, piotr: Psql) -> None:
    applied = (
        "INSERT INTO applied(command_id, at, outcome, touched) "
        f"""VALUES ('{made(b"forged")}', now(), '', '[["ticket", "{MINE}"]]')"""
    )
    assert not piotr("SET LOCAL third_ring.turn = '900000000000'", applied).words
    seq = int(piotr("SELECT seq FROM feed_clock").rows[0][0])
    assert piotr(f"SELECT seq FROM change WHERE command_id = '{made(b'forged')}'").rows == [[str(seq)]]
    assert seq < 1000


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO setting VALUES ('email', 'mine@x.example')",
        "INSERT INTO template VALUES (gen_random_uuid(), 'x', 'x', 'en', 'x')",
        "UPDATE template SET text = 'mine'",
        "DELETE FROM template",
        "INSERT INTO agent VALUES (gen_random_uuid(), 'x', '', 'lead', 'en', 'away', now(), true)",
    ],
)
def test_the_desk_itself_is_the_leads(piotr: Psql, ewa: Psql, robot: Psql, ola: Psql, statement: str) -> None:
    for psql in (piotr, ewa, robot):
        assert psql(statement).state == REFUSED
    assert not ola(statement, UNDONE).words


# What a tutor sees.

SEEN = {
    "agent": 4,
    "attachment": 1,
    "cohort": 1,
    "content": 2,
    "draft": 1,
    "held": 1,
    "history": 1,
    "message": 2,
    "participant": 1,
    "ticket": 1,
}


def test_a_tutor_sees_the_tickets_of_their_own_cohorts_and_nothing_of_others(ewa: Psql, piotr: Psql) -> None:
    seen = {table: int(ewa(f"SELECT count(*) FROM {table}").rows[0][0]) for table in SEEN if table != "history"}
    assert seen == {table: number for table, number in SEEN.items() if table != "history"}
    everything = int(piotr("SELECT count(*) FROM ticket").rows[0][0])
    assert everything == 2
    assert ewa(f"SELECT id FROM ticket WHERE id = '{OTHERS}'").rows == []
    assert ewa(f"SELECT id FROM message WHERE ticket_id = '{OTHERS}'").rows == []
    assert ewa(f"SELECT id FROM history WHERE ticket_id = '{OTHERS}'").rows == []
    assert ewa(f"SELECT id FROM search_doc WHERE shown_id IN ('{OTHERS}', '{STRANGER}')").rows == []
    # Asking is no fault, because every console asks; there is nothing to see.
    assert ewa("SELECT * FROM aside_letter").rows == []
    assert ewa("SELECT * FROM counter").state == REFUSED


@pytest.mark.parametrize(
    "statement",
    [
        said_by(EWA, author="Ewa Lis").replace(str(MINE), str(OTHERS)),
        changed_by(EWA).replace(str(MINE), str(OTHERS)),
        draft_of(EWA).replace(str(MINE), str(OTHERS)),
        f"INSERT INTO ticket_tag VALUES ('{OTHERS}', 'x')",
        f"UPDATE ticket SET participant_id = '{STRANGER}' WHERE id = '{MINE}'",
        f"UPDATE ticket SET merged_into = '{OTHERS}' WHERE id = '{MINE}'",
        f"UPDATE participant SET cohort_id = '{COHORT}'",
        f"UPDATE cohort SET tutor_id = '{EWA}'",
        "INSERT INTO participant SELECT * FROM participant",
        "UPDATE article SET body = 'mine'",
    ],
)
def test_a_tutor_reaches_no_further_by_writing(ewa: Psql, statement: str) -> None:
    assert ewa(statement).state == REFUSED


def test_a_tutor_does_not_lift_the_veil(ewa: Psql) -> None:
    # Refused, rather than answered in part: nobody is exempt by asking for it.
    assert ewa("SET row_security = off", "SELECT * FROM ticket").state == REFUSED
    assert ewa("SELECT most_common_vals FROM pg_stats WHERE tablename = 'message'").rows == []


def test_a_tutor_changes_nothing_that_is_out_of_sight(ewa: Psql, team: HubAddress) -> None:
    assert not ewa(f"UPDATE ticket SET subject = 'mine' WHERE id = '{OTHERS}'").words
    assert Psql(team, "keeper")(f"SELECT subject FROM ticket WHERE id = '{OTHERS}'").rows == [["No picture"]]


def test_what_one_has_seen_and_keeps_as_lists_is_ones_own(ola: Psql, piotr: Psql) -> None:
    assert not piotr(f"INSERT INTO seen VALUES ('{MINE}', '{PIOTR}', now())").words
    assert ola("SELECT * FROM seen").rows == []
    assert len(piotr("SELECT * FROM seen").rows) == 1


# What a tutor may do, through the program.


def test_a_tutor_answers_and_notes_on_tickets_of_their_cohorts(team: HubAddress) -> None:
    clock = FixedClock(NOON)
    desk = HubDesk(replace(team, user="ewa"), EWA, clock)
    try:
        stamp = desk.stamp
        file = b"a picture of " + OTHER_LETTER.bytes
        note = AddNote(stamp(), MINE, desk.new_id(), "Told her in the lesson")
        # Of another's letter, which the tutor cannot see: it is there already, and that is none of their business.
        kept = KeepContent(stamp(), file)
        opened = OpenTicket(stamp(), desk.new_id(), "A question", Channel.EMAIL, "pl", MARTA)
        call = NewMessage(id=desk.new_id(), kind=Kind.CALL, channel=Channel.PHONE, at=NOON, text="Called", agent_id=EWA)
        for command in (note, kept, opened, AddMessage(stamp(), MINE, call)):
            assert desk.submit(command).result(timeout=120).done, command
        answer = Answer(message_id=desk.new_id(), ticket=MINE, channel=Channel.EMAIL, text="Hello", based_on=9)
        assert desk.submit(HoldAnswers(stamp(), (answer,), NOON, forced=True)).result(timeout=120).done
    finally:
        desk.close()


# Let in and shut out.


def test_somebody_who_is_shut_out_is_out_at_once(team: HubAddress) -> None:
    engine = hub_writer(replace(team, user="ola"))
    with engine.begin() as connection:
        person = connection.execute(
            text(
                "INSERT INTO agent VALUES (gen_random_uuid(), 'Sam', '', 'agent', 'en', 'away', now(), true) "
                "RETURNING id"
            )
        ).scalar_one()
        access.let_in(connection, person, "sam", access.verifier_of(connection, "sam", "a new password"))
    session = psycopg.connect(
        host=team.host, port=team.port, dbname=team.database, user="sam", password="a new password", sslmode="disable"
    )
    session.execute("SELECT count(*) FROM ticket")
    session.commit()
    with engine.begin() as connection:
        access.shut_out(connection, person)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        session.execute("SELECT count(*) FROM ticket")
    session.rollback()
    with engine.begin() as connection:
        assert access.end_sessions(connection, person) == 1
    with pytest.raises(psycopg.OperationalError):
        session.execute("SELECT 1")
    session.close()
    engine.dispose()
    assert "password authentication failed" in Psql(team, "sam", "a new password")("SELECT 1").words


def test_a_lead_neither_shuts_out_themselves_nor_lets_anybody_in_without_scram(team: HubAddress, ola: Psql) -> None:
    assert ola(f"SELECT shut_out('{OLA}')").state == REFUSED
    added = "INSERT INTO agent VALUES ('{}', 'Sam', '', 'agent', 'en', 'away', now(), true)".format(made(b"sam"))
    assert ola(added, f"SELECT let_in('{made(b'sam')}', 'sam2', 'plain words')").state == REFUSED
    assert ola(f"SELECT let_in('{PIOTR}', 'piotr2', 'SCRAM-SHA-256$4096:x')").state == REFUSED


def test_who_does_not_belong_to_the_desk_does_not_even_connect(team: HubAddress) -> None:
    Psql(team, "keeper")("CREATE ROLE passer_by LOGIN PASSWORD 'a password of tests'")
    assert "CONNECT privilege" in Psql(team, "passer_by")("SELECT 1").words
