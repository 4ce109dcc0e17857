"""What the settings of mailboxes say: how each one is, what its choices are called, what stands in the preview."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from console.domain.health import Condition, Health
from console.domain.health import Work as Kind
from console.domain.mail_hosts import Before
from console.domain.mailboxes import Keep, Login, Mailbox, Proof, Security
from console.domain.templates import Placeholder, of_agent, of_desk, of_person, of_ticket
from console.errors import ConsoleError
from console.ui.shared.words import fault, number, translate, when

_MEANWHILE = ("tried again by itself", "tried again by themselves", "Letters wait")
"""What a next step says of a gateway that goes on by itself."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How something is, told three times: shape, word and colour. `more` says why and what to do, where that helps."""

    icon: str
    token: str
    words: str
    more: str = ""

    @property
    def fine(self) -> bool:
        return self.token != "warn.text"


def standing(mailbox: Mailbox, channels: Iterable[Health], now: datetime, *, opening: bool = False) -> Standing:
    """`opening`: the program that runs the gateway was opened a moment ago; that it is silent still says nothing."""
    if not mailbox.active:
        return Standing("pause", "text.secondary", translate("mailboxes", "Switched off"))
    told = [one for one in channels if one.about == mailbox.id and one.condition is not Condition.STOPPED]
    heard = [one for one in told if not one.silent(now)]
    if not heard:
        if opening:
            return starting_up()
        return nobody_there(max((one.told_at for one in told), default=None), now)
    failing = next((one for one in heard if one.condition is Condition.TROUBLE), None)
    if failing is not None:
        return failed(failing, now)
    starting = next((one for one in heard if one.condition is Condition.STARTING), None)
    if starting is not None:
        return Standing("spinner", "text.secondary", translate("mailboxes", "Connecting…"))
    busy = next((one for one in heard if one.note), None)
    since = max(one.since for one in heard)
    words = _up({one.work for one in heard})
    more = taking_in(busy.note) if busy is not None else ""
    return Standing("check-circle-fill", "go.text", words, more or since_when(since, now))


def channel(health: Health, now: datetime, *, opening: bool = False) -> Standing:
    """One of the channels of the gateway; `opening` as for a standing."""
    if opening and (health.condition is Condition.STOPPED or health.silent(now)):
        return starting_up()
    if health.condition is Condition.STOPPED:
        return Standing("pause", "text.secondary", translate("mailboxes", "Stopped"), since_when(health.since, now))
    if health.silent(now):
        return nobody_there(health.told_at, now)
    if health.condition is Condition.TROUBLE:
        return failed(health, now)
    if health.condition is Condition.STARTING:
        return Standing("spinner", "text.secondary", translate("mailboxes", "Connecting…"))
    more = taking_in(health.note) if health.note else since_when(health.since, now)
    return Standing("check-circle-fill", "go.text", _up({health.work}), more)


def channel_name(health: Health) -> str:
    """A mailbox has a channel for each way; timers belong to the desk and have no name of their own."""
    return {
        Kind.RECEIVING: translate("mailboxes", "{mailbox}: receiving"),
        Kind.SENDING: translate("mailboxes", "{mailbox}: sending"),
        Kind.TIMERS: translate("mailboxes", "Timers"),
        Kind.PHONE: translate("mailboxes", "Phone: {mailbox}"),
        Kind.WEB: translate("mailboxes", "Address for phone systems"),
        Kind.MOODLE: translate("mailboxes", "Moodle: {mailbox}"),
    }[health.work].format(mailbox=health.name)


def summary(
    mailboxes: Iterable[Mailbox], channels: Iterable[Health], now: datetime, *, opening: bool = False
) -> tuple[Standing, str] | None:
    """All mailboxes and phone systems in one word, and a line for each; None where none is in use."""
    told = tuple(channels)
    mail = [(one.name, standing(one, told, now, opening=opening)) for one in mailboxes if one.active]
    running = (one for one in told if one.work is Kind.PHONE and one.condition is not Condition.STOPPED)
    phone = [(one.name, channel(one, now, opening=opening)) for one in running]
    if not mail and not phone:
        return None
    lines = "\n".join(f"{name}: {how.words}" for name, how in (*mail, *phone))
    for shown, words in (
        (phone, translate("mailboxes", "Phone: {state}")),
        (mail, translate("mailboxes", "Mail: {state}")),
    ):
        ill = next((how for _, how in shown if not how.fine), None)
        told_of = ill or (next((how for _, how in shown if how == starting_up()), None) if opening else None)
        if told_of is not None:
            state = f"{told_of.words[:1].lower()}{told_of.words[1:]}"
            return Standing(told_of.icon, told_of.token, words.format(state=state)), lines
    up = (
        translate("mailboxes", "Mail and phone: up")
        if mail and phone
        else translate("mailboxes", "Mail: up")
        if mail
        else translate("mailboxes", "Phone: up")
    )
    return Standing("check-circle-fill", "go.fill", up), lines


def starting_up() -> Standing:
    return Standing("spinner", "text.secondary", translate("mailboxes", "Starting"))


def nobody_there(last: datetime | None, now: datetime) -> Standing:
    return Standing(
        "cloud-slash",
        "warn.text",
        translate("mailboxes", "No gateway is running"),
        translate("mailboxes", "Last heard of {time}. Letters wait meanwhile; none is lost.").format(
            time=when(last, now)
        )
        if last is not None
        else translate("mailboxes", "None has said anything of this mailbox yet. Letters wait meanwhile."),
    )


def failed(health: Health, now: datetime) -> Standing:
    words = {
        Kind.RECEIVING: translate("mailboxes", "Does not receive"),
        Kind.SENDING: translate("mailboxes", "Does not send"),
        Kind.TIMERS: translate("mailboxes", "Timers stand still"),
        Kind.PHONE: translate("mailboxes", "Not connected"),
        Kind.WEB: translate("mailboxes", "Does not listen"),
    }[health.work]
    parts = [since_when(health.since, now)]
    if health.trouble is not None:
        parts += [fault(part) for part in (health.trouble.title, health.trouble.cause, health.trouble.next_step)]
    return Standing("warning", "warn.text", words, sentences(*parts))


def since_when(since: datetime, now: datetime) -> str:
    return translate("mailboxes", "Since {time}.").format(time=when(since, now))


def taking_in(note: str) -> str:
    """A note of the gateway on how far it is: "1200/45000"."""
    done, _, total = note.partition("/")
    if done.isdigit() and total.isdigit():
        return translate("mailboxes", "Taking in letters: {done} of {total}").format(
            done=number(int(done)), total=number(int(total))
        )
    return note


def _up(works: set[Kind]) -> str:
    if len(works) != 1:
        return translate("mailboxes", "Receives and sends")
    return {
        Kind.RECEIVING: lambda: translate("mailboxes", "Receives"),
        Kind.SENDING: lambda: translate("mailboxes", "Sends"),
        Kind.TIMERS: lambda: translate("mailboxes", "Timers run"),
        Kind.PHONE: lambda: translate("mailboxes", "Connected"),
        Kind.WEB: lambda: translate("mailboxes", "Listens"),
        Kind.MOODLE: lambda: translate("mailboxes", "Brings people"),
    }[min(works)]()


def told(error: ConsoleError) -> str:
    """Cause and next step of a fault."""
    return sentences(fault(error.cause), fault(error.next_step))


def tried(error: ConsoleError) -> str:
    """Cause and next step for a try: nobody tries it again, and no letter waits for it."""
    parts = error.next_step.split(". ")
    left = ". ".join(part for part in parts if not any(said in part for said in _MEANWHILE)).rstrip(".")
    if left == error.next_step.rstrip("."):
        return told(error)
    steps = {
        "": translate("mailboxes", "Try again later."),
        "Open the mailbox in Settings and sign in again": translate("mailboxes", "Sign in again."),
        "Look whether the network is there and the address is right": translate(
            "mailboxes", "Look whether the network is there and the address is right."
        ),
        "Look whether the address and the port are right": translate(
            "mailboxes", "Look whether the address and the port are right."
        ),
        "Look whether the network is there and the address and the port are right": translate(
            "mailboxes", "Look whether the network is there and the address and the port are right."
        ),
        "If it stays so, ask the provider of the mailbox": translate(
            "mailboxes", "If it stays so, ask the provider of the mailbox."
        ),
        "If it stays so, ask whoever looks after the mail server": translate(
            "mailboxes", "If it stays so, ask whoever looks after the mail server."
        ),
        "Look whether the address of the mailbox in Settings is right, or choose there that the server keeps what is "
        "sent": translate(
            "mailboxes",
            "Look whether the address of the mailbox is right, or choose that the server keeps what is sent.",
        ),
    }
    return sentences(fault(error.cause), steps.get(left, left))


def sentences(*parts: str) -> str:
    """One after the other. What a server said often ends without a full stop."""
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in parts if part)


def login(choice: Login) -> str:
    return {
        Login.PASSWORD: translate("mailboxes", "Password"),
        Login.GOOGLE: "Google",
        Login.MICROSOFT: "Microsoft 365",
        Login.NONE: translate("mailboxes", "Nothing"),
    }[choice]


def security(choice: Security) -> str:
    return {
        Security.TLS: translate("mailboxes", "Encrypted (TLS)"),
        Security.STARTTLS: translate("mailboxes", "Encrypted (STARTTLS)"),
        Security.PLAIN: translate("mailboxes", "Not encrypted, for this computer only"),
    }[choice]


def keep(choice: Keep) -> str:
    return {
        Keep.UNTOUCHED: translate("mailboxes", "Stays as it is"),
        Keep.READ: translate("mailboxes", "Is marked as read"),
        Keep.MOVED: translate("mailboxes", "Goes to another folder"),
    }[choice]


def proof(choice: Proof) -> str:
    return {
        Proof.COPY: translate("mailboxes", "By a copy to the mailbox itself"),
        Proof.SERVER: translate("mailboxes", "In the folder where the server files what was sent"),
        Proof.NONE: translate("mailboxes", "It cannot: a person decides"),
    }[choice]


def before(what: Before) -> str:
    """What has to be done at the provider first, as a sentence."""
    return {
        Before.NOTHING: "",
        Before.APP_PASSWORD: translate(
            "mailboxes",
            "This provider refuses the usual password here. Make a password for programs in the security settings "
            "of the account and use that one.",
        ),
        Before.SWITCH_ON: translate(
            "mailboxes",
            "At this provider, programs may read the mail only after IMAP was switched on in the settings of the "
            "mailbox on its website.",
        ),
        Before.SIGN_IN: translate(
            "mailboxes", "This provider takes no passwords from programs. Sign in with Microsoft 365 instead."
        ),
    }[what]


def language(code: str) -> str:
    return {"en": "English", "pl": "Polski", "ru": "Русский"}.get(code, code)


def command_for(mailbox: Mailbox) -> str:
    """What is typed where the gateway of a team runs."""
    return f"third-ring gateway mailbox-password {mailbox.address}"


def example(settings: Mapping[str, str], agent: str, language: str, mailbox: Mailbox) -> dict[str, str]:
    """What the placeholders are filled with in the preview; the desk's own as letters of this mailbox have them."""
    desk = of_desk(settings, language)
    return (
        of_person(
            translate("mailboxes", "Marta Nowak", "a name for examples"),
            known=True,
            email="marta@learners.example",
            cohort="B2 Excel",
            tutor="Daria Kern",
        )
        | of_ticket(4812, translate("mailboxes", "No sound in the lessons", "a subject for examples"))
        | of_agent(agent)
        | desk
        | {
            Placeholder.DESK: desk[Placeholder.DESK] or mailbox.sender or mailbox.name,
            Placeholder.DESK_EMAIL: mailbox.address,
        }
    )
