"""Links to the pages of requests on the consoles of a team: made without the network, and withdrawn for all of them."""

from __future__ import annotations

from console.commands.desk import SetSetting
from console.commands.requests import NewLinkKey, RateRequest, WithdrawLinks
from console.domain.ids import Id
from console.domain.link import Standing
from console.domain.requests import ADDRESS_SETTING
from console.queries.requests import LinksTo, PageOf
from console.sync.hub import HubDesk
from console.sync.replica import ReplicaDesk
from tests.sync.conftest import Team, in_step, until
from tests.sync.proxy import Proxy


def link(desk: ReplicaDesk | HubDesk, ticket: Id) -> str:
    return desk.read(LinksTo((ticket,))).result(timeout=120).get(ticket, "")


def test_a_link_is_the_same_wherever_it_is_made_and_withdrawn_everywhere(team: Team, proxy: Proxy) -> None:
    bench = team.bench
    ticket = bench.ticket()
    ola, piotr = team.console(bench.ola), team.console(bench.piotr, port=proxy.port)
    assert not link(piotr, ticket)
    for command in (
        SetSetting(ola.stamp(), ADDRESS_SETTING, "https://help.example"),
        NewLinkKey(ola.stamp(), b"1" * 32),
    ):
        assert ola.submit(command).result(timeout=120).done
    in_step(ola, piotr)
    proxy.refuse = True
    proxy.cut()
    until(lambda: piotr.link.standing is Standing.AWAY)
    made = link(piotr, ticket)
    assert made.startswith("https://help.example/r/")
    assert made == link(ola, ticket)
    assert piotr.submit(WithdrawLinks(piotr.stamp(), (ticket,))).result(timeout=120).done
    assert link(piotr, ticket) != made
    assert link(ola, ticket) == made
    proxy.refuse = False
    piotr.retry_now()
    until(lambda: link(ola, ticket) != made)
    in_step(ola, piotr)
    assert link(ola, ticket) == link(piotr, ticket)
    # What a participant says comes from the gateway.
    assert bench.do(RateRequest(bench.stamp(), ticket, 3, "so so")).done
    until(lambda: piotr.read(PageOf(ticket)).result(timeout=120).stars == 3)
