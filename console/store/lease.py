"""Leases: who runs a channel, decided by the hub, so that each runs once whatever becomes of its gateway."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, text
from sqlalchemy.orm import Session

from console.store.base import Moment
from console.store.models import Lease

# One statement, so that of two gateways that meet one gets it. On a server its own clock counts: computers that
# disagree about the time must not both hold a lease.
_TAKE = (
    "INSERT INTO lease (name, holder, expires_at) VALUES (:name, :holder, {until}) ON CONFLICT (name) DO UPDATE "
    "SET holder = excluded.holder, expires_at = excluded.expires_at "
    "WHERE lease.holder = excluded.holder OR lease.expires_at < {now}{sane} RETURNING name"
)
_BY_THE_SERVER = text(
    _TAKE.format(until="clock_timestamp() + make_interval(secs => :seconds)", now="clock_timestamp()", sane="")
)
# One that ends later than any lease does was taken before this computer's clock was set right.
_BY_THIS_COMPUTER = text(_TAKE.format(until=":until", now=":now", sane=" OR lease.expires_at > :longest")).bindparams(
    *(bindparam(name, type_=Moment()) for name in ("until", "now", "longest"))
)


_LONGEST = 600.0
"""Seconds; no lease is taken for so long."""


def take(session: Session, names: Collection[str], holder: str, seconds: float, now: datetime) -> frozenset[str]:
    """Takes what is free or has expired, renews what is the holder's, and returns what the holder has of these."""
    clock: dict[str, object]
    if session.get_bind().dialect.name == "postgresql":
        statement, clock = _BY_THE_SERVER, {"seconds": seconds}
    else:
        statement, clock = (
            _BY_THIS_COMPUTER,
            {
                "now": now,
                "until": now + timedelta(seconds=seconds),
                "longest": now + timedelta(seconds=_LONGEST),
            },
        )
    # In one order for everybody: two that take the same ones would else wait for each other in turn.
    return frozenset(
        name
        for wanted in sorted(names)
        for name in session.execute(statement, {"name": wanted, "holder": holder, **clock}).scalars()
    )


def release(session: Session, names: Collection[str], holder: str) -> None:
    """Lets go of what the holder has of these, so that another need not wait."""
    session.execute(delete(Lease).where(Lease.name.in_(names), Lease.holder == holder))
