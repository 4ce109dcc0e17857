"""Incidents: their steps, what people decide about groups of texts, the desk's own words, when one is suggested."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from console.domain.clean import Clean
from console.domain.ids import Id, named
from console.domain.trouble_groups import Alarm
from console.domain.trouble_lexicon import Lexicon

UPDATE_WITHIN = timedelta(minutes=5)
"""For so long the next word is promised, where nothing else is said."""
LEXICON = "lexicon"
"""The setting with the desk's own words for troubles."""
ALARM = "incident_alarm"
"""The setting that says when an incident is suggested."""
NOT_HELPED = "not helped"
"""The tag of a ticket whose participant said that a solved incident is not solved for them."""


class Step(StrEnum):
    """How far an incident is, in its order."""

    SEEN = "seen"
    CONFIRMED = "confirmed"
    HELP_SENT = "help_sent"
    SOLVED = "solved"


def further(before: Step, after: Step) -> Step:
    """The one that is further on: what happens by itself never takes a step back."""
    return max(before, after, key=list(Step).index)


class MoveKind(StrEnum):
    """What somebody decided about groups."""

    TEXT = "text"
    MERGE = "merge"
    SPLIT = "split"
    NAME = "name"


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """One decision. A group is named by its key: a trouble, the id of a text of it, or that of the move that made it.

    TEXT puts `texts` `into` a group ("": into none), SPLIT makes one of them whose key is the id of the move, MERGE
    puts all of `trouble` `into` another, NAME gives it a `title` ("": its own again).
    """

    id: str
    at: datetime
    kind: MoveKind
    trouble: str = ""
    into: str = ""
    title: str = ""
    texts: tuple[str, ...] = ()


class Wordings(Clean, frozen=True):
    language: str
    texts: tuple[str, ...]


class OwnTrouble(Clean, frozen=True):
    """What a desk adds: wordings by language for a trouble that is known, or for one of its own with a `title`."""

    key: str
    title: str = ""
    wordings: tuple[Wordings, ...] = ()


class AlarmSetting(Clean, frozen=True):
    """So many people within so many minutes suggest an incident."""

    people: int = 4
    minutes: int = 3

    @property
    def alarm(self) -> Alarm:
        return Alarm(max(2, self.people), timedelta(minutes=max(1, self.minutes)))


def own_troubles(setting: str) -> tuple[OwnTrouble, ...]:
    """Of the setting LEXICON; what cannot be read counts as nothing, so that a launch never stands still for it."""
    try:
        return msgspec.json.decode(setting or "[]", type=tuple[OwnTrouble, ...])
    except msgspec.MsgspecError:
        return ()


def lexicon_setting(own: tuple[OwnTrouble, ...]) -> str:
    return msgspec.json.encode(own).decode()


def lexicon_of(own: tuple[OwnTrouble, ...]) -> Lexicon:
    wordings: dict[str, list[str]] = {}
    for one in own:
        said = [wording for some in one.wordings for wording in some.texts if wording.strip()]
        wordings.setdefault(one.key, []).extend(said)
    return Lexicon(wordings)


def alarm_of(settings: Mapping[str, str]) -> AlarmSetting:
    try:
        return msgspec.json.decode(settings.get(ALARM) or "{}", type=AlarmSetting)
    except msgspec.MsgspecError:
        return AlarmSetting()


def incident_id(launch: Id, trouble: str, earlier: int) -> Id:
    """The same for all who open one from the same group at once; `earlier` ones of this group were solved."""
    return named(launch, f"incident {trouble} {earlier}")


def reporter_id(incident: Id, ticket: Id) -> Id:
    return named(incident, f"reporter {ticket}")
