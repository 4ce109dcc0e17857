"""The incident of the demo desk's launch: a link that opens an empty page, confirmed, and nobody is told yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from console.commands.base import Command, Stamp
from console.commands.incidents import LinkArticle, OpenIncident, OwnIncident, SetCause, StepIncident
from console.domain.ids import Id
from console.domain.incidents import Step, incident_id
from console.domain.trouble_lexicon import Trouble

_TICKETS = ("irina-link",)
_CAUSE = "The link of the last reminder opens in the mail program’s own browser"
_ARTICLE = "join-webinar-en"


def incident_story(
    cohorts: Sequence[Mapping[str, Any]],
    now: datetime,
    id_of: Callable[[str, str], Id],
    stamp: Callable[[datetime, str], Stamp],
) -> Iterator[Command]:
    title = next(cohort["webinar"]["title"] for cohort in cohorts if cohort["webinar"]["in_days"] == 0)
    launch = id_of("launch", str(id_of("webinar", title)))
    incident = incident_id(launch, Trouble.WHITE_PAGE, 0)

    def ago(minutes: float, who: str) -> Stamp:
        return stamp(now - timedelta(minutes=minutes), who)

    tickets = tuple(id_of("ticket", key) for key in _TICKETS)
    yield OpenIncident(ago(3, "ola"), launch, Trouble.WHITE_PAGE, "", tickets)
    yield OwnIncident(ago(2.8, "lena"), incident, id_of("agent", "sam"))
    yield StepIncident(ago(2.5, "sam"), incident, Step.CONFIRMED)
    yield SetCause(ago(1.5, "sam"), incident, _CAUSE)
    yield LinkArticle(ago(1.4, "sam"), incident, id_of("article", _ARTICLE))
