"""A letter as the message it becomes, and what the program itself says beside it."""

from __future__ import annotations

from datetime import datetime

from console.channels.email.arrival import Incoming
from console.channels.email.letter import Address
from console.commands.messages import NewFile, NewMessage
from console.domain import messages
from console.domain.ids import Id
from console.domain.messages import Kind
from console.domain.threading import Reason
from console.domain.tickets import Channel

_PROGRAM = "Third Ring"
_ENCRYPTED = {
    "en": "This letter is encrypted and cannot be read here. Nothing of it is lost: open the original in a mail "
    "program that has the key, or ask the sender to write again without encryption.",
    "pl": "Ten list jest zaszyfrowany i nie da się go tu odczytać. Nic z niego nie zginęło: otwórz oryginał w "
    "programie pocztowym, który ma klucz, albo poproś nadawcę o list bez szyfrowania.",
    "ru": "Это письмо зашифровано, и прочитать его здесь нельзя. Ничего не потеряно: откройте оригинал в почтовой "
    "программе с ключом или попросите отправителя написать без шифрования.",
}
_STRANGER_ANSWERS = {
    "en": "This letter answers the linked ticket, but its sender is not one of the people of that ticket. So it got a "
    "ticket of its own. If both are about the same matter, merge them.",
    "pl": "Ten list jest odpowiedzią w powiązanym zgłoszeniu, ale jego nadawca nie należy do osób z tamtego "
    "zgłoszenia. Dlatego ma własne zgłoszenie. Jeśli to ta sama sprawa, połącz je.",
    "ru": "Это письмо отвечает на связанное обращение, но его отправителя нет среди участников того обращения. Поэтому "
    "для него создано отдельное обращение. Если дело одно и то же, объедините их.",
}
_STRANGER_NAMES_TICKET = {
    "en": "This letter names the number of the linked ticket, but its sender is not one of the people of that ticket. "
    "So it got a ticket of its own. If both are about the same matter, merge them.",
    "pl": "Ten list podaje numer powiązanego zgłoszenia, ale jego nadawca nie należy do osób z tamtego zgłoszenia. "
    "Dlatego ma własne zgłoszenie. Jeśli to ta sama sprawa, połącz je.",
    "ru": "В этом письме указан номер связанного обращения, но его отправителя нет среди участников того обращения. "
    "Поэтому для него создано отдельное обращение. Если дело одно и то же, объедините их.",
}
_BY_EMAIL = {"en": "{name} (by e-mail)", "pl": "{name} (e-mailem)", "ru": "{name} (по почте)"}
_WHY = {Reason.STRANGER_ANSWERS: _STRANGER_ANSWERS, Reason.STRANGER_NAMES_TICKET: _STRANGER_NAMES_TICKET}


def new_message(
    one: Incoming,
    *,
    kind: Kind = Kind.INBOUND,
    person: Id | None = None,
    agent: Id | None = None,
    author: str = "",
    reopens: bool = False,
) -> NewMessage:
    letter = one.letter
    return NewMessage(
        id=one.id,
        kind=kind,
        channel=Channel.EMAIL,
        at=one.at,
        text=letter.visible_reply,
        author=author,
        agent_id=agent,
        participant_id=person,
        subject=letter.subject,
        folded="\n\n".join(part for part in (letter.quoted, letter.signature) if part),
        html=letter.html,
        header_id=letter.message_id,
        in_reply_to=next(iter((*letter.in_reply_to, *reversed(letter.references))), None),
        original=one.raw,
        sent_from=_address(letter.sender) if letter.sender else None,
        sent_to=tuple(_address(each) for each in letter.to),
        cc=tuple(_address(each) for each in letter.cc),
        reply_to=tuple(_address(each) for each in letter.reply_to if each.email),
        disposition=letter.disposition,
        files=tuple(
            NewFile(file.name, file.media_type, file.content, file.content_id, file.inline)
            for file in letter.attachments
        ),
        reopens=reopens,
    )


def by_email(name: str, language: str) -> str:
    """The author of what came by e-mail in the name of one of the desk, and nothing proves it."""
    return _BY_EMAIL.get(language, _BY_EMAIL["en"]).format(name=name)


def encrypted(language: str) -> str:
    return _ENCRYPTED.get(language, _ENCRYPTED["en"])


def why_apart(reason: Reason, language: str) -> str:
    """Why a letter that belongs to a ticket by its headers did not go there; "" where there is nothing to tell."""
    words = _WHY.get(reason, {})
    return words.get(language, words.get("en", ""))


def note(identity: Id, at: datetime, text: str) -> NewMessage:
    return NewMessage(
        id=identity, kind=Kind.NOTE, channel=Channel.EMAIL, at=at, text=text, author=_PROGRAM, reopens=False
    )


def _address(address: Address) -> messages.Address:
    return messages.Address(address.name, address.email)
