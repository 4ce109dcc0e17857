"""The contact block: how and when to reach the desk, the same on every page."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from console.domain.templates import Placeholder, of_desk
from console.queries.desk import Settings
from console.sync.desk import Desk


async def contact(desk: Desk, language: str) -> Mapping[str, str]:
    """Name, phone, e-mail and hours, empty where the desk has not said. Raises ConsoleError."""
    settings: dict[str, str] = await asyncio.wrap_future(desk.read(Settings()))
    known = of_desk(settings, language)
    return {
        "name": known[Placeholder.DESK],
        "phone": known[Placeholder.PHONE],
        "email": known[Placeholder.DESK_EMAIL],
        "hours": known[Placeholder.HOURS],
    }
