"""The webinars of the demo desk: one that begins within the hour with its launch, others ahead, one that was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, time, timedelta
from hashlib import sha256
from typing import Any

from console.commands.base import Command, Stamp
from console.commands.launches import AnswerCheck, AskChecks, BeginPhase, PrepareLaunch, SetCheck
from console.commands.relay import NameNext, SetAbbreviations, StartRelay, WriteRelayLine
from console.commands.roster import AnswerCall, CallIn, SeatPerson
from console.commands.seats import seat_id
from console.commands.webinar_series import RepeatWebinar
from console.commands.webinars import SaveWebinar, TellTurnout
from console.domain.ids import Id, derived
from console.domain.launches import Answer, Phase, Station, usual_plan
from console.domain.relay_words import Abbreviation
from console.domain.roster import SeatDesk
from console.domain.webinar_series import Every, repeats_from
from console.domain.webinars import WebinarFacts

_SOON = timedelta(minutes=52)
_EXPECTED = 214
LAST_WEEK = timedelta(days=7)
_TIMES = 4
_ZONE = "Europe/Warsaw"
_ROOM = "https://rooms.example/{key}"
_CREW = {
    Station.ROOM: "ida",
    Station.SPEAKER: "jonas",
    Station.SLIDES: "jonas",
    Station.INVITATIONS: "sam",
    Station.CHAT: "ola",
    Station.PHONE: "piotr",
    Station.RELAY: "lena",
    Station.ARTICLES: "ola",
    Station.RECORDING: "ida",
}
_SEATS = {
    "ola": SeatDesk.CHAT,
    "sam": SeatDesk.EMAIL,
    "piotr": SeatDesk.PHONE,
    "nils": SeatDesk.ENTRY,
    "lena": SeatDesk.RELAY,
    "ida": SeatDesk.ROOM,
}
_RESERVES = {"daria": (SeatDesk.PHONE, 8), "ewelina": (SeatDesk.CHAT, 10), "max": (SeatDesk.EMAIL, 15)}
"""With the minutes they need to be there."""
_COMES = "daria"
_GO = (Station.SLIDES, Station.INVITATIONS, Station.RELAY)

_FORMS = (Abbreviation("pt", "pivot table"), Abbreviation("ws", "worksheet"), Abbreviation("rc", "right-click"))
_TYPED = (
    "This is a test of the text relay.",
    "Jonas says: can everybody read this?",
    "Welcome to the room. We start on the hour.",
    "If you are new here: questions go into the chat, on the right.",
    "Today you need one file, “sales.xlsx”. Ida has just put it into the chat.",
)


def begins_soon(now: datetime) -> datetime:
    """When the webinar of today is; the one of last week was LAST_WEEK before."""
    # Rounded: nobody announces a webinar for 14:07.
    begins = (now + _SOON).replace(second=0, microsecond=0)
    return begins + timedelta(minutes=-begins.minute % 5)


class WebinarStory:
    """`stamp` makes one for a time and a person of the desk, by key."""

    def __init__(
        self,
        cohorts: Sequence[Mapping[str, Any]],
        people: Mapping[str, Mapping[str, Any]],
        now: datetime,
        id_of: Callable[[str, str], Id],
        stamp: Callable[[datetime, str], Stamp],
    ) -> None:
        self._cohorts, self._people, self._now = cohorts, people, now
        self._id, self._stamp = id_of, stamp

    def commands(self) -> Iterator[Command]:
        groups: dict[str, list[Mapping[str, Any]]] = {}
        for cohort in self._cohorts:
            groups.setdefault(cohort["webinar"]["title"], []).append(cohort)
        for title, cohorts in groups.items():
            told = cohorts[0]["webinar"]
            if told["in_days"] == 0:
                begins = begins_soon(self._now)
                key = self._id("webinar", title)
                yield from self._webinar(key, title, begins, cohorts, _EXPECTED)
                yield from self._launch(key)
                yield self._series(title, begins)
                yield from self._relay(self._id("launch", str(key)), begins)
                before = self._id("webinar", f"{title} before")
                yield from self._webinar(before, title, begins - LAST_WEEK, cohorts, _EXPECTED, over=True)
            else:
                day = (self._now + timedelta(days=told["in_days"])).date()
                begins = datetime.combine(day, time.fromisoformat(told["at"]), self._now.tzinfo)
                yield from self._webinar(self._id("webinar", title), title, begins, cohorts)

    def _series(self, title: str, begins: datetime) -> Command:
        """It comes again every week."""
        repeats = repeats_from(begins, _ZONE, Every.WEEK, number=_TIMES)
        webinar = self._id("webinar", title)
        return RepeatWebinar(self._stamp(self._now, "lena"), webinar, self._id("series", title), repeats)

    def _webinar(
        self,
        webinar: Id,
        title: str,
        begins: datetime,
        cohorts: Sequence[Mapping[str, Any]],
        expected: int = 0,
        *,
        over: bool = False,
    ) -> Iterator[Command]:
        announced = begins - timedelta(days=9)
        facts = WebinarFacts(
            title=title,
            starts_at=begins,
            tutor_id=self._id("agent", cohorts[0]["tutor"] if len(cohorts) == 1 else "jonas"),
            link=_ROOM.format(key=sha256(str(webinar).encode()).hexdigest()[:8]),
            language=cohorts[0]["language"],
            expected=expected,
            cohorts=tuple(self._id("cohort", cohort["key"]) for cohort in cohorts),
        )
        yield SaveWebinar(self._stamp(min(announced, self._now), "lena"), webinar, facts)
        keys = {cohort["key"] for cohort in cohorts}
        guests = [key for key, person in self._people.items() if person.get("cohort") in keys]
        for key in guests if expected else ():
            yield self._turnout(webinar, key, begins, over=over)

    def _turnout(self, webinar: Id, key: str, begins: datetime, *, over: bool) -> Command:
        chance = sha256(f"{webinar}:{key}".encode()).digest()[0]
        invited = min(begins - timedelta(days=3), self._now)
        reminded = begins - timedelta(hours=3)
        came, opened = over and chance % 5 < 3, over and chance % 5 < 4
        # Some lose their connection and come back: they joined twice.
        first, again = begins + timedelta(minutes=chance % 7 - 3), chance % 4 == 0
        left = begins + timedelta(minutes=40 + chance % 21)
        return TellTurnout(
            self._stamp(self._now if not over else begins, "lena"),
            webinar,
            self._id("person", key),
            invited_at=invited,
            reminded_at=reminded if reminded <= self._now else None,
            opened_at=begins - timedelta(minutes=chance % 12) if opened else None,
            came_at=first if came else None,
            joined_at=(first + timedelta(minutes=16 if again else 0)) if came else None,
            left_at=left if came else None,
        )

    def _relay(self, launch: Id, begins: datetime) -> Iterator[Command]:
        """It was tested before the doors open: somebody types, and who relieves them is named."""
        on_air = self._now - timedelta(minutes=4)
        yield SetAbbreviations(self._stamp(on_air, "lena"), launch, _FORMS)
        yield StartRelay(self._stamp(on_air, "lena"), launch)
        for place, words in enumerate(_TYPED):
            at = on_air + timedelta(seconds=20 * place + 5)
            line = self._id("relay line", f"{launch} {place}")
            began = at - timedelta(seconds=3)
            yield WriteRelayLine(self._stamp(at, "lena"), line, launch, words, "Jonas Berg", began)
        handed = begins + timedelta(minutes=10)
        yield NameNext(self._stamp(on_air, "lena"), launch, self._id("agent", "sam"), handed)

    def _launch(self, webinar: Id) -> Iterator[Command]:
        launch = self._id("launch", str(webinar))
        before = self._now - timedelta(hours=20)
        plan = usual_plan(60)
        made = self._stamp(before, "lena")
        yield PrepareLaunch(made, launch, webinar, self._id("agent", "lena"), plan)
        for place, one in enumerate(plan.stations, 1):
            # As the handler of PrepareLaunch makes them: the ids follow from the command.
            check = derived(made.id, place)
            yield SetCheck(
                self._stamp(before, "lena"), check, launch, one.station, self._id("agent", _CREW[one.station])
            )
        yield BeginPhase(self._stamp(self._now - timedelta(minutes=7), "lena"), launch, Phase.CREW_CALL)
        yield from self._roster(launch)
        yield AskChecks(self._stamp(self._now - timedelta(minutes=6), "lena"), launch)
        for place, one in enumerate(plan.stations, 1):
            if one.station in _GO:
                said = self._stamp(self._now - timedelta(minutes=5 - place % 4), _CREW[one.station])
                yield AnswerCheck(said, derived(made.id, place), Answer.GO)

    def _roster(self, launch: Id) -> Iterator[Command]:
        """Those who sit somewhere, reserves, and one of these who has been called in and comes."""
        before, lately = self._now - timedelta(hours=19), self._now - timedelta(minutes=2)
        for key, desk in _SEATS.items():
            yield SeatPerson(self._stamp(before, "lena"), launch, self._id("agent", key), desk)
        for key, (desk, minutes) in _RESERVES.items():
            agent = self._id("agent", key)
            yield SeatPerson(self._stamp(before, "lena"), launch, agent, desk, reserve=True, ready_minutes=minutes)
        called = seat_id(launch, self._id("agent", _COMES))
        yield CallIn(self._stamp(lately, "lena"), (called,))
        yield AnswerCall(self._stamp(lately + timedelta(seconds=40), _COMES), called, accept=True)
