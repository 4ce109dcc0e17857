"""What an entry of the thread says around the words themselves."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from console.domain.chats import Mark
from console.domain.disposition import Disposition
from console.domain.ids import Id
from console.domain.messages import Address, CallOutcome, Delivery, Kind, Reason
from console.domain.numbers import phone_shown
from console.domain.tickets import Channel
from console.queries.drafts import HeldRow
from console.queries.ticket import CallEntry, MessageEntry
from console.ui.shared.words import clock, day, moment, span, translate
from console.ui.ticket.acts.text import first_shown

_LONGEST_REASON = 110
"""Characters of what a server said; the whole is in the tool tip."""

GLYPHS = {
    Channel.EMAIL: "envelope-simple",
    Channel.CHAT: "chat-circle-text",
    Channel.PHONE: "phone",
    Channel.IN_PERSON: "user",
}


def channel_name(channel: Channel) -> str:
    return {
        Channel.EMAIL: translate("conversation", "email"),
        Channel.CHAT: translate("conversation", "chat"),
        Channel.PHONE: translate("conversation", "phone"),
        Channel.IN_PERSON: translate("conversation", "in person"),
    }[channel]


def author(entry: MessageEntry, me: Id) -> str:
    if entry.agent_id == me:
        return translate("conversation", "You")
    return entry.author or translate("conversation", "Unknown")


def said_name(entry: MessageEntry, me: Id) -> str:
    """One sentence for a screen reader."""
    return translate("conversation", "{person}, {channel}, {time}: {text}").format(
        person=author(entry, me), channel=channel_name(entry.channel), time=clock(entry.at), text=entry.text
    )


def note_name(entry: MessageEntry, me: Id) -> str:
    return f"{note_from(entry, me)}, {only_the_team()}: {entry.text}"


def note_from(entry: MessageEntry, me: Id) -> str:
    if entry.agent_id == me:
        return translate("conversation", "Note from you")
    return translate("conversation", "Note from {name}").format(name=author(entry, me))


def only_the_team() -> str:
    return translate("conversation", "only the team sees this")


def mentions(text: str) -> list[tuple[int, int]]:
    """(start, length) of every "@name"."""
    return [(hit.start(), len(hit.group())) for hit in re.finditer(r"(?<![\w.])@\w[\w-]*", text)]


def quoted_lines(folded: str) -> int:
    return len(folded.strip("\n").split("\n"))


def show_quoted(folded: str) -> str:
    return translate("conversation", "Show quoted text (%n lines)", "", quoted_lines(folded))


def hide_quoted() -> str:
    return translate("conversation", "Hide quoted text")


def show_as_sent() -> str:
    return translate("conversation", "Show as sent")


def show_text_only() -> str:
    return translate("conversation", "Show the text only")


def no_text() -> str:
    return translate("conversation", "No text")


def recipients(entry: MessageEntry) -> str:
    """Whom a letter of ours went to besides, for the tool tip of its time."""
    lines = []
    if entry.channel is Channel.CHAT and entry.delivery is Delivery.SENT:
        lines.append(translate("conversation", "Sent"))
    if entry.sent_to:
        lines.append(translate("conversation", "To: {names}").format(names=_names(entry.sent_to)))
    if entry.cc:
        lines.append(translate("conversation", "Copy to: {names}").format(names=_names(entry.cc)))
    return "\n".join(lines)


def _names(addresses: tuple[Address, ...]) -> str:
    return ", ".join(f"{each.name} <{each.email}>".strip() for each in addresses)


def label_of(disposition: str) -> str:
    """What a letter is when it is no ordinary one; "" for an ordinary one."""
    labels: dict[str, str] = {
        Disposition.BOUNCE: translate("conversation", "Not delivered: report from the mail server"),
        Disposition.DELAY_NOTICE: translate("conversation", "Delayed: report from the mail server"),
        Disposition.AUTO_REPLY: translate("conversation", "Automatic reply"),
        Disposition.READ_RECEIPT: translate("conversation", "Read receipt"),
        Disposition.FEEDBACK_REPORT: translate("conversation", "Spam report from a mail provider"),
        Disposition.LIST_OR_BULK: translate("conversation", "Newsletter or mailing list"),
        Disposition.MACHINE_MAIL: translate("conversation", "Sent by a machine"),
        Disposition.ENCRYPTED: translate("conversation", "Encrypted: open the original in a mail program"),
        Disposition.MALFORMED_QUARANTINE: translate("conversation", "Damaged: parts of it could not be read"),
        Disposition.ON_PAGE: translate("conversation", "Written on the page of the request"),
        Disposition.OWN_NOTIFICATION_LOOP: translate("conversation", "Came from our own mailbox"),
    }
    return labels.get(disposition, "")


def label_is_warning(disposition: str) -> bool:
    return disposition in {Disposition.BOUNCE, Disposition.MALFORMED_QUARANTINE}


def delivery(entry: MessageEntry) -> str:
    """The way of our words, under the bubble; "" where there is nothing to tell."""
    return _delivery(entry, _shortened(reason(entry)))


def delivery_whole(entry: MessageEntry) -> str:
    """With all that a server said, and when it is tried next."""
    return _delivery(entry, reason(entry))


def _delivery(entry: MessageEntry, why: str) -> str:
    if entry.delivery is None or entry.kind is not Kind.OUTBOUND:
        return ""
    if entry.channel is Channel.CHAT and entry.delivery in (Delivery.SENT, Delivery.QUEUED):
        return _in_chat(entry)
    if waits_for_mailbox(entry):
        return translate("conversation", "Waits for a mailbox")
    if tried_in_vain(entry) and entry.due_at is not None:
        again = clock(entry.due_at)
        return translate("conversation", "Next try at {time}: {reason}").format(time=again, reason=why)
    if entry.delivery is Delivery.SENT and entry.delivery_reason.strip():
        return translate("conversation", "Sent, but not to everybody: {reason}").format(reason=why)
    return {
        Delivery.HELD: translate("conversation", "Waits to be sent"),
        Delivery.QUEUED: translate("conversation", "Queued"),
        Delivery.SENDING: translate("conversation", "Sending"),
        Delivery.SENT: translate("conversation", "Sent"),
        Delivery.FAILED: translate("conversation", "Not delivered: {reason}").format(reason=why),
        Delivery.BOUNCED: translate("conversation", "Came back: {reason}").format(reason=why),
    }[entry.delivery]


def _in_chat(entry: MessageEntry) -> str:
    if entry.delivery is Delivery.QUEUED:
        return translate("conversation", "Not seen yet")
    if entry.delivery_reason == Reason.BY_LETTER:
        return translate("conversation", "Sent by e-mail: they had left the chat")
    return ""  # what everybody expects of a chat; the tool tip says it


def mark_name(mark: Mark) -> str:
    """How far a line of ours has come in a chat, as words."""
    return {
        Mark.DELIVERED: translate("conversation", "Delivered"),
        Mark.READ: translate("conversation", "Read"),
    }[mark]


MARK_ICONS = {Mark.DELIVERED: ("check", "text.tertiary"), Mark.READ: ("checks", "accent.text")}


def is_writing(name: str) -> str:
    if not name:
        return translate("conversation", "The visitor is writing")
    return translate("conversation", "{name} is writing").format(name=first_shown(name))


def rated(name: str) -> str:
    if not name:
        return translate("conversation", "Rated by the participant")
    return translate("conversation", "Rating from {name}").format(name=name)


def stars(count: int) -> str:
    return translate("conversation", "%n of 5 stars", "", count)


def being_looked_up() -> str:
    return translate("conversation", "It is being looked up whether this left. That takes up to three minutes.")


def waits_for_server(trouble: str) -> str:
    """`trouble`: what the mailbox says of its server, as a sentence."""
    return translate("conversation", "Waits: {reason}").format(reason=f"{trouble[:1].lower()}{trouble[1:]}")


def delivery_icon(entry: MessageEntry) -> str:
    if not_delivered(entry):
        return "warning-circle-fill"
    if waits_for_mailbox(entry):
        return "hourglass"
    if entry.delivery is None:
        return ""
    return {
        Delivery.HELD: "clock",
        Delivery.QUEUED: "clock",
        Delivery.SENDING: "paper-plane-tilt",
        Delivery.SENT: "check",
    }.get(entry.delivery, "")


def reason(entry: MessageEntry) -> str:
    """Why it did not leave, as a sentence: ours translated, those of a server as they are."""
    ours = {
        Reason.NO_ADDRESS: translate("conversation", "no address is known."),
        Reason.NO_MAILBOX: translate("conversation", "no mailbox is connected."),
        Reason.STALE: translate("conversation", "it waited for a mailbox for more than a day."),
        Reason.TOO_LARGE: translate("conversation", "the files are too large for the mailbox."),
        Reason.DOUBTFUL: translate(
            "conversation", "the connection broke while it was handed over. It may have arrived all the same."
        ),
        Reason.GAVE_UP: translate("conversation", "their mail server could not be reached for days."),
    }
    said = " ".join(entry.delivery_reason.split())
    known = next((words for name, words in ours.items() if name == said), "")
    if known:
        return known
    if not said:
        return translate("conversation", "no reason was given.")
    return said if said.endswith((".", "!", "?")) else f"{said}."


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_REASON else f"{words[: _LONGEST_REASON - 1].rstrip()}…"


def waits_for_mailbox(entry: MessageEntry) -> bool:
    letter = entry.kind is Kind.OUTBOUND and entry.channel is Channel.EMAIL
    return letter and entry.delivery is Delivery.QUEUED and entry.mailbox is None


def tried_in_vain(entry: MessageEntry) -> bool:
    """It did not leave at once and is tried again by itself."""
    waiting = entry.kind is Kind.OUTBOUND and entry.delivery is Delivery.QUEUED
    return waiting and entry.attempts > 0 and bool(entry.delivery_reason)


def automatic(entry: MessageEntry) -> str:
    """ "Sent automatically: Re: No sound [#12], 13:04"; whether it left, where that is not as it should be."""
    if entry.disposition == Disposition.CARRIED and entry.delivery not in (Delivery.FAILED, Delivery.BOUNCED):
        carried = translate("conversation", "By e-mail, what they had not seen in the chat: {subject}")
        return f"{carried.format(subject=entry.subject)}, {clock(entry.at)}"
    if entry.channel is Channel.CHAT:
        return f"{translate('conversation', 'Told to the visitor by itself')}, {clock(entry.at)}"
    told = {
        None: translate("conversation", "Sent automatically: {subject}"),
        Delivery.SENT: translate("conversation", "Sent automatically: {subject}"),
        Delivery.FAILED: translate("conversation", "Automatic letter, not delivered: {subject}"),
        Delivery.BOUNCED: translate("conversation", "Automatic letter, not delivered: {subject}"),
    }.get(entry.delivery, translate("conversation", "Automatic letter, on its way: {subject}"))
    return f"{told.format(subject=entry.subject)}, {clock(entry.at)}"


def not_delivered(entry: MessageEntry) -> bool:
    return entry.kind is Kind.OUTBOUND and entry.delivery in (Delivery.FAILED, Delivery.BOUNCED)


def connect_mailbox() -> str:
    return translate("conversation", "Connect a mailbox")


def try_now() -> str:
    return translate("conversation", "Try now")


def try_again() -> str:
    return translate("conversation", "Try again")


def call_instead() -> str:
    return translate("conversation", "Call instead")


def other_address() -> str:
    return translate("conversation", "Other address")


def which_address() -> str:
    return translate("conversation", "Send to another address…")


def type_address() -> str:
    return translate("conversation", "No other address is known. Type one.")


def send_to(address: str) -> str:
    return translate("conversation", "Send to {address}").format(address=address)


def came_back_before() -> str:
    return translate("conversation", "letters came back")


def which_number() -> str:
    return translate("conversation", "Call which number?")


def no_number() -> str:
    return translate("conversation", "No number is known. One can be added beside the ticket.")


def number_copied(number: str) -> str:
    return translate("conversation", "Copied, no telephone is connected here: {number}").format(number=number)


def cannot_retry() -> str:
    return translate("conversation", "It cannot be tried now: the desk has no mailbox that sends, or no address.")


def talk(length: timedelta) -> str:
    """ "3 min 12 s": how long a call took, to the second below an hour."""
    total = int(length.total_seconds())
    if total >= 3600:
        return span(length)
    minutes, seconds = divmod(total, 60)
    if not minutes:
        return translate("conversation", "{seconds} s").format(seconds=seconds)
    if not seconds:
        return translate("conversation", "{minutes} min").format(minutes=minutes)
    return translate("conversation", "{minutes} min {seconds} s").format(minutes=minutes, seconds=seconds)


def call_title(call: CallEntry, person: str) -> str:
    name = person or call.number or translate("conversation", "hidden number")
    if call.outgoing:
        return translate("conversation", "Call to {name}").format(name=name)
    if call.outcome is CallOutcome.MISSED:
        return translate("conversation", "Missed call from {name}").format(name=name)
    return translate("conversation", "Call from {name}").format(name=name)


def call_facts(call: CallEntry) -> str:
    """ "answered by Piotr on ring 2 · 3 min 12 s · to be called back"."""
    parts = []
    answered = call.talk_seconds > 0 or bool(call.answered_by)
    if call.outgoing:
        if call.answered_by:
            parts.append(translate("conversation", "called by {name}").format(name=first_shown(call.answered_by)))
    elif call.answered_by and call.rings:
        parts.append(
            translate("conversation", "answered by {name} on ring {ring}").format(
                name=first_shown(call.answered_by), ring=call.rings
            )
        )
    elif call.answered_by:
        parts.append(translate("conversation", "answered by {name}").format(name=first_shown(call.answered_by)))
    elif call.rings and not answered:
        parts.append(translate("conversation", "%n rings, nobody was free", "", call.rings))
    if call.talk_seconds:
        parts.append(talk(timedelta(seconds=call.talk_seconds)))
    elif not answered and call.wait_seconds and not call.outgoing:
        waited = talk(timedelta(seconds=call.wait_seconds))
        parts.append(translate("conversation", "waited {span}").format(span=waited))
    outcome = call_outcome(call.outcome)
    if outcome:
        parts.append(outcome)
    return " · ".join(parts)


def call_outcome(outcome: CallOutcome) -> str:
    return {
        CallOutcome.SOLVED: "",
        CallOutcome.FOLLOW_UP: translate("conversation", "to be followed up"),
        CallOutcome.PASSED_ON: translate("conversation", "passed on"),
        CallOutcome.CALL_BACK: translate("conversation", "to be called back"),
        CallOutcome.NO_ANSWER: translate("conversation", "no answer"),
        CallOutcome.WRONG_NUMBER: translate("conversation", "wrong number"),
        CallOutcome.MISSED: "",
    }[outcome]


def call_back() -> str:
    return translate("conversation", "Call back")


def call_number(number: str) -> str:
    shown = phone_shown(number) if number.startswith("+") else number
    return translate("conversation", "Call {number}").format(number=shown)


def call_glyph(call: CallEntry) -> str:
    if call.outgoing:
        return "phone-outgoing"
    return "phone-x" if call.outcome is CallOutcome.MISSED else "phone"


def day_line(at: datetime, now: datetime) -> str:
    return day(at, now)


def leaves(held: HeldRow, now: datetime) -> str:
    if held.leaves_at <= now:
        return translate("conversation", "Leaves in a moment")
    if not held.later:
        seconds = max(1, round((held.leaves_at - now).total_seconds()))
        return translate("conversation", "Leaves in {seconds} s").format(seconds=seconds)
    return translate("conversation", "Leaves: {moment}").format(moment=moment(held.leaves_at, now))


def new_below(number: int) -> str:
    return translate("conversation", "%n new below", "", number)


def blocked_pictures(number: int) -> str:
    return translate("conversation", "%n pictures from the internet are not shown", "", number)


def found(current: int, total: int) -> str:
    if not total:
        return translate("conversation", "Nothing found")
    return translate("conversation", "{current} of {total}").format(current=current, total=total)
