"""Phone systems of a desk: how each is reached, what it can be asked to do, and how far a wish to it has come."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from console.domain.calls import RING_PERIOD
from console.domain.clean import Clean
from console.domain.ids import Id


class PbxKind(StrEnum):
    ASTERISK = "asterisk"
    """Asterisk or FreePBX over its manager interface (AMI)."""
    PUSH = "push"
    """One that tells of its calls over HTTP in the generic CTI format; it cannot be asked to do anything."""


class Pbx(Clean, frozen=True, kw_only=True):
    """One phone system with all that is set for it. The secret of its login is in the keyring of the gateway."""

    id: Id
    name: str
    """As the team calls it: "Office"."""
    kind: PbxKind
    host: str = ""
    port: int = 5038
    tls: bool = False
    user: str = ""
    outside: tuple[str, ...] = ()
    """Contexts of the dial plan in which calls from outside begin, `*` for anything; empty: the usual ones."""
    context: str = "from-internal"
    """Where in the dial plan our own calls and transfers begin."""
    technology: str = "PJSIP"
    """What stands before an extension in the name of a phone: "PJSIP/1001"."""
    caller_id: str = ""
    """The number that calls of ours show, unless the dial plan sets another one."""
    pauses: bool = True
    """Whether queues skip the phones of people who are not available."""
    token: str = ""
    """Of PUSH: sha256 (hex) of what stands in the address it calls; the address itself is shown once."""
    refused: tuple[str, ...] = ()
    """Of PUSH: numbers in E.164 that are answered "busy"."""
    caller_ids: tuple[tuple[str, str], ...] = ()
    """Of PUSH: which number of ours calls to a number show, by pattern (`48*`); the first that fits."""
    ring_seconds: float = RING_PERIOD.total_seconds()
    active: bool = True

    @property
    def ring_period(self) -> timedelta:
        return timedelta(seconds=self.ring_seconds)

    @property
    def acts(self) -> frozenset[Act]:
        return frozenset(Act) if self.kind is PbxKind.ASTERISK else frozenset()


class Act(StrEnum):
    """What a phone system can be asked to do for a person."""

    CALL = "call"
    """Rings the person's own phone, then dials `number`."""
    TAKE = "take"
    """Brings a ringing call to the person's own phone, which rings until it is picked up."""
    HANG_UP = "hang_up"
    TRANSFER = "transfer"
    """Gives the other side to `number` at once."""
    CONSULT = "consult"
    """Holds the other side and rings `number`; hanging up completes it."""


class TaskState(StrEnum):
    WAITING = "waiting"
    """No gateway has it yet."""
    TAKEN = "taken"
    DONE = "done"
    """The phone system does it; what comes of it is told by the call."""
    FAILED = "failed"
    LATE = "late"
    """Nobody took it in time: a phone must not begin to ring minutes after somebody wanted it."""


class TaskReason(StrEnum):
    """Why it was not done, where that is for us to say; other reasons are the words of the phone system."""

    NO_PHONE = "no_phone"
    """It is not known which phone is the person's."""
    GONE = "gone"
    """The call is over."""
    NOT_CONNECTED = "not_connected"
    NOT_ALLOWED = "not_allowed"
    """The phone system does not give the desk the right to do so."""
    NO_NUMBER = "no_number"
    """What was to be dialled is no number."""
    NO_RING = "no_ring"
    """The person's own phone cannot be rung: it is not registered, or busy."""


TASK_HOLDS = timedelta(seconds=10)
"""A wish that no gateway took in this time is not done any more."""


def secret_name(pbx: Id) -> str:
    """The entry in the keyring with the secret of its login."""
    return f"pbx.{pbx}"
