"""The page of a request: the links that open it, how the request stands in a visitor's words, what they say of it."""

from __future__ import annotations

import base64
import binascii
import hmac
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256

import msgspec

from console.domain.clean import Clean
from console.domain.ids import Id
from console.domain.numbers import ticket_shown
from console.domain.tickets import State

VALID = timedelta(days=180)
"""A link opens its page for so long after it was made; each letter brings a new one."""
SECRET_BYTES = 32
STARS = range(1, 6)
LONGEST_TEXT = 20_000
LONGEST_REMARK = 2_000

ADDRESS_SETTING = "web.address"
"""The setting of the desk with the address under which visitors reach the gateway: `https://help.example.org`."""

_FROM = date(2020, 1, 1)
_SEAL_BYTES = 16
_PLAIN_BYTES = 1 + 16 + 2 + 2
_TOKEN_LETTERS = 50
"""37 bytes in URL-safe Base64 without its padding (RFC 4648 5)."""


class LinkKey(Clean, frozen=True):
    """What links are signed with. `number` stands in the link and tells with which; the newest one signs."""

    number: int
    secret: bytes


class Opened(msgspec.Struct, frozen=True):
    """What a link that is ours and still holds says. `generation` must be that of the ticket."""

    ticket: Id
    generation: int


class Standing(StrEnum):
    """How a request stands for whoever made it."""

    RECEIVED = "received"
    WORKING = "working"
    ANSWERED = "answered"
    """We have answered, and think that nothing is left for us to do unless they write."""
    YOURS = "yours"
    """We wait for them."""
    SOLVED = "solved"


def standing(state: State, *, waits: bool, answered: bool) -> Standing:
    """`waits`: words of theirs wait for ours; `answered`: somebody has answered at least once."""
    if state in {State.SOLVED, State.CLOSED}:
        return Standing.SOLVED
    if state is State.PENDING:
        return Standing.YOURS
    if not answered:
        return Standing.RECEIVED if state is State.NEW else Standing.WORKING
    return Standing.WORKING if waits or state is State.ON_HOLD else Standing.ANSWERED


_LINK = b"link\0"


def token(key: LinkKey, ticket: Id, generation: int, at: datetime, *, seal: bytes = _LINK) -> str:
    """Opens the page of a ticket until VALID after `at`, unless the ticket's links are withdrawn.

    Pages of another kind have another `seal`, so that no link to the one opens the other.
    """
    until = (at + VALID).date()
    plain = (
        bytes([key.number % 256])
        + ticket.bytes
        + (generation % 65_536).to_bytes(2, "big")
        + (until - _FROM).days.to_bytes(2, "big")
    )
    return base64.urlsafe_b64encode(plain + _seal(key, plain, seal)).decode().rstrip("=")


def opened(text: str, keys: tuple[LinkKey, ...], today: date, *, seal: bytes = _LINK) -> Opened | None:
    """None: not ours, over, or signed with a key that is not among `keys`; nobody learns which."""
    if len(text) != _TOKEN_LETTERS or not text.isascii():
        return None
    try:
        whole = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    plain, told = whole[:_PLAIN_BYTES], whole[_PLAIN_BYTES:]
    key = next((one for one in keys if one.number % 256 == plain[0]), None)
    if key is None or not hmac.compare_digest(_seal(key, plain, seal), told):
        return None
    # Other letters that mean the same bytes are no second address of the page.
    if base64.urlsafe_b64encode(whole).decode().rstrip("=") != text:
        return None
    until = _FROM + timedelta(days=int.from_bytes(plain[19:21], "big"))
    if today > until:
        return None
    return Opened(Id(bytes=plain[1:17]), int.from_bytes(plain[17:19], "big"))


def page_address(home: str, token: str) -> str:
    """`home` as in the setting ADDRESS_SETTING."""
    return f"{home.rstrip('/')}/r/{token}"


def survey_address(page: str) -> str:
    """Of the survey of the request whose page is at `page`."""
    home, _, token = page.rpartition("/r/")
    return f"{home}/s/{token}"


def form_seal(key: LinkKey, purpose: str, until: int) -> str:
    """Shows that a form came from us: what it is for, and until when (seconds since 1970) it may be sent."""
    # Under a name of its own, so that no seal of a form is ever one of a link.
    return hmac.new(key.secret, f"form\0{purpose}\0{until}".encode(), sha256).hexdigest()


def _seal(key: LinkKey, plain: bytes, seal: bytes) -> bytes:
    return hmac.new(key.secret, seal + plain, sha256).digest()[:_SEAL_BYTES]


def stars_words(language: str) -> dict[int, str]:
    """What each number of stars means, the best first."""
    words = _STARS.get(language, _STARS["en"])
    return dict(zip(reversed(STARS), words, strict=True))


def survey_line(address: str, language: str) -> str:
    """The survey as a line of an answer, in our light Markdown: one word for each number of stars."""
    question = _ASKED.get(language, _ASKED["en"])
    ways = " · ".join(f"[{word}]({address}?stars={count})" for count, word in stars_words(language).items())
    return f"{question} {ways}"


def helped_line(page: str, language: str) -> str:
    """Asks whether a solution helped; `page` is that of the request, empty where none can be reached."""
    asked, yes, no, plain = _HELPED.get(language, _HELPED["en"])
    return f"{asked} [{yes}]({page}) · [{no}]({page})" if page else f"{asked} {plain}"


class LinksLetter(msgspec.Struct, frozen=True):
    subject: str
    text: str


def links_letter(requests: list[tuple[int, str, str]], language: str) -> LinksLetter:
    """The letter with new links: for each request its number, its subject and the address of its page."""
    words = _NEW_LINKS.get(language, _NEW_LINKS["en"])
    lines = [f"{ticket_shown(number)} {subject}".strip() + f"\n{address}" for number, subject, address in requests]
    return LinksLetter(words[0], "\n\n".join([words[1], *lines, words[2]]))


_NEW_LINKS = {
    "en": (
        "The pages of your requests",
        "Somebody has asked us on our help pages to send this address the way to its requests. Here it is:",
        "If it was not you, there is nothing to do. Keep these addresses to yourself: they open your requests.",
    ),
    "pl": (
        "Strony Twoich zgłoszeń",
        "Na naszych stronach pomocy poproszono o przesłanie na ten adres drogi do zgłoszeń. Oto ona:",
        "Jeśli to nie Ty, nie musisz nic robić. Zachowaj te adresy dla siebie: otwierają Twoje zgłoszenia.",
    ),
    "ru": (
        "Страницы ваших обращений",
        "На наших страницах помощи попросили прислать на этот адрес ссылки на обращения. Вот они:",
        "Если это были не вы, делать ничего не нужно. Не передавайте эти адреса другим: они открывают ваши обращения.",
    ),
}
_ASKED = {
    "en": "How was our help?",
    "pl": "Jak oceniasz naszą pomoc?",
    "ru": "Как мы вам помогли?",
}
_STARS = {
    "en": ("very good", "good", "so-so", "not good", "bad"),
    "pl": ("bardzo dobrze", "dobrze", "średnio", "słabo", "źle"),
    "ru": ("очень хорошо", "хорошо", "так себе", "не очень", "плохо"),
}
_HELPED = {
    "en": ("Does it work for you now?", "Yes", "No, still not", "If not, just answer."),
    "pl": ("Czy teraz wszystko działa?", "Tak", "Nie, nadal nie", "Jeśli nie, po prostu odpisz."),
    "ru": ("Теперь у вас всё работает?", "Да", "Нет, всё ещё нет", "Если нет, просто ответьте."),
}
