"""Every table, every verb, every group: what is expected, written out once more, against what the database says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import psycopg
import pytest

from console.store import access
from console.store.access_groups import Group
from console.store.access_rights import HIDDEN_FROM_TUTORS
from console.store.models import Ticket
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from tests.server import OWNER, Server
from tests.team import PASSWORD, make_desk

# s(elect) i(nsert) u(pdate, of some columns) d(elete); the last column says which rows a tutor sees of what they read.
EXPECTED = """
                  gateway  lead  agent  tutor  a tutor's rows
agent             su       siu   su     su     all
alembic_version   s        s     s      s      all
applied           si       si    si     si     all
arrival           siu      siu   siu    siu    some
article           su       siud  siud   su     all
article_flag      s        siu   siu    si     all
article_picture   s        si    si     s      all
article_revision  s        siud  siud   s      all
article_use       siu      siu   siu    siu    some
aside_letter      siu      siu   siu    s      none
attachment        si       si    si     si     some
attendance        su       siu   siu    siu    all
blocked_sender    s        sid   sid    s      all
broadcast         s        siu   siu    s      all
broadcast_copy    su       siud  siud   s      some
call              si       si    si     si     some
care_view         s        si    si     si     some
change            s        s     s      s      all
channel_health    siud     s     s      s      all
chat              siu      su    su     su     some
chat_line         si       si    si     si     some
chat_site         s        siud  s      s      all
checkpoint        siu      siud  siud   s      some
cohort            si       siud  siu    s      some
consultation      siu      siu   siu    siu    some
consultation_line siu      siud  siud   siud   some
content           si       si    si     si     some
counter           s        s     s      -      none
counterpart       si       sid   -      -      none
delivery          siu      siu   siu    siu    some
draft             siud     siud  siud   siud   some
enrolment         siud     siud  siud   s      some
erasing           s        s     s      s      all
feed_clock        s        s     s      s      all
gap               s        siud  siud   si     all
gap_report        s        siu   siu    siu    some
handover          siud     siud  siud   s      none
handover_line     siud     siud  siud   s      none
handover_read     sd       siu   siu    s      none
held              sud      siud  siud   siud   some
history           si       si    si     si     some
hub               -        -     -      -      none
identity          siud     siud  siud   s      some
import_run        siu      siu   s      s      all
import_step       i        sid   -      -      none
incident          s        siu   siu    s      all
incident_reporter su       siud  siud   s      some
launch            su       siu   siu    su     all
launch_check      su       siud  siud   su     all
launch_line       si       si    si     si     all
launch_phase      s        si    si     si     all
lease             siud     -     -      -      none
leave             s        sid   sid    s      some
link_key          siu      siu   s      s      none
mail_progress     siu      sd    -      -      none
mailbox           s        siud  s      s      all
message           si       siu   siu    si     some
moodle_site       su       siud  s      s      all
moved_draft       s        sid   sid    sid    some
notice            sid      s     s      s      some
participant       siu      siud  siu    s      some
pbx               s        siud  s      s      all
person_apart      s        sid   sid    s      some
person_merge      s        siud  siud   s      some
phone_call        siu      siu   siu    s      some
phone_note        s        siu   siu    s      some
phone_part        siud     siud  siud   s      some
phone_task        su       si    si     s      some
progress          siud     siud  siud   s      some
registration      siu      siu   siu    siu    some
relay             su       siu   siu    s      all
relay_line        s        siu   siu    s      all
reminder          s        si    si     s      some
request_page      siu      siu   siu    s      some
review            si       siu   su     s      none
search_doc        siud     siud  siud   sid    some
search_miss       siu      siud  siud   siu    all
seat              su       siu   siu    su     all
seen              siud     siud  siud   siud   some
setting           su       siu   s      s      all
shift             si       siud  s      s      all
shift_series      su       siu   s      s      all
shift_swap        su       siu   siu    siu    all
template          s        siud  s      s      all
ticket            siu      siu   siu    siu    some
ticket_link       sid      sid   sid    sid    some
ticket_tag        sid      sid   sid    sid    some
tutor_asker       su       siud  siud   s      some
tutor_card        su       siu   siu    su     all
tutor_hand        siu      siu   siu    siu    all
tutor_question    su       siu   siu    su     all
trouble_move      s        siu   siu    s      all
view              s        siud  siud   siud   some
webinar           s        siu   siu    s      all
webinar_cohort    s        sid   sid    s      all
wish              s        siud  siud   si     all
wish_asker        s        siud  siud   sid    some
"""
GROUPS = (Group.GATEWAY, Group.LEAD, Group.AGENT, Group.TUTOR)
VERBS = {"s": "SELECT", "i": "INSERT", "u": "UPDATE", "d": "DELETE"}
Keeper = psycopg.Connection[tuple[object, ...]]


def expected() -> dict[str, list[str]]:
    return {words[0]: words[1:] for words in (line.split() for line in EXPECTED.strip().splitlines()[1:])}


@pytest.fixture(scope="module")
def own_server() -> Iterator[Server]:
    server = Server()
    yield server
    server.close()


@pytest.fixture(scope="module")
def hub(own_server: Server) -> HubAddress:
    return make_desk(own_server)


def seen_as(server: Server, hub: HubAddress, group: Group, *statements: str) -> str:
    """The answer to the last statement, given by a group's role."""
    with psycopg.connect(
        host=str(server.folder), port=server.port, dbname=hub.database, user=OWNER, autocommit=True
    ) as connection:
        connection.execute("SET enable_seqscan = off")
        connection.execute(f"SET ROLE {access.group_name(hub.database, group)}")
        return str([connection.execute(statement.encode()).fetchall() for statement in statements])


@pytest.fixture
def keeper(hub: HubAddress) -> Iterator[Keeper]:
    with psycopg.connect(
        host=hub.host, port=hub.port, dbname=hub.database, user=hub.user, password=PASSWORD, sslmode="disable"
    ) as connection:
        yield connection


def test_every_table_is_thought_of() -> None:
    assert set(expected()) == {*Ticket.metadata.tables, "alembic_version"}


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_may_do_with_each_table_what_is_written_here(hub: HubAddress, keeper: Keeper, group: Group) -> None:
    role = access.group_name(hub.database, group)
    found = {}
    tables = keeper.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')"
    ).fetchall()
    for (table,) in tables:
        may = ""
        for letter, verb in VERBS.items():
            ask = "has_any_column_privilege" if letter in "su" else "has_table_privilege"
            row = keeper.execute(f"SELECT {ask}(%s, %s, %s)", (role, f'public."{table}"', verb)).fetchone()
            may += letter if row == (True,) else ""
        found[table] = may or "-"
        for verb in ("TRUNCATE", "REFERENCES", "TRIGGER"):
            row = keeper.execute("SELECT has_table_privilege(%s, %s, %s)", (role, f'public."{table}"', verb)).fetchone()
            assert row == (False,), (table, verb)
    assert found == {table: words[GROUPS.index(group)] for table, words in expected().items()}


def test_what_a_tutor_sees_a_part_of_is_guarded_row_by_row(hub: HubAddress, keeper: Keeper) -> None:
    guarded = {
        table
        for (table,) in keeper.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity"
        )
    }
    # Of letters set aside and of what signs links a tutor sees none, and asking for them is no fault.
    assert guarded == {table for table, words in expected().items() if words[-1] == "some"} | set(HIDDEN_FROM_TUTORS)
    assert {table for table, words in expected().items() if words[3] == "-"} == {
        table for table, words in expected().items() if words[-1] == "none"
    } - set(HIDDEN_FROM_TUTORS)


def test_for_the_team_no_row_is_looked_up_twice(own_server: Server, hub: HubAddress) -> None:
    asked = "EXPLAIN SELECT * FROM message WHERE ticket_id = gen_random_uuid()"
    assert "SubPlan" not in seen_as(own_server, hub, Group.AGENT, asked)
    assert "SubPlan" in seen_as(own_server, hub, Group.TUTOR, asked)


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("message", "ticket_id"),
        ("ticket", "id"),
        ("attachment", "message_id"),
        ("content", "sha256"),
        ("draft", "ticket_id"),
    ],
)
def test_a_tutors_rows_are_looked_up_by_their_keys(own_server: Server, hub: HubAddress, table: str, key: str) -> None:
    value = "sha256('')" if key == "sha256" else "'019cae6b-6600-7577-a120-202020202020'"
    plan = seen_as(own_server, hub, Group.TUTOR, f"EXPLAIN SELECT * FROM {table} WHERE {key} = {value}")
    for other in ("ticket", "message", "participant", "attachment", "cohort"):
        assert f"Seq Scan on {other}" not in plan


def test_nothing_is_callable_by_everybody_and_nothing_of_the_owner_can_be_lured(keeper: Keeper) -> None:
    for name, open_to_all, definer, settings in keeper.execute(
        "SELECT proname, has_function_privilege('public', oid, 'EXECUTE'), prosecdef, proconfig::text "
        "FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
    ):
        assert not open_to_all, name
        if definer:
            # Temporary tables would be found before the real ones unless they are named last.
            assert str(settings).endswith('pg_temp"}'), (name, settings)


def test_made_again_it_is_the_same_and_what_was_added_by_hand_is_gone(hub: HubAddress, keeper: Keeper) -> None:
    agent = access.group_name(hub.database, Group.AGENT)
    keeper.execute(f"SET ROLE {access.group_name(hub.database, Group.OWNER)}")
    keeper.execute(f"GRANT DELETE ON history TO {agent}")
    keeper.execute("GRANT SELECT ON ticket TO PUBLIC")
    keeper.commit()
    engine = hub_writer(replace(hub, password=PASSWORD))
    for _ in range(2):
        with engine.begin() as connection:
            access.become_owner(connection)
            access.apply(connection)
    engine.dispose()
    for table, verb in (("history", "DELETE"), ("ticket", "SELECT")):
        row = keeper.execute("SELECT has_table_privilege('public', %s, %s)", (table, verb)).fetchone()
        assert row == (False,)
    row = keeper.execute("SELECT has_table_privilege(%s, 'history', 'DELETE')", (agent,)).fetchone()
    assert row == (False,)


@pytest.mark.parametrize(
    "database", ["desk", "Third-Ring", "third_ring", "d" * 63, "ż" * 31, "third_ring_desk_agent", "a b;--"]
)
def test_names_of_groups_are_names_and_of_one_database_only(database: str) -> None:
    names = {access.group_name(database, group) for group in Group}
    assert len(names) == len(Group)
    assert all(len(name) <= 63 and name.replace("_", "a").isalnum() and name.isascii() for name in names)
    others = {access.group_name(database[:-1] + letter, group) for letter in "xyz" for group in Group}
    assert not names & others
