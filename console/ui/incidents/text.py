"""What incidents, groups of texts and messages to many say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from console.domain.broadcast import Audience, BroadcastKind
from console.domain.incidents import Step
from console.domain.people import first_name
from console.domain.tickets import Channel
from console.domain.trouble_lexicon import Trouble
from console.queries.broadcasts import BroadcastRow
from console.queries.troubles import TroubleRow
from console.ui.shared.words import clock, translate

Say = Callable[[], str]

LANGUAGES = {"en": "English", "pl": "Polski", "ru": "Русский"}
"""Each in its own words, as in the settings."""

TROUBLES: Mapping[str, Say] = {
    Trouble.NO_SOUND: lambda: translate("incidents", "No sound"),
    Trouble.CANNOT_JOIN: lambda: translate("incidents", "Can’t get in"),
    Trouble.WHITE_PAGE: lambda: translate("incidents", "Link opens an empty page"),
    Trouble.PASSWORD: lambda: translate("incidents", "Forgot the password"),
    Trouble.FREEZES: lambda: translate("incidents", "The picture freezes"),
    Trouble.FILES: lambda: translate("incidents", "Where are the files?"),
    Trouble.CERTIFICATE: lambda: translate("incidents", "Questions about the certificate"),
    Trouble.ECHO: lambda: translate("incidents", "Echo in the sound"),
    Trouble.LANGUAGE: lambda: translate("incidents", "Wrong language"),
    Trouble.MOBILE_APP: lambda: translate("incidents", "Trouble with the phone app"),
    Trouble.START_TIME: lambda: translate("incidents", "When does it start?"),
    Trouble.RECORDING: lambda: translate("incidents", "Will there be a recording?"),
    Trouble.CHAT: lambda: translate("incidents", "Chat does not work"),
    Trouble.PAYMENT: lambda: translate("incidents", "Questions about paying"),
    Trouble.SLIDES_SMALL: lambda: translate("incidents", "Slides too small"),
}

ICONS: Mapping[str, str] = {
    Trouble.NO_SOUND: "speaker-slash",
    Trouble.CANNOT_JOIN: "door",
    Trouble.WHITE_PAGE: "sign-in",
    Trouble.PASSWORD: "key",
    Trouble.FREEZES: "pause",
    Trouble.FILES: "file-text",
    Trouble.CERTIFICATE: "medal",
    Trouble.ECHO: "waves",
    Trouble.LANGUAGE: "translate",
    Trouble.MOBILE_APP: "device-mobile",
    Trouble.START_TIME: "clock",
    Trouble.RECORDING: "record",
    Trouble.CHAT: "chat-circle",
    Trouble.PAYMENT: "credit-card",
    Trouble.SLIDES_SMALL: "magnifying-glass-plus",
}
MANY = 5
"""From so many people on an incident is what a group needs first, however slowly they came."""
OTHER_ICON, ALONE_ICON = "chats-circle", "dots-three"


def trouble(key: str, title: str = "") -> str:
    """`title` is what a person called it, which wins."""
    known = TROUBLES.get(key)
    return title or (known() if known is not None else translate("incidents", "Something else"))


def title(row: TroubleRow) -> str:
    return trouble(row.trouble, row.title) if row.key else translate("incidents", "Not grouped yet")


def below(row: TroubleRow) -> str:
    return quoted(row.sample) if row.key else translate("incidents", "one of a kind")


def icon(row: TroubleRow) -> str:
    return ICONS.get(row.trouble, OTHER_ICON) if row.key else ALONE_ICON


def main_act(row: TroubleRow) -> str:
    """What a group needs first."""
    if not row.key:
        return translate("incidents", "Look")
    if row.suggested or row.people >= MANY:
        return translate("incidents", "Open incident")
    return translate("incidents", "Answer all")


def main_icon(row: TroubleRow) -> str:
    if not row.key:
        return "eye"
    return "" if row.suggested or row.people >= MANY else "chats"


def row_sentence(row: TroubleRow) -> str:
    """A whole row for a screen reader."""
    parts = (title(row), below(row), people(row.people), new(row.new), row.handlers[0][1] if row.handlers else "")
    return ", ".join(part for part in (*parts, main_act(row)) if part)


def step(one: Step) -> str:
    return {
        Step.SEEN: lambda: translate("incidents", "Seen"),
        Step.CONFIRMED: lambda: translate("incidents", "Confirmed"),
        Step.HELP_SENT: lambda: translate("incidents", "Help sent"),
        Step.SOLVED: lambda: translate("incidents", "Solved"),
    }[one]()


def steps() -> str:
    return translate("incidents", "How far it is")


def step_tip(one: Step) -> str:
    return {
        Step.SEEN: lambda: translate("incidents", "Somebody looks into it"),
        Step.CONFIRMED: lambda: translate("incidents", "It is so, and we know for whom"),
        Step.HELP_SENT: lambda: translate("incidents", "Those who have it know what to do"),
        Step.SOLVED: lambda: translate("incidents", "Solve it with all its tickets…"),
    }[one]()


def step_sentence(one: Step, now: Step) -> str:
    """A button of the bar for a screen reader."""
    order = list(Step)
    if one is now:
        return translate("incidents", "{step}, now").format(step=step(one))
    if order.index(one) < order.index(now):
        return translate("incidents", "{step}, done").format(step=step(one))
    return step(one)


def people(count: int) -> str:
    return translate("incidents", "%n people", "", count)


def new(count: int) -> str:
    return translate("incidents", "%n new", "", count)


def quoted(words: str) -> str:
    return f"“{words}”" if words else ""


def left(until: datetime, now: datetime) -> str:
    """Minutes and seconds, `02:40`; after the time a minus before them."""
    seconds = int((until - now) / timedelta(seconds=1))
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'−' if seconds < 0 else ''}{minutes:02}:{rest:02}"


def audience(one: Audience, count: int) -> str:
    return {
        Audience.AFFECTED: lambda: translate("incidents", "%n who have it", "", count),
        Audience.ON_THE_WAY: lambda: translate("incidents", "%n on the way", "", count),
        Audience.ROOM: lambda: translate("incidents", "%n in the room", "", count),
        Audience.REGISTERED: lambda: translate("incidents", "all %n expected", "", count),
    }[one]()


def channel(one: Channel, count: int) -> str:
    return {
        Channel.CHAT: lambda: translate("incidents", "%n by chat", "", count),
        Channel.EMAIL: lambda: translate("incidents", "%n by e-mail", "", count),
        Channel.PHONE: lambda: translate("incidents", "%n to call", "", count),
        Channel.IN_PERSON: lambda: translate("incidents", "%n in person", "", count),
    }[one]()


CHANNEL_ICONS = {
    Channel.CHAT: "chat-circle-text",
    Channel.EMAIL: "envelope-simple",
    Channel.PHONE: "phone",
    Channel.IN_PERSON: "user",
}


def send(count: int) -> str:
    return translate("incidents", "Send to %n people", "", count)


def texts_ready(shown: str, written: Iterable[str]) -> str:
    """Of the languages beside the one that is shown."""
    others = sorted(language(one) for one in written if one != shown)
    return translate("incidents", "Also ready: {languages}").format(languages=", ".join(others)) if others else ""


def missing(languages: Sequence[str]) -> str:
    said = translate("incidents", "No text in {languages}: these people get it in another language.")
    return said.format(languages=", ".join(map(language, languages)))


def unreachable(count: int) -> str:
    return translate("incidents", "%n cannot be reached.", "", count)


def had(count: int, *, everybody: bool) -> str:
    if everybody:
        return translate("incidents", "Everybody has got it.")
    return translate("incidents", "%n have got it already.", "", count)


def asks(count: int) -> str:
    return translate("incidents", "This goes to %n people at once.", "", count)


def ask_text() -> str:
    return translate("incidents", "It can be taken back for 10 seconds.")


def language(code: str) -> str:
    return LANGUAGES.get(code.partition("-")[0], code)


def kind(one: BroadcastKind) -> str:
    return {
        BroadcastKind.INCIDENT: lambda: translate("incidents", "Message about an incident"),
        BroadcastKind.ANSWER: lambda: translate("incidents", "Answer to all of a group"),
        BroadcastKind.NOTICE: lambda: translate("incidents", "Message to everyone"),
        BroadcastKind.SOLVED: lambda: translate("incidents", "It is solved"),
    }[one]()


def owner(name: str) -> str:
    if not name:
        return translate("incidents", "Nobody’s yet")
    return translate("incidents", "Owner {name}").format(name=first_name(name))


def cause(words: str) -> str:
    if not words:
        return translate("incidents", "Cause not known yet")
    return translate("incidents", "Cause: {words}").format(words=words)


def article(title: str) -> str:
    if not title:
        return translate("incidents", "no article")
    return translate("incidents", "Article: {title}").format(title=title)


def to_call(count: int) -> str:
    return translate("incidents", "Call %n back", "", count)


def sent(row: BroadcastRow) -> str:
    """What became of a message: to how many, and how many of them do not have it yet."""
    said = translate("incidents", "Sent at {time} to %n people", "", row.copies - row.calls).format(
        time=clock(row.sent_at)
    )
    missing = row.copies - row.calls - row.left
    if missing:
        late = translate("incidents", "%n not delivered yet", "", missing)
        return f"{said}, {late}"
    return f"{said}, {translate('incidents', 'all delivered')}"
