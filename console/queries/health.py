"""How the channels of the gateway are."""

from __future__ import annotations

from sqlalchemy import Connection, select

from console.domain.health import Health
from console.queries.base import Asker, Query, answers
from console.store.models import ChannelHealth


class Channels(Query[tuple[Health, ...]], frozen=True):
    """Every channel as it was last told, by name; nothing where no gateway ever ran."""


_CHANNELS = select(*(getattr(ChannelHealth, name) for name in Health.__struct_fields__)).order_by(
    ChannelHealth.work, ChannelHealth.name, ChannelHealth.id
)


@answers(Channels)
def channels(connection: Connection, _: Channels, __: Asker) -> tuple[Health, ...]:
    return tuple(Health(*row) for row in connection.execute(_CHANNELS))
