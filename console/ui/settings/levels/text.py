"""What the settings of promises say."""

from __future__ import annotations

from collections.abc import Iterable

from console.domain.ids import Id
from console.domain.sla import DEFAULTS, Level
from console.domain.waits import wait_said
from console.ui.queue.filter_text import category, priority
from console.ui.queue.text import channel
from console.ui.shared.words import translate


def whom(level: Level, cohorts: dict[Id, str]) -> str:
    """For which tickets it is: "Chat, Phone · Webinar · B2 Excel"."""
    parts: Iterable[Iterable[str]] = (
        map(channel, level.channels),
        map(category, level.categories),
        (cohorts.get(one, "?") for one in level.cohorts),
        map(priority, level.priorities),
    )
    said = [", ".join(part) for part in parts]
    return " · ".join(filter(None, said)) or translate("levels", "All tickets")


def promised(level: Level) -> str:
    """ "First answer 2 h, later ones 4 h, solved in 3 d"."""
    said = [
        translate("levels", "first answer {wait}").format(wait=wait_said(level.first)),
        translate("levels", "later ones {wait}").format(wait=wait_said(level.next)),
    ]
    if level.resolution is not None:
        said.append(translate("levels", "solved in {wait}").format(wait=wait_said(level.resolution)))
    if level.around_the_clock:
        said.append(translate("levels", "day and night"))
    words = ", ".join(said)
    return words[:1].upper() + words[1:]


def otherwise() -> str:
    """What holds for all that no level is for."""
    said = [f"{whom(level, {})}: {promised(level).lower()}" for level in DEFAULTS[:-1]]
    last = translate("levels", "everything else: {promised}").format(promised=promised(DEFAULTS[-1]).lower())
    return translate("levels", "Otherwise: {levels}.").format(levels="; ".join([*said, last]))
