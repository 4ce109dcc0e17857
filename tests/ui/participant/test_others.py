"""Who takes part in a ticket stands beside it, with what can be done with their addresses."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QApplication

from console.commands.messages import AddMessage
from console.domain.ids import Id
from console.domain.messages import Address
from console.queries.ticket import TicketView
from console.ui.participant.facts import ValueButton
from console.ui.participant.panel import PersonPanel
from console.ui.shared.controls.menu import Menu
from tests.making import Bench
from tests.ui.room import Room


def write(bench: Bench, ticket: Id, person: Id, sender: Address, *cc: Address) -> None:
    letter = msgspec.structs.replace(bench.inbound("I agree"), participant_id=person, sent_from=sender, cc=cc)
    assert bench.do(AddMessage(bench.stamp(), ticket, letter)).done


def on_the_table(room: Room, bench: Bench, ticket: Id) -> PersonPanel:
    panel = room.make(PersonPanel)
    detail = bench.desk.read(TicketView(ticket)).result()
    panel.show_ticket(detail)
    room.until(lambda: panel.person is not None)
    return panel


def others(panel: PersonPanel) -> list[str]:
    stacked = panel.view.others
    return [one.accessibleName() for one in stacked.findChildren(ValueButton) if one.isVisibleTo(stacked)]


def test_people_of_a_ticket_are_named_and_new_ones_appear(room: Room, bench: Bench) -> None:
    marta = bench.person("Marta Nowak", email="marta@x.example")
    boss = bench.person("Boss", email="boss@x.example")
    ticket = bench.ticket(person=marta)
    panel = on_the_table(room, bench, ticket)
    assert not panel.view.others.isVisible()
    write(bench, ticket, marta, Address("Marta", "marta@x.example"), Address("Boss", "boss@x.example"))
    room.until(lambda: others(panel) == ["Boss, in copy · boss@x.example"])
    assert panel.view.others.isVisible()
    write(bench, ticket, boss, Address("Boss", "boss@x.example"), Address("", "eva@z.example"))
    room.until(lambda: others(panel) == ["Boss, boss@x.example", "eva@z.example, in copy"])
    alone = bench.desk.read(TicketView(bench.ticket("Another", person=marta))).result()
    panel.show_ticket(alone)
    room.until(lambda: others(panel) == [])


def test_of_many_the_rest_are_in_a_menu(room: Room, bench: Bench) -> None:
    marta = bench.person("Marta Nowak", email="marta@x.example")
    ticket = bench.ticket(person=marta)
    crowd = [Address(f"P{number}", f"p{number}@x.example") for number in range(9)]
    write(bench, ticket, marta, Address("Marta", "marta@x.example"), *crowd)
    panel = on_the_table(room, bench, ticket)
    room.until(lambda: len(others(panel)) == 4)
    assert others(panel)[-1] == "and 6 more"
    rest = [one for one in panel.view.others.findChildren(ValueButton) if one.isVisibleTo(panel.view.others)][-1]
    rest.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    names = [action.text() for action in menu.actions() if action.text()]
    assert names[0] == "Write to p3@x.example"
    assert len(names) == 12
    menu.close()
