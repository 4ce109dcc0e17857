"""What is said after an act: done, done in part, refused, taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from console.domain.changes import Refusal
from console.domain.tickets import State
from console.queries.queue import TicketRow
from console.ui.shared.words import translate
from console.ui.ticket.acts import text

Said = Callable[[int, int], str]
"""Of how many it was done, and how many were left as they were."""


def plain(done: Callable[[str], str], rows: Sequence[TicketRow], left: Callable[[int], str] | None = None) -> Said:
    """ "Solved: Irina Volkova", "Solved: 4 tickets. 1 was closed already."."""

    def say(changed: int, skipped: int) -> str:
        about = text.whose(rows[0]) if len(rows) == 1 else text.tickets(changed)
        if not changed:
            return (left or left_as_is)(skipped)
        return " ".join([done(about), *([(left or left_as_is)(skipped)] if skipped else [])])

    return say


def left_as_is(count: int) -> str:
    return translate("acts", "%n stay as they were.", "", count)


def claimed(about: str) -> str:
    return translate("acts", "Yours now: {about}.").format(about=about)


def have_owners(count: int) -> str:
    return translate("acts", "%n have an owner already.", "", count)


def released(about: str) -> str:
    return translate("acts", "Released: {about}.").format(about=about)


def given(agent: str) -> Callable[[str], str]:
    return lambda about: translate("acts", "Given to {agent}: {about}.").format(agent=agent, about=about)


def have_it(agent: str) -> Callable[[int], str]:
    return lambda count: translate("acts", "{agent} has %n already.", "", count).format(agent=agent)


def became(state: State) -> Callable[[str], str]:
    says: dict[State, Callable[[], str]] = {
        State.NEW: lambda: translate("acts", "Open: {about}."),
        State.OPEN: lambda: translate("acts", "Open: {about}."),
        State.PENDING: lambda: translate("acts", "Waiting for the person: {about}."),
        State.ON_HOLD: lambda: translate("acts", "On hold: {about}."),
        State.SOLVED: lambda: translate("acts", "Solved: {about}."),
        State.CLOSED: lambda: translate("acts", "Closed: {about}."),
    }
    return lambda about: says[state]().format(about=about)


def stood_already(rows: Sequence[TicketRow], state: State) -> Callable[[int], str]:
    """Why some could not be set: they were so already, or are closed, which only Open ends."""
    same = sum(row.state is state for row in rows)
    closed = sum(row.state is State.CLOSED and state is not State.CLOSED for row in rows)

    def say(count: int) -> str:
        if same + closed != count:
            return left_as_is(count)  # somebody changed them while we looked
        parts = []
        if same:
            parts.append(_already(state, same))
        if closed:
            parts.append(translate("acts", "%n were closed already.", "", closed))
        return " ".join(parts)

    return say


def _already(state: State, count: int) -> str:
    if state is State.SOLVED:
        return translate("acts", "%n were solved already.", "", count)
    if state is State.CLOSED:
        return translate("acts", "%n were closed already.", "", count)
    return translate("acts", "%n were so already.", "", count)


def marked_spam(about: str) -> str:
    return translate("acts", "Marked as spam and closed: {about}.").format(about=about)


def blocked(about: str) -> str:
    return translate("acts", "Marked as spam, and letters of the sender are set aside from now on: {about}.").format(
        about=about
    )


def woken(about: str) -> str:
    return translate("acts", "Awake again: {about}.").format(about=about)


def unread(about: str) -> str:
    return translate("acts", "Marked as unread: {about}.").format(about=about)


def read(about: str) -> str:
    return translate("acts", "Marked as read: {about}.").format(about=about)


def refused(refusal: Refusal, who: str, about: str) -> str:
    says: dict[Refusal, Callable[[], str]] = {
        Refusal.GONE: lambda: translate("acts", "It is not there any more: {about}."),
        Refusal.NO_RIGHT: lambda: translate("acts", "Your role does not include this. A lead can do it."),
        Refusal.TAKEN: lambda: translate("acts", "{who} has it already: {about}."),
        Refusal.NEWER: lambda: translate("acts", "There are newer messages: {about}."),
        Refusal.NOT_POSSIBLE: lambda: translate("acts", "This cannot be done as it stands now: {about}."),
        Refusal.TOO_LATE: lambda: translate("acts", "It cannot be taken back any more: {about}."),
        Refusal.EMPTY: lambda: translate("acts", "There was nothing to do it to."),
        Refusal.EXISTS: lambda: translate("acts", "It is there already: {about}."),
        Refusal.FAULT: lambda: translate("acts", "Not done, through no fault of yours: {about}."),
    }
    return says[refusal]().format(who=who or translate("acts", "A colleague"), about=about)


def nobody_waits() -> str:
    return translate("acts", "Nobody is waiting. You have everything answered.")


def take_over() -> str:
    return translate("acts", "Take it over")


def take_back() -> str:
    return translate("acts", "Take back")


def copied(numbers: str) -> str:
    return translate("acts", "Copied: {numbers}").format(numbers=numbers)


def link_copied() -> str:
    return translate("acts", "The link is copied. Whoever has it can read this request.")


def no_pages() -> str:
    return translate("acts", "The desk has no address for its pages yet. A lead sets it under Templates of answers.")


def links_withdrawn(whose: str) -> str:
    return translate("acts", "The links that were sent lead nowhere now: {whose}.").format(whose=whose)


def all_links_withdrawn() -> str:
    return translate("acts", "No link that was ever sent leads anywhere now.")


def undone(what: str) -> str:
    return translate("acts", "Undone: {what}.").format(what=what)


def redone(what: str) -> str:
    return translate("acts", "Done again: {what}.").format(what=what)


def in_part(total: int, changed_since: int) -> str:
    """ "3 of 5 put back, 2 were changed by others."."""
    first = translate("acts", "{put} of {total} put back.").format(put=total - changed_since, total=total)
    return f"{first} {translate('acts', '%n were changed since.', '', changed_since)}"


def too_late(what: str) -> str:
    return translate("acts", "Changed by somebody since, so it stays: {what}.").format(what=what)


def has_left(what: str) -> str:
    return translate("acts", "It has left already: {what}.").format(what=what)


def has_priority(name: str) -> Callable[[str], str]:
    return lambda about: translate("acts", "Priority {name}: {about}.").format(name=name, about=about)


def has_category(name: str) -> Callable[[str], str]:
    return lambda about: translate("acts", "Category {name}: {about}.").format(name=name, about=about)


def tagged(add: Sequence[str], remove: Sequence[str]) -> Callable[[str], str]:
    signs = " ".join([*(f"+{name}" for name in add), *(f"−{name}" for name in remove)])
    return lambda about: translate("acts", "Tags {signs}: {about}.").format(signs=signs, about=about)


def snoozed(until: str) -> Callable[[str], str]:
    return lambda about: translate("acts", "Snoozed until {until}: {about}.").format(until=until, about=about)


def renamed(subject: str) -> str:
    return translate("acts", "New subject: {subject}").format(subject=subject)


def merged(going: str, into: str) -> str:
    return translate("acts", "{going} lives on in {into}.").format(going=going, into=into)


def parted(number: str) -> str:
    return translate("acts", "{number} stands alone again.").format(number=number)


def linked(number: str) -> str:
    return translate("acts", "Linked with {number}.").format(number=number)


def unlinked(number: str) -> str:
    return translate("acts", "No longer linked with {number}.").format(number=number)


def belongs_to(number: str, person: str) -> str:
    return translate("acts", "{number} belongs to: {person}.").format(number=number, person=person)


def split(count: int) -> str:
    return translate("acts", "%n messages are a ticket of their own now.", "", count)
