"""What the settings of the phone say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from console.channels.phone.trying import LetIn
from console.domain.health import Health
from console.domain.pbx import Pbx, PbxKind
from console.settings.push_token import push_path
from console.ui.settings.mailboxes import text as channels
from console.ui.settings.mailboxes.text import Standing
from console.ui.shared.words import translate


def below(pbx: Pbx) -> str:
    if pbx.kind is PbxKind.ASTERISK:
        return translate("phone", "Asterisk or FreePBX at {host}").format(host=pbx.host)
    return translate("phone", "Tells the gateway of its calls over HTTP")


def standing(pbx: Pbx, told: Iterable[Health], now: datetime) -> Standing:
    if not pbx.active:
        return Standing("pause", "text.secondary", translate("phone", "Switched off"))
    if pbx.kind is PbxKind.PUSH:
        return Standing("arrow-down", "text.secondary", translate("phone", "Waits for calls"))
    mine = [one for one in told if one.about == pbx.id]
    if not mine:
        return Standing(
            "cloud-slash",
            "warn.text",
            translate("phone", "Not connected"),
            translate("phone", "No gateway has said anything of it yet."),
        )
    return channels.channel(mine[0], now)


def let_in(found: LetIn) -> tuple[str, str]:
    """What a try came to, in a title and more."""
    title = translate("phone", "It works: {version}").format(version=found.version or "Asterisk")
    parts = [translate("phone", "%n queues", "", found.queues)]
    if found.calls is not None:
        parts.append(translate("phone", "%n calls now", "", found.calls))
    more = ", ".join(parts)
    if found.denied:
        denied = ", ".join(found.denied)
        more = f"{more}. " + translate(
            "phone", "Its manager.conf does not let this user do: {actions}. Answering and calling from here needs it."
        ).format(actions=denied)
    return title, more


def command_for(pbx: Pbx) -> str:
    """What is typed where the gateway of a team runs."""
    return f'third-ring gateway pbx-secret "{pbx.name}"'


def address(listen: str, token: str) -> str:
    return f"http://{listen}{push_path(token)}"
