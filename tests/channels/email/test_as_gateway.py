"""Everything that becomes of a letter once more on a team's hub, done by the login of a gateway."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from console.channels.email.arrival import Result, incoming
from console.channels.email.intake import Intake
from console.channels.email.ours import ours_of
from console.channels.email.parse import read
from console.commands.mailboxes import BlockSender, SaveMailbox
from console.domain.arrivals import MOST
from console.domain.clock import FixedClock
from console.domain.mailboxes import Mailbox
from console.queries.deliveries import Outgoing
from console.store.place import HubAddress
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
