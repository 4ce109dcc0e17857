"""The sections of the queue and its tabs: which tickets stand in them, and in which order."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam

from console.domain.filters import Order
from console.domain.ids import NOBODY
from console.domain.tickets import Place
from console.store.models import Ticket


class SectionName(StrEnum):
    YOURS = "yours"
    UNCLAIMED = "unclaimed"
    COLLEAGUES = "colleagues"
    PENDING = "pending"
    ON_HOLD = "on_hold"
    SNOOZED = "snoozed"
    SOLVED = "solved"
    FOUND = "found"


class Tab(StrEnum):
    ALL = "all"
    MINE = "mine"
    UNCLAIMED = "unclaimed"
    NEAR = "near"
    SOLVED = "solved"
    FOUND = "found"
    """Whatever a filter finds, in one section; without a filter every ticket."""


TABS = {
    Tab.ALL: (
        SectionName.YOURS,
        SectionName.UNCLAIMED,
        SectionName.COLLEAGUES,
        SectionName.PENDING,
        SectionName.ON_HOLD,
        SectionName.SNOOZED,
    ),
    Tab.MINE: (SectionName.YOURS, SectionName.PENDING, SectionName.ON_HOLD, SectionName.SNOOZED),
    Tab.UNCLAIMED: (SectionName.UNCLAIMED,),
    Tab.NEAR: (SectionName.YOURS, SectionName.UNCLAIMED, SectionName.COLLEAGUES),
    Tab.SOLVED: (SectionName.SOLVED,),
    Tab.FOUND: (SectionName.FOUND,),
}

PLACES = {
    SectionName.YOURS: (Place.WAITING,),
    SectionName.UNCLAIMED: (Place.WAITING,),
    SectionName.COLLEAGUES: (Place.WAITING,),
    SectionName.PENDING: (Place.PENDING,),
    SectionName.ON_HOLD: (Place.ON_HOLD,),
    SectionName.SNOOZED: (Place.SNOOZED,),
    SectionName.SOLVED: (Place.DONE,),
    SectionName.FOUND: tuple(place for place in Place if place is not Place.MERGED),
}

KEYS: dict[Order, Any] = {
    Order.TIME_LEFT: Ticket.order_at,
    Order.LONGEST_WAIT: Ticket.wait_at,
    Order.NEWEST: Ticket.created_at,
}


def in_section(name: SectionName) -> ColumnElement[bool]:
    """The condition on a ticket to stand in a section of the person bound as `me`; FOUND in the place bound as such."""
    if name is SectionName.FOUND:
        # The indexes are in order within a place: each is asked by itself.
        return Ticket.place == bindparam("place")
    here = Ticket.place == PLACES[name][0]
    me: BindParameter[Any] = bindparam("me")
    if name is SectionName.YOURS:
        return and_(here, Ticket.owner_key == me)
    if name is SectionName.UNCLAIMED:
        return and_(here, Ticket.owner_key == NOBODY)
    if name is SectionName.COLLEAGUES:
        return and_(here, Ticket.owner_key != me, Ticket.owner_key != NOBODY)
    return here


def key_of(name: SectionName, order: Order) -> tuple[Any, bool]:
    """What a section is sorted by, and whether the greatest stands on top. The id decides between equals."""
    if name is SectionName.SOLVED:
        # What is done has no urgency: the newest on top.
        return Ticket.touched_at, True
    return KEYS[order], order is Order.NEWEST
