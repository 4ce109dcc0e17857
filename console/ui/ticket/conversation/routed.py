"""Why routing chose somebody, and why a ticket went back to the queue, as sentences."""

from __future__ import annotations

import msgspec

from console.domain.load import points
from console.domain.roster import SeatDesk
from console.domain.routing import Choice, Reason, Why, back_in, choice_in
from console.domain.tickets import Category
from console.domain.waits import wait_said
from console.ui.roster.text import desk
from console.ui.shared.words import translate
from console.ui.ticket.acts.text import CATEGORIES, first_shown

_LANGUAGES = {
    "en": lambda: translate("changes", "English"),
    "pl": lambda: translate("changes", "Polish"),
    "ru": lambda: translate("changes", "Russian"),
}


def why(choice: Choice) -> str:
    """ "dealt with this person last"; for nobody, why not."""
    words = ", ".join(map(_word, choice.words))
    if choice.why is Why.FULL and words:
        return translate("routing", "whoever there knows this has no room: {skills}").format(skills=words)
    return {
        Why.LAST_AGENT: lambda: translate("routing", "dealt with this person last"),
        Why.SKILL: lambda: translate("routing", "knows this: {skills}").format(skills=words),
        Why.LANGUAGE: lambda: translate("routing", "answers in this language: {language}").format(language=words),
        Why.SEAT: lambda: translate("routing", "sits at {desk} in the launch").format(desk=words),
        Why.ROOM: lambda: translate("routing", "has most room: {load} of {capacity}").format(
            load=_points(choice.load), capacity=_points(choice.capacity)
        ),
        Why.NOBODY_HERE: lambda: translate("routing", "nobody is there"),
        Why.FULL: lambda: translate("routing", "nobody there has room"),
        Why.LEFT: lambda: translate("routing", "everybody there has let it go"),
    }[choice.why]()


def routed(name: str, told: str) -> str:
    """The line of the history after somebody was chosen."""
    try:
        choice = choice_in(told)
    except msgspec.DecodeError:
        return translate("routing", "{name} was chosen by routing").format(name=first_shown(name))
    return translate("routing", "{name} was chosen by routing: {why}").format(name=first_shown(name), why=why(choice))


def returned(name: str, told: str) -> str:
    """The line of the history after a ticket went back to the queue."""
    who = first_shown(name)
    try:
        back = back_in(told)
    except ValueError:
        return translate("routing", "Back in the queue, owner so far: {name}").format(name=who)
    match back.reason:
        case Reason.UNTOUCHED:
            said = translate("routing", "Back in the queue: not touched within {time}, owner so far: {name}")
        case Reason.ABSENT:
            said = translate("routing", "Back in the queue: its owner was not there for {time}, owner so far: {name}")
        case Reason.SHIFT_OVER:
            said = translate("routing", "Back in the queue: the shift ended, owner so far: {name}")
    return said.format(time=wait_said(back.after), name=who)


def handed_over(name: str, words: str) -> str:
    """What somebody said of a ticket when they handed it over; nothing is left of it where a person was erased."""
    if not words:
        return translate("routing", "{name} handed this over").format(name=first_shown(name))
    return translate("routing", "{name} handed this over: “{words}”").format(name=first_shown(name), words=words)


def _word(word: str) -> str:
    if word in _LANGUAGES:
        return _LANGUAGES[word]()
    if word in set(SeatDesk):
        return desk(SeatDesk(word))
    return CATEGORIES[Category(word)]() if word in set(Category) else word


def _points(halves: int) -> str:
    return f"{points(halves):g}"
