"""What the tutor of a launch sees now, what the lead sees of that, and the questions for the tutor."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, bindparam, func, or_, select
from sqlalchemy.orm import aliased

from console.domain.ids import Id
from console.domain.launch_clock import Clock
from console.domain.launch_log import LineKind
from console.domain.launches import Answer, Phase, Plan, Station
from console.domain.tutor_cards import (
    Asked,
    Card,
    CardKind,
    Hand,
    Question,
    Reason,
    Reply,
    Standing,
    Verdict,
    page_address,
    token,
)
from console.queries.base import Asker, Query, answers
from console.queries.launch_figures import LaunchFigures, launch_figures
from console.store.launches import clock_of_row
from console.store.models import (
    Agent,
    Launch,
    LaunchCheck,
    LaunchLine,
    LaunchPhase,
    Ticket,
    TutorAsker,
    TutorCard,
    TutorHand,
    TutorQuestion,
    Webinar,
)
from console.store.request_links import home, link_keys

_LONGEST = timedelta(hours=12)
"""What began longer ago is over."""


class CardRow(msgspec.Struct, frozen=True):
    """A card of the lead, or a proposal (without `sent_at`)."""

    id: Id
    kind: CardKind
    headline: str
    sentence: str
    by_id: Id | None
    by: str
    at: datetime
    sent_at: datetime | None
    seen_at: datetime | None
    put_off: tuple[datetime, ...]
    reply: Reply | None
    replied_at: datetime | None
    cleared_at: datetime | None

    @property
    def is_open(self) -> bool:
        return self.reply is None and self.cleared_at is None


class TutorCheck(msgspec.Struct, frozen=True):
    """A check of the tutor's that waits for an answer."""

    id: Id
    station: Station
    name: str


class HandRow(msgspec.Struct, frozen=True):
    id: Id
    raised_at: datetime
    reason: Reason | None
    answered_at: datetime | None
    answered_by: str
    lowered_at: datetime | None

    @property
    def up(self) -> bool:
        return self.answered_at is None and self.lowered_at is None


class TutorScreen(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on the screen follows from `standing` and the time (domain/tutor_cards.py)."""

    launch: Id
    title: str
    tutor_id: Id | None
    tutor: str
    language: str
    """Of the tutor."""
    lead: str
    clock: Clock
    plan: Plan
    standing: Standing
    cards: tuple[CardRow, ...]
    """The newest first."""
    hand: HandRow | None
    checks: tuple[TutorCheck, ...]
    in_room: int
    helped: int
    """Who wait for us, or are being helped."""

    def card(self, one: Id | None) -> CardRow | None:
        return next((card for card in self.cards if card.id == one), None)

    @property
    def last_sent(self) -> CardRow | None:
        """What the lead sent last and has not taken back."""
        return next((card for card in self.cards if card.sent_at is not None and card.cleared_at is None), None)

    @property
    def proposals(self) -> tuple[CardRow, ...]:
        return tuple(card for card in self.cards if card.sent_at is None and card.cleared_at is None)


class TutorView(Query[TutorScreen | None], frozen=True):
    launch: Id


class QuestionRow(msgspec.Struct, frozen=True):
    id: Id
    words: str
    askers: int
    chosen: bool
    verdict: Verdict | None
    decided_at: datetime | None
    tickets: tuple[Id, ...]


class QuestionsForTutor(Query[tuple[QuestionRow, ...]], frozen=True):
    """Those that are open first, and of them the ones that most ask."""

    launch: Id


class LaunchToTutor(Query[Id | None], frozen=True):
    """The launch whose webinar the asker gives, from its crew call until it has ended; the first of several."""


class HandUp(msgspec.Struct, frozen=True):
    id: Id
    launch: Id
    tutor: str
    reason: Reason | None


class HandsUp(Query[tuple[HandUp, ...]], frozen=True):
    """Tutors who need help, in the launches that the asker leads."""


class TutorLink(Query[str], frozen=True):
    """The address of the tutor's page; empty where no page can be reached, or there is no tutor."""

    launch: Id


class ToTell(msgspec.Struct, frozen=True):
    question: Id
    tickets: tuple[Id, ...]


class AskersToTell(Query[tuple[ToTell, ...]], frozen=True):
    """Whoever was not told yet what becomes of their question."""


_tutor, _lead, _who = aliased(Agent), aliased(Agent), aliased(Agent)
_LAUNCH = (
    select(
        *Launch.__table__.columns,
        *(Webinar.title, Webinar.tutor_id),
        func.coalesce(_tutor.name, "").label("tutor"),
        func.coalesce(_tutor.language, "en").label("language"),
        func.coalesce(_lead.name, "").label("lead"),
    )
    .select_from(Launch)
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .outerjoin(_tutor, _tutor.id == Webinar.tutor_id)
    .outerjoin(_lead, _lead.id == Launch.lead_id)
    .where(Launch.id == bindparam("launch"))
)
_CARDS = (
    select(
        *(TutorCard.id, TutorCard.kind, TutorCard.headline, TutorCard.sentence, TutorCard.by),
        func.coalesce(_who.name, ""),
        *(TutorCard.at, TutorCard.sent_at, TutorCard.seen_at, TutorCard.put_off),
        *(TutorCard.reply, TutorCard.replied_at, TutorCard.cleared_at),
    )
    .outerjoin(_who, _who.id == TutorCard.by)
    .where(TutorCard.launch_id == bindparam("launch"))
    .order_by(func.coalesce(TutorCard.sent_at, TutorCard.at).desc(), TutorCard.id.desc())
    .limit(200)
)
_QUESTIONS = (
    select(TutorQuestion)
    .where(TutorQuestion.launch_id == bindparam("launch"), TutorQuestion.words != "")
    .order_by(TutorQuestion.askers.desc(), TutorQuestion.at, TutorQuestion.id)
    .limit(300)
)
_HANDS = (
    select(
        *(TutorHand.id, TutorHand.raised_at, TutorHand.reason, TutorHand.reason_at, TutorHand.answered_at),
        *(func.coalesce(_who.name, "").label("answered_by"), TutorHand.lowered_at),
    )
    .outerjoin(_who, _who.id == TutorHand.answered_by)
    .where(TutorHand.launch_id == bindparam("launch"))
    .order_by(TutorHand.raised_at.desc(), TutorHand.id.desc())
    .limit(50)
)
_CHECKS = (
    select(LaunchCheck.id, LaunchCheck.station, LaunchCheck.name, LaunchCheck.at)
    .join(Launch, Launch.id == LaunchCheck.launch_id)
    .join(Webinar, Webinar.id == Launch.webinar_id)
    .where(
        LaunchCheck.launch_id == bindparam("launch"),
        LaunchCheck.answer == Answer.ASKED,
        LaunchCheck.owner_id == Webinar.tutor_id,
    )
    .order_by(LaunchCheck.position, LaunchCheck.id)
)
_MOVED = select(func.max(LaunchLine.at)).where(
    LaunchLine.launch_id == bindparam("launch"), LaunchLine.kind == LineKind.MOVED
)
_QUESTIONS_SINCE = select(LaunchPhase.at).where(
    LaunchPhase.launch_id == bindparam("launch"), LaunchPhase.phase == Phase.QUESTIONS
)


@answers(TutorView)
def tutor_view(connection: Connection, query: TutorView, asker: Asker) -> TutorScreen | None:
    asked = {"launch": query.launch}
    row = connection.execute(_LAUNCH, asked).one_or_none()
    if row is None:
        return None
    cards = tuple(CardRow(*one) for one in connection.execute(_CARDS, asked))
    hands = connection.execute(_HANDS, asked).all()
    checks = connection.execute(_CHECKS, asked).all()
    figures = launch_figures(connection, LaunchFigures(query.launch), asker)
    last = hands[0] if hands else None
    return TutorScreen(
        launch=row.id,
        title=row.title,
        tutor_id=row.tutor_id,
        tutor=row.tutor,
        language=row.language,
        lead=row.lead,
        clock=clock_of_row(row),
        plan=row.plan,
        standing=Standing(
            cards=tuple(_card(one) for one in cards if one.sent_at is not None),
            questions=tuple(
                Question(
                    id=one.id,
                    words=one.words,
                    asked_by=one.askers,
                    chosen_at=one.chosen_at,
                    later_at=one.later_at,
                    ended_at=one.decided_at,
                )
                for one in connection.execute(_QUESTIONS, asked)
                if one.chosen_at is not None
            ),
            hands=tuple(
                Hand(
                    id=one.id,
                    raised_at=one.raised_at,
                    reason=one.reason,
                    reason_at=one.reason_at,
                    answered_at=one.answered_at,
                    lowered_at=one.lowered_at,
                )
                for one in hands
            ),
            asked=tuple(Asked(one.id, one.at) for one in checks if one.at is not None),
            held_since=row.held_since,
            moved_at=connection.execute(_MOVED, asked).scalar_one_or_none(),
            questions_since=connection.execute(_QUESTIONS_SINCE, asked).scalar_one_or_none(),
        ),
        cards=cards,
        hand=HandRow(last.id, last.raised_at, last.reason, last.answered_at, last.answered_by, last.lowered_at)
        if last is not None
        else None,
        checks=tuple(TutorCheck(one.id, one.station, one.name) for one in checks),
        in_room=figures.in_room if figures is not None else 0,
        helped=figures.waiting if figures is not None else 0,
    )


def _card(row: CardRow) -> Card:
    ended = [at for at in (row.replied_at, row.cleared_at) if at is not None]
    return Card(
        id=row.id,
        kind=row.kind,
        headline=row.headline,
        sentence=row.sentence,
        sent_at=row.sent_at or row.at,
        put_off=row.put_off,
        ended_at=min(ended, default=None),
    )


@answers(QuestionsForTutor)
def questions_for_tutor(connection: Connection, query: QuestionsForTutor, _: Asker) -> tuple[QuestionRow, ...]:
    asked = {"launch": query.launch}
    tickets: dict[Id, list[Id]] = {}
    askers = select(TutorAsker.question_id, TutorAsker.ticket_id).where(TutorAsker.launch_id == query.launch)
    for question, ticket in connection.execute(askers.order_by(TutorAsker.at, TutorAsker.ticket_id)):
        tickets.setdefault(question, []).append(ticket)
    rows = [
        QuestionRow(
            id=one.id,
            words=one.words,
            askers=one.askers,
            chosen=one.chosen_at is not None,
            verdict=one.verdict,
            decided_at=one.decided_at,
            tickets=tuple(tickets.get(one.id, ())),
        )
        for one in connection.execute(_QUESTIONS, asked)
    ]
    return tuple(sorted(rows, key=lambda one: one.decided_at is not None))


@answers(LaunchToTutor)
def launch_to_tutor(connection: Connection, _: LaunchToTutor, asker: Asker) -> Id | None:
    begun = (
        select(LaunchPhase.launch_id)
        .where(LaunchPhase.launch_id == Launch.id, LaunchPhase.phase != Phase.PREPARE)
        .exists()
    )
    rows = connection.execute(
        select(Launch.id, Launch.plan, Launch.planned_at, begun.label("begun"))
        .join(Webinar, Webinar.id == Launch.webinar_id)
        .where(
            Webinar.tutor_id == asker.me,
            Webinar.cancelled_at.is_(None),
            Launch.ended_at.is_(None),
            or_(Launch.go_at.is_not(None), Launch.planned_at > asker.now - _LONGEST),
        )
        .order_by(Launch.planned_at, Launch.id)
    )
    for row in rows:
        called = row.plan.begins(Phase.CREW_CALL, row.planned_at)
        if row.begun or (called is not None and called <= asker.now):
            launch: Id = row.id
            return launch
    return None


@answers(HandsUp)
def hands_up(connection: Connection, _: HandsUp, asker: Asker) -> tuple[HandUp, ...]:
    rows = connection.execute(
        select(TutorHand.id, TutorHand.launch_id, func.coalesce(_tutor.name, ""), TutorHand.reason)
        .join(Launch, Launch.id == TutorHand.launch_id)
        .join(Webinar, Webinar.id == Launch.webinar_id)
        .outerjoin(_tutor, _tutor.id == Webinar.tutor_id)
        .where(
            Launch.lead_id == asker.me,
            Launch.ended_at.is_(None),
            TutorHand.answered_at.is_(None),
            TutorHand.lowered_at.is_(None),
        )
        .order_by(TutorHand.raised_at, TutorHand.id)
    )
    return tuple(HandUp(*row) for row in rows)


@answers(TutorLink)
def tutor_link(connection: Connection, query: TutorLink, asker: Asker) -> str:
    tutor = connection.execute(
        select(Webinar.tutor_id).join(Launch, Launch.webinar_id == Webinar.id).where(Launch.id == query.launch)
    ).scalar_one_or_none()
    where, keys = home(connection), link_keys(connection)
    if tutor is None or not where or not keys:
        return ""
    return page_address(where, token(keys[0], query.launch, tutor, asker.now))


@answers(AskersToTell)
def askers_to_tell(connection: Connection, _: AskersToTell, __: Asker) -> tuple[ToTell, ...]:
    rows = connection.execute(
        select(TutorAsker.question_id, TutorAsker.ticket_id)
        .join(TutorQuestion, TutorQuestion.id == TutorAsker.question_id)
        .join(Launch, Launch.id == TutorQuestion.launch_id)
        .join(Ticket, Ticket.id == TutorAsker.ticket_id)
        .where(
            TutorQuestion.verdict.is_not(None),
            TutorQuestion.words != "",
            Launch.ended_at.is_(None),
            or_(TutorAsker.told.is_(None), TutorAsker.told != TutorQuestion.verdict),
        )
        .order_by(TutorAsker.question_id, TutorAsker.at)
        .limit(500)
    )
    found: dict[Id, list[Id]] = {}
    for question, ticket in rows:
        found.setdefault(question, []).append(ticket)
    return tuple(ToTell(question, tuple(tickets)) for question, tickets in found.items())
