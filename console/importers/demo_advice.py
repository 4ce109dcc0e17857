"""What is asked of experts at the demo desk, and what colleagues say of each other's work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec

from console.commands.base import Command
from console.commands.consultations import AnswerConsultation, Asked, AskExpert
from console.commands.desk import SetSetting
from console.commands.reviews import DrawReviews, WriteReview
from console.domain import quality
from console.domain.consultations import Whose, excerpt
from console.domain.ids import Id, named
from console.domain.quality import Aspect, Drawn, Mark, Sampling, Verdict, week_of
from console.importers.demo_care import Stamping


def advice_story(
    told: Mapping[str, Sequence[Mapping[str, Any]]], now: datetime, id_of: Callable[[str, str], Id], stamp: Stamping
) -> Iterator[Command]:
    for one in told["consultations"]:
        yield from _consultation(one, now, id_of, stamp)
    sampling = msgspec.json.encode(Sampling(per_agent=2)).decode()
    yield SetSetting(stamp(now - timedelta(days=20)), quality.SETTING, sampling)
    for one in told["reviews"]:
        yield from _review(one, now, id_of, stamp)


def _consultation(
    one: Mapping[str, Any], now: datetime, id_of: Callable[[str, str], Id], stamp: Stamping
) -> Iterator[Command]:
    at = now - timedelta(minutes=one["minutes_ago"])
    made, asked = id_of("consultation", one["key"]), one["asked"]
    whom = Asked(id_of("agent", asked["agent"])) if "agent" in asked else Asked(None, **asked)
    said = (excerpt(Whose.PARTICIPANT, at - timedelta(minutes=14), one["excerpt"]),)
    within = timedelta(minutes=one["within_minutes"])
    ticket = id_of("ticket", one["ticket"])
    yield AskExpert(stamp(at, one["by"]), made, ticket, whom, one["question"], said, within, one["hold"])
    if "answer" in one:
        then = now - timedelta(minutes=one["answer"]["minutes_ago"])
        line = id_of("consultation line", one["key"])
        yield AnswerConsultation(stamp(then, asked["agent"]), made, line, one["answer"]["text"])


def _review(
    one: Mapping[str, Any], now: datetime, id_of: Callable[[str, str], Id], stamp: Stamping
) -> Iterator[Command]:
    at = now - timedelta(days=one["days_ago"])
    ticket, agent, reviewer = (id_of(*key) for key in (("ticket", one["ticket"]), *_people(one)))
    yield DrawReviews(stamp(at), week_of((at - timedelta(days=7)).date()), (Drawn(ticket, agent, reviewer),))
    if "marks" in one:
        marks = tuple(Mark(Aspect(aspect), Verdict(verdict)) for aspect, verdict in one["marks"].items())
        review = named(ticket, "review")
        yield WriteReview(stamp(at, one["reviewer"]), review, marks, one["remark"], one.get("example", False))


def _people(one: Mapping[str, Any]) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("agent", one["agent"]), ("agent", one["reviewer"])
