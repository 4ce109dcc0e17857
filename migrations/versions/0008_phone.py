"""Phone systems, calls while they happen, what the systems are asked to do; call-backs, and ends of numbers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from console.store.base import IdType, Moment

revision = "0008"
down_revision = "0007"

JSON = sa.Text().with_variant(JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("agent", sa.Column("phone", sa.Text(), nullable=False, server_default=""))
    op.add_column("agent", sa.Column("after_call", sa.Text(), nullable=True))
    op.add_column("agent", sa.Column("unanswered", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("ticket", sa.Column("call_back_at", Moment(), nullable=True))
    op.add_column("identity", sa.Column("tail", sa.Text(), nullable=False, server_default=""))
    if op.get_bind().dialect.name == "postgresql":
        op.execute("UPDATE identity SET tail = right(value, 9) WHERE kind = 'phone' AND length(ltrim(value, '+')) >= 9")
    else:
        op.execute(
            "UPDATE identity SET tail = substr(value, -9) WHERE kind = 'phone' AND length(ltrim(value, '+')) >= 9"
        )
    op.create_index("ix_identity_tail", "identity", ["tail", "kind"])
    _systems()
    _calls()


def _systems() -> None:
    op.create_table(
        "pbx",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("settings", JSON, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pbx")),
    )
    op.create_table(
        "phone_task",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("pbx_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("call_id", IdType(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_phone_task_agent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_task")),
    )
    op.create_index("ix_phone_task_state", "phone_task", ["state", "at"])
    op.create_index("ix_phone_task_agent_id", "phone_task", ["agent_id", "at"])


def _calls() -> None:
    op.create_table(
        "phone_call",
        sa.Column("id", IdType(), nullable=False),
        sa.Column("pbx_id", IdType(), nullable=True),
        sa.Column("source_id", sa.Text(), nullable=False),
        sa.Column("facts", JSON, nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("queue", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ending", sa.Text(), nullable=True),
        sa.Column("joined", sa.Boolean(), nullable=False),
        sa.Column("began_at", Moment(), nullable=False),
        sa.Column("offered_at", Moment(), nullable=True),
        sa.Column("answered_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("answered_by", IdType(), nullable=True),
        sa.Column("rings", sa.Integer(), nullable=False),
        sa.Column("wait_seconds", sa.Integer(), nullable=False),
        sa.Column("talk_seconds", sa.Integer(), nullable=False),
        sa.Column("kept", sa.Boolean(), nullable=True),
        sa.Column("participant_id", IdType(), nullable=True),
        sa.Column("chosen", sa.Boolean(), nullable=False),
        sa.Column("ticket_id", IdType(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("wrapped_up_at", Moment(), nullable=True),
        sa.Column("message_id", IdType(), nullable=True),
        sa.ForeignKeyConstraint(["answered_by"], ["agent.id"], name=op.f("fk_phone_call_answered_by")),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"], name=op.f("fk_phone_call_participant_id")),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_phone_call_ticket_id")),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_phone_call_message_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phone_call")),
        sa.UniqueConstraint("pbx_id", "source_id", name=op.f("uq_phone_call_pbx_id_source_id")),
    )
    op.create_index("ix_phone_call_began_at", "phone_call", ["began_at"])
    op.create_index("ix_phone_call_ended_at", "phone_call", ["ended_at"])
    op.create_index("ix_phone_call_wrapped_up_at", "phone_call", ["wrapped_up_at", "ended_at"])
    op.create_index("ix_phone_call_number", "phone_call", ["number", "ended_at"])
    op.create_index("ix_phone_call_ticket_id", "phone_call", ["ticket_id"])
    op.create_index("ix_phone_call_participant_id", "phone_call", ["participant_id"])
    op.create_table(
        "phone_part",
        sa.Column("call_id", IdType(), nullable=False),
        sa.Column("leg", sa.Text(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=True),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=True),
        sa.Column("wrapped_up_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["call_id"], ["phone_call.id"], name=op.f("fk_phone_part_call_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_phone_part_agent_id")),
        sa.PrimaryKeyConstraint("call_id", "leg", name=op.f("pk_phone_part")),
    )
    op.create_index("ix_phone_part_agent_id", "phone_part", ["agent_id", "until"])
    op.create_table(
        "phone_note",
        sa.Column("call_id", IdType(), nullable=False),
        sa.Column("agent_id", IdType(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["phone_call.id"], name=op.f("fk_phone_note_call_id")),
        sa.ForeignKeyConstraint(["agent_id"], ["agent.id"], name=op.f("fk_phone_note_agent_id")),
        sa.PrimaryKeyConstraint("call_id", "agent_id", name=op.f("pk_phone_note")),
    )


def downgrade() -> None:
    for table in ("phone_note", "phone_part", "phone_call", "phone_task", "pbx"):
        op.drop_table(table)
    op.drop_index("ix_identity_tail", "identity")
    op.drop_column("identity", "tail")
    op.drop_column("ticket", "call_back_at")
    for column in ("unanswered", "after_call", "phone"):
        op.drop_column("agent", column)
