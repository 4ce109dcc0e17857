"""The tutor of the demo desk's launch: what Lena has sent to Jonas, what is proposed, and what people ask him."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from console.commands.base import Command, Stamp
from console.commands.tutor import ProposeToTutor, SaidByTutor, SeenByTutor, ShowTutor
from console.commands.tutor_questions import AskTutor, ChooseQuestion
from console.domain.ids import Id
from console.domain.trouble_lexicon import Trouble
from console.domain.tutor_cards import CardKind
from console.domain.tutor_words import say_about

_LEAD, _TUTOR, _AGENT = "lena", "jonas", "ola"
_ASKED = {
    "undo": ("Can I undo a pivot table?", ("tomasz-homework", "leila-version", "amara-chat")),
    "mac": ("Does it look the same on a Mac?", ("karl-version",)),
}
_CHOSEN = "undo"


def tutor_story(
    cohorts: Sequence[Mapping[str, Any]],
    now: datetime,
    id_of: Callable[[str, str], Id],
    stamp: Callable[[datetime, str], Stamp],
) -> Iterator[Command]:
    title = next(cohort["webinar"]["title"] for cohort in cohorts if cohort["webinar"]["in_days"] == 0)
    launch = id_of("launch", str(id_of("webinar", title)))

    def ago(minutes: float, who: str) -> Stamp:
        return stamp(now - timedelta(minutes=minutes), who)

    test, sound = id_of("tutor card", "test"), id_of("tutor card", "sound")
    words = CardKind.SAY, "Please test your sound", "Please say: “Good evening, can you hear me?”"
    yield ShowTutor(ago(6, _LEAD), test, launch, *words)
    yield SeenByTutor(ago(5.9, _TUTOR), test)
    yield SaidByTutor(ago(5.5, _TUTOR), test)
    for trouble, key, who in ((Trouble.SLIDES_SMALL, "small", _AGENT), (Trouble.NO_SOUND, "sound", _LEAD)):
        card = say_about(trouble, "en")
        if card is None:
            continue
        filled = id_of("tutor card", key), launch, card.kind, card.headline, card.sentence
        yield ShowTutor(ago(2, who), *filled) if who == _LEAD else ProposeToTutor(ago(3, who), *filled)
    yield SeenByTutor(ago(1.9, _TUTOR), sound)
    for key, (question, tickets) in _ASKED.items():
        asked = tuple(id_of("ticket", ticket) for ticket in tickets)
        yield AskTutor(ago(4, _AGENT), id_of("tutor question", key), launch, question, asked)
    yield ChooseQuestion(ago(1, _LEAD), id_of("tutor question", _CHOSEN))
