"""The changes of a ticket as sentences. Names stay in the nominative: the program cannot decline them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from console.commands.spam import BLOCKED
from console.domain.handover import HANDED
from console.domain.routing import RETURNED, ROUTED
from console.domain.rules import FIELD, NOTHING
from console.domain.tickets import Category, Priority, State
from console.queries.ticket import SystemEntry
from console.ui.experts.text import changed as consulted
from console.ui.shared.words import clock, moment, translate
from console.ui.ticket.acts.text import CATEGORIES, PRIORITIES, STATES, first_shown
from console.ui.ticket.conversation.routed import handed_over, returned, routed


def folded(number: int) -> str:
    return translate("changes", "%n changes", "", number)


def line(entry: SystemEntry, now: datetime) -> str:
    """ "Ola took this ticket, 13:04"."""
    return f"{sentence(entry, now)}, {clock(entry.at)}"


def sentence(entry: SystemEntry, now: datetime) -> str:
    field, _, rest = entry.field.partition(":")
    say: Callable[[SystemEntry], str] | None = {
        "opened": _opened,
        "state": _state,
        "priority": _priority,
        "category": _category,
        "owner_id": _owner,
        "participant_id": _participant,
        "merged_into": _merged,
        "snoozed_until": lambda entry: _snoozed(entry, now),
        "subject": _subject,
        "language": _language,
        "link": _linked,
        "rating": _rated,
        "participant": _by_participant,
        "page_links": _page_links,
        FIELD: _ruled,
        "escalated": _escalated,
        "consultation": _consulted,
        ROUTED: lambda entry: routed(entry.before_name, entry.after or ""),
        RETURNED: lambda entry: returned(entry.before_name, entry.after or ""),
        HANDED: lambda entry: handed_over(entry.before_name, entry.after or ""),
    }.get(field)
    if say is not None:
        return say(entry)
    if field == "tag":
        return _tagged(entry, rest)
    if field == BLOCKED:
        return _blocked(entry, rest)
    if field == "message":
        return _moved(entry)
    return translate("changes", "{who} changed this ticket").format(who=_who(entry))


def _who(entry: SystemEntry) -> str:
    return first_shown(entry.actor) or translate("changes", "The program")


def _ruled(entry: SystemEntry) -> str:
    name = (entry.after or "").partition(" ")[2]
    if entry.before == NOTHING:
        return translate("changes", "The rule “{name}” found nothing to do").format(name=name)
    return translate("changes", "The rule “{name}” acted on this ticket").format(name=name)


def _consulted(entry: SystemEntry) -> str:
    return consulted(entry.after or "")


def _escalated(_: SystemEntry) -> str:
    return translate("changes", "This ticket was over its time; somebody was told")


def _opened(entry: SystemEntry) -> str:
    return translate("changes", "{who} opened this ticket").format(who=_who(entry))


def _state(entry: SystemEntry) -> str:
    after = State(entry.after or State.OPEN)
    if after is State.SOLVED:
        return translate("changes", "{who} solved this ticket").format(who=_who(entry))
    if after is State.OPEN and entry.before in (State.SOLVED, State.CLOSED):
        return translate("changes", "{who} reopened this ticket").format(who=_who(entry))
    return translate("changes", "{who} set the state: {state}").format(who=_who(entry), state=STATES[after]())


def _priority(entry: SystemEntry) -> str:
    name = PRIORITIES[Priority(entry.after or Priority.NORMAL)]()
    return translate("changes", "{who} set the priority: {priority}").format(who=_who(entry), priority=name)


def _category(entry: SystemEntry) -> str:
    if entry.after is None:
        return translate("changes", "{who} removed the category").format(who=_who(entry))
    name = CATEGORIES[Category(entry.after)]()
    return translate("changes", "{who} set the category: {category}").format(who=_who(entry), category=name)


def _owner(entry: SystemEntry) -> str:
    if entry.after is None:
        if entry.actor_id is not None and str(entry.actor_id) != entry.before:
            return translate("changes", "{who} released this ticket, owner so far: {owner}").format(
                who=_who(entry), owner=first_shown(entry.before_name)
            )
        return translate("changes", "{who} released this ticket").format(who=_who(entry))
    if entry.actor_id is not None and str(entry.actor_id) == entry.after:
        return translate("changes", "{who} took this ticket").format(who=_who(entry))
    owner = first_shown(entry.after_name)
    return translate("changes", "{who} gave this ticket to {owner}").format(who=_who(entry), owner=owner)


def _participant(entry: SystemEntry) -> str:
    return translate("changes", "{who} set the person: {person}").format(who=_who(entry), person=entry.after_name)


def _merged(entry: SystemEntry) -> str:
    if entry.after is None:
        return translate("changes", "{who} parted this ticket from {ticket}").format(
            who=_who(entry), ticket=entry.before_name
        )
    return translate("changes", "{who} merged a ticket into {ticket}").format(who=_who(entry), ticket=entry.after_name)


def _snoozed(entry: SystemEntry, now: datetime) -> str:
    if entry.after is None:
        if entry.actor_id is None:
            return translate("changes", "The snooze is over")
        return translate("changes", "{who} ended the snooze").format(who=_who(entry))
    until = moment(datetime.fromisoformat(entry.after), now)
    return translate("changes", "{who} snoozed this ticket until: {moment}").format(who=_who(entry), moment=until)


def _subject(entry: SystemEntry) -> str:
    return translate("changes", "{who} renamed this ticket: {subject}").format(
        who=_who(entry), subject=entry.after or ""
    )


def _language(entry: SystemEntry) -> str:
    names = {
        "en": translate("changes", "English"),
        "pl": translate("changes", "Polish"),
        "ru": translate("changes", "Russian"),
    }
    return translate("changes", "{who} set the language: {language}").format(
        who=_who(entry), language=names.get(entry.after or "", entry.after or "")
    )


def _linked(entry: SystemEntry) -> str:
    if entry.after is None:
        return translate("changes", "{who} took the link to {ticket} away").format(
            who=_who(entry), ticket=entry.before_name
        )
    return translate("changes", "{who} linked {ticket}").format(who=_who(entry), ticket=entry.after_name)


def _rated(entry: SystemEntry) -> str:
    stars, _, remark = (entry.after or "").partition(" ")
    count = int(stars) if stars.isdigit() else 0
    said = translate("changes", "Rated by the participant: {stars} of 5").format(stars=count)
    return f"{said}, “{' '.join(remark.split())}”" if remark.strip() else said


def _by_participant(entry: SystemEntry) -> str:
    if entry.after == "solved":
        return translate("changes", "The participant says that it is solved")
    return translate("changes", "The participant says that it is not solved")


def _page_links(entry: SystemEntry) -> str:
    if entry.after == "back":
        return translate("changes", "{who} let the links of the participant hold again").format(who=_who(entry))
    return translate("changes", "{who} withdrew the links of the participant").format(who=_who(entry))


def _tagged(entry: SystemEntry, name: str) -> str:
    if entry.after is None:
        return translate("changes", "{who} took the tag away: {tag}").format(who=_who(entry), tag=name)
    return translate("changes", "{who} added the tag: {tag}").format(who=_who(entry), tag=name)


def _blocked(entry: SystemEntry, sender: str) -> str:
    if entry.after is None:
        return translate("changes", "{who} let letters in again from {sender}").format(who=_who(entry), sender=sender)
    return translate("changes", "{who} blocked the sender: {sender}").format(who=_who(entry), sender=sender)


def _moved(entry: SystemEntry) -> str:
    return translate("changes", "{who} moved messages from {before} to {after}").format(
        who=_who(entry), before=entry.before_name, after=entry.after_name
    )
