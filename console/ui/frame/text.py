"""What the frame of the window says: states, the calm facts at its foot."""

from __future__ import annotations

from datetime import timedelta

from console.domain.people import AgentState
from console.ui.shared.words import translate


def state_name(state: AgentState) -> str:
    return {
        AgentState.AVAILABLE: translate("frame", "Available"),
        AgentState.ON_CALL: translate("frame", "On a call"),
        AgentState.WRAP_UP: translate("frame", "Wrap-up"),
        AgentState.NO_ANSWER: translate("frame", "No answer: are you there?"),
        AgentState.AWAY: translate("frame", "Break"),
        AgentState.DO_NOT_DISTURB: translate("frame", "Do not disturb"),
        AgentState.OFF_SHIFT: translate("frame", "Off shift"),
        AgentState.DISCONNECTED: translate("frame", "Disconnected"),
    }[state]


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
