"""The launch of last week's webinar at the demo desk: a hold, a start, what people asked, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from console.commands.after_action import NoteAfterwards
from console.commands.base import Command, Stamp
from console.commands.launches import AnswerCheck, BeginPhase, CallHold, EndLaunch, GoForStart, PrepareLaunch, Resume
from console.commands.messages import AddMessage, NewMessage
from console.commands.tickets import MarkSeen, OpenTicket, SetState
from console.domain.ids import Id, derived
from console.domain.launches import Answer, Phase, usual_plan
from console.domain.messages import Delivery, Kind
from console.domain.tickets import Category, Channel, State

_LENGTH = 60
_LEAD = "lena"
_HELD = (-9, -6)
"""Minutes around the planned start; what follows is later by so much as it was held."""
_SOUND = {"en": "I can’t hear anything", "pl": "Nic nie słyszę, nie ma dźwięku", "ru": "Нет звука, ничего не слышно"}
_ENTRY = {"en": "I can’t get in", "pl": "Nie mogę wejść na webinar", "ru": "Не могу войти на вебинар"}
_FILE = {"en": "Where is the file?", "pl": "Gdzie jest plik do ćwiczeń?", "ru": "Где файл для упражнений?"}
_HELP = {
    "en": "Thank you for telling us. Please open the link in Chrome and press the loudspeaker once.",
    "pl": "Dziękujemy za wiadomość. Proszę otworzyć link w Chrome i raz kliknąć głośnik.",
    "ru": "Спасибо, что написали. Откройте, пожалуйста, ссылку в Chrome и нажмите один раз на динамик.",
}
_ASKED = (
    # Minutes after the start, who, by what, what, minutes until the answer, who answers.
    (-16.0, "halina-krol", Channel.EMAIL, _ENTRY, 7.0, "piotr"),
    (-5.0, "jan-kowalik", Channel.CHAT, _ENTRY, 0.6, "ola"),
    (-2.0, "gleb-o", Channel.CHAT, _ENTRY, 0.5, "sam"),
    (1.2, "zofia-wilk", Channel.CHAT, _SOUND, 0.6, "ola"),
    (1.6, "denis-orlov", Channel.CHAT, _SOUND, 0.7, "sam"),
    (2.0, "adam-rak", Channel.CHAT, _SOUND, 1.4, "ola"),
    (2.3, "svetlana-m", Channel.CHAT, _SOUND, 2.1, "sam"),
    (2.4, "monika-sarna", Channel.EMAIL, _SOUND, 5.0, "piotr"),
    (3.1, "yusuf-can", Channel.CHAT, _SOUND, 2.6, "ola"),
    (3.8, "ruslan-g", Channel.CHAT, _SOUND, 2.4, "sam"),
    (6.5, "ryszard-dudek", Channel.CHAT, _SOUND, 0.4, "ola"),
    (12.0, "kseniya-l", Channel.CHAT, _FILE, 0.5, "sam"),
    (31.0, "andrzej-mech", Channel.EMAIL, _FILE, 14.0, "piotr"),
    (57.0, "timur-a", Channel.CHAT, _FILE, 0.6, "ola"),
)


def last_launch_story(
    webinar: Id,
    begins: datetime,
    people: Mapping[str, Mapping[str, Any]],
    id_of: Callable[[str, str], Id],
    stamp: Callable[[datetime, str | None], Stamp],
) -> Iterator[Command]:
    """`webinar` was held at `begins`."""
    held, went_on = (begins + timedelta(minutes=minute) for minute in _HELD)
    start = begins + (went_on - held)
    launch = id_of("launch", str(webinar))
    plan = usual_plan(_LENGTH)
    made = stamp(begins - timedelta(hours=20), _LEAD)
    yield PrepareLaunch(made, launch, webinar, id_of("agent", _LEAD), plan)
    yield BeginPhase(stamp(begins - timedelta(minutes=55), _LEAD), launch, Phase.CREW_CALL)
    for place in range(1, len(plan.stations) + 1):
        said = stamp(begins - timedelta(minutes=20, seconds=-20 * place), _LEAD)
        yield AnswerCheck(said, derived(made.id, place), Answer.GO)
    yield BeginPhase(stamp(begins - timedelta(minutes=15), _LEAD), launch, Phase.DOORS_OPEN)
    yield CallHold(stamp(held, "jonas"), launch, "My microphone is not found")
    yield Resume(stamp(went_on, _LEAD), launch)
    yield GoForStart(stamp(start - timedelta(minutes=3), _LEAD), launch)
    for key, asked in enumerate(_ASKED):
        yield from _ticket(key, asked, start, people, id_of, stamp)
    yield BeginPhase(stamp(start + timedelta(minutes=50), _LEAD), launch, Phase.QUESTIONS)
    yield BeginPhase(stamp(start + timedelta(minutes=63), _LEAD), launch, Phase.WRAP_UP)
    yield EndLaunch(stamp(start + timedelta(minutes=75), _LEAD), launch)
    after = start + timedelta(minutes=80)
    yield NoteAfterwards(stamp(after, _LEAD), launch, "The hold was called in time: nobody heard the microphone fail.")
    otherwise = "One more on chat for the first ten minutes: four waited for over two minutes without sound."
    yield NoteAfterwards(stamp(after + timedelta(minutes=1), _LEAD), launch, otherwise, well=False)


def _ticket(
    place: int,
    asked: tuple[float, str, Channel, Mapping[str, str], float, str],
    start: datetime,
    people: Mapping[str, Mapping[str, Any]],
    id_of: Callable[[str, str], Id],
    stamp: Callable[[datetime, str | None], Stamp],
) -> Iterator[Command]:
    minute, person, channel, said, until, agent = asked
    at = start + timedelta(minutes=minute)
    answered = at + timedelta(minutes=until)
    language = people[person]["language"]
    ticket, words = id_of("ticket", f"last launch {place}"), said[language]
    participant = id_of("person", person)

    def message(kind: Kind, when: datetime, text: str) -> NewMessage:
        theirs = kind is Kind.INBOUND
        return NewMessage(
            id=id_of("message", f"last launch {place} {kind}"),
            kind=kind,
            channel=channel,
            at=when,
            text=text,
            agent_id=None if theirs else id_of("agent", agent),
            participant_id=participant if theirs else None,
        )

    first = message(Kind.INBOUND, at, words)
    yield OpenTicket(
        *(stamp(at, None), ticket, words, channel, language, participant), category=Category.WEBINAR, first=first
    )
    reply = message(Kind.OUTBOUND, answered, _HELP[language])
    yield AddMessage(stamp(answered, agent), ticket, reply, delivery=Delivery.SENT)
    solved = answered + timedelta(minutes=4)
    yield SetState(stamp(solved, agent), (ticket,), State.SOLVED)
    for reader in ("ola", agent):
        yield MarkSeen(stamp(solved, reader), (ticket,))
