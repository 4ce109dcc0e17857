"""Routing: to whom a ticket goes by itself, by skill, language, load and shift, and why; and when it returns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction

import msgspec

from console.domain.chat_limits import AT_WORK
from console.domain.clean import Clean
from console.domain.hours import Hours, between
from console.domain.ids import Id
from console.domain.load import USUAL, Weights
from console.domain.people import AgentState, Role
from console.domain.roster import ANSWERS, SeatDesk, desks_for
from console.domain.tickets import Category, Channel

SETTING = "routing"
"""The setting of the desk it stands in, as JSON."""
ROUTED, RETURNED = "routed", "returned"
"""Fields of the history: after them stands why (`Choice.told`, `Back.told`); before RETURNED whose it was."""
_SET_BACK = 2
"""Of `Matter.rank`."""
TAKE_TICKETS = frozenset({Role.AGENT, Role.LEAD, Role.ADMIN})
LAST_MINUTES = timedelta(minutes=15)
"""Whoever goes within so long begins nothing new, or within the time of a first reply where that is shorter."""


class Need(Clean, frozen=True):
    """Tickets of a category are for those who have a skill."""

    category: Category
    skill: str


class Routing(Clean, frozen=True, kw_only=True):
    """How a desk deals out what nobody has taken."""

    channels: tuple[Channel, ...] = ()
    """Tickets of these are dealt out; of all others people take what they like."""
    weights: Weights = USUAL
    needs: tuple[Need, ...] = ()
    return_after: timedelta | None = None
    """So much of the desk's hours and of its owner's shift may pass until what was given to somebody, and what they
    have not touched, goes back to the queue; None: it stays."""
    absent_after: timedelta | None = None
    """So long, in the desk's hours, words of a participant wait for an owner who is not there; None: until they are."""
    hands_over: bool = True
    """What is still open at the end of a shift is handed over; without a rota nothing ends."""
    edition: int = 0


def routing_in(said: str | None) -> Routing:
    """What stands in the setting. Raises msgspec.ValidationError for what only a newer console understands."""
    return msgspec.json.decode(said, type=Routing) if said else Routing()


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A person of the desk as routing sees them. `load` and `capacity` are in halves (domain/load.py)."""

    id: Id
    role: Role = Role.AGENT
    state: AgentState
    on_shift: bool
    load: int
    capacity: int
    chats: int = 0
    chat_limit: int = 0
    skills: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    """Empty: nobody has said in which they answer."""
    idle_since: datetime
    """Since when nothing was given to them."""
    leaves_in: timedelta | None = None
    """When their shift ends; None: by the rota it does not."""
    launch: Id | None = None
    """In which they have a seat now, and where; None: they do what they usually do."""
    desk: SeatDesk | None = None

    def stays_for(self, matter: Matter) -> bool:
        """Whether they are still there when it wants its first reply."""
        return self.leaves_in is None or self.leaves_in > min(matter.first_reply, LAST_MINUTES)

    @property
    def here(self) -> bool:
        return self.on_shift and self.state in AT_WORK and self.role in TAKE_TICKETS

    def has_room(self, weight: int, *, chat: bool = False) -> bool:
        """A chat wants somebody at once: whoever talks on the phone has no room for one."""
        if chat and (self.chats >= self.chat_limit or self.state is not AgentState.AVAILABLE):
            return False
        return self.load + weight <= self.capacity

    def given(self, weight: int, at: datetime, *, chat: bool = False) -> Candidate:
        """As they are with one ticket more."""
        return msgspec.structs.replace(
            self, load=self.load + weight, chats=self.chats + chat, idle_since=max(at, self.idle_since)
        )


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """A ticket as routing sees it."""

    channel: Channel
    category: Category | None = None
    language: str = ""
    tags: frozenset[str] = frozenset()
    live: bool = False
    """Its visitor is in a chat."""
    last_agent: Id | None = None
    """Who dealt with this person last."""
    left: frozenset[Id] = frozenset()
    """Those from whom it came back to the queue since the person last wrote."""
    first_reply: timedelta = LAST_MINUTES
    """Within so long the first answer to such a ticket is promised."""
    launch: Id | None = None
    """The launch that goes on and whose webinar it is about."""
    entry: bool = False
    """Its person cannot get in there."""
    defended: bool = True
    """False: it is set back while a launch goes on."""

    @property
    def rank(self) -> int:
        """Those of launches are dealt first, those that are set back last."""
        return 0 if self.launch is not None else 1 if self.defended else 2

    def weight(self, weights: Weights) -> int:
        return weights.chat if self.live else weights.letter

    def wants(self, needs: Iterable[Need]) -> frozenset[str]:
        """The skills that would help: what the desk says of its category, the category itself, and its tags."""
        if self.category is None:
            return self.tags
        named = {need.skill for need in needs if need.category is self.category}
        return self.tags | named | {str(self.category)}


class Why(StrEnum):
    LAST_AGENT = "last_agent"
    SKILL = "skill"
    LANGUAGE = "language"
    ROOM = "room"
    """The least of their capacity is taken."""
    SEAT = "seat"
    """As of ROOM, among those who sit at its desk in the launch; `words` is the desk."""
    NOBODY_HERE = "nobody_here"
    """Nor anybody who would stay until it is answered."""
    FULL = "full"
    """Whoever could take it has no room for it."""
    LEFT = "left"
    """Whoever could take it has let it go."""


class Choice(msgspec.Struct, frozen=True):
    """Who, and why; or why nobody. `words` are the skills, or the language, that decided it."""

    agent: Id | None
    why: Why
    words: tuple[str, ...] = ()
    load: int = 0
    capacity: int = 0
    """Of whoever it is, before."""

    @property
    def told(self) -> str:
        """As the history keeps it; `choice_in` reads it."""
        return msgspec.json.encode([self.why, self.words, self.load, self.capacity]).decode()


def choice_in(told: str, agent: Id | None = None) -> Choice:
    """Raises msgspec.DecodeError for what only a newer console understands."""
    why, words, load, capacity = msgspec.json.decode(told, type=tuple[Why, tuple[str, ...], int, int])
    return Choice(agent, why, words, load, capacity)


def choose(matter: Matter, people: Sequence[Candidate], routing: Routing, *, overflow: bool = True) -> Choice:
    """Who of these people the ticket goes to.

    A ticket of a launch goes to those who sit at its desk there, and only then, with `overflow`, to people without a
    seat; all others go to people without a seat, and where these have no room to those with one whom the launch leaves
    room, unless they are set back. Where nobody has a seat that is as if there were no launch.

    Of those it may go to: Nobody whose shift ends before they could answer (`Candidate.stays_for`).
    First whoever dealt with the person last, if they are there and have room. Otherwise only those who answer in its
    language, if anybody there does, and of these those with the most of the skills it wants; of them the one with the
    least of their capacity taken, then whoever has been without something new for longest.
    """
    tried = [_among(matter, pool, routing) for pool in _pools(matter, people, routing, overflow=overflow)]
    return next((one for one in tried if one.agent is not None), tried[0])


def _pools(
    matter: Matter, people: Sequence[Candidate], routing: Routing, *, overflow: bool
) -> list[Sequence[Candidate]]:
    """Whom it may go to, one group after the other."""
    free = [one for one in people if one.desk is None]
    if matter.launch is not None:
        tiers = desks_for(matter.channel, entry=matter.entry)
        seated = [[one for one in people if one.launch == matter.launch and one.desk in tier] for tier in tiers]
        if any(seated):
            return [*filter(None, seated), free] if overflow else [*filter(None, seated)]
    if not matter.defended:
        return [free]
    # At most half of what they can do: the launch may need them in a minute.
    weight = matter.weight(routing.weights)
    return [free, [one for one in people if one.desk in ANSWERS and 2 * (one.load + weight) <= one.capacity]]


def _among(matter: Matter, people: Sequence[Candidate], routing: Routing) -> Choice:
    weight = matter.weight(routing.weights)
    here = [one for one in people if one.here and one.stays_for(matter)]
    if not here:
        return Choice(None, Why.NOBODY_HERE)
    for one in here:
        if one.id == matter.last_agent and one.id not in matter.left and one.has_room(weight, chat=matter.live):
            return _chosen(one, Why.LAST_AGENT)
    fit, language = _speaking(matter.language, here)
    fit, skills = _knowing(matter.wants(routing.needs), fit)
    free = [one for one in fit if one.has_room(weight, chat=matter.live)]
    able = [one for one in free if one.id not in matter.left]
    if not able:
        return Choice(None, Why.LEFT if free else Why.FULL, skills or language)
    best = min(able, key=lambda one: (Fraction(one.load, max(1, one.capacity)), one.idle_since, one.id))
    return _chosen(best, *_why(matter, best, skills, language))


def _why(
    matter: Matter, best: Candidate, skills: tuple[str, ...], language: tuple[str, ...]
) -> tuple[Why, tuple[str, ...]]:
    """What it was given for, the most telling alone."""
    if skills:
        return Why.SKILL, skills
    if language:
        return Why.LANGUAGE, language
    if best.desk is not None and best.launch == matter.launch:
        return Why.SEAT, (str(best.desk),)
    return Why.ROOM, ()


def deal(
    matters: Sequence[Matter],
    people: Sequence[Candidate],
    routing: Routing,
    at: datetime,
    *,
    others_wait: bool = False,
) -> tuple[Choice, ...]:
    """As `choose` for one after the other, each with what the ones before have taken: those of launches first, then
    all but those that are set back, then these.

    People without a seat take tickets of a launch only when of the others that are not set back none waits any more,
    neither of these nor, with `others_wait`, beside them.
    """
    now = {one.id: one for one in people}
    found: dict[int, Choice] = {}

    def take(place: int, *, overflow: bool) -> None:
        matter = matters[place]
        choice = found[place] = choose(matter, tuple(now.values()), routing, overflow=overflow)
        if choice.agent is not None:
            weight = matter.weight(routing.weights)
            now[choice.agent] = now[choice.agent].given(weight, at, chat=matter.live)

    places = sorted(range(len(matters)), key=lambda place: matters[place].rank)
    of_launches = [place for place in places if matters[place].rank == 0]
    for place in places:
        if matters[place].rank < _SET_BACK:
            take(place, overflow=False)
    waits = others_wait or any(matters[place].rank == 1 and one.agent is None for place, one in found.items())
    for place in of_launches:
        if found[place].agent is None and not waits:
            take(place, overflow=True)
    for place in places:
        if matters[place].rank == _SET_BACK:
            take(place, overflow=False)
    return tuple(found[place] for place in range(len(matters)))


def _chosen(one: Candidate, why: Why, words: tuple[str, ...] = ()) -> Choice:
    return Choice(one.id, why, words, one.load, one.capacity)


def _speaking(language: str, people: Sequence[Candidate]) -> tuple[list[Candidate], tuple[str, ...]]:
    """Those who answer in it, if that tells any of them from the others."""
    speak = [one for one in people if language and language in one.languages]
    return (speak, (language,) if len(speak) < len(people) else ()) if speak else (list(people), ())


def _knowing(wanted: frozenset[str], people: Sequence[Candidate]) -> tuple[list[Candidate], tuple[str, ...]]:
    """Those with the most of the wanted skills, and which of them these are."""
    most = max((len(wanted & one.skills) for one in people), default=0)
    if most == 0:
        return list(people), ()
    know = [one for one in people if len(wanted & one.skills) == most]
    return know, tuple(sorted(set.union(*(set(wanted & one.skills) for one in know))))


class Reason(StrEnum):
    """Why a ticket went back to the queue."""

    UNTOUCHED = "untouched"
    ABSENT = "absent"
    """Its owner was not there when the participant wrote."""
    SHIFT_OVER = "shift_over"


class Back(msgspec.Struct, frozen=True):
    reason: Reason
    after: timedelta = timedelta()

    @property
    def told(self) -> str:
        return f"{self.reason} {int(self.after.total_seconds()) // 60}"


def back_in(told: str) -> Back:
    """Raises ValueError for what only a newer console understands."""
    reason, _, minutes = told.partition(" ")
    return Back(Reason(reason), timedelta(minutes=int(minutes or 0)))


Spans = Sequence[tuple[datetime, datetime]]


def ran_off(hours: Hours, at_work: Spans, since: datetime, until: datetime) -> timedelta:
    """How much of a clock has run off that runs only while the desk is open and its owner is at work."""
    passed, done = timedelta(), since
    for start, left_at in sorted(at_work):
        begin, end = max(start, done), min(left_at, until)
        if end > begin:
            passed += between(hours, begin, end)
            # Where shifts overlap, or somebody clocked in early, the time is counted once.
            done = end
    return passed
