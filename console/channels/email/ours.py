"""What tells the desk's own letters, as the desk knows it now."""

from __future__ import annotations

from console.channels.email.classify import Ours
from console.queries.mailboxes import OurAddresses
from console.sync.hub import HubDesk


def ours_of(desk: HubDesk) -> Ours:
    return Ours(addresses=desk.read(OurAddresses()).result())
