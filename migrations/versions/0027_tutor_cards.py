"""What the lead tells the tutor, and the help a tutor asks for."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from alembic import op

from console.store.base import IdType, Moment, Packed

revision = "0027"
down_revision = "0026"


def _id(name: str = "id", *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, IdType(), nullable=nullable)


def _at(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, Moment(), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def upgrade() -> None:
    op.create_table(
        "tutor_card",
        *(_id(), _id("launch_id"), _text("kind"), _text("headline"), _text("sentence")),
        *(_id("incident_id", nullable=True), _at("at", nullable=False), _id("by", nullable=True)),
        *(_at("sent_at"), _id("sent_by", nullable=True), _at("seen_at")),
        sa.Column("put_off", Packed(tuple[datetime, ...]), nullable=False),
        *(_text("reply", nullable=True), _at("replied_at"), _at("cleared_at")),
        *(_to("tutor_card", column, "agent") for column in ("by", "sent_by")),
        _to("tutor_card", "launch_id", "launch"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tutor_card")),
    )
    op.create_index("ix_tutor_card_launch_id", "tutor_card", ["launch_id"])
    op.create_table(
        "tutor_question",
        *(_id(), _id("launch_id"), _text("words"), _at("at", nullable=False), _id("by", nullable=True)),
        sa.Column("askers", sa.Integer(), nullable=False),
        *(_at("chosen_at"), _at("later_at"), _text("verdict", nullable=True), _at("decided_at")),
        _to("tutor_question", "by", "agent"),
        _to("tutor_question", "launch_id", "launch"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tutor_question")),
    )
    op.create_index("ix_tutor_question_launch_id", "tutor_question", ["launch_id"])
    op.create_table(
        "tutor_asker",
        *(_id("question_id"), _id("ticket_id"), _id("launch_id"), _at("at", nullable=False)),
        *(_text("told", nullable=True), _at("told_at")),
        _to("tutor_asker", "question_id", "tutor_question"),
        _to("tutor_asker", "ticket_id", "ticket"),
        _to("tutor_asker", "launch_id", "launch"),
        sa.PrimaryKeyConstraint("question_id", "ticket_id", name=op.f("pk_tutor_asker")),
    )
    op.create_index("ix_tutor_asker_launch_id", "tutor_asker", ["launch_id"])
    op.create_index("ix_tutor_asker_ticket_id", "tutor_asker", ["ticket_id"])
    op.create_table(
        "tutor_hand",
        *(_id(), _id("launch_id"), _at("raised_at", nullable=False), _id("by", nullable=True)),
        *(_text("reason", nullable=True), _at("reason_at")),
        *(_at("answered_at"), _id("answered_by", nullable=True), _at("lowered_at")),
        *(_to("tutor_hand", column, "agent") for column in ("by", "answered_by")),
        _to("tutor_hand", "launch_id", "launch"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tutor_hand")),
    )
    op.create_index("ix_tutor_hand_launch_id", "tutor_hand", ["launch_id"])


def downgrade() -> None:
    for table in ("tutor_hand", "tutor_asker", "tutor_question", "tutor_card"):
        op.drop_table(table)
