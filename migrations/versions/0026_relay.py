"""What the speaker says, typed live."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.domain.relay_words import Abbreviation
from console.store.base import IdType, Moment, Packed

revision = "0026"
down_revision = "0025"


def _id(name: str = "id", *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, IdType(), nullable=nullable)


def _at(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, Moment(), nullable=nullable)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def upgrade() -> None:
    op.create_table(
        "relay",
        *(_id(), _text("key"), _at("started_at"), _at("ended_at")),
        *(_id("typist_id", nullable=True), _id("next_id", nullable=True), _at("next_at")),
        *(_id("handed_by", nullable=True), _at("handed_at")),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("in_chat", sa.Boolean(), nullable=False),
        sa.Column("abbreviations", Packed(tuple[Abbreviation, ...]), nullable=False),
        *(_number("lines"), _number("readers"), _at("readers_at")),
        _to("relay", "id", "launch"),
        *(_to("relay", column, "agent") for column in ("typist_id", "next_id", "handed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relay")),
        sa.UniqueConstraint("key", name=op.f("uq_relay_key")),
    )
    op.create_table(
        "relay_line",
        *(_id(), _id("relay_id"), _number("position"), _number("seq")),
        *(_at("at", nullable=False), _at("began_at"), _id("by", nullable=True)),
        *(_text("speaker"), _text("words"), _at("corrected_at")),
        _to("relay_line", "relay_id", "relay"),
        _to("relay_line", "by", "agent"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relay_line")),
    )
    op.create_index("ix_relay_line_relay_id", "relay_line", ["relay_id", "seq"])


def downgrade() -> None:
    op.drop_table("relay_line")
    op.drop_table("relay")
