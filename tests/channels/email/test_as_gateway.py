"""Everything that becomes of a letter once more on a team's hub, done by the login of a gateway."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from console.channels.email.arrival import Result, incoming
from console.channels.email.intake import Intake
from console.channels.email.ours import ours_of
from console.channels.email.parse import read
from console.channels.email.taking import NOT_ALLOWED, Taking
from console.commands.mailboxes import BlockSender, SaveMailbox
from console.domain.arrivals import MOST
from console.domain.clock import FixedClock
from console.domain.disposition import Disposition
from console.domain.mailboxes import Mailbox
from console.queries.deliveries import Outgoing
from console.queries.mail import AsideLetters, KnownMail
from console.store import access
from console.store.access_groups import Group
from console.store.place import HubAddress
from console.store.postgres import hub_writer
from console.sync.hub import HubDesk
from tests.channels.email.arriving import SMTP, bounce, eml
from tests.making import NOON
from tests.server import Server
from tests.team import ROBOT, ask_for_passwords, make_team


@pytest.fixture
def team() -> Iterator[HubAddress]:
    server = Server()
    ask_for_passwords(server)
    yield make_team(server)
    server.close()


def test_a_gateway_may_do_all_of_it(team: HubAddress) -> None:
    keeper = HubDesk(team, None, FixedClock(NOON))
    box = Mailbox(id=keeper.new_id(), name="Help", address="help@desk.example", sending=SMTP, acknowledges=True)
    keeper.submit_all([SaveMailbox(keeper.stamp(), box), BlockSender(keeper.stamp(), "@bad.example")])
    keeper.close()
    robot = HubDesk(replace(team, user=ROBOT), None, FixedClock(NOON))

    def take(*raw: bytes) -> list[Result]:
        letters = [incoming(one, read(one, ours_of(robot)), NOON) for one in raw]
        return [taken.result for taken in Intake(robot, "pl", box).take(letters)]

    first = eml("No sound", Message_ID="<1@x>", Cc="Boss <boss@x.example>")
    stranger = eml("Let me in", Message_ID="<2@x>", From="eve@z.example", In_Reply_To="<1@x>")
    unwanted = eml("Buy", Message_ID="<3@x>", From="a@bad.example")
    away = eml("Away", Message_ID="<4@x>", In_Reply_To="<1@x>", Auto_Submitted="auto-replied")
    assert take(first, stranger, unwanted, away) == [
        Result.OPENED,
        Result.OPENED,
        Result.SET_ASIDE,
        Result.JOINED,
    ]
    told = robot.read(Outgoing(box.id)).result()
    assert {letter.to[0].email for letter in told} == {"marta@x.example", "eve@z.example"}
    assert take(bounce(told[0].header_id, told[0].to[0].email)) == [Result.JOINED]
    many = [eml(f"Full {number}", Message_ID=f"<m{number}@x>", From="disk@x.example") for number in range(MOST + 1)]
    assert take(*many) == [Result.OPENED] * MOST + [Result.SET_ASIDE]
    robot.close()


def test_a_letter_that_needs_a_right_the_gateway_lacks_is_set_aside_and_holds_up_nobody(
    team: HubAddress, expect_log: Callable[[str], None]
) -> None:
    expect_log("a letter is set aside: HubRefuses at ")
    keeper = HubDesk(team, None, FixedClock(NOON))
    box = Mailbox(id=keeper.new_id(), name="Help", address="help@desk.example")
    keeper.submit_all([SaveMailbox(keeper.stamp(), box)])
    engine = hub_writer(team)
    with engine.begin() as connection:
        access.become_owner(connection)
        connection.exec_driver_sql(
            f"REVOKE INSERT ON attachment FROM {access.group_name(team.database, Group.GATEWAY)}"
        )
    engine.dispose()
    robot = HubDesk(replace(team, user=ROBOT), None, FixedClock(NOON))
    disposition = 'attachment; filename="a.txt"'
    with_file = eml("words", Message_ID="<2@x>", Content_Type="text/plain", Content_Disposition=disposition)
    letters = {1: eml("One", Message_ID="<1@x>"), 2: with_file, 3: eml("Three", Message_ID="<3@x>")}
    Taking(robot, box).take(letters)
    Taking(robot, box).take(letters)
    known = robot.read(KnownMail(message_ids=("<1@x>", "<2@x>", "<3@x>"))).result()
    assert set(known.messages) == {"<1@x>", "<3@x>"}
    [told] = keeper.read(AsideLetters(waiting=True)).result()
    assert (told.disposition, told.reason) == (Disposition.BROKEN, NOT_ALLOWED)
    keeper.close()
    robot.close()
