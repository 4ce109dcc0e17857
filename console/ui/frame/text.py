"""What the frame of the window says: states, the calm facts at its foot."""

from __future__ import annotations

from datetime import datetime, timedelta

from console.domain.people import WITH_REASON, AgentState, Reason
from console.ui.shared.words import clock, translate


def state_name(state: AgentState) -> str:
    return {
        AgentState.AVAILABLE: translate("frame", "Available"),
        AgentState.ON_CALL: translate("frame", "On a call"),
        AgentState.WRAP_UP: translate("frame", "Wrap-up"),
        AgentState.NO_ANSWER: translate("frame", "No answer: are you there?"),
        AgentState.AWAY: translate("frame", "Away"),
        AgentState.DO_NOT_DISTURB: translate("frame", "Do not disturb"),
        AgentState.OFF_SHIFT: translate("frame", "Off shift"),
        AgentState.DISCONNECTED: translate("frame", "Disconnected"),
    }[state]


def reason_name(reason: str) -> str:
    """What a reason is called; own words are themselves."""
    named: dict[str, str] = {
        Reason.BREAK: translate("frame", "Break"),
        Reason.LUNCH: translate("frame", "Lunch"),
        Reason.MEETING: translate("frame", "Meeting"),
        Reason.TRAINING: translate("frame", "Training"),
    }
    return named.get(reason, reason)


def state_said(state: AgentState, reason: str, back_at: datetime | None) -> str:
    """A state with what its person says of it: "Lunch, back at 13:30"."""
    if state not in WITH_REASON:
        return state_name(state)
    name = state_name(state)
    if reason:
        named = reason_name(reason)
        name = named if state is AgentState.AWAY else f"{name}: {named}"
    if back_at is None:
        return name
    return translate("frame", "{state}, back at {time}").format(state=name, time=clock(back_at))


def state_length(length: timedelta) -> str:
    """How long a state lasts: "1:12" in hours and minutes, as a clock would count it."""
    minutes = max(0, int(length.total_seconds() // 60))
    return f"{minutes // 60}:{minutes % 60:02}"


def ringing() -> str:
    return translate("frame", "Ringing")


def short_length(length: timedelta) -> str:
    """ "0:07" in minutes and seconds."""
    seconds = max(0, int(length.total_seconds()))
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}" if minutes >= 60 else f"{minutes}:{seconds:02}"


def saved_at(clock: str) -> str:
    return translate("frame", "Everything saved {time}").format(time=clock)


def page_title(desk_name: str) -> str:
    return f"Third Ring — {desk_name}" if desk_name else "Third Ring"
