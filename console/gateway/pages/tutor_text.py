"""What the tutor's page says at a moment, as the page's script shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from console.domain.launch_clock import Reading, Stop, read_clock
from console.domain.launches import Phase
from console.domain.tutor_cards import (
    DEAD_TIME,
    NO_GO_REASONS,
    SENTENCE_LETTERS,
    Face,
    Press,
    Shown,
    fitted,
    presses,
    ready_questions,
    shown,
    stressed,
)
from console.queries.tutor import TutorScreen

_TONES = {
    **dict.fromkeys((Face.SAY, Face.HOLD), "warn"),
    **dict.fromkeys((Face.FINE, Face.COMING), "good"),
    Face.PAUSE: "bad",
}
Said = Mapping[str, str]


def told(screen: TutorScreen, said: Said, now: datetime) -> dict[str, object]:
    """As JSON for the page; `said` are the words of its language."""
    seen = shown(screen.standing, now)
    reading = read_clock(screen.clock, now)
    headline, parts = _words(screen, seen, said, reading)
    dead = DEAD_TIME - (now - seen.since) if seen.interrupts and seen.since is not None else timedelta(0)
    hand = screen.hand
    return {
        "over": screen.clock.ended_at is not None,
        "face": seen.face,
        "id": str(seen.id) if seen.id is not None else "",
        "tone": _tone(screen, seen, reading),
        "headline": headline,
        "parts": parts,
        "buttons": [[one, said[f"u_{one}"]] for one in presses(seen, screen.standing)],
        "reasons": [[one, said[f"u_{one}"]] for one in NO_GO_REASONS] if seen.face is Face.CHECK else [],
        "dead": max(0, round(dead.total_seconds() * 1000)),
        "t": reading.t.total_seconds(),
        "runs": reading.stop is None and screen.clock.ended_at is None,
        "beside": _beside(screen, said, reading),
        "hand": str(hand.id) if hand is not None and hand.up else "",
    }


def _tone(screen: TutorScreen, seen: Shown, reading: Reading) -> str:
    if seen.face is Face.FINE:
        if screen.hand is not None and screen.hand.up:
            return "calm"
        return "warn" if reading.stop is Stop.HOLD else "good"
    return _TONES.get(seen.face, "calm")


def _words(screen: TutorScreen, seen: Shown, said: Said, reading: Reading) -> tuple[str, tuple[str, str, str]]:
    card, hand, start = screen.card(seen.id), screen.hand, f"{reading.start_at.astimezone():%H:%M}"
    waits = said["u_wait" if reading.stop is not None else "u_moved"], ("", said["u_start"].format(time=start), "")
    match seen.face:
        case Face.SAY | Face.PAUSE if card is not None:
            found = card.headline, stressed(card.sentence)
        case Face.QUESTION:
            found = _question(screen, seen, said)
        case Face.HOLD:
            found = waits
        case Face.CHECK:
            check = next((one for one in screen.checks if one.id == seen.id), None)
            station = (check.name or said[f"u_of_{check.station}"]) if check is not None else ""
            found = said["u_are_you_go"], (station, "", "")
        case Face.HELP:
            found = (
                said["u_help"].format(name=_first(screen.lead)) if screen.lead else said["u_help_whom"],
                ("", "", ""),
            )
        case Face.COMING:
            who = hand.answered_by if hand is not None else ""
            found = said["u_coming"], (said["u_on_it"].format(name=_first(who)) if who else "", "", "")
        case _ if hand is not None and hand.up and hand.reason is not None:
            found = said["u_hand_up"], (said[f"u_{hand.reason}"], "", "")
        case _ if reading.stop is Stop.HOLD:
            found = waits
        case _:
            figures = said["u_figures"].format(inside=screen.in_room, helped=screen.helped)
            found = said["u_fine"], (figures, "", "")
    return found


def _question(screen: TutorScreen, seen: Shown, said: Said) -> tuple[str, tuple[str, str, str]]:
    ready = max(1, len(ready_questions(screen.standing)))
    asked = next((one for one in screen.standing.questions if one.id == seen.id), None)
    if asked is None:
        return said["u_questions"].format(count=ready), ("", "", "")
    words = said["u_quoted"].format(words=fitted(asked.words, SENTENCE_LETTERS))
    by = " " + said["u_asked_by"].format(count=asked.asked_by) if asked.asked_by else ""
    return said["u_questions"].format(count=ready), (words, "", by)


def _beside(screen: TutorScreen, said: Said, reading: Reading) -> str:
    if not reading.live:
        return said["u_start_at"].format(time=f"{reading.start_at.astimezone():%H:%M}")
    if screen.standing.questions_since is not None:
        return said["u_questions_now"]
    at = screen.plan.begins(Phase.QUESTIONS, reading.start_at)
    left = at - reading.start_at - reading.t if at is not None else timedelta(0)
    minutes = round(left / timedelta(minutes=1))
    return said["u_questions_in"].format(minutes=max(1, minutes)) if left > timedelta(0) else ""


def reason(press: Press, said: Said) -> str:
    """Why a check is no go, as the board shows it."""
    return said[f"u_{press}"]


def _first(name: str) -> str:
    return next(iter(name.split()), "")
