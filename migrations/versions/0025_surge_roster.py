"""Seats of a launch, reserves that are called in, and the queues that are defended."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.domain.roster import Defended
from console.store.base import IdType, Moment, Packed

revision = "0025"
down_revision = "0024"


def _id(name: str = "id", *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, IdType(), nullable=nullable)


def _at(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, Moment(), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _to(column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_seat_{column}"))


def upgrade() -> None:
    op.create_table(
        "seat",
        *(_id(), _id("launch_id"), _id("agent_id"), _text("desk"), _at("until")),
        *(_text("home", nullable=True), _at("home_at")),
        *(sa.Column("reserve", sa.Boolean(), nullable=False), sa.Column("ready_minutes", sa.Integer(), nullable=False)),
        *(_text("state"), sa.Column("calls", sa.Integer(), nullable=False)),
        *(_at("called_at"), _id("called_by", nullable=True), _at("answered_at"), _at("due_at"), _at("told_at")),
        *(_at("letter_at"), _at("placed_at", nullable=False), _id("placed_by", nullable=True)),
        *(_text("before", nullable=True), _at("began_at"), _at("released_at")),
        _to("launch_id", "launch"),
        _to("agent_id", "agent"),
        _to("called_by", "agent"),
        _to("placed_by", "agent"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
        sa.UniqueConstraint("launch_id", "agent_id", name=op.f("uq_seat_launch_id_agent_id")),
    )
    op.create_index("ix_seat_agent_id", "seat", ["agent_id", "state"])
    op.create_index("ix_seat_state", "seat", ["state"])
    op.add_column("launch", sa.Column("defended", Packed(Defended), nullable=True))


def downgrade() -> None:
    op.drop_column("launch", "defended")
    op.drop_table("seat")
