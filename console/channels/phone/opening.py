"""How a connection to an Asterisk begins: banner, login, filter, and what is asked to know the calls of this moment."""

from __future__ import annotations

import re
from enum import StrEnum

import msgspec

from console.channels.phone.blocks import Block
from console.channels.phone.protocol import Answer, Banner, Heard, Protocol, proof

EVENTS = (
    "Newchannel", "Newstate", "DialBegin", "DialState", "DialEnd", "BridgeEnter", "BridgeLeave", "Hold", "Unhold",
    "BlindTransfer", "AttendedTransfer", "Pickup", "HangupRequest", "Hangup", "OriginateResponse",
    "QueueCallerJoin", "QueueMemberStatus", "QueueMemberPause", "QueueMemberAdded", "QueueMemberRemoved",
    "AgentCalled", "AgentConnect", "AgentComplete", "FullyBooted", "Shutdown", "Reload",
)  # fmt: skip
FILTER = f"^Event: ({'|'.join(EVENTS)})"
"""For the action Filter: what `calls.py` reads, and how the phones are: half of what comes otherwise. Answers pass."""

ASK_AGAIN_SECONDS = 0.3
"""An Asterisk that starts lets clients in before it knows its queues; it is asked again after so long."""
ASKED_AT_MOST = 100
_SNAPSHOT = ("CoreStatus", "CoreShowChannels", "QueueStatus")
_STARTING = re.compile("invalid|unknown command", re.IGNORECASE)


class Login(msgspec.Struct, frozen=True):
    """`secret` is never shown: this has no `repr` of its own fields."""

    user: str
    secret: str
    challenge: bool = True
    """By MD5, so that the secret does not travel; else as it is, for a line that is safe by itself."""

    def __repr__(self) -> str:
        return "Login(...)"


class Refusal(StrEnum):
    NOT_ASTERISK = "not_asterisk"
    """Somebody else answers at that port."""
    LOGIN = "login"
    """Name, secret or address; Asterisk does not say which."""
    NEVER_READY = "never_ready"


class Refused(msgspec.Struct, frozen=True):
    why: Refusal
    words: str = ""
    """What the PBX says about it."""


class AskAgain(msgspec.Struct, frozen=True):
    """Call `again()` after so many seconds."""

    seconds: float


class Opened(msgspec.Struct, frozen=True):
    """The state of the PBX at one moment. `started` differs whenever it was started anew; empty: it does not tell.

    `channels` is None when the PBX does not let us see them. `denied` are the actions it refuses us.
    """

    started: str
    channels: tuple[Block, ...] | None
    queues: tuple[Block, ...]
    """QueueParams, QueueMember and QueueEntry, as they came."""
    denied: tuple[str, ...] = ()


Step = Refused | AskAgain | Opened


class Opening:
    """Plays the beginning: give it what the protocol heard, send what `outgoing()` gives, until a step comes."""

    def __init__(self, protocol: Protocol, login: Login, *, filtered: bool = True) -> None:
        self._protocol = protocol
        self._login = login
        self._filtered = filtered
        self._out: list[bytes] = []
        self._greeted = False
        self._answers: dict[str, Answer] = {}
        self._asked: dict[str, str] = {}
        self._denied: list[str] = []
        self._times = 0

    def outgoing(self) -> bytes:
        sent, self._out = b"".join(self._out), []
        return sent

    def hear(self, heard: Heard) -> Step | None:
        if isinstance(heard, Banner):
            self._greeted = True
            self._begin_login()
            return None
        if not self._greeted:
            return Refused(Refusal.NOT_ASTERISK)
        if not isinstance(heard, Answer) or heard.action_id not in self._asked:
            return None
        return self._answered(self._asked.pop(heard.action_id), heard)

    def again(self) -> None:
        self._ask_snapshot()

    def _begin_login(self) -> None:
        if self._login.challenge:
            self._ask("Challenge", ("AuthType", "MD5"))
        else:
            self._ask("Login", ("Username", self._login.user), ("Secret", self._login.secret))

    def _answered(self, action: str, answer: Answer) -> Step | None:
        if action == "Challenge":
            if not answer.well:
                return Refused(Refusal.LOGIN, answer.why)
            key = proof(answer.response.get("Challenge"), self._login.secret)
            self._ask("Login", ("AuthType", "MD5"), ("Username", self._login.user), ("Key", key))
            return None
        if action == "Login":
            if not answer.well:
                return Refused(Refusal.LOGIN, answer.why)
            if self._filtered:
                self._ask("Filter", ("Operation", "Add"), ("Filter", FILTER))
            self._ask_snapshot()
            return None
        if action == "Filter":
            # Needs write=system. Without it more events come, which is no harm.
            self._note(action, answer)
            return None
        self._answers[action] = answer
        return self._opened() if len(self._answers) == len(_SNAPSHOT) else None

    def _ask_snapshot(self) -> None:
        self._answers.clear()
        self._times += 1
        for action in _SNAPSHOT:
            self._ask(action)

    def _opened(self) -> Step:
        queues = self._answers["QueueStatus"]
        if not queues.well and _STARTING.search(queues.why):
            return AskAgain(ASK_AGAIN_SECONDS) if self._times < ASKED_AT_MOST else Refused(Refusal.NEVER_READY)
        for action in _SNAPSHOT:
            self._note(action, self._answers[action])
        core, channels = self._answers["CoreStatus"].response, self._answers["CoreShowChannels"]
        started = f"{core.get('CoreStartupDate')} {core.get('CoreStartupTime')}".strip()
        return Opened(started, channels.listed if channels.well else None, queues.listed, tuple(self._denied))

    def _note(self, action: str, answer: Answer) -> None:
        if not answer.well and action not in self._denied:
            self._denied.append(action)

    def _ask(self, action: str, *fields: tuple[str, str]) -> None:
        action_id, sent = self._protocol.ask(action, *fields)
        self._asked[action_id] = action
        self._out.append(sent)
