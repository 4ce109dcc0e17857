"""Reviews of solved tickets: drawn, written by a colleague, read and answered by whom they are about."""

from __future__ import annotations

from sqlalchemy import exists, select

from console.commands.base import Command, Ledger, Refused, handles
from console.commands.ticket_row import tag, ticket_of
from console.domain.changes import Outcome, Ref, Refusal
from console.domain.ids import Id, named
from console.domain.quality import (
    LONGEST_REMARK,
    WRITTEN,
    Drawn,
    FollowUp,
    Mark,
    ReviewState,
    Verdict,
    whole,
)
from console.domain.rights import Right
from console.store.models import Agent, Message, Review, Ticket

EXAMPLE = "example"
"""The tag of tickets that show how it is done."""


class DrawReviews(Command, frozen=True):
    """These solved tickets of a week are to be read. Drawn once more they are left out."""

    week: str
    drawn: tuple[Drawn, ...]


class WriteReview(Command, frozen=True):
    """What its reviewer says; it may be written anew until it was read."""

    review_id: Id
    marks: tuple[Mark, ...]
    remark: str = ""
    example: bool = False


class SkipReview(Command, frozen=True):
    """There is nothing to say of it; with `undo` it waits for its reviewer again, also after it was written."""

    review_id: Id
    undo: bool = False


class GiveReview(Command, frozen=True):
    """Somebody else is to read it: never whom it is about, nor who wrote in that ticket."""

    review_id: Id
    reviewer: Id


class ReadReviews(Command, frozen=True):
    """The actor has read what was said of their work; with `undo` not yet."""

    reviews: tuple[Id, ...]
    undo: bool = False


class ReplyToReview(Command, frozen=True):
    """One line back; empty takes it away."""

    review_id: Id
    text: str


class FollowUpReview(Command, frozen=True):
    """What its reviewer has done about an answer that was not right."""

    review_id: Id
    what: FollowUp


@handles(DrawReviews, Right.EDIT_DESK)
def draw_reviews(ledger: Ledger, command: DrawReviews) -> Outcome:
    made = []
    for one in command.drawn:
        # One ticket is drawn once, whoever draws it.
        review = named(one.ticket, "review")
        if ledger.has(Review, review) or one.reviewer == one.agent:
            continue
        ledger.session.add(
            Review(
                id=review,
                ticket_id=one.ticket,
                agent_id=one.agent,
                reviewer_id=one.reviewer,
                week=command.week,
                drawn_at=ledger.stamp.at,
                state=ReviewState.OPEN,
                marks=(),
                remark="",
                example=False,
                follow_up=FollowUp.NONE,
                reply="",
            )
        )
        ledger.touch("review", review)
        made.append(Ref("review", review))
    return Outcome(refs=tuple(made), skipped=len(command.drawn) - len(made))


@handles(WriteReview, Right.ANSWER)
def write_review(ledger: Ledger, command: WriteReview) -> Outcome:
    review = _mine_to_write(ledger, command.review_id)
    if review.read_at is not None:
        raise Refused(Refusal.TOO_LATE)
    remark = command.remark.strip()[:LONGEST_REMARK]
    plain = all(mark.verdict is Verdict.YES for mark in command.marks)
    # Whoever is told that something was not right is told what, and kindly.
    if not whole(command.marks) or not (remark or plain):
        raise Refused(Refusal.EMPTY)
    review.marks, review.remark, review.example = command.marks, remark, command.example
    review.state, review.done_at = ReviewState.DONE, ledger.stamp.at
    tag(ledger, ticket_of(ledger, review.ticket_id), EXAMPLE, present=command.example)
    ledger.touch("review", review.id)
    return Outcome()


@handles(SkipReview, Right.ANSWER)
def skip_review(ledger: Ledger, command: SkipReview) -> Outcome:
    review = _mine_to_write(ledger, command.review_id)
    if review.read_at is not None:
        raise Refused(Refusal.TOO_LATE)
    if not command.undo and review.state is ReviewState.DONE:
        raise Refused(Refusal.NOT_POSSIBLE)
    review.state = ReviewState.OPEN if command.undo else ReviewState.SKIPPED
    review.done_at = None if command.undo else ledger.stamp.at
    ledger.touch("review", review.id)
    return Outcome()


@handles(GiveReview, Right.EDIT_DESK)
def give_review(ledger: Ledger, command: GiveReview) -> Outcome:
    review = ledger.get(Review, command.review_id)
    reviewer = ledger.get(Agent, command.reviewer)
    if reviewer.id == review.agent_id or not reviewer.active or review.state is ReviewState.DONE:
        raise Refused(Refusal.NOT_POSSIBLE)
    wrote = exists().where(
        Message.ticket_id == review.ticket_id, Message.agent_id == reviewer.id, Message.kind.in_(WRITTEN)
    )
    if ledger.session.scalar(select(wrote)):
        raise Refused(Refusal.NOT_POSSIBLE)
    review.reviewer_id = reviewer.id
    ledger.touch("review", review.id)
    return Outcome()


@handles(ReadReviews, None)
def read_reviews(ledger: Ledger, command: ReadReviews) -> Outcome:
    for each in command.reviews:
        review = _about_me(ledger, each)
        review.read_at = None if command.undo else review.read_at or ledger.stamp.at
        ledger.touch("review", review.id)
    return Outcome()


@handles(ReplyToReview, None)
def reply_to_review(ledger: Ledger, command: ReplyToReview) -> Outcome:
    review = _about_me(ledger, command.review_id)
    review.reply = " ".join(command.text.split())[:LONGEST_REMARK]
    review.replied_at = ledger.stamp.at if review.reply else None
    review.read_at = review.read_at or ledger.stamp.at
    ledger.touch("review", review.id)
    return Outcome()


@handles(FollowUpReview, Right.ANSWER)
def follow_up_review(ledger: Ledger, command: FollowUpReview) -> Outcome:
    review = _mine_to_write(ledger, command.review_id)
    ledger.get(Ticket, review.ticket_id)
    review.follow_up = command.what
    ledger.touch("review", review.id)
    return Outcome()


def _mine_to_write(ledger: Ledger, review: Id) -> Review:
    found = ledger.get(Review, review)
    if found.reviewer_id != ledger.actor:
        raise Refused(Refusal.NO_RIGHT)
    return found


def _about_me(ledger: Ledger, review: Id) -> Review:
    found = ledger.get(Review, review)
    if found.agent_id != ledger.actor or found.state is not ReviewState.DONE:
        raise Refused(Refusal.NO_RIGHT)
    return found
