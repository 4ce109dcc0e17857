"""What the sheet for a new ticket says."""

from __future__ import annotations

from collections.abc import Callable

from console.domain.messages import CallOutcome
from console.domain.numbers import ticket_shown
from console.ui.shared.words import translate
from console.ui.ticket.acts.new.writing import Way

WAYS: dict[Way, Callable[[], str]] = {
    Way.CALL: lambda: translate("new ticket", "Call"),
    Way.LETTER: lambda: translate("new ticket", "Letter"),
    Way.WALK_IN: lambda: translate("new ticket", "Walk-in"),
}

OUTCOMES: dict[CallOutcome, Callable[[], str]] = {
    CallOutcome.SOLVED: lambda: translate("new ticket", "Solved"),
    CallOutcome.FOLLOW_UP: lambda: translate("new ticket", "Follow up"),
    CallOutcome.PASSED_ON: lambda: translate("new ticket", "Passed on"),
    CallOutcome.CALL_BACK: lambda: translate("new ticket", "Call back"),
    CallOutcome.NO_ANSWER: lambda: translate("new ticket", "No answer"),
    CallOutcome.WRONG_NUMBER: lambda: translate("new ticket", "Wrong number"),
    CallOutcome.MISSED: lambda: translate("new ticket", "Missed"),
}


def words_name(way: Way) -> str:
    if way is Way.CALL:
        return translate("new ticket", "What was said")
    if way is Way.LETTER:
        return translate("new ticket", "What the letter says")
    return translate("new ticket", "What they came with")


def opened(number: int, subject: str) -> str:
    if number <= 0:
        # The team's hub has not given it a number yet.
        return translate("new ticket", "Opened: {subject}").format(subject=subject)
    return translate("new ticket", "Opened {number}: {subject}").format(number=ticket_shown(number), subject=subject)


def new_person(typed: str) -> str:
    return translate("new ticket", "New person: {typed}").format(typed=typed)


def missing(person: bool, subject: bool) -> str:
    """What is still to be filled in, "" when all is there."""
    if person and subject:
        return translate("new ticket", "Choose the person and write a subject.")
    if person:
        return translate("new ticket", "Choose the person, or write a name, a number or an address.")
    return translate("new ticket", "Write a subject.") if subject else ""
