"""Bytes in, letter out: the one door of mail reading."""

from console.channels.email import (
    addresses,
    bodies,
    bounces,
    classify,
    cleaning,
    headers,
    language,
    mime,
    signs,
    tags,
    visible,
)
from console.channels.email.letter import Address, Bounce, Disposition, Letter
from console.domain.disposition import REPORTS

MAX_SUBJECT = 4000
MAX_REFERENCES = 500
# What is longer is no letter to be read in a bubble; the whole of it stays in the original.
MAX_TEXT = 2_000_000


def read(raw: bytes, ours: classify.Ours | None = None) -> Letter:
    """The letter that `raw` is, whatever it is: broken ones come with `problems`, hopeless ones quarantined.

    `ours` lets the desk recognise its own letters coming back. Never raises; takes time linear in the size of `raw`.
    """
    problems: list[str] = []
    root = mime.parse(raw, problems)
    parts = mime.leaves(root)
    body = bodies.read(root, problems)
    sender = _sender(root, problems)
    subject = bodies.tidy(root.text_header("subject"))[:MAX_SUBJECT]
    text = body.text
    if len(text) > MAX_TEXT:
        problems.append("The text is too long to be shown; all of it is in the original.")
        text = text[:MAX_TEXT]
    numbers = tags.in_subject(subject)
    verdict = classify.classify(root, parts, sender, text, ours or classify.Ours())
    if verdict.disposition == Disposition.ENCRYPTED:
        problems.append("The letter is encrypted: the desk cannot read it. What was received is attached.")
    html, remote_pictures = cleaning.cleaned(body.html, problems) if body.html is not None else (None, 0)
    shown = visible.split(text)
    return Letter(
        message_id=next(iter(headers.message_ids(root.header("message-id"))), None),
        in_reply_to=headers.message_ids(root.header("in-reply-to"))[:MAX_REFERENCES],
        references=_all_ids(root, "references")[-MAX_REFERENCES:],
        subject=subject,
        sender=sender,
        to=_all_addresses(root, "to"),
        cc=_all_addresses(root, "cc"),
        reply_to=_all_addresses(root, "reply-to"),
        date=headers.date(root.header("date")),
        text=text,
        visible_reply=shown.visible,
        quoted=shown.quoted,
        signature=shown.signature,
        folded_lines=shown.folded_lines,
        html=html,
        has_html=body.html is not None,
        remote_pictures=remote_pictures,
        attachments=tuple(body.files),
        disposition=verdict.disposition,
        auto_answer_allowed=verdict.auto_answer_allowed,
        language=language.guess(shown.visible or subject),
        bounce=_bounce(root, parts, text, verdict.disposition),
        ticket_tags=() if verdict.disposition == Disposition.FOREIGN_THREAD else numbers,
        problems=tuple(dict.fromkeys(problems)),
        mark=headers.mark(root.header(signs.OWN_MARK.lower())),
    )


def _bounce(root: mime.Part, parts: list[mime.Part], text: str, disposition: Disposition) -> Bounce | None:
    if disposition in REPORTS:
        return bounces.facts(root, parts, text, delayed=disposition == Disposition.DELAY_NOTICE)
    return None


def _sender(root: mime.Part, problems: list[str]) -> Address | None:
    """The first From line that names an address, else Sender or Reply-To; a name alone has an empty address."""
    written = [value for name, value in root.raw_headers if name == "from"]
    if len(written) > 1:
        problems.append("The letter names more than one sender; the first is shown.")
    others = (value for wanted in ("sender", "reply-to") for name, value in root.raw_headers if name == wanted)
    for value in (*written, *others):
        found = addresses.addresses(value, limit=1)
        if found:
            return found[0]
    problems.append("The letter does not give the address of its sender.")
    name = next((name for value in written if (name := addresses.name_alone(value))), "")
    return Address(name=name, email="") if name else None


def _all_addresses(root: mime.Part, name: str) -> tuple[Address, ...]:
    joined = b", ".join(value for key, value in root.raw_headers if key == name)
    return addresses.addresses(joined) if joined else ()


def _all_ids(root: mime.Part, name: str) -> tuple[str, ...]:
    return headers.message_ids(b" ".join(value for key, value in root.raw_headers if key == name) or None)
