"""What the settings of chats say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from console.domain.chats import ChatSite
from console.domain.health import Health, Work
from console.ui.settings.mailboxes import text as channels
from console.ui.settings.mailboxes.text import Standing
from console.ui.shared.words import translate


def below(site: ChatSite) -> str:
    if not site.origins:
        return translate("chats", "On no page yet; it can be tried")
    return ", ".join(one.partition("://")[2] for one in site.origins)


def standing(site: ChatSite, told: Iterable[Health], now: datetime) -> Standing:
    if not site.active:
        return Standing("pause", "text.secondary", translate("chats", "Switched off"))
    web = [one for one in told if one.work is Work.WEB]
    if not web:
        return Standing(
            "cloud-slash",
            "warn.text",
            translate("chats", "Not served"),
            translate("chats", "No gateway has said anything of its pages yet."),
        )
    return channels.channel(web[0], now)


def line_for(listen: str, site: ChatSite) -> str:
    """What goes into the company's pages."""
    return f'<script async src="http://{listen}/chat/chat.js" data-site="{site.id}"></script>'


def page_of(listen: str, site: ChatSite) -> str:
    """Where the chat can be tried."""
    return f"http://{listen}/chat/{site.id}/try"


def command_for(site: ChatSite) -> str:
    """What is typed where the gateway of a team runs."""
    return f'third-ring gateway chat-secret "{site.name}"'


def spoilt(origins: Iterable[str]) -> str:
    """The first that is no address of pages, as browsers say it; empty: all are."""
    for one in origins:
        scheme, colon, host = one.partition("://")
        if scheme not in {"http", "https"} or not colon or not host or set(host) & set("/?#@ "):
            return one
    return ""
