"""What the composer says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from console.domain.changes import Refusal
from console.domain.mailboxes import Mailbox
from console.domain.messages import Address, File, Kind
from console.domain.tickets import Channel
from console.domain.tone import Hint, Rule
from console.domain.weight import room_for_files
from console.queries.drafts import HeldRow
from console.ui.shared.words import ago, file_size, moment, translate

_LONGEST_NAME = 32

ICONS = {
    Channel.EMAIL: "envelope-simple",
    Channel.CHAT: "chat-circle-text",
    Channel.PHONE: "phone",
    Channel.IN_PERSON: "user",
}


def channel_name(channel: Channel) -> str:
    return {
        Channel.EMAIL: lambda: translate("composer", "Email"),
        Channel.CHAT: lambda: translate("composer", "Chat"),
        Channel.PHONE: lambda: translate("composer", "Phone"),
        Channel.IN_PERSON: lambda: translate("composer", "In person"),
    }[channel]()


def accessible_name(note: bool, channel: Channel, name: str) -> str:
    """What a screen reader says on entering the text: where the words will go, before anything else."""
    if note:
        return translate("composer", "Note, only the team")
    if channel is Channel.CHAT:
        return translate("composer", "Reply by chat to {name}").format(name=name)
    return translate("composer", "Reply by email to {name}").format(name=name)


def placeholder(note: bool, name: str) -> str:
    if note:
        return translate("composer", "Write a note for the team")
    return translate("composer", "Write to {name}. Type / for a template").format(name=name)


def saved_mark(at: datetime) -> str:
    return translate("composer", "Draft saved {time}").format(time=f"{at.astimezone():%H:%M}")


def unsaved_mark() -> str:
    return translate("composer", "Not saved yet")


def send_label(channel: Channel) -> str:
    """On the button: letters wait for an answer by themselves, and the button says so."""
    if channel is Channel.CHAT:
        return translate("composer", "Send")
    return translate("composer", "Send and wait")


def send_hint(channel: Channel, seconds: int) -> str:
    if channel is Channel.CHAT:
        return translate("composer", "Sends at once in chat")
    if seconds <= 0:
        return translate("composer", "Goes out at once")
    return translate("composer", "Goes out in {seconds} s").format(seconds=seconds)


def sending(to: str, seconds: int) -> tuple[str, str]:
    """The sentence of the bar and the part of it in bold. The name stands in the nominative in every language."""
    strong = translate("composer", "{seconds} s").format(seconds=seconds)
    return translate("composer", "Sending to {name} in {time}").format(name=to, time=strong), strong


def sending_later(to: str, at: datetime, now: datetime) -> tuple[str, str]:
    strong = moment(at, now)
    return translate("composer", "Goes out: {time}. To: {name}").format(name=to, time=strong), strong


def sent_notice(held: HeldRow, now: datetime) -> str:
    """For the toast after the ticket was left."""
    if held.later:
        return sending_later(held.to, held.leaves_at, now)[0]
    return translate("composer", "On its way to {name}").format(name=held.to)


def came_back(name: str, overtaken: bool) -> tuple[str, str]:
    """Lead and text of the notice that an answer is a draft again."""
    lead = translate("composer", "Not sent: {name}").format(name=name)
    if overtaken:
        return lead, translate("composer", "Something new arrived in between. Your text is back as a draft.")
    return lead, translate("composer", "The program was not running when it was due. Your text is back as a draft.")


def clash(kind: Kind, author: str, at: datetime, now: datetime) -> tuple[str, str]:
    """Title and text of the send guard; without a verb that would need the author's gender."""
    since = ago(now - at)
    if kind is Kind.INBOUND:
        title = translate("composer", "New message from {name}, {ago}").format(name=author, ago=since)
    else:
        title = translate("composer", "New answer from {name}, {ago}").format(name=author, ago=since)
    return title, translate("composer", "Your text is safe. Read it, then decide.")


def show_newer(kind: Kind) -> str:
    if kind is Kind.INBOUND:
        return translate("composer", "Show the message")
    return translate("composer", "Show the answer")


def empty(note: bool) -> str:
    if note:
        return translate("composer", "The note is empty. Write a word or attach a file.")
    return translate("composer", "There is nothing to send yet. Write a word or attach a file.")


def note_only() -> str:
    return translate("composer", "This is a note for the team. Add it, or switch to Reply.")


def holes_left(count: int) -> str:
    return translate("composer", "%n places are not filled in. Send again to send it as it is.", "", count)


def no_address(name: str, channel: Channel) -> str:
    if channel is Channel.CHAT:
        return translate("composer", "{name} cannot be reached by chat. Choose email, or keep it as a note.").format(
            name=name
        )
    return translate("composer", "No email address is known for {name}. Add one, or keep it as a note.").format(
        name=name
    )


def wrong_addresses(addresses: Sequence[str]) -> str:
    return translate("composer", "This address is not complete: {addresses}").format(addresses=", ".join(addresses))


def nobody_left() -> str:
    return translate("composer", "Nobody stands in the line To. Add an address, or keep it as a note.")


def to_name() -> str:
    return translate("composer", "To")


def to_spoken() -> str:
    return translate("composer", "Send to")


def cc_name() -> str:
    return translate("composer", "Cc")


def cc_spoken() -> str:
    return translate("composer", "Copy to")


def fold_heading() -> str:
    return translate("composer", "Fold To, Cc and subject")


def asked_for(address: Address) -> str:
    """Under the heading: the last letter has another address for answers, and nothing shows whose that is."""
    return translate("composer", "The letter asks for answers to {address}").format(address=address.email)


def why_asked() -> str:
    return translate(
        "composer",
        "This address is not known here. Anybody can write a letter in the name of somebody else: ask first.",
    )


def write_to(address: Address) -> str:
    return translate("composer", "Write to {address}").format(address=address.email)


def mailbox_shown(mailbox: Mailbox) -> str:
    return mailbox.name or mailbox.address


def head_line(to: Sequence[Address], cc: Sequence[Address], subject: str, leaves_from: str) -> str:
    """ "To Jan Kowalski · copy to Anna · Re: No sound · from Help desk"."""
    parts = [
        translate("composer", "To {names}").format(names=_named(to, 2))
        if to
        else translate("composer", "To: nobody yet")
    ]
    if cc:
        parts.append(translate("composer", "copy to {names}").format(names=_named(cc, 1)))
    parts.append(subject)
    if leaves_from:
        parts.append(translate("composer", "from {mailbox}").format(mailbox=leaves_from))
    return " · ".join(part for part in parts if part)


def head_whole(to: Sequence[Address], cc: Sequence[Address], subject: str, mailbox: Mailbox | None) -> str:
    """For the tool tip: with the addresses."""
    lines = [f"{to_name()}: {_written(to)}"] if to else []
    if cc:
        lines.append(f"{cc_name()}: {_written(cc)}")
    lines.append(translate("composer", "Subject: {subject}").format(subject=subject))
    if mailbox is not None:
        lines.append(translate("composer", "From: {address}").format(address=mailbox.address))
    return "\n".join(lines)


def _named(people: Sequence[Address], most: int) -> str:
    """The first of them, and how many more: the subject behind them has to be read as well."""
    names = [one.name or one.email for one in people]
    shown = ", ".join(name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…" for name in names[:most])
    return shown if len(names) <= most else f"{shown} +{len(names) - most}"


def _written(people: Sequence[Address]) -> str:
    return ", ".join(f"{one.name} <{one.email}>".strip() if one.name else one.email for one in people)


def quote_letter() -> str:
    return translate("composer", "Show what is answered")


def quote_nothing() -> str:
    return translate("composer", "Take the quoted letter out")


def quoted_name() -> str:
    return translate("composer", "Letter that is answered")


def nothing_to_quote() -> str:
    return translate("composer", "There is no letter here that could be quoted.")


def quoted_lines(words: str, *, unfolded: bool) -> str:
    if unfolded:
        return translate("composer", "Fold the quoted letter")
    return translate("composer", "Quoted: %n lines", "", words.count("\n") + 1)


def signature_name(words: str) -> str:
    return translate("composer", "Comes under the letter: {words}").format(words=" ".join(words.split()))


def too_large_to_leave(files: Sequence[File], mailbox: Mailbox) -> str:
    """Which file, how large, what to do. Bytes grow by a third on their way."""
    largest = max(files, key=lambda file: file.size)
    room, limit = file_size(room_for_files(mailbox)), file_size(mailbox.largest)
    if len(files) == 1:
        sentence = translate(
            "composer",
            "{name} has {size}. {mailbox} takes letters up to {limit}, which is about {room} of files. "
            "Take it out and send a link instead.",
        )
    else:
        sentence = translate(
            "composer",
            "The files have {total} in all, {name} the most: {size}. {mailbox} takes letters up to {limit}, which is "
            "about {room} of files. Take one out, or send a link.",
        )
    return sentence.format(
        name=largest.name,
        size=file_size(largest.size),
        total=file_size(sum(file.size for file in files)),
        mailbox=mailbox_shown(mailbox),
        limit=limit,
        room=room,
    )


def refused(refusal: Refusal) -> str:
    reasons = {
        Refusal.NO_RIGHT: lambda: translate(
            "composer", "Only agents can answer. Your text is safe; keep it as a note."
        ),
        Refusal.NOT_POSSIBLE: lambda: translate("composer", "The ticket cannot take that state now. Send it without."),
        Refusal.GONE: lambda: translate("composer", "This ticket is gone. Your text is safe here."),
        Refusal.EMPTY: lambda: empty(note=False),
        Refusal.TOO_LATE: lambda: translate("composer", "It has left already and cannot be taken back."),
    }
    return reasons.get(refusal, lambda: translate("composer", "It was not sent. Your text is safe."))()


def draft_joined() -> str:
    return translate("composer", "Your draft has just come in. Read both once more, then send.")


def still_reading() -> str:
    return translate("composer", "A file is still being read. Send again in a moment.")


def file_empty(name: str) -> str:
    return translate("composer", "{name} is empty.").format(name=name)


def file_unreadable(name: str) -> str:
    return translate("composer", "{name} cannot be read. Is it open elsewhere, or gone?").format(name=name)


def file_too_large(name: str, size: int) -> str:
    return translate("composer", "{name} has {size}. More than 50 MB cannot be sent; a link can.").format(
        name=name, size=file_size(size)
    )


def files_too_large(size: int) -> str:
    return translate("composer", "{size} in all. More than 50 MB cannot be sent; a link can.").format(
        size=file_size(size)
    )


def files_large(size: int) -> str:
    return translate("composer", "{size} in all: many mailboxes take no more than 25 MB.").format(size=file_size(size))


def tone(hint: Hint) -> tuple[str, str]:
    """A hint as a sentence, and the part of it in bold."""
    words, instead = _short(hint.words), _short(hint.instead.strip(",!\n "))
    if hint.rule is Rule.HARD_WORD:
        strong = translate("composer", "“{word}”").format(word=instead)
        sentence = translate("composer", "Hard word for a beginner: “{word}”. Try {better}.")
        return sentence.format(word=words, better=strong), strong
    if hint.rule is Rule.COMMAND:
        strong = translate("composer", "“{word}”").format(word=instead)
        sentence = translate("composer", "“{word}” sounds like an order. Try {better}.")
        return sentence.format(word=words, better=strong), strong
    if hint.rule is Rule.GREETING and instead:
        strong = translate("composer", "“{word}”").format(word=instead)
        return translate("composer", "A first answer is warmer with {better}.").format(better=strong), strong
    if hint.rule is Rule.BLAME:
        return translate("composer", "“{word}” looks for a fault. Say what helps now.").format(word=words), ""
    return {
        Rule.GREETING: lambda: translate("composer", "A first answer is warmer with a greeting."),
        Rule.SHOUTING: lambda: translate("composer", "“{word}” reads like shouting.").format(word=words),
        Rule.LONG_SENTENCE: lambda: translate("composer", "A long sentence: “{word}” Two are easier to follow.").format(
            word=words
        ),
        Rule.NO_NEXT_STEP: lambda: translate("composer", "What happens next? A word about it is reassuring."),
    }[hint.rule](), ""


def _short(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= 40 else f"{one_line[:36].rstrip()}…"
