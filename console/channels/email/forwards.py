"""Letters that somebody passed on: whose they were, and what was said above them."""

from __future__ import annotations

import re

import msgspec

from console.channels.email import language, quotes, visible
from console.channels.email.letter import Address, Letter
from console.channels.email.parse import read
from console.domain.addresses import is_email
from console.domain.disposition import CLOCKLESS

_LOOKED_AT = 400
"""Lines above which nobody writes before passing a letter on."""
_FORWARD = re.compile(
    r"^\s*(?:fwd?|fw|pd|przek|podaj dalej|wg|tr|rv|enc|doorst|пер|пересл|пересыл|переадр|вп|вт)\s*(?:\[\d+\])?\s*[:：]",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_AROUND_NAME = " \t\"'*<>[]()_:;,“”„«»"
_MARKED = re.compile(r"^\s{0,3}>\s?")


class Forwarded(msgspec.Struct, frozen=True):
    """`said` is what was written above it. `letter` is the one that was passed on, as if it had come by itself."""

    said: str
    letter: Letter


def forwarded(outer: Letter) -> Forwarded | None:
    """The letter that this one passes on, or None when it does not, or does not say whose it was."""
    return _attached(outer) or _inline(outer)


def bare(subject: str) -> str:
    """Without "Fwd:" in any language."""
    while (shorter := _FORWARD.sub("", subject, count=1)) != subject:
        subject = shorter
    return subject.strip()


def _attached(outer: Letter) -> Forwarded | None:
    inside = [file for file in outer.attachments if file.media_type == "message/rfc822"]
    if len(inside) != 1:
        return None
    letter = read(inside[0].content)
    if letter.sender is None or not is_email(letter.sender.email) or letter.disposition in CLOCKLESS:
        return None
    others = tuple(file for file in outer.attachments if file is not inside[0] and not file.inline)
    letter = msgspec.structs.replace(
        letter, message_id=letter.message_id or outer.message_id, attachments=(*letter.attachments, *others)
    )
    return Forwarded(outer.visible_reply.strip(), letter)


def _inline(outer: Letter) -> Forwarded | None:
    lines = outer.text.splitlines()
    by_subject = _FORWARD.match(outer.subject) is not None
    for at in range(min(len(lines), _LOOKED_AT)):
        if quotes.says_forwarded(lines[at]):
            # Apple's programs put a mark before every line of it, the heading as well.
            lines[at + 1 :] = _unmarked(lines[at + 1 :])
        tall = quotes.heading(lines, at)
        if not tall:
            continue
        if not by_subject and not quotes.says_forwarded(lines[at]):
            # The heading of a letter that is answered looks the same.
            return None
        head = lines[at : at + tall]
        sender = _sender(head)
        if sender is None:
            return None
        said = visible.split("\n".join(lines[:at]))
        return Forwarded(said.visible.strip(), _letter(outer, sender, head, lines[at + tall :]))
    return None


def _letter(outer: Letter, sender: Address, head: list[str], body: list[str]) -> Letter:
    text = "\n".join(_unmarked(body)).strip("\n")
    shown = visible.split(text)
    return msgspec.structs.replace(
        outer,
        sender=sender,
        reply_to=(),
        subject=quotes.subject_in(head) or bare(outer.subject),
        text=text,
        visible_reply=shown.visible,
        quoted=shown.quoted,
        signature=shown.signature,
        folded_lines=shown.folded_lines,
        # It would show the words of whoever passed it on as those of the sender.
        html=None,
        attachments=tuple(msgspec.structs.replace(file, inline=False) for file in outer.attachments),
        language=language.guess(shown.visible),
    )


def _unmarked(lines: list[str]) -> list[str]:
    """Without the `>` before each line, where it stands before each."""
    if any(line.strip() and not _MARKED.match(line) for line in lines):
        return lines
    return [_MARKED.sub("", line) for line in lines]


def _sender(head: list[str]) -> Address | None:
    for number, line in enumerate(head):
        written = quotes.sender_in(line)
        if written is None:
            continue
        # Long names go on in the next line.
        for value in (written, f"{written} {head[number + 1]}" if number + 1 < len(head) else ""):
            found = _EMAIL.search(value)
            if found is not None:
                name = value[: found.start()].removesuffix("mailto:").strip(_AROUND_NAME)
                email = found.group().strip(".'*_")
                return Address(name.removesuffix("[mailto").strip(_AROUND_NAME), email) if is_email(email) else None
    return None
