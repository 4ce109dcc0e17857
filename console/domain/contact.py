"""How to reach the desk: one block for pages, letters and invitations, in the language of its reader."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from console.domain.hours_text import week_said
from console.domain.requests import ADDRESS_SETTING
from console.domain.sla import SETTING, promises_in


class Way(StrEnum):
    PHONE = "phone"
    EMAIL = "email"
    HOURS = "hours"
    HELP = "help"
    REQUEST = "request"


class Line(msgspec.Struct, frozen=True):
    """One line of the block. `address` is what it leads to, in the form of a link; empty: nowhere."""

    way: Way
    label: str
    words: str
    address: str = ""


class Contact(msgspec.Struct, frozen=True):
    """What the desk says of itself to a reader of one language; empty where it says nothing."""

    name: str
    heading: str
    lines: tuple[Line, ...]
    outside: str
    """What to do outside the hours."""

    @property
    def text(self) -> str:
        """The block as plain lines, for letters and whatever else takes only words."""
        return "\n".join(f"{line.label}: {line.words}" for line in self.lines)


def contact(settings: Mapping[str, str], language: str, *, request: str = "") -> Contact:
    """`settings` are those of the desk, `request` the address of the reader's own request."""
    spoken = language if language in _WORDS else "en"
    words = _WORDS[spoken]
    phone, email = settings.get("phone", "").strip(), settings.get("email", "").strip()
    home = settings.get(ADDRESS_SETTING, "").strip().rstrip("/")
    help_page = f"{home}/help/{spoken}" if home else ""
    found = (
        Line(Way.PHONE, words[Way.PHONE], phone, "tel:" + "".join(sign for sign in phone if sign in "+0123456789")),
        Line(Way.EMAIL, words[Way.EMAIL], email, f"mailto:{email}"),
        Line(Way.HOURS, words[Way.HOURS], hours(settings, language)),
        Line(Way.HELP, words[Way.HELP], help_page, help_page),
        Line(Way.REQUEST, words[Way.REQUEST], request, request),
    )
    return Contact(
        name=settings.get("name", ""),
        heading=words["heading"],
        lines=tuple(line for line in found if line.words),
        outside=settings.get(f"outside.{language}", "").strip() or words["outside"],
    )


def hours(settings: Mapping[str, str], language: str) -> str:
    """When somebody is there, as words: given for each language ("hours.pl"), for all, or those of the week."""
    said = settings.get(f"hours.{language}", "") or settings.get("hours", "")
    if said:
        return said
    known = promises_in(settings.get(SETTING)).hours
    return "" if known.always else week_said(known, language)


_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "heading": "How to reach us",
        Way.PHONE: "Phone",
        Way.EMAIL: "E-mail",
        Way.HOURS: "We are here",
        Way.HELP: "Help",
        Way.REQUEST: "Your request",
        "outside": "Outside these hours write to us: nothing gets lost, and we answer as soon as we are back.",
    },
    "pl": {
        "heading": "Jak się z nami skontaktować",
        Way.PHONE: "Telefon",
        Way.EMAIL: "E-mail",
        Way.HOURS: "Jesteśmy",
        Way.HELP: "Pomoc",
        Way.REQUEST: "Twoje zgłoszenie",
        "outside": "Poza tymi godzinami napisz do nas: nic nie zginie, a odpowiemy zaraz po powrocie.",
    },
    "ru": {
        "heading": "Как с нами связаться",
        Way.PHONE: "Телефон",
        Way.EMAIL: "Почта",
        Way.HOURS: "Мы на месте",
        Way.HELP: "Помощь",
        Way.REQUEST: "Ваше обращение",
        "outside": "В другое время напишите нам: ничего не потеряется, и мы ответим, как только вернёмся.",
    },
}
