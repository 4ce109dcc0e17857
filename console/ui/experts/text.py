"""What questions to experts say."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from console.domain.consultations import Excerpt, Part, Standing, Via, Whose
from console.domain.ids import Id
from console.domain.messages import Delivery
from console.domain.people import Role
from console.queries.consultations import ConsultationRow, LineRow
from console.queries.desk import AgentRow
from console.ui.shared.strip import Tone
from console.ui.shared.words import clock, moment, translate


class Said(NamedTuple):
    tone: Tone
    icon: str
    title: str
    words: str


def standing(row: ConsultationRow, now: datetime, me: Id | None = None) -> Said:
    """How it stands, in one sentence, with what is worth knowing beside it; to `me` where that is who is asked."""
    if me is not None and me == row.expert:
        return _to_me(row, now)
    name = row.name
    failed = row.undelivered
    if failed is not None and row.is_open:
        title = translate("experts", "The question did not arrive. To: {name}").format(name=name)
        return Said("stop", "envelope-simple", title, failed.reason)
    match row.standing:
        case Standing.WAITING:
            return _waiting(row, now)
        case Standing.ASKED_BACK:
            title = translate("experts", "{name} asks back").format(name=name)
            return Said("warn", "question", title, short(_last(row, Part.ASKED_BACK)))
        case Standing.ANSWERED:
            title = translate("experts", "Answer from {name}").format(name=name)
            tone: Tone = "neutral" if row.passed_on_at is not None else "go"
            return Said(tone, "check-circle", title, short(_last(row, Part.ANSWER)))
        case _:
            title = translate("experts", "Not needed any more: the question to {name}").format(name=name)
            return Said("neutral", "x", title, "")


def _to_me(row: ConsultationRow, now: datetime) -> Said:
    if row.standing is Standing.WAITING and row.due_at is not None:
        tone: Tone = "stop" if now >= row.due_at else "neutral"
        said = translate("experts", "Your answer is needed by: {when}").format(when=moment(row.due_at, now))
        return Said(tone, "question", said, "")
    words = {
        Standing.ASKED_BACK: translate("experts", "You asked back"),
        Standing.ANSWERED: translate("experts", "You have answered"),
    }.get(row.standing, translate("experts", "Not needed any more"))
    return Said("neutral", "check-circle", words, "")


def _waiting(row: ConsultationRow, now: datetime) -> Said:
    absent = next((one for one in reversed(row.lines) if one.part is Part.ABSENCE), None)
    due = row.due_at
    if due is None:
        return Said("neutral", "hourglass", translate("experts", "Waiting for {name}").format(name=row.name), "")
    when = clock(due) if due.astimezone().date() == now.astimezone().date() else moment(due, now)
    if now >= due:
        title = translate("experts", "No answer yet from {name}, due {when}").format(name=row.name, when=when)
        return Said("stop", "warning-octagon", title, short(row.question))
    title = translate("experts", "Waiting for the answer from {name}, due {when}").format(name=row.name, when=when)
    if absent is not None:
        words = translate("experts", "Their mailbox answered by itself: {words}").format(words=short(absent.text))
        return Said("warn", "hourglass", title, words)
    near = row.near_at is not None and now >= row.near_at
    return Said("warn" if near else "neutral", "hourglass", title, short(row.question))


def _last(row: ConsultationRow, part: Part) -> str:
    return next((one.text for one in reversed(row.lines) if one.part is part), "")


def short(words: str, letters: int = 140) -> str:
    line = " ".join(words.split())
    return line if len(line) <= letters else line[:letters].rpartition(" ")[0] + " …"


def head(line: LineRow, row: ConsultationRow, now: datetime) -> str:
    """Who said it, what it is, when and how it came."""
    who = line.author or row.name
    what = {
        Part.QUESTION: lambda: translate("experts", "{who} asks {name}"),
        Part.MORE: lambda: translate("experts", "{who} adds"),
        Part.ASKED_BACK: lambda: translate("experts", "{who} asks back"),
        Part.ANSWER: lambda: translate("experts", "Answer from {who}"),
        Part.REMINDER: lambda: translate("experts", "A reminder to {name}"),
        Part.WITHDRAWAL: lambda: translate("experts", "{who}: not needed any more"),
        Part.ABSENCE: lambda: translate("experts", "The mailbox of {name} answered by itself"),
    }[line.part]()
    return f"{what.format(who=who, name=row.name)} · {moment(line.at, now)}"


def way(line: LineRow, row: ConsultationRow) -> str:
    """How it went or came, where that is worth a word."""
    if line.letter_at is not None or line.delivery is not None:
        return _letter(line, row)
    if line.part not in {Part.ANSWER, Part.ASKED_BACK}:
        return ""
    if line.via is Via.LETTER and not line.proved:
        return translate("experts", "By letter. The mail server does not vouch for its sender.")
    return {
        Via.LETTER: translate("experts", "By letter"),
        Via.PAGE: translate("experts", "On their page"),
        Via.TOLD: translate("experts", "Written down by a colleague"),
        Via.CONSOLE: "",
    }[line.via]


def _letter(line: LineRow, row: ConsultationRow) -> str:
    if line.letter_at is not None:
        return translate("experts", "The letter leaves in a moment.")
    if line.delivery in {Delivery.FAILED, Delivery.BOUNCED}:
        return translate("experts", "The letter did not arrive.") + f" {line.reason}".rstrip()
    if line.delivery is Delivery.SENT:
        return translate("experts", "By letter to {email}").format(email=row.email)
    return translate("experts", "The letter is on its way.")


def of(excerpt: Excerpt) -> str:
    return {
        Whose.PARTICIPANT: translate("experts", "From the participant"),
        Whose.DESK: translate("experts", "Our answer"),
        Whose.TEAM: translate("experts", "A note"),
    }[excerpt.whose]


def role(one: Role) -> str:
    return {
        Role.EXPERT: translate("experts", "expert"),
        Role.TUTOR: translate("experts", "tutor"),
        Role.LEAD: translate("experts", "lead"),
        Role.ADMIN: translate("experts", "administrator"),
        Role.AGENT: translate("experts", "agent"),
    }[one]


def person(agent: AgentRow, *, letter: bool) -> str:
    words = f"{agent.name} · {role(agent.role)}"
    return f"{words} · {translate('experts', 'by letter')}" if letter else words


def changed(after: str) -> str:
    """A line of the ticket's history. `after` is as commands/consultation_row.py writes it."""
    how, _, name = after.partition(" ")
    said = {
        Standing.WAITING: lambda: translate("experts", "{name} was asked"),
        Standing.ASKED_BACK: lambda: translate("experts", "{name} asked back"),
        Standing.ANSWERED: lambda: translate("experts", "An answer came from {name}"),
        Standing.WITHDRAWN: lambda: translate("experts", "The question to {name} is settled"),
    }
    return said[Standing(how)]().format(name=name) if how in set(Standing) else name


def about(row: ConsultationRow) -> str:
    """Which ticket; for whoever does not see it, who asks."""
    return row.subject or translate("experts", "Question from {name}").format(name=row.asker)
