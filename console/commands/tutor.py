"""What the tutor of a launch is shown and answers: cards of the lead, checks, and the tutor's own call for help.

The gateway gives these commands for whoever presses on the tutor's page.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.launches import leads, of_crew, say_of_check, write_line
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id
from console.domain.launch_log import LineKind
from console.domain.launches import Answer
from console.domain.rights import Right
from console.domain.tutor_cards import (
    HEADLINE_LETTERS,
    MOST_PUT_OFF,
    SENTENCE_LETTERS,
    CardKind,
    Reason,
    Reply,
    fitted,
)
from console.store.models import Launch, LaunchCheck, TutorCard, TutorHand, Webinar


class ProposeToTutor(Command, frozen=True):
    """An agent proposes a card; the tutor does not see it until the lead sends it."""

    card_id: Id
    launch_id: Id
    kind: CardKind
    headline: str
    sentence: str
    incident_id: Id | None = None


class ShowTutor(Command, frozen=True):
    """Only the lead sends. A proposal of the same id is sent with these words; `instead_of` is taken back."""

    card_id: Id
    launch_id: Id
    kind: CardKind
    headline: str
    sentence: str
    incident_id: Id | None = None
    instead_of: Id | None = None


class ClearTutor(Command, frozen=True):
    """Takes a card off the tutor's screen, or a proposal off the table."""

    card_id: Id


class SeenByTutor(Command, frozen=True):
    """The card stands on the tutor's screen."""

    card_id: Id


class SaidByTutor(Command, frozen=True):
    card_id: Id


class NotNowSaysTutor(Command, frozen=True):
    """It comes again in two minutes, at most twice."""

    card_id: Id


class PausedByTutor(Command, frozen=True):
    card_id: Id


class CheckByTutor(Command, frozen=True):
    """GO or NO_GO of a check that is the tutor's."""

    check_id: Id
    answer: Answer
    note: str = ""


class RaiseHand(Command, frozen=True):
    """The tutor needs help. One hand is enough: a second press while it is up changes nothing."""

    hand_id: Id
    launch_id: Id


class SayWhy(Command, frozen=True):
    hand_id: Id
    reason: Reason


class LowerHand(Command, frozen=True):
    """The tutor needs no help any more."""

    hand_id: Id


class AnswerHand(Command, frozen=True):
    """Somebody of the crew sees to it."""

    hand_id: Id


def on_air(ledger: Ledger, launch: Launch) -> None:
    """Refused for anybody but the tutor, the gateway for the tutor's page, and the crew that has heard it."""
    if ledger.stamp.actor is not None and not of_crew(ledger, launch):
        raise Refused(Refusal.NO_RIGHT)


def launch_of(ledger: Ledger, launch_id: Id) -> Launch:
    """The launch that still goes on, before anything of it: all its commands wait for each other there."""
    launch = ledger.get(Launch, launch_id)
    if launch.ended_at is not None:
        raise Refused(Refusal.TOO_LATE)
    return launch


def _only_the_lead(ledger: Ledger, launch: Launch) -> None:
    if not leads(ledger, launch):
        raise Refused(Refusal.NO_RIGHT)


@handles(ProposeToTutor, Right.ANSWER)
def propose_to_tutor(ledger: Ledger, command: ProposeToTutor) -> Outcome:
    launch = launch_of(ledger, command.launch_id)
    if ledger.has(TutorCard, command.card_id):
        raise Refused(Refusal.EXISTS)
    _new(ledger, launch, command)
    return Outcome(refs=(Ref("tutor_card", command.card_id),))


@handles(ShowTutor, Right.NOTE)
def show_tutor(ledger: Ledger, command: ShowTutor) -> Outcome:
    launch = launch_of(ledger, command.launch_id)
    _only_the_lead(ledger, launch)
    card = ledger.session.get(TutorCard, command.card_id)
    if card is None:
        card = _new(ledger, launch, command)
    elif card.sent_at is not None or card.cleared_at is not None or card.launch_id != launch.id:
        raise Refused(Refusal.EXISTS)
    card.headline, card.sentence = _words(command)
    card.kind = command.kind
    card.sent_at, card.sent_by = ledger.stamp.at, ledger.actor
    if command.instead_of is not None:
        old = ledger.session.get(TutorCard, command.instead_of)
        if old is not None and old.launch_id == launch.id and _open(old):
            old.cleared_at = ledger.stamp.at
    write_line(ledger, launch.id, LineKind.TUTOR_TOLD, card.kind, card.headline)
    return Outcome(refs=(Ref("tutor_card", card.id),))


def _new(ledger: Ledger, launch: Launch, command: ProposeToTutor | ShowTutor) -> TutorCard:
    headline, sentence = _words(command)
    card = TutorCard(
        id=command.card_id,
        launch_id=launch.id,
        kind=command.kind,
        headline=headline,
        sentence=sentence,
        incident_id=command.incident_id,
        at=ledger.stamp.at,
        by=ledger.actor,
        put_off=(),
    )
    ledger.session.add(card)
    ledger.touch("launch", launch.id)
    return card


def _words(command: ProposeToTutor | ShowTutor) -> tuple[str, str]:
    headline = fitted(command.headline, HEADLINE_LETTERS)
    if not headline:
        raise Refused(Refusal.EMPTY)
    return headline, fitted(command.sentence, SENTENCE_LETTERS)


def _open(card: TutorCard) -> bool:
    return card.reply is None and card.cleared_at is None


def _card(ledger: Ledger, card_id: Id) -> tuple[Launch, TutorCard]:
    card = ledger.get(TutorCard, card_id)
    launch = launch_of(ledger, card.launch_id)
    # Another may have answered while this one waited for the launch.
    ledger.session.refresh(card)
    return launch, card


def _sent(ledger: Ledger, card_id: Id) -> tuple[Launch, TutorCard]:
    launch, card = _card(ledger, card_id)
    on_air(ledger, launch)
    if card.sent_at is None:
        raise Refused(Refusal.NOT_POSSIBLE)
    ledger.touch("launch", launch.id)
    return launch, card


@handles(ClearTutor, Right.NOTE)
def clear_tutor(ledger: Ledger, command: ClearTutor) -> Outcome:
    launch, card = _card(ledger, command.card_id)
    own_proposal = card.sent_at is None and card.by == ledger.stamp.actor
    if not own_proposal:
        _only_the_lead(ledger, launch)
    if _open(card):
        card.cleared_at = ledger.stamp.at
        ledger.touch("launch", launch.id)
    return Outcome()


@handles(SeenByTutor, None)
def seen_by_tutor(ledger: Ledger, command: SeenByTutor) -> Outcome:
    card = ledger.get(TutorCard, command.card_id)
    launch, card = _sent(ledger, card.id)
    webinar = ledger.get(Webinar, launch.webinar_id, to_change=False)
    if ledger.stamp.actor is not None and ledger.stamp.actor != webinar.tutor_id:
        raise Refused(Refusal.NO_RIGHT)
    if card.seen_at is None:
        card.seen_at = ledger.stamp.at
    return Outcome()


def _reply(ledger: Ledger, card_id: Id, kind: CardKind, reply: Reply, line: LineKind) -> Outcome:
    launch, card = _sent(ledger, card_id)
    if card.kind is not kind:
        raise Refused(Refusal.NOT_POSSIBLE)
    if _open(card):
        _end(card, reply, ledger.stamp.at)
        write_line(ledger, launch.id, line, words=card.headline)
    return Outcome()


def _end(card: TutorCard, reply: Reply, at: datetime) -> None:
    card.reply, card.replied_at = reply, at
    if card.seen_at is None:
        card.seen_at = at


@handles(SaidByTutor, None)
def said_by_tutor(ledger: Ledger, command: SaidByTutor) -> Outcome:
    return _reply(ledger, command.card_id, CardKind.SAY, Reply.SAID, LineKind.TUTOR_SAID)


@handles(PausedByTutor, None)
def paused_by_tutor(ledger: Ledger, command: PausedByTutor) -> Outcome:
    return _reply(ledger, command.card_id, CardKind.PAUSE, Reply.PAUSED, LineKind.TUTOR_PAUSED)


@handles(NotNowSaysTutor, None)
def not_now_says_tutor(ledger: Ledger, command: NotNowSaysTutor) -> Outcome:
    _, card = _sent(ledger, command.card_id)
    if card.kind is not CardKind.SAY:
        raise Refused(Refusal.NOT_POSSIBLE)
    if not _open(card):
        return Outcome()
    if len(card.put_off) >= MOST_PUT_OFF:
        _end(card, Reply.DECLINED, ledger.stamp.at)
    else:
        card.put_off = (*card.put_off, ledger.stamp.at)
        card.seen_at = card.seen_at or ledger.stamp.at
    return Outcome()


@handles(CheckByTutor, None)
def check_by_tutor(ledger: Ledger, command: CheckByTutor) -> Outcome:
    check = ledger.get(LaunchCheck, command.check_id, to_change=False)
    launch = launch_of(ledger, check.launch_id)
    webinar = ledger.get(Webinar, launch.webinar_id, to_change=False)
    on_air(ledger, launch)
    if webinar.tutor_id is None or check.owner_id != webinar.tutor_id:
        raise Refused(Refusal.NO_RIGHT)
    return say_of_check(ledger, launch, ledger.get(LaunchCheck, check.id), command.answer, command.note)


@handles(RaiseHand, None)
def raise_hand(ledger: Ledger, command: RaiseHand) -> Outcome:
    launch = launch_of(ledger, command.launch_id)
    on_air(ledger, launch)
    if ledger.has(TutorHand, command.hand_id):
        return Outcome()
    wanted = select(TutorHand.id).where(
        TutorHand.launch_id == launch.id, TutorHand.answered_at.is_(None), TutorHand.lowered_at.is_(None)
    )
    up = ledger.session.execute(wanted.limit(1)).scalar_one_or_none()
    if up is not None:
        raise Refused(Refusal.EXISTS, refs=(Ref("tutor_hand", up),))
    hand = TutorHand(id=command.hand_id, launch_id=launch.id, raised_at=ledger.stamp.at, by=ledger.stamp.actor)
    ledger.session.add(hand)
    write_line(ledger, launch.id, LineKind.TUTOR_HAND)
    return Outcome(refs=(Ref("tutor_hand", hand.id),))


def _up(hand: TutorHand) -> bool:
    return hand.answered_at is None and hand.lowered_at is None


def _hand(ledger: Ledger, hand_id: Id) -> tuple[Launch, TutorHand]:
    hand = ledger.get(TutorHand, hand_id)
    launch = launch_of(ledger, hand.launch_id)
    ledger.session.refresh(hand)
    on_air(ledger, launch)
    ledger.touch("launch", launch.id)
    return launch, hand


@handles(SayWhy, None)
def say_why(ledger: Ledger, command: SayWhy) -> Outcome:
    launch, hand = _hand(ledger, command.hand_id)
    if hand.lowered_at is None and hand.reason is None:
        hand.reason, hand.reason_at = command.reason, ledger.stamp.at
        write_line(ledger, launch.id, LineKind.TUTOR_HAND, command.reason)
    return Outcome()


@handles(LowerHand, None)
def lower_hand(ledger: Ledger, command: LowerHand) -> Outcome:
    _, hand = _hand(ledger, command.hand_id)
    if _up(hand):
        hand.lowered_at = ledger.stamp.at
    return Outcome()


@handles(AnswerHand, Right.NOTE)
def answer_hand(ledger: Ledger, command: AnswerHand) -> Outcome:
    _, hand = _hand(ledger, command.hand_id)
    if _up(hand):
        hand.answered_at, hand.answered_by = ledger.stamp.at, ledger.actor
    return Outcome()
