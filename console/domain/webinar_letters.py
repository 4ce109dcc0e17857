"""Letters about a webinar: invitations and reminders, when it begins in the words of whoever reads, the way in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain import requests, templates
from console.domain.clean import Clean
from console.domain.hours import zone_of
from console.domain.ids import Id
from console.domain.people import first_name
from console.domain.requests import LinkKey
from console.domain.templates import Placeholder
from console.domain.webinars import Registration, WebinarFacts

_SEAL = b"webinar\0"
MOST_AT_ONCE = 200
"""People of one command: little enough that nobody else waits long."""
REMIND_AFTER = timedelta(hours=3)
TAG = "webinar"
"""On the tickets in which such letters stand."""


class LetterKind(StrEnum):
    INVITATION = "invitation"
    REMINDER = "reminder"


class LetterText(Clean, frozen=True):
    """What is written in a language, with placeholders (docs/templates.md)."""

    language: str
    subject: str
    text: str


class Guest(msgspec.Struct, frozen=True):
    """Whoever gets it, as far as a letter says it. `zone` is theirs; empty: that of the desk."""

    name: str
    language: str
    zone: str = ""
    cohort: str = ""


def due(kind: LetterKind, of: Registration, now: datetime) -> bool:
    """Whether somebody is to get such a letter: an invitation once, a reminder not twice within REMIND_AFTER; nobody
    who is in needs one."""
    if of.joined_at is not None:
        return False
    if kind is LetterKind.INVITATION:
        return of.invited_at is None
    return of.reminded_at is None or now - of.reminded_at >= REMIND_AFTER


def token(key: LinkKey, registration: Id, at: datetime) -> str:
    """Opens the way into a webinar for one person (docs/decisions/0015-signed-links.md)."""
    return requests.token(key, registration, 0, at, seal=_SEAL)


def registration_of(text: str, keys: tuple[LinkKey, ...], today: date) -> Id | None:
    told = requests.opened(text, keys, today, seal=_SEAL)
    return told.ticket if told is not None else None


def way_in(home: str, token: str) -> str:
    return f"{home.rstrip('/')}/w/{token}"


def chosen(texts: Mapping[str, LetterText], language: str) -> LetterText:
    """In their language, or in English, or in what there is. KeyError where there is none at all."""
    found = texts.get(language) or texts.get("en") or next(iter(texts.values()), None)
    if found is None:
        raise KeyError(language)
    return found


def values_of(
    facts: WebinarFacts,
    guest: Guest,
    *,
    tutor: str,
    link: str,
    zone: str,
    settings: Mapping[str, str],
    agent: str = "",
) -> dict[str, str]:
    """What the placeholders of a letter to one person are filled with. `zone` is that of the desk."""
    language = guest.language
    return {
        **templates.of_person(guest.name, known=True, cohort=guest.cohort, tutor=tutor),
        **templates.of_agent(agent),
        **templates.of_desk(settings, language),
        Placeholder.FIRST_NAME: first_name(guest.name),
        Placeholder.WEBINAR: facts.title,
        Placeholder.WEBINAR_START: start_said(facts.starts_at, language, _their(guest.zone, zone)),
        Placeholder.WEBINAR_LINK: link,
    }


def filled(letter: LetterText, values: Mapping[str, str], language: str) -> tuple[str, str]:
    """Subject and words as they leave: a line with a hole in it is left out."""
    return (
        " ".join(templates.settled(letter.subject, values, language).split()),
        templates.settled(letter.text, values, language).strip(),
    )


def _their(zone: str, desk: str) -> str:
    try:
        zone_of(zone)
    except ValueError:
        return desk
    return zone or desk


def start_said(at: datetime, language: str, zone: str) -> str:
    """ "Tuesday 24 November, 18:00 CET": with the zone, for whoever reads may be elsewhere."""
    words = _WORDS.get(language, _WORDS["en"])
    here = at.astimezone(zone_of(zone))
    day, month = words["days"].split()[here.weekday()], words["months"].split()[here.month - 1]
    return f"{day}{words['comma']} {here.day} {month}, {here.hour}:{here.minute:02} {here.tzname()}"


def own_texts(kind: LetterKind) -> dict[str, LetterText]:
    """What is written where the desk has no template of its own."""
    return {
        language: LetterText(language, words[f"{kind}_subject"], words[f"{kind}_text"])
        for language, words in _WORDS.items()
    }


_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "days": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "months": "January February March April May June July August September October November December",
        "comma": "",
        "invitation_subject": "Webinar: {webinar}, {webinar_start}",
        "invitation_text": "Hello {first_name},\n\nyou are registered for the webinar “{webinar}”.\n\n"
        "**{webinar_start}**\n\nYour own way in: {webinar_link}\n\n"
        "Please do not pass the link on: it is yours. The calendar file is attached.\n\n"
        "If something does not work, just answer this letter.\n\n{desk}",
        "reminder_subject": "Soon: {webinar}, {webinar_start}",
        "reminder_text": "Hello {first_name},\n\nthe webinar “{webinar}” begins soon.\n\n"
        "**{webinar_start}**\n\nYour own way in: {webinar_link}\n\n"
        "Open it a few minutes earlier: then there is time if the sound does not work.\n\n{desk}",
    },
    "pl": {
        "days": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
        "months": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "comma": ",",
        "invitation_subject": "Webinar: {webinar}, {webinar_start}",
        "invitation_text": "Dzień dobry, {first_name},\n\nmamy Twoje zgłoszenie na webinar „{webinar}”.\n\n"
        "**{webinar_start}**\n\nTwoje wejście: {webinar_link}\n\n"
        "Nie przekazuj tego odnośnika dalej, jest tylko dla Ciebie. Plik do kalendarza jest w załączniku.\n\n"
        "Jeśli coś nie działa, po prostu odpowiedz na ten list.\n\n{desk}",
        "reminder_subject": "Już niedługo: {webinar}, {webinar_start}",
        "reminder_text": "Dzień dobry, {first_name},\n\nniedługo zaczyna się webinar „{webinar}”.\n\n"
        "**{webinar_start}**\n\nTwoje wejście: {webinar_link}\n\n"
        "Otwórz je kilka minut wcześniej: będzie czas, gdyby nie było dźwięku.\n\n{desk}",
    },
    "ru": {
        "days": "понедельник вторник среда четверг пятница суббота воскресенье",
        "months": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "comma": ",",
        "invitation_subject": "Вебинар: {webinar}, {webinar_start}",
        "invitation_text": "Здравствуйте, {first_name}!\n\nВы записаны на вебинар «{webinar}».\n\n"
        "**{webinar_start}**\n\nВаш вход: {webinar_link}\n\n"
        "Не передавайте эту ссылку другим: она только для вас. Файл для календаря приложен.\n\n"
        "Если что-то не работает, просто ответьте на это письмо.\n\n{desk}",
        "reminder_subject": "Уже скоро: {webinar}, {webinar_start}",
        "reminder_text": "Здравствуйте, {first_name}!\n\nСкоро начинается вебинар «{webinar}».\n\n"
        "**{webinar_start}**\n\nВаш вход: {webinar_link}\n\n"
        "Откройте его на несколько минут раньше: будет время, если не окажется звука.\n\n{desk}",
    },
}
