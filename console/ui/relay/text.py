"""What the relay says."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.ids import Id
from console.domain.relay import BOTH_TYPE, CORRECTED_WITHIN, Mark, names_shown
from console.queries.relay import LineRow, RelayState
from console.ui.shared.words import clock, seconds, translate


def mark(one: Mark) -> str:
    return {
        Mark.QUESTION: lambda: translate("relay", "question"),
        Mark.SLIDE: lambda: translate("relay", "slide"),
        Mark.PAUSE: lambda: translate("relay", "pause"),
        Mark.UNCLEAR: lambda: translate("relay", "unclear"),
    }[one]()


def standing(state: RelayState | None) -> str:
    if state is None or state.started_at is None:
        return translate("relay", "not begun")
    if state.ended_at is not None:
        return translate("relay", "ended at {time}").format(time=clock(state.ended_at))
    return translate("relay", "on air")


def reading(state: RelayState | None) -> str:
    """How many read, and how far behind the fingers of the typist."""
    if state is None or not state.on_air:
        return ""
    parts = []
    if state.readers is not None:
        parts.append(translate("relay", "%n reading", "", state.readers))
    if state.behind is not None:
        parts.append(translate("relay", "{time} behind").format(time=seconds(state.behind)))
    return " · ".join(parts)


def turn(state: RelayState, me: Id, now: datetime) -> str:
    """Who types, and who takes over when."""
    one = state.turn
    if one.typist == me:
        types = translate("relay", "You type.")
    elif one.handed_by == me and one.both_type(now) and one.handed_at is not None:
        left = BOTH_TYPE - (now - one.handed_at)
        said = translate("relay", "{name} types. End your sentence: {time}")
        return said.format(name=state.typist, time=seconds(left))
    else:
        types = translate("relay", "{name} is typing.").format(name=first_name(state.typist))
    if one.next is None or one.next_at is None:
        return types
    if one.due(now):
        follows = translate("relay", "It is {name}’s turn.").format(name=first_name(state.next))
        follows = translate("relay", "It is your turn.") if one.next == me else follows
    elif one.next == me:
        follows = translate("relay", "You take over at {time}").format(time=clock(one.next_at))
    else:
        follows = translate("relay", "{name} takes over at {time}")
        follows = follows.format(name=first_name(state.next), time=clock(one.next_at))
    return f"{types} {follows}"


def first_name(name: str) -> str:
    return name.split(maxsplit=1)[0] if name.strip() else ""


def correcting(sent: datetime, now: datetime) -> str:
    left = max(timedelta(), CORRECTED_WITHIN - (now - sent))
    said = translate("relay", "Correcting the last line: {time} left. Enter sends it, Esc leaves it.")
    return said.format(time=seconds(left))


def offline(waiting: int) -> str:
    kept = translate("relay", "The hub is away. What you type is kept here and goes out in its order when it is back.")
    return f"{kept} {translate('relay', '%n waiting', '', waiting)}" if waiting else kept


def transcript(state: RelayState, lines: tuple[LineRow, ...]) -> str:
    """As a text file: each change of the speaker and each minute begins anew."""
    shown = [line for line in lines if line.words]
    names = names_shown([line.speaker for line in shown])
    told = [state.title, ""]
    minute = ""
    for line, named in zip(shown, names, strict=True):
        if clock(line.at) != minute:
            minute = clock(line.at)
            told += ["", minute]
        told.append(f"{line.speaker}: {line.words}" if named else line.words)
    return "\n".join([*told, ""])
