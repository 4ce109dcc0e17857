"""Where the gateway serves chats and pages, and which web servers stand before it: told, and set."""

from __future__ import annotations

import argparse
from contextlib import closing

from console.app.hub import change_settings
from console.app.hub_commands import place_of
from console.app.upkeep import open_desk
from console.commands.desk import SetSetting
from console.domain.web import LISTEN_SETTING, PROXIES, PROXIES_SETTING, listen, networks, proxies
from console.errors import HubRefuses, InputUnreadable
from console.gateway.web import address_of
from console.queries.desk import Settings
from console.settings import desks, options, places


def run(asked: argparse.Namespace) -> int:
    """Raises ConsoleError."""
    wanted = {name: value for name, value in _wanted(asked).items() if value is not None}
    team = asked.hub or desks.chosen(options.load(places.options_file()), asked.desk) is not None
    settings = change_settings(place_of(asked), wanted) if team else _change_here(wanted)
    print(f"The gateway listens at {listen(settings)}.\nIt believes these web servers before it: {proxies(settings)}.")
    return 0


def _wanted(asked: argparse.Namespace) -> dict[str, str | None]:
    if asked.listen:
        address_of(asked.listen)
    try:
        networks(asked.proxies or "")
    except ValueError as fault:
        raise InputUnreadable(
            "These are not addresses of web servers.",
            f"{fault}.",
            f"Write addresses or networks with commas, like {PROXIES}.",
        ) from fault
    return {LISTEN_SETTING: asked.listen, PROXIES_SETTING: asked.proxies}


def _change_here(wanted: dict[str, str]) -> dict[str, str]:
    with closing(open_desk()) as desk:
        for name, value in wanted.items():
            if not desk.submit(SetSetting(desk.stamp(), name, value)).result().done:
                raise HubRefuses("You may not do this.", "Only leads change the desk.", "Ask a lead of the desk.")
        settings: dict[str, str] = desk.read(Settings()).result()
    return settings
