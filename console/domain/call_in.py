"""Calling in somebody of the desk for a launch: the links that open their page, and what their letters say."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec

from console.domain import requests
from console.domain.ids import Id
from console.domain.requests import LinkKey, Opened
from console.domain.roster import SeatDesk, SeatState

_SEAL = b"callin\0"
LANGUAGES = ("en", "pl", "ru")


class Called(StrEnum):
    """How a call stands for whoever opens its link."""

    WAITS = "waits"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    HERE = "here"
    """They sit at their desk already."""
    OVER = "over"
    """Nobody needs them any more: the call was taken back, another one came after it, or the launch is over."""


def called(state: SeatState, calls: int, of: int, *, ended: bool) -> Called:
    """`of`: the call that the link is about, `calls`: how many there were."""
    if ended or of != calls:
        return Called.OVER
    match state:
        case SeatState.CALLED:
            return Called.WAITS
        case SeatState.ACCEPTED:
            return Called.ACCEPTED
        case SeatState.DECLINED:
            return Called.DECLINED
        case SeatState.ON:
            return Called.HERE
        case SeatState.READY | SeatState.RELEASED:
            return Called.OVER


def token(key: LinkKey, seat: Id, call: int, at: datetime) -> str:
    """Opens the page on which one call is answered (docs/decisions/0015-signed-links.md)."""
    return requests.token(key, seat, call, at, seal=_SEAL)


def opened(text: str, keys: tuple[LinkKey, ...], today: date) -> Opened | None:
    """`ticket` is the id of the seat, `generation` the number of the call."""
    return requests.opened(text, keys, today, seal=_SEAL)


def page_address(home: str, token: str) -> str:
    return f"{home.rstrip('/')}/come/{token}"


class Letter(msgspec.Struct, frozen=True):
    subject: str
    text: str


def desk_word(desk: SeatDesk, language: str) -> str:
    """What a desk of the roster is called in letters and on pages."""
    return _DESKS.get(language, _DESKS["en"])[desk]


def call_letter(
    *,
    language: str,
    name: str,
    lead: str,
    webinar: str,
    begins: str,
    desk: SeatDesk,
    minutes: int,
    address: str,
) -> Letter:
    """To somebody who is called in. `address` is the page on which they answer; empty: there is none, and they answer
    at their console or by letter."""
    said = _WORDS.get(language, _WORDS["en"])
    places = {"name": name, "lead": lead, "webinar": webinar, "begins": begins, "minutes": minutes}
    places["desk"] = desk_word(desk, language)
    blocks = [said["hello"], said["asks"], said["minutes"] if minutes else "", said["how" if address else "how_letter"]]
    text = "\n\n".join(block.format(**places) for block in blocks if block)
    parts = [text, *((address,) if address else ()), said["end"].format(**places)]
    return Letter(said["subject"].format(**places), "\n\n".join(parts))


def no_more_letter(*, language: str, name: str, lead: str, webinar: str) -> Letter:
    """To somebody who was called in and is not needed any more."""
    said = _WORDS.get(language, _WORDS["en"])
    places = {"name": name, "lead": lead, "webinar": webinar}
    blocks = (said["hello"], said["no_more"], said["end"])
    return Letter(said["no_more_subject"].format(**places), "\n\n".join(block.format(**places) for block in blocks))


def crew_subject(webinar: str, language: str) -> str:
    """What the ticket is called in which the letters to the crew of a launch stand."""
    return _WORDS.get(language, _WORDS["en"])["crew"].format(webinar=webinar)


_DESKS: dict[str, dict[SeatDesk, str]] = {
    "en": {
        SeatDesk.CHAT: "Chat",
        SeatDesk.EMAIL: "Email",
        SeatDesk.PHONE: "Phone",
        SeatDesk.ENTRY: "Can’t get in",
        SeatDesk.RELAY: "Text relay",
        SeatDesk.ROOM: "Room host",
    },
    "pl": {
        SeatDesk.CHAT: "Czat",
        SeatDesk.EMAIL: "E-mail",
        SeatDesk.PHONE: "Telefon",
        SeatDesk.ENTRY: "Nie weszli",
        SeatDesk.RELAY: "Napisy na żywo",
        SeatDesk.ROOM: "Gospodarz sali",
    },
    "ru": {
        SeatDesk.CHAT: "Чат",
        SeatDesk.EMAIL: "Почта",
        SeatDesk.PHONE: "Телефон",
        SeatDesk.ENTRY: "Не вошли",
        SeatDesk.RELAY: "Живой текст",
        SeatDesk.ROOM: "Ведущий комнаты",
    },
}
_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "crew": "Calling in: {webinar}",
        "subject": "Can you come? {webinar}, {begins}",
        "hello": "Hello {name},",
        "asks": "{lead} asks you to help with the webinar “{webinar}”, which begins at {begins}. Your place: {desk}.",
        "minutes": "If you accept, you are expected {minutes} min later.",
        "how": "One press is enough to say yes or no, without logging in:",
        "how_letter": "Say yes or no at your console, or answer this letter.",
        "end": "Thank you\n{lead}",
        "no_more_subject": "You are not needed any more: {webinar}",
        "no_more": "You were asked to help with the webinar “{webinar}”. That is settled, you need not come. "
        "Thank you for being there.",
    },
    "pl": {
        "crew": "Wezwania: {webinar}",
        "subject": "Możesz przyjść? {webinar}, {begins}",
        "hello": "Dzień dobry, {name},",
        "asks": "{lead} prosi Cię o pomoc przy webinarze „{webinar}”, który zaczyna się: {begins}. "
        "Twoje miejsce: {desk}.",
        "minutes": "Jeśli się zgodzisz, czekamy na Ciebie za {minutes} min od tej chwili.",
        "how": "Wystarczy jedno naciśnięcie, aby powiedzieć tak lub nie, bez logowania:",
        "how_letter": "Odpowiedz tak lub nie w swojej konsoli albo na ten list.",
        "end": "Dziękujemy\n{lead}",
        "no_more_subject": "Już nie musisz przychodzić: {webinar}",
        "no_more": "Prosiliśmy Cię o pomoc przy webinarze „{webinar}”. Poradziliśmy sobie, nie musisz przychodzić. "
        "Dziękujemy za gotowość.",
    },
    "ru": {
        "crew": "Вызовы: {webinar}",
        "subject": "Можете прийти? {webinar}, {begins}",
        "hello": "Здравствуйте, {name}!",
        "asks": "{lead} просит вас помочь на вебинаре «{webinar}», начало: {begins}. Ваше место: {desk}.",
        "minutes": "Если вы согласитесь, мы ждём вас через {minutes} мин после ответа.",
        "how": "Достаточно одного нажатия, чтобы сказать да или нет, вход не нужен:",
        "how_letter": "Ответьте да или нет в своей консоли или на это письмо.",
        "end": "Спасибо\n{lead}",
        "no_more_subject": "Приходить уже не нужно: {webinar}",
        "no_more": "Мы просили вас помочь на вебинаре «{webinar}». Мы справились, приходить не нужно. "
        "Спасибо за готовность.",
    },
}
