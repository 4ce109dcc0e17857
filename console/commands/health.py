"""What the gateway tells of its channels."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete

from console.commands.base import Command, Ledger, handles
from console.domain.changes import Outcome
from console.domain.health import Health
from console.domain.ids import Id
from console.domain.rights import Right
from console.store.models import ChannelHealth


class TellHealth(Command, frozen=True):
    """How channels are now. `gone`: those that are set up no more."""

    channels: tuple[Health, ...]
    gone: tuple[Id, ...] = ()


@handles(TellHealth, Right.EDIT_DESK)
def tell_health(ledger: Ledger, command: TellHealth) -> Outcome:
    for health in command.channels:
        ledger.session.merge(ChannelHealth(**msgspec.structs.asdict(health)))
        ledger.touch("channel_health", health.id)
    ledger.session.execute(delete(ChannelHealth).where(ChannelHealth.id.in_(command.gone)))
    for gone in command.gone:
        ledger.touch("channel_health", gone)
    return Outcome()
