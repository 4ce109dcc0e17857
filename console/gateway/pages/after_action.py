"""The page of an after-action report that anybody may see who has its link: figures, and nobody's name or words."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from console.domain.after_action import MINUTE
from console.domain.after_action_link import generation_in, opened, setting_of
from console.domain.ids import Id
from console.domain.launch_log import LineKind
from console.domain.trouble_lexicon import Trouble
from console.gateway.pages.contact import contact
from console.gateway.pages.forms import Forms
from console.gateway.pages.rendering import LANGUAGES, language_of, page, words
from console.queries.after_action import AfterActionFigures, Figures, Moment
from console.queries.base import Query
from console.queries.desk import Settings
from console.sync.hub import HubDesk

_WIDE, _HIGH = 720, 200
_GOOD_FOR = timedelta(seconds=30)
Answer = TypeVar("Answer")


class Line(msgspec.Struct, frozen=True):
    """Points of a line of the chart, as SVG writes them."""

    name: str
    points: str


class AfterActionPages:
    """A part of the gateway's web server."""

    def __init__(self, desk: HubDesk) -> None:
        self._desk = desk
        self._forms = Forms(desk)
        self._counting: dict[Id, tuple[datetime, asyncio.Task[Figures | None]]] = {}

    def routes(self) -> Sequence[BaseRoute]:
        return [Route("/after/{token}", self._page, methods=["GET"])]

    async def run(self, stop: asyncio.Event) -> None:
        await stop.wait()

    async def _page(self, request: Request) -> Response:
        token = request.path_params["token"]
        asked = request.query_params.get("l", "")
        language = asked if asked in LANGUAGES else language_of(request)
        figures = await self._figures(token)
        if figures is None:
            # The same for a link that never was, that is over, and that was taken back: nobody learns which.
            return page(
                "after_action_lost.html",
                language,
                404,
                private=True,
                turn=f"/after/{token[:60]}?l=%s",
                contact=await contact(self._desk, language),
            )
        said = words(language)
        return page(
            "after_action.html",
            language,
            private=True,
            turn=f"/after/{token}?l=%s",
            contact=await contact(self._desk, language),
            one=figures,
            rows=_rows(figures, said),
            course=[(f"{moment.at.astimezone():%H:%M}", _moment(moment, said)) for moment in figures.course],
            troubles=_troubles(figures, said),
            chart=_chart(figures, said),
            wide=_WIDE,
            high=_HIGH,
        )

    async def _figures(self, token: str) -> Figures | None:
        told = opened(token, await self._forms.keys(), self._desk.now().date())
        if told is None:
            return None
        settings: dict[str, str] = await self._ask(Settings())
        # Read each time: a link that was taken back opens nothing from that moment on.
        if generation_in(settings.get(setting_of(told.ticket))) != told.generation:
            return None
        return await asyncio.shield(self._counted(told.ticket))

    def _counted(self, webinar: Id) -> asyncio.Task[Figures | None]:
        """Counted once for all who look at about the same time: it takes the hub a second, and anybody may ask."""
        now = self._desk.now()
        self._counting = {
            one: (at, task)
            for one, (at, task) in self._counting.items()
            if now - at < _GOOD_FOR and not (task.done() and (task.cancelled() or task.exception() is not None))
        }
        if webinar not in self._counting:
            self._counting[webinar] = now, asyncio.create_task(self._ask(AfterActionFigures(webinar)))
        return self._counting[webinar][1]

    async def _ask(self, query: Query[Answer]) -> Answer:
        return await asyncio.wrap_future(self._desk.read(query))


def _rows(figures: Figures, said: Mapping[str, str]) -> list[tuple[str, str]]:
    room, told, rings = figures.room, figures.forecast[None], figures.rings
    judged = rings.kept + rings.broken
    level = figures.level.share
    most = {
        name: max((getattr(one, name) for one in figures.people), default=0) for name in ("planned", "needed", "used")
    }
    off = "" if told.error is None else said["aa_off"].format(percent=round(100 * told.error))
    return [
        (said["aa_room"], said["aa_room_of"].format(count=room.attended, of=room.expected)),
        (said["aa_never"], f"{room.never_got_in}"),
        (said["aa_requests"], f"{told.came} ({said['aa_expected'].format(count=round(told.expected))}{off})"),
        (said["aa_level"], "–" if level is None else f"{round(100 * level)} %"),
        (said["aa_longest"], "–" if figures.longest is None else _length(figures.longest.wait, said)),
        (said["aa_ring"], f"{round(100 * rings.kept / judged)} %" if judged else "–"),
        (said["aa_people"], said["aa_people_of"].format(**most)),
        (said["aa_gaps"], f"{figures.gaps}"),
        (said["aa_wishes"], f"{figures.wishes}"),
    ]


def _length(length: timedelta, said: Mapping[str, str]) -> str:
    minutes = round(length / MINUTE)
    if minutes < 2:
        return said["aa_seconds"].format(count=round(length.total_seconds()))
    return said["aa_minutes"].format(count=minutes)


def _moment(moment: Moment, said: Mapping[str, str]) -> str:
    if moment.kind is LineKind.PHASE:
        return said[f"aa_phase_{moment.about}"]
    return said[f"aa_{moment.kind.value}"]


def _troubles(figures: Figures, said: Mapping[str, str]) -> list[dict[str, str]]:
    """What people of the desk called a trouble stays inside: it may be somebody's words."""
    known = {one.value for one in Trouble}
    found = []
    for one in figures.clusters:
        steps = {
            "alarm": one.alarm_at,
            "incident": one.incident_at,
            "message": one.broadcast_at,
            "solved": one.solved_at,
        }
        found.append(
            {
                "name": said[f"aa_of_{one.trouble}"] if one.trouble in known else said["aa_other"],
                "people": f"{one.people}",
                "first": f"{one.first_at.astimezone():%H:%M}",
                **{name: "–" if at is None else _length(at - one.first_at, said) for name, at in steps.items()},
            }
        )
    return found


def _chart(figures: Figures, said: Mapping[str, str]) -> list[Line]:
    """What came and what was foretold, all channels together, in intervals."""
    came: dict[int, float] = {}
    foretold: dict[int, float] = {}
    for target, source in ((came, figures.came), (foretold, figures.expected)):
        for minutes in source.values():
            for minute, value in minutes.items():
                begin = minute // figures.interval
                target[begin] = target.get(begin, 0.0) + value
    if not came and not foretold:
        return []
    first, last = min([*came, *foretold]), max([*came, *foretold])
    top = max([1.0, *came.values(), *foretold.values()])

    def points(values: Mapping[int, float]) -> str:
        step = _WIDE / max(1, last - first)
        return " ".join(
            f"{(number - first) * step:.1f},{_HIGH - 8 - values.get(number, 0.0) / top * (_HIGH - 16):.1f}"
            for number in range(first, last + 1)
        )

    return [Line(said["aa_line_came"], points(came)), Line(said["aa_line_expected"], points(foretold))]
