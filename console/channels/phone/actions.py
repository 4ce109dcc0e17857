"""What an Asterisk can be asked to do with calls, as a name and fields for `Protocol.ask`."""

from __future__ import annotations

import re
from datetime import timedelta

Action = tuple[str, tuple[tuple[str, str], ...]]

_DIALLED = re.compile(r"[+0-9*#][0-9*#]{0,31}")
_NOT_IN_A_NAME = re.compile(r'["<>\\\x00-\x1f\x7f]')
NORMAL_CLEARING = "16"


def originate(
    call: str, line: str, number: str, context: str, *, caller_id: str, name: str, timeout: timedelta
) -> Action:
    """Rings the phone `line` ("PJSIP/1001"), then dials `number` from it in the dial plan's `context`.

    The call gets the id `call`, by which each of its events is known (`PbxCalls.placed`); it must be new to the PBX.
    `caller_id` is shown on that phone, and to the other side unless the dial plan sets another one.
    The result comes as OriginateResponse; Success in it says only that the own phone was answered.
    """
    return (
        "Originate",
        (
            ("ChannelId", call),
            ("Channel", line),
            ("Context", context),
            ("Exten", dialled(number)),
            ("Priority", "1"),
            ("CallerID", f'"{_NOT_IN_A_NAME.sub(" ", name).strip()}" <{dialled(caller_id)}>'),
            ("Timeout", str(round(timeout.total_seconds() * 1000))),
            # Without it the answer comes only when everything is over.
            ("Async", "true"),
        ),
    )


def hang_up(channel: str) -> Action:
    return "Hangup", (("Channel", channel), ("Cause", NORMAL_CLEARING))


def transfer_blind(own_channel: str, number: str, context: str) -> Action:
    """Gives the other side of `own_channel` to `number`. Unlike Redirect the PBX tells everybody that it did."""
    return "BlindTransfer", (("Channel", own_channel), ("Context", context), ("Exten", dialled(number)))


def transfer_attended(own_channel: str, number: str, context: str) -> Action:
    """Holds the other side and rings `number`; hanging `own_channel` up completes the transfer."""
    return "Atxfer", (("Channel", own_channel), ("Context", context), ("Exten", dialled(number)))


def redirect(channel: str, number: str, context: str) -> Action:
    """Sends a channel somewhere else, also one that nobody has answered."""
    return "Redirect", (("Channel", channel), ("Context", context), ("Exten", dialled(number)), ("Priority", "1"))


def pause(interface: str, *, paused: bool, reason: str = "", queue: str = "") -> Action:
    """Lets queues ring this member or not; without `queue` all of them."""
    fields = [("Interface", interface), ("Paused", "true" if paused else "false")]
    if queue:
        fields.append(("Queue", queue))
    if reason:
        fields.append(("Reason", reason))
    return "QueuePause", tuple(fields)


def variable(channel: str, name: str) -> Action:
    return "Getvar", (("Channel", channel), ("Variable", name))


def dialled(number: str) -> str:
    """The number without the signs people put between digits. Raises ValueError for what cannot be dialled."""
    bare = re.sub(r"[\s().\-/]", "", number)
    if not _DIALLED.fullmatch(bare):
        # Anything else could name another place in the dial plan.
        raise ValueError("not a number that can be dialled")
    return bare
