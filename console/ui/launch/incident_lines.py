"""What the log of a launch says of incidents and of messages to many."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from console.domain.broadcast import Audience
from console.domain.incidents import Step
from console.domain.launch_log import LineKind
from console.queries.launches import LogRow
from console.ui.incidents.text import TROUBLES, trouble
from console.ui.shared.words import translate

_IS_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""The key of a group that nobody has named."""


def _title(about: str) -> str:
    """A title that somebody gave, else the name of a known trouble."""
    known = TROUBLES.get(about)
    own = about and not _IS_ID.fullmatch(about)
    return known() if known is not None else about if own else trouble("")


def _step(word: str) -> str:
    return {
        Step.SEEN: lambda: translate("launch", "seen"),
        Step.CONFIRMED: lambda: translate("launch", "confirmed"),
        Step.HELP_SENT: lambda: translate("launch", "help sent"),
        Step.SOLVED: lambda: translate("launch", "solved"),
    }[Step(word)]()


def _to(word: str) -> str:
    return {
        Audience.AFFECTED: lambda: translate("launch", "to who is affected"),
        Audience.ON_THE_WAY: lambda: translate("launch", "to who is still on the way"),
        Audience.ROOM: lambda: translate("launch", "to the whole room"),
        Audience.REGISTERED: lambda: translate("launch", "to everybody registered"),
    }[Audience(word)]()


def _sent(row: LogRow) -> str:
    return f"{translate('launch', 'Message to %n people', '', int(row.words))}, {_to(row.about)}"


def _back(row: LogRow) -> str:
    return f"{translate('launch', 'Message taken back')}, {_to(row.about)}"


def _solved(row: LogRow) -> str:
    tickets = translate("launch", "%n tickets with it", "", int(row.words))
    return f"{translate('launch', 'Solved: {title}').format(title=_title(row.about))}, {tickets}"


def _owner(row: LogRow) -> str:
    if not row.words:
        return translate("launch", "{title} has no owner any more").format(title=_title(row.about))
    return translate("launch", "{name} takes care of {title}").format(name=row.words, title=_title(row.about))


def _cause(row: LogRow) -> str:
    return translate("launch", "Cause of {title}: {cause}").format(title=_title(row.about), cause=row.words or "–")


INCIDENT_LINES: Mapping[LineKind, Callable[[LogRow], str]] = {
    LineKind.INCIDENT: lambda row: translate("launch", "Incident: {title}").format(title=_title(row.about)),
    LineKind.INCIDENT_STEP: lambda row: f"{_title(row.about)}: {_step(row.words)}",
    LineKind.INCIDENT_OWNER: _owner,
    LineKind.INCIDENT_CAUSE: _cause,
    LineKind.INCIDENT_SOLVED: _solved,
    LineKind.INCIDENT_AGAIN: lambda row: translate("launch", "Not solved after all: {title}").format(
        title=_title(row.about)
    ),
    LineKind.BROADCAST: _sent,
    LineKind.BROADCAST_BACK: _back,
}
