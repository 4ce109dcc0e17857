"""One message to many: who is meant, each in which language and over which channel, and never twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta
from enum import StrEnum

import msgspec

from console.domain.clean import Clean
from console.domain.ids import Id, named
from console.domain.tickets import Channel

HOLD = timedelta(seconds=10)
"""For so long it can be taken back."""
STALE = timedelta(minutes=10)
"""What waited so much longer, with no program running, leaves no more: nobody expects it."""
ASKS_TWICE = 100
"""To more people than these it is asked once more before it is sent."""


class BroadcastKind(StrEnum):
    INCIDENT = "incident"
    """What we know of an incident."""
    ANSWER = "answer"
    """One answer to all of a group."""
    NOTICE = "notice"
    """To all who are expected: a hold, another start."""
    SOLVED = "solved"
    """It is solved: did it help?"""


class Audience(StrEnum):
    AFFECTED = "affected"
    """Who reported it."""
    ON_THE_WAY = "on_the_way"
    """Expected, and not in the room yet."""
    ROOM = "room"
    """In the room now."""
    REGISTERED = "registered"
    """Everybody who is expected."""


WHOLE_ROOM = frozenset({Audience.ROOM, Audience.REGISTERED})
"""Before these, too, it is asked once more."""


class CopyState(StrEnum):
    WAITING = "waiting"
    """It can be taken back."""
    LEFT = "left"
    """It is an answer in its ticket, and on its way as any other."""
    TO_CALL = "to_call"
    CALLED = "called"
    LATE = "late"
    """It was not sent: no program was running for too long."""
    LOST = "lost"
    """When it was to leave there was no address any more, or the person was erased."""


class Letter(Clean, frozen=True):
    """The words in one language; `subject` for those who have asked nothing yet. Placeholders as in templates."""

    language: str
    text: str
    subject: str = ""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who is meant, and how they can be reached. `key` is the participant who lives, or the ticket of
    somebody unknown; `kin` all ids that mean them."""

    key: Id
    participant: Id | None = None
    kin: tuple[Id, ...] = ()
    ticket: Id | None = None
    asked_by: Channel | None = None
    """The channel of that ticket."""
    language: str = ""
    online: bool = False
    """In a chat with us now, of this ticket or another one."""
    chat: Id | None = None
    """The ticket of that chat."""
    email: bool = False
    phone: bool = False


class Copy(msgspec.Struct, frozen=True):
    """To whom, over which channel, in the words of which language; `ticket` None: they asked nothing yet."""

    person: Id
    participant: Id | None
    ticket: Id | None
    channel: Channel
    language: str


class Plan(msgspec.Struct, frozen=True):
    """What a broadcast will do: exactly these copies, and nothing for those it cannot reach or who had it before."""

    copies: tuple[Copy, ...]
    unreachable: tuple[Id, ...] = ()
    had: int = 0
    wanted: tuple[tuple[str, int], ...] = ()
    """Which languages these people would like to read, written or not, the most wanted first."""

    @property
    def written(self) -> int:
        """People who get it in writing: what the button says."""
        return sum(copy.channel is not Channel.PHONE for copy in self.copies)

    @property
    def calls(self) -> int:
        return len(self.copies) - self.written

    def counts(self) -> tuple[tuple[str, Channel, int], ...]:
        """Copies by language and channel, the most first."""
        found = Counter((copy.language, copy.channel) for copy in self.copies)
        ordered = sorted(found.items(), key=lambda one: (-one[1], one[0]))
        return tuple((language, channel, number) for (language, channel), number in ordered)


def channel_for(person: Person) -> tuple[Channel, Id | None] | None:
    """Over which channel they are told, and in which ticket; None where nobody knows how.

    The way they came is the way back: who called is called. A chat that has ended goes on by letter.
    """
    if person.asked_by is Channel.PHONE:
        if person.phone:
            return Channel.PHONE, person.ticket
        return (Channel.EMAIL, person.ticket) if person.email else None
    if person.online and (person.asked_by in {None, Channel.CHAT} or not person.email):
        return Channel.CHAT, person.chat
    if person.email:
        return Channel.EMAIL, person.ticket
    return (Channel.PHONE, person.ticket) if person.phone else None


def language_for(wanted: str, written: Sequence[str], fallback: Iterable[str] = ()) -> str:
    """In which of the languages that are written somebody gets it: theirs, one like it, else in the order given."""
    for language in (wanted, *fallback, "en"):
        short = language.casefold().partition("-")[0]
        for one in written:
            if short and one.casefold().partition("-")[0] == short:
                return one
    return written[0] if written else ""


def plan(
    people: Iterable[Person],
    written: Sequence[str],
    fallback: Iterable[str] = (),
    had: Collection[tuple[Id, Channel]] = (),
) -> Plan:
    """What is sent to these people. `had` are those who have got this very message, on which channel, under any of
    the ids that mean them. The one rule for the number on the button and for what is sent."""
    order = tuple(fallback)
    copies: dict[Id, Copy] = {}
    unreachable: dict[Id, None] = {}
    before: set[Id] = set()
    meant: set[Id] = set()
    wanted: Counter[str] = Counter()
    for person in people:
        ids = {person.key, *person.kin}
        if ids & meant:
            continue
        meant |= ids
        way = channel_for(person)
        if way is None:
            unreachable[person.key] = None
        elif any((one, way[0]) in had for one in ids):
            before.add(person.key)
        else:
            language = language_for(person.language, written, order)
            wanted[person.language.casefold().partition("-")[0] or next(iter(order), "")] += 1
            copies[person.key] = Copy(person.key, person.participant, way[1], way[0], language)
    liked = tuple(sorted(wanted.items(), key=lambda one: (-one[1], one[0])))
    return Plan(tuple(copies.values()), tuple(unreachable), len(before), liked)


def about(launch: Id | None, incident: Id | None, trouble: str) -> Id | None:
    """What a broadcast is about: an incident, a group of a launch, or the launch itself."""
    if incident is not None:
        return incident
    if launch is None:
        return None
    return named(launch, f"trouble {trouble}") if trouble else launch


class Aim(Clean, frozen=True, kw_only=True):
    """What a broadcast is about and whom it is for. About an incident, a group of a launch (`trouble`) or the launch.

    `also`: further audiences of the very same message; nobody who is in two of them gets it twice. `tickets`: who is
    affected besides those that tell of the incident already. `number`: which message about it, from 1; who has got a
    message does not get the one of the same number again on the same channel.
    """

    kind: BroadcastKind
    audience: Audience
    also: tuple[Audience, ...] = ()
    launch_id: Id | None = None
    incident_id: Id | None = None
    trouble: str = ""
    tickets: tuple[Id, ...] = ()
    number: int = 1

    @property
    def about(self) -> Id | None:
        return about(self.launch_id, self.incident_id, self.trouble)

    @property
    def audiences(self) -> frozenset[Audience]:
        return frozenset((self.audience, *self.also))

    @property
    def widest(self) -> Audience:
        return max(self.audiences, key=list(Audience).index)


def message_key(of: Id, number: int) -> Id:
    """The same for all copies of what is the same message: the n-th about this."""
    return named(of, f"message {number}")


def copy_id(key: Id, person: Id, channel: Channel) -> Id:
    """The same wherever and however often it is made."""
    return named(key, f"{person} {channel}")
