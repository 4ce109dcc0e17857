"""The acts of the phone, with their keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from console.domain.messages import CallOutcome
from console.ui.calls import text
from console.ui.shared.actions import Act, Registry
from console.ui.shared.words import translate


@dataclass(frozen=True, slots=True)
class PhoneCalls:
    """What the phone does for each of these acts, and when it can."""

    answer: Callable[[], object]
    pass_on: Callable[[], object]
    promise: Callable[[], object]
    rings: Callable[[], bool]
    end: Callable[[], object]
    can_end: Callable[[], bool]
    transfer: Callable[[], object]
    ask_first: Callable[[], object]
    can_transfer: Callable[[], bool]
    notes: Callable[[], object]
    in_call: Callable[[], bool]
    more_time: Callable[[], object]
    wrapping_up: Callable[[], bool]
    outcome: Callable[[CallOutcome], object]
    by_hand: Callable[[], object]
    here_again: Callable[[], object]
    away: Callable[[], bool]


def add_phone_acts(registry: Registry, calls: PhoneCalls) -> None:
    registry.add(*_ringing(calls), *_talking(calls), *_ending(calls), *_besides(calls))


def _ringing(calls: PhoneCalls) -> tuple[Act, ...]:
    return (
        Act(
            "call.answer",
            lambda: translate("calls", "Answer the call"),
            icon="phone-call",
            keys=("Ctrl+Shift+A",),
            menu="call",
            enabled_when=calls.rings,
            call=calls.answer,
        ),
        Act(
            "call.pass_on",
            lambda: translate("calls", "Pass the call on"),
            icon="arrow-bend-up-right",
            keys=("Ctrl+Shift+D",),
            menu="call",
            enabled_when=calls.rings,
            call=calls.pass_on,
        ),
        Act(
            "call.promise",
            lambda: translate("calls", "Call back in 5 minutes"),
            icon="clock",
            menu="call",
            enabled_when=calls.rings,
            call=calls.promise,
        ),
    )


def _talking(calls: PhoneCalls) -> tuple[Act, ...]:
    return (
        Act(
            "call.end",
            lambda: translate("calls", "End the call"),
            icon="phone-disconnect",
            keys=("Ctrl+Shift+E",),
            menu="call",
            section=1,
            enabled_when=calls.can_end,
            call=calls.end,
        ),
        Act(
            "call.ask_first",
            lambda: translate("calls", "Ask a colleague while the caller waits"),
            icon="headset",
            menu="call",
            section=1,
            enabled_when=calls.can_transfer,
            call=calls.ask_first,
        ),
        Act(
            "call.transfer",
            lambda: translate("calls", "Transfer the call"),
            icon="arrows-left-right",
            keys=("Ctrl+Shift+T",),
            menu="call",
            section=1,
            enabled_when=calls.can_transfer,
            call=calls.transfer,
        ),
        Act(
            "call.notes",
            lambda: translate("calls", "Notes about the call"),
            icon="note-pencil",
            menu="call",
            section=1,
            enabled_when=calls.in_call,
            call=calls.notes,
        ),
        Act(
            "call.more_time",
            lambda: translate("calls", "One minute more to wrap up"),
            icon="timer",
            menu="call",
            section=1,
            enabled_when=calls.wrapping_up,
            call=calls.more_time,
        ),
    )


def _ending(calls: PhoneCalls) -> tuple[Act, ...]:
    def act(place: int, outcome: CallOutcome) -> Act:
        return Act(
            f"call.outcome.{outcome}",
            lambda: translate("calls", "The call ended: {outcome}").format(outcome=text.outcome(outcome)),
            keys=(str(place),),
            menu="call",
            section=2,
            enabled_when=calls.wrapping_up,
            call=lambda: calls.outcome(outcome),
        )

    return tuple(act(place, outcome) for place, outcome in enumerate(text.OUTCOMES, 1))


def _besides(calls: PhoneCalls) -> tuple[Act, ...]:
    return (
        Act(
            "call.by_hand",
            lambda: translate("calls", "Write a call down"),
            icon="phone",
            keys=("Ctrl+Shift+L",),
            menu="call",
            section=3,
            words=lambda: translate("calls", "phone entry by hand log mobile"),
            call=calls.by_hand,
        ),
        Act(
            "call.here_again",
            lambda: translate("calls", "I am here again"),
            icon="check-circle",
            menu="call",
            section=3,
            enabled_when=calls.away,
            call=calls.here_again,
        ),
    )
