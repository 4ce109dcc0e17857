"""What the person panel and the people page say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QLocale

from console.domain.numbers import ticket_shown
from console.domain.people import Confidence, IdentityKind, first_name
from console.domain.terms import fold
from console.domain.tickets import Channel, State
from console.queries.participant import CohortRow, ContactRow, FoundPerson, IdentityRow, MergedPerson, PersonDetail
from console.queries.ticket_people import TicketPerson
from console.ui.shared.words import calendar_day, clock, day, moment, translate

ICONS = {
    Channel.PHONE: "phone",
    Channel.EMAIL: "envelope-simple",
    Channel.CHAT: "chat-circle-text",
    Channel.IN_PERSON: "user",
}


def language(code: str) -> str:
    """The name of a language; one we have no word for is named by the computer."""
    known = {
        "en": lambda: translate("participant", "English"),
        "pl": lambda: translate("participant", "Polish"),
        "ru": lambda: translate("participant", "Russian"),
    }.get(code)
    if known is not None:
        return known()
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def prefers(channel: Channel) -> str:
    return {
        Channel.PHONE: lambda: translate("participant", "prefers the phone"),
        Channel.EMAIL: lambda: translate("participant", "prefers e-mail"),
        Channel.CHAT: lambda: translate("participant", "prefers chat"),
        Channel.IN_PERSON: lambda: translate("participant", "prefers to come by"),
    }[channel]()


def channel(name: Channel) -> str:
    return {
        Channel.PHONE: lambda: translate("participant", "Phone"),
        Channel.EMAIL: lambda: translate("participant", "E-mail"),
        Channel.CHAT: lambda: translate("participant", "Chat"),
        Channel.IN_PERSON: lambda: translate("participant", "In person"),
    }[name]()


def identity_kind(kind: IdentityKind) -> str:
    return {
        IdentityKind.PHONE: lambda: translate("participant", "Phone"),
        IdentityKind.EMAIL: lambda: translate("participant", "E-mail"),
        IdentityKind.CHAT: lambda: translate("participant", "Chat"),
        IdentityKind.PLATFORM: lambda: translate("participant", "Platform"),
    }[kind]()


def name(person: PersonDetail) -> str:
    return person.name if person.erased_at is None else translate("participant", "Erased person")


def summary(person: PersonDetail) -> str:
    """ "Polish · prefers the phone"."""
    parts = [language(person.language)] if person.language else []
    if person.prefers is not None:
        parts.append(prefers(person.prefers))
    return " · ".join(parts)


def time_zone(name: str, now: datetime) -> str:
    """ "Lisbon, 13:05 there now"; the name alone where this computer does not know it."""
    if not name:
        return ""
    try:
        there = now.astimezone(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError):
        return name
    words = translate("participant", "{place}, {time} there now")
    return words.format(place=name.rpartition("/")[2].replace("_", " "), time=f"{there:%H:%M}")


def merged_note(merged: MergedPerson, now: datetime) -> str:
    """ "12 Nov · Piotr"."""
    parts = (calendar_day(merged.at.astimezone().date(), now.astimezone().date()), first_name(merged.by))
    return " · ".join(part for part in parts if part)


def group(cohort: CohortRow) -> str:
    if not cohort.tutor:
        return cohort.name
    return translate("participant", "{group} · tutor {tutor}").format(group=cohort.name, tutor=cohort.tutor)


def confidence(level: Confidence) -> str:
    return {
        Confidence.UNKNOWN: lambda: translate("participant", "Not known yet"),
        Confidence.NEW: lambda: translate("participant", "New to computers"),
        Confidence.COMFORTABLE: lambda: translate("participant", "Comfortable"),
        Confidence.CONFIDENT: lambda: translate("participant", "Confident"),
    }[level]()


def confidence_source(person: PersonDetail, now: datetime) -> str:
    """Who said so and when; levels are set by people and never guessed."""
    if person.confidence_at is None or person.confidence is Confidence.UNKNOWN:
        return translate("participant", "Nobody has said yet. Press to choose.")
    when = moment(person.confidence_at, now)
    if not person.confidence_by:
        return translate("participant", "{when}. Press to change.").format(when=when)
    return translate("participant", "{name}, {when}. Press to change.").format(name=person.confidence_by, when=when)


def shared(identity: IdentityRow) -> str:
    """ "2 people use this number", with this person counted; "" where it is theirs alone."""
    if not identity.shared_with:
        return ""
    count = identity.shared_with + 1
    if identity.kind is IdentityKind.PHONE:
        return translate("participant", "%n people use this number", "", count)
    if identity.kind is IdentityKind.EMAIL:
        return translate("participant", "%n people use this address", "", count)
    return translate("participant", "%n people use this name", "", count)


def failed(identity: IdentityRow) -> str:
    if not identity.failed:
        return ""
    if identity.kind is IdentityKind.EMAIL:
        return translate("participant", "Letters come back from here")
    return translate("participant", "Could not be reached here")


def outcome(contact: ContactRow, me: str) -> str:
    """How a contact stands: "solved · Piotr". One's own name says nothing new."""
    state = {
        State.NEW: lambda: translate("participant", "new"),
        State.OPEN: lambda: translate("participant", "open"),
        State.PENDING: lambda: translate("participant", "waits for the participant"),
        State.ON_HOLD: lambda: translate("participant", "on hold"),
        State.SOLVED: lambda: translate("participant", "solved"),
        State.CLOSED: lambda: translate("participant", "solved"),
    }[contact.state]()
    if not contact.with_whom or contact.with_whom == me:
        return state
    return f"{state} · {first_name(contact.with_whom)}"


def contact_day(contact: ContactRow, now: datetime) -> str:
    """Today and yesterday by name, else the date: names of weekdays would make the column twice as wide."""
    that, today = contact.at.astimezone().date(), now.astimezone().date()
    return day(contact.at, now) if (today - that).days in (0, 1) else calendar_day(that, today)


def subject(contact: ContactRow) -> str:
    return contact.subject.strip() or no_subject()


def no_subject() -> str:
    return translate("participant", "No subject")


def contact_sentence(contact: ContactRow, me: str, now: datetime) -> str:
    """A whole row for a screen reader."""
    parts = (channel(contact.channel), moment(contact.at, now), subject(contact), outcome(contact, me))
    return ", ".join(parts)


def contact_tip(contact: ContactRow, me: str, now: datetime) -> str:
    head = f"{ticket_shown(contact.number)} · {channel(contact.channel)} · {day(contact.at, now)} {clock(contact.at)}"
    return f"{head}\n{subject(contact)}, {outcome(contact, me)}"


def contacts_in_short(count: int, latest: ContactRow | None, now: datetime) -> str:
    """ "14, yesterday by phone"."""
    if latest is None:
        return str(count)
    how = {
        Channel.PHONE: lambda: translate("participant", "by phone"),
        Channel.EMAIL: lambda: translate("participant", "by e-mail"),
        Channel.CHAT: lambda: translate("participant", "by chat"),
        Channel.IN_PERSON: lambda: translate("participant", "in person"),
    }[latest.channel]()
    when = contact_day(latest, now)
    # "Yesterday" stands inside the line now; a month keeps its own spelling.
    when = when[:1].lower() + when[1:]
    return f"{count}, {when} {how}"


def found_line(person: FoundPerson) -> str:
    """The second line of a found person: where they belong and how they are reached."""
    known = next((shown for shown in person.identities if "@" in shown), "") or next(iter(person.identities), "")
    return " · ".join(part for part in (person.cohort or person.organisation, known) if part)


def open_tickets(count: int) -> str:
    return translate("participant", "%n open", "", count) if count else ""


def found_sentence(person: FoundPerson) -> str:
    return ", ".join(part for part in (person.name, found_line(person), open_tickets(person.open_tickets)) if part)


def best_first(people: Sequence[FoundPerson], typed: str) -> list[FoundPerson]:
    """Those whose name begins with what was typed, then those with it at the start of a word, then the others."""
    wanted = fold(typed.strip())

    def rank(person: FoundPerson) -> int:
        name = fold(person.name)
        if name.startswith(wanted):
            return 0
        return 1 if f" {wanted}" in name else 2

    return sorted(people, key=rank)


def part_of(person: TicketPerson) -> str:
    """Under the name of somebody who takes part in a ticket: their address, and whether they only read along."""
    if person.wrote:
        return person.email if person.name != person.email else ""
    copied = translate("participant", "in copy")
    return f"{copied} · {person.email}" if person.name != person.email else copied
