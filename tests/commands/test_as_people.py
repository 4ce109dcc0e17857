"""Every command's test once more on a team's hub, each command given by a login of its person's own."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from console.commands.base import Command
from console.domain.changes import Outcome
from console.domain.ids import Id
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from console.sync.hub import HubDesk
from tests.making import OLA, Bench
from tests.server import Server
from tests.team import PEOPLE, ask_for_passwords, let_all_in, let_in, make_desk

HERE = Path(__file__).parent
# What these try needs the rights of a lead in the database as well.
LEADS_ONLY = frozenset(
    {
        "test_only_its_author_or_a_lead_takes_an_answer_back_or_hurries_it",
        "test_a_lead_who_hurries_an_answer_does_so_under_their_own_name",
        "test_the_tickets_of_somebody_who_goes_are_in_the_queue_again",
        "test_what_they_had_promised_is_not_lost_and_does_not_leave_by_itself",
        "test_only_a_lead_removes_people_and_nobody_themselves",
        # Erasing is a lead's.
        "test_nothing_of_an_erased_person_is_left_anywhere_but_the_figures",
        "test_who_is_erased_stays_so",
        # Imports are a lead's to bring and to undo.
        "test_people_come_with_their_cohort_and_how_far_they_are",
        "test_the_same_sheet_brings_nobody_twice",
        "test_an_address_alone_makes_nobody_the_same",
        "test_what_the_desk_wrote_is_never_written_over",
        "test_whoever_came_under_a_key_is_known_by_it_alone",
        "test_a_whole_import_is_undone",
        "test_who_has_been_in_touch_since_stays",
        "test_the_rest_of_an_import_that_was_undone_does_not_come",
        "test_a_lead_says_how_many_chats_somebody_may_have",
        "test_nobody_who_has_left_the_desk_gets_a_chat",
        "test_a_key_is_made_once_and_only_leads_renew_it",
        # Leads have reviews drawn, and see them all.
        "test_the_tickets_of_last_week_are_drawn_once_and_reviewed_by_somebody_else",
        "test_whom_it_is_about_reads_and_answers_it_and_then_it_stays",
        # So are hours, promises and rules; the gateway applies them.
        "test_new_promises_hold_for_the_tickets_there_are",
        "test_what_two_leads_change_at_once_is_not_lost",
        "test_the_first_level_that_holds_counts",
        "test_a_team_has_hours_of_its_own",
        "test_the_clock_of_solving_stands_still_while_we_wait_for_them",
        "test_a_broken_promise_is_told_once_and_forgotten_when_it_is_made_good",
        "test_the_person_named_for_it_is_told_and_nobody_else",
        "test_a_new_ticket_is_given_and_labelled_if_it_is_of_the_kind",
        "test_two_rules_that_undo_each_other_do_not_wake_each_other",
        "test_a_rule_that_goes_round_in_circles_is_stopped_and_leads_are_told",
        "test_what_was_forgotten_is_solved_after_a_week_once",
        "test_old_notices_are_forgotten",
        # So is how tickets are dealt out.
        "test_where_nothing_is_set_nothing_is_dealt_out",
        "test_it_goes_to_who_is_there_with_why_and_not_back_to_who_let_it_go",
        "test_nobody_gets_more_than_they_have_room_for",
        "test_what_is_not_touched_comes_back_and_what_is_stays",
        "test_words_of_a_participant_do_not_wait_for_somebody_who_has_gone",
        # Nobody hands over for a colleague.
        "test_nobody_hands_over_for_somebody_else_but_a_lead",
        # Shifts are a lead's to plan.
        "test_two_leads_who_plan_at_once_lose_nothing",
        "test_nobody_is_in_two_places_at_once",
        "test_a_series_is_laid_out_changed_and_ended",
        "test_a_gateway_writes_series_down_further",
        "test_a_shift_that_ended_while_no_gateway_was_there_is_handed_over_later",
        "test_a_shift_changes_hands",
        "test_who_has_no_time_cannot_take_a_shift_and_requests_lapse",
        "test_a_shift_that_is_taken_away_is_asked_of_nobody",
        "test_states_follow_the_rota_unless_somebody_says_otherwise",
        "test_a_console_that_is_open_begins_the_shift_and_who_stays_on_stays",
        "test_who_talks_at_the_end_leaves_when_they_have_hung_up",
        "test_a_lead_says_what_somebody_is_good_at_and_they_their_phone",
        # Mailboxes are a lead's to set up.
        "test_an_answer_goes_where_the_last_letter_came_from_and_into_its_thread",
        "test_answers_go_where_the_sender_wants_them",
        "test_what_the_author_decides_is_done",
        "test_who_has_no_address_cannot_be_written_to",
        "test_sending_is_begun_by_one_alone_and_tried_again_when_its_time_has_come",
        "test_what_waited_for_a_mailbox_leaves_through_it_unless_it_is_stale",
        "test_a_letter_that_failed_for_its_age_says_so",
        "test_two_mailboxes_do_not_share_an_address",
        "test_a_try_that_is_handed_back_is_not_counted_and_another_one_nevertheless",
        "test_what_waited_too_long_for_another_mailbox_is_stale",
        "test_answers_of_other_channels_wait_for_no_mailbox",
        "test_a_redirect_goes_to_nobody_in_copy",
        "test_who_gets_a_copy_gets_it_also_when_the_letter_leaves_for_another_address",
        "test_the_address_that_was_refused_is_replaced_and_the_others_stay",
        "test_a_copy_that_becomes_the_main_address_is_written_to_once",
        "test_after_it_came_back_a_letter_goes_elsewhere_alone",
        "test_of_those_a_letter_came_back_from_the_copies_stay_copies",
        # How tickets are dealt and who has a shift is a lead's.
        "test_tickets_of_the_webinar_go_to_its_seats_and_others_wait_behind_what_is_defended",
        "test_nobody_s_shift_ends_under_them_while_a_launch_needs_them",
        # A tutor is added to the desk for each.
        "test_the_lead_sends_the_tutor_says_it_and_the_lead_sees_that",
        "test_agents_propose_and_only_the_lead_sends_and_takes_back",
        "test_the_tutor_answers_their_own_check_and_is_helped",
        "test_whoever_asked_is_told_once_what_becomes_of_it",
    }
)
# Asks as a tutor about a ticket of nobody's cohort, which for them is not there.
OUT_OF_SIGHT = frozenset({"test_nobody_undoes_what_they_may_not_do"})


class PeoplesBench(Bench):
    """A desk on a server, on which each person works as themselves."""

    def __init__(self, folder: Path, server: Server, keeper: HubAddress, mark: str) -> None:
        self._keeper = replace(keeper, database=server.new_database(keeper.database).database)
        self._logins: dict[Id | None, str] = {person: login + mark for login, (person, _, _) in PEOPLE.items()}
        self._logins[None] = keeper.user
        super().__init__(folder, server, replace(self._keeper, user=self._logins[OLA]))
        self._desks: dict[Id | None, HubDesk] = {self.ola: self.desk}

    def do(self, command: Command) -> Outcome:
        return self._desk_of(command.stamp.actor).submit(command).result(timeout=120)

    def close(self) -> None:
        for person, desk in self._desks.items():
            if person != self.ola:
                desk.close()
        super().close()

    def _desk_of(self, person: Id | None) -> HubDesk:
        if person not in self._desks:
            place = replace(self._keeper, user=self._login_of(person))
            self._desks[person] = HubDesk(place, person, self.clock, watch_seconds=0.05)
        return self._desks[person]

    def _login_of(self, person: Id | None) -> str:
        if person is not None and person not in self._logins:
            self._logins[person] = f"p{person.hex[-12:]}_{self._keeper.database}"
            engine = hub_writer(self._keeper)
            with engine.begin() as connection:
                let_in(connection, person, self._logins[person])
            engine.dispose()
        return self._logins[person]


@pytest.fixture(scope="module")
def teams() -> Iterator[dict[str, tuple[Server, HubAddress]]]:
    """Two teams: one in which everybody has their own rights, and one in which the database takes all for agents."""
    server = Server()
    ask_for_passwords(server)
    own, agents = make_desk(server), make_desk(server)
    let_all_in(own, "")
    engine = hub_writer(agents)
    with engine.begin() as connection:
        connection.execute(text("UPDATE agent SET role = 'agent'"))
    let_all_in(agents, "_too")
    with engine.begin() as connection:
        # The program still takes her for a lead, and would let her do all that the database must stop.
        connection.execute(text("UPDATE agent SET role = 'lead' WHERE id = :ola"), {"ola": OLA})
    engine.dispose()
    yield {"": (server, own), "_too": (server, agents)}
    server.close()


@pytest.fixture
def bench(
    request: pytest.FixtureRequest, tmp_path: Path, teams: dict[str, tuple[Server, HubAddress]]
) -> Iterator[PeoplesBench]:
    # What an agent may, a lead may as well (tests/store/test_access_table.py).
    mark = "" if request.function.__name__ in LEADS_ONLY else "_too"
    bench = PeoplesBench(tmp_path, *teams[mark], mark)
    yield bench
    bench.close()


def cases_of(path: Path) -> Iterator[tuple[str, Callable[..., Any]]]:
    module = import_module(f"tests.commands.{path.stem}")
    for name, test in vars(module).items():
        if (
            name.startswith("test_")
            and name not in OUT_OF_SIGHT
            and list(inspect.signature(test).parameters) == ["bench"]
        ):
            yield name, test


globals().update(found for path in sorted(HERE.glob("test_*.py")) if path != Path(__file__) for found in cases_of(path))
