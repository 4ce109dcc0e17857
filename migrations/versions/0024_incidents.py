"""Incidents, who reported them, and what was sent to all of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from console.domain.broadcast import Letter
from console.store.base import IdType, Moment, Packed

revision = "0024"
down_revision = "0023"


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
        "trouble_move",
        *(_id(), _id("launch_id"), _at("at", nullable=False), _id("by", nullable=True), _text("kind")),
        *(_text("trouble"), _text("into"), _text("title")),
        sa.Column("texts", Packed(tuple[str, ...]), nullable=False),
        _at("undone_at"),
        _to("trouble_move", "launch_id", "launch"),
        _to("trouble_move", "by", "agent"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trouble_move")),
    )
    op.create_index("ix_trouble_move_launch_id", "trouble_move", ["launch_id", "at"])
    op.create_table(
        "incident",
        *(_id(), _id("launch_id", nullable=True), _text("trouble"), _text("title"), _text("step")),
        *(_at("stepped_at", nullable=False), _id("owner_id", nullable=True), _text("cause")),
        *(_id(f"{noun}_id", nullable=True) for noun in ("article", "gap", "wish")),
        *(_at("next_update_at"), _at("opened_at", nullable=False), _id("opened_by", nullable=True), _at("solved_at")),
        _id("solved_command", nullable=True),
        _to("incident", "launch_id", "launch"),
        _to("incident", "owner_id", "agent"),
        _to("incident", "opened_by", "agent"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident")),
    )
    op.create_index("ix_incident_launch_id", "incident", ["launch_id", "opened_at"])
    op.create_table(
        "incident_reporter",
        *(_id(), _id("incident_id"), _id("ticket_id"), _id("participant_id", nullable=True)),
        *(_at("at", nullable=False), _at("asked_at"), sa.Column("helped", sa.Boolean()), _at("helped_at")),
        _to("incident_reporter", "incident_id", "incident"),
        _to("incident_reporter", "ticket_id", "ticket"),
        _to("incident_reporter", "participant_id", "participant"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_reporter")),
        sa.UniqueConstraint("incident_id", "ticket_id", name=op.f("uq_incident_reporter_incident_id_ticket_id")),
    )
    op.create_index("ix_incident_reporter_ticket_id", "incident_reporter", ["ticket_id"])
    op.create_table(
        "broadcast",
        *(_id(), _id("launch_id", nullable=True), _id("incident_id", nullable=True), _text("trouble")),
        *(_id("about"), _number("number"), _text("kind"), _text("audience")),
        sa.Column("letters", Packed(tuple[Letter, ...]), nullable=False),
        *(_text("then"), _at("sent_at", nullable=False), _id("sent_by", nullable=True)),
        *(_at("leaves_at", nullable=False), _number("copies"), _at("undone_at"), _id("undone_by", nullable=True)),
        _to("broadcast", "launch_id", "launch"),
        _to("broadcast", "incident_id", "incident"),
        _to("broadcast", "sent_by", "agent"),
        _to("broadcast", "undone_by", "agent"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast")),
    )
    op.create_index("ix_broadcast_launch_id", "broadcast", ["launch_id", "sent_at"])
    op.create_index("ix_broadcast_about", "broadcast", ["about", "number"])
    op.create_table(
        "broadcast_copy",
        *(_id(), _id("broadcast_id"), _id("message_key"), _id("person")),
        *(_id("participant_id", nullable=True), _id("ticket_id", nullable=True), _id("message_id", nullable=True)),
        *(_text("channel"), _text("language"), _text("state"), _at("leaves_at", nullable=False), _at("left_at")),
        *(_at("called_at"), _id("called_by", nullable=True)),
        _to("broadcast_copy", "broadcast_id", "broadcast"),
        _to("broadcast_copy", "participant_id", "participant"),
        _to("broadcast_copy", "ticket_id", "ticket"),
        _to("broadcast_copy", "called_by", "agent"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast_copy")),
        sa.UniqueConstraint(
            "message_key", "person", "channel", name=op.f("uq_broadcast_copy_message_key_person_channel")
        ),
    )
    op.create_index("ix_broadcast_copy_broadcast_id", "broadcast_copy", ["broadcast_id", "state"])
    op.create_index("ix_broadcast_copy_state", "broadcast_copy", ["state", "leaves_at"])
    op.create_index("ix_broadcast_copy_ticket_id", "broadcast_copy", ["ticket_id"])


def downgrade() -> None:
    for table in ("broadcast_copy", "broadcast", "incident_reporter", "incident", "trouble_move"):
        op.drop_table(table)
