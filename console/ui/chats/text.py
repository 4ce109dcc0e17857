"""What the console says about chats."""

from __future__ import annotations

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from console.domain.chats import ChatState
from console.domain.people import first_name
from console.queries.chat_load import LoadRow
from console.queries.chats import ChatRow, WaitingChat
from console.queries.my_chats import MyChat
from console.ui.shared.words import clock, seconds, span, translate

_LONGEST_PAGE = 44


def visitor(name: str) -> str:
    """The whole name, in a list."""
    return name or translate("chat", "A visitor")


def first(name: str) -> str:
    """In a sentence about them."""
    return first_name(name) or translate("chat", "The visitor")


def standing(chat: ChatRow, now: datetime) -> str:
    """ "Marta is online", "Marta left 2 min ago", "The chat ended at 13:05"."""
    state = chat.state(now)
    if state is ChatState.HERE:
        return translate("chat", "{name} is online").format(name=first(chat.name))
    if state is ChatState.LEFT or chat.ended_at is None:
        return translate("chat", "{name}: left {span} ago").format(name=first(chat.name), span=span(now - chat.seen_at))
    return translate("chat", "The chat ended at {time}").format(time=clock(chat.ended_at))


def told_by_themselves() -> str:
    return translate("chat", "says so themselves")


def vouched_for() -> str:
    return translate("chat", "The platform says who this is.")


def page(address: str) -> str:
    """A page as one reads it: without "https://", cut where it is long."""
    parts = urlsplit(address)
    shown = f"{parts.netloc}{parts.path}".rstrip("/") or address
    return shown if len(shown) <= _LONGEST_PAGE else f"{shown[: _LONGEST_PAGE - 1]}…"


def on_page(address: str) -> str:
    return translate("chat", "from {page}").format(page=page(address))


def writes(name: str) -> str:
    return translate("chat", "{name} is writing").format(name=first(name))


def waiting_title() -> str:
    return translate("chat", "Waiting in chat")


def waited(chat: WaitingChat, now: datetime) -> str:
    """ "0:40" for the first minutes, then as everywhere."""
    length = max(now - chat.since, timedelta())
    minutes, left = divmod(int(length.total_seconds()), 60)
    return f"{minutes}:{left:02d}" if minutes < 10 else span(length)


def waiting_said(chat: WaitingChat, now: datetime) -> str:
    """The row as a screen reader says it."""
    said = translate("chat", "{name} waits in chat for {span}: {subject}")
    return said.format(name=visitor(chat.name), span=seconds(now - chat.since), subject=chat.subject)


def rings(chat: WaitingChat, keys: str) -> str:
    """What is announced when it comes."""
    said = translate("chat", "{name} waits in chat.").format(name=visitor(chat.name))
    return f"{said} {translate('chat', '{keys} takes it.').format(keys=keys)}" if keys else said


def take() -> str:
    return translate("chat", "Take")


def load(row: LoadRow) -> str:
    """ "2 of 3"."""
    return translate("chat", "{open} of {limit}").format(open=row.open, limit=row.limit)


def load_said(row: LoadRow, new: int) -> str:
    said = translate("chat", "Your chats: {load}").format(load=load(row))
    return f"{said}, {new_here(new)}" if new else said


def new_here(count: int) -> str:
    return translate("chat", "%n new", "", count)


def load_of(row: LoadRow | None) -> str:
    """Beside a colleague: "2 of 3 chats"."""
    if row is None:
        return ""
    return translate("chat", "{open} of {limit} chats").format(open=row.open, limit=row.limit)


def mine(chat: MyChat, now: datetime) -> str:
    """One of my chats in a menu: "Marta Nowak · No sound"."""
    away = chat.state(now) is not ChatState.HERE
    parts = [visitor(chat.name), chat.subject]
    if away:
        parts.append(translate("chat", "left"))
    return " · ".join(part for part in parts if part)
