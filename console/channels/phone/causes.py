"""Why calls and phones end, as an Asterisk says it: causes of ITU-T Q.850 and the words of its dial plan."""

from __future__ import annotations

from console.channels.phone.tracks import Leg, Track
from console.domain.call_facts import Cause, Direction, LegEnd, Side

BUSY = 17
DECLINED = 21
ELSEWHERE = 26
_NO_WAY = frozenset({1, 2, 3, 5, 6, 8, 20, 22, 25, 27, 28, 29, 34, 38, 41, 42, 44, 47, 50, 58, 63, 65, 66, 69, 79, 88})
"""No such number, no way there, no phone registered, no line free."""

_STATUS = {
    "BUSY": LegEnd.BUSY,
    "CONGESTION": LegEnd.UNREACHABLE,
    "CHANUNAVAIL": LegEnd.UNREACHABLE,
    "CANCEL": LegEnd.CANCELLED,
    "NOANSWER": LegEnd.NO_ANSWER,
}


def code_of(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 3 else None


def of_leg(leg: Leg, code: int | None) -> LegEnd:
    if leg.answered:
        return LegEnd.TALKED
    if leg.forward:
        return LegEnd.FORWARDED
    by_code = {BUSY: LegEnd.BUSY, DECLINED: LegEnd.DECLINED, ELSEWHERE: LegEnd.ELSEWHERE}.get(code or 0)
    if by_code is not None:
        # A queue says NOANSWER of a busy phone too.
        return by_code
    if code in _NO_WAY:
        return LegEnd.UNREACHABLE
    return _STATUS.get(leg.status, LegEnd.CANCELLED)


def by_whom(track: Track, code: int | None) -> Side:
    refused = not track.answered and (code in {BUSY, DECLINED} or code in _NO_WAY)
    if track.requested:
        if track.requested == track.origin:
            # Whoever is told "busy" hangs up as well; that is not giving up.
            return Side.PBX if refused else Side.CALLER
        return Side.CALLED
    if refused:
        return Side.PBX
    return track.completed_by or Side.PBX


def of_call(track: Track, by: Side, code: int | None) -> Cause:
    if track.answered and not track.given:
        return Cause.NORMAL
    if by is Side.CALLER:
        return Cause.NORMAL if track.answered else Cause.GAVE_UP
    if code == BUSY:
        return Cause.BUSY
    if code == DECLINED:
        return Cause.DECLINED
    if code in _NO_WAY:
        return Cause.UNREACHABLE
    return Cause.NO_ANSWER


def ends_with(track: Track, leg: Leg) -> bool:
    """Whether the call is over when this channel is gone: with the caller from outside, else with the last one."""
    return not track.legs or (track.direction is Direction.INBOUND and leg.uid == track.origin)
