"""The command that a press of the tutor means: the same for the window and for the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from console.commands.base import Command, Stamp
from console.commands.tutor import (
    CheckByTutor,
    LowerHand,
    NotNowSaysTutor,
    PausedByTutor,
    RaiseHand,
    SaidByTutor,
    SayWhy,
)
from console.commands.tutor_questions import DecideQuestion
from console.domain.ids import Id, derived
from console.domain.launches import Answer
from console.domain.tutor_cards import HAND_REASONS, NO_GO_REASONS, Face, Press, Reason, Verdict

_Meant = Callable[[Stamp, Id, str], Command]


def _dealt(verdict: Verdict) -> _Meant:
    return lambda stamp, about, _: DecideQuestion(stamp, about, verdict)


def _no_go(stamp: Stamp, about: Id, note: str) -> Command:
    return CheckByTutor(stamp, about, Answer.NO_GO, note)


def _why(reason: Reason) -> _Meant:
    return lambda stamp, about, _: SayWhy(stamp, about, reason)


_MEANT: Mapping[tuple[Face, Press], _Meant] = {
    (Face.SAY, Press.SAID): lambda stamp, about, _: SaidByTutor(stamp, about),
    (Face.SAY, Press.NOT_NOW): lambda stamp, about, _: NotNowSaysTutor(stamp, about),
    (Face.PAUSE, Press.PAUSED): lambda stamp, about, _: PausedByTutor(stamp, about),
    (Face.QUESTION, Press.NOW): _dealt(Verdict.NOW),
    (Face.QUESTION, Press.AT_END): _dealt(Verdict.AT_END),
    (Face.QUESTION, Press.SKIP): _dealt(Verdict.SKIPPED),
    (Face.CHECK, Press.GO): lambda stamp, about, _: CheckByTutor(stamp, about, Answer.GO),
    **{(Face.CHECK, Press(one)): _no_go for one in NO_GO_REASONS},
    **{(Face.HELP, Press(one)): _why(one) for one in HAND_REASONS},
}


def pressed(stamp: Stamp, press: Press, face: Face, about: Id, note: str = "") -> Command | None:
    """`about` is the card, question, check or hand that was shown; the launch for a hand that goes up. `note` says in
    words why a check is no go. None: that is no answer to what was shown."""
    if press is Press.HAND:
        return RaiseHand(stamp, derived(stamp.id, 1), about)
    if press is Press.LOWER:
        return LowerHand(stamp, about)
    meant = _MEANT.get((face, press))
    return meant(stamp, about, note) if meant is not None else None
